import { compareDates } from '../../shared/dates.ts'
import { isFinal } from '../../shared/decision-rules.ts'
import type { DecisionLine } from '../../shared/decisions.ts'
import { printsInFull } from '../../shared/disclosure-rules.ts'
import type { FollowUpRow } from '../../shared/follow-up-documents.ts'
import type { Translate } from '../../shared/i18n.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { listDecisions } from '../decisions/decision-queries.ts'
import { gatherFollowUpRows } from './follow-up-gathering-queries.ts'
import type { MeetingSource } from './gathering-queries.ts'
import { listItemSecrecy } from './item-secrecy-queries.ts'

/** An annex of more rows would bury the minutes: the tableau de suivi itself is there for that. */
const mostRows = 200

/**
 * The decisions that the body had taken before a meeting and that were still open on its day, for
 * the annex of its minutes; those of internal items are in no document.
 */
export async function gatherFollowUpAnnex(
  db: AppDatabase,
  { meeting, organisation, lang, today }: MeetingSource,
  t: Translate,
): Promise<readonly FollowUpRow[]> {
  const scope = { bodyIds: [meeting.bodyId], readerId: null, takenBefore: meeting.day }
  const lines = await listDecisions(db, { ...scope, which: 'all', limit: 2000 }, today)
  const wasOpen = ({ status, closedOn }: DecisionLine) =>
    !isFinal(status) || (closedOn !== null && compareDates(closedOn, meeting.day) >= 0)
  const followed = lines.filter(wasOpen).slice(0, mostRows)
  const secrecy = await listItemSecrecy(
    db,
    followed.map(({ itemId }) => itemId),
  )
  const told = followed.filter(({ itemId }) => secrecy.get(itemId ?? '')?.isInternal !== true)
  const isShared = !printsInFull(meeting.confidentiality)
  const rows = await gatherFollowUpRows({ db, organisation, lang, t, isShared }, told)
  // A confidential sitting names nobody.
  return isShared ? rows : rows.map((row) => ({ ...row, leadPerson: '' }))
}
