import { namesOfLead } from './decision-register-rules.ts'
import type { DecisionLine } from './decisions.ts'
import { foldText } from './folding.ts'

type Institution = { readonly id: string; readonly code: string; readonly name: string }

/** What one institution is to be reminded of. */
export type ReminderGroup = Institution & {
  readonly late: number
  readonly soon: number
  /** Late ones first, by due day. */
  readonly decisions: readonly DecisionLine[]
}

/**
 * Open decisions by the institutions that answer for them: the one that leads, and each that the
 * register names beside it, such as `SHA` in «CdF/SHA». The secretariat does not write to itself;
 * what everybody answers for («Tous») is nobody's to be reminded of alone.
 *
 * @param decisions  late ones first, by due day: their order is kept
 * @param ownId  the institution that keeps the secretariat; null when none does
 */
export function remindersOf(
  decisions: readonly DecisionLine[],
  institutions: readonly Institution[],
  ownId: string | null,
): { readonly groups: readonly ReminderGroup[]; readonly unassigned: readonly DecisionLine[] } {
  const byCode = new Map(
    institutions.map((institution) => [foldText(institution.code), institution]),
  )
  const answerers = (decision: DecisionLine) => {
    const named = namesOfLead(decision.leadLabel).flatMap(
      (name) => byCode.get(foldText(name)) ?? [],
    )
    const lead = institutions.filter(({ id }) => id === decision.leadInstitutionId)
    return new Set([...lead, ...named])
  }
  const assigned = decisions.map((decision) => ({ decision, to: answerers(decision) }))
  const groups = institutions
    .filter(({ id }) => id !== ownId)
    .map((institution) => {
      const own = assigned.filter(({ to }) => to.has(institution)).map(({ decision }) => decision)
      const late = own.filter(({ daysLate }) => daysLate > 0).length
      const { id, code, name } = institution
      return { id, code, name, late, soon: own.length - late, decisions: own }
    })
    .filter(({ decisions: own }) => own.length > 0)
  return {
    groups: groups.toSorted(
      (first, second) => second.late - first.late || first.code.localeCompare(second.code, 'fr'),
    ),
    unassigned: assigned.filter(({ to }) => to.size === 0).map(({ decision }) => decision),
  }
}
