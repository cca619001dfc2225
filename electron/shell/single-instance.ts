import { app, BrowserWindow } from 'electron'
import { createHash } from 'node:crypto'
import path from 'node:path'
import type { StartOptions } from './start-options.ts'

/**
 * Gives a base outside the usual folder a window profile of its own, so that the demonstration can
 * stand beside the real base and each data folder has its single instance.
 */
export function separateProfile({ dataFolder, isOwnFolder }: StartOptions): void {
  if (isOwnFolder) return
  const name = createHash('sha256').update(dataFolder).digest('hex').slice(0, 12)
  const profile = path.join(app.getPath('userData'), 'windows', name)
  app.setPath('userData', profile)
  app.setPath('sessionData', profile)
}

/** False when Greffier already runs on this data folder; its window then comes to the front. */
export function claimSingleInstance(): boolean {
  if (!app.requestSingleInstanceLock()) return false
  app.on('second-instance', bringToFront)
  return true
}

function bringToFront(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (window === undefined) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
