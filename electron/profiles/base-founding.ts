import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { moveDurably, syncFile } from '../backup/durable-files.ts'
import type { OpenBase } from '../db/base-state.ts'
import { baseFileName, openBase } from '../db/open-data-folder.ts'

/** Start of the name of a base that is still being built. */
export const buildingName = '.greffier-founding'

/**
 * Builds a base beside its final place and moves it there once it is whole: a power cut in the
 * middle leaves an empty folder and a remainder that the next founding sweeps away, never a
 * half-filled base.
 *
 * @throws `forbidden` when a base is already there; it is not touched.
 */
export async function foundBase<Answer>(
  folder: string,
  fill: (base: OpenBase) => Promise<Answer>,
): Promise<Answer> {
  const target = path.join(folder, baseFileName)
  const building = path.join(folder, `${buildingName}.db`)
  refuseExisting(target)
  await sweep(folder)
  try {
    const answer = await build(building, fill)
    refuseExisting(target)
    await moveDurably(building, target)
    return answer
  } finally {
    await sweep(folder)
  }
}

/** @throws `forbidden` when a file of that name exists, sound or not. */
function refuseExisting(target: string): void {
  if (existsSync(target)) throw new AppError('forbidden', 'baseExists')
}

async function build<Answer>(
  file: string,
  fill: (base: OpenBase) => Promise<Answer>,
): Promise<Answer> {
  const base = openBase(file)
  try {
    const answer = await fill(base)
    // The log is emptied into the base, so that one file holds everything that is moved.
    base.connection.pragma('wal_checkpoint(TRUNCATE)')
    return answer
  } finally {
    await base.db.destroy()
    await syncFile(file)
  }
}

/** Removes what an earlier founding left when the power went. */
async function sweep(folder: string): Promise<void> {
  const names = await readdir(folder)
  const remainders = names.filter((name) => name.startsWith(buildingName))
  await Promise.all(remainders.map(async (name) => rm(path.join(folder, name), { force: true })))
}
