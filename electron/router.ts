import { setTimeout as pause } from 'node:timers/promises'
import { isLazy, lazy, type Router, unlazy } from '@orpc/server'
import type { Contract } from '../shared/contract.ts'
import { gateway } from './contract-server.ts'
import type { CoreContext } from './core-context.ts'
import { readEnglish } from './core/screen-words.ts'
import { appHandlers } from './settings/app-handlers.ts'
import { todayHandlers } from './today/today-handlers.ts'

/**
 * One handler for every line of the contract; a missing one does not compile.
 *
 * `app` and `today` answer the first screen. The code of every other feature is read when it is first
 * called: a start that reads them all keeps its window waiting.
 */
const handlers: Router<Contract, CoreContext> = {
  app: appHandlers,
  today: { ...todayHandlers, calendar: outlook() },
  profiles: feature(async () => {
    const { profileHandlers } = await import('./profiles/profile-handlers.ts')
    return profileHandlers
  }),
  settings: feature(async () => {
    const { settingsHandlers } = await import('./settings/settings-handlers.ts')
    return settingsHandlers
  }),
  bodies: feature(async () => {
    const { bodyHandlers } = await import('./bodies/body-handlers.ts')
    return bodyHandlers
  }),
  institutions: feature(async () => {
    const { institutionHandlers } = await import('./directory/institution-handlers.ts')
    return institutionHandlers
  }),
  people: feature(async () => {
    const { personHandlers } = await import('./directory/person-handlers.ts')
    return personHandlers
  }),
  seats: feature(async () => {
    const { seatHandlers } = await import('./directory/seat-handlers.ts')
    return seatHandlers
  }),
  troika: feature(async () => {
    const { troikaHandlers } = await import('./directory/troika-handlers.ts')
    return troikaHandlers
  }),
  meetings: feature(async () => {
    const { meetingHandlers } = await import('./meetings/meeting-handlers.ts')
    const { meetingStateHandlers } = await import('./meetings/meeting-state-handlers.ts')
    const { participationHandlers } = await import('./meetings/participation-handlers.ts')
    return { ...meetingHandlers, ...meetingStateHandlers, ...participationHandlers }
  }),
  agenda: feature(async () => {
    const { agendaHandlers } = await import('./agenda/agenda-handlers.ts')
    const { backlogHandlers } = await import('./agenda/backlog-handlers.ts')
    return { ...agendaHandlers, ...backlogHandlers }
  }),
  attachments: feature(async () => {
    const { attachmentHandlers } = await import('./documents/attachment-handlers.ts')
    return attachmentHandlers
  }),
  minutes: feature(async () => {
    const { minutesHandlers } = await import('./minutes/minutes-handlers.ts')
    const { circulationHandlers } = await import('./minutes/circulation-handlers.ts')
    return { ...minutesHandlers, ...circulationHandlers }
  }),
  decisions: feature(async () => {
    const { decisionHandlers } = await import('./decisions/decision-handlers.ts')
    const { registerHandlers } = await import('./decisions/register-handlers.ts')
    const { viewHandlers } = await import('./decisions/view-handlers.ts')
    return { ...decisionHandlers, ...registerHandlers, ...viewHandlers }
  }),
  followUp: feature(async () => {
    const { followUpHandlers } = await import('./follow-up/follow-up-handlers.ts')
    const { threadHandlers } = await import('./follow-up/thread-handlers.ts')
    const { evidenceHandlers } = await import('./follow-up/evidence-handlers.ts')
    const { draftHandlers } = await import('./follow-up/draft-handlers.ts')
    const { reviewHandlers } = await import('./follow-up/review-handlers.ts')
    const { reminderHandlers } = await import('./follow-up/reminder-handlers.ts')
    const { importHandlers } = await import('./follow-up/import-handlers.ts')
    return {
      ...followUpHandlers,
      ...threadHandlers,
      ...evidenceHandlers,
      ...draftHandlers,
      ...reviewHandlers,
      ...reminderHandlers,
      ...importHandlers,
    }
  }),
  programme: feature(async () => {
    const { programmeHandlers } = await import('./programme/programme-handlers.ts')
    return programmeHandlers
  }),
  reviews: feature(async () => {
    const { reviewYearHandlers } = await import('./reviews/review-year-handlers.ts')
    const { reviewVersionHandlers } = await import('./reviews/review-version-handlers.ts')
    const { reviewCheckHandlers } = await import('./reviews/review-check-handlers.ts')
    const { reviewDossierHandlers } = await import('./reviews/review-dossier-handlers.ts')
    return {
      ...reviewYearHandlers,
      ...reviewVersionHandlers,
      ...reviewCheckHandlers,
      ...reviewDossierHandlers,
    }
  }),
  calendar: feature(async () => {
    const { calendarHandlers } = await import('./calendar/calendar-handlers.ts')
    const { factHandlers } = await import('./calendar/fact-handlers.ts')
    const { seriesHandlers } = await import('./calendar/series-handlers.ts')
    return { ...calendarHandlers, ...factHandlers, ...seriesHandlers }
  }),
  calendarImports: feature(async () => {
    const { calendarImportHandlers } = await import(
      './calendar-imports/calendar-import-handlers.ts'
    )
    return calendarImportHandlers
  }),
  exports: feature(async () => {
    const { exportHandlers } = await import('./exports/export-handlers.ts')
    const { registerExportHandlers } = await import('./exports/register-export-handlers.ts')
    return { ...exportHandlers, ...registerExportHandlers }
  }),
  history: feature(async () => {
    const { historyHandlers } = await import('./history/history-handlers.ts')
    return historyHandlers
  }),
  search: feature(async () => {
    const { searchHandlers } = await import('./search/search-handlers.ts')
    return searchHandlers
  }),
  backup: feature(async () => {
    const { backupHandlers } = await import('./backup/backup-handlers.ts')
    return backupHandlers
  }),
}

export const router = gateway.router(handlers)

/** The rules of the calendar are no part of what the first screen waits for. */
function outlook() {
  return feature(async () => {
    const { calendarOutlook } = await import('./today/outlook-handlers.ts')
    return calendarOutlook
  })
}

/** Handlers that are read at their first call. */
function feature<Handlers>(read: () => Promise<Handlers>) {
  return lazy(async () => {
    await Promise.all([import('./input-words.ts'), readEnglish()])
    return { default: await read() }
  })
}

/**
 * Reads what no call has asked for yet, so that no first click waits for it: some time after the start,
 * when the first screen is there, one feature after the other with the thread free in between.
 */
export async function readOtherFeatures({ afterMs = 2000, restMs = 50 } = {}): Promise<void> {
  await pause(afterMs, undefined, { ref: false })
  for (const part of Object.values(handlers).filter(isLazy)) {
    await pause(restMs, undefined, { ref: false })
    // A feature whose code cannot be read refuses its calls, and the others are read all the same.
    await Promise.allSettled([unlazy(part)])
  }
}
