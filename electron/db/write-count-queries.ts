import { sql } from 'kysely'
import type { AppDatabase } from './app-database.ts'

/** Rows that this connection has written since it was opened; nobody else writes to the base. */
export async function countWrites(db: AppDatabase): Promise<number> {
  const { rows } = await sql<{ readonly writes: number }>`SELECT total_changes() AS writes`.execute(
    db,
  )
  return rows[0]?.writes ?? 0
}
