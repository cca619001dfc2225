import {
  isSittingOf,
  listOf,
  membersOf,
  numberIn,
  type Placed,
  type Scene,
  textIn,
} from './calendar-board-rules.ts'
import { dayOfNumber, numberOfDay } from './calendar-days-rules.ts'
import type { CalendarFinding } from './calendar-events.ts'
import {
  breach,
  byFirstDay,
  latest,
  moveFirst,
  nothing,
  type RuleCheck,
} from './calendar-finding-rules.ts'

/** H07: nobody is convened outside the term of the body or the mandate of its members. */
export const validityRule: RuleCheck = (scene, placed) =>
  (placed.event.sitting?.validities ?? []).flatMap(({ label, from, to }) => {
    const isCovered =
      numberOfDay(from) <= placed.first && (to === null || placed.last <= numberOfDay(to))
    if (isCovered) return nothing
    return breach(scene, {
      rule: 'H07',
      events: [placed],
      detail: label,
      facts: {
        ...(to === null ? { cause: 'open' } : { to }),
        validity: label,
        from,
      },
    })
  })

/** H16: donors hold the work plan of the next year by a fixed day, so it is adopted by then. */
export const workPlanRule: RuleCheck = (scene, placed) => {
  const { board, milestones, year } = scene.index
  const { bodyCode } = placed
  if (bodyCode === null || !isSittingOf(placed, listOf(board, 'H16', 'bodies'))) return nothing
  const ofYear = sittingsOf(scene, bodyCode).filter(
    ({ first }) => year.first <= first && first <= year.last,
  )
  const closing = latest(ofYear)
  if (closing?.event.id !== placed.event.id || placed.last <= milestones.workPlanOn) return nothing
  const facts = { deadline: board.milestones.workPlanOn, nextYear: board.year + 1 }
  return breach(scene, { rule: 'H16', events: [placed], facts })
}

/** H17: a consultative body gives its opinion some time before the deciding one sits. */
export const opinionRule: RuleCheck = (scene, placed) => {
  const { bodyCode } = placed
  if (bodyCode === null) return nothing
  return listOf(scene.index.board, 'H17', 'pairs').flatMap((text) => {
    const [consultative = '', deciding = ''] = text.split('>').map((code) => code.trim())
    if (bodyCode !== consultative && bodyCode !== deciding) return nothing
    const opinions = sittingsOf(scene, consultative)
    if (opinions.length === 0) return nothing
    const decisions = bodyCode === deciding ? [placed] : sittingsOf(scene, deciding)
    return decisions
      .flatMap((decision) => opinionFinding(scene, decision, opinions, text))
      .filter(({ eventIds }) => eventIds.includes(placed.event.id))
  })
}

/** H20: a Troïka is complete on the day on which it meets. */
export const troikaRule: RuleCheck = (scene, placed) => {
  const { troikas } = scene.index.board
  const bodies = listOf(scene.index.board, 'H20', 'bodies')
  if (troikas.length === 0 || !isSittingOf(placed, bodies)) return nothing
  const { first } = placed.event.days
  const spans = troikas.filter((span) => span.first <= first && first <= span.last)
  if (spans.some(({ isComplete }) => isComplete)) return nothing
  const facts = { day: first, troika: spans[0]?.label ?? '' }
  return breach(scene, { rule: 'H20', events: [placed], facts })
}

/** W15: the Troïka prepares each meeting of the heads about a week before it. */
export const preparationRule: RuleCheck = (scene, placed) => {
  const { board } = scene.index
  if (placed.bodyCode !== textIn(board, 'W15', 'body')) return nothing
  const preparatory = sittingsOf(scene, textIn(board, 'W15', 'preparedBy'))
  const [fromDays, toDays] = [numberIn(board, 'W15', 'fromDays'), numberIn(board, 'W15', 'toDays')]
  const isPrepared = preparatory.some(({ last }) => {
    const gap = placed.first - last
    return fromDays <= gap && gap <= toDays
  })
  if (preparatory.length === 0 || isPrepared) return nothing
  const facts = { day: placed.event.days.first, fromDays, toDays }
  return breach(scene, { rule: 'W15', events: [placed], facts })
}

/** W16: the coordinators meet shortly before the review of the strategy. */
export const coordinatorsRule: RuleCheck = (scene, placed) => {
  if (!placed.groups.includes('strategy')) return nothing
  const most = numberIn(scene.index.board, 'W16', 'days')
  const meetings = sittingsOf(scene, textIn(scene.index.board, 'W16', 'body'))
  const isPrepared = meetings.some(({ last }) => {
    const gap = placed.first - last
    return gap > 0 && gap <= most
  })
  if (meetings.length === 0 || isPrepared) return nothing
  const facts = { day: placed.event.days.first, most }
  return breach(scene, { rule: 'W16', events: [placed], facts })
}

/** W17: the Prime Minister receives the Troïka each quarter. */
export const quarterlyRule: RuleCheck = (scene, placed) => {
  const { board } = scene.index
  if (placed.bodyCode !== textIn(board, 'W17', 'body')) return nothing
  const [fromDays, toDays] = [numberIn(board, 'W17', 'fromDays'), numberIn(board, 'W17', 'toDays')]
  const sittings = sittingsOf(scene, placed.bodyCode).toSorted(byFirstDay)
  const at = sittings.findIndex(({ event }) => event.id === placed.event.id)
  return [at - 1, at].flatMap((start) => {
    const [one, next] = [sittings[start], sittings[start + 1]]
    if (one === undefined || next === undefined) return nothing
    const gap = next.first - one.first
    if (fromDays <= gap && gap <= toDays) return nothing
    return breach(scene, {
      rule: 'W17',
      events: moveFirst([one, next]),
      span: [one.first, next.last],
      facts: {
        from: one.event.days.first,
        to: next.event.days.first,
        gap,
        fromDays,
        toDays,
        cause: gap < fromDays ? 'close' : 'far',
      },
    })
  })
}

function opinionFinding(
  scene: Scene,
  decision: Placed,
  opinions: readonly Placed[],
  pair: string,
): readonly CalendarFinding[] {
  const opinion = latest(opinions.filter(({ last }) => last < decision.first))
  const day = decision.event.days.first
  const body = opinions[0]?.event.label ?? ''
  if (opinion === null) {
    const facts = { cause: 'none', opinionBody: body, pair, day }
    return breach(scene, { rule: 'H17', events: [decision], facts })
  }
  const least = numberIn(scene.index.board, 'H17', 'days')
  const gap = decision.first - opinion.last
  if (gap >= least) return nothing
  const facts = { cause: 'short', pair, day, opinion: dayOfNumber(opinion.last), gap, least }
  return breach(scene, { rule: 'H17', events: [decision, opinion], facts })
}

function sittingsOf(scene: Scene, bodyCode: string): readonly Placed[] {
  return membersOf(scene, `body ${bodyCode}`)
}
