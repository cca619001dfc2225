import type { KyselyPlugin, PluginTransformResultArgs, QueryResult, UnknownRow } from 'kysely'

/** Columns that hold a list of texts as JSON. */
const listColumns: ReadonlySet<string> = new Set([
  'documentSet',
  'headerLines',
  'letterheadLeft',
  'letterheadRight',
  'footerLines',
  'copyLines',
])

/** Columns named `is…` and `has…` hold 0 or 1. */
const flagColumn = /^(is|has)[A-Z]/u

/**
 * Turns flags and lists of a result into booleans and arrays. The names of the columns tell which
 * they are, so that no query has to say it again.
 */
export const rowPlugin: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }: PluginTransformResultArgs) => transformed(result),
}

function transformed(result: QueryResult<UnknownRow>): QueryResult<UnknownRow> {
  const [first] = result.rows
  if (first === undefined) return result
  const flags = Object.keys(first).filter((column) => flagColumn.test(column))
  const lists = Object.keys(first).filter((column) => listColumns.has(column))
  if (flags.length === 0 && lists.length === 0) return result
  return { ...result, rows: result.rows.map((row) => asObject(row, flags, lists)) }
}

function asObject(row: UnknownRow, flags: readonly string[], lists: readonly string[]): UnknownRow {
  const object: UnknownRow = { ...row }
  for (const flag of flags) object[flag] = row[flag] === null ? null : row[flag] === 1
  for (const list of lists) object[list] = asList(row[list])
  return object
}

function asList(value: unknown): unknown {
  return typeof value === 'string' ? JSON.parse(value) : value
}
