import path from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { holdAlone } from './driver.ts'

/** Name of the file whose lock says that a data folder is in use. */
export const lockFileName = 'lock.db'

/**
 * Takes a data folder for this core alone and returns what lets it go.
 *
 * The lock is the system's, held by the process: `kill -9` and a power cut release it, and no stale
 * file has to be judged by its age.
 *
 * @throws `locked` when another window, host or command has the folder.
 */
export function lockFolder(folder: string): () => void {
  const release = holdAlone(path.join(folder, lockFileName))
  if (release === null) throw new AppError('locked', 'folderInUse', { parameters: { folder } })
  return release
}
