import { decisionsContract } from '../../shared/decisions.ts'
import { implementing } from '../contract-server.ts'
import { requireDatabase, runChange } from '../core-context.ts'
import { deleteRow, reviseRow } from '../db/revised-rows.ts'
import { insertView, listViews, refuseTaken } from './view-queries.ts'

const os = implementing(decisionsContract)

export const viewHandlers = {
  views: os.views.handler(async ({ context }) => listViews(requireDatabase(context))),

  addView: os.addView.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'decisions.addView' }, async (trx) =>
      insertView(trx, input.draft),
    ),
  ),

  updateView: os.updateView.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'decisions.updateView' }, async (trx) => {
      if (input.patch.name !== undefined) await refuseTaken(trx, input.patch.name, input.id)
      return reviseRow(trx, 'decisionView', input)
    }),
  ),

  removeView: os.removeView.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'decisions.removeView' }, async (trx) =>
      deleteRow(trx, 'decisionView', input),
    ),
  ),
}
