import { followUpContract } from '../../shared/follow-up.ts'
import { implementing } from '../contract-server.ts'
import { type CoreContext, readToday, requireDatabase, runChange } from '../core-context.ts'
import type { AppTransaction } from '../db/app-database.ts'
import { deleteRow, getRow } from '../db/revised-rows.ts'
import { linkDecisions, type Linking, unlinkDecisions } from './link-writing-queries.ts'
import { referSource } from './referral-queries.ts'
import { readSpeaker } from './saying-queries.ts'
import { readThread } from './thread-queries.ts'

const os = implementing(followUpContract)

export const threadHandlers = {
  link: os.link.handler(async ({ input, context }) => {
    const { operationId, fromId } = input
    await change(context, { operationId, name: 'followUp.link' }, async (trx, linking) => {
      await linkDecisions(trx, input, linking)
      return null
    })
    return readThread(requireDatabase(context), fromId)
  }),

  unlink: os.unlink.handler(async ({ input, context }) => {
    const { operationId, id } = input
    return change(context, { operationId, name: 'followUp.unlink' }, async (trx, linking) => {
      await unlinkDecisions(trx, await getRow(trx, 'decisionLink', id), linking)
      return deleteRow(trx, 'decisionLink', input)
    })
  }),

  refer: os.refer.handler(async ({ input, context }) => {
    const { operationId } = input
    return change(context, { operationId, name: 'followUp.refer' }, async (trx, linking) =>
      referSource(trx, input, linking),
    )
  }),
}

async function change<Result>(
  context: CoreContext,
  operation: { readonly operationId: string; readonly name: string },
  write: (trx: AppTransaction, linking: Linking) => Promise<Result>,
): Promise<Result> {
  const today = await readToday(context)
  return runChange(context, operation, async (trx) => {
    const speaker = await readSpeaker(trx, context.now)
    return write(trx, { today, speaker, t: context.t })
  })
}
