import { addDays, addMonths, dateOf, diffDays, endOfMonth, type IsoDate, yearOf } from './dates.ts'
import type {
  ActivityDraft,
  ActivityFigures,
  ActivityLine,
  ActivityState,
  QuarterFigures,
  WorkActivity,
} from './programme.ts'

type Days = Pick<WorkActivity, 'startsOn' | 'endsOn'>
type Progress = Pick<WorkActivity, 'state' | 'percent'>

/** Days since the end of an activity that should be done by now; 0 when it is not late. */
export function activityDaysLate(
  { endsOn, state }: Pick<WorkActivity, 'endsOn' | 'state'>,
  today: IsoDate,
): number {
  if (endsOn === null || state === 'DONE' || state === 'CANCELLED') return 0
  return Math.max(0, diffDays(endsOn, today))
}

/** What an activity that is taken up again is at least said to lack: nobody stated how much. */
const nearlyDone = 90

/**
 * State and percentage together, so that neither contradicts the other: done is 100 and not begun is
 * 0. Where one of both was given the other follows it; where both were, the state counts.
 *
 * @example
 * settledProgress({ state: 'NOT_STARTED', percent: 0 }, { percent: 40 }) //=> IN_PROGRESS, 40
 */
export function settledProgress(
  now: Progress,
  {
    state,
    percent,
  }: { readonly state?: ActivityState | undefined; readonly percent?: number | undefined },
): Progress {
  const wanted = state ?? (percent === undefined ? now.state : stateAt(percent, now.state))
  if (wanted === 'DONE') return { state: wanted, percent: 100 }
  if (wanted === 'NOT_STARTED') return { state: wanted, percent: 0 }
  const share = percent ?? now.percent
  return { state: wanted, percent: wanted === 'IN_PROGRESS' && share === 100 ? nearlyDone : share }
}

/** A percentage moves an activity between its three usual states; put off or given up, it stays so. */
function stateAt(percent: number, now: ActivityState): ActivityState {
  if (now === 'POSTPONED' || now === 'CANCELLED') return percent === 100 ? 'DONE' : now
  if (percent === 100) return 'DONE'
  return percent === 0 ? 'NOT_STARTED' : 'IN_PROGRESS'
}

/** 1 to 4. */
export function quarterOf(day: IsoDate): number {
  return Math.ceil(Number(day.slice(5, 7)) / 3)
}

export function quarterDays(
  year: number,
  quarter: number,
): { readonly first: IsoDate; readonly last: IsoDate } {
  const first = dateOf(year, quarter * 3 - 2, 1)
  return { first, last: endOfMonth(addMonths(first, 2)) }
}

/** True where an activity is under way in a quarter; one without dates is in all of them. */
export function isInQuarter({ startsOn, endsOn }: Days, year: number, quarter: number): boolean {
  const { first, last } = quarterDays(year, quarter)
  const start = startsOn ?? endsOn
  return (start === null || start <= last) && (endsOn === null || endsOn >= first)
}

/** Figures of any activities; cancelled ones are counted by their state alone. */
export function activityFigures(
  activities: readonly Pick<ActivityLine, 'state' | 'percent' | 'daysLate'>[],
): ActivityFigures {
  const count = (wanted: ActivityState) => activities.filter(({ state }) => state === wanted).length
  const counted = activities.filter(({ state }) => state !== 'CANCELLED')
  return {
    total: counted.length,
    byState: {
      NOT_STARTED: count('NOT_STARTED'),
      IN_PROGRESS: count('IN_PROGRESS'),
      DONE: count('DONE'),
      POSTPONED: count('POSTPONED'),
      CANCELLED: count('CANCELLED'),
    },
    late: counted.filter(({ daysLate }) => daysLate > 0).length,
    meanPercent: mean(counted.map(({ percent }) => percent)),
  }
}

