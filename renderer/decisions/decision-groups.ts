import { addDays, compareDates, type IsoDate } from '../../shared/dates.ts'
import type { DecisionLine } from '../../shared/decisions.ts'

export const decisionTabs = ['open', 'late', 'soon', 'budget', 'all'] as const
export type DecisionTab = (typeof decisionTabs)[number]

const groupKinds = ['late', 'coming', 'undated', 'closed'] as const
export type DecisionGroup = {
  readonly kind: (typeof groupKinds)[number]
  readonly decisions: readonly DecisionLine[]
}

const soonDays = 30
const finalStatuses: readonly string[] = ['DONE', 'OBSOLETE', 'SUPERSEDED']

/** The day that counts: the revised one where there is one. */
export function dueDay({ dueRevisedOn, dueInitialOn }: DecisionLine): IsoDate | null {
  return dueRevisedOn ?? dueInitialOn
}

export function isFinal({ status }: DecisionLine): boolean {
  return finalStatuses.includes(status)
}

/** The decisions that a tab shows. */
export function ofTab(
  decisions: readonly DecisionLine[],
  tab: DecisionTab,
  today: IsoDate,
): readonly DecisionLine[] {
  const horizon = addDays(today, soonDays)
  return decisions.filter((decision) => {
    const due = dueDay(decision)
    switch (tab) {
      case 'open':
        return !isFinal(decision)
      case 'late':
        return decision.daysLate > 0
      case 'soon':
        return (
          !isFinal(decision) &&
          decision.daysLate === 0 &&
          due !== null &&
          compareDates(due, horizon) <= 0
        )
      case 'budget':
        return decision.hasBudgetImpact
      case 'all':
        return true
    }
  })
}

/** Late ones, those to come, those without a day, closed ones; each in the order given. */
export function groupDecisions(decisions: readonly DecisionLine[]): readonly DecisionGroup[] {
  const kindOf = (decision: DecisionLine): DecisionGroup['kind'] => {
    if (isFinal(decision)) return 'closed'
    if (decision.daysLate > 0) return 'late'
    return dueDay(decision) === null ? 'undated' : 'coming'
  }
  return groupKinds.map((kind) => ({
    kind,
    decisions: decisions.filter((decision) => kindOf(decision) === kind),
  }))
}

/** True when every word typed stands in the body, the owners, the group, the reference or the text. */
export function containsWords(decision: DecisionLine, words: string): boolean {
  const { bodyCode, leadLabel, supportCodes, groupCode, reference, wording } = decision
  const owners = [leadLabel, ...supportCodes, groupCode ?? '']
  const text = plain([bodyCode, ...owners, reference, wording].join(' '))
  return plain(words)
    .split(/\s+/u)
    .every((word) => text.includes(word))
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
