import { yearOf } from '../../shared/dates.ts'
import { AppError } from '../../shared/errors.ts'
import { folds } from '../../shared/folding.ts'
import { usualDraft } from '../../shared/meeting-draft-rules.ts'
import { meetingReference, proposedDay } from '../../shared/meeting-rules.ts'
import { type Meeting, type MeetingDraft, meetingsContract } from '../../shared/meetings.ts'
import { printedMeetingFields } from '../../shared/minutes-rules.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { implementing } from '../contract-server.ts'
import { type CoreContext, readToday, requireDatabase, runChange } from '../core-context.ts'
import { deleteRow, getRow, reviseRow } from '../db/revised-rows.ts'
import { copyAgenda } from '../agenda/agenda-queries.ts'
import { shippedCalendars } from '../calendar/country-calendar-files.ts'
import { findNextDay, findOrigin } from '../calendar/series-queries.ts'
import { countDecisionsOfMeeting } from '../decisions/decision-queries.ts'
import { moveDecisionsOf } from '../decisions/decision-writing-queries.ts'
import { copyAttachments } from '../documents/attachment-queries.ts'
import { refuseLocked } from '../minutes/minutes-lock-queries.ts'
import { settleTyping } from '../minutes/settle-typing.ts'
import { readDaysOff } from '../settings/holiday-queries.ts'
import {
  checkBodyIsActive,
  checkMeetingTimes,
  plannedMeeting,
  sequenceAfter,
} from './meeting-drafts.ts'
import { planMeeting } from './meeting-planning.ts'
import {
  getBody,
  getMeetingByReference,
  insertMeeting,
  listMeetingsById,
  listMeetingIds,
  listMeetingWords,
  type MeetingFilter,
  listSittings,
  peekNextRank,
  takeRank,
} from './meeting-queries.ts'
import { describeMeeting, summariseMeetings } from './meeting-summary-queries.ts'
import { copyGuests } from './participation-queries.ts'

const os = implementing(meetingsContract)

type MeetingTimes = Pick<MeetingDraft, 'day' | 'lastDay' | 'startsAt' | 'endsAt'>
type MeetingPatch = { readonly [Field in keyof MeetingTimes]?: MeetingTimes[Field] | undefined }

