import { describe, expect, it } from 'vitest'
import type { Attendance } from '../../shared/attendance.ts'
import {
  attendanceFigures,
  attendanceSentence,
  entriesFromReplies,
  entriesOfTheRest,
  isMemberSeat,
} from '../../shared/attendance-rules.ts'
import { type SeatQuality, seatQualities } from '../../shared/directory.ts'
import { type Language, createI18n } from '../../shared/i18n.ts'
import type { Participant, Reply } from '../../shared/meetings.ts'

const line = (
  institutionCode: string,
  attendance: Attendance,
  seatQuality: SeatQuality | null = 'MEMBER',
) => ({ institutionCode, attendance, seatQuality })
const members = (count: number, attendance: Attendance, from = 0) =>
  Array.from({ length: count }, (_, index) => line(`I${from + index}`, attendance))

describe('attendanceFigures', () => {
  it('counts an institution once, whichever of its seats is filled', () => {
    const figures = attendanceFigures(
      [line('CA', 'ABSENT'), line('CA', 'REMOTE', 'CHAIR'), line('UE', 'EXCUSED')],
      'NONE',
    )
    expect(figures).toMatchObject({ convened: 2, represented: 1, remote: 1, absent: 1, excused: 1 })
  })

  it('counts presence at a distance and by proxy as presence', () => {
    const lines = [line('CA', 'REMOTE'), line('UE', 'REPRESENTED'), line('FR', 'PRESENT')]
    expect(attendanceFigures(lines, 'NONE')).toMatchObject({
      represented: 3,
      present: 1,
      remote: 1,
      byProxy: 1,
    })
  })

  it('counts the seats of members, of the chair and of coordinators', () => {
    const counted = seatQualities.filter((quality) => isMemberSeat(quality))
    expect(counted.toSorted()).toEqual(['CHAIR', 'COORDINATOR', 'MEMBER'])
    expect(isMemberSeat(null)).toBe(false)
  })

  it('leaves observers, the secretariat and guests out of the institutions convened', () => {
    const figures = attendanceFigures(
      [
        line('CA', 'PRESENT', 'COORDINATOR'),
        line('FR', 'PRESENT', 'CHAIR'),
        line('BM', 'PRESENT', 'OBSERVER'),
        line('SEG', 'PRESENT', 'SECRETARIAT'),
        line('', 'PRESENT', null),
        line('', 'ABSENT', null),
      ],
      'HALF',
    )
    expect(figures).toMatchObject({ convened: 2, represented: 2, present: 2, guests: 3 })
    expect(figures).toMatchObject({ absent: 0, notEntered: 0 })
  })

  it.each([
    ['HALF', 12, 6],
    ['HALF', 13, 7],
    ['TWO_THIRDS', 12, 8],
    ['TWO_THIRDS', 13, 9],
    ['TWO_THIRDS', 1, 1],
  ] as const)('wants %s of %i institutions to be %i of them', (rule, convened, needed) => {
    const reached = [...members(needed, 'PRESENT'), ...members(convened - needed, 'ABSENT', needed)]
    expect(attendanceFigures(reached, rule).quorum).toEqual({ rule, needed, isReached: true })
    const short = [
      ...members(needed - 1, 'PRESENT'),
      ...members(convened - needed + 1, 'ABSENT', needed - 1),
    ]
    expect(attendanceFigures(short, rule).quorum).toEqual({ rule, needed, isReached: false })
  })

  it('finds no quorum where the body has none, and none reached where it has no member', () => {
    expect(attendanceFigures(members(3, 'PRESENT'), 'NONE').quorum).toBeNull()
    expect(attendanceFigures([], 'HALF').quorum).toMatchObject({ isReached: false })
  })
})

describe('attendanceSentence', () => {
  const told = (lines: Parameters<typeof attendanceFigures>[0], language: Language = 'fr') => {
    const { t } = createI18n(language)
    return attendanceSentence(attendanceFigures(lines, 'NONE'), (key, parameters) =>
      t(`documents.${key}`, parameters ?? {}),
    )
  }
  const of = (came: number, convened: number) => [
    ...members(came, 'PRESENT'),
    ...members(convened - came, 'ABSENT', came),
  ]

  it('agrees in number with the institutions represented', () => {
    expect(told(of(9, 12))).toBe('9 institutions sur 12 étaient représentées')
    expect(told(of(1, 12))).toBe('1 institution sur 12 était représentée')
    expect(told(of(0, 12))).toBe('Aucune des 12 institutions convoquées n’était représentée')
    expect(told(of(1, 1))).toBe('L’institution convoquée était représentée')
    expect(told(of(0, 1))).toBe('L’institution convoquée n’était pas représentée')
  })

  it('says it in English', () => {
    expect(told(of(9, 12), 'en')).toBe('9 institutions out of 12 were represented')
    expect(told(of(1, 12), 'en')).toBe('1 institution out of 12 was represented')
  })

  it('says so when nothing was entered, and when nobody is convened', () => {
    expect(told(members(12, 'NONE'))).toBe('La présence n’a pas encore été saisie')
    expect(told([])).toBe('Aucune institution n’est convoquée')
  })
})

describe('what is entered at once', () => {
  const seat = (
    seatId: string,
    {
      reply = 'NONE',
      attendance = 'NONE',
      isVacant = false,
    }: {
      readonly reply?: Reply
      readonly attendance?: Attendance
      readonly isVacant?: boolean
    } = {},
  ): Participant => ({
    participationId: null,
    revision: null,
    seatId,
    seatQuality: 'MEMBER',
    institutionCode: seatId,
    institutionName: seatId,
    personId: null,
    name: '',
    honorific: '',
    jobTitle: '',
    phone: '',
    email: '',
    quality: 'TITULAR',
    role: 'TITULAR',
    reply,
    attendance,
    representative: '',
    note: '',
    holders: isVacant
      ? []
      : [{ personId: 'p', name: 'Awa EXEMPLE', role: 'TITULAR', hasDecisionMandate: true }],
  })
  const guest = { ...seat('x', { reply: 'PRESENT' }), seatId: null, participationId: 'g' }

  it('takes the replies up for seats and guests where nothing is entered yet', () => {
    const lines = [
      seat('CA', { reply: 'REMOTE' }),
      seat('UE', { reply: 'EXCUSED', attendance: 'PRESENT' }),
      seat('FR'),
      guest,
    ]
    expect(entriesFromReplies(lines)).toEqual([
      { seatId: 'CA', guestId: null, attendance: 'REMOTE' },
      { seatId: null, guestId: 'g', attendance: 'PRESENT' },
    ])
  })

  it('finds the rest present, but for vacant seats', () => {
    const lines = [seat('CA'), seat('UE', { attendance: 'ABSENT' }), seat('FR', { isVacant: true })]
    expect(entriesOfTheRest(lines)).toEqual([
      { seatId: 'CA', guestId: null, attendance: 'PRESENT' },
    ])
  })
})
