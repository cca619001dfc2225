import type { Agenda } from '../../../shared/agenda.ts'
import { demoDay } from '../core-fixture.ts'
import type { DecisionFact, Facts, ItemFact, MeetingFact } from './carry-over-steps.ts'

/** Meetings whose agenda is still being made, from today on. */
export function agendasAhead({ meetings }: Facts): readonly MeetingFact[] {
  return meetings.filter(
    ({ state, day }) => (state === 'PLANNED' || state === 'CONVENED') && day >= demoDay,
  )
}

/**
 * What must be found at a meeting and is not, in words. It is worked out from the rows by following
 * every subject to where it stands now, not by asking which subjects a meeting may take over.
 */
export function lostAt(facts: Facts, meeting: MeetingFact, agenda: Agenda): readonly string[] {
  const shown = new Set([
    ...agenda.carryOver.map(({ item }) => item.id),
    ...agenda.setAside.map(({ item }) => item.id),
  ])
  const unexplained = agenda.setAside.filter(
    ({ setAsideReason, continuedIn }) => setAsideReason === '' && continuedIn === null,
  )
  return [
    ...unexplained.map(({ item }) => `${item.id} is left out without a reason`),
    ...facts.items.flatMap((item) => lostItem(item, facts, { meeting, shown, agenda })),
    ...lostDecisions(facts, meeting, agenda),
  ]
}

type Seen = {
  readonly meeting: MeetingFact
  readonly shown: ReadonlySet<string>
  readonly agenda: Agenda
}

function lostItem(item: ItemFact, facts: Facts, seen: Seen): readonly string[] {
  const parent = facts.items.find(({ id }) => id === item.parent_id)
  if (item.is_internal === 1 || parent?.is_internal === 1) return []
  const later = facts.items.filter((one) => one.origin_item_id === item.id && one.is_internal === 0)
  const isShown = seen.shown.has(item.id) || (parent !== undefined && seen.shown.has(parent.id))
  if (later.length > 0) {
    const isLate = later.every((one) => isOnLaterAgenda(one, facts, seen.meeting))
    const isLeft = whereabouts(item, parent, facts) === 'left'
    return isLeft && isLate && !isShown ? [`${item.id} is only on a later agenda, unsaid`] : []
  }
  switch (whereabouts(item, parent, facts)) {
    case 'left':
      return isShown ? [] : [`${item.id} was left over and is nowhere`]
    case 'waiting': {
      const waiting = new Set(seen.agenda.backlog.map(({ id }) => id))
      const isThere = waiting.has(item.id) || (parent !== undefined && waiting.has(parent.id))
      return isThere ? [] : [`${item.id} is not in the vivier any more`]
    }
    case 'scheduled': {
      const isHere = item.meeting_id === seen.meeting.id
      const isListed = seen.agenda.lines.some(({ id }) => id === item.id)
      return isHere && !isListed ? [`${item.id} is not on its own agenda`] : []
    }
    default:
      return []
  }
}

function isOnLaterAgenda(item: ItemFact, { meetings }: Facts, meeting: MeetingFact): boolean {
  const at = meetings.find(({ id }) => id === item.meeting_id)
  if (at === undefined || (at.state !== 'PLANNED' && at.state !== 'CONVENED')) return false
  const key = ({ day, starts_at: hour, id }: MeetingFact) => `${day} ${hour} ${id}`
  return key(at) > key(meeting)
}

type Whereabouts = 'waiting' | 'scheduled' | 'left' | 'ended'

function whereabouts(item: ItemFact, parent: ItemFact | undefined, facts: Facts): Whereabouts {
  if (item.meeting_id === null) return 'waiting'
  const at = facts.meetings.find(({ id }) => id === item.meeting_id)
  if (at === undefined) return 'waiting'
  const isPending = at.state === 'PLANNED' || at.state === 'CONVENED'
  if (isPending && at.day >= demoDay) return 'scheduled'
  const treatment = item.treatment ?? parent?.treatment ?? null
  const isEnded =
    treatment === 'DISCUSSED' && item.is_recurring === 0 && !hasOpenAction(item, facts)
  return isEnded ? 'ended' : 'left'
}

/** An open decision under the item or under any that it continues. */
function hasOpenAction(item: ItemFact, { items, decisions }: Facts): boolean {
  let past: ItemFact | undefined = item
  while (past !== undefined) {
    const { id, origin_item_id: originId }: ItemFact = past
    if (decisions.some((decision) => decision.item_id === id && isOpen(decision))) return true
    past = items.find((candidate) => candidate.id === originId)
  }
  return false
}

const isOpen = ({ status }: DecisionFact) => status !== 'DONE'

function lostDecisions(
  { decisions }: Facts,
  meeting: MeetingFact,
  { followUp, followUpLeftOut }: Agenda,
): readonly string[] {
  const shown = new Set(followUp.map(({ id }) => id))
  const later = followUpLeftOut.find(({ reason }) => reason === 'LATER')?.count ?? 0
  const missing = decisions.filter((decision) => isOpen(decision) && !shown.has(decision.id))
  const unsaid = missing.filter(({ taken_on: day }) => day < meeting.day)
  return [
    ...unsaid.map(({ id }) => `${id} is open and not followed up`),
    ...(missing.length - unsaid.length === later
      ? []
      : [`${later} decisions are said to be later`]),
  ]
}
