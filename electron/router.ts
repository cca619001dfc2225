import { agendaHandlers } from './agenda/agenda-handlers.ts'
import { backlogHandlers } from './agenda/backlog-handlers.ts'
import { backupHandlers } from './backup/backup-handlers.ts'
import { bodyHandlers } from './bodies/body-handlers.ts'
import { decisionHandlers } from './decisions/decision-handlers.ts'
import { registerHandlers } from './decisions/register-handlers.ts'
import { viewHandlers } from './decisions/view-handlers.ts'
import { institutionHandlers } from './directory/institution-handlers.ts'
import { personHandlers } from './directory/person-handlers.ts'
import { seatHandlers } from './directory/seat-handlers.ts'
import { troikaHandlers } from './directory/troika-handlers.ts'
import { attachmentHandlers } from './documents/attachment-handlers.ts'
import { exportHandlers } from './exports/export-handlers.ts'
import { registerExportHandlers } from './exports/register-export-handlers.ts'
import { draftHandlers } from './follow-up/draft-handlers.ts'
import { evidenceHandlers } from './follow-up/evidence-handlers.ts'
import { followUpHandlers } from './follow-up/follow-up-handlers.ts'
import { importHandlers } from './follow-up/import-handlers.ts'
import { reminderHandlers } from './follow-up/reminder-handlers.ts'
import { reviewHandlers } from './follow-up/review-handlers.ts'
import { threadHandlers } from './follow-up/thread-handlers.ts'
import { historyHandlers } from './history/history-handlers.ts'
import { meetingHandlers } from './meetings/meeting-handlers.ts'
import { meetingStateHandlers } from './meetings/meeting-state-handlers.ts'
import { participationHandlers } from './meetings/participation-handlers.ts'
import { circulationHandlers } from './minutes/circulation-handlers.ts'
import { minutesHandlers } from './minutes/minutes-handlers.ts'
import { profileHandlers } from './profiles/profile-handlers.ts'
import { programmeHandlers } from './programme/programme-handlers.ts'
import { reviewCheckHandlers } from './reviews/review-check-handlers.ts'
import { reviewVersionHandlers } from './reviews/review-version-handlers.ts'
import { reviewYearHandlers } from './reviews/review-year-handlers.ts'
import { searchHandlers } from './search/search-handlers.ts'
import { appHandlers } from './settings/app-handlers.ts'
import { settingsHandlers } from './settings/settings-handlers.ts'
import { todayHandlers } from './today/today-handlers.ts'
import { os } from './contract-server.ts'

/** One handler for every line of the contract; a missing one does not compile. */
export const router = os.router({
  app: appHandlers,
  today: todayHandlers,
  profiles: profileHandlers,
  settings: settingsHandlers,
  bodies: bodyHandlers,
  institutions: institutionHandlers,
  people: personHandlers,
  seats: seatHandlers,
  troika: troikaHandlers,
  meetings: { ...meetingHandlers, ...meetingStateHandlers, ...participationHandlers },
  agenda: { ...agendaHandlers, ...backlogHandlers },
  attachments: attachmentHandlers,
  minutes: { ...minutesHandlers, ...circulationHandlers },
  decisions: { ...decisionHandlers, ...registerHandlers, ...viewHandlers },
  followUp: {
    ...followUpHandlers,
    ...threadHandlers,
    ...evidenceHandlers,
    ...draftHandlers,
    ...reviewHandlers,
    ...reminderHandlers,
    ...importHandlers,
  },
  programme: programmeHandlers,
  reviews: { ...reviewYearHandlers, ...reviewVersionHandlers, ...reviewCheckHandlers },
  exports: { ...exportHandlers, ...registerExportHandlers },
  history: historyHandlers,
  search: searchHandlers,
  backup: backupHandlers,
})
