import { sql } from 'kysely'
import type { ChangeKind, FieldChange, RecordChange } from '../../shared/history.ts'
import { changedPart } from '../../shared/history-rules.ts'
import { minutesItemId, minutesSheetId } from '../../shared/minutes-ids.ts'
import { plainText, type RichText } from '../../shared/rich-text.ts'
import { listAgendaLines } from '../agenda/agenda-view-queries.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { asText, type JournalRow, readJournalRow } from '../db/journal-rows.ts'

/** The newest changes of a record are told, and no more: nobody reads further back. */
const longest = 500

/** Rows of one table whose changes belong to a record. */
type Source = { readonly table: string; readonly ids: readonly string[] }

/**
 * The changes of one record, the newest first. What was written in the minutes is part of the history
 * of its item and of its meeting.
 */
export async function listRecordChanges(
  db: AppDatabase,
  table: string,
  id: string,
): Promise<readonly RecordChange[]> {
  const items = table === 'meeting' ? await listItemTitles(db, id) : new Map<string, string>()
  const sources: readonly Source[] = [
    { table, ids: [id] },
    ...(table === 'agenda_item' ? [{ table: 'minutes_item', ids: [minutesItemId(id)] }] : []),
    ...(table === 'meeting' ? [{ table: 'minutes_sheet', ids: [minutesSheetId(id)] }] : []),
    ...(items.size > 0 ? [{ table: 'minutes_item', ids: [...items.keys()] }] : []),
  ]
  const found = await Promise.all(sources.map(async (source) => listChanges(db, source)))
  const own = found.flat().filter((row) => row.tableName === table || !isFounding(row))
  const rows = own.toSorted((first, second) => second.seq - first.seq)
  const told = rows
    .slice(0, longest)
    .map((row) => tell(row, row.tableName === table ? '' : (items.get(row.rowId) ?? '')))
  return table === 'decision' ? withCodes(db, told) : told
}

/** Titles of the items of a meeting, by the id of what its minutes say of them. */
async function listItemTitles(
  db: AppDatabase,
  meetingId: string,
): Promise<ReadonlyMap<string, string>> {
  const meeting = await db
    .selectFrom('meeting')
    .selectAll()
    .where('id', '=', meetingId)
    .executeTakeFirst()
  if (meeting === undefined) return new Map()
  const lines = await listAgendaLines(db, meeting)
  return new Map(lines.map(({ id, displayTitle }) => [minutesItemId(id), displayTitle]))
}

async function listChanges(db: AppDatabase, { table, ids }: Source) {
  return db
    .selectFrom('change')
    .innerJoin('operation', 'operation.seq', 'change.operationSeq')
    .select([
      'change.seq',
      'change.operationSeq',
      'operation.name as operationName',
      'operation.actor',
      'change.tableName',
      'change.rowId',
      'change.before',
      'change.after',
      'change.at',
    ])
    .where('change.tableName', '=', table)
    .where('change.rowId', 'in', [...ids])
    .orderBy('change.seq', 'desc')
    .limit(longest)
    .execute()
}

/** What a base began with is told once, by the creation of the record, and not item by item. */
function isFounding({ operationName }: Pick<ChangeRow, 'operationName'>): boolean {
  return operationName.startsWith('profiles.')
}

type ChangeRow = Awaited<ReturnType<typeof listChanges>>[number]

function tell(row: ChangeRow, subject: string): RecordChange {
  const { before, after, seq, operationSeq, operationName, actor, tableName, at } = row
  const isMinutes = tableName === 'minutes_item' || tableName === 'minutes_sheet'
  const fields = fieldChanges(readJournalRow(before), readJournalRow(after))
  return {
    seq,
    operationSeq,
    operationName,
    actor,
    at,
    table: tableName,
    subject,
    kind: kindOf(before, after),
    fields: isMinutes ? fields.flatMap(inWords) : fields,
  }
}

function kindOf(before: string | null, after: string | null): ChangeKind {
  if (before === null) return 'created'
  return after === null ? 'deleted' : 'changed'
}

/** Fields whose value differs, but for the row's own bookkeeping. */
function fieldChanges(before: JournalRow, after: JournalRow): readonly FieldChange[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...fields]
    .filter((field) => field !== 'id' && field !== 'revision' && field !== 'position')
    .map((field) => ({ field, before: asText(before[field]), after: asText(after[field]) }))
    .filter((change) => change.before !== change.after)
}

const trees: ReadonlySet<string> = new Set(['content', 'opening', 'closing'])

/** A field of minutes as a list of changes tells it; none when nothing is there before and after. */
function inWords({ field, before, after }: FieldChange): readonly FieldChange[] {
  const [one, other] = trees.has(field)
    ? [wordsOf(before), wordsOf(after)]
    : [before ?? '', after ?? '']
  if (one === '' && other === '') return trees.has(field) && before !== null ? [touched(field)] : []
  // The note is for its writer: that it changed is told, what it says stands in its own place.
  if (field === 'private_note') return [touched(field)]
  const told = changedPart(one, other)
  // Marks alone, or what the excerpt does not reach: that it changed is still said.
  if (told.before === told.after) return [touched(field)]
  return [{ field, before: before === null ? null : told.before, after: told.after }]
}

function touched(field: string): FieldChange {
  return { field, before: null, after: null }
}

/** The core keeps nothing else in these columns. */
function wordsOf(tree: string | null): string {
  return tree === null ? '' : plainText(JSON.parse(tree) as RichText)
}

/** Supports, groups and people of decisions by code or name: an id tells nobody anything. */
async function withCodes(
  db: AppDatabase,
  changes: readonly RecordChange[],
): Promise<readonly RecordChange[]> {
  const values = changes.flatMap(({ fields }) => fields).filter(({ field }) => field in idsIn)
  const ids = new Set(
    values.flatMap(({ field, before, after }) => [
      ...readIds(field, before),
      ...readIds(field, after),
    ]),
  )
  if (ids.size === 0) return changes
  const codes = await listCodes(db, [...ids])
  const named = (field: string, value: string | null) =>
    value === null
      ? null
      : readIds(field, value)
          .map((id) => codes.get(id) ?? '?')
          .join(', ')
  const inCodes = ({ field, before, after }: FieldChange): FieldChange =>
    field in idsIn
      ? { field, before: named(field, before), after: named(field, after) }
      : { field, before, after }
  return changes.map((change) => ({ ...change, fields: change.fields.map(inCodes) }))
}

/** Columns of decisions that hold ids, and how. */
const idsIn: Readonly<Record<string, 'one' | 'list'>> = {
  support_ids: 'list',
  group_body_id: 'one',
  lead_person_id: 'one',
}

function readIds(field: string, value: string | null): readonly string[] {
  if (value === null) return []
  // The journal has the column as it is stored: a list of ids as JSON.
  return idsIn[field] === 'list' ? (JSON.parse(value) as readonly string[]) : [value]
}

async function listCodes(
  db: AppDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const institutions = db.selectFrom('institution').select(['id', 'code']).where('id', 'in', ids)
  const bodies = db.selectFrom('body').select(['id', 'code']).where('id', 'in', ids)
  const people = db
    .selectFrom('person')
    .select(['id', sql<string>`trim(given_name || ' ' || family_name)`.as('code')])
    .where('id', 'in', ids)
  const rows = await institutions.unionAll(bodies).unionAll(people).execute()
  return new Map(rows.map(({ id, code }) => [id, code]))
}
