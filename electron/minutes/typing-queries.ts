import type { AppDatabase, AppTransaction } from '../db/app-database.ts'
import { type Operation, runOperation } from '../db/operations.ts'
import { isSameContent, type ItemInHand, takeInHand, writeItem } from './minutes-writing-queries.ts'
import { clearTyping, readMinutesItem } from './minutes-text-queries.ts'

/** Writes what is being typed under the items of one meeting into the journal's open operation. */
export async function settleMeeting(trx: AppTransaction, meetingId: string): Promise<void> {
  await settle(trx, await listTyped(trx, meetingId))
}

/**
 * Writes all that was being typed as one operation: what a crash left, or what Ctrl+Z must take back
 * first. Nothing typed makes no operation.
 */
export async function settleAll(db: AppDatabase, operation: Operation): Promise<void> {
  const typed = await listTyped(db, null)
  if (typed.length === 0) return
  const news: string[] = []
  for (const itemId of typed) {
    if (await isNews(db, itemId)) news.push(itemId)
    else await clearTyping(db, itemId)
  }
  if (news.length === 0) return
  await runOperation(db, operation, async (trx) => {
    await settle(trx, news)
    return null
  })
}

async function settle(trx: AppTransaction, itemIds: readonly string[]): Promise<void> {
  for (const itemId of itemIds) {
    const inHand = await asStored(trx, itemId)
    await writeItem(trx, inHand, {}, inHand.stored.revision)
  }
}

async function isNews(db: AppDatabase, itemId: string): Promise<boolean> {
  const { stored, typed } = await asStored(db, itemId)
  return typed !== null && !isSameContent(typed, stored.content)
}

/** The item in hand whatever its revision: words that were acknowledged are never refused. */
async function asStored(db: AppDatabase, itemId: string): Promise<ItemInHand> {
  // Only the revision of the stored row counts here, and the meeting is not needed to find it.
  const { revision } = await readMinutesItem(db, { meetingId: '', itemId })
  return takeInHand(db, { itemId, seenRevision: revision }, {})
}

async function listTyped(db: AppDatabase, meetingId: string | null): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('typing')
    .select('typing.itemId')
    // A condition and no join, which would go through all items of ten years for a few typed ones.
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('agendaItem')
          .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
          .select('meeting.id')
          .whereRef('agendaItem.id', '=', 'typing.itemId')
          // Adopted minutes are typed in by nobody: what is found there was left by a foreign hand.
          .where('meeting.minutesState', '<>', 'ADOPTED')
          .$if(meetingId !== null, (query) => query.where('meeting.id', '=', meetingId ?? '')),
      ),
    )
    .execute()
  return rows.map(({ itemId }) => itemId)
}
