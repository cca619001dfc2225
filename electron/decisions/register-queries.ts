import { labelsIn } from '../../shared/decision-columns.ts'
import { sql } from 'kysely'
import {
  groupsOf,
  isDueGroup,
  nobodyKey,
  type RowGroup,
} from '../../shared/decision-group-rules.ts'
import { inOrder, type Ordering, placesOf, type Slice } from '../../shared/decision-order-rules.ts'
import { parseDecisionQuery } from '../../shared/decision-query-rules.ts'
import type { QueryTerm } from '../../shared/decision-query.ts'
import type {
  RegisterGrouping,
  RegisterLine,
  RegisterPage,
  RegisterRequest,
} from '../../shared/decision-register.ts'
import { withoutWithheld } from '../../shared/decision-register-rules.ts'
import type { IsoDate } from '../../shared/dates.ts'
import { isStatus } from '../../shared/decision-rules.ts'
import { assertNever } from '../../shared/errors.ts'
import type { Translate } from '../../shared/i18n.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { listLinesByRow } from './decision-queries.ts'
import { readWordingOrder } from './register-memory-queries.ts'
import { listCodes } from './register-name-queries.ts'
import { type Kept, readKept } from './register-term-queries.ts'

export type Asking = { readonly today: IsoDate; readonly t: Translate }
type Order = Pick<RegisterRequest, 'sort' | 'direction'>

/** One page of the register, with the counts of the whole answer. */
export async function readRegister(
  db: AppDatabase,
  request: RegisterRequest & Slice,
  asking: Asking,
): Promise<RegisterPage> {
  const { terms, problems } = parseDecisionQuery(request.query, asking.today)
  const ordering = await orderingOf(db, request)
  const shown = await shownNames(db, request.group, asking.t)
  const kept = await readKept(db, terms, asking.today)
  const groups = groupsIn(kept, request.group, shown)
  const found = rowsOfPage(kept, groups, ordering(kept), request)
  return {
    lines: await linesOf(db, found, asking.today),
    total: groups.reduce((total, { rows }) => total + rows.length, 0),
    groups:
      request.group === 'none'
        ? []
        : groups.map(({ key, rows }) => ({ key, label: shown(key), count: rows.length })),
    problems,
  }
}

/** The ids of what a request keeps, in its order. */
export async function listRegisterIds(
  db: AppDatabase,
  request: RegisterRequest,
  limit: number,
  asking: Asking,
): Promise<readonly string[]> {
  const { terms } = parseDecisionQuery(request.query, asking.today)
  const ordering = await orderingOf(db, request)
  const shown = await shownNames(db, request.group, asking.t)
  const kept = await readKept(db, terms, asking.today)
  const groups = groupsIn(kept, request.group, shown)
  const found = rowsOfPage(kept, groups, ordering(kept), { offset: 0, limit })
  const numbers = JSON.stringify(found.map(({ row }) => row))
  const { rows } = await sql<{ id: string }>`
    SELECT decision.id FROM json_each(${numbers}) AS wanted
    JOIN decision ON decision.rowid = wanted.value ORDER BY wanted.key`.execute(db)
  return rows.map(({ id }) => id)
}

/**
 * The numbers of the rows that conditions keep, in an order.
 *
 * @param limit  the most that are listed
 */
export async function listRegisterRows(
  db: AppDatabase,
  { terms, sort, direction }: Order & { readonly terms: readonly QueryTerm[] },
  limit: number,
  today: IsoDate,
): Promise<readonly number[]> {
  const ordering = await orderingOf(db, { sort, direction })
  const kept = await readKept(db, terms, today)
  const groups = groupsIn(kept, 'none', String)
  return rowsOfPage(kept, groups, ordering(kept), { offset: 0, limit }).map(({ row }) => row)
}

