import loadHighs, { type Highs } from 'highs'
import { beforeAll, describe, expect, it } from 'vitest'
import { solverOf } from '../../../electron/reviews/harmonise-solver.ts'
import { indexBoard } from '../../../shared/calendar-board-rules.ts'
import { checkCalendar } from '../../../shared/calendar-check-rules.ts'
import { daysFrom } from '../../../shared/calendar-days-rules.ts'
import type { CalendarBoard, CalendarEvent } from '../../../shared/calendar-events.ts'
import {
  type HarmonyOptions,
  type HarmonyPlan,
  usualHarmonyOptions,
} from '../../../shared/calendar-harmony.ts'
import { placesFor } from '../../../shared/calendar-harmony-place-rules.ts'
import { harmonise } from '../../../shared/calendar-harmony-rules.ts'
import { movingPrice, softWeight } from '../../../shared/calendar-harmony-year-rules.ts'
import { isoDate, localTime } from '../../../shared/dates.ts'
import { inventedYear } from '../../../tools/bench/harmony-year.ts'
import { aBoard, aReview, aSitting, demonstrationYear } from '../../shared/calendar-samples.ts'

let highs: Highs
beforeAll(async () => {
  highs = await loadHighs()
})

const longLimitMs = 120_000

function plan(board: CalendarBoard, options: Partial<HarmonyOptions> = {}): HarmonyPlan {
  return harmonise(
    board,
    { ...usualHarmonyOptions, timeLimitMs: longLimitMs, ...options },
    { solve: solverOf(highs), now: () => performance.now(), report: () => undefined },
  )
}

function moved(board: CalendarBoard, { moves }: HarmonyPlan): CalendarBoard {
  const places = new Map(moves.map(({ eventId, to }) => [eventId, to]))
  const events = board.events.map((event) => ({
    ...event,
    days: places.get(event.id) ?? event.days,
  }))
  return { ...board, events }
}

const hardOf = (board: CalendarBoard) =>
  checkCalendar(board).filter(({ severity }) => severity === 'HARD')

describe('The year of the demonstration, harmonised', { timeout: longLimitMs }, () => {
  const proposed = demonstrationYear('0.1')

  it('breaks no hard rule, is the best there is, and moves no more than the arbitration did', () => {
    const found = plan(proposed)
    expect(found.status).toBe('OPTIMAL')
    expect(hardOf(moved(proposed, found))).toEqual([])
    expect(found.moves.length).toBeLessThanOrEqual(8)
    expect(found.findingsAfter).toEqual(checkCalendar(moved(proposed, found)))
  })

  it('says which findings each move lifts', () => {
    const { moves } = plan(proposed)
    const lifted = Object.fromEntries(moves.map(({ eventId, lifts }) => [eventId, lifts]))
    expect(lifted).toMatchObject({
      decentralisation: ['H02'],
      'strategie-politique': ['H12'],
      energie: ['H10'],
    })
  })

  it('leaves what the minister locked where it is, and arranges the others around it', () => {
    const events = proposed.events.map((event) =>
      event.id === 'eau' ? { ...event, isFixed: true } : event,
    )
    const found = plan({ ...proposed, events })
    expect(found.moves.map(({ eventId }) => eventId)).not.toContain('eau')
    expect(found.moves.map(({ eventId }) => eventId)).toContain('rural')
    expect(hardOf(moved({ ...proposed, events }, found))).toEqual([])
  })

  it('has nothing to move once it is harmonised', () => {
    const found = plan(proposed)
    const again = plan(moved(proposed, found))
    expect(again.moves).toEqual([])
    expect(again.status).toBe('OPTIMAL')
  })
})

describe('A small year', { timeout: longLimitMs }, () => {
  it.each([1, 2, 3, 4, 5, 6])('has no cheaper calendar than the one found (%s)', (seed) => {
    const board = smallYear(seed)
    const options = { ...usualHarmonyOptions, windowDays: 4 }
    const found = plan(board, options)
    const cheapest = cheapestByTrying(board, options)
    expect(found.cost?.after).toBeCloseTo(cheapest, 5)
    expect(found.status).toBe(cheapest < hardPrice ? 'OPTIMAL' : 'INFEASIBLE')
  })
})

describe('An invented year', { timeout: longLimitMs }, () => {
  it.each([11, 12, 13, 14, 15, 16, 17, 18])('is better after, what was held stays (%s)', (seed) => {
    const board = inventedYear(6 + (seed % 5), seed)
    const found = plan(board)
    const after = moved(board, found)
    const fixed = new Set(board.events.filter(({ isFixed }) => isFixed).map(({ id }) => id))
    expect(found.moves.filter(({ eventId }) => fixed.has(eventId))).toEqual([])
    const isOfFixed = (ids: readonly string[]) => ids.every((id) => fixed.has(id))
    expect(hardOf(after).filter(({ eventIds }) => !isOfFixed(eventIds))).toEqual([])
    expect(found.cost?.after).toBeLessThanOrEqual(found.cost?.before ?? Number.NaN)
  })
})

