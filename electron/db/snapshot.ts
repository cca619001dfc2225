import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { type Connection, openReadOnly } from './driver.ts'
import { recogniseBase } from './recognise-base.ts'

/**
 * Writes a sound copy of a base into a new file, while others may go on writing to the base.
 *
 * The engine syncs nothing of such a copy, and a power cut soon after leaves an empty or torn file:
 * so it is made durable by hand, reopened and verified whole, and only then takes its name.
 *
 * @throws `storage` when the copy does not verify: the base is then suspect itself.
 */
export function writeSnapshot(baseFile: string, target: string): void {
  const part = `${target}.part`
  rmSync(part, { force: true })
  try {
    copyInto(baseFile, part)
    sync(part)
    verify(baseFile, part)
    renameSync(part, target)
  } catch (cause) {
    rmSync(part, { force: true })
    throw cause
  }
  // Windows has no such call and does it with the rename.
  if (process.platform !== 'win32') sync(path.dirname(target))
}

function copyInto(baseFile: string, part: string): void {
  withBase(baseFile, (base) => base.prepare('VACUUM INTO ?').run(part))
}

function verify(baseFile: string, part: string): void {
  // Not the journal's story: a base that other tools have written to must still be backed up.
  const found = recogniseBase(part, ['integrity', 'foreignKeys'])
  if (found.kind !== 'usable') throw new AppError('storage', 'copyUnsound')
  const [before, after] = [withBase(part, countRows), withBase(baseFile, countRows)]
  // Writers may have added rows meanwhile; none may have disappeared from the journal.
  if (before === 0 || before > after) throw new AppError('storage', 'copyUnsound')
}

function countRows(base: Connection): number {
  return base.prepare<[], number>('SELECT count(*) FROM operation').pluck().get() ?? 0
}

function withBase<Result>(file: string, use: (base: Connection) => Result): Result {
  const base = openReadOnly(file)
  try {
    return use(base)
  } finally {
    base.close()
  }
}

function sync(file: string): void {
  const handle = openSync(file, process.platform === 'win32' ? 'r+' : 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
