import type { Days, PhaseCode, ReviewKind, RuleSetting } from './calendar-events.ts'
import { ruleDefaults } from './calendar-rule-defaults.ts'

type Session = { readonly kind: ReviewKind; readonly phase: PhaseCode }

/** Names of the two parameters of W07 that bound the usual period of a kind of review. */
const windows: Readonly<Record<ReviewKind, readonly [from: string, to: string] | null>> = {
  SECTOR: ['sectorFrom', 'sectorTo'],
  SECTOR_TECHNICAL: ['sectorFrom', 'sectorTo'],
  SECTOR_FOLLOW_UP: ['sectorFrom', 'sectorTo'],
  STRATEGY_TECHNICAL: ['strategyFrom', 'strategyTo'],
  STRATEGY_POLITICAL: ['strategyFrom', 'strategyTo'],
  BUDGET_SUPPORT: ['budgetFrom', 'budgetTo'],
  PROJECTS: null,
}

/**
 * True when a session would leave the usual period of its kind (rule W07): such a change needs the
 * lead partner and the ministry of finance, usage of the harmonised calendar.
 */
export function isOutsideWindow(
  { kind, phase }: Session,
  { first, last }: Days,
  year: number,
  { parameters }: RuleSetting,
): boolean {
  const names = windows[kind]
  const isReview = phase === 'TECHNICAL_SESSION' || phase === 'POLITICAL_SESSION'
  if (names === null || !isReview) return false
  const [from, to] = names.map((name) => {
    const value = parameters[name] ?? ruleDefaults.W07.parameters[name]
    return `${year}-${String(value)}`
  })
  return from !== undefined && to !== undefined && (first < from || last > to)
}

/** True when two parties are named: «Chef de file (CA) ; SG du MEF». */
export function namesBothApprovals(approvals: string): boolean {
  const named = approvals.split(/[;,\n]|\s+(?:et|and)\s+/u).filter((part) => part.trim() !== '')
  return named.length >= 2
}
