import { compareDates, type IsoDate } from '../../shared/dates.ts'
import { invalid } from '../../shared/errors.ts'
import { isReferralMissing } from '../../shared/finding-rules.ts'
import { formatDay } from '../../shared/french-typography.ts'
import { allowedActions, type MeetingAction } from '../../shared/meeting-rules.ts'
import { type Meeting, meetingsContract } from '../../shared/meetings.ts'
import { clearLateMarks } from '../agenda/agenda-queries.ts'
import { implementing } from '../contract-server.ts'
import { type CoreContext, readToday, requireDatabase, runChange } from '../core-context.ts'
import type { AppTransaction } from '../db/app-database.ts'
import { rowId } from '../db/operations.ts'
import { getRow, reviseRow } from '../db/revised-rows.ts'
import { markDiscussed } from '../minutes/minutes-writing-queries.ts'
import { moveDecisionsOf } from '../decisions/decision-writing-queries.ts'
import { checkBodyIsActive, checkMeetingTimes } from './meeting-drafts.ts'
import { getBody, setStep } from './meeting-queries.ts'
import { describeMeeting } from './meeting-summary-queries.ts'

const os = implementing(meetingsContract)

type Target = {
  readonly operationId: string
  readonly id: string
  readonly seenRevision: number
}

/** What an action writes on a meeting; it may refuse by throwing. */
type Writing = (
  meeting: Meeting,
  trx: AppTransaction,
) => Promise<Partial<Meeting>> | Partial<Meeting>

/** Moves a meeting from one state to another, where its state allows it. */
async function act(context: CoreContext, target: Target, action: MeetingAction, write: Writing) {
  const change = { operationId: target.operationId, name: `meetings.${action}` }
  return runChange(context, change, async (trx) => {
    const meeting = await getRow(trx, 'meeting', target.id)
    if (!allowedActions(meeting.state).includes(action)) {
      throw invalid('stateForbids', { state: context.t(`meetings.states.${meeting.state}`) })
    }
    const patch = await write(meeting, trx)
    return reviseRow(trx, 'meeting', { ...target, patch })
  })
}

export const meetingStateHandlers = {
  reschedule: os.reschedule.handler(async ({ input, context }) =>
    runChange(
      context,
      { operationId: input.operationId, name: 'meetings.reschedule' },
      async (trx) => {
        const meeting = await getRow(trx, 'meeting', input.id)
        if (meeting.state === 'HELD') {
          throw invalid('stateForbids', { state: context.t('meetings.states.HELD') })
        }
        checkMeetingTimes(input)
        checkBodyIsActive(await getBody(trx, meeting.bodyId), input.day)
        const { day, lastDay, startsAt, endsAt, reason } = input
        const isConvened = meeting.state === 'CONVENED'
        if (!isConvened) await clearLateMarks(trx, meeting.id)
        const patch: Partial<Meeting> = {
          day,
          lastDay,
          startsAt,
          endsAt,
          state: isConvened ? 'CONVENED' : 'PLANNED',
          // A meeting that was off has to be convened again.
          convenedOn: isConvened ? meeting.convenedOn : null,
          stateReason: reason,
          sequence: meeting.sequence + 1,
        }
        await moveDecisionsOf(trx, meeting.id, day)
        return reviseRow(trx, 'meeting', { ...input, patch })
      },
    ),
  ),

  convene: os.convene.handler(async ({ input, context }) =>
    act(context, input, 'convene', async (meeting, trx) => {
      const body = await getBody(trx, meeting.bodyId)
      if (isReferralMissing(meeting, body)) throw invalid('referralMissing')
      return { state: 'CONVENED', convenedOn: input.on }
    }),
  ),

  hold: os.hold.handler(async ({ input, context }) => {
    const today = await readToday(context)
    return act(context, input, 'hold', async (meeting, trx) => {
      refuseFuture(meeting.day, today)
      // What was noted during the sitting is a draft of its minutes already.
      const isBegun = await markDiscussed(trx, meeting.id)
      const minutesState = isBegun ? 'DRAFT' : meeting.minutesState
      return { state: 'HELD', stateReason: '', minutesState }
    })
  }),

  postpone: os.postpone.handler(async ({ input, context }) =>
    act(context, input, 'postpone', (meeting) => off('POSTPONED', input.reason, meeting)),
  ),
  cancel: os.cancel.handler(async ({ input, context }) =>
    act(context, input, 'cancel', (meeting) => off('CANCELLED', input.reason, meeting)),
  ),
  lapse: os.lapse.handler(async ({ input, context }) =>
    act(context, input, 'lapse', (meeting) => off('LAPSED', input.reason, meeting)),
  ),
  resume: os.resume.handler(async ({ input, context }) =>
    act(context, input, 'resume', async ({ id, sequence }, trx) => {
      await clearLateMarks(trx, id)
      return { state: 'PLANNED', stateReason: '', convenedOn: null, sequence: sequence + 1 }
    }),
  ),

  markStep: os.markStep.handler(async ({ input, context }) => {
    const { operationId, meetingId, code, doneOn } = input
    await runChange(context, { operationId, name: 'meetings.markStep' }, async (trx) => {
      await getRow(trx, 'meeting', meetingId)
      await setStep(trx, { id: rowId(), meetingId, code, doneOn })
      return null
    })
    const db = requireDatabase(context)
    return describeMeeting(db, await getRow(db, 'meeting', meetingId), await readToday(context))
  }),
}

function off(
  state: 'POSTPONED' | 'CANCELLED' | 'LAPSED',
  stateReason: string,
  { sequence }: Meeting,
): Partial<Meeting> {
  return { state, stateReason, sequence: sequence + 1 }
}

function refuseFuture(day: IsoDate, today: IsoDate): void {
  if (compareDates(day, today) > 0) throw invalid('futureCannotBeHeld', { day: formatDay(day) })
}
