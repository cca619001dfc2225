import { EventEmitter } from 'node:events'
import { app, PreventableEvent, windowsOf } from './app.ts'
import { setNavigationGuard } from './pages.ts'
import { WebContents } from './web-contents.ts'

type WebPreferences = {
  readonly preload: string
  readonly sandbox?: boolean
  readonly contextIsolation?: boolean
  readonly nodeIntegration?: boolean
  readonly webSecurity?: boolean
  readonly webviewTag?: boolean
}

type WindowOptions = Readonly<Record<string, unknown>> & {
  readonly width: number
  readonly height: number
  readonly x?: number
  readonly y?: number
  readonly show: boolean
  readonly webPreferences: WebPreferences
}

export class BrowserWindow extends EventEmitter {
  static readonly #all = new Set<BrowserWindow>()

  static getAllWindows(): BrowserWindow[] {
    return [...BrowserWindow.#all]
  }

  static fromWebContents(contents: unknown): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find(({ webContents }) => webContents === contents) ?? null
  }

  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.getAllWindows()[0] ?? null
  }

  readonly webContents: WebContents
  /** What the window was made with, for a test to look at. */
  readonly options: WindowOptions
  focusCount = 0
  #isVisible: boolean
  #isMaximized = false
  #isMinimized = false

  constructor(options: WindowOptions) {
    super()
    refuseUnsafe(options.webPreferences)
    this.options = options
    this.#isVisible = options.show
    this.webContents = new WebContents(options.webPreferences.preload, () => this.#gone())
    BrowserWindow.#all.add(this)
    this.webContents.once('dom-ready', () => this.emit('ready-to-show'))
    setNavigationGuard((frame, address) => this.webContents.mayNavigate(frame, address))
  }

  loadURL(address: string): Promise<void> {
    return this.webContents.loadURL(address)
  }

  show(): void {
    this.#isVisible = true
  }

  hide(): void {
    this.#isVisible = false
  }

  isVisible(): boolean {
    return this.#isVisible
  }

  focus(): void {
    this.focusCount += 1
    this.emit('focus')
  }

  maximize(): void {
    this.#isMaximized = true
  }

  isMaximized(): boolean {
    return this.#isMaximized
  }

  minimize(): void {
    this.#isMinimized = true
  }

  isMinimized(): boolean {
    return this.#isMinimized
  }

  restore(): void {
    this.#isMinimized = false
  }

  getNormalBounds() {
    const { x = 0, y = 0, width, height } = this.options
    return { x, y, width, height }
  }

  isDestroyed(): boolean {
    return !BrowserWindow.#all.has(this)
  }

  close(): void {
    const event = new PreventableEvent()
    this.emit('close', event)
    if (!event.defaultPrevented) void this.webContents.close()
  }

  destroy(): void {
    void this.webContents.page.close()
  }

  #gone(): void {
    if (!BrowserWindow.#all.delete(this)) return
    this.emit('closed')
    if (BrowserWindow.#all.size === 0) app.emit('window-all-closed')
  }
}

/** What no window of the application may be made with. */
function refuseUnsafe(preferences: WebPreferences): void {
  const isUnsafe =
    preferences.nodeIntegration === true ||
    preferences.contextIsolation === false ||
    preferences.sandbox === false ||
    preferences.webSecurity === false ||
    preferences.webviewTag === true
  if (isUnsafe) throw new Error('The double opens no window with these web preferences')
}

windowsOf.closeAll = async () => {
  const windows = BrowserWindow.getAllWindows()
  const closed = windows.map((window) => new Promise((resolve) => window.once('closed', resolve)))
  for (const window of windows) window.close()
  await Promise.all(closed)
  return true
}
