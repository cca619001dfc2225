import { addDays, type IsoDate } from './dates.ts'
import { flatWord } from './decision-query-word-rules.ts'
import { termSource } from './decision-query-rules.ts'
import type { RegisterLine, RegisterTab } from './decision-register.ts'

/** Days ahead within which a due day is soon. */
export const soonDays = 30

/** The last day that is soon. */
export function soonUntil(today: IsoDate): IsoDate {
  return addDays(today, soonDays)
}

/**
 * Who a label names: `SHA/SEG` names two, `SEG (RAF)` the institution and its office.
 *
 * @example namesOfLead('CdF/SHA') //=> ['CdF', 'SHA']
 */
export function namesOfLead(label: string): readonly string[] {
  const parts = label.split(/[/,;+&()]|\s(?:et|and)\s/u).map((part) => part.trim())
  return [...new Set([label, ...parts])].filter((part) => /[\p{L}\p{N}]/u.test(part))
}

/** A name in a label, and how it is compared. */
export type LeadName = { readonly name: string; readonly flat: string }

const known = new Map<string, readonly LeadName[]>()

/** What a label names, kept: the same labels are asked for again and again. */
export function leadNames(label: string): readonly LeadName[] {
  const kept = known.get(label)
  if (kept !== undefined) return kept
  if (known.size > 20_000) known.clear()
  const names = namesOfLead(label).map((name) => ({ name, flat: flatWord(name) }))
  known.set(label, names)
  return names
}

/**
 * The query line of a tab that every register has.
 *
 * @param ownCode  code of the institution that keeps the secretariat
 */
export function tabQuery(tab: RegisterTab, ownCode: string): string {
  const queries: Readonly<Record<RegisterTab, string>> = {
    open: 'est:ouverte',
    late: 'est:retard',
    soon: 'est:bientôt',
    own: termSource({ field: 'lead', value: ownCode }),
    commitments: 'nature:engagement',
    budget: 'est:budget',
    all: '',
  }
  return queries[tab]
}

/** A line without what a withheld decision says: lists show «diffusion restreinte» instead. */
export function withoutWithheld(line: RegisterLine): RegisterLine {
  if (!line.isWithheld) return line
  return {
    ...line,
    wording: '',
    progress: '',
    evidence: '',
    supersededBy: '',
    leadPersonId: null,
    leadPersonName: '',
    difficulties: '',
    correctiveMeasures: '',
    observations: '',
    lastNote: '',
  }
}
