import { type DecisionColumns, finalRanks, noPercent } from './decision-columns.ts'
import type { SortColumn } from './decision-register.ts'
import { assertNever } from './errors.ts'

/** The place of each name of the columns in an order that a reader expects, such as that of codes. */
export type NamePlaces = Uint32Array

export type Ordering = {
  readonly sort: SortColumn
  readonly direction: 'asc' | 'desc'
  /** Places of bodies or of labels; needed to sort by them. */
  readonly places: NamePlaces | null
  /** Place of each row in the order of wordings; needed to sort by them. */
  readonly wordings: Uint32Array | null
}

/** Due days and states in one number: what is open first, by due day, without one last. */
const dueRange = 2 ** 17
/** More rows than any register has: a place in the order of references is below. */
const rowRange = 2 ** 20
const never = 65_535

export type Slice = { readonly offset: number; readonly limit: number }

/**
 * Some rows of an order: by the column asked for, then what is open first by due day, then references.
 * The place of a row is one number, which sorts without comparing; its end says which row it is.
 */
export function inOrder(
  columns: DecisionColumns,
  rows: Uint32Array,
  ordering: Ordering,
  { offset, limit }: Slice,
): readonly number[] {
  const first = primaryOf(columns, ordering)
  const due = dueKey(columns, ordering)
  const isPlain = ordering.sort === 'reference' || ordering.sort === 'wording'
  const isBackwards = ordering.sort === 'reference' && ordering.direction === 'desc'
  const keys = new Float64Array(rows.length)
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0
    const place = columns.placeByReference[row] ?? 0
    const rank = isBackwards ? rowRange - 1 - place : place
    keys[at] = (first(row) * dueRange + (isPlain ? 0 : due(row))) * rowRange + rank
  }
  const shown = smallest(keys, offset + limit)
    .sort()
    .slice(offset, offset + limit)
  return Array.from(shown, (key) => {
    const rank = key % rowRange
    return columns.byReference[isBackwards ? rowRange - 1 - rank : rank] ?? 0
  })
}

/** The smallest keys, in any order: a page needs no more of 100,000. */
function smallest(keys: Float64Array, count: number): Float64Array {
  if (count >= keys.length) return keys
  let [low, high] = [0, keys.length - 1]
  while (low < high) {
    const pivot = keys[(low + high) >> 1] ?? 0
    let [left, right] = [low, high]
    while (left <= right) {
      while ((keys[left] ?? 0) < pivot) left++
      while ((keys[right] ?? 0) > pivot) right--
      if (left > right) break
      const moved = keys[left] ?? 0
      keys[left++] = keys[right] ?? 0
      keys[right--] = moved
    }
    if (count <= right) high = right
    else if (count >= left) low = left
    else break
  }
  return keys.subarray(0, count)
}

type Key = (row: number) => number

function dueKey({ status, due }: DecisionColumns, { sort, direction }: Ordering): Key {
  const isBackwards = sort === 'due' && direction === 'desc'
  return (row) => {
    const day = due[row] ?? 0
    const shown = day === 0 ? never : isBackwards ? never - day : day
    return (finalRanks[status[row] ?? 0] ?? 0) * 2 ** 16 + shown
  }
}

/** The column asked for as a number below 65,536; what is empty stands last, both ways. */
function primaryOf(columns: DecisionColumns, { sort, direction, places, wordings }: Ordering): Key {
  const turned = (value: Key, most: number): Key =>
    direction === 'asc' ? value : (row) => most - value(row)
  const filled = (values: Uint16Array | Uint8Array, empty: number): Key => {
    const plain = turned((row) => values[row] ?? 0, never - 1)
    return (row) => (values[row] === empty ? never : plain(row))
  }
  const placed = (values: Uint32Array): Key =>
    turned((row) => places?.[values[row] ?? 0] ?? 0, never)
  switch (sort) {
    case 'due':
    case 'reference':
      return () => 0
    case 'wording':
      return turned((row) => wordings?.[row] ?? 0, rowRange)
    case 'status':
      return turned((row) => columns.status[row] ?? 0, 255)
    case 'kind':
      return turned((row) => columns.kind[row] ?? 0, 255)
    case 'body':
      return placed(columns.body)
    case 'lead':
      return placed(columns.label)
    case 'percent':
      return filled(columns.percent, noPercent)
    case 'takenOn':
      return filled(columns.taken, 0)
    case 'reviewOn':
      return filled(columns.review, 0)
    case 'updatedOn':
      return filled(columns.updated, 0)
    default:
      return assertNever(sort)
  }
}

const collator = new Intl.Collator('fr', { numeric: true })

/** The place of each name when they are put in order by what a reader sees of them. */
export function placesOf({ names }: DecisionColumns, shown: (name: string) => string): NamePlaces {
  const labels = names.texts.map(shown)
  const order = [...labels.keys()].toSorted((first, second) =>
    compareShown(labels[first] ?? '', labels[second] ?? ''),
  )
  const places = new Uint32Array(labels.length)
  let place = 0
  for (const [at, rank] of order.entries()) {
    if (at > 0 && labels[order[at - 1] ?? 0] !== labels[rank]) place += 1
    places[rank] = place
  }
  return places
}

/** Names in alphabetical order, numbers in them as numbers, the empty one last. */
export function compareShown(first: string, second: string): number {
  if (first === second) return 0
  if (first === '' || second === '') return Number(first === '') - Number(second === '')
  return collator.compare(first, second)
}
