import { namesOfLead } from './decision-register-rules.ts'
import { foldText } from './folding.ts'

/** Decisions that a list names of each institution; the register has the others. */
export const namedOfEach = 4

type Institution = { readonly id: string; readonly code: string; readonly name: string }

/** An open decision that is late or falls due, by what tells who answers for it. */
export type DueDecision = {
  readonly leadInstitutionId: string | null
  readonly leadLabel: string
  readonly isLate: boolean
}

/** What one institution is to be reminded of. */
export type ReminderGroup<Due> = Institution & {
  readonly late: number
  readonly soon: number
  /** Late ones first, by due day. */
  readonly decisions: readonly Due[]
}

/**
 * Open decisions by the institutions that answer for them: the one that leads, and each that the
 * register names beside it, such as `SHA` in «CdF/SHA». The secretariat does not write to itself;
 * what everybody answers for («Tous») is nobody's to be reminded of alone.
 *
 * @param decisions  late ones first, by due day: their order is kept
 * @param ownId  the institution that keeps the secretariat; null when none does
 */
export function remindersOf<Due extends DueDecision>(
  decisions: readonly Due[],
  institutions: readonly Institution[],
  ownId: string | null,
): { readonly groups: readonly ReminderGroup<Due>[]; readonly unassigned: readonly Due[] } {
  const answerers = answererFinder(institutions)
  const owned = new Map<Institution, Due[]>(institutions.map((institution) => [institution, []]))
  const unassigned: Due[] = []
  for (const decision of decisions) {
    const to = answerers(decision)
    if (to.length === 0) unassigned.push(decision)
    for (const institution of to) owned.get(institution)?.push(decision)
  }
  const groups = [...owned]
    .filter(([{ id }, own]) => id !== ownId && own.length > 0)
    .map(([{ id, code, name }, own]) => {
      const late = own.filter(({ isLate }) => isLate).length
      return { id, code, name, late, soon: own.length - late, decisions: own }
    })
  return {
    groups: groups.toSorted(
      (first, second) => second.late - first.late || first.code.localeCompare(second.code, 'fr'),
    ),
    unassigned,
  }
}

/** Who answers for a decision; each lead and label is looked up once. */
function answererFinder(institutions: readonly Institution[]) {
  const byId = new Map(institutions.map((institution) => [institution.id, institution]))
  const byCode = new Map(
    institutions.map((institution) => [foldText(institution.code), institution]),
  )
  const found = new Map<string, readonly Institution[]>()
  return ({ leadInstitutionId, leadLabel }: DueDecision): readonly Institution[] => {
    const key = `${leadInstitutionId ?? ''} ${leadLabel}`
    const known = found.get(key)
    if (known !== undefined) return known
    const lead = byId.get(leadInstitutionId ?? '')
    const named = namesOfLead(leadLabel).flatMap((name) => byCode.get(foldText(name)) ?? [])
    const all = [...new Set(lead === undefined ? named : [lead, ...named])]
    found.set(key, all)
    return all
  }
}
