import { decisionFigures } from '../../shared/decision-rules.ts'
import { os } from '../contract-server.ts'
import { readToday, requireDatabase } from '../core-context.ts'
import { getDecision, listDecisionStates, listDecisions } from './decision-queries.ts'

export const decisionHandlers = {
  list: os.decisions.list.handler(async ({ input, context }) => {
    const { bodyId, which, limit } = input
    const scope = { bodyIds: bodyId === null ? null : [bodyId], readerId: null, which, limit }
    return listDecisions(requireDatabase(context), scope, await readToday(context))
  }),
  get: os.decisions.get.handler(async ({ input, context }) =>
    getDecision(requireDatabase(context), input.id, await readToday(context)),
  ),
  figures: os.decisions.figures.handler(async ({ input, context }) => {
    const states = await listDecisionStates(requireDatabase(context), input.year)
    return decisionFigures(states, await readToday(context))
  }),
}
