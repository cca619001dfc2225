import path from 'node:path'
import { AppError, invalid, notFound } from '../../shared/errors.ts'
import type { CoreContext } from '../core-context.ts'
import { operationOf } from '../core-context.ts'
import { openConnection, openReadOnly } from '../db/driver.ts'
import { baseFileName, stampOf } from '../db/open-data-folder.ts'
import { findOperation, runOperation } from '../db/operations.ts'
import { type Recognition, recogniseBase } from '../db/recognise-base.ts'
import { soundnessQuestions } from '../db/soundness.ts'
import {
  copyAttachments,
  copyBase,
  findFileFacts,
  hasRoomFor,
  isSameFile,
  listLostAttachments,
  removeBase,
  replaceBase,
} from './backup-files.ts'
import { listAttachmentHashes } from './backup-queries.ts'

export type Restored = { readonly restoredFrom: string; readonly keptAt: string | null }

type Wish = {
  readonly operationId: string
  /** A path, or the name of one of the backups of this folder. */
  readonly path: string
}

/**
 * Replaces the base by a copy of a backup that was verified whole; the replaced base stays beside
 * it. Whatever fails before the exchange leaves the base as it was.
 *
 * @throws `not-found` when there is no such file.
 * @throws `storage` when it is not a sound base of Greffier, or when the disk has no room.
 */
export async function restoreBackup(context: CoreContext, wish: Wish): Promise<Restored> {
  const known = await findEarlierAnswer(context, wish.operationId)
  if (known !== null) return known
  const base = path.join(context.dataFolder, baseFileName)
  const source = await findSource(context, wish.path)
  if (isSameFile(source, base)) throw invalid('backupIsBase')
  const fresh = path.join(context.dataFolder, 'greffier-restauration.part')
  try {
    await copyVerified(context, source, fresh)
    const name = `greffier-remplacee-${stampOf(context.now())}.db`
    const kept = await freeName(path.join(context.dataFolder, name))
    const isKept = await context.whileClosed(() => replaceBase(fresh, base, kept))
    const restored = { restoredFrom: source, keptAt: isKept ? kept : null }
    await remember(context, wish.operationId, restored)
    return restored
  } finally {
    await removeBase(fresh)
  }
}

async function findSource(context: CoreContext, wished: string): Promise<string> {
  if (path.isAbsolute(wished)) {
    if ((await findFileFacts(wished)) === null)
      throw notFound('backupUnknown', { fileName: wished })
    return wished
  }
  const backups = await context.backups.list()
  const found = backups.find(({ fileName }) => fileName === wished)
  if (found === undefined) throw notFound('backupUnknown', { fileName: wished })
  return found.path
}

/** Our own copy is verified, not the file that was named: that one may change under our eyes. */
async function copyVerified(context: CoreContext, source: string, fresh: string): Promise<void> {
  const bytes = (await findFileFacts(source))?.sizeBytes ?? 0
  if (!(await hasRoomFor(context.dataFolder, bytes)))
    throw new AppError('storage', 'diskAlmostFull')
  // A folder would be copied as nothing; it is refused by what it is.
  const form = recogniseBase(source, [])
  if (form.kind !== 'usable') throw unsound(context, form)
  const hasLog = await copyBase(source, fresh)
  const found = recogniseBase(fresh, soundnessQuestions)
  if (found.kind !== 'usable') throw unsound(context, found)
  if (hasLog) foldLog(fresh)
  await bringAttachments(context, source, fresh)
}

function unsound({ t }: CoreContext, found: Exclude<Recognition, { kind: 'usable' }>): AppError {
  const reason =
    found.kind === 'damaged'
      ? t(`backup.reason.${found.reason}`)
      : t(`backup.refusal.${found.kind}`)
  return new AppError('storage', 'backupUnsound', { parameters: { reason } })
}

/** Empties the log into the base, so that one file holds everything that is about to be renamed. */
function foldLog(file: string): void {
  const base = openConnection(file)
  base.pragma('wal_checkpoint(TRUNCATE)')
  base.close()
}

/**
 * Brings the bytes of the attachments back from beside the backup. Some may have been lost long ago:
 * that must not keep the base from its user, and `attachments.read` says it file by file.
 */
async function bringAttachments(
  { dataFolder }: CoreContext,
  source: string,
  fresh: string,
): Promise<void> {
  const base = openReadOnly(fresh)
  const hashes = listAttachmentHashes(base)
  base.close()
  const lost = await listLostAttachments(dataFolder, hashes)
  if (lost.length > 0) await copyAttachments(path.dirname(source), dataFolder)
}

/** Two restores in one second would want one name. */
async function freeName(file: string): Promise<string> {
  const { dir, name, ext } = path.parse(file)
  for (let rank = 1; ; rank++) {
    const candidate = rank === 1 ? file : path.join(dir, `${name}-${rank}${ext}`)
    if ((await findFileFacts(candidate)) === null) return candidate
  }
}

/** The answer of this very operation, when it ran before: its first answer may have been lost. */
async function findEarlierAnswer(context: CoreContext, id: string): Promise<Restored | null> {
  const state = context.state()
  if (state.kind !== 'ready') return null
  const known = await state.base.db.transaction().execute((trx) => findOperation(trx, id))
  if (known === undefined) return null
  if (known.name !== 'backup.restore') throw invalid('operationIdReused')
  return JSON.parse(known.result ?? 'null')
}

/** Leaves the restore in the journal of the restored base, for its history and for a repeated call. */
async function remember(context: CoreContext, id: string, restored: Restored): Promise<void> {
  const state = context.state()
  if (state.kind !== 'ready') throw new AppError('storage', 'diskFailed')
  const asked = { operationId: id, name: 'backup.restore', isUndoable: false }
  await runOperation(state.base.db, await operationOf(context, asked), async () => restored)
}
