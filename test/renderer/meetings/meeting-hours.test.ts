import { describe, expect, it } from 'vitest'
import { hoursFrom } from '../../../renderer/meetings/meeting-hours.ts'
import { localTime } from '../../../shared/dates.ts'

const morning = { startsAt: localTime('09:30'), endsAt: localTime('12:00') }

describe('Starting a meeting at another time', () => {
  it.each([
    ['09:00', '09:00', '12:00', 'keeps the end where it still comes after'],
    ['14:00', '14:00', '16:30', 'moves the end along where it would come first'],
    ['12:00', '12:00', '14:30', 'moves the end along from the very end on'],
    ['23:00', '23:00', '23:59', 'ends before midnight'],
  ])('at %s gives %s–%s: %s', (start, startsAt, endsAt) => {
    expect(hoursFrom(morning, localTime(start))).toEqual({ startsAt, endsAt })
  })
})
