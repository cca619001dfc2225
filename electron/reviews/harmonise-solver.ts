import type { Highs, Model, ModelData } from 'highs'
import type { LinearProgram, SolverAnswer, SolveTask } from '../../shared/calendar-harmony.ts'

/** Relative gap at which an answer counts as the best: the costs have two digits at most. */
const REST_GAP = 1e-6

/** Places of each event, on average, that a first search takes: the most promising. */
const FIRST_PLACES = 7

/** Relative gap at which a rough answer is near enough. */
const ROUGH_GAP = 0.01

/** Times that the relaxation is sharpened by the rows that it breaks. */
const MOST_PASSES = 25

/** Costs nearer to one another than this are equal. */
const TOLERANCE = 0.005

/**
 * Solves programs of a year with HiGHS, one after the other.
 *
 * The relaxation of the whole program says at least how much dearer each place makes a calendar.
 * Few places come near the best, so the search takes those alone; what it leaves out is known to
 * cost more than its answer, or is taken in after all.
 */
export function solverOf(highs: Highs): (task: SolveTask) => SolverAnswer {
  return (task) => {
    const ends = performance.now() + task.timeLimitMs
    const left = () => ends - performance.now()
    const relaxed = relaxation(highs, task, left)
    if (relaxed === null) return { status: 'INFEASIBLE', values: null, bound: Infinity }
    return searchNarrowed(highs, task, relaxed, left)
  }
}

/** What the relaxation says: a cost that no answer goes below, and what each column adds to it. */
type Relaxed = { readonly bound: number; readonly extra: readonly number[] }

/** Null when even the relaxation has no answer. */
function relaxation(highs: Highs, task: SolveTask, left: () => number): Relaxed | null {
  const { program } = task
  return highs.withModel(modelData(highs, program, false), (model): Relaxed | null => {
    const { optimal, infeasible, unboundedOrInfeasible } = highs.constants.modelStatus
    for (let pass = 0; ; pass++) {
      // Presolving takes longer than the whole of it.
      limit(model, left())
      model.options.set({ presolve: 'off' })
      const { modelStatus } = model.run()
      if (modelStatus === infeasible || modelStatus === unboundedOrInfeasible) return null
      if (modelStatus !== optimal) return { bound: -Infinity, extra: program.cost.map(() => 0) }
      const { colValue, colDual } = model.getSolution()
      const known = program.rowLower.length
      if (pass >= MOST_PASSES || !task.separate(Array.from(colValue))) {
        return { bound: model.getObjectiveValue(), extra: Array.from(colDual) }
      }
      addRows(model, program, known)
    }
  })
}

/** Hands the rows on that were added to a program. */
function addRows(model: Model, program: LinearProgram, from: number): void {
  const { rowLower, rowUpper, starts, indices, values } = program
  for (let row = from; row < rowLower.length; row++) {
    const [start, end] = [starts[row] ?? 0, starts[row + 1] ?? 0]
    const entries = { indices: indices.slice(start, end), values: values.slice(start, end) }
    model.addRow(rowLower[row] ?? -Infinity, rowUpper[row] ?? Infinity, entries)
  }
}

function searchNarrowed(
  highs: Highs,
  task: SolveTask,
  relaxed: Relaxed,
  left: () => number,
): SolverAnswer {
  const { program, cutoff } = task
  const widest = cutoff - relaxed.bound
  let [margin, start] = [Math.min(widest, firstMargin(relaxed, task)), task.start]
  for (;;) {
    const kept = columnsWithin(relaxed, margin, start, task.places)
    const isWhole = kept.length === program.cost.length
    const answer = search(highs, { ...task, start, timeLimitMs: left() }, kept)
    const bound = isWhole ? answer.bound : Math.min(answer.bound, relaxed.bound + margin)
    const cost = answer.values === null ? Infinity : costOf(program, answer.values)
    if (Math.min(cost, cutoff) - bound < TOLERANCE) return { ...answer, status: 'OPTIMAL', bound }
    if (isWhole && answer.status === 'INFEASIBLE') return answer
    const isRough = task.effort === 'ROUGH' && answer.values !== null
    const isEnded = isWhole || isRough || left() <= 0 || answer.status === 'LIMIT'
    if (isEnded) return { ...answer, status: 'LIMIT', bound }
    // All that could still be cheaper than this answer, or much more where there is none.
    margin = Math.min(widest, Number.isFinite(cost) ? cost - relaxed.bound : margin * 2 + 2)
    if (answer.values !== null) start = taken(answer.values)
  }
}

