import type { Highs, Model } from 'highs'
import type { SolverAnswer, SolveTask } from '../../shared/calendar-harmony.ts'

/** Relative gap at which an answer counts as the best: the costs have two digits at most. */
const REST_GAP = 1e-6

/** Solves programs of a year with HiGHS, one after the other. */
export function solverOf(highs: Highs): (task: SolveTask) => SolverAnswer {
  return (task) => highs.withModel(modelData(highs, task), (model) => solve(highs, model, task))
}

function modelData(highs: Highs, { program }: SolveTask) {
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
    integrality: isInteger.map((whole) => (whole ? integer : continuous)),
    matrix: {
      format: 'csr' as const,
      numRows: rowLower.length,
      numCols: cost.length,
      starts,
      indices,
      values,
    },
  }
}

function solve(highs: Highs, model: Model, { start, timeLimitMs, onGap }: SolveTask): SolverAnswer {
  model.options.set({
    output_flag: false,
    mip_rel_gap: REST_GAP,
    time_limit: Math.max(0.05, timeLimitMs / 1000),
  })
  const begun = start.filter((column) => column >= 0)
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
    values: isKnown ? Array.from(model.getSolution().colValue) : null,
    bound: Number.isFinite(bound) ? bound : -Infinity,
  }
}
