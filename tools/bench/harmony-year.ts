import type {
  CalendarBoard,
  CalendarEvent,
  CalendarHoliday,
  Days,
  Presence,
  ReviewFacts,
} from '../../shared/calendar-events.ts'
import { ruleDefaults } from '../../shared/calendar-rule-defaults.ts'
import { addDays, dateOf, type IsoDate, isoDate, localTime, weekday } from '../../shared/dates.ts'

const year = 2027
/** Those of forty reviews; a larger community has more of each. */
const usual = { reviews: 40, partners: 24, groups: 12, rooms: 4 }

/** Numbers that are the same in every run, from 0 up to 1. */
export function dice(seed: number): () => number {
  let state = seed * 2_654_435_761
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) | 0
    const mixed = Math.imul(state ^ (state >>> 13), 3_266_489_917)
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 4_294_967_296
  }
}

/**
 * A year as ministries ask for it: reviews where each one wants them, in the rooms and with the
 * partners that others want the same days. One in ten is held already and stays.
 *
 * @param reviews  from 4; each has a technical and a political session
 */
export function inventedYear(reviews: number, seed: number): CalendarBoard {
  const community = communityOf(reviews, dice(seed))
  const sectors = Math.ceil(reviews * 0.5)
  const held = Array.from({ length: reviews - 2 }, (_, at) =>
    at < sectors ? sectorReview(at, community) : projectReview(at, community),
  )
  const events = [...held.flat(), ...strategyReview(), ...budgetReview(), ...sittings()]
  return {
    year,
    today: isoDate('2026-11-21'),
    adoptionOn: isoDate('2026-12-15'),
    country: 'ML',
    events,
    holidays,
    periods: [],
    hours: [],
    milestones: {
      budgetDebateOn: isoDate('2027-06-30'),
      financeBillOn: isoDate('2027-10-04'),
      workPlanOn: isoDate('2027-11-30'),
    },
    troikas: [],
    sectors: [],
    settings: ruleDefaults,
  }
}

/** Who is there, and the dice that choose among them. */
type Community = {
  readonly roll: () => number
  readonly partners: number
  readonly groups: number
  readonly rooms: number
}

function communityOf(reviews: number, roll: () => number): Community {
  const size = Math.max(1, reviews / usual.reviews)
  const of = (count: number) => Math.round(count * size)
  return { roll, partners: of(usual.partners), groups: of(usual.groups), rooms: of(usual.rooms) }
}

function sectorReview(at: number, community: Community): readonly CalendarEvent[] {
  return twoSessions(at, community, {
    kind: 'SECTOR',
    sector: `S${at}`,
    from: dateOf(year, 3, 1),
    days: 95,
  })
}

function projectReview(at: number, community: Community): readonly CalendarEvent[] {
  return twoSessions(at, community, {
    kind: 'PROJECTS',
    sector: '',
    from: dateOf(year, 1, 18),
    days: 310,
  })
}

type Asked = {
  readonly kind: ReviewFacts['kind']
  readonly sector: string
  readonly from: IsoDate
  readonly days: number
}

function twoSessions(
  at: number,
  { roll, partners, groups, rooms }: Community,
  { kind, sector, from, days }: Asked,
) {
  const asked = addDays(from, Math.floor(roll() * days))
  // Ministries know the week, not always the holidays.
  const first = roll() < 0.9 ? onWorkingWeek(asked) : asked
  const last = addDays(first, roll() < 0.5 ? 1 : 0)
  const political = nextWeekday(addDays(last, roll() < 0.2 ? 0 : 1 + Math.floor(roll() * 6)))
  const facts = {
    kind,
    sector,
    leadId: `partner-${Math.floor(roll() * partners)}`,
    groupId: `group-${Math.floor(roll() * groups)}`,
  }
  const presences = Array.from({ length: 3 }, () => Math.floor(roll() * partners))
  const place = roll() < 0.7 ? `Salle ${Math.floor(roll() * rooms)}` : ''
  // What was held was held without a clash: it keeps to rooms and partners of its own.
  const isFixed = roll() < 0.1 && isFree(first) && isFree(last) && isFree(political)
  const isHeldApart = isFixed && last < political
  const shared = {
    at,
    facts,
    presences: isHeldApart ? [partners + at] : presences,
    place: isHeldApart ? '' : place,
    isFixed: isHeldApart,
    isAdopted: roll() < 0.3,
  }
  return [
    session({ ...shared, phase: 'TECHNICAL_SESSION', days: { first, last } }),
    session({ ...shared, phase: 'POLITICAL_SESSION', days: { first: political, last: political } }),
  ]
}

type Session = {
  readonly at: number
  readonly facts: Pick<ReviewFacts, 'kind' | 'sector' | 'leadId' | 'groupId'>
  readonly presences: readonly number[]
  readonly place: string
  readonly isFixed: boolean
  readonly isAdopted: boolean
  readonly phase: ReviewFacts['phase']
  readonly days: Days
}

