import { addDays, yearOf } from './dates.ts'
import type { InstitutionCategory, TroikaFinding, TroikaTerm } from './directory.ts'
import type { MessageParameters } from './i18n.ts'
import { overlaps } from './seat-rules.ts'

/** What the checks know of an institution. */
export type TroikaInstitution = {
  readonly id: string
  readonly code: string
  readonly category: InstitutionCategory
  readonly isUnCoordination: boolean
}

/** A finding as the catalogue `directory.troika` words it. */
export type TroikaFault = {
  readonly check: TroikaFinding['check']
  readonly sentence:
    | 'incomplete'
    | 'repeated'
    | 'foreignMember'
    | 'noMultilateral'
    | 'severalMultilaterals'
    | 'leadNotIncoming'
    | 'outgoingNotLead'
    | 'notUnCoordination'
  readonly parameters: MessageParameters
}

type Term = Pick<
  TroikaTerm,
  'id' | 'leadId' | 'outgoingId' | 'incomingId' | 'validFrom' | 'validTo'
>
type Institutions = ReadonlyMap<string, TroikaInstitution>

/** «2026», or «2016–2017» for a term that spans two years. */
export function termLabel({ validFrom, validTo }: Pick<Term, 'validFrom' | 'validTo'>): string {
  const [first, last] = [yearOf(validFrom), yearOf(validTo)]
  return first === last ? String(first) : `${first}–${last}`
}

/** Another term that shares a day with this one: the collective has one lead at a time. */
export function findOverlap(term: Term, terms: readonly Term[]): Term | null {
  return terms.find((other) => other.id !== term.id && overlaps(term, other)) ?? null
}

/**
 * The three checks of a rotating trio on one term, by the usage of the PTF in Mali: two bilaterals
 * and one multilateral, each lead was the incoming member and becomes the outgoing one, and the
 * United Nations are represented by their coordinating office alone.
 *
 * @param terms  every known term; those that touch this one are compared with it
 */
export function troikaFaults(
  term: Term,
  terms: readonly Term[],
  institutions: Institutions,
): readonly TroikaFault[] {
  return [
    ...compositionFaults(term, institutions),
    ...successionFaults(term, terms, institutions),
    ...unSeatFaults(term, institutions),
  ]
}

function compositionFaults(term: Term, institutions: Institutions): readonly TroikaFault[] {
  const check = 'CHK_TROIKA_COMPOSITION'
  const members = membersOf(term, institutions)
  const common = { term: termLabel(term), members: codesOf(members) }
  const fault = (sentence: TroikaFault['sentence'], parameters = {}): readonly TroikaFault[] => [
    { check, sentence, parameters: { ...common, ...parameters } },
  ]
  if (new Set(members.map(({ id }) => id)).size < members.length) return fault('repeated')
  const strangers = members.filter((member) => !isMultilateral(member) && !isBilateral(member))
  if (strangers.length > 0) return fault('foreignMember', { institution: codesOf(strangers) })
  const multilaterals = members.filter(isMultilateral)
  if (multilaterals.length > 1) {
    return fault('severalMultilaterals', { institution: codesOf(multilaterals) })
  }
  if (members.length < 3) return fault('incomplete')
  return multilaterals.length === 0 ? fault('noMultilateral') : []
}

function successionFaults(
  term: Term,
  terms: readonly Term[],
  institutions: Institutions,
): readonly TroikaFault[] {
  const check = 'CHK_TROIKA_SUCCESSION'
  const before = terms.find(({ validTo }) => addDays(validTo, 1) === term.validFrom)
  const after = terms.find(({ validFrom }) => addDays(term.validTo, 1) === validFrom)
  const faults: TroikaFault[] = []
  const code = (id: string) => institutions.get(id)?.code ?? ''
  if (before !== undefined && term.outgoingId !== null && term.outgoingId !== before.leadId) {
    const parameters = { outgoing: code(term.outgoingId), lead: code(before.leadId) }
    const years = { term: termLabel(term), previous: termLabel(before) }
    faults.push({ check, sentence: 'outgoingNotLead', parameters: { ...parameters, ...years } })
  }
  if (after !== undefined && term.incomingId !== null && term.incomingId !== after.leadId) {
    const parameters = { incoming: code(term.incomingId), lead: code(after.leadId) }
    const years = { term: termLabel(term), next: termLabel(after) }
    faults.push({ check, sentence: 'leadNotIncoming', parameters: { ...parameters, ...years } })
  }
  return faults
}

function unSeatFaults(term: Term, institutions: Institutions): readonly TroikaFault[] {
  return membersOf(term, institutions)
    .filter(({ category, isUnCoordination }) => category === 'UN' && !isUnCoordination)
    .map(({ code }) => ({
      check: 'CHK_UN_SEAT',
      sentence: 'notUnCoordination',
      parameters: { institution: code, term: termLabel(term) },
    }))
}

/** Outgoing, lead and incoming, without those not yet known. */
function membersOf(
  { outgoingId, leadId, incomingId }: Term,
  institutions: Institutions,
): readonly TroikaInstitution[] {
  return [outgoingId, leadId, incomingId].flatMap((id) => {
    const institution = id === null ? undefined : institutions.get(id)
    return institution === undefined ? [] : [institution]
  })
}

/** The United Nations count as a multilateral; a bilateral is a country. */
function isMultilateral({ category }: TroikaInstitution): boolean {
  return category === 'MULTILATERAL' || category === 'UN'
}

function isBilateral({ category }: TroikaInstitution): boolean {
  return category === 'BILATERAL'
}

function codesOf(members: readonly TroikaInstitution[]): string {
  return members.map(({ code }) => code).join(', ')
}
