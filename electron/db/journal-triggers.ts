import type { Connection } from './driver.ts'

/** Tables whose rows leave a before and an after in the journal. */
export const journalledTables = [
  'organisation',
  'holiday',
  'institution',
  'body',
  'template_item',
  'person',
  'seat',
  'mandate',
  'troika_term',
  'meeting',
  'meeting_step',
  'participation',
  'agenda_item',
  'carry_set_aside',
  'attachment',
  'decision',
  'decision_entry',
  'decision_link',
  'referral',
  'evidence',
  'decision_view',
  'minutes_sheet',
  'minutes_item',
  'minutes_version',
  'feast_offset',
  'calendar_period',
  'working_hours',
  'milestones',
  'calendar_rule',
  'series',
  'strategy_framework',
  'review',
  'calendar_version',
  'review_slot',
  'review_wish',
  'review_actual',
  'review_postponement',
  'review_meeting',
  'review_document',
  'change_request',
  'work_programme',
  'work_axis',
  'work_activity',
  'work_quarter',
  'work_link',
] as const

/**
 * Columns too heavy to be kept with every change of their row: an update that leaves them as they
 * are does not mention them.
 */
export const heavyColumns: ReadonlySet<string> = new Set([
  'logo',
  'opening',
  'closing',
  'content',
  'printed',
])

/**
 * Makes the triggers that write the journal. They live in the base and not in the program, so that
 * a change is journalled whichever path wrote it, a foreign tool included.
 */
export function installJournal(connection: Connection): void {
  for (const table of journalledTables) {
    const columns = columnsOf(connection, table)
    if (columns.length > 0) connection.exec(triggersOf(table, columns))
  }
  for (const event of ['UPDATE', 'DELETE'] as const) connection.exec(refusalOf(event))
}

/** What was written in the journal stays as it was written. */
function refusalOf(event: 'UPDATE' | 'DELETE'): string {
  const name = `journal_is_append_only_${event.toLowerCase()}`
  return `
    DROP TRIGGER IF EXISTS ${name};
    CREATE TRIGGER ${name} BEFORE ${event} ON change BEGIN
      SELECT RAISE(ABORT, 'the journal is append-only');
    END;`
}

/** Columns of a table in their order; empty when there is no such table. */
export function columnsOf(connection: Connection, table: string): readonly string[] {
  return connection
    .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)')
    .all(table)
    .map(({ name }) => name)
}

function triggersOf(table: string, columns: readonly string[]): string {
  const before = rowAsJson('OLD', columns)
  const after = rowAsJson('NEW', columns)
  const heavy = columns.filter((column) => heavyColumns.has(column))
  const changed = columns.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ')
  return [
    trigger(table, 'insert', '', 'NEW.id', 'NULL', after),
    trigger(
      table,
      'update',
      `WHEN ${changed}`,
      'NEW.id',
      withoutUnchanged(before, heavy),
      withoutUnchanged(after, heavy),
    ),
    trigger(table, 'delete', '', 'OLD.id', before, 'NULL'),
  ].join('\n')
}

function trigger(
  table: string,
  event: 'insert' | 'update' | 'delete',
  condition: string,
  rowId: string,
  before: string,
  after: string,
): string {
  const name = `journal_${table}_${event}`
  return `
    DROP TRIGGER IF EXISTS ${name};
    CREATE TRIGGER ${name} AFTER ${event.toUpperCase()} ON ${table} ${condition} BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), '${table}', ${rowId}, ${before}, ${after});
    END;`
}

function withoutUnchanged(row: string, heavy: readonly string[]): string {
  // A path that leads nowhere removes nothing.
  const paths = heavy.map(
    (column) => `CASE WHEN OLD.${column} IS NEW.${column} THEN '$.${column}' ELSE '$.-' END`,
  )
  return paths.length === 0 ? row : `json_remove(${row}, ${paths.join(', ')})`
}

function rowAsJson(row: 'OLD' | 'NEW', columns: readonly string[]): string {
  return `json_object(${columns.map((column) => `'${column}', ${row}.${column}`).join(', ')})`
}
