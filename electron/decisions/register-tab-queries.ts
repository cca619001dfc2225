import { sql } from 'kysely'
import type { IsoDate } from '../../shared/dates.ts'
import { parseDecisionQuery } from '../../shared/decision-query-rules.ts'
import { registerTabs, type TabCount } from '../../shared/decision-register.ts'
import { tabQuery } from '../../shared/decision-register-rules.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { type Condition, conditionOf } from './register-filter-queries.ts'
import { listViews } from './view-queries.ts'

/** How many decisions each tab keeps, those of every register first, then the saved views. */
export async function countTabs(db: AppDatabase, today: IsoDate): Promise<readonly TabCount[]> {
  const own = await findOwnCode(db)
  const tabs = registerTabs.map((key) => ({ key, query: tabQuery(key, own) }))
  const views = (await listViews(db)).map(({ id, query }) => ({ key: id, query }))
  const all = [...tabs, ...views]
  const conditions = await Promise.all(
    all.map(({ query }) => conditionOf(db, parseDecisionQuery(query, today).terms, today)),
  )
  const counts = await countEach(db, conditions)
  return all.map((tab, at) => ({ ...tab, count: counts[at] ?? 0 }))
}

/** Counts of several conditions from one reading of the register. */
async function countEach(
  db: AppDatabase,
  conditions: readonly Condition[],
): Promise<readonly number[]> {
  const sums = conditions.map((condition) => sql`coalesce(sum(${condition}), 0)`)
  const { rows } = await sql<{ counts: string }>`
    SELECT json_array(${sql.join(sums)}) AS counts FROM decision`.execute(db)
  return JSON.parse(rows[0]?.counts ?? '[]')
}

/** The code under which the secretariat itself leads decisions: its institution’s. */
async function findOwnCode(db: AppDatabase): Promise<string> {
  const organisation = await db.selectFrom('organisation').select('shortName').executeTakeFirst()
  return organisation?.shortName ?? ''
}
