/**
 * The rules of the calendar a second time, for the property test alone: as simple as can be, day by
 * day and pair by pair, and written from the text of the rules without a look at the product's.
 */
import type {
  CalendarBoard,
  CalendarEvent,
  CalendarPeriod,
  Days,
  PhaseCode,
  RuleCode,
  Severity,
} from '../../../shared/calendar-events.ts'
import {
  addDays,
  diffDays,
  type IsoDate,
  isoDate,
  type LocalTime,
  minutesOf,
  weekday,
} from '../../../shared/dates.ts'
import { foldText } from '../../../shared/folding.ts'
import { instantOf } from '../../../shared/zoned-moments.ts'

export type PlainFinding = `${RuleCode} ${Severity} ${string}`

/** Every finding as «rule severity key», sorted. */
export function bruteForceCheck(board: CalendarBoard): readonly PlainFinding[] {
  const found = new Set<PlainFinding>()
  const add = (rule: RuleCode, ids: readonly string[], detail = '', severity?: Severity) => {
    if (!board.settings[rule].isActive) return
    const key = `${rule}:${ids.toSorted().join('+')}${detail === '' ? '' : `:${detail}`}`
    found.add(`${rule} ${severity ?? board.settings[rule].severity} ${key}`)
  }
  const numberOf = (rule: RuleCode, name: string) => Number(board.settings[rule].parameters[name])
  const textOf = (rule: RuleCode, name: string) => String(board.settings[rule].parameters[name])
  const listOf = (rule: RuleCode, name: string): readonly string[] => {
    const value = board.settings[rule].parameters[name]
    return typeof value === 'object' ? value : []
  }

  const events = board.events.filter(
    ({ precision, review }) =>
      precision === 'EXACT' && review?.state !== 'CANCELLED' && review?.state !== 'MERGED',
  )
  const sessions = events.filter(isSession)
  const reviewSessions = events.filter(isReviewSession)
  const sittings = events.filter(({ sitting }) => sitting !== null)
  const politicals = events.filter(({ review }) => review?.phase === 'POLITICAL_SESSION')
  const sittingsOf = (codes: readonly string[]) =>
    sittings.filter(({ sitting }) => codes.includes(sitting?.bodyCode ?? ''))

  const weekend = listOf('H01', 'weekend')
  const isWeekendDay = (day: IsoDate) => weekend.includes(String(isoWeekday(day)))
  const holidaysOn = (country: string, day: IsoDate) =>
    board.holidays.filter((holiday) => holiday.country === country && holiday.day === day)
  const isHoliday = (country: string, day: IsoDate) => holidaysOn(country, day).length > 0
  const isFirmHoliday = (country: string, day: IsoDate) =>
    holidaysOn(country, day).some(({ certainty }) => certainty !== 'ESTIMATED')
  const workingDays = (from: IsoDate, to: IsoDate, country: string): number => {
    if (from > to) return -workingDays(to, from, country)
    let count = 0
    for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
      if (!isWeekendDay(day) && !isHoliday(country, day)) count += 1
    }
    return count
  }
  const periodsOf = (kind: CalendarPeriod['kind'], country: string) =>
    board.periods.filter(
      (period) => period.kind === kind && (period.country === '' || period.country === country),
    )
  const isInPeriod = (kind: CalendarPeriod['kind'], country: string, day: IsoDate) =>
    periodsOf(kind, country).some(({ days }) => holds(days, day))

  for (const event of sessions) {
    const { id, country } = event
    const days = daysOf(event.days)
    if (days.some(isWeekendDay)) add('H01', [id])
    for (const day of days) {
      if (isFirmHoliday(country, day)) add('H02', [id], day)
      const sunday = addDays(day, -1)
      if (isoWeekday(day) === 1 && isHoliday(country, sunday) && !isFirmHoliday(country, day)) {
        const isDecreed = holidaysOn(country, sunday).some(
          ({ certainty }) => certainty === 'DECREED',
        )
        add('H03', [id], day, isDecreed ? 'HARD' : undefined)
      }
      const isBridge =
        (isoWeekday(day) === 5 && isHoliday(country, addDays(day, -1))) ||
        (isoWeekday(day) === 1 && isHoliday(country, addDays(day, 1)))
      if (isBridge && !isHoliday(country, day)) add('W08', [id], day)
      const isLate = event.endsAt > textOf('W02', 'latestEnd') || isoWeekday(day) === 5
      if (isInPeriod('RAMADAN', country, day) && isLate) add('W02', [id])
      if (isoWeekday(day) === 5 && event.endsAt > textOf('W12', 'after')) add('W12', [id])
      const month = String(Number(day.slice(5, 7)))
      if (event.isRegional && listOf('W18', 'months').includes(month)) add('W18', [id])
      if (isOutsideHours(event, day)) add('H08', [id])
    }
    for (const holiday of board.holidays) {
      if (holiday.country !== country || !holiday.isLunar) continue
      if (holiday.certainty !== 'ESTIMATED') continue
      const isNear = days.some(
        (day) => Math.abs(diffDays(day, holiday.day)) <= numberOf('W01', 'days'),
      )
      if (isNear) add('W01', [id], holiday.day)
    }
    for (const period of periodsOf('EMBASSY', country)) {
      const concerns = meets(period.institutionIds, event.institutionIds)
      if (concerns && days.some((day) => holds(period.days, day))) add('W09', [id], period.id)
    }
  }

  function isOutsideHours(event: CalendarEvent, day: IsoDate): boolean {
    const rows = board.hours.filter(
      (row) => row.country === event.country && row.weekday === weekday(day),
    )
    const isRamadan = isInPeriod('RAMADAN', event.country, day)
    const row =
      rows.find((each) => isRamadan && each.isRamadan) ?? rows.find((each) => !each.isRamadan)
    if (row === undefined) return false
    if (event.startsAt < row.startsAt || event.endsAt > row.endsAt) return true
    const { breakStartsAt, breakEndsAt } = row
    if (breakStartsAt === null || breakEndsAt === null) return false
    const length = minutesOf(breakEndsAt) - minutesOf(breakStartsAt)
    if (length < numberOf('H08', 'longBreakMinutes')) return false
    return (
      (event.startsAt >= breakStartsAt && event.startsAt < breakEndsAt) ||
      (event.endsAt > breakStartsAt && event.endsAt <= breakEndsAt)
    )
  }

  const shared = listOf('H05', 'sharedPlaces').map(foldText)
  const headBodies = listOf('H06', 'heads')
  const highBodies = listOf('H06', 'bodies')
  for (const [at, one] of sessions.entries()) {
    for (const other of sessions.slice(at + 1)) {
      const pair = [one.id, other.id]
      if (sharePresence(one, other) && meet(one, other, numberOf('H04', 'bufferMinutes'))) {
        add('H04', pair)
      }
      const place = foldText(one.place)
      const isSamePlace = place !== '' && place === foldText(other.place)
      if (isSamePlace && !shared.includes(place) && meet(one, other, 0)) add('H05', pair)
      if (takesHeadsFrom(one, other) || takesHeadsFrom(other, one)) {
        if (meet(one, other, 0)) add('H06', pair)
      }
    }
  }

  function takesHeadsFrom(one: CalendarEvent, high: CalendarEvent): boolean {
    const needs = one.needsHeads || headBodies.includes(one.sitting?.bodyCode ?? '')
    const isHigh = high.sitting !== null && highBodies.includes(high.sitting.bodyCode)
    return needs && isHigh && one.sitting?.bodyId !== high.sitting?.bodyId
  }

  for (const event of sittings) {
    for (const { label, from, to } of event.sitting?.validities ?? []) {
      const isCovered = from <= event.days.first && (to === null || event.days.last <= to)
      if (!isCovered) add('H07', [event.id], label)
    }
  }

  const phaseGroups = new Map<string, CalendarEvent[]>()
  for (const event of events) {
    if (event.review === null) continue
    const { kind, chainId, reviewId } = event.review
    const group = isStrategy(kind) ? `chain ${chainId}` : `review ${reviewId}`
    phaseGroups.set(group, [...(phaseGroups.get(group) ?? []), event])
  }
  for (const group of phaseGroups.values()) {
    const of = (phase: PhaseCode) => group.find(({ review }) => review?.phase === phase)
    const follow = (
      first: PhaseCode,
      second: PhaseCode,
      isBroken: (one: CalendarEvent, other: CalendarEvent) => boolean,
    ) => {
      const [one, other] = [of(first), of(second)]
      if (one === undefined || other === undefined) return
      if (isBroken(one, other)) add('H09', [one.id, other.id], `${first}>${second}`)
    }
    const gap = (one: CalendarEvent, other: CalendarEvent) =>
      workingDays(one.days.last, other.days.first, other.country)
    follow('REPORT_DRAFT', 'PREP_MEETING', (one, other) => one.days.last >= other.days.first)
    follow(
      'REPORT_DRAFT',
      'TECHNICAL_SESSION',
      (one, other) => gap(one, other) < numberOf('H09', 'reportDays'),
    )
    follow(
      'PREP_MEETING',
      'TECHNICAL_SESSION',
      (one, other) =>
        one.days.last > other.days.first || gap(one, other) < numberOf('H09', 'prepDays'),
    )
    follow('TECHNICAL_SESSION', 'POLITICAL_SESSION', (one, other) => {
      const least = isStrategy(one.review?.kind ?? '') ? 'strategyDays' : 'politicalDays'
      return one.days.last >= other.days.first || gap(one, other) < numberOf('H09', least)
    })
    follow(
      'POLITICAL_SESSION',
      'AIDE_MEMOIRE',
      (one, other) =>
        one.days.last > other.days.first ||
        workingDays(one.days.last, other.days.last, other.country) > numberOf('H09', 'memoireDays'),
    )
    follow('AIDE_MEMOIRE', 'TRANSMISSION', (one, other) => one.days.last >= other.days.first)
  }

  const strategies = reviewSessions.filter(
    ({ review }) => review?.kind === 'STRATEGY_TECHNICAL' && review.phase === 'TECHNICAL_SESSION',
  )
  const strategy = strategies.toSorted(
    (one, other) => order(one.days.first, other.days.first) || order(one.id, other.id),
  )[0]
  for (const event of reviewSessions) {
    if (strategy === undefined || !isSector(event.review?.kind ?? '')) continue
    const pair = [event.id, strategy.id]
    if (event.days.last >= strategy.days.first) add('H10', pair)
    else if (
      workingDays(event.days.last, strategy.days.first, strategy.country) < numberOf('H11', 'days')
    ) {
      add('H11', pair)
    }
  }
  for (const event of politicals) {
    const { kind } = event.review ?? {}
    if (isStrategy(kind ?? '') && event.days.last > board.milestones.budgetDebateOn) {
      add('H12', [event.id])
    }
    const isTooEarly = event.days.first < board.milestones.financeBillOn
    if (kind === 'BUDGET_SUPPORT' && (isTooEarly || event.days.last > `${board.year}-12-31`)) {
      add('H15', [event.id])
    }
    for (const period of periodsOf('RAMADAN', event.country)) {
      const start = addDays(period.days.last, 1 - numberOf('W03', 'days'))
      const isAtEnd = daysOf(event.days).some((day) => holds(period.days, day) && day >= start)
      if (isAtEnd) add('W03', [event.id], period.id)
    }
  }
  for (const chainId of new Set(events.flatMap(({ review }) => review?.chainId ?? []))) {
    const ofKind = (kind: string) =>
      reviewSessions.filter(({ review }) => review?.chainId === chainId && review.kind === kind)
    const tech = ofKind('SECTOR_TECHNICAL').toSorted(
      (one, other) => order(other.days.last, one.days.last) || order(one.id, other.id),
    )[0]
    const follow = ofKind('SECTOR_FOLLOW_UP').toSorted(
      (one, other) => order(one.days.first, other.days.first) || order(one.id, other.id),
    )[0]
    if (tech === undefined || follow === undefined) continue
    const isTooSoon =
      follow.days.first <= tech.days.last ||
      workingDays(tech.days.last, follow.days.first, follow.country) < numberOf('H13', 'days')
    if (isTooSoon) add('H13', [follow.id, tech.id])
  }
  for (const political of politicals) {
    if (political.review?.kind !== 'BUDGET_SUPPORT') continue
    const tech = events.find(
      ({ review }) =>
        review?.reviewId === political.review?.reviewId && review?.phase === 'TECHNICAL_SESSION',
    )
    if (tech === undefined) continue
    const isWrong =
      political.days.first <= tech.days.last ||
      diffDays(tech.days.last, political.days.first) > numberOf('H14', 'mostDays')
    if (isWrong) add('H14', [tech.id, political.id])
  }
  for (const code of listOf('H16', 'bodies')) {
    const last = latest(
      sittingsOf([code]).filter(({ days }) => days.first.startsWith(`${board.year}-`)),
    )
    if (last !== undefined && last.days.last > board.milestones.workPlanOn) add('H16', [last.id])
  }
  for (const pair of listOf('H17', 'pairs')) {
    const [consultative = '', deciding = ''] = pair.split('>')
    const consulted = sittingsOf([consultative])
    if (consulted.length === 0) continue
    for (const decision of sittingsOf([deciding])) {
      const before = latest(consulted.filter(({ days }) => days.last < decision.days.first))
      if (before === undefined) add('H17', [decision.id])
      else if (diffDays(before.days.last, decision.days.first) < numberOf('H17', 'days')) {
        add('H17', [decision.id, before.id])
      }
    }
  }
  for (const { code } of board.sectors) {
    const own = board.events.filter(
      ({ review }) => review !== null && isSector(review.kind) && review.sector === code,
    )
    const live = own.filter(
      ({ review }) => review?.state !== 'CANCELLED' && review?.state !== 'MERGED',
    )
    const chains = new Set(live.map(({ review }) => review?.chainId))
    const isMerged = own.some(({ review }) => review?.state === 'MERGED')
    if (chains.size > 1) {
      add(
        'H18',
        live.map(({ id }) => id),
        code,
      )
    }
    if (chains.size === 0 && !isMerged) add('H18', [], code)
  }
  for (const event of events) {
    const isDeadline = event.review !== null && !isSession(event)
    if (event.invitationDays !== null && !event.isFixed && !isDeadline) {
      const sentOn = addDays(event.days.first, -event.invitationDays)
      if (sentOn < board.adoptionOn || isInPeriod('RECESS', event.country, sentOn)) {
        add('H19', [event.id])
      }
    }
    if (event.adopted !== null && !event.isFixed) {
      const drift = workingDays(event.adopted.first, event.days.first, event.country)
      if (Math.abs(drift) > numberOf('W14', 'days')) add('W14', [event.id])
    }
  }
  for (const event of sittingsOf(listOf('H20', 'bodies'))) {
    if (board.troikas.length === 0) continue
    const isLed = board.troikas.some((span) => span.isComplete && holds(span, event.days.first))
    if (!isLed) add('H20', [event.id])
  }

  const mondays = new Set(reviewSessions.flatMap(({ days }) => daysOf(days).map(mondayOf)))
  for (const monday of mondays) {
    const week = { first: monday, last: addDays(monday, 6) }
    const inWeek = reviewSessions.filter(({ days }) => overlap(days, week))
    const sectors = inWeek.filter(({ review }) => isSector(review?.kind ?? ''))
    if (new Set(sectors.map(({ review }) => review?.chainId)).size > numberOf('W04', 'most')) {
      add(
        'W04',
        sectors.map(({ id }) => id),
        monday,
      )
    }
    for (const groupId of new Set(inWeek.map(({ review }) => review?.groupId ?? null))) {
      if (groupId === null) continue
      const group = inWeek.filter(({ review }) => review?.groupId === groupId)
      if (new Set(group.map(({ review }) => review?.chainId)).size > numberOf('W06', 'perWeek')) {
        add(
          'W06',
          group.map(({ id }) => id),
          monday,
        )
      }
    }
  }
  for (const { gap, ids } of closestOfLeads(sessions)) {
    if (gap < numberOf('W06', 'days')) add('W06', ids)
  }

  const gecs = sittingsOf(listOf('W05', 'bodies'))
  for (const event of reviewSessions) {
    for (const gec of gecs) {
      if (event.id === gec.id) continue
      if (overlap(event.days, gec.days) && !sharePresence(event, gec))
        add('W05', [event.id, gec.id])
    }
    for (const period of periodsOf('MISSION', event.country)) {
      const concerns = meets(period.ministries, event.review?.ministries ?? [])
      if (concerns && overlap(period.days, event.days)) add('W13', [event.id], period.id)
    }
    const isBlocked = [...found].some(
      (finding) =>
        /^H1[012] /u.test(finding) && idsOf(finding).includes(event.id) && event !== strategy,
    )
    const isStrategyTooLate = [...found].some(
      (finding) => finding.startsWith('H12 ') && idsOf(finding).includes(event.id),
    )
    const window = windowOf(event.review?.kind ?? '')
    if (window === null || isBlocked || isStrategyTooLate) continue
    const first = `${board.year}-${textOf('W07', `${window}From`)}`
    const last = `${board.year}-${textOf('W07', `${window}To`)}`
    if (event.days.first < first || event.days.last > last) add('W07', [event.id])
  }
  for (const event of sittingsOf(listOf('W10', 'bodies'))) {
    if (daysOf(event.days).some((day) => isInPeriod('RECESS', event.country, day))) {
      add('W10', [event.id])
    }
  }
  for (const event of new Set([...politicals, ...sittingsOf(listOf('W11', 'bodies'))])) {
    const hasWednesday = daysOf(event.days).some((day) => isoWeekday(day) === 3)
    if (hasWednesday && event.startsAt < textOf('W11', 'until')) add('W11', [event.id])
  }
  const preparations = sittingsOf([textOf('W15', 'preparedBy')])
  for (const event of preparations.length === 0 ? [] : sittingsOf([textOf('W15', 'body')])) {
    const isPrepared = preparations.some(({ days }) => {
      const before = diffDays(days.last, event.days.first)
      return numberOf('W15', 'fromDays') <= before && before <= numberOf('W15', 'toDays')
    })
    if (!isPrepared) add('W15', [event.id])
  }
  const coordinations = sittingsOf([textOf('W16', 'body')])
  for (const event of coordinations.length === 0 ? [] : strategies) {
    const isCoordinated = coordinations.some(({ days }) => {
      const before = diffDays(days.last, event.days.first)
      return before > 0 && before <= numberOf('W16', 'days')
    })
    if (!isCoordinated) add('W16', [event.id])
  }
  const premier = sittingsOf([textOf('W17', 'body')]).toSorted(
    (one, other) => order(one.days.first, other.days.first) || order(one.id, other.id),
  )
  for (const [at, event] of premier.entries()) {
    const next = premier[at + 1]
    if (next === undefined) continue
    const between = diffDays(event.days.first, next.days.first)
    if (between < numberOf('W17', 'fromDays') || between > numberOf('W17', 'toDays')) {
      add('W17', [event.id, next.id])
    }
  }
  for (const one of reviewSessions) {
    for (const other of reviewSessions) {
      if (one.review?.chainId === other.review?.chainId || foldText(one.place) === '') continue
      const isNext = diffDays(one.days.last, other.days.first) === 1
      if (isNext && foldText(one.place) === foldText(other.place)) add('W19', [one.id, other.id])
    }
  }
  return [...found].toSorted()
}

