import type { Highs, Model, ModelData } from 'highs'
import type { LinearProgram, SolverAnswer, SolveTask } from '../../shared/calendar-harmony.ts'

/** Relative gap at which an answer counts as the best: the costs have two digits at most. */
const REST_GAP = 1e-6

/** Columns that a first search takes: the most promising of thousands, which it rarely misses. */
const FIRST_COLUMNS = 1200

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
    const relaxed = relaxation(highs, task.program, left())
    if (relaxed === null) return { status: 'INFEASIBLE', values: null, bound: Infinity }
    return searchNarrowed(highs, task, relaxed, left)
  }
}

/** What the relaxation says: a cost that no answer goes below, and what each column adds to it. */
type Relaxed = { readonly bound: number; readonly extra: readonly number[] }

/** Null when even the relaxation has no answer. */
function relaxation(highs: Highs, program: LinearProgram, timeLimitMs: number): Relaxed | null {
  return highs.withModel(modelData(highs, program, false), (model) => {
    limit(model, timeLimitMs)
    const { modelStatus } = model.run()
    const { optimal, infeasible, unboundedOrInfeasible } = highs.constants.modelStatus
    if (modelStatus === infeasible || modelStatus === unboundedOrInfeasible) return null
    const isSolved = modelStatus === optimal
    return {
      bound: isSolved ? model.getObjectiveValue() : -Infinity,
      extra: isSolved ? Array.from(model.getSolution().colDual) : program.cost.map(() => 0),
    }
  })
}

function searchNarrowed(
  highs: Highs,
  task: SolveTask,
  relaxed: Relaxed,
  left: () => number,
): SolverAnswer {
  const { program } = task
  let [margin, start] = [firstMargin(relaxed), task.start]
  for (;;) {
    const kept = columnsWithin(relaxed, margin)
    const isWhole = kept.length === program.cost.length
    const answer = search(highs, { ...task, start, timeLimitMs: left() }, kept)
    const bound = isWhole ? answer.bound : Math.min(answer.bound, relaxed.bound + margin)
    const cost = answer.values === null ? Infinity : costOf(program, answer.values)
    const isBest = cost - bound < TOLERANCE
    if (isBest) return { ...answer, status: 'OPTIMAL', bound }
    if (isWhole && answer.status === 'INFEASIBLE') return answer
    if (isWhole || left() <= 0) return { ...answer, status: 'LIMIT', bound }
    if (answer.values !== null && answer.status === 'LIMIT') return { ...answer, bound }
    // All that could still be cheaper than this answer, or much more where there is none.
    margin = Number.isFinite(cost) ? cost - relaxed.bound + TOLERANCE : margin * 4 + 10
    if (answer.values !== null) start = taken(answer.values)
  }
}

function firstMargin({ extra }: Relaxed): number {
  if (extra.length <= FIRST_COLUMNS) return Infinity
  return extra.toSorted((one, other) => one - other)[FIRST_COLUMNS] ?? Infinity
}

function columnsWithin({ extra }: Relaxed, margin: number): readonly number[] {
  return extra.flatMap((cost, column) => (cost <= margin ? [column] : []))
}

/** Searches among some columns, the others being 0; its answer is of the whole program. */
function search(highs: Highs, task: SolveTask, kept: readonly number[]): SolverAnswer {
  const { program, start, timeLimitMs, onGap } = task
  const placeOf = new Map(kept.map((column, place) => [column, place]))
  const narrow = narrowed(program, kept, placeOf)
  return highs.withModel(modelData(highs, narrow, true), (model) => {
    limit(model, timeLimitMs)
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
    mip_rel_gap: REST_GAP,
    time_limit: Math.max(0.05, timeLimitMs / 1000),
  })
}

function costOf({ cost }: LinearProgram, values: readonly number[]): number {
  return values.reduce((sum, value, column) => sum + value * (cost[column] ?? 0), 0)
}

function taken(values: readonly number[]): readonly number[] {
  return values.flatMap((value, column) => (value > 0.5 ? [column] : []))
}
