import path from 'node:path'
import type { Translate } from '../../shared/i18n.ts'
import type { BaseState, OpenBase } from '../db/base-state.ts'
import { digestOf } from '../db/folder-seal.ts'
import {
  copyAttachments,
  findFileFacts,
  hasRoomFor,
  isReachable,
  readRememberedFolder,
  rememberFolder,
  rotateBackups,
} from './backup-files.ts'
import { readSecondFolder } from './backup-queries.ts'
import { copyDurably } from './durable-files.ts'

export type SecondCopy = {
  /** Null when no second folder is set, or when the copy could not be made. */
  readonly path: string | null
  /** Why it could not be made, for the user. */
  readonly notices: readonly string[]
}

/**
 * The second folder, such as a USB disk, when it is set and within reach. Without a usable base its
 * last known place is taken: that is when it is needed most.
 */
export async function findSecondFolder(folder: string, state: BaseState): Promise<string | null> {
  const named =
    state.kind === 'ready'
      ? readSecondFolder(state.base.connection)
      : await readRememberedFolder(folder)
  return named !== '' && path.isAbsolute(named) && isReachable(named) ? named : null
}

/**
 * Copies a backup that is known to be sound to the second folder of the settings, and rotates there
 * too. A disk that is not plugged in is no failure of the backup: it is said and nothing more.
 */
export async function copyToSecondFolder(
  folder: string,
  { connection }: OpenBase,
  backup: string,
  t: Translate,
): Promise<SecondCopy> {
  const named = readSecondFolder(connection)
  await rememberFolder(folder, named)
  if (named === '') return { path: null, notices: [] }
  const refuse = (reason: 'Relative' | 'Unreachable' | 'Full'): SecondCopy => ({
    path: null,
    notices: [t(`backup.notice.secondFolder${reason}`, { folder: named })],
  })
  if (!path.isAbsolute(named)) return refuse('Relative')
  // Never created: a drive letter without its disk must not become a folder of the system disk.
  if (!isReachable(named)) return refuse('Unreachable')
  try {
    const bytes = (await findFileFacts(backup))?.sizeBytes ?? 0
    if (!(await hasRoomFor(named, bytes))) return refuse('Full')
    return { path: await copyVerified(folder, backup, named), notices: [] }
  } catch (cause) {
    if (!isSystemFailure(cause)) throw cause
    return refuse(cause.code === 'ENOSPC' ? 'Full' : 'Unreachable')
  }
}

async function copyVerified(folder: string, backup: string, target: string): Promise<string> {
  const copy = path.join(target, path.basename(backup))
  await copyAttachments(folder, target)
  await copyDurably(backup, copy)
  if (digestOf(copy) !== digestOf(backup)) {
    throw Object.assign(new Error('The second copy differs'), { code: 'EIO' })
  }
  await rotateBackups(target)
  return copy
}

function isSystemFailure(cause: unknown): cause is Error & { readonly code: string } {
  return cause instanceof Error && 'code' in cause && /^E[A-Z]+$/u.test(String(cause.code))
}
