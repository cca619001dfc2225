import { historyContract } from '../../shared/history.ts'
import { implementing } from '../contract-server.ts'
import { type CoreContext, operationOf, requireDatabase } from '../core-context.ts'
import { findRedoable, findUndoable, redoLast, restoreDeleted, undoLast } from '../db/undo.ts'
import { refuseLocked } from '../minutes/minutes-lock-queries.ts'
import { settleTyping } from '../minutes/settle-typing.ts'
import { findLastChangeAt, findMeetingOfDeleted, listTrash } from './history-queries.ts'
import { listRecordChanges } from './record-change-queries.ts'

const os = implementing(historyContract)

export const historyHandlers = {
  undo: os.undo.handler(async ({ input, context }) => {
    const operation = await operationOf(context, { ...input, name: 'history.undo' })
    // What is under the fingers is the last change of all: it is what Ctrl+Z takes back first.
    await settleTyping(context)
    return undoState(context, await undoLast(requireDatabase(context), operation))
  }),

  redo: os.redo.handler(async ({ input, context }) => {
    const operation = await operationOf(context, { ...input, name: 'history.redo' })
    await settleTyping(context)
    return undoState(context, await redoLast(requireDatabase(context), operation))
  }),

  state: os.state.handler(async ({ context }) => {
    const db = requireDatabase(context)
    return {
      undo: (await findUndoable(db))?.name ?? null,
      redo: (await findRedoable(db))?.name ?? null,
      lastChangeAt: await findLastChangeAt(db),
    }
  }),

  ofRecord: os.ofRecord.handler(async ({ input, context }) =>
    listRecordChanges(requireDatabase(context), input.table, input.id),
  ),

  trash: os.trash.handler(async ({ context }) => listTrash(requireDatabase(context))),

  restore: os.restore.handler(async ({ input, context }) => {
    const { operationId, operationSeq, table, rowId } = input
    const operation = await operationOf(context, { operationId, name: 'history.restore' })
    const db = requireDatabase(context)
    // What was deleted before the minutes were adopted is not in the text that was adopted.
    await refuseLocked(db, await findMeetingOfDeleted(db, { operationSeq, table, rowId }))
    return restoreDeleted(db, operation, { operationSeq, table, rowId })
  }),
}

async function undoState(context: CoreContext, operationName: string | null) {
  const db = requireDatabase(context)
  return {
    operationName,
    canUndo: (await findUndoable(db)) !== null,
    canRedo: (await findRedoable(db)) !== null,
  }
}
