import type { HarmonyYear, LinearProgram } from './calendar-harmony.ts'

/** What breaking a hard rule costs where no calendar keeps them all: more than any year of moves. */
export const HARD_PRICE = 1000

/** How the hard rules are taken: kept, or broken at a price to see which ones cannot be kept. */
export type Strictness = 'KEPT' | 'PRICED'

export type Entry = readonly [column: number, value: number]

/**
 * A program that grows. A column for each place of each event comes first, 1 where the event stands
 * there; then those that rows ask for: 1 where a finding is accepted at its weight.
 */
export type GrowingProgram = {
  readonly year: HarmonyYear
  readonly strictness: Strictness
  /** Column of the place of an event; -1 for places that are left out. */
  readonly columns: readonly (readonly number[])[]
  readonly cost: number[]
  readonly upper: number[]
  readonly isInteger: boolean[]
  readonly rowLower: number[]
  readonly rowUpper: number[]
  readonly starts: number[]
  readonly indices: number[]
  readonly values: number[]
  /** Rows by name, so that none is there twice. */
  readonly rowNames: Set<string>
  /** Columns of accepted findings by name. */
  readonly accepted: Map<string, number>
}

/**
 * The places of each event, of which it takes exactly one.
 *
 * Places with a hard finding are left out while the rules are kept: an event that has no other
 * leaves an empty row, which no answer fulfils.
 */
export function startProgram(year: HarmonyYear, strictness: Strictness): GrowingProgram {
  const cost: number[] = []
  const columns = year.movables.map(({ candidates }) =>
    candidates.map((candidate) => {
      if (strictness === 'KEPT' && candidate.hardCount > 0) return -1
      return cost.push(candidate.cost + candidate.hardCount * HARD_PRICE) - 1
    }),
  )
  const program: GrowingProgram = {
    year,
    strictness,
    columns,
    cost,
    upper: cost.map(() => 1),
    isInteger: cost.map(() => true),
    rowLower: [],
    rowUpper: [],
    starts: [0],
    indices: [],
    values: [],
    rowNames: new Set(),
    accepted: new Map(),
  }
  for (const [at, places] of columns.entries()) {
    const entries = places.filter((column) => column >= 0).map((column): Entry => [column, 1])
    addRow(program, { name: `place ${at}`, lower: 1, upper: 1, entries })
  }
  return program
}

/** Adds a row unless one of its name is there; true when it was added. */
export function addRow(
  program: GrowingProgram,
  row: {
    readonly name: string
    readonly lower: number
    readonly upper: number
    readonly entries: readonly Entry[]
  },
): boolean {
  if (program.rowNames.has(row.name)) return false
  program.rowNames.add(row.name)
  const merged = new Map<number, number>()
  for (const [column, value] of row.entries) {
    merged.set(column, (merged.get(column) ?? 0) + value)
  }
  for (const [column, value] of merged) {
    if (value === 0) continue
    program.indices.push(column)
    program.values.push(value)
  }
  program.starts.push(program.indices.length)
  program.rowLower.push(row.lower)
  program.rowUpper.push(row.upper)
  return true
}

export function addColumn(
  program: GrowingProgram,
  column: { readonly cost: number; readonly upper: number; readonly isInteger: boolean },
): number {
  program.upper.push(column.upper)
  program.isInteger.push(column.isInteger)
  return program.cost.push(column.cost) - 1
}

/**
 * The column that accepts a finding: null where its rule is hard and kept, so that no answer may.
 *
 * @param weight  null for a hard rule
 */
export function acceptance(
  program: GrowingProgram,
  name: string,
  weight: number | null,
): number | null {
  if (weight === null && program.strictness === 'KEPT') return null
  const known = program.accepted.get(name)
  if (known !== undefined) return known
  const column = addColumn(program, { cost: weight ?? HARD_PRICE, upper: 1, isInteger: true })
  program.accepted.set(name, column)
  return column
}

/** Columns of the places of an event for which the condition holds. */
export function placesWhere(
  program: GrowingProgram,
  movable: number,
  isMeant: (place: { readonly first: number; readonly last: number }) => boolean,
): readonly number[] {
  const candidates = program.year.movables[movable]?.candidates ?? []
  const columns = program.columns[movable] ?? []
  const found: number[] = []
  for (const [at, candidate] of candidates.entries()) {
    const column = columns[at] ?? -1
    if (column >= 0 && isMeant(candidate)) found.push(column)
  }
  return found
}

export function ones(columns: readonly number[], value = 1): readonly Entry[] {
  return columns.map((column): Entry => [column, value])
}

export function programOf(program: GrowingProgram): LinearProgram {
  const { cost, upper, isInteger, rowLower, rowUpper, starts, indices, values } = program
  return { cost, upper, isInteger, rowLower, rowUpper, starts, indices, values }
}
