import type { AgendaItem } from '../../shared/agenda.ts'
import { emptyItem } from '../../shared/agenda-rules.ts'
import type { Body } from '../../shared/bodies.ts'
import { addDays, compareDates, type IsoDate, yearOf } from '../../shared/dates.ts'
import { unfollowed } from '../../shared/decision-rules.ts'
import type { Decision } from '../../shared/decisions.ts'
import type { Seat } from '../../shared/directory.ts'
import { usualDraft } from '../../shared/meeting-draft-rules.ts'
import type { Meeting } from '../../shared/meetings.ts'
import { rowId } from '../db/operations.ts'
import { plannedMeeting } from '../meetings/meeting-drafts.ts'
import { inventMinutes, type InventedMinutes } from './invented-minutes.ts'
import { type Dice, inventTitle, inventWording } from './invented-texts.ts'

export type InventedMeeting = {
  readonly meeting: Meeting
  readonly items: readonly AgendaItem[]
  readonly decisions: readonly Decision[]
  /** Null as long as the meeting is to come. */
  readonly minutes: InventedMinutes | null
}

type Wish = {
  readonly body: Body
  readonly day: IsoDate
  readonly today: IsoDate
  readonly rank: number
  /** The seats of the body. */
  readonly seats: readonly Seat[]
}

const itemsInMeeting = 10
/** Two thirds of the items end in a decision: 2,000 for 3,000. */
const decisionsInMeeting = 7

/** A meeting with its agenda; one of the past was held, and took decisions. */
export function inventMeeting(
  dice: Dice,
  { body, day, today, rank, seats }: Wish,
): InventedMeeting {
  const isHeld = compareDates(day, today) < 0
  const planned = plannedMeeting(body, usualDraft(body, day), rank)
  const meeting: Meeting = isHeld ? { ...planned, ...heldOn(day, today) } : planned
  const items = Array.from({ length: itemsInMeeting }, (_, at) => item(dice, meeting, at, isHeld))
  const decisions = isHeld
    ? items.slice(0, decisionsInMeeting).map(({ id }, at) => decision(dice, meeting, id, at + 1))
    : []
  const minutes = isHeld ? inventMinutes(dice, meeting, items, seats) : null
  return { meeting, items, decisions, minutes }
}

/** What a meeting of the past has that one to come has not. */
export function heldOn(day: IsoDate, today: IsoDate) {
  const since = (days: number) => {
    const due = addDays(day, days)
    return compareDates(due, today) < 0 ? due : today
  }
  return {
    state: 'HELD',
    convenedOn: addDays(day, -10),
    minutesState: 'ADOPTED',
    minutesCirculatedOn: since(5),
    minutesAdoptedOn: since(30),
  } as const
}

function item(dice: Dice, meeting: Meeting, position: number, isHeld: boolean): AgendaItem {
  return {
    ...emptyItem,
    id: rowId(),
    bodyId: meeting.bodyId,
    meetingId: meeting.id,
    position,
    title: inventTitle(dice),
    nature: dice.pick(['INFORMATION', 'DISCUSSION', 'DECISION']),
    presenter: `INV-${dice.below(60) + 1}`,
    durationMinutes: 10,
    treatment: isHeld ? 'DISCUSSED' : null,
  }
}

function decision(dice: Dice, meeting: Meeting, itemId: string, rank: number): Decision {
  const isDone = dice.below(3) > 0
  const dueOn = addDays(meeting.day, 30)
  return {
    ...unfollowed,
    id: rowId(),
    revision: 1,
    bodyId: meeting.bodyId,
    meetingId: meeting.id,
    itemId,
    takenOn: meeting.day,
    year: yearOf(meeting.day),
    reference: `${meeting.reference}-D${String(rank).padStart(2, '0')}`,
    kind: 'DECISION',
    wording: inventWording(dice),
    leadInstitutionId: null,
    leadLabel: `INV-${dice.below(60) + 1}`,
    dueInitialOn: dueOn,
    dueRevisedOn: null,
    supportIds: [],
    groupBodyId: null,
    status: isDone ? 'DONE' : 'IN_PROGRESS',
    progress: '',
    evidence: '',
    isRestricted: false,
    hasBudgetImpact: false,
    supersededBy: '',
    closedOn: isDone ? dueOn : null,
  }
}