describe('A year that cannot be', { timeout: longLimitMs }, () => {
  const minister = { presences: [{ key: 'person:minister', label: 'le ministre' }] }

  it('names the rule and the two reviews that are both locked on one day', () => {
    const board = aBoard([
      aReview('a', '2027-04-20', { ...minister, isFixed: true }),
      aReview('b', '2027-04-20', { ...minister, isFixed: true }),
      aReview('c', '2027-04-20', minister),
    ])
    const found = plan(board)
    expect(found.status).toBe('INFEASIBLE')
    expect(found.unsolved.map(({ rule, eventIds }) => [rule, ...eventIds.toSorted()])).toEqual([
      ['H04', 'a', 'b'],
    ])
    expect(found.moves.map(({ eventId }) => eventId)).toEqual(['c'])
  })

  it('breaks as few rules as can be where three want the two days that are left', () => {
    const board = aBoard([
      aReview('a', '2027-04-20', minister),
      aReview('b', '2027-04-20', minister),
      aReview('c', '2027-04-20', minister),
    ])
    const found = plan(board, { windowDays: 0 })
    expect(found.status).toBe('INFEASIBLE')
    expect(found.moves).toEqual([])
    const nearer = plan({ ...board, today: board.events[0]!.days.first }, { windowDays: 1 })
    expect(nearer.status).toBe('INFEASIBLE')
    expect(nearer.unsolved.map(({ rule }) => rule)).toEqual(['H04'])
    expect(nearer.moves).toHaveLength(1)
  })

  it('is not one for a sector without its review: no day would bring it', () => {
    const board = aBoard([aReview('a', '2027-04-20')], {
      sectors: [{ code: 'transport', name: 'Transports' }],
    })
    expect(plan(board)).toMatchObject({ status: 'OPTIMAL', moves: [], unsolved: [] })
  })
})

describe('Moves', { timeout: longLimitMs }, () => {
  it('take the other stages of a review along, and say what they follow', () => {
    const facts = { reviewId: 'r', chainId: 'r', sector: 'r' }
    const political = { ...facts, phase: 'POLITICAL_SESSION' } as const
    const board = aBoard([
      aReview('t', '2027-03-29/31', {}, facts),
      aReview('p', '2027-04-01', { endsAt: localTime('12:00') }, political),
    ])
    const found = plan({ ...board, today: isoDate('2027-03-26') })
    expect(found.moves).toMatchObject([
      { eventId: 't', lifts: ['H02'], reason: { kind: 'LIFTS' } },
      { eventId: 'p', lifts: [], reason: { kind: 'FOLLOWS', rules: ['H09'], eventIds: ['t'] } },
    ])
  })

  it('never bring an event before today', () => {
    const board = aBoard([aReview('a', '2027-03-26')])
    const found = plan({ ...board, today: board.events[0]!.days.first })
    expect(found.moves.every(({ to }) => to.first > '2027-03-26')).toBe(true)
    expect(found.moves).toHaveLength(1)
  })
})

const hardPrice = 1000

/** Three reviews and a sitting that get in each other's way within two weeks of April. */
function smallYear(seed: number): CalendarBoard {
  const day = (at: number) => `2027-04-${String(5 + ((seed * 7 + at * 3) % 10)).padStart(2, '0')}`
  const partner = { presences: [{ key: 'delegation:1', label: 'Délégation 1' }] }
  const lead = { leadId: 'partner-1' }
  return aBoard([
    aReview('a', day(1), partner, lead),
    aReview('b', day(2), { ...partner, place: 'CICB' }, lead),
    aReview('c', day(seed % 2 === 0 ? 2 : 1), { place: 'CICB' }, { groupId: 'g' }),
    aSitting('GEC', '2027-04-08', { source: 'SERIES' }),
  ])
}

/** Every calendar there is, one after the other, and the cost of the best. */
function cheapestByTrying(board: CalendarBoard, options: HarmonyOptions): number {
  const index = indexBoard(board)
  const movable = board.events.filter(({ source }) => source === 'REVIEW')
  const rest = board.events.filter(({ source }) => source !== 'REVIEW')
  const boards = movable.reduce<readonly (readonly CalendarEvent[])[]>(
    (chosen, event) =>
      chosen.flatMap((events) =>
        placesFor(index, event, options.windowDays).map(({ first, last }) => [
          ...events,
          { ...event, days: daysFrom(first, last) },
        ]),
      ),
    [rest],
  )
  const costs = boards.map((events) => {
    const findings = checkCalendar({ ...board, events })
    const hard = findings.filter(({ severity }) => severity === 'HARD').length
    const prices = movable.map((event) => {
      const { first, last } = events.find(({ id }) => id === event.id)!.days
      const { placed } = indexBoard({ ...board, events: [{ ...event, days: { first, last } }] })
      return movingPrice(index, options, event, placed.get(event.id)!)
    })
    return prices.reduce((sum, price) => sum + price, softWeight(findings) + hard * hardPrice)
  })
  return Math.min(...costs)
}
