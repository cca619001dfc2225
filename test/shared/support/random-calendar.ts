import {
  type CalendarBoard,
  type CalendarEvent,
  type CalendarHoliday,
  type CalendarPeriod,
  type Days,
  type PhaseCode,
  periodKinds,
  phaseCodes,
  type Presence,
  type ReviewFacts,
  type ReviewKind,
  reviewKinds,
  type ReviewState,
  type RuleCode,
  ruleCodes,
  type RuleParameter,
  type RuleSetting,
  type RuleSettings,
  severities,
  type SittingFacts,
  type TroikaSpan,
  type WorkingHours,
} from '../../../shared/calendar-events.ts'
import { addDays, dateOf, type IsoDate, type LocalTime, localTime } from '../../../shared/dates.ts'

/** Draws that one seed decides: the same calendar each time it is asked for. */
type Draw = {
  /** A whole number from 0 below the limit. */
  readonly below: (limit: number) => number
  readonly oneOf: <Value>(values: readonly Value[]) => Value
  readonly chance: (share: number) => boolean
  readonly some: <Value>(values: readonly Value[], share: number) => readonly Value[]
}

const YEAR = 2027
const countries = ['ML', 'BJ', 'MA'] as const
const zones = { ML: 'Africa/Bamako', BJ: 'Africa/Porto-Novo', MA: 'Africa/Casablanca' } as const
const places = [
  'CICB',
  'cicb ',
  'Hôtel de l’Amitié',
  'Hotel de l’amitie',
  'Maeva',
  'En ligne',
  '',
  ' ',
]
const bodies = ['GEC', 'TROIKA', 'PM_TROIKA', 'COMMIX', 'CGT', 'CMIG_CC', 'CMIG_OD', 'CNP'] as const
const sectors = ['EAU', 'SANTE', 'EDU', ''] as const
const holidayCertainties = ['FIXED', 'ESTIMATED', 'CONFIRMED', 'DECREED'] as const

/** What each rule is given in the text of the rules, written here again for the oracle's sake. */
const parameters: Readonly<Record<RuleCode, Readonly<Record<string, RuleParameter>>>> = {
  H01: { weekend: ['6', '7'] },
  H02: {},
  H03: {},
  H04: { bufferMinutes: 30 },
  H05: { sharedPlaces: [] },
  H06: { heads: ['COMMIX'], bodies: ['GEC', 'TROIKA', 'PM_TROIKA'] },
  H07: {},
  H08: { longBreakMinutes: 60 },
  H09: { reportDays: 10, prepDays: 3, politicalDays: 0, strategyDays: 3, memoireDays: 15 },
  H10: {},
  H11: { days: 10 },
  H12: {},
  H13: { days: 5 },
  H14: { mostDays: 10 },
  H15: {},
  H16: { bodies: ['CNP'] },
  H17: { pairs: ['CMIG_CC>CMIG_OD'], days: 10 },
  H18: {},
  H19: {},
  H20: { bodies: ['TROIKA', 'PM_TROIKA'] },
  W01: { days: 1 },
  W02: { latestEnd: '13:00' },
  W03: { days: 10 },
  W04: { most: 2 },
  W05: { bodies: ['GEC'] },
  W06: { perWeek: 1, days: 3 },
  W07: {
    sectorFrom: '03-15',
    sectorTo: '05-31',
    strategyFrom: '06-10',
    strategyTo: '06-25',
    budgetFrom: '11-25',
    budgetTo: '12-12',
  },
  W08: {},
  W09: {},
  W10: { bodies: ['GEC'] },
  W11: { bodies: ['PM_TROIKA'], until: '13:00' },
  W12: { after: '12:00' },
  W13: {},
  W14: { days: 10 },
  W15: { body: 'GEC', preparedBy: 'TROIKA', fromDays: 5, toDays: 9 },
  W16: { body: 'CGT', days: 15 },
  W17: { body: 'PM_TROIKA', fromDays: 56, toDays: 124 },
  W18: { months: ['7', '8', '9'] },
  W19: {},
}

