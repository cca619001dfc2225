import { sql } from 'kysely'
import type { TrashLine } from '../../shared/history.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { asText, type JournalRow, readJournalRow } from '../db/journal-rows.ts'

/** The tables whose deletions a user looks for, with the words that name one of their rows. */
const labels = {
  meeting: ['reference', 'title'],
  agenda_item: ['title'],
  person: ['given_name', 'family_name'],
  participation: ['guest_name'],
  attachment: ['title', 'file_name'],
  decision: ['reference', 'wording'],
  evidence: ['title', 'file_name'],
  holiday: ['day', 'name'],
  calendar_period: ['name', 'first_day'],
  series: ['place', 'valid_from'],
  review: ['code', 'label'],
  review_document: ['title', 'file_name'],
  calendar_version: ['year', 'label'],
  work_programme: ['title'],
  work_axis: ['title'],
  work_activity: ['title'],
} as const

type DeletedRow = {
  readonly operationSeq: number
  readonly tableName: string
  readonly rowId: string
  readonly before: string
  readonly at: string
  readonly actor: string
  readonly companions: number
}

/**
 * What was deleted and has not come back, the newest first. Rows that went away with another (the
 * items of a meeting) are counted beside it and not shown alone.
 */
export async function listTrash(db: AppDatabase): Promise<readonly TrashLine[]> {
  // The + keeps the engine from reading every change of these tables: deletions have their index.
  const { rows } = await sql<DeletedRow>`
    SELECT c.operation_seq, c.table_name, c.row_id, c.before, c.at, o.actor,
      (SELECT count(*) FROM change w WHERE w.operation_seq = c.operation_seq
        AND w.after IS NULL AND w.seq <> c.seq) AS companions
    FROM change c JOIN operation o ON o.seq = c.operation_seq
    WHERE c.after IS NULL AND o.kind IN ('do', 'redo')
      AND +c.table_name IN (${sql.join(Object.keys(labels))})
      AND NOT EXISTS (SELECT 1 FROM change later
        WHERE later.table_name = c.table_name AND later.row_id = c.row_id AND later.seq > c.seq)
    ORDER BY c.seq DESC LIMIT 2000`.execute(db)
  const heads = rows.filter((row) => !wentWithAnother(row, rows))
  return heads.map(({ before, at, companions, ...row }) => ({
    ...row,
    label: labelOf(row.tableName, readJournalRow(before)),
    deletedAt: at,
    companionCount: companions,
  }))
}

/** A row whose parent was deleted by the same operation. */
function wentWithAnother(row: DeletedRow, rows: readonly DeletedRow[]): boolean {
  const { meeting_id: meetingId, parent_id: parentId, ...rest } = readJournalRow(row.before)
  const parents = [
    meetingId,
    parentId,
    rest.decision_id,
    rest.programme_id,
    rest.axis_id,
    rest.review_id,
  ]
  return rows.some(
    ({ operationSeq, rowId }) => operationSeq === row.operationSeq && parents.includes(rowId),
  )
}

function labelOf(tableName: string, row: JournalRow): string {
  const columns: readonly string[] = labels[tableName as keyof typeof labels] ?? []
  return columns
    .map((column) => asText(row[column]) ?? '')
    .filter((part) => part !== '')
    .join(' ')
}

/** Moment of the last change, ISO 8601 in UTC; null in a base that nobody changed. */
export async function findLastChangeAt(db: AppDatabase): Promise<string | null> {
  const row = await db
    .selectFrom('operation')
    .select('at')
    .where('seq', '>', 0)
    .orderBy('seq', 'desc')
    .executeTakeFirst()
  return row?.at ?? null
}

/** The meeting that a deleted row belonged to and that its minutes print, or null. */
export async function findMeetingOfDeleted(
  db: AppDatabase,
  deleted: { readonly operationSeq: number; readonly table: string; readonly rowId: string },
): Promise<string | null> {
  if (!printedTables.has(deleted.table)) return null
  const change = await db
    .selectFrom('change')
    .select('before')
    .where('operationSeq', '=', deleted.operationSeq)
    .where('tableName', '=', deleted.table)
    .where('rowId', '=', deleted.rowId)
    .where('after', 'is', null)
    .executeTakeFirst()
  return asText(readJournalRow(change?.before ?? null).meeting_id)
}

/** Rows of a meeting that its minutes print. */
const printedTables: ReadonlySet<string> = new Set(['agenda_item', 'decision', 'participation'])
