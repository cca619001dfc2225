import {
  isSittingOf,
  listOf,
  numberIn,
  type Placed,
  type Scene,
  textIn,
} from './calendar-board-rules.ts'
import { dayOfNumber, isoWeekday, numberOfDay, type PlacedPeriod } from './calendar-days-rules.ts'
import type { PeriodKind, RuleCode } from './calendar-events.ts'
import { breach, nothing, type RuleCheck } from './calendar-finding-rules.ts'
import { countryOf, isFriday, isInRamadan } from './calendar-holiday-rules.ts'
import { localTime, minutesOf } from './dates.ts'

const wednesday = 3

/** H19: the invitation leaves after the adoption of the calendar and outside the recess. */
export const invitationRule: RuleCheck = (scene, placed) => {
  const { invitationDays, isFixed } = placed.event
  if (!placed.isSession || invitationDays === null || isFixed) return nothing
  const sending = placed.first - invitationDays
  const recess = periodsOver(scene, placed, 'RECESS', sending, sending)[0]
  const isLate = sending < numberOfDay(scene.index.board.adoptionOn)
  if (!isLate && recess === undefined) return nothing
  return breach(scene, {
    rule: 'H19',
    events: [placed],
    facts: {
      sending: dayOfNumber(sending),
      invitationDays,
      adoption: scene.index.board.adoptionOn,
      cause: isLate ? 'past' : 'recess',
      period: isLate ? '' : (recess?.period.name ?? ''),
    },
  })
}

/** W02: no full day in Ramadan, and no Friday (hours of arrêté 2011-2991). */
export const ramadanRule: RuleCheck = (scene, placed) => {
  if (!placed.isSession) return nothing
  if (periodsOver(scene, placed, 'RAMADAN').length === 0) return nothing
  const latestEnd = textIn(scene.index.board, 'W02', 'latestEnd')
  const isLong = placed.ends > minutesOf(localTime(latestEnd))
  const day = placed.days.find(
    (candidate) => (isLong || isFriday(candidate)) && isInRamadan(scene, placed, candidate),
  )
  if (day === undefined) return nothing
  const facts = { day: dayOfNumber(day), latestEnd, cause: isLong ? 'long' : 'friday' }
  return breach(scene, { rule: 'W02', events: [placed], span: [day, day], facts })
}

/** W03: no political session in the last third of Ramadan. */
export const lastOfRamadanRule: RuleCheck = (scene, placed) => {
  if (placed.event.review?.phase !== 'POLITICAL_SESSION') return nothing
  const count = numberIn(scene.index.board, 'W03', 'days')
  return periodsOver(scene, placed, 'RAMADAN').flatMap(({ period, first, last }) => {
    const from = Math.max(first, last - count + 1)
    if (placed.last < from) return nothing
    return inPeriod(scene, placed, 'W03', { period, first: from, last })
  })
}

/** W09: no session while an embassy that takes part is closed. */
export const embassyRule: RuleCheck = (scene, placed) => {
  if (!placed.isSession) return nothing
  return periodsOver(scene, placed, 'EMBASSY')
    .filter(({ period }) => concerns(period.institutionIds, placed.event.institutionIds))
    .flatMap((period) => inPeriod(scene, placed, 'W09', period))
}

/** W10: the heads of cooperation are away in August and at the turn of the year. */
export const recessRule: RuleCheck = (scene, placed) => {
  if (!isSittingOf(placed, listOf(scene.index.board, 'W10', 'bodies'))) return nothing
  const recess = periodsOver(scene, placed, 'RECESS')[0]
  if (recess === undefined) return nothing
  const first = Math.max(placed.first, recess.first)
  const facts = { period: recess.period.name, day: dayOfNumber(first) }
  return breach(scene, { rule: 'W10', events: [placed], span: [first, placed.last], facts })
}

/** W11: the council of ministers sits on Wednesday mornings, as its communiqués are dated. */
export const councilRule: RuleCheck = (scene, placed) => {
  const isWanted =
    placed.event.review?.phase === 'POLITICAL_SESSION' ||
    isSittingOf(placed, listOf(scene.index.board, 'W11', 'bodies'))
  if (!isWanted) return nothing
  const until = minutesOf(localTime(textIn(scene.index.board, 'W11', 'until')))
  const day = placed.days.find((candidate) => isoWeekday(candidate) === wednesday)
  if (day === undefined || placed.starts >= until) return nothing
  const facts = { day: dayOfNumber(day) }
  return breach(scene, { rule: 'W11', events: [placed], span: [day, day], facts })
}

/** W12: the long break of Friday begins at noon (arrêté 92-5387). */
export const fridayRule: RuleCheck = (scene, placed) => {
  if (!placed.isSession) return nothing
  const after = textIn(scene.index.board, 'W12', 'after')
  const day = placed.days.find(isFriday)
  if (day === undefined || placed.ends <= minutesOf(localTime(after))) return nothing
  const facts = { day: dayOfNumber(day), after, end: placed.event.endsAt }
  return breach(scene, { rule: 'W12', events: [placed], span: [day, day], facts })
}

/** W13: a partner's mission takes the people whom the review needs. */
export const missionRule: RuleCheck = (scene, placed) => {
  const ministries = placed.event.review?.ministries ?? []
  if (!placed.isReviewSession) return nothing
  return periodsOver(scene, placed, 'MISSION')
    .filter(({ period }) => concerns(period.ministries, ministries))
    .flatMap((period) => inPeriod(scene, placed, 'W13', period))
}

function periodsOver(
  scene: Scene,
  placed: Placed,
  kind: PeriodKind,
  from = placed.first,
  to = placed.last,
): readonly PlacedPeriod[] {
  return countryOf(scene, placed)
    .periods(kind)
    .filter(({ first, last }) => first <= to && from <= last)
}

function inPeriod(
  scene: Scene,
  placed: Placed,
  rule: RuleCode,
  { period, first, last }: PlacedPeriod,
) {
  const from = Math.max(placed.first, first)
  return breach(scene, {
    rule,
    events: [placed],
    span: [from, Math.min(placed.last, last)],
    detail: period.id,
    facts: { period: period.name, day: dayOfNumber(from) },
  })
}

/** An empty list concerns everybody. */
function concerns(named: readonly string[], own: readonly string[]): boolean {
  return named.length === 0 || named.some((one) => own.includes(one))
}
