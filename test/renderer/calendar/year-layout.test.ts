import { describe, expect, it } from 'vitest'
import { yearLayout } from '../../../renderer/calendar/year-layout.ts'
import { isoDate } from '../../../shared/dates.ts'
import { review, shown, sitting } from './calendar-samples.ts'

const measure = { columnPx: 25 }
const april = 3
const none: readonly never[] = []

function layoutOf(events: Parameters<typeof yearLayout>[1]) {
  return yearLayout(2027, events, none, measure)
}

describe('the year planner', () => {
  it('begins each month under its weekday', () => {
    const months = layoutOf(none)
    // 1 January 2027 is a Friday, 1 February a Monday, 1 August a Sunday.
    expect(months.map(({ offset }) => offset)).toEqual([4, 0, 0, 3, 5, 1, 3, 6, 2, 4, 0, 2])
    expect(months.map(({ days }) => days.length)).toEqual([
      31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ])
  })

  it('puts two reviews of the same days in two lanes', () => {
    const events = [
      shown(review('Eau', '2027-04-06', '2027-04-08')),
      shown(review('Rural', '2027-04-06', '2027-04-07')),
    ]
    const month = layoutOf(events)[april]!
    const bars = month.bars.get(isoDate('2027-04-06'))!
    expect(bars.map(({ lane, span }) => [lane, span])).toEqual([
      [0, 3],
      [1, 2],
    ])
    expect(month.barLanes).toBe(2)
  })

  it('keeps the words of a short bar free of the next review while there is a lane', () => {
    const events = [
      shown(review('Décentralisation', '2027-04-06')),
      shown(review('Genre', '2027-04-08')),
    ]
    const bars = [...layoutOf(events)[april]!.bars.values()].flat()
    expect(bars.map(({ lane }) => lane)).toEqual([0, 1])
  })

  it('cuts words rather than hide a review, and counts what no lane is left for', () => {
    const many = Array.from({ length: 7 }, (_, index) =>
      shown(review(`Revue sectorielle ${index}`, '2027-04-06')),
    )
    const month = layoutOf(many)[april]!
    expect(month.bars.get(isoDate('2027-04-06'))).toHaveLength(4)
    expect(month.crowded.get(isoDate('2027-04-06'))).toBe(3)
    const side = [...many.slice(0, 4), shown(review('Genre', '2027-04-07'))]
    expect(layoutOf(side)[april]!.bars.get(isoDate('2027-04-07'))).toHaveLength(1)
  })

  it('continues a review over the end of a month', () => {
    const months = layoutOf([shown(review('Stratégie', '2027-04-29', '2027-05-03'))])
    const [before] = months[april]!.bars.get(isoDate('2027-04-29'))!
    const [after] = months[april + 1]!.bars.get(isoDate('2027-05-01'))!
    expect([before!.span, before!.isContinuing, before!.isContinued]).toEqual([2, true, false])
    expect([after!.span, after!.isContinuing, after!.isContinued]).toEqual([3, false, true])
  })

  it('draws meetings apart from reviews, two to a day and the rest counted', () => {
    const day = '2027-04-08'
    const codes = ['GEC', 'GA', 'CGT', 'COMMIX']
    const events = [...codes.map((code) => shown(sitting(code, day))), shown(review('Eau', day))]
    const month = layoutOf(events)[april]!
    expect(month.marks.get(isoDate(day))).toHaveLength(2)
    expect(month.bars.get(isoDate(day))![0]!.lane).toBe(0)
    expect(month.crowded.get(isoDate(day))).toBe(2)
    expect(month.markLanes).toBe(2)
  })

  it('writes a feast behind its day, before it when a review stands there', () => {
    const wish = { day: isoDate('2027-05-16'), text: 'Tabaski', isMilestone: false }
    const may = (events: Parameters<typeof yearLayout>[1]) =>
      yearLayout(2027, events, [wish], measure)[4]!
    expect(may(none).notes[0]).toMatchObject({ isBefore: false })
    const busy = ['Éducation', 'Énergie'].map((label) =>
      shown(review(label, '2027-05-17', '2027-05-19')),
    )
    expect(may(busy).notes[0]).toMatchObject({ isBefore: true, lane: 0 })
  })
})
