import { contextBridge, ipcRenderer } from 'electron'
import { connectMessage, type GreffierBridge, type MenuCommand } from '../shared/bridge.ts'
import type { WindowRequest } from '../shared/window-requests.ts'
import { channels } from './shell/channels.ts'

/** The little of a page that is needed here: this project is checked against Node, not against a browser. */
declare const window: {
  addEventListener(type: 'message', listener: (event: PageMessage) => void): void
}
type PageMessage = {
  readonly source: unknown
  readonly data: unknown
  readonly ports: readonly MessagePort[]
}

/** A frame inside the page could post the same words: only the page itself is joined to the core. */
window.addEventListener('message', ({ source, data, ports }) => {
  const [port] = ports
  if (source !== window || data !== connectMessage || port === undefined) return
  ipcRenderer.postMessage(channels.port, null, [port])
})

/** Trusted to have the answer's type: `window-answers.ts` answers each request by it. */
function ask<Answer>(request: WindowRequest): Promise<Answer> {
  return ipcRenderer.invoke(channels.ask, request)
}

const bridge: GreffierBridge = {
  platform: process.platform,
  chooseFolder: () => ask({ ask: 'chooseFolder' }),
  chooseBackup: () => ask({ ask: 'chooseBackup' }),
  saveAs: (suggestedName, bytes) => ask({ ask: 'saveAs', suggestedName, bytes }),
  openDocument: ({ meetingId, documentId }) => ask({ ask: 'openDocument', meetingId, documentId }),
  showDocument: ({ meetingId, documentId }) => ask({ ask: 'showDocument', meetingId, documentId }),
  setTheme: (theme) => ask({ ask: 'setTheme', theme }),
  onMenuCommand: (listener) => {
    // The event stays here: it would hand the page the whole of ipcRenderer.
    const relay = (_event: unknown, command: MenuCommand) => listener(command)
    ipcRenderer.on(channels.menu, relay)
    return () => {
      ipcRenderer.off(channels.menu, relay)
    }
  },
}

contextBridge.exposeInMainWorld('greffier', Object.freeze(bridge))
