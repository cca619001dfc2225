import { expect, it } from 'vitest'
import { indexBoard } from '../../shared/calendar-board-rules.ts'
import { checkCalendar, findingsOf } from '../../shared/calendar-check-rules.ts'
import {
  type CalendarBoard,
  type CalendarEvent,
  type CalendarFinding,
  ruleCodes,
} from '../../shared/calendar-events.ts'
import { addDays } from '../../shared/dates.ts'
import { bruteForceCheck, idsOf } from './support/brute-force-check.ts'
import { randomCalendar } from './support/random-calendar.ts'

/** More of them, for a long night: `GREFFIER_CALENDARS=100000`. */
const calendars = Number(process.env['GREFFIER_CALENDARS'] ?? 1000)

function plain(findings: readonly CalendarFinding[]): readonly string[] {
  return findings.map(({ rule, severity, key }) => `${rule} ${severity} ${key}`).toSorted()
}

function disagreement(board: CalendarBoard) {
  const [ours, theirs] = [plain(checkCalendar(board)), bruteForceCheck(board)]
  const [own, others] = [new Set(ours), new Set<string>(theirs)]
  const missing = theirs.filter((finding) => !own.has(finding))
  const extra = ours.filter((finding) => !others.has(finding))
  const twice = ours.filter((finding, at) => finding === ours[at - 1])
  return { missing, extra, twice, count: missing.length + extra.length + twice.length }
}

/** The smallest calendar that still disagrees: without the events and facts that it does not need. */
function shrunk(board: CalendarBoard): CalendarBoard {
  let kept = board
  for (const part of ['events', 'holidays', 'periods', 'hours', 'sectors', 'troikas'] as const) {
    for (let at = kept[part].length - 1; at >= 0; at -= 1) {
      const without = { ...kept, [part]: kept[part].filter((_, index) => index !== at) }
      if (disagreement(without).count > 0) kept = without
    }
  }
  return kept
}

it(
  'finds in any calendar what a plain reading of the rules finds, each once',
  () => {
    const hits = new Map<string, number>()
    for (let seed = 1; seed <= calendars; seed += 1) {
      const board = randomCalendar(seed)
      for (const finding of new Set(bruteForceCheck(board).map((each) => each.slice(0, 3)))) {
        hits.set(finding, (hits.get(finding) ?? 0) + 1)
      }
      if (disagreement(board).count === 0) continue
      const { settings: _settings, ...smallest } = shrunk(board)
      const told = disagreement({ ...smallest, settings: board.settings })
      expect.fail(`Seed ${seed}: ${JSON.stringify({ ...told, ...smallest }, null, 1)}`)
    }
    const seldom = ruleCodes.filter((code) => (hits.get(code) ?? 0) < calendars / 50)
    process.stdout.write(
      `calendar check: ${calendars} calendars, ${ruleCodes.map((code) => `${code} ${hits.get(code) ?? 0}`).join(', ')}\n`,
    )
    // A rule that no calendar breaks would be agreed on by both and proved by neither.
    expect(seldom).toEqual([])
  },
  // A calendar takes some milliseconds, most of them for the plain reading.
  calendars * 60 + 60_000,
)

/** Some events of a calendar, each moved by up to three weeks, and one left where it is. */
function movesOf({ events }: CalendarBoard, seed: number): readonly CalendarEvent[] {
  return [0, 1, 2].flatMap((turn) => {
    const event = events[(seed * 7 + turn * 13) % events.length]
    const shift = turn === 0 ? 0 : ((seed * 31 + turn * 17) % 43) - 21
    const days = (day: CalendarEvent['days']) => ({
      first: addDays(day.first, shift),
      last: addDays(day.last, shift),
    })
    return event === undefined ? [] : [{ ...event, days: days(event.days) }]
  })
}

it(
  'finds of one event that is moved what a check of the whole calendar would find of it there',
  () => {
    for (let seed = 1; seed <= calendars / 4; seed += 1) {
      const board = randomCalendar(seed)
      const index = indexBoard(board)
      for (const moved of movesOf(board, seed)) {
        const events = board.events.map((event) => (event.id === moved.id ? moved : event))
        const whole = bruteForceCheck({ ...board, events })
        const expected = whole.filter((finding) => idsOf(finding).includes(moved.id))
        expect({ seed, found: plain(findingsOf(index, moved)) }).toEqual({ seed, found: expected })
      }
    }
  },
  calendars * 60 + 60_000,
)
