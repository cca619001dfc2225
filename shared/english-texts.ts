import enAgenda from '../resources/locales/en/agenda.json' with { type: 'json' }
import enAttachments from '../resources/locales/en/attachments.json' with { type: 'json' }
import enBackup from '../resources/locales/en/backup.json' with { type: 'json' }
import enBodies from '../resources/locales/en/bodies.json' with { type: 'json' }
import enCalendar from '../resources/locales/en/calendar.json' with { type: 'json' }
import enCalendarFacts from '../resources/locales/en/calendar-facts.json' with { type: 'json' }
import enCalendarImport from '../resources/locales/en/calendar-import.json' with { type: 'json' }
import enCli from '../resources/locales/en/cli.json' with { type: 'json' }
import enDecisions from '../resources/locales/en/decisions.json' with { type: 'json' }
import enDirectory from '../resources/locales/en/directory.json' with { type: 'json' }
import enDocuments from '../resources/locales/en/documents.json' with { type: 'json' }
import enErrors from '../resources/locales/en/errors.json' with { type: 'json' }
import enExports from '../resources/locales/en/exports.json' with { type: 'json' }
import enFollowUp from '../resources/locales/en/follow-up.json' with { type: 'json' }
import enFigures from '../resources/locales/en/figures.json' with { type: 'json' }
import enFollowUpImport from '../resources/locales/en/follow-up-import.json' with { type: 'json' }
import enFrame from '../resources/locales/en/frame.json' with { type: 'json' }
import enHistory from '../resources/locales/en/history.json' with { type: 'json' }
import enMeetings from '../resources/locales/en/meetings.json' with { type: 'json' }
import enMinutes from '../resources/locales/en/minutes.json' with { type: 'json' }
import enProgramme from '../resources/locales/en/programme.json' with { type: 'json' }
import enRegister from '../resources/locales/en/register.json' with { type: 'json' }
import enReminders from '../resources/locales/en/reminders.json' with { type: 'json' }
import enReviews from '../resources/locales/en/reviews.json' with { type: 'json' }
import enRules from '../resources/locales/en/rules.json' with { type: 'json' }
import enSearch from '../resources/locales/en/search.json' with { type: 'json' }
import enSeries from '../resources/locales/en/series.json' with { type: 'json' }
import enSettings from '../resources/locales/en/settings.json' with { type: 'json' }
import enShell from '../resources/locales/en/shell.json' with { type: 'json' }
import enToday from '../resources/locales/en/today.json' with { type: 'json' }

/** The English texts, with the same keys. */
export const english = {
  agenda: enAgenda,
  attachments: enAttachments,
  backup: enBackup,
  bodies: enBodies,
  calendar: enCalendar,
  calendarFacts: enCalendarFacts,
  calendarImport: enCalendarImport,
  cli: enCli,
  decisions: enDecisions,
  directory: enDirectory,
  documents: enDocuments,
  errors: enErrors,
  exports: enExports,
  figures: enFigures,
  followUp: enFollowUp,
  followUpImport: enFollowUpImport,
  frame: enFrame,
  history: enHistory,
  meetings: enMeetings,
  minutes: enMinutes,
  programme: enProgramme,
  register: enRegister,
  reminders: enReminders,
  reviews: enReviews,
  rules: enRules,
  search: enSearch,
  series: enSeries,
  settings: enSettings,
  shell: enShell,
  today: enToday,
}
