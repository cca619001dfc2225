import { type DemoRows, ranksGiven } from '../../shared/demo-rules.ts'
import type { AppTransaction } from '../db/app-database.ts'
import { rankScope } from '../meetings/meeting-queries.ts'
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
  await insertRows(trx, 'decision', rows.decisions)
  await insertRows(trx, 'minutesSheet', rows.minutes.sheets)
  await insertRows(trx, 'minutesItem', rows.minutes.items)
  const counters = ranksGiven(rows.meetings).map(({ bodyId, year, last }) => ({
    scope: rankScope(bodyId, year),
    last,
  }))
  await trx.insertInto('referenceCounter').values(counters).execute()
}
