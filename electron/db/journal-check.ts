import type { Connection } from './driver.ts'
import { columnsOf, heavyColumns, journalledTables } from './journal-triggers.ts'

type Row = Readonly<Record<string, unknown>>
type Pair = { readonly id: string; readonly left: string | null; readonly right: string | null }

/**
 * Where rows and journal do not tell the same story, as names of tables and ids.
 *
 * Every text is written twice or more: in its row, in the `after` of its last change, in the
 * `before` of the next. So a single altered bit in either shows here, which SQLite, having no
 * checksums on its pages, cannot see.
 */
export function listJournalFaults(connection: Connection): readonly string[] {
  return [
    ...listBrokenChains(connection),
    ...journalledTables.flatMap((table) => listUnexplainedRows(connection, table)),
    ...journalledTables.flatMap((table) => listVanishedRows(connection, table)),
  ]
}

/** Changes that do not start from where the one before them ended. */
function listBrokenChains(connection: Connection): readonly string[] {
  const links = connection.prepare<[], Pair>(
    `SELECT table_name || ' ' || row_id AS id, previous AS left, before AS right FROM (
       SELECT table_name, row_id, before,
         lag(after) OVER (PARTITION BY table_name, row_id ORDER BY seq) AS previous FROM change)
     WHERE before IS NOT previous`,
  )
  return differences(links.iterate())
}

/** Rows that are not as their last change left them. */
function listUnexplainedRows(connection: Connection, table: string): readonly string[] {
  const columns = columnsOf(connection, table)
  const json = `json_object(${columns.map((column) => `'${column}', t.${column}`).join(', ')})`
  const rows = connection.prepare<[], Pair>(
    `SELECT '${table} ' || t.id AS id, last.after AS left, ${json} AS right
     FROM ${table} t LEFT JOIN (${lastChanges(table)}) last ON last.row_id = t.id
     WHERE last.after IS NOT ${json}`,
  )
  return differences(rows.iterate())
}

/** Rows that the journal has not seen go, and that are gone. */
function listVanishedRows(connection: Connection, table: string): readonly string[] {
  return connection
    .prepare<[], { id: string }>(
      `SELECT '${table} ' || row_id AS id FROM (${lastChanges(table)})
       WHERE after IS NOT NULL AND row_id NOT IN (SELECT id FROM ${table})`,
    )
    .all()
    .map(({ id }) => id)
}

/** With max() SQLite takes the other columns from the row that holds the greatest value. */
function lastChanges(table: string): string {
  return `SELECT row_id, after, max(seq) FROM change WHERE table_name = '${table}' GROUP BY row_id`
}

function differences(pairs: Iterable<Pair>): readonly string[] {
  const faults: string[] = []
  for (const { id, left, right } of pairs) if (!tellsTheSame(left, right)) faults.push(id)
  return faults
}

/**
 * A column that a later migration added is missing on the older side, and is no difference; nor is
 * a heavy column that one of the two did not touch.
 */
function tellsTheSame(left: string | null, right: string | null): boolean {
  const older = parsed(left)
  const newer = parsed(right)
  if (older === null || newer === null) return left === right
  const isExtended = Object.keys(newer).length > Object.keys(older).length
  const isLighter = (column: string) => heavyColumns.has(column) && !(column in newer)
  return (
    Object.entries(older).every(
      ([column, value]) => newer[column] === value || isLighter(column),
    ) &&
    (isExtended || Object.keys(newer).every((column) => column in older))
  )
}

function parsed(json: string | null): Row | null {
  if (json === null) return null
  try {
    return JSON.parse(json)
  } catch (cause) {
    if (cause instanceof SyntaxError) return null
    throw cause
  }
}
