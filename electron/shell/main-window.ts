import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { Translate } from '../../shared/i18n.ts'
import { pageAddress } from './page-answers.ts'
import { reachableBounds } from './window-bounds.ts'
import { askReload, askReloadStuck, isLeavingConfirmed } from './window-dialogs.ts'
import type { WindowState } from './window-state-files.ts'

type WindowOptions = {
  readonly t: Translate
  readonly preload: string
  readonly icon: string
  readonly state: WindowState
  readonly hasDevTools: boolean
  readonly onClose: (state: WindowState) => void
}

const firstSize = { width: 1366, height: 768 }
const leastSize = { minWidth: 1024, minHeight: 640 }

/** The surface behind the page, in both themes, so that nothing flashes before the first drawing. */
const surfaces = { light: '#FFFFFF', dark: '#1A1F21' }

/** More crashes than this within the time are not repaired without asking. */
const crashes = { most: 5, withinMs: 10_000 }

/** The window of the application, shown once there is something to see. */
export function openMainWindow({
  t,
  preload,
  icon,
  state,
  hasDevTools,
  onClose,
}: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...firstSize,
    ...leastSize,
    ...rememberedBounds(state),
    icon,
    title: 'Greffier',
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? surfaces.dark : surfaces.light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: hasDevTools,
    },
  })
  window.once('ready-to-show', () => {
    if (state.isMaximized) window.maximize()
    window.show()
  })
  window.on('close', () => onClose(stateOf(window)))
  window.webContents.on('will-prevent-unload', (event) => {
    // Preventing it means: the page's objection does not hold, the window closes.
    if (isLeavingConfirmed(t, window)) event.preventDefault()
  })
  reviveAfterCrash(window, t)
  offerReloadWhenStuck(window, t)
  void window.loadURL(pageAddress)
  return window
}

function rememberedBounds({ bounds }: WindowState) {
  return bounds === null ? {} : reachableBounds(bounds, screen.getDisplayMatching(bounds).workArea)
}

function stateOf(window: BrowserWindow): WindowState {
  return {
    bounds: window.getNormalBounds(),
    isMaximized: window.isMaximized(),
    theme: nativeTheme.themeSource,
  }
}

/** A page that crashed is loaded again at the same address, so on the same screen. */
function reviveAfterCrash(window: BrowserWindow, t: Translate): void {
  let moments: readonly number[] = []
  const revive = async () => {
    const now = Date.now()
    moments = [...moments.filter((moment) => now - moment < crashes.withinMs), now]
    const isHopeless = moments.length > crashes.most
    if (isHopeless && !(await askReload(t, window))) return window.destroy()
    if (!window.isDestroyed()) window.webContents.reload()
  }
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') void revive()
  })
}

function offerReloadWhenStuck(window: BrowserWindow, t: Translate): void {
  let isAsking = false
  const offer = async () => {
    if (isAsking) return
    isAsking = true
    const isReloadWanted = await askReloadStuck(t, window)
    isAsking = false
    // The crash that this makes of a stuck page is what loads it again.
    if (isReloadWanted && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer()
  }
  window.on('unresponsive', () => void offer())
}
