import {
  decisionReference,
  numberOfReference,
  prefixOfReference,
} from '../../shared/decision-rules.ts'
import type { AppDatabase, AppTransaction } from '../db/app-database.ts'

/**
 * Gives the next reference of a prefix, such as `GEC-2026-10-D04`. The counter is no part of the
 * journal: a number once given is not given again, be its decision undone or deleted.
 */
export async function takeReference(trx: AppTransaction, prefix: string): Promise<string> {
  const number = (await lastNumber(trx, prefix)) + 1
  await keepNumber(trx, prefix, number)
  return decisionReference(prefix, number)
}

/** Keeps a reference that is about to disappear from being given again. */
export async function retireReference(trx: AppTransaction, reference: string): Promise<void> {
  const prefix = prefixOfReference(reference)
  if (prefix !== null) await keepNumber(trx, prefix, await lastNumber(trx, prefix))
}

/** The highest number given so far, also to decisions that were brought in from elsewhere. */
async function lastNumber(db: AppDatabase, prefix: string): Promise<number> {
  const { counted, highest } = await readNumbers(db, prefix)
  return Math.max(counted, highest)
}

/** The highest number ever given here under a prefix, and the highest that the register holds. */
export async function readNumbers(
  db: AppDatabase,
  prefix: string,
): Promise<{ readonly counted: number; readonly highest: number }> {
  const counter = await db
    .selectFrom('referenceCounter')
    .select('last')
    .where('scope', '=', scopeOf(prefix))
    .executeTakeFirst()
  const rows = await db
    .selectFrom('decision')
    .select('reference')
    .where('reference', '>=', prefix)
    .where('reference', '<', `${prefix}:`)
    .execute()
  const numbers = rows.map(({ reference }) => numberOfReference(reference, prefix) ?? 0)
  return { counted: counter?.last ?? 0, highest: Math.max(0, ...numbers) }
}

/** Keeps a number of a prefix, and all below it, from being given again. */
export async function keepNumber(trx: AppTransaction, prefix: string, last: number): Promise<void> {
  await trx
    .insertInto('referenceCounter')
    .values({ scope: scopeOf(prefix), last })
    .onConflict((clash) => clash.column('scope').doUpdateSet({ last }))
    .execute()
}

function scopeOf(prefix: string): string {
  return `decision/${prefix}`
}
