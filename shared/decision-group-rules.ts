import { dayNumberOf, type DecisionColumns, finalRanks } from './decision-columns.ts'
import type { IsoDate } from './dates.ts'
import { isNamed } from './decision-mask-rules.ts'
import { compareShown } from './decision-order-rules.ts'
import type { RegisterGrouping } from './decision-register.ts'
import { decisionStatuses } from './decision-codes.ts'
import { assertNever } from './errors.ts'

/** One group of what a mask keeps, in its place among the others. */
export type RowGroup = { readonly key: string; readonly rows: Uint32Array }

export const dueGroups = ['late', 'coming', 'undated', 'closed'] as const
export type DueGroup = (typeof dueGroups)[number]

export function isDueGroup(key: string): key is DueGroup {
  return dueGroups.some((group) => group === key)
}

/** Key of decisions that neither an institution nor an office answers for. */
export const nobodyKey = 'label:'

type Shown = (key: string) => string

/**
 * The groups of the rows that a mask keeps, in their order: due groups and states as they are listed,
 * the newest year first, bodies and leads by what is shown of them, nobody last.
 */
export function groupsOf(
  columns: DecisionColumns,
  mask: Uint8Array,
  grouping: Exclude<RegisterGrouping, 'none'>,
  { today, shown }: { readonly today: IsoDate; readonly shown: Shown },
): readonly RowGroup[] {
  const numberOf = groupNumber(columns, grouping, today)
  const counts = new Map<number, number>()
  for (let row = 1; row < mask.length; row++) {
    if (mask[row] === 1) counts.set(numberOf(row), (counts.get(numberOf(row)) ?? 0) + 1)
  }
  const groups = new Map(
    [...counts].map(([number, count]) => [number, { rows: new Uint32Array(count), filled: 0 }]),
  )
  for (let row = 1; row < mask.length; row++) {
    if (mask[row] !== 1) continue
    const group = groups.get(numberOf(row))
    if (group !== undefined) group.rows[group.filled++] = row
  }
  return [...groups]
    .map(([number, { rows }]) => ({ number, key: groupKey(columns, grouping, number), rows }))
    .toSorted((first, second) => compareGroups(grouping, shown, first, second))
    .map(({ key, rows }) => ({ key, rows }))
}

/** The group of each row as a number; of leads, labels come after all names of institutions. */
function groupNumber(
  columns: DecisionColumns,
  grouping: Exclude<RegisterGrouping, 'none'>,
  today: IsoDate,
): (row: number) => number {
  const { status, due, year, body, lead, label, names } = columns
  switch (grouping) {
    case 'due': {
      const now = dayNumberOf(today)
      return (row) => {
        if (finalRanks[status[row] ?? 0] === 1) return 3
        const day = due[row] ?? 0
        return day === 0 ? 2 : day < now ? 0 : 1
      }
    }
    case 'status':
      return (row) => status[row] ?? 0
    case 'year':
      return (row) => year[row] ?? 0
    case 'body':
      return (row) => body[row] ?? 0
    case 'lead': {
      const offices = names.texts.map((text, rank) =>
        isNamed(text) ? names.texts.length + rank : 0,
      )
      return (row) => (lead[row] === 0 ? (offices[label[row] ?? 0] ?? 0) : (lead[row] ?? 0))
    }
    default:
      return assertNever(grouping)
  }
}

function groupKey(
  { names }: DecisionColumns,
  grouping: Exclude<RegisterGrouping, 'none'>,
  number: number,
): string {
  const { texts } = names
  switch (grouping) {
    case 'due':
      return dueGroups[number] ?? ''
    case 'status':
      return decisionStatuses[number] ?? ''
    case 'year':
      return String(number)
    case 'body':
      return texts[number] ?? ''
    case 'lead':
      if (number === 0) return nobodyKey
      return number < texts.length ? (texts[number] ?? '') : `label:${texts[number - texts.length]}`
    default:
      return assertNever(grouping)
  }
}

type Numbered = { readonly number: number; readonly key: string }

function compareGroups(
  grouping: Exclude<RegisterGrouping, 'none'>,
  shown: Shown,
  first: Numbered,
  second: Numbered,
): number {
  if (grouping === 'year') return second.number - first.number
  if (grouping === 'due' || grouping === 'status') return first.number - second.number
  const isNobody = (key: string) => Number(key === nobodyKey)
  const apart = isNobody(first.key) - isNobody(second.key)
  return apart === 0 ? compareShown(shown(first.key), shown(second.key)) : apart
}
