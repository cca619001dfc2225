import { followUpContract } from '../../shared/follow-up.ts'
import { implementing } from '../contract-server.ts'
import { readToday, requireDatabase, runChange } from '../core-context.ts'
import { followDecision } from './follow-up-writing-queries.ts'
import { followDecisions } from './follow-many-queries.ts'
import { readSaying } from './saying-queries.ts'
import { readSheet } from './sheet-queries.ts'

const os = implementing(followUpContract)

export const followUpHandlers = {
  sheet: os.sheet.handler(async ({ input, context }) =>
    readSheet(requireDatabase(context), input.id, await readToday(context)),
  ),

  follow: os.follow.handler(async ({ input, context }) => {
    const { operationId, said } = input
    const today = await readToday(context)
    await runChange(context, { operationId, name: 'followUp.follow' }, async (trx) => {
      const occasion = { ...context, meetingId: said.meetingId, today }
      await followDecision(trx, input, await readSaying(trx, occasion))
      return null
    })
    return readSheet(requireDatabase(context), input.id, today)
  }),

  followMany: os.followMany.handler(async ({ input, context }) => {
    const { operationId, said } = input
    const today = await readToday(context)
    return runChange(context, { operationId, name: 'followUp.followMany' }, async (trx) => {
      const occasion = { ...context, meetingId: said.meetingId, today }
      return followDecisions(trx, input, await readSaying(trx, occasion))
    })
  }),
}
