import { describe, expect, it } from 'vitest'
import {
  consequences,
  movedTo,
  steppedByWeek,
  steppedByWorkingDay,
} from '../../../renderer/calendar/event-moves.ts'
import { isoDate, isWeekend } from '../../../shared/dates.ts'
import { review } from './calendar-samples.ts'

const days = (first: string, last: string = first) => ({
  first: isoDate(first),
  last: isoDate(last),
})
const africaDay = isoDate('2027-05-25')
const isOff = (day: string) => isWeekend(isoDate(day)) || day === africaDay

describe('a move by keys', () => {
  it('goes on by one working day, over the weekend', () => {
    expect(steppedByWorkingDay(days('2027-05-21'), 1, isOff)).toEqual(days('2027-05-24'))
    expect(steppedByWorkingDay(days('2027-05-17'), -1, isOff)).toEqual(days('2027-05-14'))
  })

  it('keeps a session of three days within one week', () => {
    expect(steppedByWorkingDay(days('2027-05-19', '2027-05-21'), 1, isOff)).toEqual(
      days('2027-05-26', '2027-05-28'),
    )
  })

  it('lets a long one begin on any working day', () => {
    expect(steppedByWorkingDay(days('2027-05-13', '2027-05-20'), 1, isOff)).toEqual(
      days('2027-05-14', '2027-05-21'),
    )
  })

  it('moves by exactly a week, onto a holiday too: the rules then say so', () => {
    expect(steppedByWeek(days('2027-05-17', '2027-05-19'), 1)).toEqual(
      days('2027-05-24', '2027-05-26'),
    )
  })

  it('keeps the length of a review that is dragged, and gives an open one a single day', () => {
    const education = review('Éducation', '2027-05-17', '2027-05-19')
    expect(movedTo(education, isoDate('2027-05-19'))).toMatchObject(
      days('2027-05-19', '2027-05-21'),
    )
    const open = { ...education, precision: 'TO_AGREE' as const }
    expect(movedTo(open, isoDate('2027-05-19'))).toMatchObject(days('2027-05-19'))
  })
})

describe('the consequences of a move', () => {
  const finding = (
    rule: 'H05' | 'W05' | 'W19',
    severity: 'HARD' | 'SOFT' | 'BONUS',
    ...ids: string[]
  ) => ({
    rule,
    severity,
    eventIds: ids,
  })

  it('are what it adds and what it lifts, by severity', () => {
    const before = [finding('H05', 'HARD', 'eau', 'rural')]
    const after = [finding('W05', 'SOFT', 'eau', 'gec')]
    const { hard, soft, lifted } = consequences(before, after)
    expect([hard.length, soft.length, lifted.length]).toEqual([0, 1, 1])
  })

  it('leave out what stays between the same events on other days', () => {
    const { hard, lifted } = consequences(
      [finding('H05', 'HARD', 'eau', 'rural')],
      [finding('H05', 'HARD', 'rural', 'eau')],
    )
    expect([hard, lifted]).toEqual([[], []])
  })

  it('do not count a bonus that is lost', () => {
    expect(consequences([finding('W19', 'BONUS', 'eau')], []).lifted).toEqual([])
  })
})
