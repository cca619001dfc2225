import { BrowserWindow, dialog, shell, type WebContents } from 'electron'
import type { Translate } from '../../shared/i18n.ts'
import { type ExternalLink, readLink } from './link-reading.ts'

/** Windows that are being asked: a page cannot pile up questions. */
const asking = new WeakSet<BrowserWindow>()

/** Opens a link in the browser or the mail program, after a question that shows where it leads. */
export async function offerLink(
  address: string,
  contents: WebContents,
  t: Translate,
): Promise<void> {
  const link = readLink(address)
  const window = BrowserWindow.fromWebContents(contents)
  if (link === null || window === null || asking.has(window)) return
  asking.add(window)
  try {
    if (await isConfirmed(link, window, t)) await shell.openExternal(link.address)
  } finally {
    asking.delete(window)
  }
}

async function isConfirmed(
  { kind, shown, address }: ExternalLink,
  window: BrowserWindow,
  t: Translate,
): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: t(`shell.link.${kind}`, { target: shown }),
    detail: address.slice(0, 300),
    buttons: [t('shell.link.open'), t('shell.link.cancel')],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  return response === 0
}
