import { sql } from 'kysely'
import type { IsoDate } from '../../shared/dates.ts'
import { decisionStatuses } from '../../shared/decisions.ts'
import type { RegisterGrouping } from '../../shared/decision-register.ts'
import { assertNever } from '../../shared/errors.ts'
import type { Translate } from '../../shared/i18n.ts'
import type { AppDatabase } from '../db/app-database.ts'
import type { Condition } from './register-filter-queries.ts'

/** One group of the register, in its place among the others. */
export type RegisterGroup = {
  readonly key: string
  readonly label: string
  readonly count: number
  /** What its decisions have and those of the other groups have not. */
  readonly condition: Condition
}

type Counted = Pick<RegisterGroup, 'key' | 'count' | 'condition'>
type Naming = { readonly today: IsoDate; readonly t: Translate }

/** The groups of what a condition keeps, in their order, each with its count. */
export async function listGroups(
  db: AppDatabase,
  grouping: Exclude<RegisterGrouping, 'none'>,
  kept: Condition,
  { today, t }: Naming,
): Promise<readonly RegisterGroup[]> {
  switch (grouping) {
    case 'due':
      return listDueGroups(db, kept, { today, t })
    case 'status':
      return listStatusGroups(db, kept, t)
    case 'year':
      return listYearGroups(db, kept, t)
    case 'body':
      return listBodyGroups(db, kept)
    case 'lead':
      return listLeadGroups(db, kept, t)
    default:
      return assertNever(grouping)
  }
}

async function listDueGroups(db: AppDatabase, kept: Condition, { today, t }: Naming) {
  const { rows } = await sql<Record<DueGroup, number>>`
    SELECT coalesce(sum(decision.is_final = 0 AND decision.due_on < ${today}), 0) AS late,
      coalesce(sum(decision.is_final = 0 AND decision.due_on >= ${today}), 0) AS coming,
      coalesce(sum(decision.is_final = 0 AND decision.due_on IS NULL), 0) AS undated,
      coalesce(sum(decision.is_final), 0) AS closed FROM decision WHERE ${kept}`.execute(db)
  const [counts] = rows
  const conditions: Readonly<Record<DueGroup, Condition>> = {
    late: sql`decision.is_final = 0 AND decision.due_on < ${today}`,
    coming: sql`decision.is_final = 0 AND decision.due_on >= ${today}`,
    undated: sql`decision.is_final = 0 AND decision.due_on IS NULL`,
    closed: sql`decision.is_final = 1`,
  }
  const groups = dueGroups.map((key) => ({
    key,
    label: t(`decisions.register.group.${key}`),
    count: counts?.[key] ?? 0,
    condition: conditions[key],
  }))
  return groups.filter(({ count }) => count > 0)
}

const dueGroups = ['late', 'coming', 'undated', 'closed'] as const
type DueGroup = (typeof dueGroups)[number]

async function listStatusGroups(db: AppDatabase, kept: Condition, t: Translate) {
  const found = await countBy(db, 'status', kept)
  return decisionStatuses.flatMap((status) => {
    const group = found.find(({ key }) => key === status)
    return group === undefined ? [] : [{ ...group, label: t(`decisions.statuses.${status}`) }]
  })
}

/** The newest year first. */
async function listYearGroups(db: AppDatabase, kept: Condition, t: Translate) {
  const found = await countBy(db, 'year', kept)
  return found
    .toSorted((first, second) => Number(second.key) - Number(first.key))
    .map((group) => ({
      ...group,
      label: group.key === '0' ? t('decisions.register.group.noYear') : group.key,
    }))
}

async function listBodyGroups(db: AppDatabase, kept: Condition) {
  const found = await countBy(db, 'body_id', kept)
  const bodies = await db.selectFrom('body').select(['id', 'code']).execute()
  const codes = new Map(bodies.map(({ id, code }) => [id, code]))
  return byLabel(found.map((group) => ({ ...group, label: codes.get(group.key) ?? '' })))
}

/** Institutions and offices by their codes; nobody last. */
async function listLeadGroups(db: AppDatabase, kept: Condition, t: Translate) {
  const led = sql<boolean>`decision.lead_institution_id IS NOT NULL`
  const found = await countBy(db, 'lead_institution_id', sql`${led} AND ${kept}`)
  const label = sql`decision.lead_institution_id IS NULL AND decision.lead_label`
  const offices = await countLabels(db, kept)
  const institutions = await db.selectFrom('institution').select(['id', 'code']).execute()
  const codes = new Map(institutions.map(({ id, code }) => [id, code]))
  const named = offices.filter(({ label: office }) => isNamed(office))
  const nameless = offices.filter(({ label: office }) => !isNamed(office))
  const groups = [
    ...found.map((group) => ({ ...group, label: codes.get(group.key) ?? '' })),
    ...named.map(({ label: office, count }) => ({
      key: officeKey(office),
      label: office,
      count,
      condition: sql<boolean>`${label} = ${office}`,
    })),
  ]
  if (nameless.length === 0) return byLabel(groups)
  const without = {
    key: officeKey(''),
    label: t('decisions.register.group.unassigned'),
    count: nameless.reduce((total, { count }) => total + count, 0),
    condition: sql<boolean>`${label} IN (${sql.join(nameless.map((office) => office.label))})`,
  }
  return [...byLabel(groups), without]
}

/** True for a label that says who answers, not for the dash of one that nobody does. */
export function isNamed(label: string): boolean {
  return /[\p{L}\p{N}]/u.test(label)
}

/** The key of decisions that no institution leads, by the label that they bear. */
export function officeKey(label: string): string {
  return `label:${label}`
}

async function countLabels(db: AppDatabase, kept: Condition) {
  const { rows } = await sql<{ label: string; count: number }>`
    SELECT decision.lead_label AS label, count(*) AS count FROM decision
    WHERE decision.lead_institution_id IS NULL AND ${kept} GROUP BY 1`.execute(db)
  return rows
}

async function countBy(
  db: AppDatabase,
  column: 'status' | 'year' | 'body_id' | 'lead_institution_id',
  kept: Condition,
): Promise<readonly Counted[]> {
  const of = sql.raw<string | number>(`decision.${column}`)
  const { rows } = await sql<{ value: string | number; count: number }>`
    SELECT ${of} AS value, count(*) AS count FROM decision WHERE ${kept} GROUP BY 1`.execute(db)
  return rows.map(({ value, count }) => ({
    key: String(value),
    count,
    condition: sql<boolean>`${of} = ${value}`,
  }))
}

function byLabel(groups: readonly RegisterGroup[]): readonly RegisterGroup[] {
  return groups.toSorted((first, second) => collator.compare(first.label, second.label))
}

const collator = new Intl.Collator('fr', { numeric: true })
