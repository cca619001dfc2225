import frAgenda from '../resources/locales/fr/agenda.json' with { type: 'json' }
import frAttachments from '../resources/locales/fr/attachments.json' with { type: 'json' }
import frBackup from '../resources/locales/fr/backup.json' with { type: 'json' }
import frBodies from '../resources/locales/fr/bodies.json' with { type: 'json' }
import frCalendar from '../resources/locales/fr/calendar.json' with { type: 'json' }
import frCalendarFacts from '../resources/locales/fr/calendar-facts.json' with { type: 'json' }
import frCalendarImport from '../resources/locales/fr/calendar-import.json' with { type: 'json' }
import frCli from '../resources/locales/fr/cli.json' with { type: 'json' }
import frDecisions from '../resources/locales/fr/decisions.json' with { type: 'json' }
import frDirectory from '../resources/locales/fr/directory.json' with { type: 'json' }
import frDocuments from '../resources/locales/fr/documents.json' with { type: 'json' }
import frErrors from '../resources/locales/fr/errors.json' with { type: 'json' }
import frExports from '../resources/locales/fr/exports.json' with { type: 'json' }
import frFollowUp from '../resources/locales/fr/follow-up.json' with { type: 'json' }
import frFigures from '../resources/locales/fr/figures.json' with { type: 'json' }
import frFollowUpImport from '../resources/locales/fr/follow-up-import.json' with { type: 'json' }
import frFrame from '../resources/locales/fr/frame.json' with { type: 'json' }
import frHistory from '../resources/locales/fr/history.json' with { type: 'json' }
import frMeetings from '../resources/locales/fr/meetings.json' with { type: 'json' }
import frMinutes from '../resources/locales/fr/minutes.json' with { type: 'json' }
import frProgramme from '../resources/locales/fr/programme.json' with { type: 'json' }
import frRegister from '../resources/locales/fr/register.json' with { type: 'json' }
import frReminders from '../resources/locales/fr/reminders.json' with { type: 'json' }
import frReviews from '../resources/locales/fr/reviews.json' with { type: 'json' }
import frRules from '../resources/locales/fr/rules.json' with { type: 'json' }
import frSearch from '../resources/locales/fr/search.json' with { type: 'json' }
import frSeries from '../resources/locales/fr/series.json' with { type: 'json' }
import frSettings from '../resources/locales/fr/settings.json' with { type: 'json' }
import frShell from '../resources/locales/fr/shell.json' with { type: 'json' }
import frToday from '../resources/locales/fr/today.json' with { type: 'json' }

/** The French texts: the reference, complete. */
export const french = {
  agenda: frAgenda,
  attachments: frAttachments,
  backup: frBackup,
  bodies: frBodies,
  calendar: frCalendar,
  calendarFacts: frCalendarFacts,
  calendarImport: frCalendarImport,
  cli: frCli,
  decisions: frDecisions,
  directory: frDirectory,
  documents: frDocuments,
  errors: frErrors,
  exports: frExports,
  figures: frFigures,
  followUp: frFollowUp,
  followUpImport: frFollowUpImport,
  frame: frFrame,
  history: frHistory,
  meetings: frMeetings,
  minutes: frMinutes,
  programme: frProgramme,
  register: frRegister,
  reminders: frReminders,
  reviews: frReviews,
  rules: frRules,
  search: frSearch,
  series: frSeries,
  settings: frSettings,
  shell: frShell,
  today: frToday,
}
