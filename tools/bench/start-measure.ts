import { findAppBrowser } from '../machine.ts'
import { forget, freshProfile, momentWhen, openChromium, writeStandIn } from './chromium.ts'
import type { Ground } from './ground.ts'
import { spawnStart } from './program.ts'
import type { Figure, Skipped } from './report.ts'
import { median, pairedRatios, spread } from './statistics.ts'

const repetitions = 9

/** An empty page counts from the frame after its loading. */
const emptyPage = 'data:text/html,<!doctype html><title>.</title>'
const isLoaded = `document.readyState === 'complete'`

/**
 * Aujourd'hui is usable: its tasks are drawn, one of them is in hand for J, K and Entrée, and the
 * keys are listened to, which React does in the same commit.
 */
const isUsable = `document.querySelector('.today-task[aria-current="true"] button') !== null`

/**
 * From the start of the program to the first screen, against the same browser on an empty page: on
 * the demonstration, and on ten years against the demonstration. One of each in turn.
 */
export async function measureStart(ground: Ground): Promise<readonly (Figure | Skipped)[]> {
  const chromium = findAppBrowser()
  if (chromium === null) return [{ name: 'start', reason: 'no Chromium on this machine' }]
  if (process.platform === 'win32') {
    return [{ name: 'start', reason: 'its stand-in for Chromium is a shell script' }]
  }
  const program = writeStandIn(ground.folder, chromium)
  const taken = { empty: [] as number[], demo: [] as number[], tenYears: [] as number[] }
  const [demo, tenYears] = [await ground.demo(), await ground.tenYears()]
  for (let time = 0; time <= repetitions; time++) {
    const empty = await timeEmptyPage(ground, program)
    const ofDemo = await timeApplication(ground, program, demo)
    const ofTenYears = await timeApplication(ground, program, tenYears)
    // The first round reads everything from the disk, and is not counted.
    if (time === 0) continue
    taken.empty.push(empty)
    taken.demo.push(ofDemo)
    taken.tenYears.push(ofTenYears)
  }
  return figuresOf(taken)
}

function figuresOf({ empty, demo, tenYears }: Record<'empty' | 'demo' | 'tenYears', number[]>) {
  const against = pairedRatios(demo, empty)
  const grown = pairedRatios(tenYears, demo)
  return [
    {
      name: 'start',
      what: 'process start to Aujourd’hui usable, against an empty page in the same Chromium',
      value: median(against),
      limit: 2,
      unit: '×',
      spread: spread(against),
      facts: { empty: median(empty), usable: median(demo), fastest: Math.min(...demo) },
    },
    {
      name: 'start-ten-years',
      what: 'the same on ten years, against the demonstration',
      value: median(grown),
      limit: 1.2,
      unit: '×',
      spread: spread(grown),
      facts: { demonstration: median(demo), 'ten years': median(tenYears) },
    },
  ] as const satisfies readonly Figure[]
}

async function timeEmptyPage({ folder }: Ground, program: string): Promise<number> {
  const profile = freshProfile(folder)
  const start = now()
  const close = openChromium(program, emptyPage, profile)
  const seen = await momentWhen(profile, isLoaded)
  await close()
  return seen - start
}

/** From the start of what `npm start` runs, once npm and the launcher have found the right Node. */
async function timeApplication({ folder }: Ground, program: string, data: string): Promise<number> {
  const profile = freshProfile(folder)
  const start = now()
  const child = spawnStart(['--data', data], 'ignore', {
    GREFFIER_BENCH_PROFILE: profile,
    CHROMIUM: program,
    DISPLAY: process.env['DISPLAY'] ?? ':0',
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const seen = await momentWhen(profile, isUsable)
  child.kill()
  await ended
  await forget(profile)
  return seen - start
}

/** On the clock that the page reads too, finer than `Date.now()`. */
function now(): number {
  return performance.timeOrigin + performance.now()
}
