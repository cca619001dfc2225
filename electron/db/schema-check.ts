import { createHash } from 'node:crypto'
import { type Connection, openConnection } from './driver.ts'
import { migrate } from './migrate.ts'
import digests from './schema-digests.json' with { type: 'json' }

type SchemaEntry = {
  readonly type: string
  readonly name: string
  readonly sql: string | null
}

const knownDigests: Readonly<Record<string, string>> = digests
const expectedSchemas = new Map<number, readonly SchemaEntry[]>()

/**
 * Names of tables, views, indexes and triggers that are not as this version of the schema makes
 * them: added, altered or missing. Empty for a base that only Greffier has shaped.
 *
 * A trigger or a view of someone else's would run with the user's own rights as soon as a table is
 * touched, so this is asked before any statement on a table.
 */
export function listStrangeSchemaEntries(
  connection: Connection,
  version: number,
): readonly string[] {
  // What each version makes is kept as a digest: to make it anew takes a third of a start.
  if (knownDigests[version] === schemaDigest(connection)) return []
  const found = new Map(readSchema(connection).map((entry) => [keyOf(entry), entry]))
  const expected = new Map(expectedSchema(version).map((entry) => [keyOf(entry), entry]))
  const keys = new Set([...found.keys(), ...expected.keys()])
  return [...keys].filter((key) => found.get(key)?.sql !== expected.get(key)?.sql)
}

/** SHA-256 of all that a base holds beside its rows. */
export function schemaDigest(connection: Connection): string {
  return createHash('sha256')
    .update(JSON.stringify(readSchema(connection)))
    .digest('hex')
}

function expectedSchema(version: number): readonly SchemaEntry[] {
  const known = expectedSchemas.get(version)
  if (known !== undefined) return known
  const fresh = openConnection(':memory:')
  try {
    migrate(fresh, version)
    const schema = readSchema(fresh)
    expectedSchemas.set(version, schema)
    return schema
  } finally {
    fresh.close()
  }
}

/** Statistics are left out: the engine makes their tables by itself. */
function readSchema(connection: Connection): readonly SchemaEntry[] {
  return connection
    .prepare<[], SchemaEntry>(
      `SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%'
       ORDER BY type, name`,
    )
    .all()
}

function keyOf({ type, name }: SchemaEntry): string {
  return `${type} ${name}`
}
