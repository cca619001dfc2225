import type { PlannedRow } from '../../shared/calendar-import-plan-rules.ts'
import type { CalendarFile } from '../../shared/calendar-imports.ts'
import { yearOf } from '../../shared/dates.ts'
import { foldText } from '../../shared/folding.ts'
import { usualDraft } from '../../shared/meeting-draft-rules.ts'
import type { Body } from '../../shared/bodies.ts'
import type { AppTransaction } from '../db/app-database.ts'
import { getRow, reviseRow } from '../db/revised-rows.ts'
import { insertTemplate } from '../agenda/agenda-queries.ts'
import {
  checkBodyIsActive,
  checkMeetingTimes,
  plannedMeeting,
  sequenceAfter,
} from '../meetings/meeting-drafts.ts'
import { getBody, insertMeeting, takeRank } from '../meetings/meeting-queries.ts'
import { insertReview } from '../reviews/review-writing-queries.ts'
import { writeSlot } from '../reviews/slot-writing-queries.ts'

type Writing = NonNullable<PlannedRow['writing']>
type OfKind<Kind extends Writing['kind']> = Extract<Writing, { readonly kind: Kind }>

/** Writes what was planned, in the order of the days, so that meetings get their ranks by date. */
export async function writeImport(
  trx: AppTransaction,
  { target }: CalendarFile,
  plan: readonly PlannedRow[],
): Promise<void> {
  const writings = plan.flatMap(({ writing }) => writing ?? [])
  if (target.kind === 'REVIEWS') {
    await writeSlots(trx, target.versionId, writings)
    return
  }
  const body = await getBody(trx, target.bodyId)
  for (const writing of writings.toSorted(byDay)) {
    if (writing.kind === 'PLAN') await writeMeeting(trx, body, writing)
    if (writing.kind === 'MOVE') await moveMeeting(trx, writing)
  }
}

function byDay(one: Writing, other: Writing): number {
  return dayOf(one) < dayOf(other) ? -1 : 1
}

function dayOf(writing: Writing): string {
  if (writing.kind === 'PLAN') return writing.days.first
  return writing.kind === 'MOVE' ? writing.patch.day : ''
}

async function writeMeeting(
  trx: AppTransaction,
  body: Body,
  { title, place, days, startsAt, endsAt, series }: OfKind<'PLAN'>,
): Promise<void> {
  const usual = usualDraft(body, days.first)
  const draft = {
    ...usual,
    title,
    place: place === '' ? usual.place : place,
    lastDay: days.last === days.first ? null : days.last,
    startsAt: startsAt ?? usual.startsAt,
    endsAt: endsAt ?? usual.endsAt,
  }
  checkBodyIsActive(body, draft.day)
  checkMeetingTimes(draft)
  const rank = await takeRank(trx, body, yearOf(draft.day), null)
  const known = series === null ? null : await findSeries(trx, series.seriesId, body.id)
  const from = known === null || series === null ? {} : series
  const meeting = await insertMeeting(trx, { ...plannedMeeting(body, draft, rank), ...from })
  await insertTemplate(trx, meeting)
}

/** A series of the body; another one, or one of another base, is none. */
async function findSeries(trx: AppTransaction, id: string, bodyId: string) {
  const row = await trx
    .selectFrom('series')
    .select('id')
    .where('id', '=', id)
    .where('bodyId', '=', bodyId)
    .executeTakeFirst()
  return row ?? null
}

async function moveMeeting(trx: AppTransaction, { meeting, patch }: OfKind<'MOVE'>): Promise<void> {
  const { id, revision: seenRevision } = meeting
  checkMeetingTimes(patch)
  await reviseRow(trx, 'meeting', {
    id,
    seenRevision,
    patch: { ...patch, ...sequenceAfter(meeting, patch) },
  })
}

/** A review that the file brings is made once, whatever the number of its stages. */
async function writeSlots(
  trx: AppTransaction,
  versionId: string,
  writings: readonly Writing[],
): Promise<void> {
  const { year } = await getRow(trx, 'calendarVersion', versionId)
  const made = new Map<string, string>()
  for (const writing of writings) {
    if (writing.kind !== 'SLOT') continue
    const { label, phase, seenRevision, draft } = writing
    const key = foldText(label)
    const reviewId =
      writing.reviewId ?? made.get(key) ?? (await insertReview(trx, year, { label })).id
    made.set(key, reviewId)
    await writeSlot(trx, { versionId, reviewId, phase, seenRevision, draft })
  }
}