/** The four quarters of a year of activities. */
export function quarterFigures(
  activities: readonly ActivityLine[],
  year: number,
): readonly QuarterFigures[] {
  const counted = activities.filter(({ state }) => state !== 'CANCELLED')
  return [1, 2, 3, 4].map((quarter) => {
    const active = counted.filter((activity) => isInQuarter(activity, year, quarter))
    const due = active.filter(
      ({ endsOn }) => endsOn !== null && yearOf(endsOn) === year && quarterOf(endsOn) === quarter,
    )
    const stated = counted.flatMap(({ quarters }) =>
      quarters.filter((state) => state.quarter === quarter),
    )
    return {
      quarter,
      active: active.length,
      due: due.length,
      done: due.filter(({ state }) => state === 'DONE').length,
      late: due.filter(({ daysLate }) => daysLate > 0).length,
      stated: stated.length,
      statedPercent: mean(stated.map(({ percent }) => percent)),
    }
  })
}

function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null
  return Math.round(values.reduce((sum, value) => sum + value, 0) / values.length)
}

/** The same day so many years later; 29 February becomes the 28th where there is none. */
export function yearsLater(day: IsoDate | null, years: number): IsoDate | null {
  return day === null ? null : addMonths(day, 12 * years)
}

/**
 * An activity as a new year begins with it: dates moved, nothing done yet. Given up ones do not come
 * along.
 *
 * @param postponedNote  what is noted of one that was put off
 */
export function carriedActivity(
  activity: WorkActivity,
  years: number,
  postponedNote: string,
): ActivityDraft | null {
  const { title, owner, startsOn, endsOn, expectedResult, indicator, target, state } = activity
  if (state === 'CANCELLED') return null
  return {
    title,
    owner,
    startsOn: yearsLater(startsOn, years),
    endsOn: yearsLater(endsOn, years),
    expectedResult,
    indicator,
    target,
    state: 'NOT_STARTED',
    percent: 0,
    note: state === 'POSTPONED' ? postponedNote : '',
  }
}

/** An axis and its activities, by their ids, in their order. */
export type AxisOrder = { readonly axisId: string; readonly ids: readonly string[] }

/**
 * Where an activity goes one step up or down: past its neighbour among those shown, at the ends of
 * its axis into the next one. Null where there is nowhere to go.
 *
 * Activities that a filter hides keep their places: the order is always that of the whole axis.
 */
export function stepActivity(
  axes: readonly AxisOrder[],
  id: string,
  step: -1 | 1,
  isShown: (id: string) => boolean,
): AxisOrder | null {
  const at = axes.findIndex(({ ids }) => ids.includes(id))
  const axis = axes[at]
  if (axis === undefined) return null
  const others = axis.ids.filter((other) => other !== id)
  const place = axis.ids.indexOf(id)
  const passed =
    step === -1
      ? axis.ids.slice(0, place).findLast(isShown)
      : axis.ids.slice(place + 1).find(isShown)
  if (passed !== undefined) {
    const target = others.indexOf(passed) + (step === -1 ? 0 : 1)
    return { axisId: axis.axisId, ids: others.toSpliced(target, 0, id) }
  }
  const next = axes[at + step]
  if (next === undefined) return null
  const ids = step === -1 ? [...next.ids, id] : [id, ...next.ids]
  return { axisId: next.axisId, ids }
}

/** A list with one of its entries a step up or down; null at the end. */
export function stepped(
  ids: readonly string[],
  id: string,
  step: -1 | 1,
): readonly string[] | null {
  const place = ids.indexOf(id)
  const target = place + step
  if (place === -1 || target < 0 || target >= ids.length) return null
  return ids.toSpliced(place, 1).toSpliced(target, 0, id)
}

/** The first and the last day that a model names by month and day, in a year. */
export function modelDays(
  { from, to }: { readonly from: string; readonly to: string },
  year: number,
): { readonly startsOn: IsoDate; readonly endsOn: IsoDate } {
  const dayOf = (monthDay: string) => {
    const [month = 1, day = 1] = monthDay.split('-').map(Number)
    return addDays(dateOf(year, month, 1), day - 1)
  }
  return { startsOn: dayOf(from), endsOn: dayOf(to) }
}
