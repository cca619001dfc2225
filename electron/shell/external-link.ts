import { BrowserWindow, dialog, shell, type WebContents } from 'electron'
import type { Translate } from '../../shared/i18n.ts'

export type ExternalLink =
  | { readonly kind: 'web'; readonly address: string; readonly shown: string }
  | { readonly kind: 'mail'; readonly address: string; readonly shown: string }

/**
 * A link that may leave the window, with what a person must see of it; null for all others.
 *
 * Only https and mailto: any other scheme starts a program. A name or password before the host
 * (`https://banque.example@evil.example`) is there to deceive, and is refused.
 */
export function readLink(address: string): ExternalLink | null {
  const url = URL.parse(address)
  if (url === null || url.username !== '' || url.password !== '') return null
  if (url.protocol === 'https:') return { kind: 'web', address: url.href, shown: url.host }
  if (url.protocol !== 'mailto:') return null
  return { kind: 'mail', address: url.href, shown: url.pathname }
}

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
