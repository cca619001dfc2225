import type { Body } from '../../shared/bodies.ts'
import type { Series, SeriesDraft } from '../../shared/calendar.ts'
import { addDays, dateOf, type IsoDate, weekday, yearOf } from '../../shared/dates.ts'
import { foldText } from '../../shared/folding.ts'
import type { SeriesRule } from '../../shared/series.ts'

const weekdays = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi']
const ranks: Readonly<Record<string, 1 | 2 | 3 | 4 | 5 | 'LAST'>> = {
  '1er': 1,
  premier: 1,
  '2e': 2,
  deuxieme: 2,
  '3e': 3,
  troisieme: 3,
  '4e': 4,
  quatrieme: 4,
  '5e': 5,
  dernier: 'LAST',
}
const monthsOf: Readonly<Partial<Record<Body['cadence'], number>>> = {
  BIMONTHLY: 2,
  QUARTERLY: 3,
  HALF_YEARLY: 6,
  YEARLY: 12,
}

/** The first series of a body: its usual day, hours and place, from today or its first day on. */
export function draftFor(body: Body, today: IsoDate): SeriesDraft {
  return {
    rule: ruleOf(body, today),
    startsAt: body.defaultStart,
    endsAt: body.defaultEnd,
    place: body.defaultPlace,
    note: '',
    validFrom: body.validFrom > today ? body.validFrom : today,
    validTo: null,
  }
}

/** A rule from the words of the body's usual day, such as «2e jeudi»; else the first Monday. */
function ruleOf({ cadence, cadenceNote }: Body, today: IsoDate): SeriesRule {
  const words = foldText(cadenceNote).split(/[^\p{L}\d]+/u)
  const named = weekdays.findIndex((name) => words.includes(name))
  const day = named === -1 ? 1 : named
  if (cadence === 'WEEKLY' || cadence === 'BIWEEKLY') {
    const ahead = (day - weekday(today) + 7) % 7
    return {
      kind: 'EVERY_WEEKS',
      weeks: cadence === 'WEEKLY' ? 1 : 2,
      anchor: addDays(today, ahead),
    }
  }
  const rank = words.map((word) => ranks[word]).find((each) => each !== undefined)
  return {
    kind: 'NTH_WEEKDAY',
    nth: rank ?? 1,
    weekday: day,
    everyMonths: monthsOf[cadence] ?? 1,
    monthsOff: [],
  }
}

/** A change of a series begins after its last past date at the earliest: today, or its own start. */
export function changeOf(series: Series, today: IsoDate): SeriesDraft {
  const { validFrom } = series
  return { ...draftOf(series), validFrom: validFrom > today ? validFrom : today }
}

export function draftOf({
  rule,
  startsAt,
  endsAt,
  place,
  note,
  validFrom,
  validTo,
}: Series): SeriesDraft {
  const copied = rule.kind === 'EVERY_WEEKS' ? rule : { ...rule, monthsOff: [...rule.monthsOff] }
  return { rule: copied, startsAt, endsAt, place, note, validFrom, validTo }
}

/** The rule of another kind that is nearest to the one in hand. */
export function asKind(rule: SeriesRule, kind: SeriesRule['kind'], today: IsoDate): SeriesRule {
  if (rule.kind === kind) return rule
  const months = {
    everyMonths: rule.kind === 'EVERY_WEEKS' ? 1 : rule.everyMonths,
    monthsOff: rule.kind === 'EVERY_WEEKS' ? [] : [...rule.monthsOff],
  }
  switch (kind) {
    case 'NTH_WEEKDAY':
      return { kind, nth: 1, weekday: dayOf(rule), ...months }
    case 'EVERY_WEEKS':
      return { kind, weeks: 2, anchor: addDays(today, (dayOf(rule) - weekday(today) + 7) % 7) }
    case 'DAY_OF_MONTH':
      return { kind, day: 15, ...months }
  }
}

function dayOf(rule: SeriesRule): number {
  if (rule.kind === 'NTH_WEEKDAY') return rule.weekday
  return rule.kind === 'EVERY_WEEKS' ? weekday(rule.anchor) : 1
}

/** The stretch of a year that a preview shows. */
export function spanOf(year: number) {
  return { from: dateOf(year, 1, 1), to: dateOf(year, 12, 31) }
}

/** Late in a year it is the next one that is planned. */
const monthAndAHalf = 45

/** The year to look at first: the one in which the series next gives dates. */
export function yearToShow({ validFrom, validTo }: SeriesDraft, today: IsoDate): number {
  const from = validFrom > today ? validFrom : today
  const next = addDays(from, monthAndAHalf)
  return yearOf(validTo !== null && validTo < next ? validTo : next)
}

export type SeriesState = 'CURRENT' | 'COMING' | 'ENDED'

export function stateOf({ validFrom, validTo }: Series, today: IsoDate): SeriesState {
  if (validTo !== null && validTo < today) return 'ENDED'
  return validFrom > today ? 'COMING' : 'CURRENT'
}
