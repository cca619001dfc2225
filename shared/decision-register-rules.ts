import { addDays, type IsoDate } from './dates.ts'
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