function firstMargin({ extra }: Relaxed, { events }: SolveTask): number {
  const most = events * FIRST_PLACES
  return extra.toSorted((one, other) => one - other)[most] ?? Infinity
}

/** With them the columns of the answer to begin with, and those that are no places. */
function columnsWithin(
  { extra }: Relaxed,
  margin: number,
  start: readonly number[],
  places: number,
): readonly number[] {
  const begun = new Set(start)
  return extra.flatMap((cost, column) =>
    column >= places || cost <= margin + TOLERANCE || begun.has(column) ? [column] : [],
  )
}

/** Searches among some columns, the others being 0; its answer is of the whole program. */
function search(highs: Highs, task: SolveTask, kept: readonly number[]): SolverAnswer {
  const { program, start, timeLimitMs, onGap } = task
  const placeOf = new Map(kept.map((column, place) => [column, place]))
  const narrow = narrowed(program, kept, placeOf)
  return highs.withModel(modelData(highs, narrow, true), (model): SolverAnswer => {
    limit(model, timeLimitMs)
    model.options.set({
      mip_rel_gap: task.effort === 'ROUGH' ? ROUGH_GAP : REST_GAP,
      // Beginning anew with fewer columns costs more here than it gains.
      mip_allow_restart: false,
    })
    const begun = start.flatMap((column) => placeOf.get(column) ?? [])
    if (begun.length > 0) model.setSolution({ indices: begun, values: begun.map(() => 1) })
    const { mipLogging } = highs.constants.callbackType
    const { modelStatus } = model.run({
      [mipLogging]({ data: { mip_gap: gap } }) {
        onGap(gap === undefined || !Number.isFinite(gap) ? null : gap)
        return undefined
      },
    })
    const { optimal, infeasible, unboundedOrInfeasible } = highs.constants.modelStatus
    if (modelStatus === infeasible || modelStatus === unboundedOrInfeasible) {
      return { status: 'INFEASIBLE', values: null, bound: Infinity }
    }
    const bound = Number(model.info.get('mip_dual_bound'))
    const { feasible } = highs.constants.solutionStatus
    const isKnown = Number(model.info.get('primal_solution_status')) === feasible
    return {
      status: modelStatus === optimal ? 'OPTIMAL' : 'LIMIT',
      values: isKnown ? widened(program, kept, model.getSolution().colValue) : null,
      bound: Number.isFinite(bound) ? bound : -Infinity,
    }
  })
}

function narrowed(
  program: LinearProgram,
  kept: readonly number[],
  placeOf: ReadonlyMap<number, number>,
): LinearProgram {
  const { starts, indices, values } = program
  const rows = { starts: [0], indices: [] as number[], values: [] as number[] }
  for (const row of program.rowLower.keys()) {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
      const place = placeOf.get(indices[at] ?? -1)
      if (place === undefined) continue
      rows.indices.push(place)
      rows.values.push(values[at] ?? 0)
    }
    rows.starts.push(rows.indices.length)
  }
  const of = <Value>(list: readonly Value[]) => kept.flatMap((column) => list[column] ?? [])
  return {
    ...program,
    ...rows,
    cost: of(program.cost),
    upper: of(program.upper),
    isInteger: of(program.isInteger),
  }
}

function widened(program: LinearProgram, kept: readonly number[], values: Float64Array) {
  const all = program.cost.map(() => 0)
  for (const [place, column] of kept.entries()) all[column] = values[place] ?? 0
  return all
}

function modelData(highs: Highs, program: LinearProgram, isWhole: boolean): ModelData {
  const { cost, upper, isInteger, rowLower, rowUpper, starts, indices, values } = program
  const { continuous, integer } = highs.constants.variableType
  return {
    numCols: cost.length,
    numRows: rowLower.length,
    colCost: cost,
    colLower: cost.map(() => 0),
    colUpper: upper,
    rowLower,
    rowUpper,
    ...(isWhole ? { integrality: isInteger.map((whole) => (whole ? integer : continuous)) } : {}),
    matrix: {
      format: 'csr',
      numRows: rowLower.length,
      numCols: cost.length,
      starts,
      indices,
      values,
    },
  }
}

function limit(model: Model, timeLimitMs: number): void {
  model.options.set({
    output_flag: false,
    time_limit: Math.max(0.05, timeLimitMs / 1000),
  })
}

function costOf({ cost }: LinearProgram, values: readonly number[]): number {
  return values.reduce((sum, value, column) => sum + value * (cost[column] ?? 0), 0)
}

function taken(values: readonly number[]): readonly number[] {
  return values.flatMap((value, column) => (value > 0.5 ? [column] : []))
}
