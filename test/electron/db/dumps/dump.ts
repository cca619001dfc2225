import type { Connection } from '../../../../electron/db/driver.ts'
import { openConnection } from '../../../../electron/db/driver.ts'
import { columnsOf } from '../../../../electron/db/journal-triggers.ts'
import { rebuildRegisterIndex } from '../../../../electron/db/register-index.ts'
import { rebuildSearchIndex } from '../../../../electron/db/search-index.ts'

type Entry = { readonly type: string; readonly name: string; readonly sql: string }

/** A base as text: its tables, its rows, then all that hangs on them. Shadow tables make themselves. */
export function dumpOf(base: Connection): string {
  const entries = base
    .prepare<[], Entry>(
      `SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
       AND name NOT GLOB 'search_entry_*' AND name NOT GLOB 'register_text_*' ORDER BY rowid`,
    )
    .all()
  const tables = entries.filter(({ type }) => type === 'table')
  const others = entries.filter(({ type }) => type !== 'table')
  const rows = tables
    .filter(({ name }) => !/^(?:search|register)_/u.test(name))
    .flatMap(({ name }) => insertionsOf(base, name))
  return [
    `PRAGMA application_id = ${Number(base.pragma('application_id', { simple: true }))};`,
    `PRAGMA user_version = ${Number(base.pragma('user_version', { simple: true }))};`,
    ...tables.map(({ sql }) => `${sql};`),
    ...rows,
    ...others.map(({ sql }) => `${sql};`),
    '',
  ].join('\n')
}

function insertionsOf(base: Connection, table: string): readonly string[] {
  // Generated columns are no part of what is written.
  const columns = columnsOf(base, table).join(', ')
  const rows = base.prepare(`SELECT ${columns} FROM ${table} ORDER BY rowid`).raw().all()
  return rows.map((row) => `INSERT INTO ${table} (${columns}) VALUES (${literalsOf(row)});`)
}

function literalsOf(row: unknown): string {
  if (!Array.isArray(row)) throw new Error('A row is a list of values')
  return row
    .map((value) =>
      typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value),
    )
    .join(', ')
}

/** A base in memory made from such a text, as a program of its time left it. */
export function baseOfDump(dump: string): Connection {
  const base = openConnection(':memory:')
  base.pragma('foreign_keys = OFF')
  base.exec(dump)
  base.pragma('foreign_keys = ON')
  rebuildSearchIndex(base)
  rebuildRegisterIndex(base)
  return base
}
