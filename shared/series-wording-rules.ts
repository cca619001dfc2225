import { dayOfMonth, type IsoDate, monthOf, weekday } from './dates.ts'
import type { Translate } from './i18n.ts'
import type { SeriesDate, SeriesObstacle, SeriesRule, SeriesTerm } from './series.ts'

type Monthly = Exclude<SeriesRule, { readonly kind: 'EVERY_WEEKS' }>

const WEEKDAY_KEYS = ['d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6'] as const
const MONTH_KEYS = [
  'm1',
  'm2',
  'm3',
  'm4',
  'm5',
  'm6',
  'm7',
  'm8',
  'm9',
  'm10',
  'm11',
  'm12',
] as const
const RANK_KEYS = ['n1', 'n2', 'n3', 'n4', 'n5'] as const

/**
 * A rule in words, as the card of a body and the preview say it: «2e jeudi du mois, sauf août»,
 * «toutes les 2 semaines le mardi».
 */
export function ruleInWords(
  t: Translate,
  { rule, validFrom }: Pick<SeriesTerm, 'rule' | 'validFrom'>,
): string {
  if (rule.kind === 'EVERY_WEEKS') return weeksInWords(t, rule.weeks, rule.anchor)
  const words = monthlyInWords(t, rule, validFrom)
  if (rule.monthsOff.length === 0) return words
  const months = [...new Set(rule.monthsOff)].toSorted((one, other) => one - other)
  const names = months.map((month) => monthName(t, month))
  return t('series.except', { rule: words, months: listed(t, names) })
}

/**
 * What becomes of one date: «jeudi 14 janvier, férié (Journée de la souveraineté retrouvée) →
 * mercredi 13»; the day alone where nothing stands in its way.
 */
export function seriesDateInWords(t: Translate, date: SeriesDate): string {
  const slot = dayInWords(t, date.slotOn)
  if (date.obstacle === null) return slot
  const reason = obstacleInWords(t, date.obstacle)
  if (date.proposedOn === null) return t('series.noDay', { slot, reason })
  const isSameMonth = monthOf(date.proposedOn) === monthOf(date.slotOn)
  const day = isSameMonth ? shortDay(t, date.proposedOn) : dayInWords(t, date.proposedOn)
  return t('series.moved', { slot, reason, day })
}

/** Why a date does not hold: «férié (Nouvel An)», «férié à date estimée (Tabaski)», «recès (…)». */
export function obstacleInWords(t: Translate, obstacle: SeriesObstacle): string {
  switch (obstacle.kind) {
    case 'HOLIDAY':
      return obstacle.certainty === 'ESTIMATED'
        ? t('series.estimatedHoliday', { name: obstacle.name })
        : t('series.holiday', { name: obstacle.name })
    case 'WEEKEND':
      return t('series.weekend')
    case 'RECESS':
      return t('series.recess', { name: obstacle.name })
  }
}

function weeksInWords(t: Translate, weeks: number, anchor: IsoDate): string {
  const day = weekdayName(t, weekday(anchor))
  return weeks === 1
    ? t('series.everyWeek', { weekday: day })
    : t('series.everyWeeks', { weeks, weekday: day })
}

function monthlyInWords(t: Translate, rule: Monthly, validFrom: IsoDate): string {
  const day = slotInWords(t, rule)
  const month = monthName(t, monthOf(validFrom))
  if (rule.everyMonths === 1) return t('series.everyMonth', { day })
  if (rule.everyMonths === 12) return t('series.everyYear', { day, month })
  return t('series.everyMonths', { day, months: rule.everyMonths, month })
}

function slotInWords(t: Translate, rule: Monthly): string {
  if (rule.kind === 'NTH_WEEKDAY') {
    const rank = rule.nth === 'LAST' ? 'last' : (RANK_KEYS[rule.nth - 1] ?? 'n1')
    return t('series.nthWeekday', {
      rank: t(`series.ranks.${rank}`),
      weekday: weekdayName(t, rule.weekday),
    })
  }
  if (rule.day === 31) return t('series.lastDay')
  if (rule.day === 1) return t('series.firstDay')
  // A month without a 29th or a 30th has its meeting on its last day.
  return rule.day > 28
    ? t('series.dayOrLast', { day: rule.day })
    : t('series.dayOfMonth', { day: rule.day })
}

function dayInWords(t: Translate, day: IsoDate): string {
  return t('series.dayAndMonth', { day: shortDay(t, day), month: monthName(t, monthOf(day)) })
}

/** «mercredi 13», «vendredi 1er». */
function shortDay(t: Translate, day: IsoDate): string {
  const number = dayOfMonth(day)
  return t('series.weekdayAndDay', {
    weekday: weekdayName(t, weekday(day)),
    day: number === 1 ? t('series.first') : number,
  })
}

/** «août», «juillet et août», «juin, juillet et août». */
function listed(t: Translate, names: readonly string[]): string {
  const [last = '', ...others] = names.toReversed()
  if (others.length === 0) return last
  return t('series.andLast', { others: others.toReversed().join(', '), last })
}

function weekdayName(t: Translate, day: number): string {
  return t(`series.weekdays.${WEEKDAY_KEYS[day] ?? 'd0'}`)
}

function monthName(t: Translate, month: number): string {
  return t(`series.months.${MONTH_KEYS[month - 1] ?? 'm1'}`)
}
