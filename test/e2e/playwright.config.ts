import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, defineConfig } from '@playwright/test'

/** Playwright's own Chromium, the one that the launcher of the tests found, or Debian's. */
function browserProgram(): string | undefined {
  const given = process.env.GREFFIER_CHROMIUM
  if (given !== undefined) return given
  return existsSync(chromium.executablePath()) ? undefined : '/usr/bin/chromium'
}

const program = browserProgram()

export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: join(import.meta.dirname, '../../test-results/e2e'),
  fullyParallel: true,
  workers: 2,
  retries: process.env.CI === undefined ? 0 : 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'fr-FR',
    timezoneId: 'Africa/Bamako',
    colorScheme: 'light',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(program === undefined ? {} : { executablePath: program }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
