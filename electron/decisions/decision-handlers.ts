import { changesRecord, recordingRefusal } from '../../shared/decision-rules.ts'
import type { IsoDate } from '../../shared/dates.ts'
import type { DecisionKind } from '../../shared/decision-codes.ts'
import { type DecisionLine, decisionsContract } from '../../shared/decisions.ts'
import { invalid } from '../../shared/errors.ts'
import { formatDay } from '../../shared/french-typography.ts'
import type { Meeting } from '../../shared/meetings.ts'
import { implementing } from '../contract-server.ts'
import { type CoreContext, readToday, requireDatabase, runChange } from '../core-context.ts'
import type { AppTransaction } from '../db/app-database.ts'
import { deleteRow, getRow, reviseRow } from '../db/revised-rows.ts'
import { linkReferred } from '../follow-up/referral-queries.ts'
import { readSpeaker } from '../follow-up/saying-queries.ts'
import { refuseLocked } from '../minutes/minutes-lock-queries.ts'
import { noteDecided } from '../minutes/minutes-writing-queries.ts'
import { listDecisionTypes, readDecisionChoices } from './decision-choice-queries.ts'
import { retireReference } from './decision-number-queries.ts'
import { getDecision, listDecisions, listDecisionsOfMeeting } from './decision-queries.ts'
import { insertDecision, reviseDecision } from './decision-writing-queries.ts'

const os = implementing(decisionsContract)

export const decisionHandlers = {
  list: os.list.handler(async ({ input, context }) => {
    const { bodyId, which, limit } = input
    const scope = { bodyIds: bodyId === null ? null : [bodyId], readerId: null, which, limit }
    return listDecisions(requireDatabase(context), scope, await readToday(context))
  }),

  get: os.get.handler(async ({ input, context }) =>
    getDecision(requireDatabase(context), input.id, await readToday(context)),
  ),

  ofMeeting: os.ofMeeting.handler(async ({ input, context }) =>
    listDecisionsOfMeeting(requireDatabase(context), input.meetingId, await readToday(context)),
  ),

  choices: os.choices.handler(async ({ input, context }) => {
    const db = requireDatabase(context)
    return readDecisionChoices(db, await getRow(db, 'meeting', input.meetingId))
  }),

  create: os.create.handler(async ({ input, context }) => {
    const { operationId, meetingId, itemId, kind, draft } = input
    return writeDecision(context, operationId, 'decisions.create', async (trx, today) => {
      const meeting = await getRow(trx, 'meeting', meetingId)
      refuseUnmet(context, meeting, today)
      await refuseLocked(trx, meetingId)
      await checkItem(trx, meetingId, itemId)
      await noteDecided(trx, meeting, itemId)
      const mark = await requireMark(context, trx, kind)
      const id = await insertDecision(trx, meeting, { itemId, kind, mark, draft })
      const linking = { today, speaker: await readSpeaker(trx, context.now), t: context.t }
      await linkReferred(trx, { id, itemId, bodyId: meeting.bodyId }, linking)
      return id
    })
  }),

  update: os.update.handler(async ({ input, context }) =>
    writeDecision(context, input.operationId, 'decisions.update', async (trx, today) => {
      const { meetingId } = await getRow(trx, 'decision', input.id)
      if (changesRecord(input.patch)) await refuseLocked(trx, meetingId)
      const day = meetingId === null ? today : (await getRow(trx, 'meeting', meetingId)).day
      await reviseDecision(trx, input, day)
      return input.id
    }),
  ),

  attach: os.attach.handler(async ({ input, context }) =>
    writeDecision(context, input.operationId, 'decisions.attach', async (trx) => {
      const { id, itemId } = input
      const { meetingId } = await getRow(trx, 'decision', id)
      await refuseLocked(trx, meetingId)
      await checkItem(trx, meetingId, itemId)
      if (meetingId !== null)
        await noteDecided(trx, await getRow(trx, 'meeting', meetingId), itemId)
      await reviseRow(trx, 'decision', { ...input, patch: { itemId } })
      return id
    }),
  ),

  remove: os.remove.handler(async ({ input, context }) =>
    runChange(
      context,
      { operationId: input.operationId, name: 'decisions.remove' },
      async (trx) => {
        const { meetingId, reference } = await getRow(trx, 'decision', input.id)
        await refuseLocked(trx, meetingId)
        await retireReference(trx, reference)
        return deleteRow(trx, 'decision', input)
      },
    ),
  ),
}

/** Runs one change of one decision and answers with its line as stored. */
async function writeDecision(
  context: CoreContext,
  operationId: string,
  name: string,
  write: (trx: AppTransaction, today: IsoDate) => Promise<string>,
): Promise<DecisionLine> {
  const today = await readToday(context)
  return runChange(context, { operationId, name }, async (trx) =>
    getDecision(trx, await write(trx, today), today),
  )
}

function refuseUnmet({ t }: CoreContext, meeting: Meeting, today: IsoDate): void {
  const { reference, state, day } = meeting
  const refusal = recordingRefusal(meeting, today)
  if (refusal === 'off') {
    throw invalid('decisionMeetingOff', { reference, state: t(`meetings.states.${state}`) })
  }
  if (refusal === 'future')
    throw invalid('decisionMeetingAhead', { reference, day: formatDay(day) })
}

async function checkItem(
  trx: AppTransaction,
  meetingId: string | null,
  itemId: string | null,
): Promise<void> {
  if (itemId === null) return
  const item = await getRow(trx, 'agendaItem', itemId)
  if (item.meetingId !== meetingId) throw invalid('itemElsewhere')
}

/** The letter of a kind of decision in references. */
async function requireMark(
  { t }: CoreContext,
  trx: AppTransaction,
  kind: DecisionKind,
): Promise<string> {
  const types = await listDecisionTypes(trx)
  const type = types.find((candidate) => candidate.kind === kind)
  if (type !== undefined) return type.mark
  const known = types.map(({ label }) => label).join(', ')
  throw invalid('decisionKindUnused', { kind: t(`decisions.kinds.${kind}`), known })
}
