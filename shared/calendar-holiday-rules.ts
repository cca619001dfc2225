import { listOf, numberIn, type Placed, type Scene } from './calendar-board-rules.ts'
import { type CountryDays, dayOfNumber, isoWeekday } from './calendar-days-rules.ts'
import type { CalendarFinding, CalendarHoliday, WorkingHours } from './calendar-events.ts'
import { breach, nothing, type RuleCheck } from './calendar-finding-rules.ts'
import { minutesOf, monthOf } from './dates.ts'

const monday = 1
const tuesday = 2
const thursday = 4
const friday = 5

/** H01: no session on the weekly rest (five-day week, arrêté 92-5387). */
export const weekendRule: RuleCheck = (scene, placed) => {
  if (!placed.isSession) return nothing
  const { isRest } = countryOf(scene, placed)
  const first = placed.days.find(isRest)
  const last = placed.days.findLast(isRest)
  if (first === undefined || last === undefined) return nothing
  const facts = { day: dayOfNumber(first) }
  return breach(scene, { rule: 'H01', events: [placed], span: [first, last], facts })
}

/** H02: no session on a day off that is certain (legal lists and communiqués of each country). */
export const holidayRule: RuleCheck = (scene, placed) => {
  if (!placed.isSession) return nothing
  const country = countryOf(scene, placed)
  return placed.days.flatMap((day) => {
    const certain = country.holidaysOn(day).filter(isCertain)
    if (certain.length === 0) return nothing
    return aboutDay(scene, placed, 'H02', day, { holiday: namesOf(certain) })
  })
}

/** H03: a Monday after a Sunday holiday is often given off; by communiqué it surely is. */
export const mondayAfterRule: RuleCheck = (scene, placed) => {
  if (!placed.isSession) return nothing
  const country = countryOf(scene, placed)
  return placed.days.flatMap((day) => {
    const sunday = country.holidaysOn(day - 1)
    const isOpen = isoWeekday(day) === monday && !country.holidaysOn(day).some(isCertain)
    if (!isOpen || sunday.length === 0) return nothing
    const isDecreed = sunday.some(({ certainty }) => certainty === 'DECREED')
    return breach(scene, {
      rule: 'H03',
      events: [placed],
      span: [day, day],
      detail: dayOfNumber(day),
      facts: {
        ...(isDecreed ? { cause: 'decreed' } : {}),
        day: dayOfNumber(day),
        sunday: dayOfNumber(day - 1),
        holiday: namesOf(sunday),
      },
      ...(isDecreed ? { severity: 'HARD' } : {}),
    })
  })
}

/** H08: sessions lie within working hours (in Mali arrêtés 92-5387 and, in Ramadan, 2011-2991). */
export const workingHoursRule: RuleCheck = (scene, placed) => {
  if (!placed.isSession) return nothing
  const longBreak = numberIn(scene.index.board, 'H08', 'longBreakMinutes')
  const { country } = placed.event
  for (const day of placed.days) {
    const hours = scene.index.hoursOf(country, isoWeekday(day), isInRamadan(scene, placed, day))
    const fault = hours === null ? null : faultWithin(placed, hours, longBreak)
    if (hours === null || fault === null) continue
    const shape = { day: dayOfNumber(day), opening: hours.startsAt, closing: hours.endsAt }
    const facts = fault === 'pause' ? { ...shape, cause: 'pause' } : shape
    return breach(scene, { rule: 'H08', events: [placed], span: [day, day], facts })
  }
  return nothing
}

/** W01: feasts that follow the moon may come a day sooner or later than computed. */
export const nearLunarFeastRule: RuleCheck = (scene, placed) => {
  const reach = numberIn(scene.index.board, 'W01', 'days')
  if (!placed.isSession) return nothing
  return countryOf(scene, placed).lunar.flatMap(({ day, holiday }) => {
    if (day < placed.first - reach || day > placed.last + reach) return nothing
    const nearest = Math.min(Math.max(day, placed.first), placed.last)
    return breach(scene, {
      rule: 'W01',
      events: [placed],
      span: [nearest, nearest],
      detail: holiday.day,
      facts: {
        day: dayOfNumber(nearest),
        feast: holiday.day,
        holiday: holiday.name,
        cause: nearness(nearest - day),
      },
    })
  })
}

/** W08: a day between a holiday and the weekend, which communiqués often give off. */
export const bridgeRule: RuleCheck = (scene, placed) => {
  if (!placed.isSession) return nothing
  const country = countryOf(scene, placed)
  return placed.days.flatMap((day) => {
    const neighbour = bridgedFrom(day)
    const holidays = neighbour === null ? [] : country.holidaysOn(neighbour)
    if (neighbour === null || holidays.length === 0) return nothing
    if (country.holidaysOn(day).length > 0) return nothing
    const facts = { holiday: namesOf(holidays), feast: dayOfNumber(neighbour) }
    return aboutDay(scene, placed, 'W08', day, facts)
  })
}

/** W18: outside the capital the rains cut roads from July to September. */
export const rainySeasonRule: RuleCheck = (scene, placed) => {
  if (!placed.isSession || !placed.event.isRegional) return nothing
  const months = new Set(listOf(scene.index.board, 'W18', 'months').map(Number))
  const day = placed.days.find((candidate) => months.has(monthOf(dayOfNumber(candidate))))
  if (day === undefined) return nothing
  const facts = { day: dayOfNumber(day) }
  return breach(scene, { rule: 'W18', events: [placed], span: [day, day], facts })
}

export function countryOf({ index }: Scene, { event }: Placed): CountryDays {
  return index.country(event.country)
}

export function isInRamadan(scene: Scene, placed: Placed, day: number): boolean {
  return countryOf(scene, placed)
    .periods('RAMADAN')
    .some(({ first, last }) => first <= day && day <= last)
}

export function isFriday(day: number): boolean {
  return isoWeekday(day) === friday
}

function nearness(offset: number): 'before' | 'on' | 'after' | 'near' {
  if (offset === 0) return 'on'
  if (offset === 1) return 'after'
  return offset === -1 ? 'before' : 'near'
}

function isCertain({ certainty }: CalendarHoliday): boolean {
  return certainty !== 'ESTIMATED'
}

/** The holiday's day that would make this one a bridge; null on days that never are. */
function bridgedFrom(day: number): number | null {
  if (isFriday(day)) return isoWeekday(day - 1) === thursday ? day - 1 : null
  return isoWeekday(day + 1) === tuesday ? day + 1 : null
}

function faultWithin(
  { starts, ends }: Placed,
  hours: WorkingHours,
  longBreak: number,
): 'outside' | 'pause' | null {
  if (starts < minutesOf(hours.startsAt) || ends > minutesOf(hours.endsAt)) return 'outside'
  if (hours.breakStartsAt === null || hours.breakEndsAt === null) return null
  const [from, to] = [minutesOf(hours.breakStartsAt), minutesOf(hours.breakEndsAt)]
  if (to - from < longBreak) return null
  return (starts >= from && starts < to) || (ends > from && ends <= to) ? 'pause' : null
}

function namesOf(holidays: readonly CalendarHoliday[]): string {
  return [...new Set(holidays.map(({ name }) => name))].join(', ')
}

function aboutDay(
  scene: Scene,
  placed: Placed,
  rule: 'H02' | 'W08',
  day: number,
  more: Readonly<Record<string, string>>,
): readonly CalendarFinding[] {
  const iso = dayOfNumber(day)
  const facts = { day: iso, ...more }
  return breach(scene, { rule, events: [placed], span: [day, day], detail: iso, facts })
}
