import { describe, expect, it } from 'vitest'
import { noCalendarFilters } from '../../../renderer/calendar/calendar-place.ts'
import {
  shortCodes,
  shownEvents,
  withPlacesBefore,
} from '../../../renderer/calendar/shown-events.ts'
import type { CalendarYear } from '../../../shared/calendar.ts'
import type { CalendarEvent } from '../../../shared/calendar-events.ts'
import { isoDate } from '../../../shared/dates.ts'
import { review, shown, sitting } from './calendar-samples.ts'

const body = (code: string, level: string, confidentiality = 'INTERNAL') => ({
  id: code,
  code,
  name: code,
  level,
  kind: 'STANDING',
  confidentiality,
})

/** Only what the views of events read of a year. */
function yearOf(events: readonly CalendarEvent[], cancelled: readonly CalendarEvent[] = []) {
  const bodies = [
    body('GEC', 'POLITICAL'),
    body('CGT', 'TECHNICAL'),
    body('GA', 'POLITICAL', 'CONFIDENTIAL'),
  ]
  return { events, cancelled, bodies, meetings: [] } as unknown as CalendarYear
}

const eau = review('Eau', '2027-04-06', '2027-04-08', { institutionIds: ['unicef'] })
const genre = review('Genre', '2027-04-20')
const gec = sitting('GEC', '2027-04-08', { institutionIds: ['unicef', 'bm'] })
const cgt = sitting('CGT', '2027-04-14')
const year = yearOf([genre, eau, gec, cgt])

const labels = (filters: Partial<typeof noCalendarFilters>) =>
  shownEvents(year, [], { ...noCalendarFilters, ...filters }).map(({ event }) => event.label)

describe('the events that are shown', () => {
  it('stand in the order of their days', () => {
    expect(labels({})).toEqual(['Eau', 'GEC', 'CGT', 'Genre'])
  })

  it('are those of a body and those of a sector when both are asked for', () => {
    expect(labels({ bodies: ['GEC'] })).toEqual(['GEC'])
    expect(labels({ bodies: ['GEC'], sectors: ['EAU'] })).toEqual(['Eau', 'GEC'])
    expect(labels({ levels: ['REVIEW'] })).toEqual(['Eau', 'Genre'])
    expect(labels({ levels: ['TECHNICAL'] })).toEqual(['CGT'])
  })

  it('concern the institution that is asked for, whatever else is', () => {
    expect(labels({ institutions: ['unicef'] })).toEqual(['Eau', 'GEC'])
    expect(labels({ institutions: ['unicef'], sectors: ['GENRE'] })).toEqual([])
  })

  it('bear the worst that is said of them, and no bonus', () => {
    const found = [
      { rule: 'H02' as const, severity: 'HARD' as const, eventIds: [eau.id] },
      { rule: 'W04' as const, severity: 'SOFT' as const, eventIds: [eau.id, gec.id] },
      { rule: 'W19' as const, severity: 'BONUS' as const, eventIds: [genre.id] },
      // The order of two reviews is the second one's to keep.
      { rule: 'H10' as const, severity: 'HARD' as const, eventIds: [eau.id, cgt.id] },
    ]
    const marks = shownEvents(year, found, noCalendarFilters).map(({ mark }) => mark)
    expect(marks).toEqual(['HARD', 'SOFT', null, null])
  })

  it('tell a confidential body and a cancelled meeting', () => {
    const ambassadors = sitting('GA', '2027-01-21')
    const off = sitting('CGT', '2027-07-07')
    const [first, second] = shownEvents(yearOf([ambassadors], [off]), [], noCalendarFilters)
    expect([first!.isConfidential, first!.isCancelled]).toEqual([true, false])
    expect([second!.isConfidential, second!.isCancelled]).toEqual([false, true])
  })

  it('stand twice where a compared version had them elsewhere', () => {
    const moved = {
      reviewId: 'Eau',
      phase: 'TECHNICAL_SESSION' as const,
      before: { first: isoDate('2027-04-01'), last: isoDate('2027-04-02') },
      after: eau.days,
    }
    const both = withPlacesBefore([shown(eau)], [moved])
    expect(both.map(({ event, isBefore }) => [event.days.first, isBefore])).toEqual([
      ['2027-04-01', true],
      ['2027-04-06', false],
    ])
    expect(withPlacesBefore([shown(eau)], [{ ...moved, before: eau.days }])).toHaveLength(1)
  })
})

describe('the mark of a body', () => {
  it('is its code when that is short, else two signs unlike any other', () => {
    const marks = shortCodes(['GEC', 'TROIKA', 'PM_TROIKA', 'COMMIX', 'COPIL_SEG', 'GA'])
    expect([...marks.values()]).toEqual(['GEC', 'Tr', 'PM', 'Co', 'Cop', 'GA'])
  })

  it('stays three signs at most among forty bodies', () => {
    const codes = Array.from({ length: 40 }, (_, index) => `GT-SECTEUR-${index}`)
    const marks = [...shortCodes(codes).values()]
    expect(Math.max(...marks.map((mark) => mark.length))).toBeLessThanOrEqual(3)
  })
})
