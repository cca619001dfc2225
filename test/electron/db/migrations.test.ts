import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { appDatabase } from '../../../electron/db/app-database.ts'
import { openConnection } from '../../../electron/db/driver.ts'
import { columnsOf, journalledTables } from '../../../electron/db/journal-triggers.ts'
import { currentVersion, migrate, migrations, schemaVersion } from '../../../electron/db/migrate.ts'
import { runOperation } from '../../../electron/db/operations.ts'
import { reviseRow } from '../../../electron/db/revised-rows.ts'
import { listStrangeSchemaEntries, schemaDigest } from '../../../electron/db/schema-check.ts'
import digests from '../../../electron/db/schema-digests.json' with { type: 'json' }
import { listFaults, soundnessQuestions } from '../../../electron/db/soundness.ts'
import { undoLast } from '../../../electron/db/undo.ts'
import { baseOfDump, dumpOf } from './dumps/dump.ts'
import { emptyBase, fillEveryTable, idOf } from './small-base.ts'

const folder = path.join(import.meta.dirname, 'dumps')
const digestFile = path.join(import.meta.dirname, '../../../electron/db/schema-digests.json')
const dumpFile = (version: number) => path.join(folder, `schema-${version}.sql`)

/** Only while the newest schema is not released yet: `GREFFIER_WRITE_DUMP=1` keeps it anew. */
if (process.env.GREFFIER_WRITE_DUMP === '1') {
  const base = emptyBase()
  fillEveryTable(base)
  base.exec("UPDATE meeting SET title = 'Réunion de l’année', revision = 2")
  writeFileSync(dumpFile(schemaVersion), dumpOf(base))
  base.close()
  writeFileSync(digestFile, `${JSON.stringify(digestsOfVersions(), null, 2)}\n`)
}

/** What the core compares a base with at each start, by version. */
function digestsOfVersions(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    migrations.map(({ version }) => {
      const base = openConnection(':memory:')
      migrate(base, version)
      const digest = schemaDigest(base)
      base.close()
      return [String(version), digest]
    }),
  )
}

const versions = readdirSync(folder).flatMap((name) => {
  const version = /^schema-(\d+)\.sql$/u.exec(name)?.[1]
  return version === undefined ? [] : [Number(version)]
})
/** Tables that a base of this version had; those of later versions come up empty. */
function tablesOf(version: number): readonly string[] {
  const base = openConnection(':memory:')
  migrate(base, version)
  const tables = journalledTables.filter((table) => columnsOf(base, table).length > 0)
  base.close()
  return tables
}
const dumped = (version: number) => baseOfDump(readFileSync(dumpFile(version), 'utf8'))

describe('The schema', () => {
  it('has a dump of each version', () => {
    expect(versions.toSorted((a, b) => a - b)).toEqual(migrations.map(({ version }) => version))
  })

  it('is numbered without a gap, each step with its reason', () => {
    expect(migrations.map(({ version }) => version)).toEqual(
      migrations.map((_, index) => index + 1),
    )
    expect(migrations.filter(({ reason }) => reason.trim() === '')).toEqual([])
  })

  it('is known by the digest of each version, without which a start takes longer', () => {
    expect(digests).toEqual(digestsOfVersions())
  })

  it.each(versions)('of version %i is still made as it was when it was kept', (version) => {
    const base = dumped(version)
    // A difference: a migration or a trigger was edited. Once released, that is a new migration.
    expect(listStrangeSchemaEntries(base, version)).toEqual([])
    base.close()
  })

  it.each(versions)(
    'of version %i comes up to date with its rows, sound and undoable',
    async (version) => {
      const base = dumped(version)
      migrate(base)
      expect(currentVersion(base)).toBe(schemaVersion)
      for (const question of soundnessQuestions) {
        expect([question, listFaults(base, question)]).toEqual([question, []])
      }
      const empty = tablesOf(version).filter(
        (table) => base.prepare(`SELECT 1 FROM ${table}`).get() === undefined,
      )
      expect(empty).toEqual([])
      const db = appDatabase(base)
      const operation = { id: 'a', name: 'meetings.update', actor: '', at: '2026-11-21T00:00:00Z' }
      await runOperation(db, operation, (trx) =>
        reviseRow(trx, 'meeting', { id: idOf('meeting'), seenRevision: 2, patch: { title: 'X' } }),
      )
      await undoLast(db, { ...operation, id: 'b' })
      const title = base.prepare<[], string>('SELECT title FROM meeting').pluck().get()
      expect(title).toBe('Réunion de l’année')
      base.close()
    },
  )

  it('is not touched twice', () => {
    const base = emptyBase()
    expect(migrate(base)).toEqual([])
    base.close()
  })
})
