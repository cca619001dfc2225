import { isDecisionWithheld, openItem, printsInFull } from '../../shared/disclosure-rules.ts'
import { isSeenOnly } from '../../shared/follow-up-rules.ts'
import type { Translate } from '../../shared/i18n.ts'
import type { FollowUpSaid } from '../../shared/minutes-documents.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { listSaidAt } from '../follow-up/review-queries.ts'
import type { MeetingSource } from './gathering-queries.ts'
import { listItemSecrecy } from './item-secrecy-queries.ts'

/**
 * What was said at a meeting of decisions taken before it, as its documents may print it: decisions
 * of internal items are in no document, and what is withheld from others is named alone.
 */
export async function gatherFollowUpSaid(
  db: AppDatabase,
  { meeting, today }: MeetingSource,
  t: Translate,
): Promise<readonly FollowUpSaid[]> {
  const said = (await listSaidAt(db, meeting.id, today)).filter((line) => !isSeenOnly(line))
  const secrecy = await listItemSecrecy(
    db,
    said.map(({ decision }) => decision.itemId),
  )
  return said.flatMap(({ decision, ...line }): readonly FollowUpSaid[] => {
    const { reference, isRestricted, itemId, bodyId } = decision
    const own = secrecy.get(itemId ?? '') ?? openItem
    if (own.isInternal) return []
    const isOthers = decision.isWithheld && bodyId !== meeting.bodyId
    const isWithheld =
      isDecisionWithheld({ isRestricted, secrecy: own }, meeting.confidentiality) ||
      (isOthers && !printsInFull(meeting.confidentiality))
    if (isWithheld) return [{ ...nothingSaid, reference, isWithheld }]
    const { note, progress, percent, statusAfter, hasMovedDue, dueBefore, dueAfter } = line
    const statusLabel = statusAfter === null ? '' : t(`decisions.statuses.${statusAfter}`)
    const moved = hasMovedDue ? { dueBefore, dueAfter, dueReason: line.dueReason } : null
    return [{ reference, isWithheld, note, progress, percent, statusLabel, moved }]
  })
}

const nothingSaid = {
  note: '',
  progress: '',
  percent: null,
  statusLabel: '',
  moved: null,
} as const