/** What a secretariat may set instead. */
const others: Readonly<Record<string, readonly RuleParameter[]>> = {
  'H01.weekend': [['5', '6'], ['7'], []],
  'H04.bufferMinutes': [0, 60, 180],
  'H05.sharedPlaces': [['EN LIGNE'], ['Cicb', 'Maeva']],
  'H06.heads': [[], ['COMMIX', 'CNP']],
  'H06.bodies': [['GEC'], ['CGT', 'COMMIX']],
  'H08.longBreakMinutes': [30, 120],
  'H09.reportDays': [0, 20],
  'H09.prepDays': [0, 8],
  'H09.politicalDays': [2, 5],
  'H09.strategyDays': [0, 6],
  'H09.memoireDays': [5, 30],
  'H11.days': [0, 25],
  'H13.days': [0, 12],
  'H14.mostDays': [3, 40],
  'H16.bodies': [[], ['CNP', 'GEC']],
  'H17.pairs': [[], ['CGT>GEC'], ['CMIG_CC>CMIG_OD', 'CGT>GEC']],
  'H17.days': [3, 30],
  'H20.bodies': [['TROIKA'], []],
  'W01.days': [0, 2],
  'W02.latestEnd': ['12:00', '15:30'],
  'W03.days': [3, 40],
  'W04.most': [1, 3],
  'W05.bodies': [['CGT', 'GEC'], []],
  'W06.perWeek': [0, 2],
  'W06.days': [1, 10],
  'W07.sectorFrom': ['02-01'],
  'W07.sectorTo': ['06-30'],
  'W10.bodies': [['GEC', 'CNP']],
  'W11.bodies': [[], ['GEC']],
  'W11.until': ['10:00'],
  'W12.after': ['14:30'],
  'W14.days': [2, 40],
  'W15.toDays': [20],
  'W15.fromDays': [1],
  'W16.days': [5, 60],
  'W17.fromDays': [10],
  'W17.toDays': [60],
  'W18.months': [['3', '4', '5'], []],
}

/** A calendar that the seed decides: up to 60 events crowded into a few weeks, so that they collide. */
export function randomCalendar(seed: number): CalendarBoard {
  const draw = drawsOf(seed)
  const seasons = Array.from({ length: 1 + draw.below(4) }, () => draw.below(340))
  const dayOf = (): IsoDate =>
    addDays(
      dateOf(YEAR, 1, 1),
      draw.chance(0.9) ? draw.oneOf(seasons) + draw.below(25) : draw.below(380),
    )
  return {
    year: YEAR,
    today: dateOf(YEAR, 1, 4),
    adoptionOn: draw.chance(0.5) ? dateOf(YEAR, 1, 15) : dayOf(),
    country: 'ML',
    events: randomEvents(draw, dayOf),
    holidays: randomHolidays(draw, dayOf),
    periods: randomPeriods(draw, dayOf),
    hours: randomHours(draw),
    milestones: {
      budgetDebateOn: draw.chance(0.6) ? dateOf(YEAR, 6, 30) : dayOf(),
      financeBillOn: draw.chance(0.6) ? dateOf(YEAR, 10, 4) : dayOf(),
      workPlanOn: draw.chance(0.6) ? dateOf(YEAR, 11, 30) : dayOf(),
    },
    troikas: draw.chance(0.3) ? [] : randomTroikas(draw, dayOf),
    sectors: sectors
      .filter((code) => code !== '' && draw.chance(0.7))
      .map((code) => ({ code, name: code })),
    settings: randomSettings(draw),
  }
}

function randomEvents(draw: Draw, dayOf: () => IsoDate): readonly CalendarEvent[] {
  const count = 1 + draw.below(60)
  const chains = Array.from({ length: 1 + draw.below(8) }, (_, index) => randomChain(draw, index))
  const taken = new Set<string>()
  return Array.from({ length: count }, (_, index): CalendarEvent => {
    const id = `e${String((index * 37) % 100).padStart(2, '0')}-${index}`
    const review = draw.chance(0.6) ? randomStage(draw, draw.oneOf(chains), taken) : null
    const sitting = review === null ? randomSitting(draw, dayOf) : null
    return randomEvent(draw, dayOf, { id, review, sitting })
  })
}

