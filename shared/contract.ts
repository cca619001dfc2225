import type { ContractRouterClient } from '@orpc/contract'
import { agendaContract } from './agenda.ts'
import { attachmentsContract } from './attachments.ts'
import { backupContract } from './backup.ts'
import { bodiesContract } from './bodies.ts'
import { calendarContract } from './calendar.ts'
import { calendarImportsContract } from './calendar-imports.ts'
import { decisionsContract } from './decisions.ts'
import { institutionsContract, peopleContract, seatsContract, troikaContract } from './directory.ts'
import { exportsContract } from './exports.ts'
import { followUpContract } from './follow-up.ts'
import { followUpDraftsContract } from './follow-up-drafts.ts'
import { historyContract } from './history.ts'
import { meetingsContract } from './meetings.ts'
import { minutesContract } from './minutes.ts'
import { profilesContract } from './profiles.ts'
import { programmeContract } from './programme.ts'
import { reviewsContract } from './review-contract.ts'
import { searchContract } from './search.ts'
import { settingsContract } from './settings.ts'
import { appContract, todayContract } from './today.ts'

/** Every call that the three doors carry; the router of the core is typed by it. */
export const contract = {
  app: appContract,
  today: todayContract,
  profiles: profilesContract,
  settings: settingsContract,
  bodies: bodiesContract,
  institutions: institutionsContract,
  people: peopleContract,
  seats: seatsContract,
  troika: troikaContract,
  meetings: meetingsContract,
  agenda: agendaContract,
  attachments: attachmentsContract,
  minutes: minutesContract,
  decisions: decisionsContract,
  followUp: { ...followUpContract, ...followUpDraftsContract },
  programme: programmeContract,
  reviews: reviewsContract,
  calendar: calendarContract,
  calendarImports: calendarImportsContract,
  exports: exportsContract,
  history: historyContract,
  search: searchContract,
  backup: backupContract,
}

export type Contract = typeof contract

export type GreffierClient = ContractRouterClient<Contract>
