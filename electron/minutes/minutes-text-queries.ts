import type { MinutesItemRow } from '../../shared/minutes.ts'
import { emptyRichText, type RichText } from '../../shared/rich-text.ts'
import type { AppDatabase, AppTransaction } from '../db/app-database.ts'
import { minutesItemId } from '../../shared/minutes-ids.ts'

/** What the minutes say of an item, as a document may print it: without the private note. */
export type MinutesText = Pick<MinutesItemRow, 'content' | 'outcome' | 'conclusion'>

/** Nothing was written about the item yet; revision 0 says that no row exists. */
export function unwrittenItem(meetingId: string, itemId: string): MinutesItemRow {
  return {
    id: minutesItemId(itemId),
    revision: 0,
    meetingId,
    itemId,
    content: emptyRichText,
    outcome: null,
    conclusion: '',
    privateNote: '',
  }
}

/**
 * What was written about the items of a meeting, by item; an item of which nothing was written is
 * not in it. What is being typed comes before what is stored: documents must not lag behind the
 * screen.
 */
export async function readMinutesTexts(
  db: AppDatabase,
  meetingId: string,
): Promise<ReadonlyMap<string, MinutesText>> {
  const rows = await readMinutesItems(db, meetingId)
  return new Map(
    [...rows].map(([itemId, { content, outcome, conclusion }]) => [
      itemId,
      { content, outcome, conclusion },
    ]),
  )
}

/** What the minutes say of an item, with the moment of its typing while it is being typed. */
export type MinutesItemInHand = MinutesItemRow & { readonly typedAt: string | null }

/** As `readMinutesTexts`, whole: for the screen of the secretariat only. */
export async function readMinutesItems(
  db: AppDatabase,
  meetingId: string,
): Promise<ReadonlyMap<string, MinutesItemInHand>> {
  const rows = await db
    .selectFrom('minutesItem')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .execute()
  const items = new Map<string, MinutesItemInHand>(
    rows.map((row) => [row.itemId, { ...row, typedAt: null }]),
  )
  for (const { itemId, content, at: typedAt } of await listTypings(db, meetingId)) {
    const stored = items.get(itemId) ?? unwrittenItem(meetingId, itemId)
    items.set(itemId, { ...stored, content, typedAt })
  }
  return items
}

/** Texts under the fingers, of one meeting. */
async function listTypings(db: AppDatabase, meetingId: string) {
  return db
    .selectFrom('typing')
    .innerJoin('agendaItem', 'agendaItem.id', 'typing.itemId')
    .select(['typing.itemId', 'typing.content', 'typing.at'])
    .where('agendaItem.meetingId', '=', meetingId)
    .execute()
}

/** The stored row of an item, or the unwritten one. */
export async function readMinutesItem(
  db: AppDatabase,
  { meetingId, itemId }: { readonly meetingId: string; readonly itemId: string },
): Promise<MinutesItemRow> {
  const row = await db
    .selectFrom('minutesItem')
    .selectAll()
    .where('itemId', '=', itemId)
    .executeTakeFirst()
  return row ?? unwrittenItem(meetingId, itemId)
}

export type Typing = { readonly content: RichText; readonly at: string }

/** What is being typed under an item, or null. */
export async function findTyping(db: AppDatabase, itemId: string): Promise<Typing | null> {
  const row = await db
    .selectFrom('typing')
    .select(['content', 'at'])
    .where('itemId', '=', itemId)
    .executeTakeFirst()
  return row ?? null
}

/** Keeps what is being typed under an item, apart from the journal. */
export async function keepTyping(
  trx: AppTransaction,
  typing: {
    readonly itemId: string
    readonly baseRevision: number
    readonly content: RichText
    readonly at: string
  },
): Promise<void> {
  const { baseRevision, content, at } = typing
  await trx
    .insertInto('typing')
    .values(typing)
    .onConflict((clash) => clash.column('itemId').doUpdateSet({ baseRevision, content, at }))
    .execute()
}

export async function clearTyping(db: AppDatabase, itemId: string): Promise<void> {
  await db.deleteFrom('typing').where('itemId', '=', itemId).execute()
}