function randomEvent(
  draw: Draw,
  dayOf: () => IsoDate,
  what: Pick<CalendarEvent, 'id' | 'review' | 'sitting'>,
): CalendarEvent {
  const country = draw.oneOf(countries.slice(0, draw.chance(0.7) ? 1 : 3))
  const [startsAt, endsAt] = randomSlot(draw)
  return {
    ...what,
    source: what.review === null ? draw.oneOf(['MEETING', 'SERIES'] as const) : 'REVIEW',
    label: what.id,
    subject: what.id,
    country,
    zone: zones[country],
    precision: draw.chance(0.93) ? 'EXACT' : draw.oneOf(['WEEK', 'MONTH', 'TO_AGREE'] as const),
    days: randomDays(draw, dayOf, 4),
    startsAt,
    endsAt,
    place: draw.oneOf(places),
    isRegional: draw.chance(0.2),
    presences: draw.some(['seat:BAD', 'seat:UE', 'person:1', 'delegation:EAU'], 0.25).map(presence),
    institutionIds: draw.some(['i-de', 'i-fr', 'i-us'], 0.3),
    needsHeads: draw.chance(0.2),
    invitationDays: draw.chance(0.5) ? draw.below(20) : null,
    isFixed: draw.chance(0.2),
    wish: null,
    adopted: draw.chance(0.4) ? randomDays(draw, dayOf, 3) : null,
  }
}

type Chain = { readonly reviews: readonly Omit<ReviewFacts, 'phase' | 'state'>[] }

/** A review, or two or three that continue one another, of kinds that go together or do not. */
function randomChain(draw: Draw, index: number): Chain {
  const kinds = draw.oneOf<readonly ReviewKind[]>([
    ['SECTOR'],
    ['SECTOR'],
    ['SECTOR_TECHNICAL', 'SECTOR_FOLLOW_UP'],
    ['STRATEGY_TECHNICAL', 'STRATEGY_POLITICAL'],
    ['STRATEGY_TECHNICAL'],
    ['BUDGET_SUPPORT'],
    ['PROJECTS'],
    [draw.oneOf(reviewKinds), draw.oneOf(reviewKinds)],
  ])
  const leadId = draw.oneOf(['i-de', 'i-fr', 'i-us', null])
  const groupId = draw.oneOf(['g1', 'g2', null])
  const sector = draw.oneOf(sectors)
  return {
    reviews: kinds.map((kind, position) => ({
      reviewId: `r${index}-${position}`,
      chainId: `r${index}-0`,
      kind,
      sector: draw.chance(0.9) ? sector : draw.oneOf(sectors),
      ministries: draw.some(['Eau', 'Santé'], 0.5),
      leadId: draw.chance(0.9) ? leadId : draw.oneOf(['i-de', 'i-fr', null]),
      leadLabel: leadId ?? '',
      groupId,
      groupLabel: groupId ?? '',
    })),
  }
}

/** A stage that its review does not have yet; null when the draw falls on one that it has. */
function randomStage(draw: Draw, chain: Chain, taken: Set<string>): ReviewFacts | null {
  const review = draw.oneOf(chain.reviews)
  const phase = draw.oneOf<PhaseCode>([
    ...phaseCodes,
    'TECHNICAL_SESSION',
    'TECHNICAL_SESSION',
    'POLITICAL_SESSION',
  ])
  // Stages of a strategy's two reviews are one sequence: none of them comes twice in it.
  const isStrategy = review.kind.startsWith('STRATEGY')
  const stage = `${isStrategy ? `strategy ${review.chainId}` : review.reviewId} ${phase}`
  if (taken.has(stage)) return null
  taken.add(stage)
  const state = draw.oneOf<ReviewState>([
    'PROPOSED',
    'PROPOSED',
    'CONFIRMED',
    'CONFIRMED',
    'HELD',
    'HELD_PARTIAL',
    'RESCHEDULED',
    draw.oneOf(['CANCELLED', 'MERGED', 'CLOSED'] as const),
  ])
  return { ...review, phase, state }
}

function randomSitting(draw: Draw, dayOf: () => IsoDate): SittingFacts {
  const bodyCode = draw.oneOf(bodies)
  const validities = Array.from(
    { length: draw.chance(0.3) ? 1 + draw.below(2) : 0 },
    (_, index) => ({
      label: `validity ${index}`,
      from: draw.chance(0.5) ? dateOf(YEAR - 3, 1, 1) : dayOf(),
      to: draw.chance(0.5) ? null : addDays(dayOf(), draw.below(60)),
    }),
  )
  return { bodyId: `b-${bodyCode}`, bodyCode, validities }
}

function randomDays(draw: Draw, dayOf: () => IsoDate, most: number): Days {
  const first = dayOf()
  return { first, last: addDays(first, draw.below(most)) }
}

function randomSlot(draw: Draw): readonly [LocalTime, LocalTime] {
  // Office hours mostly; near midnight the day of one zone is not that of another.
  const start = draw.chance(0.9) ? 13 + draw.below(20) : draw.below(46)
  const end = start + 1 + draw.below(16)
  return [halfHour(start), halfHour(Math.min(end, 47))]
}

