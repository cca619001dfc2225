import { describe, expect, it } from 'vitest'
import { type IsoDate, isoDate, isWeekend } from '../../shared/dates.ts'
import {
  allowedActions,
  backwardPlan,
  meetingReference,
  nextStep,
  noticeDay,
  proposedDay,
  usualDay,
} from '../../shared/meeting-rules.ts'
import { aMeeting } from './meeting-samples.ts'

const thursday10December = isoDate('2026-12-10')

describe('noticeDay', () => {
  it('counts calendar days as chanceries do', () => {
    expect(noticeDay(thursday10December, 10, 'CALENDAR', isWeekend)).toBe('2026-11-30')
  })

  it('moves back from a Saturday to the Friday', () => {
    expect(noticeDay(thursday10December, 5, 'CALENDAR', isWeekend)).toBe('2026-12-04')
  })

  it('moves back again when that Friday is a holiday', () => {
    const isDayOff = (day: IsoDate) => isWeekend(day) || day === '2026-12-04'
    expect(noticeDay(thursday10December, 5, 'CALENDAR', isDayOff)).toBe('2026-12-03')
  })

  it('steps over weekends when a body counts working days', () => {
    expect(noticeDay(thursday10December, 5, 'WORKING', isWeekend)).toBe('2026-12-03')
  })
})

const gecDelays = {
  invitationDays: 10,
  documentsDays: 5,
  reminderDays: 2,
  minutesDays: 5,
  noticeUnit: 'CALENDAR',
} as const

const plan = (overrides: Partial<Parameters<typeof backwardPlan>[0]> = {}) =>
  backwardPlan({
    meeting: aMeeting({ day: thursday10December }),
    body: gecDelays,
    done: {},
    adoptedBy: { reference: 'GEC-2027-01', day: isoDate('2027-01-13') },
    today: isoDate('2026-11-21'),
    isDayOff: isWeekend,
    ...overrides,
  })

describe('backwardPlan', () => {
  it('dates the steps of the GEC of December', () => {
    expect(plan().map(({ delay, dueOn }) => [delay, dueOn])).toEqual([
      ['J-10', '2026-11-30'],
      ['J-5', '2026-12-04'],
      ['J-2', '2026-12-08'],
      ['J+5', '2026-12-17'],
      ['GEC-2027-01', '2027-01-13'],
    ])
  })

  it('counts the days by which a step is late', () => {
    const [invitation] = plan({ today: isoDate('2026-12-02') })
    expect(invitation?.daysLate).toBe(2)
  })

  it('is not late once the step is done', () => {
    const done = { INVITATION: isoDate('2026-12-01') }
    const [invitation] = plan({ today: isoDate('2026-12-02'), done })
    expect(invitation).toMatchObject({ doneOn: '2026-12-01', daysLate: 0 })
  })

  it('asks nothing before a meeting that is over, but its minutes', () => {
    const steps = plan({
      meeting: aMeeting({ day: thursday10December, state: 'HELD' }),
      today: isoDate('2026-12-20'),
    })
    expect(steps.map(({ code, daysLate }) => [code, daysLate])).toEqual([
      ['INVITATION', 0],
      ['DOCUMENTS', 0],
      ['REMINDER', 0],
      ['MINUTES', 3],
      ['ADOPTION', 0],
    ])
  })

  it('counts the minutes from the last day of a meeting of several days', () => {
    const meeting = aMeeting({ day: thursday10December, lastDay: isoDate('2026-12-11') })
    expect(plan({ meeting }).find(({ code }) => code === 'MINUTES')?.dueOn).toBe('2026-12-18')
  })

  it('has no step whose delay the body leaves at nought', () => {
    const steps = plan({ body: { ...gecDelays, documentsDays: 0, reminderDays: 0 } })
    expect(steps.map(({ code }) => code)).toEqual(['INVITATION', 'MINUTES', 'ADOPTION'])
  })

  it('is empty for a meeting that will not take place', () => {
    expect(plan({ meeting: aMeeting({ state: 'POSTPONED' }) })).toEqual([])
  })
})

describe('nextStep', () => {
  it('is the first step not done before the meeting', () => {
    const steps = plan({ done: { INVITATION: isoDate('2026-11-20') } })
    const meeting = aMeeting({ day: thursday10December })
    expect(nextStep(steps, meeting, isoDate('2026-11-21'))?.code).toBe('DOCUMENTS')
  })

  it('is the minutes once the meeting is held', () => {
    const meeting = aMeeting({ day: thursday10December, state: 'HELD' })
    expect(nextStep(plan({ meeting }), meeting, isoDate('2026-12-11'))?.code).toBe('MINUTES')
  })
})

describe('allowedActions', () => {
  it.each([
    ['PLANNED', ['convene', 'hold', 'postpone', 'cancel', 'lapse']],
    ['CONVENED', ['hold', 'postpone', 'cancel', 'lapse']],
    ['HELD', []],
    ['POSTPONED', ['cancel', 'lapse', 'resume']],
    ['CANCELLED', ['resume']],
    ['LAPSED', ['resume']],
  ] as const)('a meeting %s allows %j', (state, actions) => {
    expect(allowedActions(state)).toEqual(actions)
  })
})

describe('meetingReference', () => {
  it('writes the rank in the year with two digits', () => {
    expect(meetingReference('GEC-{year}-{rank}', 2026, 9)).toBe('GEC-2026-09')
  })

  it('leaves the rank of a yearly retreat unsaid until there is a second one', () => {
    expect(meetingReference('RET-{year}', 2026, 1)).toBe('RET-2026')
    expect(meetingReference('RET-{year}', 2026, 2)).toBe('RET-2026-02')
  })
})

describe('usualDay', () => {
  const holiday = (day: IsoDate) => isWeekend(day) || day === '2027-01-14'

  it('finds the second Thursday', () => {
    expect(usualDay('2e jeudi', isoDate('2026-12-01'), isWeekend)).toBe('2026-12-10')
  })

  it('moves the day of January 2027 to the eve of the holiday', () => {
    expect(usualDay('2e jeudi', isoDate('2027-01-20'), holiday)).toBe('2027-01-13')
  })

  it('finds the last Tuesday', () => {
    expect(usualDay('dernier mardi du mois', isoDate('2026-11-01'), isWeekend)).toBe('2026-11-24')
  })

  it('says nothing for words without a day', () => {
    expect(usualDay('sur saisine', isoDate('2026-11-01'), isWeekend)).toBeNull()
  })
})

describe('proposedDay', () => {
  const monthly = { cadence: 'MONTHLY', cadenceNote: '2e jeudi' } as const
  const today = isoDate('2026-11-21')

  it('is the usual day of the month after the last meeting', () => {
    const last = isoDate('2026-12-10')
    expect(proposedDay(monthly, last, today, isWeekend)).toBe('2027-01-14')
  })

  it('is never in the past, however old the last meeting is', () => {
    expect(proposedDay(monthly, isoDate('2025-03-13'), today, isWeekend)).toBe('2026-12-10')
  })

  it('is five working days away for a body that meets on request', () => {
    const onRequest = { cadence: 'ON_REQUEST', cadenceNote: '' } as const
    expect(proposedDay(onRequest, null, today, isWeekend)).toBe('2026-11-27')
  })
})
