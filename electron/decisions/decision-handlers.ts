import { decisionFigures } from '../../shared/decision-rules.ts'
import { os } from '../contract-server.ts'
import { readToday, requireDatabase } from '../core-context.ts'
import { getDecision, listDecisionStates, listDecisions } from './decision-queries.ts'

export const decisionHandlers = {
  list: os.decisions.list.handler(async ({ input, context }) => {
    const bodyIds = input.bodyId === null ? null : [input.bodyId]
    const today = await readToday(context)
    return listDecisions(requireDatabase(context), { bodyIds, onlyOpen: input.onlyOpen }, today)
  }),
  get: os.decisions.get.handler(async ({ input, context }) =>
    getDecision(requireDatabase(context), input.id, await readToday(context)),
  ),
  figures: os.decisions.figures.handler(async ({ input, context }) => {
    const states = await listDecisionStates(requireDatabase(context), input.year)
    return decisionFigures(states, await readToday(context))
  }),
}
