import { v7 as newId } from 'uuid'
import { invalid } from '../../shared/errors.ts'
import type { AppDatabase, AppTransaction } from './app-database.ts'

/** One intention of a user: what was asked, by whom, under an id that the caller chose. */
export type Operation = {
  readonly id: string
  /** Name of the use case, such as `meetings.reschedule`. */
  readonly name: string
  readonly actor: string
  /** Moment, ISO 8601 in UTC. */
  readonly at: string
  /** False for what Ctrl+Z must not touch, such as the founding of a base. */
  readonly isUndoable?: boolean
}

/**
 * Runs one use case in one transaction, so that its rows and their journal are written together or
 * not at all, and returns its result.
 *
 * An operation id seen before changes nothing and answers as the first time: after a failed answer
 * the caller cannot know whether the commit happened, and may safely ask again.
 *
 * @throws `invalid` when the id was used by another use case.
 */
export async function runOperation<Result>(
  db: AppDatabase,
  operation: Operation,
  work: (trx: AppTransaction) => Promise<Result>,
): Promise<Result> {
  return db.transaction().execute(async (trx) => {
    const known = await findOperation(trx, operation.id)
    if (known !== undefined) return repeatedAnswer<Result>(known, operation)
    const seq = await openOperation(trx, operation, 'do', null)
    const result = await work(trx)
    await closeOperation(trx, seq, result)
    return result
  })
}

/** The stored operation of this id, if it ran before. */
export async function findOperation(db: AppDatabase, id: string) {
  return db
    .selectFrom('operation')
    .select(['seq', 'name', 'result'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The answer given the first time. */
export function repeatedAnswer<Result>(
  known: { readonly name: string; readonly result: string | null },
  operation: Operation,
): Result {
  if (known.name !== operation.name) throw invalid('operationIdReused')
  // The text was written by this same use case, whose name was just compared.
  return JSON.parse(known.result ?? 'null') as Result
}

/** Starts an operation inside an open transaction: from here on the journal names it. */
export async function openOperation(
  trx: AppTransaction,
  operation: Operation,
  kind: 'do' | 'undo' | 'redo',
  targetSeq: number | null,
): Promise<number> {
  const { seq } = await trx
    .insertInto('operation')
    .values({
      id: operation.id,
      name: operation.name,
      at: operation.at,
      actor: operation.actor,
      kind,
      targetSeq,
      undoneBySeq: null,
      isUndoable: operation.isUndoable ?? true,
      result: null,
    })
    .returning('seq')
    .executeTakeFirstOrThrow()
  await trx.updateTable('operationContext').set({ seq }).execute()
  return seq
}

/** Ends an operation: keeps its answer, and lets later writes fall outside it. */
export async function closeOperation(
  trx: AppTransaction,
  seq: number,
  result: unknown,
): Promise<void> {
  await trx
    .updateTable('operation')
    .set({ result: JSON.stringify(result ?? null) })
    .where('seq', '=', seq)
    .execute()
  await trx.updateTable('operationContext').set({ seq: 0 }).execute()
}

/** A new id for a row: UUID version 7, so that ids sort by birth. */
export function rowId(): string {
  return newId()
}
