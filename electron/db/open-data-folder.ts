import { copyFileSync, existsSync, lstatSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Damage } from '../../shared/backup.ts'
import { frenchTranslator } from '../../shared/french-translator.ts'
import type { BaseState, OpenBase } from './base-state.ts'
import { appDatabase } from './app-database.ts'
import { openConnection } from './driver.ts'
import { digestInPieces, digestOf, readSeal, writeSeal } from './folder-seal.ts'
import { migrate, schemaVersion } from './migrate.ts'
import { type Recognition, recogniseBase } from './recognise-base.ts'
import { writeSnapshot } from './snapshot.ts'
import { type SoundnessQuestion, soundnessQuestions } from './soundness.ts'

/** Name of the base inside its data folder. */
export const baseFileName = 'greffier.db'

/** Name of the folder of its backups, beside it. */
export const backupFolderName = 'sauvegardes'

/**
 * Opens the base of a data folder, or says why there is none to open. A base that is damaged, empty,
 * foreign, newer or gone is never replaced by a new one: it stays where it is, a copy is put aside,
 * and the answer says so.
 *
 * How much is verified depends on how the folder was left. A base closed properly carries a digest:
 * while it matches, not one bit has changed and nothing more is asked. After a crash the structure
 * is verified; where the digest differs, everything is, against the journal too.
 */
export async function openDataFolder(folder: string): Promise<BaseState> {
  const file = path.join(folder, baseFileName)
  const found = recogniseBase(file, await questionsFor(folder, file))
  if (found.kind === 'absent') {
    return wasUsed(folder)
      ? { kind: 'damaged', damage: damageOf(found, file, '') }
      : { kind: 'empty' }
  }
  if (found.kind !== 'usable') {
    const keptAt = found.kind === 'damaged' ? keepAside(file) : file
    return { kind: 'damaged', damage: damageOf(found, file, keptAt) }
  }
  if (found.version < schemaVersion) keepBeforeMigration(file, found.version)
  writeSeal(folder, { kind: 'open' })
  return { kind: 'ready', base: openBase(file) }
}

/** Opens a base that is known to be sound, and brings it up to the newest schema. */
export function openBase(file: string): OpenBase {
  const connection = openConnection(file)
  migrate(connection)
  return { connection, db: appDatabase(connection) }
}

/** Closes an open base, and seals it, so that the next opening can tell that nothing changed. */
export async function closeDataFolder(folder: string, state: BaseState): Promise<void> {
  if (state.kind !== 'ready') return
  const file = path.join(folder, baseFileName)
  const { db, connection } = state.base
  await db.destroy()
  // Kysely closes only what it has used: a start that asked nothing leaves the connection open.
  connection.close()
  // Another program may still hold the base, and its log with it: then there is nothing to seal.
  if (hasLog(file)) return
  try {
    writeSeal(folder, { kind: 'sealed', digest: digestOf(file) })
  } catch (cause) {
    // On a full disk the folder stays unsealed: the next opening verifies the base, and that is all.
    if (!(cause instanceof Error) || !('code' in cause)) throw cause
  }
}

/** Day and time in UTC, as they stand in names of files: `2026-11-21-193000`. */
export function stampOf(moment: Date): string {
  const [day, time = ''] = moment.toISOString().slice(0, 19).split('T')
  return `${day}-${time.replaceAll(':', '')}`
}

async function questionsFor(folder: string, file: string): Promise<readonly SoundnessQuestion[]> {
  const seal = readSeal(folder)
  if (seal?.kind !== 'sealed') return ['integrity', 'foreignKeys']
  const found = lstatSync(file, { throwIfNoEntry: false })
  const isClosed = found?.isFile() === true && !hasLog(file)
  return isClosed && (await digestInPieces(file)) === seal.digest ? [] : soundnessQuestions
}

/** True when changes wait beside the base; a reader leaves an empty log behind. */
function hasLog(file: string): boolean {
  return (lstatSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
}

/** True when this folder has held a base before: its absence is then a loss, not a first start. */
function wasUsed(folder: string): boolean {
  if (readSeal(folder) !== null) return true
  return [folder, path.join(folder, backupFolderName)].some(
    (place) =>
      existsSync(place) && readdirSync(place).some((name) => /^greffier[-.].*\.db/u.test(name)),
  )
}

function damageOf(
  found: Exclude<Recognition, { kind: 'usable' }>,
  file: string,
  keptAt: string,
): Damage {
  const t = frenchTranslator()
  const kind = found.kind === 'absent' ? 'missing' : found.kind
  const reason = found.kind === 'damaged' ? t(`backup.reason.${found.reason}`) : ''
  return {
    kind,
    what: t(`backup.damage.${kind}.what`, { file, reason }),
    remedy: t(`backup.damage.${kind}.remedy`, { keptAt }),
    keptAt,
  }
}

/**
 * Copies a base that cannot be used, with its log, under a name of its own, and returns where; the
 * same base is copied once, however often it is found. Its own path when it cannot be copied.
 */
function keepAside(file: string): string {
  const found = lstatSync(file)
  if (!found.isFile()) return file
  const kept = path.join(path.dirname(file), `greffier-abime-${stampOf(found.mtime)}.db`)
  if (existsSync(kept)) return kept
  try {
    for (const suffix of ['-wal', '-shm', '']) {
      if (existsSync(file + suffix)) copyFileSync(file + suffix, kept + suffix)
    }
    return kept
  } catch (cause) {
    // A full or failing disk: the original is still there, and nothing writes to it.
    if (cause instanceof Error && 'code' in cause) return file
    throw cause
  }
}

function keepBeforeMigration(file: string, version: number): void {
  const stamp = stampOf(lstatSync(file).mtime)
  const name = `greffier-avant-migration-${version}-${stamp}.db`
  const kept = path.join(path.dirname(file), name)
  if (!existsSync(kept)) writeSnapshot(file, kept)
}
