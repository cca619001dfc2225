import { protocol } from 'electron'
import { answerPage, pageScheme } from './page-answers.ts'

/** Gives `app://` the rules of a secure web address. Only before the application is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: pageScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** Answers `app://greffier/…` from the built interface, and nothing from outside its folder. */
export function servePages(rendererFolder: string): void {
  protocol.handle(pageScheme, (request) => answerPage(rendererFolder, request))
}