function halfHour(count: number): LocalTime {
  return localTime(
    `${String(Math.floor(count / 2)).padStart(2, '0')}:${count % 2 === 0 ? '00' : '30'}`,
  )
}

/** At most one row for a day of a country, as in the table of days off. */
function randomHolidays(draw: Draw, dayOf: () => IsoDate): readonly CalendarHoliday[] {
  const rows = Array.from({ length: draw.below(25) }, (): CalendarHoliday => {
    const country = draw.oneOf(countries)
    const certainty = draw.oneOf(holidayCertainties)
    return { country, day: dayOf(), name: 'Fête', certainty, isLunar: draw.chance(0.5) }
  })
  return [...new Map(rows.map((row) => [`${row.country} ${row.day}`, row])).values()]
}

function randomPeriods(draw: Draw, dayOf: () => IsoDate): readonly CalendarPeriod[] {
  return Array.from({ length: draw.below(9) }, (_, index): CalendarPeriod => {
    const kind = draw.oneOf(periodKinds)
    return {
      id: `p${index}`,
      kind,
      name: kind,
      country: draw.oneOf(['', 'ML', 'BJ']),
      days: randomDays(draw, dayOf, kind === 'RAMADAN' || kind === 'RECESS' ? 32 : 4),
      institutionIds: draw.some(['i-de', 'i-fr'], 0.4),
      ministries: draw.some(['Eau', 'Santé'], 0.4),
    }
  })
}

/** Hours of some countries, on some weekdays, those of Ramadan for some of these. */
function randomHours(draw: Draw): readonly WorkingHours[] {
  return draw.some(countries, 0.6).flatMap((country) =>
    draw.some([0, 1, 2, 3, 4, 5, 6] as const, 0.7).flatMap((weekday) =>
      draw.some([false, true], 0.7).map((isRamadan): WorkingHours => {
        const hasBreak = draw.chance(0.5)
        return {
          country,
          weekday,
          isRamadan,
          startsAt: halfHour(14 + draw.below(4)),
          endsAt: halfHour(25 + draw.below(12)),
          breakStartsAt: hasBreak ? halfHour(24 + draw.below(2)) : null,
          breakEndsAt: hasBreak ? halfHour(26 + draw.below(4)) : null,
        }
      }),
    ),
  )
}

function randomTroikas(draw: Draw, dayOf: () => IsoDate): readonly TroikaSpan[] {
  return Array.from({ length: 1 + draw.below(2) }, (_, index): TroikaSpan => {
    const first = draw.chance(0.5) ? dateOf(YEAR, 1, 1) : dayOf()
    return {
      first,
      last: addDays(first, draw.below(250)),
      isComplete: draw.chance(0.7),
      label: `Troïka ${index}`,
    }
  })
}

/** Shipped values in half of the calendars; else rules switched off, weighed and set otherwise. */
function randomSettings(draw: Draw): RuleSettings {
  const isChanged = draw.chance(0.5)
  const entries = ruleCodes.map((code): readonly [RuleCode, RuleSetting] => {
    const shipped =
      code === 'W19' ? 'BONUS' : code.startsWith('H') && code !== 'H03' ? 'HARD' : 'SOFT'
    const severity = isChanged && draw.chance(0.1) ? draw.oneOf(severities) : shipped
    const values = Object.entries(parameters[code]).map(([name, value]) => {
      const choices = others[`${code}.${name}`]
      const isOther = isChanged && choices !== undefined && draw.chance(0.4)
      return [name, isOther ? draw.oneOf(choices) : value] as const
    })
    return [
      code,
      {
        isActive: !(isChanged && draw.chance(0.15)),
        severity,
        weight: draw.below(6),
        parameters: Object.fromEntries(values),
      },
    ]
  })
  // Object.fromEntries forgets that every code is there.
  return Object.fromEntries(entries) as RuleSettings
}

function presence(key: string): Presence {
  return { key, label: key }
}

/** Mulberry32: small, and good enough to draw calendars with. */
function drawsOf(seed: number): Draw {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    chance: (share) => next() < share,
    oneOf: (values) => {
      const value = values[below(values.length)]
      if (value === undefined && values.length === 0) throw new RangeError('Nothing to draw from')
      // An element may itself be undefined or null: only its index is known to exist.
      return value as (typeof values)[number]
    },
    some: (values, share) => values.filter(() => next() < share),
  }
}
