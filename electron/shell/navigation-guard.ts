import { app, type WebContents } from 'electron'
import type { Translate } from '../../shared/i18n.ts'
import { isOwnPage } from './page-answers.ts'
import { offerLink } from './external-link.ts'

/** Every page that this program ever shows stays on our own interface. */
export function guardNavigation(t: Translate): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents, t))
}

function guardContents(contents: WebContents, t: Translate): void {
  contents.setWindowOpenHandler(({ url }) => {
    void offerLink(url, contents, t)
    return { action: 'deny' }
  })
  contents.on('will-navigate', (details) => {
    if (isOwnPage(details.url)) return
    details.preventDefault()
    void offerLink(details.url, contents, t)
  })
  contents.on('will-frame-navigate', (details) => {
    // The interface has no frames; what is in one did not come from us.
    if (!details.isMainFrame) details.preventDefault()
  })
  contents.on('will-redirect', (details) => {
    if (!isOwnPage(details.url)) details.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
