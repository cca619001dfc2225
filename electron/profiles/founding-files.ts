import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { OpenBase } from '../core-context.ts'
import { baseFileName, openBase } from '../db/open-data-folder.ts'

const buildingSuffix = '.founding'

/**
 * Builds a base beside its final place and moves it there once it is whole: a power cut in the
 * middle leaves an empty folder and a remainder that the next founding sweeps away, never a
 * half-filled base.
 *
 * @throws `forbidden` when a base is already there; it is not touched.
 */
export async function foundBase(
  folder: string,
  fill: (base: OpenBase) => Promise<void>,
): Promise<void> {
  const target = path.join(folder, baseFileName)
  const building = target + buildingSuffix
  refuseExisting(target)
  sweep(folder)
  try {
    await build(building, fill)
    refuseExisting(target)
    renameSync(building, target)
    await syncFolder(folder)
  } finally {
    sweep(folder)
  }
}

async function build(file: string, fill: (base: OpenBase) => Promise<void>): Promise<void> {
  const base = openBase(file)
  try {
    await fill(base)
    // The log is emptied into the base, so that one file holds everything that is renamed.
    base.connection.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    await base.db.destroy()
  }
  await syncFile(file)
}

function refuseExisting(target: string): void {
  if (existsSync(target)) throw new AppError('forbidden', 'baseExists')
}

/** Removes what an earlier founding left when the power went. */
function sweep(folder: string): void {
  const remainders = readdirSync(folder).filter((name) =>
    name.startsWith(baseFileName + buildingSuffix),
  )
  for (const name of remainders) rmSync(path.join(folder, name), { force: true })
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes the new name itself durable. Windows has no such call and does it with the rename. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
