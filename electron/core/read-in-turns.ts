import { setImmediate as nextTurn } from 'node:timers/promises'

/**
 * Reads the code of the core piece by piece: an import holds this thread from its first module to its
 * last, and a browser asks for the page meanwhile.
 */
export async function readCoreInTurns(): Promise<void> {
  const pieces = [
    () => import('./screen-words.ts'),
    () => import('../db/open-data-folder.ts'),
    () => import('../settings/app-handlers.ts'),
  ]
  for (const read of pieces) {
    await read()
    await nextTurn()
  }
}
