import {
  dayOfYear,
  membersOf,
  numberIn,
  type Placed,
  type Scene,
  textIn,
} from './calendar-board-rules.ts'
import { dayOfNumber, numberOfDay } from './calendar-days-rules.ts'
import { breach, earliest, nothing, type RuleCheck } from './calendar-finding-rules.ts'
import { isIn, isKind, workingDays } from './calendar-phase-rules.ts'

/** H10: sector reviews feed the review of the national strategy, so they end before it. */
export const beforeStrategyRule: RuleCheck = (scene, placed) =>
  sectorAndStrategy(scene, placed).flatMap(([sector, strategy]) =>
    sector.last < strategy.first
      ? nothing
      : breach(scene, {
          rule: 'H10',
          events: [sector, strategy],
          facts: strategyFacts(sector, strategy),
        }),
  )

/** H11: and they leave time to consolidate the thematic reports. */
export const consolidationRule: RuleCheck = (scene, placed) => {
  const least = numberIn(scene.index.board, 'H11', 'days')
  return sectorAndStrategy(scene, placed).flatMap(([sector, strategy]) => {
    const gap = workingDays(scene, sector.last, strategy)
    if (sector.last >= strategy.first || gap >= least) return nothing
    return breach(scene, {
      rule: 'H11',
      events: [sector, strategy],
      facts: { ...strategyFacts(sector, strategy), gap, least },
    })
  })
}

/** H12: the political session on the strategy precedes the budget debate (loi 2013-028). */
export const budgetDebateRule: RuleCheck = (scene, placed) => {
  const isPolitical = isIn(placed, 'POLITICAL_SESSION')
  if (!isPolitical || !isKind(placed, 'STRATEGY_POLITICAL', 'STRATEGY_TECHNICAL')) return nothing
  if (placed.last <= scene.index.milestones.budgetDebateOn) return nothing
  const facts = { deadline: scene.index.board.milestones.budgetDebateOn }
  return breach(scene, { rule: 'H12', events: [placed], facts })
}

/** H15: budget support is reviewed on the tabled finance bill, within the year. */
export const financeBillRule: RuleCheck = (scene, placed) => {
  if (!isKind(placed, 'BUDGET_SUPPORT') || !isIn(placed, 'POLITICAL_SESSION')) return nothing
  const isEarly = placed.first < scene.index.milestones.financeBillOn
  if (!isEarly && placed.last <= scene.index.year.last) return nothing
  return breach(scene, {
    rule: 'H15',
    events: [placed],
    facts: {
      cause: isEarly ? 'early' : 'late',
      limit: isEarly
        ? scene.index.board.milestones.financeBillOn
        : dayOfNumber(scene.index.year.last),
    },
  })
}

/** W07: the seasons in which each kind of review is held, as observed from 2006 to 2022. */
export const seasonRule: RuleCheck = (scene, placed) => {
  const season = seasonOf(placed)
  if (season === null || !placed.isReviewSession) return nothing
  const { year } = scene.index.board
  const from = dayOfYear(year, textIn(scene.index.board, 'W07', `${season}From`))
  const to = dayOfYear(year, textIn(scene.index.board, 'W07', `${season}To`))
  if (numberOfDay(from) <= placed.first && placed.last <= numberOfDay(to)) return nothing
  // The breach of an order says more than the season.
  const isSaid = [beforeStrategyRule, consolidationRule, budgetDebateRule].some((rule) =>
    rule(scene, placed).some(({ eventIds }) => eventIds[0] === placed.event.id),
  )
  if (isSaid) return nothing
  return breach(scene, { rule: 'W07', events: [placed], facts: { cause: season, from, to } })
}

/** W14: timeliness is a condition of the dialogue: a long drift asks for a reason. */
export const driftRule: RuleCheck = (scene, placed) => {
  const { adopted, isFixed } = placed.event
  if (adopted === null || isFixed) return nothing
  const most = numberIn(scene.index.board, 'W14', 'days')
  const drift = workingDays(scene, numberOfDay(adopted.first), placed)
  if (Math.abs(drift) <= most) return nothing
  const facts = { drift: Math.abs(drift), most, cause: drift > 0 ? 'later' : 'earlier' }
  return breach(scene, {
    rule: 'W14',
    events: [placed],
    facts: { ...facts, from: adopted.first, to: adopted.last },
  })
}

/** Pairs of a sector session and the first technical session on the strategy, this event in each. */
function sectorAndStrategy(
  scene: Scene,
  placed: Placed,
): readonly (readonly [sector: Placed, strategy: Placed])[] {
  const isSector = placed.isSectorKind && placed.isReviewSession
  if (!isSector && !placed.groups.includes('strategy')) return []
  const strategy = earliest(membersOf(scene, 'strategy'))
  if (strategy === null) return []
  if (isSector) return [[placed, strategy]]
  if (strategy.event.id !== placed.event.id) return []
  return membersOf(scene, 'sector sessions').map((sector) => [sector, strategy])
}

function strategyFacts(sector: Placed, strategy: Placed) {
  return {
    end: dayOfNumber(sector.last),
    from: dayOfNumber(strategy.first),
    to: dayOfNumber(strategy.last),
  }
}

function seasonOf(placed: Placed): 'sector' | 'strategy' | 'budget' | null {
  if (placed.isSectorKind) return 'sector'
  if (isKind(placed, 'STRATEGY_TECHNICAL', 'STRATEGY_POLITICAL')) return 'strategy'
  return isKind(placed, 'BUDGET_SUPPORT') ? 'budget' : null
}
