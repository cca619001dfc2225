import { decisionFigures } from '../../shared/decision-rules.ts'
import { os } from '../contract-server.ts'
import { readToday, requireDatabase } from '../core-context.ts'
import {
  getDecision,
  listDecisionStates,
  listDecisions,
  listDecisionsOfMeeting,
} from './decision-queries.ts'

const unbuilt = () => {
  throw new Error('not built')
}

export const decisionHandlers = {
  list: os.decisions.list.handler(async ({ input, context }) => {
    const { bodyId, which, limit } = input
    const scope = { bodyIds: bodyId === null ? null : [bodyId], readerId: null, which, limit }
    return listDecisions(requireDatabase(context), scope, await readToday(context))
  }),
  get: os.decisions.get.handler(async ({ input, context }) =>
    getDecision(requireDatabase(context), input.id, await readToday(context)),
  ),
  ofMeeting: os.decisions.ofMeeting.handler(async ({ input, context }) =>
    listDecisionsOfMeeting(requireDatabase(context), input.meetingId, await readToday(context)),
  ),
  choices: os.decisions.choices.handler(unbuilt),
  create: os.decisions.create.handler(unbuilt),
  update: os.decisions.update.handler(unbuilt),
  attach: os.decisions.attach.handler(unbuilt),
  remove: os.decisions.remove.handler(unbuilt),
  figures: os.decisions.figures.handler(async ({ input, context }) => {
    const states = await listDecisionStates(requireDatabase(context), input.year)
    return decisionFigures(states, await readToday(context))
  }),
}
