import { app, type BrowserWindow, dialog } from 'electron'
import path from 'node:path'
import type { SaveOutcome } from '../../shared/bridge.ts'
import type { Translate } from '../../shared/i18n.ts'

/** The folder that the person chose; null when the dialog was closed. */
export async function chooseFolder(window: BrowserWindow, t: Translate): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: t('shell.choose.folder'),
    buttonLabel: t('shell.choose.use'),
    properties: ['openDirectory', 'createDirectory'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** The backup that the person chose; null when the dialog was closed. */
export async function chooseBackup(window: BrowserWindow, t: Translate): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: t('shell.choose.backup'),
    buttonLabel: t('shell.choose.use'),
    properties: ['openFile'],
    filters: [
      { name: t('shell.choose.backupFiles'), extensions: ['db'] },
      { name: t('shell.choose.allFiles'), extensions: ['*'] },
    ],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

type Saving = {
  readonly suggestedName: string
  readonly bytes: Uint8Array
  readonly write: (file: string, bytes: Uint8Array) => Promise<unknown>
}

/** Saves bytes where the person says; the page only ever suggests a name. */
export async function saveAs(
  window: BrowserWindow,
  t: Translate,
  { suggestedName, bytes, write }: Saving,
): Promise<SaveOutcome> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: t('shell.choose.saveAs'),
    buttonLabel: t('shell.choose.save'),
    defaultPath: path.join(app.getPath('documents'), plainName(suggestedName)),
  })
  if (canceled || filePath === '') return { kind: 'cancelled' }
  try {
    await write(filePath, bytes)
    return { kind: 'saved', fileName: path.basename(filePath) }
  } catch (failure) {
    // The system's code only: the message would carry the path.
    const code = failure instanceof Error && 'code' in failure ? String(failure.code) : 'unknown'
    process.stderr.write(`saveAs failed: ${code}\n`)
    return { kind: 'failed' }
  }
}

/** The name alone, whichever system's separators were put before it. */
function plainName(name: string): string {
  return path.win32.basename(name).replaceAll(/[<>:"|?*]/gu, '_') || 'document'
}