function session({ at, facts, presences, place, isFixed, isAdopted, phase, days }: Session) {
  const isPolitical = phase === 'POLITICAL_SESSION'
  return {
    ...plainEvent(`review-${String(at).padStart(3, '0')}-${isPolitical ? 'p' : 't'}`, days),
    source: 'REVIEW',
    place: isPolitical ? '' : place,
    presences: [...new Set(presences)].map(delegation),
    needsHeads: isPolitical,
    endsAt: localTime(isPolitical ? '12:00' : '16:00'),
    isFixed,
    wish: days,
    adopted: isAdopted ? days : null,
    review: {
      reviewId: `review-${at}`,
      chainId: `review-${at}`,
      ministries: [],
      leadLabel: '',
      groupLabel: '',
      state: isFixed ? 'HELD' : 'PROPOSED',
      phase,
      ...facts,
    },
  } satisfies CalendarEvent
}

function strategyReview(): readonly CalendarEvent[] {
  const facts = { kind: 'STRATEGY_TECHNICAL', sector: '', leadId: null, groupId: null } as const
  const shared = { at: 900, presences: [0, 1], place: 'CICB', isFixed: false, isAdopted: false }
  const technical = { first: isoDate('2027-06-16'), last: isoDate('2027-06-17') }
  const political = { first: isoDate('2027-07-02'), last: isoDate('2027-07-02') }
  return [
    session({ ...shared, facts, phase: 'TECHNICAL_SESSION', days: technical }),
    session({ ...shared, facts, phase: 'POLITICAL_SESSION', days: political }),
  ]
}

function budgetReview(): readonly CalendarEvent[] {
  const facts = { kind: 'BUDGET_SUPPORT', sector: '', leadId: null, groupId: null } as const
  const shared = { at: 901, presences: [0, 2], place: 'CICB', isFixed: false, isAdopted: false }
  const technical = { first: isoDate('2027-12-09'), last: isoDate('2027-12-09') }
  const political = { first: isoDate('2027-12-10'), last: isoDate('2027-12-10') }
  return [
    session({ ...shared, facts, phase: 'TECHNICAL_SESSION', days: technical }),
    session({ ...shared, facts, phase: 'POLITICAL_SESSION', days: political }),
  ]
}

/** The heads of cooperation on each second Thursday, their Troïka a week before. */
function sittings(): readonly CalendarEvent[] {
  const months = [1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12]
  return months.flatMap((month) => {
    const thursday = nthWeekday(dateOf(year, month, 1), 4, 2)
    const day = thursday === isoDate('2027-01-14') ? isoDate('2027-01-13') : thursday
    return [sitting('GEC', day), sitting('TROIKA', addDays(day, -7))]
  })
}

function sitting(bodyCode: string, day: IsoDate): CalendarEvent {
  return {
    ...plainEvent(`${bodyCode}-${day}`, { first: day, last: day }),
    source: 'SERIES',
    endsAt: localTime('12:00'),
    sitting: { bodyId: bodyCode, bodyCode, validities: [] },
  }
}

function plainEvent(id: string, days: Days): CalendarEvent {
  return {
    id,
    source: 'REVIEW',
    label: id,
    subject: id,
    country: 'ML',
    zone: 'Africa/Bamako',
    precision: 'EXACT',
    days,
    startsAt: localTime('09:00'),
    endsAt: localTime('16:00'),
    place: '',
    isRegional: false,
    presences: [],
    institutionIds: [],
    needsHeads: false,
    invitationDays: null,
    isFixed: false,
    wish: null,
    adopted: null,
    review: null,
    sitting: null,
  }
}

function delegation(number: number): Presence {
  return { key: `delegation:${number}`, label: `Délégation ${number}` }
}

/** The same week, where two days fit before the weekend. */
function onWorkingWeek(day: IsoDate): IsoDate {
  const away = [1, 0, 0, 0, 0, -1, -1][weekday(day)] ?? 0
  return addDays(day, away)
}

function nextWeekday(day: IsoDate): IsoDate {
  const away = [1, 0, 0, 0, 0, 0, 2][weekday(day)] ?? 0
  return addDays(day, away)
}

/** A working day on which no body of heads sits, early enough for the strategy review. */
function isFree(day: IsoDate): boolean {
  const isOff = weekday(day) === 0 || weekday(day) === 6 || weekday(day) === 4
  return !isOff && !holidays.some((holiday) => holiday.day === day) && !isSummer(day)
}

function isSummer(day: IsoDate): boolean {
  return day > '2027-05-25' && day < '2027-07-01'
}

function nthWeekday(monthStart: IsoDate, wanted: number, nth: number): IsoDate {
  const first = addDays(monthStart, (wanted - weekday(monthStart) + 7) % 7)
  return addDays(first, (nth - 1) * 7)
}

const holidays: readonly CalendarHoliday[] = [
  fixed('2027-01-01'),
  fixed('2027-01-14'),
  fixed('2027-01-20'),
  fixed('2027-03-26'),
  fixed('2027-03-29'),
  fixed('2027-05-01'),
  fixed('2027-05-25'),
  fixed('2027-09-22'),
  fixed('2027-12-25'),
  lunar('2027-03-09'),
  lunar('2027-05-16'),
  lunar('2027-08-14'),
  lunar('2027-08-21'),
]

function fixed(day: string): CalendarHoliday {
  return { country: 'ML', day: isoDate(day), name: day, certainty: 'FIXED', isLunar: false }
}

function lunar(day: string): CalendarHoliday {
  return { country: 'ML', day: isoDate(day), name: day, certainty: 'ESTIMATED', isLunar: true }
}
