import { checkCalendar } from '../../shared/calendar-check-rules.ts'
import type { CalendarMove } from '../../shared/reviews.ts'
import { calendarYear, type Ground } from './ground.ts'
import { inventedYear } from './harmony-year.ts'
import { type Host, startHost } from './host.ts'
import type { Question } from './questions.ts'
import type { Figure } from './report.ts'
import { median, percentile } from './statistics.ts'

const repetitions = 40
const warmUps = 5

/** Sessions and sittings of the year that is checked. */
const eventsInYear = 400

/** The draft of the year, as the screen asks. */
const draft = { year: calendarYear, version: '0.1' }

/** What the rules say of a year, as the screen asks for it: gathered, checked and told. */
export async function measureCalendarCheck(ground: Ground): Promise<readonly Figure[]> {
  const host = await startHost(await ground.calendar(eventsInYear))
  try {
    const { events } = await host.client.calendar.year(draft)
    const { findings } = await host.client.reviews.check({ ...draft, all: true })
    const questions = checkQuestions(await moveOf(host))
    const timed = await timeAll(host, questions)
    const worst = timed.toSorted((one, other) => other.p95 - one.p95)[0]
    return [
      {
        name: 'calendar-check',
        what: `p95 of the slowest check of ${events.length} events: ${worst?.name ?? ''}`,
        value: worst?.p95 ?? Number.NaN,
        limit: 100,
        unit: 'ms',
        spread: null,
        facts: {
          ...Object.fromEntries(
            timed.map(({ name, p50, p95 }) => [name, `${p50.toFixed(1)}/${p95.toFixed(1)}`]),
          ),
          findings: findings.length,
        },
      },
    ]
  } finally {
    await host.close()
  }
}

function checkQuestions(move: CalendarMove): readonly Question[] {
  return [
    { name: 'check', ask: (client) => client.reviews.check(draft) },
    { name: 'check with sittings', ask: (client) => client.reviews.check({ ...draft, all: true }) },
    {
      name: 'check of a move',
      ask: (client) => client.reviews.check({ ...draft, moves: [move] }),
    },
  ]
}

/** A review moved by some days, as one drags it. */
async function moveOf({ client }: Host): Promise<CalendarMove> {
  const { events } = await client.calendar.year(draft)
  const [first, second] = events.filter(({ source }) => source === 'REVIEW')
  if (first === undefined || second === undefined) throw new Error('The year has no reviews')
  return { eventId: first.id, first: second.days.first, last: second.days.last }
}

async function timeAll({ client }: Host, questions: readonly Question[]) {
  const timed = questions.map(({ name, ask }) => ({ name, ask, durations: [] as number[] }))
  for (let round = 0; round < warmUps + repetitions; round++) {
    for (const { ask, durations } of timed) {
      const start = performance.now()
      await ask(client)
      if (round >= warmUps) durations.push(performance.now() - start)
    }
  }
  return timed.map(({ name, durations }) => ({
    name,
    p50: median(durations),
    p95: percentile(durations, 0.95),
  }))
}

const sizes = [100, 400, 1000, 2500, 5000]

/** Between growth with the events, fiftyfold, and with their pairs, 2,500-fold. */
const mostGrowth = 350

/** Sittings of the heads and of their Troïka in an invented year; each review has two sessions. */
const sittings = 22

/**
 * How the work of a check grows with the year: the rules alone, of the processor, for other programs
 * take a long measure more than a short one. A year has as many days however full it is: twice the
 * events are twice as many on each day, and all that share a day are held against one another.
 */
export async function measureCalendarGrowth(): Promise<readonly Figure[]> {
  const boards = sizes.map((events) => inventedYear(Math.round((events - sittings) / 2), 1))
  const timed = boards.map((board) => ({ board, durations: [] as number[] }))
  // In turn, so that a moment of load is shared out among all sizes.
  for (let round = 0; round < 9; round++) {
    for (const { board, durations } of timed) {
      const start = process.cpuUsage()
      checkCalendar(board)
      const { user, system } = process.cpuUsage(start)
      if (round >= 2) durations.push((user + system) / 1000)
    }
  }
  const medians = timed.map(({ durations }) => median(durations))
  const [least = Number.NaN] = medians
  const most = medians.at(-1) ?? Number.NaN
  const [small = 0, large = 0] = [sizes[0], sizes.at(-1)]
  return [
    {
      name: 'calendar-growth',
      what: `check of ${large} events against ${small}, median against median`,
      value: most / least,
      limit: mostGrowth,
      unit: '×',
      spread: null,
      facts: Object.fromEntries(sizes.map((events, at) => [`${events} (ms)`, medians[at] ?? 0])),
    },
  ]
}
