import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { findAppBrowser, isRoot } from '../machine.ts'
import { fillDemo, type Ground } from './ground.ts'
import { type Host, startHost } from './host.ts'
import { itemCount, lengthenMinutes } from './long-minutes.ts'
import { longestFrame, type Seen, takeSeen, watchPage } from './page-watch.ts'
import type { Figure, Skipped } from './report.ts'
import { median, percentile, spread } from './statistics.ts'

const repetitions = 3
const keysEach = 300

/** Between two keys: a fast typist's 30 a second. */
const betweenKeysMs = 33

/** Keys that every keyboard has by themselves. */
const typedText =
  'Le Chef de file propose de transmettre la note conjointe au Ministre avant la fin du mois. '

type Session = { readonly opening: Seen; readonly typing: Seen }

/**
 * Opening the minutes of a meeting of 40 items and typing in them. The frames are not held back to
 * 60 a second: a key is timed to the frame that shows it, not to the next beat of a screen.
 */
export async function measureTyping(ground: Ground): Promise<readonly (Figure | Skipped)[]> {
  const executablePath = findAppBrowser()
  if (executablePath === null) return [{ name: 'typing', reason: 'no Chromium on this machine' }]
  const host = await startHost(await fillDemo(join(ground.folder, 'typing')))
  const args = ['--disable-frame-rate-limit', '--disable-gpu-vsync', '--disable-gpu']
  const browser = await chromium.launch({ executablePath, args, chromiumSandbox: !isRoot() })
  try {
    const { meetingId } = await lengthenMinutes(host.client, 'GEC-2026-10')
    const bare = await typeInBarePage(browser)
    const seen: Session[] = []
    // The first time compiles the code, and is not counted.
    for (let time = 0; time <= repetitions; time++) {
      const one = await typeOnce(browser, host, meetingId)
      if (time > 0) seen.push(one)
    }
    return figuresOf(seen, bare)
  } finally {
    await browser.close()
    await host.close()
  }
}

function figuresOf(seen: readonly Session[], bare: Seen) {
  const longest = (part: keyof Session) => seen.map((one) => longestFrame(one[part]))
  const p95 = seen.map(({ typing }) => percentile(typing.keys, 0.95))
  const frames = seen.map((_one, at) =>
    Math.max(longest('opening')[at] ?? 0, longest('typing')[at] ?? 0),
  )
  const what = `minutes of ${itemCount} items`
  return [
    {
      name: 'typing-frame',
      what: `longest frame while ${what} are opened and ${keysEach} characters typed`,
      value: median(frames),
      limit: 50,
      unit: 'ms',
      spread: spread(frames),
      facts: {
        opening: median(longest('opening')),
        typing: median(longest('typing')),
        'in a bare page': longestFrame(bare),
      },
    },
    {
      name: 'typing-key',
      what: `p95 from a key to the frame that shows it, in ${what}`,
      value: median(p95),
      limit: 16,
      unit: 'ms',
      spread: spread(p95),
      facts: {
        'median key': median(seen.flatMap(({ typing }) => typing.keys)),
        'p95 in a bare page': percentile(bare.keys, 0.95),
      },
    },
  ] as const satisfies readonly Figure[]
}

/** The same keys where nothing listens: what the browser and the load of the machine take alone. */
async function typeInBarePage(browser: Browser): Promise<Seen> {
  const page = await browser.newPage()
  await page.addInitScript(watchPage)
  await page.goto('data:text/html,<!doctype html><div contenteditable autofocus>.</div>')
  await page.locator('div').click()
  await typeKeys(page)
  const seen = await takeSeen(page)
  await page.close()
  return seen
}

async function typeOnce(browser: Browser, host: Host, meetingId: string): Promise<Session> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  await page.addInitScript(watchPage)
  await page.goto(host.url)
  await page.locator('.today-task').first().waitFor()
  await page.waitForTimeout(500)
  await takeSeen(page)
  await page.evaluate((id) => {
    location.hash = `#/meetings/${id}/minutes`
  }, meetingId)
  await page
    .locator('.minutes-plan-row')
    .nth(itemCount - 1)
    .waitFor()
  await page.waitForTimeout(1500)
  const opening = await takeSeen(page)
  const typing = await typeText(page)
  await context.close()
  return { opening, typing }
}

async function typeText(page: Page): Promise<Seen> {
  await page.locator('.minutes-plan-row').nth(10).click()
  await page.keyboard.press('Enter')
  await page.locator('.minutes-editor:focus-within').waitFor()
  await page.keyboard.press('Control+End')
  await page.waitForTimeout(500)
  await takeSeen(page)
  await typeKeys(page)
  return takeSeen(page)
}

async function typeKeys(page: Page): Promise<void> {
  for (let key = 0; key < keysEach; key++) {
    await page.keyboard.press(typedText[key % typedText.length] ?? ' ')
    await page.waitForTimeout(betweenKeysMs)
  }
}
