import type {
  CalendarBoard,
  CalendarEvent,
  CalendarHoliday,
  CalendarPeriod,
  Days,
  PhaseCode,
  ReviewFacts,
  ReviewKind,
  SittingFacts,
  WorkingHours,
} from '../../shared/calendar-events.ts'
import { ruleDefaults } from '../../shared/calendar-rule-defaults.ts'
import { addDays, isoDate, localTime } from '../../shared/dates.ts'

/** `2027-04-06`, or `2027-04-06/08` for days of one month. */
export function days(text: string): Days {
  const [first = '', lastDay] = text.split('/')
  return {
    first: isoDate(first),
    last: isoDate(lastDay === undefined ? first : first.slice(0, 8) + lastDay),
  }
}

/** A session of a sector review in Bamako, 9:00 to 16:00, changed where a test says so. */
export function aReview(
  id: string,
  when: string,
  changes: Partial<CalendarEvent> = {},
  facts: Partial<ReviewFacts> = {},
): CalendarEvent {
  const label = changes.label ?? id
  return {
    id,
    source: 'REVIEW',
    label,
    subject: `la revue ${label}`,
    country: 'ML',
    zone: 'Africa/Bamako',
    precision: 'EXACT',
    days: days(when),
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
    review: {
      reviewId: id,
      chainId: facts.reviewId ?? id,
      kind: 'SECTOR',
      phase: 'TECHNICAL_SESSION',
      sector: facts.reviewId ?? id,
      ministries: [],
      leadId: null,
      leadLabel: '',
      groupId: null,
      groupLabel: '',
      state: 'PROPOSED',
      ...facts,
    },
    sitting: null,
    ...changes,
  }
}

/** A sitting of a body, 9:30 to 12:00. */
export function aSitting(
  bodyCode: string,
  when: string,
  changes: Partial<CalendarEvent> = {},
  facts: Partial<SittingFacts> = {},
): CalendarEvent {
  const sitting: SittingFacts = { bodyId: bodyCode, bodyCode, validities: [], ...facts }
  return {
    ...aReview(`${bodyCode} ${when}`, when),
    source: 'MEETING',
    label: bodyCode,
    subject: bodyCode === 'TROIKA' ? 'la réunion de la Troïka' : `la réunion du ${bodyCode}`,
    startsAt: localTime('09:30'),
    endsAt: localTime('12:00'),
    review: null,
    sitting,
    ...changes,
  }
}

export function aHoliday(
  day: string,
  name: string,
  changes: Partial<CalendarHoliday> = {},
): CalendarHoliday {
  const shape = { country: 'ML', day: isoDate(day), name, certainty: 'FIXED', isLunar: false }
  return { ...shape, certainty: 'FIXED', ...changes }
}

/** A feast whose day is computed from the moon. */
export function aLunarFeast(day: string, name: string): CalendarHoliday {
  return aHoliday(day, name, { certainty: 'ESTIMATED', isLunar: true })
}

export function aPeriod(
  kind: CalendarPeriod['kind'],
  first: string,
  last: string,
  changes: Partial<CalendarPeriod> = {},
): CalendarPeriod {
  return {
    id: `${kind} ${first}`,
    kind,
    name: kind,
    country: 'ML',
    days: { first: isoDate(first), last: isoDate(last) },
    institutionIds: [],
    ministries: [],
    ...changes,
  }
}

/** Working hours of Mali by arrêtés 92-5387 and 2011-2991. */
export const maliHours: readonly WorkingHours[] = [
  ...([1, 2, 3, 4] as const).flatMap((weekday) => [
    hours(weekday, false, '07:30', '16:00', ['12:30', '13:00']),
    hours(weekday, true, '07:30', '16:30', null),
  ]),
  hours(5, false, '07:30', '17:30', ['12:30', '14:30']),
  hours(5, true, '07:30', '12:30', null),
]

/** Days off of Mali in 2027. */
export const maliHolidays2027: readonly CalendarHoliday[] = [
  aHoliday('2027-01-01', 'Nouvel An'),
  aHoliday('2027-01-14', 'Journée de la souveraineté retrouvée'),
  aHoliday('2027-01-20', 'Fête de l’Armée'),
  aLunarFeast('2027-03-09', 'Korité (fête du Ramadan)'),
  aHoliday('2027-03-26', 'Journée des Martyrs'),
  aHoliday('2027-03-29', 'Lundi de Pâques'),
  aHoliday('2027-05-01', 'Fête du Travail'),
  aLunarFeast('2027-05-16', 'Tabaski'),
  aHoliday('2027-05-25', 'Journée de l’Afrique'),
  aLunarFeast('2027-08-14', 'Maouloud'),
  aLunarFeast('2027-08-21', 'Baptême du Prophète'),
  aHoliday('2027-09-22', 'Fête de l’Indépendance'),
  aHoliday('2027-12-25', 'Noël'),
]

/** A year in Bamako with the rules as they ship, and these events in it. */
export function aBoard(
  events: readonly CalendarEvent[],
  changes: Partial<CalendarBoard> = {},
): CalendarBoard {
  return {
    year: 2027,
    today: isoDate('2026-11-21'),
    adoptionOn: isoDate('2026-12-15'),
    country: 'ML',
    events,
    holidays: maliHolidays2027,
    periods: [
      aPeriod('RAMADAN', '2027-02-08', '2027-03-08', { name: 'Ramadan' }),
      aPeriod('RECESS', '2027-08-01', '2027-08-31', { name: 'vacance des réunions' }),
      aPeriod('RECESS', '2026-12-20', '2027-01-05', { name: 'fêtes de fin d’année' }),
      aPeriod('RECESS', '2027-12-20', '2028-01-05', { name: 'fêtes de fin d’année' }),
    ],
    hours: maliHours,
    milestones: {
      budgetDebateOn: isoDate('2027-06-30'),
      financeBillOn: isoDate('2027-10-04'),
      workPlanOn: isoDate('2027-11-30'),
    },
    troikas: [{ ...daysBetween('2027-01-01', '2027-12-31'), isComplete: true, label: '2027' }],
    sectors: [],
    settings: ruleDefaults,
    ...changes,
  }
}

