import { EventEmitter } from 'node:events'
import { onBeforeRequest } from './pages.ts'

/**
 * What only the system can do. Nobody stands before the dialogs: each answers as if it were closed,
 * and a test that wants another answer puts its own function in the place, as it would in Electron.
 */
export const dialog = {
  showOpenDialog: async () => ({ canceled: true, filePaths: [] }),
  showSaveDialog: async () => ({ canceled: true, filePath: '' }),
  showMessageBox: async (...args: readonly { readonly cancelId?: number }[]) => ({
    response: args.at(-1)?.cancelId ?? 0,
    checkboxChecked: false,
  }),
  showMessageBoxSync: (...args: readonly { readonly cancelId?: number }[]) =>
    args.at(-1)?.cancelId ?? 0,
}

export const shell = {
  openExternal: async (): Promise<void> => {},
  openPath: async (): Promise<string> => '',
  showItemInFolder: (): void => {},
}

export const nativeTheme = Object.assign(new EventEmitter(), {
  themeSource: 'system',
  shouldUseDarkColors: false,
})

export const screen = {
  getDisplayMatching: () => ({ workArea: { x: 0, y: 0, width: 1366, height: 728 } }),
}

/** What the application forbids the pages is kept, for a test to ask. */
class Session extends EventEmitter {
  readonly webRequest = { onBeforeRequest }
  readonly asked = new Map<string, unknown>()

  setPermissionRequestHandler(handler: unknown): void {
    this.asked.set('request', handler)
  }

  setPermissionCheckHandler(handler: unknown): void {
    this.asked.set('check', handler)
  }

  setDevicePermissionHandler(handler: unknown): void {
    this.asked.set('device', handler)
  }

  setSpellCheckerEnabled(isEnabled: boolean): void {
    this.asked.set('spelling', isEnabled)
  }
}

export const session = { defaultSession: new Session() }
