import { sql } from 'kysely'
import type { AppTransaction } from './app-database.ts'

/** Rows from which it is quicker to tidy the indexes once than to search them for each row. */
const manyRows = 200

const indexes = ['search_entry', 'register_text'] as const

/**
 * Runs a change of about so many rows, and has the full-text indexes forget the words of all of them
 * at once: looking for each word in every page of an index, row after row, takes the square of the
 * rows. Nothing that was deleted stays in the indexes once the transaction ends; a failure has to undo
 * the transaction, which brings their setting back too.
 */
export async function inBulk<Result>(
  trx: AppTransaction,
  rows: number,
  work: () => Promise<Result>,
): Promise<Result> {
  if (rows < manyRows) return work()
  for (const index of indexes) await eraseAtOnce(trx, index, false)
  const result = await work()
  for (const index of indexes) {
    // Only when all is merged are the deleted words really gone.
    await sql`INSERT INTO ${sql.table(index)} (${sql.table(index)}) VALUES ('optimize')`.execute(
      trx,
    )
    await eraseAtOnce(trx, index, true)
  }
  return result
}

/** Says whether the index erases a word where it stands, or only marks it as deleted. */
async function eraseAtOnce(
  trx: AppTransaction,
  index: (typeof indexes)[number],
  isAtOnce: boolean,
): Promise<void> {
  // Written out: a parameter travels as a real number, which the engine refuses here.
  const rank = sql.lit(isAtOnce ? 1 : 0)
  await sql`INSERT INTO ${sql.table(index)} (${sql.table(index)}, rank)
    VALUES ('secure-delete', ${rank})`.execute(trx)
}