/**
 * For each two chains of different sectors with one lead: how near they come, and with what; of
 * several pairs as near as one another, the one that begins first.
 */
function closestOfLeads(sessions: readonly CalendarEvent[]) {
  const closest = new Map<string, { gap: number; ids: readonly string[] }>()
  const inTime = sessions.toSorted(
    (one, other) => order(one.days.first, other.days.first) || order(one.id, other.id),
  )
  for (const [at, one] of inTime.entries()) {
    for (const other of inTime.slice(at + 1)) {
      const [first, second] = [one.review, other.review]
      if (first === null || second === null || first.chainId === second.chainId) continue
      if (first.leadId === null || first.leadId !== second.leadId) continue
      if (first.sector === second.sector) continue
      const gap = Math.max(0, diffDays(one.days.last, other.days.first))
      const pair = [first.leadId, ...[first.chainId, second.chainId].toSorted()].join(' ')
      const known = closest.get(pair)
      if (known === undefined || gap < known.gap)
        closest.set(pair, { gap, ids: [one.id, other.id] })
    }
  }
  return closest.values()
}

/** The one that ends last. */
function latest(events: readonly CalendarEvent[]): CalendarEvent | undefined {
  return events.toSorted(
    (one, other) => order(other.days.last, one.days.last) || order(one.id, other.id),
  )[0]
}

