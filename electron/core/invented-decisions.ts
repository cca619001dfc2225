import { addDays, compareDates, diffDays, type IsoDate, yearOf } from '../../shared/dates.ts'
import { unfollowed } from '../../shared/decision-rules.ts'
import type { DecisionKind, DecisionStatus } from '../../shared/decision-codes.ts'
import type { Decision } from '../../shared/decisions.ts'
import type { DecisionEntry } from '../../shared/follow-up.ts'
import type { Institution } from '../../shared/directory.ts'
import type { Meeting } from '../../shared/meetings.ts'
import { rowId } from '../db/operations.ts'
import { type Dice, inventSentence, inventWording } from './invented-texts.ts'

export type InventedFollowUp = {
  readonly decision: Decision
  readonly diary: readonly DecisionEntry[]
}

export type DecisionWish = {
  readonly meeting: Meeting
  readonly itemId: string
  readonly rank: number
  readonly today: IsoDate
  readonly holder: Institution
  readonly partners: readonly [Institution, ...Institution[]]
}

const kinds: readonly {
  readonly kind: DecisionKind
  readonly mark: string
  readonly upTo: number
}[] = [
  { kind: 'RECOMMENDATION', mark: 'R', upTo: 60 },
  { kind: 'DECISION', mark: 'D', upTo: 82 },
  { kind: 'ACTION', mark: 'A', upTo: 97 },
  { kind: 'DELIBERATION', mark: 'DL', upTo: 100 },
]

/** A decision of a past meeting with what its diary says: the older it is, the more often it is done. */
export function inventFollowUp(dice: Dice, wish: DecisionWish): InventedFollowUp {
  const { meeting, today, rank } = wish
  const id = rowId()
  const chance = dice.below(100)
  const { kind, mark } = kinds.find(({ upTo }) => chance < upTo) ?? { kind: 'DECISION', mark: 'D' }
  const dueInitialOn = dice.below(20) === 0 ? null : addDays(meeting.day, 15 + dice.below(330))
  const dueRevisedOn =
    dueInitialOn !== null && dice.below(7) === 0
      ? addDays(dueInitialOn, 10 + dice.below(120))
      : null
  const status = inventStatus(dice, diffDays(meeting.day, today))
  const closedOn = isClosed(status) ? past(addDays(meeting.day, 20 + dice.below(300)), today) : null
  const decision: Decision = {
    ...unfollowed,
    ...inventLead(dice, wish),
    id,
    revision: 1,
    bodyId: meeting.bodyId,
    meetingId: meeting.id,
    itemId: wish.itemId,
    takenOn: meeting.day,
    year: yearOf(meeting.day),
    reference: `${meeting.reference}-${mark}${String(rank).padStart(2, '0')}`,
    kind,
    wording: inventWording(dice),
    dueInitialOn,
    dueRevisedOn,
    dueRevisions: dueRevisedOn === null ? 0 : 1 + dice.below(3),
    groupBodyId: null,
    status,
    progress: '',
    percent: dice.below(4) === 0 ? dice.below(101) : null,
    reviewOn: dice.below(10) === 0 ? addDays(today, dice.below(60)) : null,
    updatedOn: past(addDays(meeting.day, 30 + dice.below(200)), today),
    evidence: '',
    isRestricted: dice.below(100) === 0,
    hasBudgetImpact: dice.below(25) === 0,
    supersededBy: '',
    closedOn,
  }
  const notes = Array.from({ length: dice.below(3) }, (_, at) => entry(dice, id, meeting.day, at))
  return { decision, diary: notes }
}

function isClosed(status: DecisionStatus): boolean {
  return status === 'DONE' || status === 'OBSOLETE' || status === 'SUPERSEDED'
}

function inventStatus(dice: Dice, age: number): DecisionStatus {
  const chance = dice.below(100)
  const done = Math.min(85, 15 + Math.floor(age / 12))
  if (chance < done) return 'DONE'
  if (chance < done + 3) return 'OBSOLETE'
  if (chance < done + 5) return 'SUPERSEDED'
  return dice.pick(['IN_PROGRESS', 'IN_PROGRESS', 'NOT_STARTED', 'PARTIAL', 'PENDING', 'DEFERRED'])
}

/** Mostly the holder; else a partner, both, everybody or nobody yet. */
function inventLead(dice: Dice, { holder, partners }: DecisionWish) {
  const partner = dice.pick(partners)
  const chance = dice.below(100)
  const supportIds = dice.below(3) === 0 ? [dice.pick(partners).id] : []
  if (chance < 60) return { leadInstitutionId: holder.id, leadLabel: holder.code, supportIds }
  if (chance < 90) return { leadInstitutionId: partner.id, leadLabel: partner.code, supportIds }
  if (chance < 95) {
    const leadLabel = `${holder.code}/${partner.code}`
    return { leadInstitutionId: holder.id, leadLabel, supportIds }
  }
  const leadLabel = chance < 98 ? 'Tous' : ''
  return { leadInstitutionId: null, leadLabel, supportIds }
}

function entry(dice: Dice, id: string, taken: IsoDate, at: number): DecisionEntry {
  const saidOn = addDays(taken, 20 * (at + 1))
  return {
    id: rowId(),
    decisionId: id,
    meetingId: null,
    saidOn,
    at: `${saidOn}T10:00:00.000Z`,
    author: '',
    occasion: 'OFFICE',
    kind: 'FOLLOWED',
    note: inventSentence(dice),
    statusBefore: null,
    statusAfter: null,
    dueBefore: null,
    dueAfter: null,
    hasMovedDue: false,
    dueReason: '',
    progress: '',
    percent: null,
  }
}

/** A day of the past: what happened cannot lie ahead. */
function past(day: IsoDate, today: IsoDate): IsoDate {
  return compareDates(day, today) < 0 ? day : today
}
