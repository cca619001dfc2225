/**
 * `npm run bench`: how fast, how large, against what the project promised.
 *
 * Options after `--`: `--json` prints one JSON value, `--only start,answers` takes some of the
 * measures. The exit code is 1 when a figure is beyond its limit.
 */
import { parseArgs } from 'node:util'
import { measureAnswers } from './bench/answers-measure.ts'
import { measureCalendarCheck, measureCalendarGrowth } from './bench/calendar-measure.ts'
import { measureCalendarView } from './bench/calendar-view-measure.ts'
import { type Ground, prepareGround } from './bench/ground.ts'
import { measureHarmony } from './bench/harmony-measure.ts'
import { measureMemory } from './bench/memory-measure.ts'
import { watchNoise } from './bench/noise.ts'
import { measureRegister } from './bench/register-measure.ts'
import { type Figure, reportLines, reportValue, type Skipped } from './bench/report.ts'
import { measureStart } from './bench/start-measure.ts'
import { measureTyping } from './bench/typing-measure.ts'
import { measureWord } from './bench/word-measure.ts'

type Measure = (ground: Ground) => Promise<readonly (Figure | Skipped)[]>

const measures: Readonly<Record<string, Measure>> = {
  start: measureStart,
  typing: measureTyping,
  word: measureWord,
  answers: measureAnswers,
  memory: measureMemory,
  register: measureRegister,
  'calendar-check': measureCalendarCheck,
  'calendar-growth': measureCalendarGrowth,
  'calendar-year': measureCalendarView,
  harmonise: measureHarmony,
}

const usage = `Usage: npm run bench -- [--json] [--only ${Object.keys(measures).join(',')}]`

function readOptions() {
  const { values } = parseArgs({
    options: { json: { type: 'boolean', default: false }, only: { type: 'string' } },
  })
  const names = values.only?.split(',') ?? Object.keys(measures)
  const chosen = names.map((name) => ({ name, measure: measures[name] }))
  return { isJson: values.json, chosen }
}

async function bench(): Promise<boolean> {
  const { isJson, chosen } = readOptions()
  const noise = watchNoise()
  const ground = await prepareGround()
  try {
    const found: (Figure | Skipped)[] = []
    for (const { name, measure } of chosen) {
      if (measure === undefined) throw new Error(usage)
      console.error(`${name}…`)
      found.push(...(await measure(ground)))
      noise.look()
    }
    const report = {
      figures: found.filter((one): one is Figure => 'value' in one),
      skipped: found.filter((one): one is Skipped => 'reason' in one),
      noise: noise.end(),
    }
    const value = reportValue(report)
    console.log(isJson ? JSON.stringify(value) : reportLines(report).join('\n'))
    return value.passed
  } finally {
    ground.remove()
  }
}

process.exitCode = (await bench()) ? 0 : 1