/** True when both stand on one day with their hours touching, the first widened at both ends. */
function meet(one: CalendarEvent, other: CalendarEvent, buffer: number): boolean {
  return daysOf(one.days).some((day) =>
    daysOf(other.days).some((otherDay) => {
      if (one.zone === other.zone) {
        return (
          day === otherDay &&
          minutesOf(one.startsAt) - buffer < minutesOf(other.endsAt) &&
          minutesOf(other.startsAt) < minutesOf(one.endsAt) + buffer
        )
      }
      if (Math.abs(diffDays(day, otherDay)) > 1) return false
      const [start, end] = spanOf(one, day)
      const [otherStart, otherEnd] = spanOf(other, otherDay)
      return start - buffer * 60_000 < otherEnd && otherStart < end + buffer * 60_000
    }),
  )
}

function spanOf(
  { startsAt, endsAt, zone }: CalendarEvent,
  day: IsoDate,
): readonly [number, number] {
  return [momentOf(day, startsAt, zone), momentOf(day, endsAt, zone)]
}

/** Moments that were asked for before: each takes several formats of `Intl`, which cost. */
const moments = new Map<string, number>()

function momentOf(day: IsoDate, time: LocalTime, zone: string): number {
  const asked = `${day} ${time} ${zone}`
  const moment = moments.get(asked) ?? instantOf(day, time, zone).getTime()
  moments.set(asked, moment)
  return moment
}

