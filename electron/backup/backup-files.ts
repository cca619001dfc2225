import { existsSync, realpathSync } from 'node:fs'
import { copyFile, link, mkdir, readdir, readFile, rm, stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import { type BackupName, listSurplusBackups, readBackupName } from '../../shared/backup-rules.ts'
import {
  attachmentsFolderName,
  findAttachment,
  keepAttachment,
} from '../documents/attachment-files.ts'
import { copyDurably, moveDurably, writeDurably } from './durable-files.ts'

/** Holds the path of the second folder, for the day when the base cannot tell it. */
const secondFolderFile = 'greffier.second-folder.txt'

/** Room that must stay on a disk after a backup, so that the base itself can go on being written. */
const spareBytes = 20_000_000

/** The backups of a folder, the newest first; none when there is no such folder. */
export async function listBackupNames(folder: string): Promise<readonly BackupName[]> {
  if (!existsSync(folder)) return []
  const names = await readdir(folder)
  return names
    .map(readBackupName)
    .filter((name) => name !== null)
    .toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
}

/** Size and time of a file's last writing; null when it is gone. */
export async function findFileFacts(
  file: string,
): Promise<{ readonly sizeBytes: number; readonly writtenMs: number } | null> {
  if (!existsSync(file)) return null
  const { size, mtimeMs } = await stat(file)
  return { sizeBytes: size, writtenMs: mtimeMs }
}

/** True for a folder that is there now: a disk that is plugged in, a share that answers. */
export function isReachable(folder: string): boolean {
  return existsSync(folder)
}

export async function rememberFolder(dataFolder: string, folder: string): Promise<void> {
  if ((await readRememberedFolder(dataFolder)) === folder) return
  await writeDurably(path.join(dataFolder, secondFolderFile), folder)
}

export async function readRememberedFolder(dataFolder: string): Promise<string> {
  const file = path.join(dataFolder, secondFolderFile)
  return existsSync(file) ? readFile(file, 'utf8') : ''
}

/** Creates a folder for backups when it is missing. */
export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
}

/** True when the disk of a folder has room for so many bytes more, and some to spare. */
export async function hasRoomFor(folder: string, bytes: number): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize > bytes + spareBytes
}

/** Removes what the rotation lets go. Files of any other name are not its business. */
export async function rotateBackups(folder: string): Promise<void> {
  for (const { fileName } of listSurplusBackups(await listBackupNames(folder))) {
    await rm(path.join(folder, fileName))
  }
}

/**
 * Brings the bytes of attachments from one folder to another that lacks them. They are named by
 * their hash and never change, so that all backups of a folder share one store, which only grows:
 * the corbeille may still need what no meeting shows any more.
 *
 * Bytes that no longer fit their hash are left out.
 */
export async function copyAttachments(from: string, to: string): Promise<void> {
  for (const sha256 of await listAttachmentHashes(from)) {
    if (await holdsAttachment(to, sha256)) continue
    const bytes = await findAttachment(from, sha256)
    if (bytes !== null) await keepAttachment(to, bytes)
  }
}

/** The hashes, out of those asked for, that a folder has no bytes for. */
export async function listAbsentAttachments(
  folder: string,
  hashes: readonly string[],
): Promise<readonly string[]> {
  const held = await Promise.all(hashes.map((sha256) => holdsAttachment(folder, sha256)))
  return hashes.filter((_, index) => held[index] === false)
}

/** The hashes, out of those asked for, whose bytes are missing or no longer right; reads them all. */
export async function listLostAttachments(
  folder: string,
  hashes: readonly string[],
): Promise<readonly string[]> {
  const lost: string[] = []
  for (const sha256 of hashes) {
    if ((await findAttachment(folder, sha256)) === null) lost.push(sha256)
  }
  return lost
}

async function listAttachmentHashes(folder: string): Promise<readonly string[]> {
  const store = path.join(folder, attachmentsFolderName)
  if (!existsSync(store)) return []
  const names = await readdir(store, { recursive: true })
  return names.map((name) => path.basename(name)).filter((name) => /^[\da-f]{64}$/u.test(name))
}

/** By name and length only: reading the whole store again every half hour would be too much. */
async function holdsAttachment(folder: string, sha256: string): Promise<boolean> {
  const file = path.join(folder, attachmentsFolderName, sha256.slice(0, 2), sha256)
  return existsSync(file) && (await stat(file)).size > 0
}

/** True when both paths lead to one file. */
export function isSameFile(one: string, other: string): boolean {
  return existsSync(one) && existsSync(other) && realpathSync(one) === realpathSync(other)
}

/** Copies a base with the log that lies beside it, if one does, and returns whether one did. */
export async function copyBase(source: string, target: string): Promise<boolean> {
  await removeBase(target)
  await copyDurably(source, target)
  const hasLog = existsSync(`${source}-wal`) && (await stat(`${source}-wal`)).size > 0
  if (hasLog) await copyFile(`${source}-wal`, `${target}-wal`)
  return hasLog
}

/** Removes a base that was only a working copy. */
export async function removeBase(file: string): Promise<void> {
  for (const suffix of ['', '-wal', '-shm', '-journal']) await rm(file + suffix, { force: true })
}

/**
 * Puts a base in the place of another that is closed, and keeps that one under the name given. In
 * between, one of the two always has its name: the old one gets a second name before the new one
 * takes the first.
 *
 * @returns false when there was nothing to keep
 */
export async function replaceBase(fresh: string, base: string, kept: string): Promise<boolean> {
  const isKept = existsSync(base)
  if (isKept) await giveSecondName(base, kept)
  // A log of the old base beside the new one would be played into it.
  for (const suffix of ['-wal', '-shm', '-journal']) {
    if (existsSync(base + suffix)) await moveDurably(base + suffix, kept + suffix)
  }
  await moveDurably(fresh, base)
  return isKept
}

/** By a hard link where the disk has them; a folder in the base's place is moved away instead. */
async function giveSecondName(base: string, kept: string): Promise<void> {
  if (!(await stat(base)).isFile()) return moveDurably(base, kept)
  try {
    await link(base, kept)
  } catch (cause) {
    if (!(cause instanceof Error) || !('code' in cause) || cause.code === 'EEXIST') throw cause
    await copyDurably(base, kept)
  }
}

/** Removes from folders of Greffier what a write that a power cut ended has left there. */
export async function sweepParts(folders: readonly string[]): Promise<void> {
  for (const folder of folders.filter((place) => existsSync(place))) {
    const parts = (await readdir(folder)).filter((name) =>
      /^\.greffier-[\da-f-]{36}\.part$|^greffier-.*\.part(?:-wal|-shm|-journal)?$/u.test(name),
    )
    for (const name of parts) await rm(path.join(folder, name), { force: true })
  }
}
