import type { KyselyPlugin, PluginTransformResultArgs, QueryResult, UnknownRow } from 'kysely'

/** Columns that hold a list or a tree as JSON. */
const jsonColumns: ReadonlySet<string> = new Set([
  'documentSet',
  'headerLines',
  'letterheadLeft',
  'letterheadRight',
  'footerLines',
  'copyLines',
  'decisionTypes',
  'supportIds',
  'columnSet',
  'institutionIds',
  'ministries',
  'delegationIds',
  'axes',
  'parameters',
  'rule',
  'opening',
  'closing',
  'content',
  'printed',
])

/** Columns named `is…` and `has…` hold 0 or 1. */
const flagColumn = /^(is|has)[A-Z]/u

/**
 * Turns flags and JSON of a result into booleans, parts and trees. The names of the columns tell which
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
  const parts = Object.keys(first).filter((column) => jsonColumns.has(column))
  if (flags.length === 0 && parts.length === 0) return result
  return { ...result, rows: result.rows.map((row) => asObject(row, flags, parts)) }
}

function asObject(row: UnknownRow, flags: readonly string[], parts: readonly string[]): UnknownRow {
  const object: UnknownRow = { ...row }
  for (const flag of flags) object[flag] = row[flag] === null ? null : row[flag] === 1
  for (const part of parts) object[part] = parsed(row[part])
  return object
}

function parsed(value: unknown): unknown {
  return typeof value === 'string' ? JSON.parse(value) : value
}
