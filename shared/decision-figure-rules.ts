import { addDays, type IsoDate } from './dates.ts'
import {
  closedQuery,
  parseDecisionQuery,
  termSource,
  withoutTerm,
  withTerm,
} from './decision-query-rules.ts'
import { flatWord } from './decision-query-word-rules.ts'
import type { QueryMeaning } from './decision-query.ts'
import type { Breakdown } from './decision-register.ts'
import { leadNames } from './decision-register-rules.ts'

/** Counts of one part of the register. */
export type PartCounts = {
  readonly total: number
  readonly done: number
  /** Without object or replaced: in no rate. */
  readonly void: number
  readonly open: number
  readonly late: number
}

export const nothingCounted: PartCounts = { total: 0, done: 0, void: 0, open: 0, late: 0 }

export function addCounts(first: PartCounts, second: PartCounts): PartCounts {
  return {
    total: first.total + second.total,
    done: first.done + second.done,
    void: first.void + second.void,
    open: first.open + second.open,
    late: first.late + second.late,
  }
}

/** One line of a table of figures: its counts, its rate and the query line that lists it. */
export function breakdown(
  part: { readonly key: string; readonly label: string; readonly query: string },
  { total, done, void: apart, open, late }: PartCounts,
): Breakdown {
  const denominator = total - apart
  const executionRate = denominator === 0 ? null : done / denominator
  const { key, label, query } = part
  return { key, label, query, total, done, denominator, open, late, executionRate }
}

/** The line of a year: another year in it gives way. */
export function queryOfYear(query: string, year: number | null, today: IsoDate): string {
  return year === null ? query : narrowing(query, 'year', today)({ field: 'year', value: year })
}

/**
 * Narrows a query line to one body, lead, year or kind of what it keeps. Conditions on one field are
 * alternatives: those of the same field give way. The line is read once for all its parts.
 */
export function narrowing(
  query: string,
  field: QueryMeaning['field'],
  today: IsoDate,
): (meaning: QueryMeaning) => string {
  const { terms } = parseDecisionQuery(query, today)
  const giving = terms.filter((term) => term.field === field && !term.isNegated)
  const rest = closedQuery(giving.reduce((text, { source }) => withoutTerm(text, source), query))
  return (meaning) => `${rest} ${termSource(meaning)}`.trimStart()
}

/** Bounds in days of the ages that are told apart, the youngest first. */
export const ageBands = [
  { from: 0, to: 30 },
  { from: 31, to: 90 },
  { from: 91, to: 180 },
  { from: 181, to: null },
] as const
export type AgeBand = (typeof ageBands)[number]

/** The days on which decisions of an age were taken; the oldest have no first one. */
export function daysOfAge({ from, to }: AgeBand, today: IsoDate) {
  return { first: to === null ? null : addDays(today, -to), last: addDays(today, -from) }
}

/** The line that lists the open decisions of an age. */
export function queryOfAge(query: string, band: AgeBand, today: IsoDate): string {
  const { first, last } = daysOfAge(band, today)
  const bound = (comparison: '<=' | '>=', value: IsoDate) =>
    termSource({ field: 'taken', comparison, value, last: value })
  const since = first === null ? [] : [bound('>=', first)]
  return [openTerm(query, today), ...since, bound('<=', last)].reduce(withTerm, query)
}

/** «Open» as a condition that holds beside «closed» too, of which it would be an alternative. */
function openTerm(query: string, today: IsoDate): string {
  const asksClosed = parseDecisionQuery(query, today).terms.some(
    (term) => term.field === 'is' && term.value === 'closed' && !term.isNegated,
  )
  return asksClosed
    ? termSource({ field: 'is', value: 'closed' }, true)
    : termSource({ field: 'is', value: 'open' })
}

/** Decisions that one institution leads under one label, or that a label alone answers for. */
export type LedCounts = PartCounts & { readonly leadId: string | null; readonly label: string }
type Institution = { readonly id: string; readonly code: string }

export type LeadPart = {
  /** Null for an office, such as «Tous», and for nobody. */
  readonly institutionId: string | null
  /** The code or the office; empty for nobody. */
  readonly name: string
  readonly counts: PartCounts
}

/**
 * What each institution or office answers for. A decision that several share, such as «SHA/SEG»,
 * counts for each of them: it is a charge of both, and what the query `@SEG` lists.
 */
export function countByLead(
  led: readonly LedCounts[],
  institutions: readonly Institution[],
): readonly LeadPart[] {
  const byId = new Map(institutions.map((institution) => [institution.id, institution]))
  const byName = new Map(
    institutions.map((institution) => [flatWord(institution.code), institution]),
  )
  const offices = officesOf(led, byName)
  const parts = new Map<string, LeadPart>()
  for (const counts of led) {
    for (const [key, { institutionId, name }] of leadsOf(counts, { byId, byName, offices })) {
      const part = parts.get(key)
      const sum = addCounts(part?.counts ?? nothingCounted, counts)
      parts.set(key, { institutionId, name: part?.name ?? name, counts: sum })
    }
  }
  return [...parts.values()].toSorted(byCharge)
}

type Known = {
  readonly byId: ReadonlyMap<string, Institution>
  readonly byName: ReadonlyMap<string, Institution>
  readonly offices: ReadonlySet<string>
}

/** Each institution and office once that answers for a decision with this lead and label. */
function leadsOf({ leadId, label }: LedCounts, { byId, byName, offices }: Known) {
  const found = new Map<string, Pick<LeadPart, 'institutionId' | 'name'>>()
  const lead = byId.get(leadId ?? '')
  if (lead !== undefined) found.set(lead.id, { institutionId: lead.id, name: lead.code })
  for (const { name, flat } of leadNames(label)) {
    const named = byName.get(flat)
    if (named !== undefined) found.set(named.id, { institutionId: named.id, name: named.code })
    else if (offices.has(flat)) found.set(`label:${flat}`, { institutionId: null, name })
  }
  return found.size === 0 ? nobody : found
}

const nobody: ReadonlyMap<string, Pick<LeadPart, 'institutionId' | 'name'>> = new Map([
  ['label:', { institutionId: null, name: '' }],
])

/** Names that answer where no institution does: they have a line of their own. */
function officesOf(
  led: readonly LedCounts[],
  byName: ReadonlyMap<string, Institution>,
): ReadonlySet<string> {
  const names = led
    .filter(({ leadId }) => leadId === null)
    .flatMap(({ label }) => {
      const [whole, ...parts] = leadNames(label)
      // Of a label that names several, the whole is nobody’s name.
      return parts.length > 0 || whole === undefined ? parts : [whole]
    })
  return new Set(names.map(({ flat }) => flat).filter((flat) => flat !== '' && !byName.has(flat)))
}

function byCharge(first: LeadPart, second: LeadPart): number {
  return (
    second.counts.open - first.counts.open ||
    second.counts.total - first.counts.total ||
    (first.name < second.name ? -1 : 1)
  )
}
