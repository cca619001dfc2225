import type { Attachment } from '../../shared/attachments.ts'
import type { AppDatabase, AppTransaction } from '../db/app-database.ts'
import { rowId } from '../db/operations.ts'
import { getRow } from '../db/revised-rows.ts'

/** Documents of a meeting, in the order of their arrival. */
export async function listAttachments(
  db: AppDatabase,
  meetingId: string,
): Promise<readonly Attachment[]> {
  return db
    .selectFrom('attachment')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .orderBy('id')
    .execute()
}

export async function insertAttachment(
  trx: AppTransaction,
  attachment: Attachment,
): Promise<Attachment> {
  await trx.insertInto('attachment').values(attachment).execute()
  return getRow(trx, 'attachment', attachment.id)
}

/** Joins the documents of one meeting to another; the bytes, kept under their hash, are shared. */
export async function copyAttachments(
  trx: AppTransaction,
  fromMeetingId: string,
  toMeetingId: string,
  items: ReadonlyMap<string, string>,
): Promise<void> {
  for (const attachment of await listAttachments(trx, fromMeetingId)) {
    const itemId = attachment.itemId === null ? null : (items.get(attachment.itemId) ?? null)
    const copy = { ...attachment, id: rowId(), revision: 1, meetingId: toMeetingId, itemId }
    await trx.insertInto('attachment').values(copy).execute()
  }
}
