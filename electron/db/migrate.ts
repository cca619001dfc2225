import { applicationId, type Connection } from './driver.ts'
import { installJournal } from './journal-triggers.ts'
import { foundation } from './migrations/001-foundation.ts'
import { minutesMigration } from './migrations/002-minutes.ts'
import { followUpMigration } from './migrations/003-follow-up.ts'
import { calendarMigration } from './migrations/004-calendar.ts'
import type { Migration } from './migrations/migration.ts'
import { installRegisterIndex } from './register-index.ts'
import { installSearchIndex } from './search-index.ts'

export const migrations: readonly Migration[] = [
  foundation,
  minutesMigration,
  followUpMigration,
  calendarMigration,
]

/** The schema version that this program writes. */
export const schemaVersion: number = migrations.at(-1)?.version ?? 0

/**
 * Brings a base up to the newest schema, one transaction a step, and returns the versions passed.
 * The triggers of the journal and of the search index are made anew from the tables, so that a
 * migration cannot forget them.
 */
export function migrate(connection: Connection, upTo: number = schemaVersion): readonly number[] {
  const pending = migrations.filter(
    ({ version }) => version > currentVersion(connection) && version <= upTo,
  )
  for (const migration of pending) {
    connection.transaction(() => {
      connection.exec(migration.sql)
      installJournal(connection)
      installSearchIndex(connection)
      if (migration.version >= followUpMigration.version) installRegisterIndex(connection)
      connection.pragma(`application_id = ${applicationId}`)
      connection.pragma(`user_version = ${migration.version}`)
    })()
  }
  return pending.map(({ version }) => version)
}

export function currentVersion(connection: Connection): number {
  return Number(connection.pragma('user_version', { simple: true }))
}
