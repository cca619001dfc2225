import type { AgendaItem, ItemDraft } from '../../shared/agenda.ts'
import type { Placement } from '../../shared/agenda-rules.ts'
import { agendaTree, emptyItem, reordered } from '../../shared/agenda-rules.ts'
import type { TemplateItem } from '../../shared/bodies.ts'
import type { Meeting } from '../../shared/meetings.ts'
import type { AppDatabase, AppTransaction } from '../db/app-database.ts'
import { rowId } from '../db/operations.ts'
import { getRow } from '../db/revised-rows.ts'

/** Items of a meeting by position, sub-items among them. */
export async function listItems(
  db: AppDatabase,
  meetingId: string,
): Promise<readonly AgendaItem[]> {
  return db
    .selectFrom('agendaItem')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/** Subjects of a body that wait for a meeting (vivier), oldest first. */
export async function listBacklog(db: AppDatabase, bodyId: string): Promise<readonly AgendaItem[]> {
  return db
    .selectFrom('agendaItem')
    .selectAll()
    .where('bodyId', '=', bodyId)
    .where('meetingId', 'is', null)
    .where('parentId', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/** How many documents are joined to each item of a meeting. */
export async function countAttachmentsByItem(
  db: AppDatabase,
  meetingId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('attachment')
    .select(({ fn }) => ['itemId', fn.countAll<number>().as('count')])
    .where('meetingId', '=', meetingId)
    .where('itemId', 'is not', null)
    .groupBy('itemId')
    .execute()
  return new Map(rows.flatMap(({ itemId, count }) => (itemId === null ? [] : [[itemId, count]])))
}

/** An item as a user leaves it who only types a title. */
export function newItem(
  place: Pick<AgendaItem, 'bodyId' | 'meetingId' | 'parentId' | 'position'>,
  draft: { readonly [Field in keyof ItemDraft]?: ItemDraft[Field] | undefined } & {
    readonly title: string
  },
): AgendaItem {
  return {
    ...emptyItem,
    ...place,
    id: rowId(),
    title: draft.title,
    nature: draft.nature ?? emptyItem.nature,
    presenter: draft.presenter ?? '',
    durationMinutes: draft.durationMinutes ?? (place.parentId === null ? 10 : 0),
    expectedDecision: draft.expectedDecision ?? '',
    documentsExpected: draft.documentsExpected ?? '',
    isInternal: draft.isInternal ?? false,
    isRecurring: draft.isRecurring ?? false,
    isConfidential: draft.isConfidential ?? false,
    treatment: draft.treatment ?? null,
    note: draft.note ?? '',
  }
}

export async function insertItem(trx: AppTransaction, item: AgendaItem): Promise<AgendaItem> {
  await trx.insertInto('agendaItem').values(item).execute()
  return getRow(trx, 'agendaItem', item.id)
}

/**
 * Puts an item at a place among all its brothers and renumbers them; rows whose position stays are
 * not written.
 */
export async function placeItem(
  trx: AppTransaction,
  item: AgendaItem,
  meetingId: string | null,
  { parentId, rank }: Placement,
): Promise<void> {
  if (item.parentId !== parentId || item.meetingId !== meetingId) {
    await trx
      .updateTable('agendaItem')
      .set({ parentId, meetingId, revision: item.revision + 1 })
      .where('id', '=', item.id)
      .execute()
  }
  const brothers = await listBrothers(trx, item.bodyId, meetingId, parentId)
  const order = reordered(
    brothers.map(({ id }) => id),
    item.id,
    rank,
  )
  const positions = new Map(brothers.map(({ id, position }) => [id, position]))
  for (const [position, id] of order.entries()) {
    if (positions.get(id) === position) continue
    await trx.updateTable('agendaItem').set({ position }).where('id', '=', id).execute()
  }
}

/** All items beside which an item stands: same meeting or vivier, same parent. */
async function listBrothers(
  db: AppDatabase,
  bodyId: string,
  meetingId: string | null,
  parentId: string | null,
) {
  return db
    .selectFrom('agendaItem')
    .select(['id', 'position'])
    .where('bodyId', '=', bodyId)
    .where('meetingId', 'is', meetingId)
    .where('parentId', 'is', parentId)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/** Rank of the place right after an item, or after the last one when none is named. */
export async function rankAfter(
  db: AppDatabase,
  place: Pick<AgendaItem, 'bodyId' | 'meetingId' | 'parentId'>,
  afterId: string | null,
): Promise<number> {
  const brothers = await listBrothers(db, place.bodyId, place.meetingId, place.parentId)
  const index = brothers.findIndex(({ id }) => id === afterId)
  return index === -1 ? brothers.length : index + 1
}

/** The agenda template of a body, in its order. */
export async function listTemplate(
  db: AppDatabase,
  bodyId: string,
): Promise<readonly TemplateItem[]> {
  return db
    .selectFrom('templateItem')
    .select([
      'title',
      'nature',
      'presenter',
      'durationMinutes',
      'expectedDecision',
      'standingKind',
      'isInternal',
      'depth',
    ])
    .where('bodyId', '=', bodyId)
    .orderBy('position')
    .execute()
}

/** Adds the standing items of the body's template that the meeting does not have yet. */
export async function insertTemplate(
  trx: AppTransaction,
  meeting: Pick<Meeting, 'id' | 'bodyId'>,
): Promise<void> {
  const present = new Set((await listItems(trx, meeting.id)).map(({ title }) => title))
  let parentId: string | null = null
  let position = present.size
  for (const line of await listTemplate(trx, meeting.bodyId)) {
    if (present.has(line.title)) continue
    const { id: meetingId, bodyId } = meeting
    const itsParent: string | null = line.depth === 1 ? parentId : null
    const item: AgendaItem = {
      ...newItem({ bodyId, meetingId, parentId: itsParent, position }, line),
      standingKind: line.standingKind,
      isStanding: true,
    }
    await trx.insertInto('agendaItem').values(item).execute()
    if (line.depth === 0) parentId = item.id
    position += 1
  }
}

/** Copies the agenda of a meeting to another and returns which item became which. */
export async function copyAgenda(
  trx: AppTransaction,
  fromMeetingId: string,
  toMeetingId: string,
): Promise<ReadonlyMap<string, string>> {
  const copies = new Map<string, string>()
  const source = agendaTree(await listItems(trx, fromMeetingId))
  for (const item of source.flatMap(({ item: top, children }) => [top, ...children])) {
    const id = rowId()
    const parentId = item.parentId === null ? null : (copies.get(item.parentId) ?? null)
    const fresh = {
      treatment: null,
      isLate: false,
      originItemId: null,
      carryReason: null,
      note: '',
    }
    await trx
      .insertInto('agendaItem')
      .values({ ...item, ...fresh, id, parentId, revision: 1, meetingId: toMeetingId })
      .execute()
    copies.set(item.id, id)
  }
  return copies
}

/**
 * Takes the sub-items along when their item goes to a meeting or back to the vivier; nothing has
 * become of them there.
 */
export async function moveChildren(
  trx: AppTransaction,
  parentId: string,
  meetingId: string | null,
): Promise<void> {
  await trx
    .updateTable('agendaItem')
    .set((column) => ({ meetingId, treatment: null, revision: column('revision', '+', 1) }))
    .where('parentId', '=', parentId)
    .execute()
}

/** Notes that a meeting leaves a subject out, and why; a second reason replaces the first. */
export async function insertSetAside(
  trx: AppTransaction,
  row: {
    readonly id: string
    readonly meetingId: string
    readonly itemId: string
    readonly reason: string
  },
): Promise<void> {
  await trx
    .insertInto('carrySetAside')
    .values(row)
    .onConflict((clash) =>
      clash.columns(['meetingId', 'itemId']).doUpdateSet({ reason: row.reason }),
    )
    .execute()
}

/** A meeting that will be convened anew announces all its items: none is late any more. */
export async function clearLateMarks(trx: AppTransaction, meetingId: string): Promise<void> {
  await trx
    .updateTable('agendaItem')
    .set((column) => ({ isLate: false, revision: column('revision', '+', 1) }))
    .where('meetingId', '=', meetingId)
    .where('isLate', '=', true)
    .execute()
}
