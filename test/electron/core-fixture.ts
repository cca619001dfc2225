import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Core, type CoreOptions, openCore } from '../../electron/core.ts'
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
  profile: 'SEG_ML' | 'JIGISEMEJIRI_ML' | 'SGM_BJ' | 'CEBSG_MA' = 'SEG_ML',
): Promise<Core & { readonly dispose: () => Promise<void> }> {
  const core = await emptyCore()
  await core.client.profiles.found({ operationId: newId(), profile })
  return core
}

/** A core on the demonstration. */
export async function coreOfDemo(
  options: Partial<CoreOptions> = {},
): Promise<Core & { readonly dispose: () => Promise<void> }> {
  const core = await emptyCore(options)
  await core.client.profiles.openDemo({ operationId: newId() })
  return core
}

export async function emptyCore(
  options: Partial<CoreOptions> = {},
): Promise<Core & { readonly dispose: () => Promise<void> }> {
  const dataFolder = temporaryFolder()
  const usual = { dataFolder, fixedToday: demoDay, closingBackup: 'never' } as const
  const core = await openCore({ ...usual, ...options })
  return {
    ...core,
    dispose: async () => {
      await core.close()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}
