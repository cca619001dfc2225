import type { AgendaItem } from '../../shared/agenda.ts'
import { AppError, conflict, invalid } from '../../shared/errors.ts'
import type { Meeting } from '../../shared/meetings.ts'
import type { MinutesItemPatch, MinutesItemRow } from '../../shared/minutes.ts'
import { treatmentAfter } from '../../shared/minutes-rules.ts'
import { isBlank, type RichText } from '../../shared/rich-text.ts'
import type { AppDatabase, AppTransaction } from '../db/app-database.ts'
import { getRow, reviseRow } from '../db/revised-rows.ts'
import { refuseLocked } from './minutes-lock-queries.ts'
import {
  clearTyping,
  findTyping,
  readMinutesItem,
  readMinutesTexts,
  type Typing,
} from './minutes-text-queries.ts'

/** An item as its minutes stand before a writing. */
export type ItemInHand = {
  readonly item: AgendaItem & { readonly meetingId: string }
  readonly stored: MinutesItemRow
  /** What is being typed under it, not yet in the journal; null when nothing is. */
  readonly typed: RichText | null
}

type Target = {
  readonly itemId: string
  readonly seenRevision: number
  readonly seenTyping?: string | null | undefined
}

/**
 * Reads an item whose minutes are about to be written.
 *
 * @throws `locked` when the minutes are adopted.
 * @throws `conflict` when they were written after `seenRevision`, or typed by another hand than the
 *   one of `seenTyping`. While no row exists any revision will do: a first writing that was undone
 *   must not be refused for ever.
 */
export async function takeInHand(
  db: AppDatabase,
  { itemId, seenRevision, seenTyping }: Target,
  yours: MinutesItemPatch,
): Promise<ItemInHand> {
  const { meetingId, ...rest } = await getRow(db, 'agendaItem', itemId)
  if (meetingId === null) throw invalid('minutesItemElsewhere')
  await refuseLocked(db, meetingId)
  const stored = await readMinutesItem(db, { meetingId, itemId })
  const typing = await findTyping(db, itemId)
  const isOutdated = stored.revision > 0 && stored.revision !== seenRevision
  if (isOutdated || (typing !== null && isUnseen(typing, seenTyping, yours))) {
    const content = typing?.content ?? stored.content
    throw conflict({ ...stored, content, typedAt: typing?.at ?? null }, { ...yours })
  }
  return { item: { ...rest, meetingId }, stored, typed: typing?.content ?? null }
}

/** True when a text would take the place of another that its writer has never seen. */
function isUnseen(
  { content, at }: Typing,
  seenTyping: string | null | undefined,
  yours: MinutesItemPatch,
): boolean {
  if (seenTyping === undefined || yours.content === undefined) return false
  return at !== seenTyping && !isSameContent(content, yours.content)
}

/** The row as a patch leaves it; what is being typed is written with it. */
export function patched({ stored, typed }: ItemInHand, patch: MinutesItemPatch): MinutesItemRow {
  return {
    ...stored,
    content: patch.content ?? typed ?? stored.content,
    outcome: patch.outcome === undefined ? stored.outcome : patch.outcome,
    conclusion: patch.conclusion ?? stored.conclusion,
    privateNote: patch.privateNote ?? stored.privateNote,
  }
}

/** True when two rows say the same to the letter. */
export function isSameText(first: MinutesItemRow, second: MinutesItemRow): boolean {
  return (
    first.outcome === second.outcome &&
    first.conclusion === second.conclusion &&
    first.privateNote === second.privateNote &&
    isSameContent(first.content, second.content)
  )
}

export function isSameContent(first: RichText, second: RichText): boolean {
  return JSON.stringify(first) === JSON.stringify(second)
}

/** Writes on an item with all that follows: its treatment, and the meeting's minutes begun. */
export async function writeItem(
  trx: AppTransaction,
  inHand: ItemInHand,
  patch: MinutesItemPatch,
  seenRevision: number,
): Promise<void> {
  const { item, stored } = inHand
  const next = patched(inHand, patch)
  if (!isSameText(stored, next)) await storeItem(trx, next, seenRevision)
  await clearTyping(trx, item.id)
  const meeting = await getRow(trx, 'meeting', item.meetingId)
  const isHeld = meeting.state === 'HELD'
  const treatment = treatmentAfter(next, patch, { treatment: item.treatment, isHeld })
  if (treatment !== item.treatment) {
    const seen = { id: item.id, seenRevision: item.revision }
    await reviseRow(trx, 'agendaItem', { ...seen, patch: { treatment } })
  }
  await beginMinutes(trx, meeting)
}

async function storeItem(trx: AppTransaction, next: MinutesItemRow, seenRevision: number) {
  if (next.revision === 0) {
    await trx
      .insertInto('minutesItem')
      .values({ ...next, revision: seenRevision + 1 })
      .execute()
    return
  }
  const { content, outcome, conclusion, privateNote } = next
  const patch = { content, outcome, conclusion, privateNote }
  await reviseRow(trx, 'minutesItem', { id: next.id, seenRevision: next.revision, patch })
}

/** Minutes of a meeting that was held are a draft from the first word on. */
export async function beginMinutes(trx: AppTransaction, meeting: Meeting): Promise<void> {
  if (meeting.state !== 'HELD' || meeting.minutesState !== 'NONE') return
  const { id, revision } = meeting
  await reviseRow(trx, 'meeting', { id, seenRevision: revision, patch: { minutesState: 'DRAFT' } })
}

/**
 * Tells the items of a meeting that has just been held apart: those of which something was noted or
 * decided during the sitting were discussed. Returns whether anything was written.
 */
export async function markDiscussed(trx: AppTransaction, meetingId: string): Promise<boolean> {
  const texts = await readMinutesTexts(trx, meetingId)
  const written = [...texts]
    .filter(([, { content, conclusion }]) => !isBlank(content) || conclusion.trim() !== '')
    .map(([itemId]) => itemId)
  const decided = await listDecidedItems(trx, meetingId)
  for (const itemId of new Set([...written, ...decided])) await discussed(trx, itemId)
  return texts.size > 0
}

async function listDecidedItems(db: AppDatabase, meetingId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('decision')
    .select('itemId')
    .distinct()
    .where('meetingId', '=', meetingId)
    .execute()
  return rows.flatMap(({ itemId }) => (itemId === null ? [] : [itemId]))
}

/** An item of which nobody has said what became of it was discussed. */
async function discussed(trx: AppTransaction, itemId: string): Promise<void> {
  const { id, treatment, revision } = await getRow(trx, 'agendaItem', itemId)
  if (treatment !== null) return
  const patch = { treatment: 'DISCUSSED' as const }
  await reviseRow(trx, 'agendaItem', { id, seenRevision: revision, patch })
}

/** Under an item of a meeting that was held something was decided: it was discussed. */
export async function noteDecided(
  trx: AppTransaction,
  meeting: Pick<Meeting, 'state'>,
  itemId: string | null,
): Promise<void> {
  if (itemId !== null && meeting.state === 'HELD') await discussed(trx, itemId)
}

/** @throws `locked` when the minutes already say something of this item. */
export async function refuseWritten(trx: AppTransaction, item: AgendaItem): Promise<void> {
  if (item.meetingId === null) return
  const { content, conclusion, outcome } = await readMinutesItem(trx, {
    meetingId: item.meetingId,
    itemId: item.id,
  })
  const typed = (await findTyping(trx, item.id))?.content ?? content
  const isWritten = outcome !== null || conclusion.trim() !== '' || !isBlank(typed)
  if (isWritten) throw new AppError('locked', 'itemHasMinutes')
}
