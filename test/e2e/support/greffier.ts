import { rm } from 'node:fs/promises'
import { test as base, expect, type Page } from '@playwright/test'
import { type Host, makeDemonstration, startHost } from './host.ts'

type Fixtures = {
  /** What the data folder holds when the page opens; set with `test.use({ data: 'empty' })`. */
  readonly data: 'empty' | 'demo'
  /** Complaints of the console that the test provokes itself. */
  readonly tolerates: RegExp | null
  readonly host: Host
  /** The page, open on the application; the test fails on any console error or CSP violation. */
  readonly app: Page
}

/** Playwright's `test` with a host of its own for each test. */
export const test = base.extend<Fixtures, { readonly demonstration: string }>({
  demonstration: [
    // Playwright wants braces here, and the linter something in them.
    async ({ browserName: _browserName }, provide) => {
      const folder = await makeDemonstration()
      await provide(folder)
      await rm(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],

  data: ['demo', { option: true }],

  tolerates: [null, { option: true }],

  host: async ({ data, demonstration }, provide) => {
    const host = await startHost(data === 'demo' ? demonstration : null)
    await provide(host)
    await host.close()
  },

  app: async ({ page, host, tolerates }, provide) => {
    const complaints = listen(page)
    await page.goto(host.url)
    await expect(page.locator('main')).toBeVisible()
    await provide(page)
    const unexpected = complaints.filter((text) => tolerates?.test(text) !== true)
    expect(unexpected, 'the console stays silent').toEqual([])
  },
})

export { expect } from '@playwright/test'

/** Everything that the page complains about; violations of the CSP arrive as console errors. */
function listen(page: Page): readonly string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return complaints
}

/** Opens the palette and waits until it takes the letters that are typed. */
export async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Recherche' })).toBeFocused()
}
