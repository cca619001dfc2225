import { EventEmitter } from 'node:events'
import { mkdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { settings } from './settings.ts'
import { claimInstance } from './single-instance-lock.ts'
import { utilityMetrics } from './utility-process.ts'

export class PreventableEvent {
  defaultPrevented = false
  preventDefault(): void {
    this.defaultPrevented = true
  }
}

/** What `app` must ask of the windows, set by them so that neither file needs the other. */
export const windowsOf = {
  closeAll: async (): Promise<boolean> => true,
  stopBrowser: async (): Promise<void> => {},
}

class App extends EventEmitter {
  readonly isPackaged = false
  readonly #paths = new Map([
    ['userData', settings.userData],
    ['sessionData', settings.userData],
    ['documents', join(homedir(), 'Documents')],
    ['home', homedir()],
  ])
  #isQuitting = false
  isSandboxed = false

  async whenReady(): Promise<void> {
    // Electron is never ready before the main file has been read to its end.
    await new Promise((resolve) => setImmediate(resolve))
  }

  getAppPath(): string {
    return settings.application
  }

  getVersion(): string {
    const { version } = JSON.parse(readFileSync(join(settings.application, 'package.json'), 'utf8'))
    return String(version)
  }

  getPath(name: string): string {
    const path = this.#paths.get(name)
    if (path === undefined) throw new Error(`The double knows no folder '${name}'`)
    if (name === 'userData') mkdirSync(path, { recursive: true })
    return path
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path)
  }

  /** On Windows alone, as in Electron. */
  readonly setAppUserModelId = process.platform === 'win32' ? () => {} : undefined

  getAppMetrics() {
    return utilityMetrics()
  }

  enableSandbox(): void {
    this.isSandboxed = true
  }

  requestSingleInstanceLock(): boolean {
    return claimInstance(this.getPath('userData'), () => {
      this.emit('second-instance', {}, [], process.cwd(), null)
    })
  }

  /** As Electron: `before-quit`, then the windows, then `will-quit`, unless one of them objects. */
  quit(): void {
    if (this.#isQuitting) return
    this.#isQuitting = true
    void this.#quitUnlessPrevented().finally(() => {
      this.#isQuitting = false
    })
  }

  exit(code = 0): void {
    void windowsOf.stopBrowser().finally(() => process.exit(code))
  }

  async #quitUnlessPrevented(): Promise<void> {
    const before = new PreventableEvent()
    this.emit('before-quit', before)
    if (before.defaultPrevented || !(await windowsOf.closeAll())) return
    const last = new PreventableEvent()
    this.emit('will-quit', last)
    if (!last.defaultPrevented) this.exit(0)
  }
}

export const app = new App()
