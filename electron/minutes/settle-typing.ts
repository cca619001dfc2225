import { type CoreContext, operationOf, requireDatabase } from '../core-context.ts'
import { rowId } from '../db/operations.ts'
import { settleAll } from './typing-queries.ts'

/**
 * Writes what is being typed as a line of the journal of its own: at the opening of a base that a
 * crash left with such text, before Ctrl+Z, which takes the last words back first, and before a
 * deletion, which takes them along.
 */
export async function settleTyping(context: CoreContext): Promise<void> {
  const operation = await operationOf(context, { operationId: rowId(), name: 'minutes.write' })
  await settleAll(requireDatabase(context), operation)
}
