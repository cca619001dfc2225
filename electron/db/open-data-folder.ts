import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import type { BaseState } from '../core-context.ts'
import { appDatabase } from './app-database.ts'
import { openConnection } from './driver.ts'
import { migrate } from './migrate.ts'

/** Name of the base inside its data folder. */
export const baseFileName = 'greffier.db'

/** Opens the base of a data folder, or says why there is none to open. */
export async function openDataFolder(folder: string): Promise<BaseState> {
  const file = path.join(folder, baseFileName)
  if (!existsSync(file)) return { kind: 'empty' }
  return { kind: 'ready', base: openBase(file) }
}

/** Opens a base that is known to be sound, and brings it up to the newest schema. */
export function openBase(file: string) {
  mkdirSync(path.dirname(file), { recursive: true })
  const connection = openConnection(file)
  migrate(connection)
  return { connection, db: appDatabase(connection) }
}
