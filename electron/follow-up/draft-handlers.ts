import { followUpDraftsContract } from '../../shared/follow-up-drafts.ts'
import { implementing } from '../contract-server.ts'
import { requireDatabase } from '../core-context.ts'
import { getRow } from '../db/revised-rows.ts'
import { forgetDraft, keepDraft, listDrafts } from './draft-queries.ts'

const os = implementing(followUpDraftsContract)

/** What is typed about a decision, durable before it is a line of its diary. */
export const draftHandlers = {
  keepDraft: os.keepDraft.handler(async ({ input, context }) => {
    const db = requireDatabase(context)
    const { decisionId, said } = input
    if (said === null) await forgetDraft(db, decisionId)
    else {
      await getRow(db, 'decision', decisionId)
      await keepDraft(db, { decisionId, said }, context.now().toISOString())
    }
    return { decisionId }
  }),

  drafts: os.drafts.handler(async ({ input, context }) =>
    listDrafts(requireDatabase(context), input.decisionIds),
  ),
}
