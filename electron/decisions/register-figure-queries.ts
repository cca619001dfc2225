import type { IsoDate } from '../../shared/dates.ts'
import {
  countByBody,
  countLed,
  countStates,
  measureSpans,
  type StatedCounts,
} from '../../shared/decision-count-rules.ts'
import {
  ageBands,
  breakdown,
  countByLead,
  type LeadPart,
  narrowing,
  type PartCounts,
  queryOfAge,
  queryOfYear,
} from '../../shared/decision-figure-rules.ts'
import { parseDecisionQuery, termSource, withTerm } from '../../shared/decision-query-rules.ts'
import { flatWord } from '../../shared/decision-query-word-rules.ts'
import type { Breakdown, RegisterFigures } from '../../shared/decision-register.ts'
import { figuresOfStates, finalStatuses } from '../../shared/decision-rules.ts'
import type { DecisionKind } from '../../shared/decision-codes.ts'
import type { Translate } from '../../shared/i18n.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { listDecisionTypes } from './decision-choice-queries.ts'
import { findLeads, listCodes } from './register-name-queries.ts'
import { type Kept, readKept } from './register-term-queries.ts'

type Asked = { readonly query: string; readonly year: number | null }
type Asking = { readonly today: IsoDate; readonly t: Translate }

/** What is counted, and the query line that keeps it. */
type Ground = Asking & { readonly db: AppDatabase; readonly kept: Kept; readonly line: string }

/** Figures of what a query line keeps, each part with the line that lists it. */
export async function readFigures(
  db: AppDatabase,
  { query, year }: Asked,
  { today, t }: Asking,
): Promise<RegisterFigures> {
  const line = queryOfYear(query, year, today)
  const { terms, problems } = parseDecisionQuery(line, today)
  const ground: Ground = { db, kept: await readKept(db, terms, today), line, today, t }
  const { columns, mask } = ground.kept
  const states = countStates(columns, mask, today)
  const head = figuresOfStates(states)
  return {
    ...head,
    open: head.total - finalStatuses.reduce((sum, status) => sum + head.byStatus[status], 0),
    byBody: await bodyParts(ground),
    byLead: await leadParts(ground),
    byYear: yearParts(states, ground),
    byKind: await kindParts(states, ground),
    ...spanFigures(ground),
    problems,
  }
}

function spanFigures({ kept, line, today }: Ground) {
  const spans = measureSpans(kept.columns, kept.mask, today)
  return {
    meanDelayDays: spans.delayDays,
    meanLateDays: spans.lateDays,
    ageing: ageBands.map((band, at) => ({
      ...band,
      count: spans.ages[at] ?? 0,
      query: queryOfAge(line, band, today),
    })),
    drift: {
      revised: spans.revised,
      revisions: spans.revisions,
      meanDays: spans.driftDays,
      query: withTerm(line, termSource({ field: 'is', value: 'revised' })),
    },
  }
}

async function bodyParts(ground: Ground): Promise<readonly Breakdown[]> {
  const narrow = narrowing(ground.line, 'body', ground.today)
  const codes = await listCodes(ground.db, 'body')
  const { columns, mask } = ground.kept
  return countByBody(columns, mask, ground.today).map(({ bodyId, ...counts }) => {
    const code = codes.get(bodyId) ?? ''
    const query = narrow({ field: 'body', value: code })
    return breakdown({ key: bodyId, label: code, query }, counts)
  })
}

async function leadParts(ground: Ground): Promise<readonly Breakdown[]> {
  const { db, kept, line, today, t } = ground
  const institutions = [...(await listCodes(db, 'institution'))].map(([id, code]) => ({ id, code }))
  const parts = countByLead(countLed(kept.columns, kept.mask, today), institutions)
  const isAsked = await askedLeads(ground)
  const narrow = narrowing(ground.line, 'lead', ground.today)
  return parts.filter(isAsked).map(({ institutionId, name, counts }) => {
    const isNobody = institutionId === null && name === ''
    const nobody = termSource({ field: 'is', value: 'unassigned' })
    const query = isNobody ? withTerm(line, nobody) : narrow({ field: 'lead', value: name })
    const label = isNobody ? t('decisions.register.group.unassigned') : name
    return breakdown({ key: institutionId ?? `label:${name}`, label, query }, counts)
  })
}

/**
 * Which leads a line asks for: all where it names none. Those that share a decision with one that it
 * names are left out, for no line could list what they share alone.
 */
async function askedLeads({ db, line, today }: Ground) {
  const names = parseDecisionQuery(line, today).terms.flatMap((term) =>
    term.field === 'lead' && !term.isNegated ? [term.value] : [],
  )
  const asked = await Promise.all(names.map((name) => findLeads(db, name)))
  const ids = new Set(asked.flatMap((lead) => lead.ids))
  const offices = new Set(asked.flatMap((lead) => lead.names))
  return ({ institutionId, name }: LeadPart) =>
    names.length === 0 ||
    (institutionId === null ? offices.has(flatWord(name)) : ids.has(institutionId))
}

function yearParts(states: readonly StatedCounts[], ground: Ground): readonly Breakdown[] {
  const narrow = narrowing(ground.line, 'year', ground.today)
  const years = [...Map.groupBy(states, ({ year }) => year)]
  return years
    .toSorted(([first], [second]) => second - first)
    .map(([year, of]) => {
      const label = year === 0 ? ground.t('decisions.register.group.noYear') : String(year)
      const query = narrow({ field: 'year', value: year })
      return breakdown({ key: String(year), label, query }, partOf(of))
    })
}

async function kindParts(
  states: readonly StatedCounts[],
  ground: Ground,
): Promise<readonly Breakdown[]> {
  const narrow = narrowing(ground.line, 'kind', ground.today)
  const types = await listDecisionTypes(ground.db)
  const labelOf = (kind: DecisionKind) =>
    types.find((type) => type.kind === kind)?.label ?? ground.t(`decisions.kinds.${kind}`)
  return [...Map.groupBy(states, ({ kind }) => kind)]
    .map(([kind, of]) => {
      const query = narrow({ field: 'kind', value: kind })
      return breakdown({ key: kind, label: labelOf(kind), query }, partOf(of))
    })
    .toSorted((first, second) => second.total - first.total)
}

function partOf(states: readonly StatedCounts[]): PartCounts {
  const { total, done, denominator, late, byStatus } = figuresOfStates(states)
  const closed = finalStatuses.reduce((sum, status) => sum + byStatus[status], 0)
  return { total, done, void: total - denominator, open: total - closed, late }
}
