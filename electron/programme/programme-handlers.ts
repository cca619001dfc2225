import { type ActivityDraft, type WorkActivity, programmeContract } from '../../shared/programme.ts'
import { invalid } from '../../shared/errors.ts'
import { patched } from '../../shared/patching.ts'
import { settledProgress } from '../../shared/programme-rules.ts'
import { checkDatesInOrder } from '../../shared/validity-errors.ts'
import { implementing } from '../contract-server.ts'
import { readToday, requireDatabase, runChange } from '../core-context.ts'
import type { AppTransaction } from '../db/app-database.ts'
import { deleteRow, getRow, reviseRow } from '../db/revised-rows.ts'
import { readBoard } from './programme-board-queries.ts'
import { createProgramme } from './programme-creation.ts'
import { listLinkable } from './programme-link-queries.ts'
import { orderActivities, orderAxes } from './programme-order-queries.ts'
import {
  findLink,
  findQuarter,
  insertActivity,
  insertAxis,
  insertLink,
  insertQuarters,
  listActivities,
  listProgrammes,
  listQuarters,
} from './programme-queries.ts'

const os = implementing(programmeContract)

export const programmeHandlers = {
  list: os.list.handler(async ({ input, context }) =>
    listProgrammes(requireDatabase(context), input.year),
  ),

  board: os.board.handler(async ({ input, context }) => {
    const db = requireDatabase(context)
    const programme = await getRow(db, 'workProgramme', input.id)
    return readBoard(db, programme, await readToday(context))
  }),

  create: os.create.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'programme.create' }, async (trx) =>
      createProgramme(trx, input, context),
    ),
  ),

  update: os.update.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'programme.update' }, async (trx) =>
      reviseRow(trx, 'workProgramme', input),
    ),
  ),

  remove: os.remove.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'programme.remove' }, async (trx) =>
      deleteRow(trx, 'workProgramme', input),
    ),
  ),

  createAxis: os.createAxis.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'programme.createAxis' }, async (trx) => {
      await getRow(trx, 'workProgramme', input.programmeId)
      return insertAxis(trx, input)
    }),
  ),

  updateAxis: os.updateAxis.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'programme.updateAxis' }, async (trx) =>
      reviseRow(trx, 'workAxis', input),
    ),
  ),

  removeAxis: os.removeAxis.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'programme.removeAxis' }, async (trx) =>
      deleteRow(trx, 'workAxis', input),
    ),
  ),

  orderAxes: os.orderAxes.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'programme.orderAxes' }, async (trx) =>
      orderAxes(trx, input.programmeId, input.ids),
    ),
  ),

  createActivity: os.createActivity.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'programme.createActivity' }, async (trx) => {
      await getRow(trx, 'workAxis', input.axisId)
      const draft = patched(emptyActivity, input.draft)
      return insertActivity(trx, input.axisId, { ...draft, ...checkedChange(draft, input.draft) })
    }),
  ),

  updateActivity: os.updateActivity.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'programme.updateActivity' }, async (trx) => {
      const activity = await getRow(trx, 'workActivity', input.id)
      // A stale form meets its conflict first: what it says may be wrong by now.
      const isStale = activity.revision !== input.seenRevision
      const settled = isStale ? {} : checkedChange(activity, input.patch)
      return reviseRow(trx, 'workActivity', { ...input, patch: { ...input.patch, ...settled } })
    }),
  ),

  removeActivity: os.removeActivity.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'programme.removeActivity' }, async (trx) =>
      deleteRow(trx, 'workActivity', input),
    ),
  ),

  orderActivities: os.orderActivities.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'programme.orderActivities' }, async (trx) =>
      orderActivities(trx, input.axisId, input.ids),
    ),
  ),

  setQuarter: os.setQuarter.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'programme.setQuarter' }, async (trx) => {
      const { activityId, quarter, percent, note } = input
      await getRow(trx, 'workActivity', activityId)
      return writeQuarter(trx, { activityId, quarter, percent, note })
    }),
  ),

  clearQuarter: os.clearQuarter.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'programme.clearQuarter' }, async (trx) =>
      deleteRow(trx, 'workQuarter', input),
    ),
  ),

  closeQuarter: os.closeQuarter.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'programme.closeQuarter' }, async (trx) => {
      await getRow(trx, 'workProgramme', input.programmeId)
      return { stated: await closeQuarter(trx, input) }
    }),
  ),

  linkable: os.linkable.handler(async ({ input, context }) => {
    const db = requireDatabase(context)
    const { year } = await getRow(db, 'workProgramme', input.id)
    return listLinkable(db, year)
  }),

  link: os.link.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'programme.link' }, async (trx) => {
      const { activityId, meetingId, reviewId } = input
      await getRow(trx, 'workActivity', activityId)
      if ((meetingId === null) === (reviewId === null)) throw invalid('linkNeedsOne')
      if (meetingId !== null) await getRow(trx, 'meeting', meetingId)
      if (reviewId !== null) await getRow(trx, 'review', reviewId)
      const link = { activityId, meetingId, reviewId }
      if ((await findLink(trx, link)) !== null) throw invalid('activityLinkedAlready')
      return insertLink(trx, link)
    }),
  ),

  unlink: os.unlink.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'programme.unlink' }, async (trx) =>
      deleteRow(trx, 'workLink', input),
    ),
  ),
}

const emptyActivity: ActivityDraft = {
  title: '',
  owner: '',
  startsOn: null,
  endsOn: null,
  expectedResult: '',
  indicator: '',
  target: '',
  state: 'NOT_STARTED',
  percent: 0,
  note: '',
}

type ActivityPatch = { readonly [Field in keyof ActivityDraft]?: ActivityDraft[Field] | undefined }

/**
 * What a patch brings along: state and percentage agree.
 *
 * @throws `invalid` for an activity that would end before it begins.
 */
function checkedChange(
  activity: Readonly<ActivityDraft>,
  patch: ActivityPatch,
): Partial<Pick<WorkActivity, 'state' | 'percent'>> {
  const { startsOn, endsOn } = patched<ActivityDraft>(activity, patch)
  if (startsOn !== null) checkDatesInOrder(startsOn, endsOn)
  const { state, percent } = patch
  if (state === undefined && percent === undefined) return {}
  return settledProgress(activity, { state, percent })
}

type Stated = {
  readonly activityId: string
  readonly quarter: number
  readonly percent: number
  readonly note: string
}

async function writeQuarter(trx: AppTransaction, stated: Stated) {
  const known = await findQuarter(trx, stated.activityId, stated.quarter)
  if (known !== null) {
    const { percent, note } = stated
    const { id, revision: seenRevision } = known
    return reviseRow(trx, 'workQuarter', { id, seenRevision, patch: { percent, note } })
  }
  const [row] = await insertQuarters(trx, [stated])
  if (row === undefined) throw new Error('A quarter was not written')
  return row
}

/** How many activities were stated; what was stated by hand stays as it is. */
async function closeQuarter(
  trx: AppTransaction,
  { programmeId, quarter }: { readonly programmeId: string; readonly quarter: number },
): Promise<number> {
  const stated = new Set(
    (await listQuarters(trx, programmeId))
      .filter((state) => state.quarter === quarter)
      .map(({ activityId }) => activityId),
  )
  const left = (await listActivities(trx, programmeId)).filter(
    ({ id, state }) => !stated.has(id) && state !== 'CANCELLED',
  )
  await insertQuarters(
    trx,
    left.map(({ id: activityId, percent }) => ({ activityId, quarter, percent, note: '' })),
  )
  return left.length
}