/** The harmonised calendar of 2027 of the demonstration, as proposed or as arbitrated. */
export function demonstrationYear(version: '0.1' | '1.0'): CalendarBoard {
  const at = (proposed: string, arbitrated = proposed) =>
    version === '0.1' ? proposed : arbitrated
  const sector = (id: string, label: string, when: string, changes: Partial<CalendarEvent> = {}) =>
    aReview(id, when, { label, ...changes })
  const shared = ['UE', 'AFD', 'BM'].map((code) => ({ key: `delegation:${code}`, label: code }))
  const cicb = { place: 'CICB' }
  const reviews = [
    sector('justice', 'Justice', '2027-03-23/24', cicb),
    sector('decentralisation', 'Décentralisation', at('2027-03-29/30', '2027-03-30/31')),
    sector('eau', 'Eau', at('2027-04-06/08', '2027-04-06/07'), {
      ...cicb,
      presences: [...shared, { key: 'delegation:DNH', label: 'DNH' }],
    }),
    sector('rural', 'Développement rural', at('2027-04-06/07', '2027-04-13/14'), {
      ...cicb,
      presences: [...shared, { key: 'delegation:CPS-SDR', label: 'CPS-SDR' }],
    }),
    sector('genre', 'Genre', '2027-04-20/21'),
    inChain('sante', 'sante-technique', 'Santé', '2027-04-27/28', 'SECTOR_TECHNICAL'),
    inChain(
      'sante',
      'sante-suivi',
      'Suivi Santé',
      at('2027-04-29', '2027-05-06'),
      'SECTOR_FOLLOW_UP',
    ),
    sector('environnement', 'Environnement', '2027-05-04/05'),
    sector('infrastructures', 'Infrastructures', '2027-05-10/11'),
    sector('education', 'Éducation', at('2027-05-17/19', '2027-05-19/21')),
    sector('energie', 'Énergie', at('2027-06-24', '2027-04-27/28')),
    inChain('strategie', 'strategie-technique', 'Stratégie', '2027-06-15/16', 'STRATEGY_TECHNICAL'),
    political('strategie', 'STRATEGY_POLITICAL', at('2027-07-02', '2027-06-22'), {
      id: 'strategie-politique',
      label: 'Stratégie, session politique',
      subject: 'la session politique de la revue de la stratégie',
    }),
    inChain('rbc', 'rbc-technique', 'RBC', at('2027-12-09', '2027-12-02'), 'BUDGET_SUPPORT'),
    political('rbc', 'BUDGET_SUPPORT', at('2027-12-10', '2027-12-03'), {
      id: 'rbc-politique',
      label: 'RBC, session politique',
      subject: 'la session politique de la RBC',
    }),
  ]
  const sectors = reviews.flatMap(({ review, label }) =>
    review !== null && review.sector !== '' && review.kind !== 'SECTOR_FOLLOW_UP'
      ? [{ code: review.sector, name: label }]
      : [],
  )
  return aBoard([...reviews, ...sittingsOf2027()], { sectors })
}

/** The GEC on second Thursdays but for January, a holiday, and August; the Troïka a week before. */
export function sittingsOf2027(): readonly CalendarEvent[] {
  const gec = '01-13 02-11 03-11 04-08 05-13 06-10 07-08 09-09 10-14 11-11 12-09'.split(' ')
  return gec.flatMap((monthAndDay) => {
    const day = isoDate(`2027-${monthAndDay}`)
    return [
      aSitting('GEC', day, { place: 'Délégation de l’UE', source: 'SERIES' }),
      aSitting('TROIKA', addDays(day, -7), { source: 'SERIES' }),
    ]
  })
}

function inChain(
  chainId: string,
  id: string,
  label: string,
  when: string,
  kind: ReviewKind,
): CalendarEvent {
  const isSector = kind.startsWith('SECTOR')
  const reviewId = kind === 'BUDGET_SUPPORT' ? chainId : id
  const facts = { reviewId, chainId, kind, sector: isSector ? chainId : '' }
  return aReview(id, when, { label }, facts)
}

function political(
  chainId: string,
  kind: ReviewKind,
  when: string,
  changes: Partial<CalendarEvent> & { readonly id: string },
): CalendarEvent {
  const phase: PhaseCode = 'POLITICAL_SESSION'
  const reviewId = kind === 'BUDGET_SUPPORT' ? chainId : changes.id
  return aReview(
    changes.id,
    when,
    { needsHeads: true, endsAt: localTime('12:00'), ...changes },
    { reviewId, chainId, kind, phase, sector: '' },
  )
}

function daysBetween(first: string, last: string): Days {
  return { first: isoDate(first), last: isoDate(last) }
}

function hours(
  weekday: WorkingHours['weekday'],
  isRamadan: boolean,
  startsAt: string,
  endsAt: string,
  longBreak: readonly [string, string] | null,
): WorkingHours {
  return {
    country: 'ML',
    weekday,
    isRamadan,
    startsAt: localTime(startsAt),
    endsAt: localTime(endsAt),
    breakStartsAt: longBreak === null ? null : localTime(longBreak[0]),
    breakEndsAt: longBreak === null ? null : localTime(longBreak[1]),
  }
}