export const meetingHandlers = {
  list: os.list.handler(async ({ input, context }) => {
    const db = requireDatabase(context)
    const matching = await findMeetingIds(db, input)
    const shown = await listMeetingsById(db, matching.slice(0, input.limit))
    const summaries = await summariseMeetings(db, shown, await readToday(context))
    return { meetings: summaries.map(({ summary }) => summary), total: matching.length }
  }),

  get: os.get.handler(async ({ input, context }) => {
    const db = requireDatabase(context)
    const meeting = await getRow(db, 'meeting', input.id)
    return describeMeeting(db, meeting, await readToday(context))
  }),

  find: os.find.handler(async ({ input, context }) => {
    const db = requireDatabase(context)
    const meeting = await getMeetingByReference(db, input.reference)
    return describeMeeting(db, meeting, await readToday(context))
  }),

  propose: os.propose.handler(async ({ input, context }) => {
    const db = requireDatabase(context)
    const body = await getBody(db, input.bodyId)
    const { isDayOff, holidayName } = await readDaysOff(db, body.country)
    const today = await readToday(context)
    const last = (await listSittings(db, [body.id])).at(-1)?.day ?? null
    const next = input.day ?? (await findNextDay(db, await groundOf(context), body, today))
    const day = next ?? proposedDay(body, last, today, isDayOff)
    const rank = await peekNextRank(db, body.id, yearOf(day))
    return {
      draft: usualDraft(body, day),
      reference: meetingReference(body.numberingPattern, yearOf(day), rank),
      rank,
      dayOff: isDayOff(day) ? (holidayName(day) ?? '') : null,
    }
  }),

  plan: os.plan.handler(async ({ input, context }) =>
    runChange(context, { operationId: input.operationId, name: 'meetings.plan' }, async (trx) => {
      const { draft, rank, withTemplate } = input
      const body = await getBody(trx, input.bodyId)
      // A meeting planned by hand on a date of a series is that date: it is not offered again.
      const origin = await findOrigin(trx, await groundOf(context), body, draft.day)
      return planMeeting(trx, body, draft, { rank, withTemplate, origin })
    }),
  ),

  update: os.update.handler(async ({ input, context }) =>
    runChange(context, { operationId: input.operationId, name: 'meetings.update' }, async (trx) => {
      const current = await getRow(trx, 'meeting', input.id)
      checkMeetingTimes(timesAfter(current, input.patch))
      if (changesPrinted(current, input.patch)) await refuseLocked(trx, current.id)
      const patch = { ...input.patch, ...sequenceAfter(current, input.patch) }
      if (input.patch.day !== undefined) await moveDecisionsOf(trx, current.id, input.patch.day)
      return reviseRow(trx, 'meeting', { ...input, patch })
    }),
  ),

  duplicate: os.duplicate.handler(async ({ input, context }) =>
    runChange(
      context,
      { operationId: input.operationId, name: 'meetings.duplicate' },
      async (trx) => {
        const source = await getRow(trx, 'meeting', input.id)
        const body = await getBody(trx, source.bodyId)
        checkBodyIsActive(body, input.draft.day)
        checkMeetingTimes(input.draft)
        const rank = await takeRank(trx, body, yearOf(input.draft.day))
        const copy = await insertMeeting(trx, plannedMeeting(body, input.draft, rank))
        const items = input.with.includes('agenda')
          ? await copyAgenda(trx, source.id, copy.id)
          : new Map<string, string>()
        if (input.with.includes('documents')) await copyAttachments(trx, source.id, copy.id, items)
        if (input.with.includes('guests')) await copyGuests(trx, source.id, copy.id)
        return copy
      },
    ),
  ),

  remove: os.remove.handler(async ({ input, context }) => {
    const change = { operationId: input.operationId, name: 'meetings.remove' }
    await settleTyping(context)
    return runChange(context, change, async (trx) => {
      await refuseLocked(trx, input.id)
      const count = await countDecisionsOfMeeting(trx, input.id)
      if (count > 0) throw new AppError('locked', 'meetingHasDecisions', { parameters: { count } })
      return deleteRow(trx, 'meeting', input)
    })
  }),
}

/** What the dates of a series are found with. */
async function groundOf({ t, resourcesFolder }: CoreContext) {
  return { t, shipped: await shippedCalendars(resourcesFolder) }
}

/** True when a patch touches what the minutes print; a form may send fields that stay as they are. */
function changesPrinted(
  meeting: Meeting,
  patch: { readonly [Field in keyof MeetingDraft]?: MeetingDraft[Field] | undefined },
): boolean {
  return printedMeetingFields.some(
    (field) => patch[field] !== undefined && patch[field] !== meeting[field],
  )
}

/** The times that a meeting would have once a patch is written. */
function timesAfter(meeting: Meeting, patch: MeetingPatch): MeetingTimes {
  return {
    day: patch.day ?? meeting.day,
    lastDay: patch.lastDay === undefined ? meeting.lastDay : patch.lastDay,
    startsAt: patch.startsAt ?? meeting.startsAt,
    endsAt: patch.endsAt ?? meeting.endsAt,
  }
}

/** By day then hour. Without words to look for, the words of 3,000 meetings are not read. */
async function findMeetingIds(
  db: AppDatabase,
  filter: MeetingFilter & { readonly search: string },
): Promise<readonly string[]> {
  if (filter.search === '') return listMeetingIds(db, filter)
  const words = await listMeetingWords(db, filter)
  return words
    .filter(({ reference, title, place }) => folds(`${reference} ${title} ${place}`, filter.search))
    .map(({ id }) => id)
}
