import { app, type BrowserWindow, dialog } from 'electron'
import type { Translate } from '../../shared/i18n.ts'

type Question = {
  readonly what: string
  readonly detail: string
  /** The first is the safe one, taken by Enter and by Escape. */
  readonly answers: readonly string[]
}

/** Asks in the system's own dialog; the position of the answer. */
async function ask(
  window: BrowserWindow | null,
  { what, detail, answers }: Question,
): Promise<number> {
  const options = {
    type: 'warning' as const,
    message: what,
    detail,
    buttons: [...answers],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  }
  const isShown = window !== null && !window.isDestroyed()
  const asked = isShown ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options)
  return (await asked).response
}

/** Says why the data folder could not be opened. */
export async function sayRefused(t: Translate, what: string, remedy: string): Promise<void> {
  await ask(null, { what, detail: remedy, answers: [t('shell.startFailed.quit')] })
}

/** Says that the start failed for a reason that nobody foresaw. */
export async function sayStartFailed(t: Translate, name: string): Promise<void> {
  await ask(null, {
    what: t('shell.startFailed.what'),
    detail: t('shell.startFailed.detail', { name }),
    answers: [t('shell.startFailed.quit')],
  })
}

/** Says what was kept when the core was lost; true to start it again. */
export async function askRestart(t: Translate, window: BrowserWindow | null): Promise<boolean> {
  const answer = await ask(window, {
    what: t('shell.coreLost.what'),
    detail: t('shell.coreLost.detail'),
    answers: [t('shell.coreLost.restart'), t('shell.coreLost.quit')],
  })
  return answer === 0
}

/** After several crashes in a row of the page; true to try once more. */
export async function askReload(t: Translate, window: BrowserWindow): Promise<boolean> {
  const answer = await ask(window, {
    what: t('shell.pageLost.what'),
    detail: t('shell.pageLost.detail'),
    answers: [t('shell.pageLost.reload'), t('shell.pageLost.quit')],
  })
  return answer === 0
}

/** When the page no longer answers; true to reload it. */
export async function askReloadStuck(t: Translate, window: BrowserWindow): Promise<boolean> {
  const answer = await ask(window, {
    what: t('shell.pageStuck.what'),
    detail: t('shell.pageStuck.detail'),
    answers: [t('shell.pageStuck.wait'), t('shell.pageStuck.reload')],
  })
  return answer === 1
}

/** When the page holds a change that is not saved yet; true to close all the same. */
export function isLeavingConfirmed(t: Translate, window: BrowserWindow): boolean {
  // The page waits for the answer, so this dialog alone holds everything up.
  const answer = dialog.showMessageBoxSync(window, {
    type: 'warning',
    message: t('shell.unsaved.what'),
    detail: t('shell.unsaved.detail'),
    buttons: [t('shell.unsaved.stay'), t('shell.unsaved.leave')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return answer === 1
}

/** When the closing backup takes long; true to go on waiting. */
export async function askWaitForBackup(t: Translate): Promise<boolean> {
  const answer = await ask(null, {
    what: t('shell.closing.what'),
    detail: t('shell.closing.detail'),
    answers: [t('shell.closing.wait'), t('shell.closing.quit')],
  })
  return answer === 0
}

export async function showAbout(
  t: Translate,
  window: BrowserWindow | null,
  dataFolder: string,
): Promise<void> {
  const detail = t('shell.about.detail', { version: app.getVersion(), folder: dataFolder })
  await ask(window, { what: 'Greffier', detail, answers: [t('shell.about.close')] })
}
