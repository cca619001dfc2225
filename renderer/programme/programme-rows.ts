import type {
  ActivityLine,
  ActivityState,
  ProgrammeAxis,
  ProgrammeBoard,
} from '../../shared/programme.ts'
import { isInQuarter } from '../../shared/programme-rules.ts'

/** A line of the table: an axis, or one of its activities. */
export type ProgrammeRow =
  | {
      readonly kind: 'axis'
      readonly key: string
      /** «2» */
      readonly number: string
      readonly part: ProgrammeAxis
    }
  | {
      readonly kind: 'activity'
      readonly key: string
      /** «2.3» */
      readonly number: string
      readonly activity: ActivityLine
      readonly part: ProgrammeAxis
    }

export type ProgrammeFilters = {
  readonly axisId: string | null
  readonly owner: string | null
  readonly state: ActivityState | null
  readonly isLate: boolean
  readonly quarter: number | null
}

export const noFilters: ProgrammeFilters = {
  axisId: null,
  owner: null,
  state: null,
  isLate: false,
  quarter: null,
}

export function isFiltering({ axisId, owner, state, isLate, quarter }: ProgrammeFilters): boolean {
  return axisId !== null || owner !== null || state !== null || isLate || quarter !== null
}

/** True for an activity that every filter lets through. */
export function isShown(
  activity: ActivityLine,
  year: number,
  { axisId, owner, state, isLate, quarter }: ProgrammeFilters,
): boolean {
  return (
    (axisId === null || activity.axisId === axisId) &&
    (owner === null || ownersOf(activity.owner).includes(owner)) &&
    (state === null || activity.state === state) &&
    (!isLate || activity.daysLate > 0) &&
    (quarter === null || isInQuarter(activity, year, quarter))
  )
}

/** The lines of the table. While something is filtered, axes without a match are left out. */
export function programmeRows(
  { axes, programme }: ProgrammeBoard,
  filters: ProgrammeFilters,
): readonly ProgrammeRow[] {
  return axes.flatMap((part, at): readonly ProgrammeRow[] => {
    const number = String(at + 1)
    const rows = part.activities.flatMap((activity, place): readonly ProgrammeRow[] =>
      isShown(activity, programme.year, filters)
        ? [{ kind: 'activity', key: activity.id, number: `${number}.${place + 1}`, activity, part }]
        : [],
    )
    const isHidden = rows.length === 0 && isFiltering(filters)
    return isHidden ? [] : [{ kind: 'axis', key: part.axis.id, number, part }, ...rows]
  })
}

/** Those that «CdF, SHA» names. */
export function ownersOf(owner: string): readonly string[] {
  return owner
    .split(/[,;/]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** Everybody who is in charge of something, once, in the order of the alphabet. */
export function allOwners({ axes }: ProgrammeBoard): readonly string[] {
  const owners = axes.flatMap(({ activities }) =>
    activities.flatMap(({ owner }) => ownersOf(owner)),
  )
  return [...new Set(owners)].toSorted((first, second) => first.localeCompare(second, 'fr'))
}
