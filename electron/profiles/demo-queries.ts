import { type DemoRows, ranksGiven } from '../../shared/demo-rules.ts'
import { versionLabel } from '../../shared/minutes-rules.ts'
import { snapshotWords } from '../../shared/minutes-snapshot-rules.ts'
import type { AppTransaction } from '../db/app-database.ts'
import { rowId } from '../db/operations.ts'
import { rankScope } from '../meetings/meeting-queries.ts'
import { readText, snapshotOf } from '../minutes/minutes-view-queries.ts'
import { insertVersion } from '../minutes/version-queries.ts'
import { insertFoundingRows, insertRows } from './founding-queries.ts'

/** Writes the demonstration, in the order that its references ask for, and its numbers given. */
export async function insertDemoRows(trx: AppTransaction, rows: DemoRows): Promise<void> {
  await insertFoundingRows(trx, rows)
  await insertRows(trx, 'person', rows.people)
  await insertRows(trx, 'seat', rows.seats)
  await insertRows(trx, 'mandate', rows.mandates)
  await insertRows(trx, 'troikaTerm', rows.troikaTerms)
  await insertRows(trx, 'meeting', rows.meetings)
  await insertRows(trx, 'meetingStep', rows.steps)
  await insertRows(trx, 'agendaItem', rows.items)
  await insertRows(trx, 'participation', rows.participations)
  await insertRows(trx, 'attachment', rows.attachments)
  await insertCalendar(trx, rows.calendar)
  await insertRows(trx, 'decision', rows.decisions)
  await insertRows(trx, 'decisionEntry', rows.followUp.entries)
  await insertRows(trx, 'decisionLink', rows.followUp.links)
  await insertRows(trx, 'referral', rows.followUp.referrals)
  await insertRows(trx, 'evidence', rows.followUp.evidence)
  await insertRows(trx, 'minutesSheet', rows.minutes.sheets)
  await insertRows(trx, 'minutesItem', rows.minutes.items)
  await insertRows(trx, 'workProgramme', rows.programmes.programmes)
  await insertRows(trx, 'workAxis', rows.programmes.axes)
  await insertRows(trx, 'workActivity', rows.programmes.activities)
  await insertRows(trx, 'workQuarter', rows.programmes.quarters)
  await insertRows(trx, 'workLink', rows.programmes.links)
  const counters = ranksGiven(rows.meetings).map(({ bodyId, year, last }) => ({
    scope: rankScope(bodyId, year),
    last,
  }))
  await trx.insertInto('referenceCounter').values(counters).execute()
  await insertVersions(trx, rows)
}

async function insertCalendar(trx: AppTransaction, calendar: DemoRows['calendar']): Promise<void> {
  await insertRows(trx, 'series', calendar.series)
  await insertRows(trx, 'review', calendar.reviews)
  await insertRows(trx, 'calendarVersion', calendar.versions)
  await insertRows(trx, 'reviewSlot', calendar.slots)
  await insertRows(trx, 'reviewWish', calendar.wishes)
  await insertRows(trx, 'reviewActual', calendar.actuals)
  await insertRows(trx, 'reviewPostponement', calendar.postponements)
}

/** Keeps the texts that left, as circulating and adopting them keeps them. */
async function insertVersions(
  trx: AppTransaction,
  { meetings, minutes, organisation: { userName: madeBy } }: DemoRows,
): Promise<void> {
  for (const { meetingId, circulations } of minutes.sheets) {
    const meeting = meetings.find(({ id }) => id === meetingId)
    if (meeting === undefined) throw new Error('A sheet of minutes belongs to no meeting')
    const content = snapshotOf(await readText(trx, meetingId, meeting.day))
    const departures = [
      ['CIRCULATED', meeting.minutesCirculatedOn],
      ['ADOPTED', meeting.minutesAdoptedOn],
    ] as const
    for (const [state, madeOn] of departures) {
      if (madeOn === null) continue
      const label = versionLabel({ state, circulations, adoptions: 1, isChanged: false })
      const size = { words: snapshotWords(content), decisions: content.decisions.length }
      const version = { id: rowId(), meetingId, label, state, madeOn, madeBy, ...size, content }
      await insertVersion(trx, { ...version, printed: null })
    }
  }
}
