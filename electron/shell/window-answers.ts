import { BrowserWindow, ipcMain, nativeTheme } from 'electron'
import { assertNever } from '../../shared/errors.ts'
import type { Translate } from '../../shared/i18n.ts'
import { type WindowRequest, windowRequest } from '../../shared/window-requests.ts'
import { channels } from './channels.ts'
import type { CoreHost } from './core-host.ts'
import { openDocument, showDocument } from './document-opening.ts'
import { chooseBackup, chooseFolder, saveAs } from './file-choosing.ts'
import { isFromOwnPage } from './sender-check.ts'

type Answering = {
  readonly t: Translate
  /** The core of the moment: it is another one after a restart. */
  readonly core: () => CoreHost
  readonly write: (file: string, bytes: Uint8Array) => Promise<unknown>
}

/** Answers the page: requests from the closed list, and ports for the core. All else is refused. */
export function answerWindow(answering: Answering): void {
  ipcMain.handle(channels.ask, (event, payload: unknown) => {
    const window = BrowserWindow.fromWebContents(event.sender)
    if (!isFromOwnPage(event) || window === null) throw new Error('Refused: not our page')
    const request = windowRequest.safeParse(payload)
    // What was sent is not repeated: it may hold a document.
    if (!request.success) throw new Error('Refused: not a request of the window')
    return answer(answering, window, request.data)
  })
  ipcMain.on(channels.port, (event) => {
    const [port] = event.ports
    if (port !== undefined && isFromOwnPage(event)) answering.core().connect(port)
    else for (const stray of event.ports) stray.close()
  })
}

function answer({ t, core, write }: Answering, window: BrowserWindow, request: WindowRequest) {
  switch (request.ask) {
    case 'chooseFolder':
      return chooseFolder(window, t)
    case 'chooseBackup':
      return chooseBackup(window, t)
    case 'saveAs':
      return saveAs(window, t, { ...request, write })
    case 'openDocument':
      return openDocument(core().client, request)
    case 'showDocument':
      return showDocument(core().client, request)
    case 'setTheme':
      nativeTheme.themeSource = request.theme
      return
    default:
      return assertNever(request)
  }
}
