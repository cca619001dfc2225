import type { Session } from 'electron'
import { isOwnPage } from './page-answers.ts'

/** Putting text on the clipboard, as «Copier les adresses» does; reading it stays forbidden. */
const granted = 'clipboard-sanitized-write'

/**
 * Camera, place, notifications, devices…: the interface needs none, so a page gets none. The one
 * thing that it may do is copy, and only our own page may.
 */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(permission === granted && isOwnPage(requestingUrl)),
  )
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => permission === granted && isOwnPage(origin),
  )
  session.setDevicePermissionHandler(() => false)
}

/**
 * Keeps the window off the network and off the disk: the interface comes from `app://`, the data
 * through a port, and a file is saved by `saveAs`, where the person says.
 */
export function denyTransfers(session: Session): void {
  const urls = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'file:///*']
  session.webRequest.onBeforeRequest({ urls }, (_request, answer) => answer({ cancel: true }))
  session.on('will-download', (event) => event.preventDefault())
  // Chromium would fetch its dictionaries from a remote server.
  session.setSpellCheckerEnabled(false)
}
