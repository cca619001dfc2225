import type { Session } from 'electron'

/** Camera, place, notifications, devices…: the interface needs none, so a page gets none. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
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
