import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron'
import { isOwnPage } from './page-answers.ts'

type Sent = Pick<IpcMainEvent | IpcMainInvokeEvent, 'senderFrame'>

/**
 * True for a message of our own page as the window's top frame.
 *
 * A frame inside the page, `about:blank`, a page that has gone meanwhile (no frame any more) and any
 * other address are strangers, whatever window they are in.
 */
export function isFromOwnPage({ senderFrame }: Sent): boolean {
  if (senderFrame === null || senderFrame.isDestroyed()) return false
  return senderFrame.parent === null && isOwnPage(senderFrame.url)
}