/** What an order needs beside the columns: the names that are shown, or the order of wordings. */
async function orderingOf(
  db: AppDatabase,
  { sort, direction }: Order,
): Promise<(kept: Kept) => Ordering> {
  const wordings = sort === 'wording' ? await readWordingOrder(db) : null
  const codes = sort === 'body' ? await listCodes(db, 'body') : null
  const isNamed = sort === 'body' || sort === 'lead'
  return ({ columns }) => {
    const labels = new Set(sort === 'lead' ? labelsIn(columns) : [])
    const shown = (name: string) => codes?.get(name) ?? (labels.has(name) ? name : '')
    const places = isNamed ? placesOf(columns, shown) : null
    return { sort, direction, places, wordings }
  }
}

/** What a reader sees of the key of a group. */
async function shownNames(
  db: AppDatabase,
  grouping: RegisterGrouping,
  t: Translate,
): Promise<(key: string) => string> {
  switch (grouping) {
    case 'none':
      return String
    case 'body': {
      const codes = await listCodes(db, 'body')
      return (key) => codes.get(key) ?? ''
    }
    case 'lead': {
      const codes = await listCodes(db, 'institution')
      const nobody = t('decisions.register.group.unassigned')
      return (key) => (key === nobodyKey ? nobody : (codes.get(key) ?? key.replace(/^label:/u, '')))
    }
    case 'year':
      return (key) => (key === '0' ? t('decisions.register.group.noYear') : key)
    case 'status':
      return (key) => (isStatus(key) ? t(`decisions.statuses.${key}`) : key)
    case 'due':
      return (key) => (isDueGroup(key) ? t(`decisions.register.group.${key}`) : key)
    default:
      return assertNever(grouping)
  }
}

function groupsIn(
  kept: Kept,
  grouping: RegisterGrouping,
  shown: (key: string) => string,
): readonly RowGroup[] {
  const { columns, mask, today } = kept
  if (grouping !== 'none') return groupsOf(columns, mask, grouping, { today, shown })
  return [{ key: '', rows: keptRows(mask) }]
}

/** The numbers of the rows that a mask keeps. */
export function keptRows(mask: Uint8Array): Uint32Array {
  const rows = new Uint32Array(mask.reduce((count, kept) => count + kept, 0))
  let at = 0
  for (let row = 1; row < mask.length; row++) if (mask[row] === 1) rows[at++] = row
  return rows
}

/** A decision by the number of its row, and the group that it stands in. */
export type FoundRow = { readonly row: number; readonly groupKey: string }

/** The rows of one page; no group is put in order but those that it shows. */
function rowsOfPage(
  { columns }: Kept,
  groups: readonly RowGroup[],
  ordering: Ordering,
  { offset, limit }: Slice,
): readonly FoundRow[] {
  const found: FoundRow[] = []
  let skipped = offset
  for (const { key, rows } of groups) {
    const left = limit - found.length
    if (left === 0) break
    if (skipped < rows.length) {
      const page = inOrder(columns, rows, ordering, { offset: skipped, limit: left })
      found.push(...page.map((row) => ({ row, groupKey: key })))
    }
    skipped = Math.max(0, skipped - rows.length)
  }
  return found
}

/** Lines of the register in the order of their rows, without what withheld decisions say. */
export async function linesOf(
  db: AppDatabase,
  found: readonly FoundRow[],
  today: IsoDate,
): Promise<readonly RegisterLine[]> {
  const numbers = found.map(({ row }) => row)
  const lines = await listLinesByRow(db, numbers, today)
  const notes = await listLastNotes(db, numbers)
  return found.flatMap(({ row, groupKey }) => {
    const line = lines.get(row)
    if (line === undefined) return []
    return [withoutWithheld({ ...line, lastNote: notes.get(row) ?? '', groupKey })]
  })
}

/** The last thing that was noted of each decision, by the number of its row. */
async function listLastNotes(
  db: AppDatabase,
  rowNumbers: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const { rows } = await sql<{ row: number; note: string | null }>`
    SELECT decision.rowid AS row, (SELECT note FROM decision_entry
      WHERE decision_id = decision.id AND note <> '' ORDER BY said_on DESC, at DESC LIMIT 1) AS note
    FROM json_each(${JSON.stringify(rowNumbers)}) AS wanted
    JOIN decision ON decision.rowid = wanted.value`.execute(db)
  return new Map(rows.map(({ row, note }) => [row, note ?? '']))
}