function isReviewSession({ review }: CalendarEvent): boolean {
  return review?.phase === 'TECHNICAL_SESSION' || review?.phase === 'POLITICAL_SESSION'
}

function isSession(event: CalendarEvent): boolean {
  const phase = event.review?.phase
  return (
    event.sitting !== null ||
    isReviewSession(event) ||
    phase === 'PREP_MEETING' ||
    phase === 'FEEDBACK'
  )
}

function isSector(kind: string): boolean {
  return kind === 'SECTOR' || kind === 'SECTOR_TECHNICAL' || kind === 'SECTOR_FOLLOW_UP'
}

function isStrategy(kind: string): boolean {
  return kind === 'STRATEGY_TECHNICAL' || kind === 'STRATEGY_POLITICAL'
}

function windowOf(kind: string): 'sector' | 'strategy' | 'budget' | null {
  if (isSector(kind)) return 'sector'
  if (isStrategy(kind)) return 'strategy'
  return kind === 'BUDGET_SUPPORT' ? 'budget' : null
}

/** The events that a finding names. */
export function idsOf(finding: PlainFinding): readonly string[] {
  return (finding.split(':')[1] ?? '').split('+')
}

function sharePresence(one: CalendarEvent, other: CalendarEvent): boolean {
  return one.presences.some(({ key }) => other.presences.some((presence) => presence.key === key))
}

/** True when the list is empty, and so concerns all, or shares something with what is asked. */
function meets(concerned: readonly string[], asked: readonly string[]): boolean {
  return concerned.length === 0 || concerned.some((each) => asked.includes(each))
}

function daysOf({ first, last }: Days): readonly IsoDate[] {
  const days: IsoDate[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

function holds({ first, last }: Days, day: IsoDate): boolean {
  return first <= day && day <= last
}

function overlap(one: Days, other: Days): boolean {
  return one.first <= other.last && other.first <= one.last
}

/** 1 = Monday … 7 = Sunday, counted from a Monday that everybody can look up. */
function isoWeekday(day: IsoDate): number {
  const since = diffDays(isoDate('2027-01-04'), day)
  return (((since % 7) + 7) % 7) + 1
}

function mondayOf(day: IsoDate): IsoDate {
  return addDays(day, 1 - isoWeekday(day))
}

function order(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
