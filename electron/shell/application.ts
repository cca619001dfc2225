import { app, BrowserWindow, Menu, nativeTheme, session, shell } from 'electron'
import type { MenuCommand } from '../../shared/bridge.ts'
import type { Translate } from '../../shared/i18n.ts'
import { writeDurably } from '../backup/durable-files.ts'
import { menuTemplate } from './app-menu.ts'
import { servePages } from './app-pages.ts'
import { channels } from './channels.ts'
import { closeInOrder } from './closing.ts'
import { startCore } from './core-host.ts'
import { type SupervisedCore, superviseCore } from './core-supervision.ts'
import { openMainWindow } from './main-window.ts'
import { denyPermissions, denyTransfers } from './permissions.ts'
import { programFolders } from './program-folders.ts'
import type { StartOptions } from './start-options.ts'
import { answerWindow } from './window-answers.ts'
import { askRestart, askWaitForBackup, sayRefused, showAbout } from './window-dialogs.ts'
import { readWindowState, type WindowState } from './window-state-files.ts'

/** Opens the window and the core behind it, once Electron is ready. */
export async function openApplication(t: Translate, options: StartOptions): Promise<void> {
  const folders = programFolders()
  const keeper = await keepWindowState(folders.windowState)
  denyPermissions(session.defaultSession)
  denyTransfers(session.defaultSession)
  servePages(folders.renderer)
  const core = openCoreProcess(t, options)
  answerWindow({ t, core: core.current, write: writeDurably })
  setMenu(t, options)
  const open = () =>
    openMainWindow({
      t,
      preload: folders.preload,
      icon: folders.icon,
      state: keeper.last(),
      hasDevTools: !app.isPackaged,
      onClose: keeper.keep,
    })
  open()
  app.on('activate', () => currentWindow() ?? open())
  closeInOrder({
    closeCore: () => Promise.all([core.close(), keeper.kept()]),
    askWait: () => askWaitForBackup(t),
  })
}

/** Remembers how the window stood, from one start to the next. */
async function keepWindowState(file: string) {
  let state = await readWindowState(file)
  let writing: Promise<unknown> = Promise.resolve()
  nativeTheme.themeSource = state.theme
  return {
    last: () => state,
    keep: (next: WindowState) => {
      state = next
      writing = writeWindowState(file, next)
    },
    kept: () => writing,
  }
}

/** A size that cannot be kept must not keep the program from ending. */
async function writeWindowState(file: string, state: WindowState): Promise<void> {
  try {
    await writeDurably(file, JSON.stringify(state))
  } catch (failure) {
    const code = failure instanceof Error && 'code' in failure ? String(failure.code) : 'unknown'
    process.stderr.write(`window state not kept: ${code}\n`)
  }
}

function openCoreProcess(t: Translate, options: StartOptions): SupervisedCore {
  const folders = programFolders()
  const { dataFolder, fixedToday, isDemo } = options
  const start = {
    dataFolder,
    fixedToday,
    isDemo,
    resourcesFolder: folders.resources,
    version: app.getVersion(),
  }
  return superviseCore({
    start: () => startCore(folders.core, start),
    onRefused: ({ what, remedy }) => {
      for (const window of BrowserWindow.getAllWindows()) window.hide()
      void sayRefused(t, what, remedy).then(() => app.exit(1))
    },
    askRestart: () => askRestart(t, currentWindow()),
    onRestarted: () => currentWindow()?.webContents.reload(),
    onGivenUp: () => app.exit(1),
  })
}

function setMenu(t: Translate, { dataFolder }: StartOptions): void {
  const send = (command: MenuCommand) => currentWindow()?.webContents.send(channels.menu, command)
  const template = menuTemplate({
    t,
    platform: process.platform,
    hasDevTools: !app.isPackaged,
    send,
    goBack: () => currentWindow()?.webContents.navigationHistory.goBack(),
    goForward: () => currentWindow()?.webContents.navigationHistory.goForward(),
    openDataFolder: () => void shell.openPath(dataFolder),
    showAbout: () => void showAbout(t, currentWindow(), dataFolder),
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

function currentWindow(): BrowserWindow | null {
  return BrowserWindow.getAllWindows()[0] ?? null
}
