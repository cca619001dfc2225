import type { Connection } from './driver.ts'
import { isUnreadable } from './driver.ts'
import { listJournalFaults } from './journal-check.ts'
import { currentVersion } from './migrate.ts'
import { listStrangeSchemaEntries } from './schema-check.ts'
import { listRegisterFaults } from './register-index.ts'
import { listSearchFaults } from './search-index.ts'

/** What can be asked of a base, in the order in which it is safe to ask. */
export const soundnessQuestions = [
  'schema',
  'integrity',
  'foreignKeys',
  'search',
  'journal',
] as const
export type SoundnessQuestion = (typeof soundnessQuestions)[number]

/** The most faults that an answer holds: one is enough to know, a million would not be read. */
const mostFaults = 100

/** Faults in ids and names of tables, never in what someone wrote; empty for a sound answer. */
export function listFaults(connection: Connection, question: SoundnessQuestion): readonly string[] {
  try {
    return answers[question](connection).slice(0, mostFaults)
  } catch (cause) {
    // A base that cannot even be asked is not sound either.
    if (isUnreadable(cause) && cause instanceof Error) return [cause.message]
    throw cause
  }
}

const answers: Readonly<Record<SoundnessQuestion, (base: Connection) => readonly string[]>> = {
  schema: (base) => listStrangeSchemaEntries(base, currentVersion(base)),
  integrity: listIntegrityFaults,
  foreignKeys: listForeignKeyFaults,
  search: (base) => [...listSearchFaults(base), ...listRegisterFaults(base)],
  journal: listJournalFaults,
}

/** Structure of every page, and the full-text index against its texts. */
function listIntegrityFaults(connection: Connection): readonly string[] {
  return connection
    .prepare<[], { integrity_check: string }>(`PRAGMA integrity_check(${mostFaults})`)
    .all()
    .map((row) => row.integrity_check)
    .filter((answer) => answer !== 'ok')
}

function listForeignKeyFaults(connection: Connection): readonly string[] {
  return connection
    .prepare<[], { table: string; rowid: number | null; parent: string }>(
      'PRAGMA foreign_key_check',
    )
    .all()
    .map(({ table, rowid, parent }) => `${table} ${rowid ?? ''} → ${parent}`)
}
