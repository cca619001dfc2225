import { queryClient } from '../api.ts'
import { inTurn, showStatus } from '../change-journal.ts'
import { client } from '../client.ts'
import { operationWords } from '../history/operation-words.ts'
import { i18n } from '../i18n.ts'
import { replaceLastToast } from './last-toast.ts'
import { showToast } from './toasts.tsx'

/** Takes the last change back, also a deletion, and says which one it was. */
export async function undoLast(): Promise<void> {
  await step('undo')
}

/** Makes what was just undone again. */
export async function redoLast(): Promise<void> {
  await step('redo')
}

async function step(
  way: 'undo' | 'redo',
  operationId: string = crypto.randomUUID(),
): Promise<void> {
  showStatus({ kind: 'saving' })
  try {
    const { operationName } = await inTurn(async () => client.history[way]({ operationId }))
    showStatus({ kind: 'saved', at: new Date() })
    void queryClient.invalidateQueries()
    replaceLastToast(() => showToast(outcome(way, operationName)))
  } catch (error) {
    showStatus({ kind: 'failed', error, retry: () => void step(way, operationId) })
  }
}

function outcome(way: 'undo' | 'redo', operationName: string | null): string {
  if (operationName === null) {
    return i18n.t(way === 'undo' ? 'frame.undo.nothingToUndo' : 'frame.undo.nothingToRedo')
  }
  const operation = operationWords(i18n.t, operationName)
  return i18n.t(way === 'undo' ? 'frame.undo.done' : 'frame.undo.redone', { operation })
}
