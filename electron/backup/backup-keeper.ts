import path from 'node:path'
import { type BackupName, nextBackupName } from '../../shared/backup-rules.ts'
import type { BackupFile, BackupResult } from '../../shared/backup.ts'
import { AppError, notFound } from '../../shared/errors.ts'
import type { Translate } from '../../shared/i18n.ts'
import type { BaseState, OpenBase } from '../db/base-state.ts'
import { type Connection, openReadOnly } from '../db/driver.ts'
import { backupFolderName, baseFileName } from '../db/open-data-folder.ts'
import { recogniseBase } from '../db/recognise-base.ts'
import { writeSnapshot } from '../db/snapshot.ts'
import { soundnessQuestions } from '../db/soundness.ts'
import {
  copyAttachments,
  findFileFacts,
  hasRoomFor,
  listAbsentAttachments,
  listBackupNames,
  makeFolder,
  rotateBackups,
} from './backup-files.ts'
import { countMeetings, listAttachmentHashes, readMark } from './backup-queries.ts'
import { copyToSecondFolder, findSecondFolder } from './second-folder.ts'

/** How many of the newest backups are verified unasked, at most, when the base cannot be used. */
const mostVerified = 5

/** The backups of one data folder, made and looked at one after the other. */
export type BackupKeeper = {
  /** Folder of the backups, inside the data folder. */
  readonly folder: string
  /** @throws `storage` without a base, or when the disk has no room. */
  readonly make: () => Promise<BackupResult>
  /** True when something was written since the newest backup, and that one is old enough. */
  readonly isDue: (leastAgeMs?: number) => Promise<boolean>
  readonly list: () => Promise<readonly BackupFile[]>
  /** @throws `not-found` when no backup has this name. */
  readonly verify: (fileName: string) => Promise<BackupFile>
}

type Surroundings = {
  readonly dataFolder: string
  readonly state: () => BaseState
  readonly now: () => Date
  readonly t: Translate
}

/** What verifications found in this session, by path and size. */
type Verdicts = Map<string, boolean>

export function createBackupKeeper(around: Surroundings): BackupKeeper {
  const { dataFolder, state, now } = around
  const folder = path.join(dataFolder, backupFolderName)
  const verdicts: Verdicts = new Map()
  let running: Promise<unknown> = Promise.resolve()

  /** One after the other: two backups in the same second would want the same name. */
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const turn = running.then(work, work)
    running = turn
    return turn
  }
  const list = async () => {
    const second = await findSecondFolder(folder, state())
    const files = await listFiles(second === null ? [folder] : [folder, second], verdicts)
    return state().kind === 'damaged' ? verifiedUntilSound(files, verdicts) : files
  }
  return {
    folder,
    list,
    make: () => inTurn(() => makeBackup(around, folder, verdicts)),
    isDue: (leastAgeMs = 0) => inTurn(() => isDue(folder, state(), now(), leastAgeMs)),
    verify: async (fileName) => {
      const file = (await list()).find((known) => known.fileName === fileName)
      if (file === undefined) throw notFound('backupUnknown', { fileName })
      return verified(file, verdicts)
    },
  }
}

async function makeBackup(
  { dataFolder, state, now, t }: Surroundings,
  folder: string,
  verdicts: Verdicts,
): Promise<BackupResult> {
  const base = requireReady(state())
  await makeFolder(folder)
  await requireRoom(dataFolder, folder)
  const { fileName, madeAt } = nextBackupName(now(), await listBackupNames(folder))
  const file = path.join(folder, fileName)
  // The bytes of the attachments first: a backup must never name bytes that it lacks.
  await copyAttachments(dataFolder, folder)
  writeSnapshot(path.join(dataFolder, baseFileName), file)
  await rotateBackups(folder)
  const sizeBytes = (await findFileFacts(file))?.sizeBytes ?? 0
  verdicts.set(keyOf(file, sizeBytes), true)
  const second = await copyToSecondFolder(folder, base, file, t)
  const { meetingCount, hashes } = look(file, (copy) => ({
    meetingCount: countMeetings(copy),
    hashes: listAttachmentHashes(copy),
  }))
  const { length: count } = await listAbsentAttachments(folder, hashes)
  const missing = count > 0 ? [t('backup.notice.attachmentsMissing', { count })] : []
  const notices = [...missing, ...second.notices]
  return { path: file, madeAt, sizeBytes, meetingCount, secondPath: second.path, notices }
}

function requireReady(state: BaseState): OpenBase {
  if (state.kind !== 'ready') throw new AppError('storage', 'noBase')
  return state.base
}

async function requireRoom(dataFolder: string, folder: string): Promise<void> {
  const base = path.join(dataFolder, baseFileName)
  const sizes = await Promise.all([findFileFacts(base), findFileFacts(`${base}-wal`)])
  const bytes = sizes.reduce((sum, facts) => sum + (facts?.sizeBytes ?? 0), 0)
  if (!(await hasRoomFor(folder, bytes))) throw new AppError('storage', 'diskAlmostFull')
}

async function isDue(
  folder: string,
  state: BaseState,
  now: Date,
  leastAgeMs: number,
): Promise<boolean> {
  if (state.kind !== 'ready') return false
  const [newest] = await listBackupNames(folder)
  if (newest === undefined) return true
  // A backup from the future, of a clock that went back since, is of no age.
  const ageMs = Math.abs(now.getTime() - Date.parse(newest.madeAt))
  if (ageMs < leastAgeMs) return false
  const file = path.join(folder, newest.fileName)
  if (recogniseBase(file, []).kind !== 'usable') return true
  return look(file, readMark) !== readMark(state.base.connection)
}

/** Asks something of a backup, without changing it. */
function look<Result>(file: string, question: (copy: Connection) => Result): Result {
  const copy = openReadOnly(file)
  try {
    return question(copy)
  } finally {
    copy.close()
  }
}

async function listFiles(
  folders: readonly string[],
  verdicts: Verdicts,
): Promise<readonly BackupFile[]> {
  const files: BackupFile[] = []
  for (const folder of folders) {
    for (const name of await listBackupNames(folder)) {
      const file = await describe(folder, name, verdicts)
      if (file !== null) files.push(file)
    }
  }
  return files.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
}

async function describe(
  folder: string,
  { fileName, madeAt }: BackupName,
  verdicts: Verdicts,
): Promise<BackupFile | null> {
  const file = path.join(folder, fileName)
  const facts = await findFileFacts(file)
  if (facts === null) return null
  const { sizeBytes } = facts
  const isSound = verdicts.get(keyOf(file, sizeBytes)) ?? null
  return { path: file, fileName, madeAt, sizeBytes, isSound }
}

/** A sound one has to be offered at once; the others wait until someone asks. */
function verifiedUntilSound(
  files: readonly BackupFile[],
  verdicts: Verdicts,
): readonly BackupFile[] {
  const looked: BackupFile[] = []
  for (const file of files.slice(0, mostVerified)) {
    looked.push(verified(file, verdicts))
    if (looked.at(-1)?.isSound === true) break
  }
  return [...looked, ...files.slice(looked.length)]
}

function verified(file: BackupFile, verdicts: Verdicts): BackupFile {
  if (file.isSound !== null) return file
  const isSound = recogniseBase(file.path, soundnessQuestions).kind === 'usable'
  verdicts.set(keyOf(file.path, file.sizeBytes), isSound)
  return { ...file, isSound }
}

function keyOf(file: string, sizeBytes: number): string {
  return `${file} ${sizeBytes}`
}
