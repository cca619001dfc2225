import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Core, openCore } from '../../electron/core.ts'
import { isoDate } from '../../shared/dates.ts'

/** The day on which the demonstration and the tests live. */
export const demoDay = isoDate('2026-11-21')

export function newId(): string {
  return crypto.randomUUID()
}

/** A fresh data folder of its own. */
export function temporaryFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'greffier-'))
}

/** A core on a new base of a profile, with what closes and removes it. */
export async function coreOfProfile(
  profile: 'SEG_ML' | 'JIGISEMEJIRI_ML' = 'SEG_ML',
): Promise<Core & { readonly dispose: () => Promise<void> }> {
  const core = await emptyCore()
  await core.client.profiles.found({ operationId: newId(), profile })
  return core
}

/** A core on the demonstration. */
export async function coreOfDemo(): Promise<Core & { readonly dispose: () => Promise<void> }> {
  const core = await emptyCore()
  await core.client.profiles.openDemo({ operationId: newId() })
  return core
}

export async function emptyCore(): Promise<Core & { readonly dispose: () => Promise<void> }> {
  const dataFolder = temporaryFolder()
  const core = await openCore({ dataFolder, fixedToday: demoDay, closingBackup: 'never' })
  return {
    ...core,
    dispose: async () => {
      await core.close()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}
