import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'

const userDataSwitch = '--user-data-dir='

/** What this start of the double was given on its command line, as Electron would be. */
const given = process.argv.slice(2)

export const settings = {
  /** Folder of the application, with its package.json. */
  application: given.find((word) => !word.startsWith('-')) ?? process.cwd(),
  userData:
    given.find((word) => word.startsWith(userDataSwitch))?.slice(userDataSwitch.length) ??
    mkdtempSync(join(tmpdir(), 'electron-double-')),
  /** The browser that stands for Electron's; Playwright's own when undefined. */
  browser: process.env.GREFFIER_CHROMIUM ?? installedBrowser(),
} as const

function installedBrowser(): string | undefined {
  return existsSync(chromium.executablePath()) ? undefined : '/usr/bin/chromium'
}
