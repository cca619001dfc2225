import { type Browser, chromium, type Page } from '@playwright/test'
import { findAppBrowser, isRoot } from '../machine.ts'
import { calendarYear, type Ground } from './ground.ts'
import { type Host, startHost } from './host.ts'
import { longestFrame, takeSeen, watchPage } from './page-watch.ts'
import type { Figure, Skipped } from './report.ts'
import { median, spread } from './statistics.ts'

const repetitions = 3

/** Sessions and sittings of the year that is drawn. */
const eventsInYear = 600

/** Places of the pointer on its way through the year, a frame of 60 a second apart. */
const dragSteps = 60
const betweenStepsMs = 16

type Drawing = { readonly drawn: number; readonly dragging: number; readonly events: number }

/** The year on one screen: from its data to the frame that shows it, and frames while one drags. */
export async function measureCalendarView(ground: Ground): Promise<readonly (Figure | Skipped)[]> {
  const executablePath = findAppBrowser()
  if (executablePath === null) {
    return [{ name: 'calendar-year', reason: 'no Chromium on this machine' }]
  }
  const host = await startHost(await ground.calendar(eventsInYear))
  const args = ['--disable-frame-rate-limit', '--disable-gpu-vsync', '--disable-gpu']
  const browser = await chromium.launch({ executablePath, args, chromiumSandbox: !isRoot() })
  try {
    const taken: Drawing[] = []
    // The first time reads everything from the disk, and is not counted.
    for (let time = 0; time <= repetitions; time++) {
      const one = await drawOnce(browser, host)
      if (time > 0) taken.push(one)
    }
    return figuresOf(taken)
  } finally {
    await browser.close()
    await host.close()
  }
}

function figuresOf(taken: readonly Drawing[]): readonly Figure[] {
  const drawn = taken.map((one) => one.drawn)
  const dragging = taken.map((one) => one.dragging)
  const facts = { events: taken[0]?.events ?? 0 }
  return [
    {
      name: 'calendar-year',
      what: `from the data of ${eventsInYear} events to the frame that shows their year`,
      value: median(drawn),
      limit: 100,
      unit: 'ms',
      spread: spread(drawn),
      facts: { ...facts, fastest: Math.min(...drawn), slowest: Math.max(...drawn) },
    },
    {
      name: 'calendar-drag',
      what: `longest frame while a review is dragged through that year`,
      value: median(dragging),
      limit: 50,
      unit: 'ms',
      spread: spread(dragging),
      facts: { ...facts, best: Math.min(...dragging), worst: Math.max(...dragging) },
    },
  ]
}

async function drawOnce(browser: Browser, host: Host): Promise<Drawing> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  await page.addInitScript(watchPage)
  await page.addInitScript(watchYear)
  await page.goto(host.url)
  await page.locator('.today').waitFor()
  await page.waitForTimeout(500)
  await page.evaluate((year) => {
    location.hash = `#/calendar?year=${year}&version=0.1`
  }, calendarYear)
  await page.locator('.year-bar[data-event]').first().waitFor()
  await page.waitForTimeout(2000)
  const drawn = await page.evaluate(() => Reflect.get(globalThis, 'yearDrawnAfter'))
  const events = await page.locator('[data-event]').count()
  const dragging = await dragThroughYear(page)
  await context.close()
  return { drawn: Number(drawn), dragging, events }
}

async function dragThroughYear(page: Page): Promise<number> {
  const bar = page.locator('.year-bar[data-event]:not([data-fixed])').first()
  const box = await bar.boundingBox()
  if (box === null) throw new Error('The year shows no review that may move')
  const from = { x: box.x + 6, y: box.y + box.height / 2 }
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  // The drag begins with the first steps.
  await page.mouse.move(from.x + 12, from.y, { steps: 4 })
  await takeSeen(page)
  for (let step = 0; step < dragSteps; step++) {
    const place = step / dragSteps
    await page.mouse.move(from.x + 12 + 600 * place, from.y + 260 * place)
    await page.waitForTimeout(betweenStepsMs)
  }
  const seen = await takeSeen(page)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  return longestFrame(seen)
}

/**
 * Runs in the page: milliseconds from the end of the answer to the frame that first shows a review. It
 * watches what is put into the page: asking at each frame would keep a core busy with frames.
 */
const watchYear = `(() => {
  const shown = () => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      const drawn = performance.now()
      const answers = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/calendar/year'))
      globalThis.yearDrawnAfter = drawn - (answers.at(-1)?.responseEnd ?? Number.NaN)
    }
    port2.postMessage(null)
  }
  const watching = new MutationObserver(() => {
    if (document.querySelector('.year-bar[data-event]') === null) return
    watching.disconnect()
    requestAnimationFrame(shown)
  })
  watching.observe(document, { childList: true, subtree: true })
})()`
