import type { IsoDate } from '../../shared/dates.ts'
import { parseDecisionQuery } from '../../shared/decision-query-rules.ts'
import { registerTabs, type TabCount } from '../../shared/decision-register.ts'
import { tabQuery } from '../../shared/decision-register-rules.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { readEachKept } from './register-term-queries.ts'
import { listViews } from './view-queries.ts'

/** How many decisions each tab keeps, those of every register first, then the saved views. */
export async function countTabs(db: AppDatabase, today: IsoDate): Promise<readonly TabCount[]> {
  const own = await findOwnCode(db)
  const tabs = registerTabs.map((key) => ({ key, query: tabQuery(key, own) }))
  const views = (await listViews(db)).map(({ id, query }) => ({ key: id, query }))
  const all = [...tabs, ...views]
  const lists = all.map(({ query }) => parseDecisionQuery(query, today).terms)
  const kept = await readEachKept(db, lists, today)
  return all.map((tab, at) => ({ ...tab, count: kept[at]?.mask.reduce(add, 0) ?? 0 }))
}

const add = (sum: number, value: number) => sum + value

/** The code under which the secretariat itself leads decisions: its institution’s. */
async function findOwnCode(db: AppDatabase): Promise<string> {
  const organisation = await db.selectFrom('organisation').select('shortName').executeTakeFirst()
  return organisation?.shortName ?? ''
}
