import { describe, expect, it } from 'vitest'
import { type BoardIndex, indexBoard } from '../../shared/calendar-board-rules.ts'
import { checkCalendar, findingsOf } from '../../shared/calendar-check-rules.ts'
import type { CalendarBoard, CalendarEvent } from '../../shared/calendar-events.ts'
import { proposalFor } from '../../shared/calendar-proposal-rules.ts'
import { addDays, isIsoDate, isoDate } from '../../shared/dates.ts'
import { aBoard, aReview, aSitting } from './calendar-samples.ts'

const bodies = ['GEC', 'TROIKA', 'CGT', 'PM_TROIKA', 'COMMIX', 'GA', 'COPIL']
const places = ['CICB', 'Hôtel Maeva', 'Salle du SEG', 'Primature']

/** The same numbers at each run, so that two measurements are of one thing. */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

/**
 * A year of a large secretariat: two thirds sittings, one third sessions of 60 sectors. The fewer
 * seats and halls, the more they clash.
 */
function largeYear(count: number, seats: number, halls: number): CalendarBoard {
  const next = sequence(7)
  const below = (most: number) => Math.floor(next() * most)
  const presences = () =>
    Array.from({ length: 6 }, () => below(seats)).map((seat) => ({
      key: `seat:${seat}`,
      label: `Siège ${seat}`,
    }))
  const events = Array.from({ length: count }, (_, at): CalendarEvent => {
    const first = addDays(isoDate('2027-01-04'), below(51) * 7 + below(4))
    const place = places[below(halls)] ?? ''
    const shape = { id: `event-${at}`, place, presences: presences() }
    if (at % 3 !== 0) {
      const body = bodies[below(bodies.length)] ?? 'GEC'
      return { ...aSitting(body, first, shape), id: shape.id }
    }
    const sector = `sector-${below(60)}`
    const last = addDays(first, below(3))
    const facts = { sector, chainId: sector, leadId: `lead-${below(15)}`, groupId: `${below(20)}` }
    return { ...aReview(shape.id, first, shape, facts), days: { first, last } }
  })
  return aBoard(events)
}

/** Of the processor, for the machine may be busy with other work. */
function milliseconds(work: () => unknown): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

describe('A year of 400 events', () => {
  it.each([
    ['plausible', 900, 32],
    ['crowded', 120, 8],
  ])('that is %s is checked, moved in and cured in the times printed', (name, seats, halls) => {
    const board = largeYear(400, seats, halls)
    const check = () => checkCalendar(board)
    const times = Array.from({ length: 20 }, () => milliseconds(check)).toSorted((a, b) => a - b)
    const index = indexBoard(board)
    const findings = check()
    const hard = findings.filter(({ severity }) => severity === 'HARD')
    const move = () => board.events.map((event) => findingsOf(index, event))
    const cure = (ready: BoardIndex) => hard.map((finding) => proposalFor(ready, finding))
    cure(indexBoard(board))
    const moving = milliseconds(move)
    const curing = milliseconds(() => cure(index))
    console.info(
      `400 events (${name}), ${findings.length} findings (${hard.length} hard): ` +
        `check median ${times[10]?.toFixed(1)} ms, slowest ${times.at(-1)?.toFixed(1)} ms; ` +
        `one move ${(moving / 400).toFixed(3)} ms; all proposals ${curing.toFixed(1)} ms`,
    )
    expect(hard.length).toBeGreaterThan(0)
    expect(isIsoDate(findings[0]?.days?.first ?? '')).toBe(true)
  })
})
