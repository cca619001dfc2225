import { MONTHS } from '../../shared/french-typography.ts'
import type { Connection } from './driver.ts'

type Source = {
  readonly table: string
  readonly kind: string
  /** SQL of the label, the detail and the record that a hit opens, on the row `r`. */
  readonly label: string
  readonly detail: string
  readonly target: string
  readonly from: string
  /** SQL of words that find the row and are not shown. */
  readonly alsoFoundBy?: string
  /** Another table that the label or the detail reads, and the rows `r` that show its change. */
  readonly shows?: { readonly table: string; readonly column: string; readonly rows: string }
}

/** A meeting is looked for by the month and the day that people say: «GEC décembre», «10/12». */
const spokenDay = `CAST(substr(r.day, 9) AS INTEGER) || ' ' || substr(r.day, 9) || '/' ||
  substr(r.day, 6, 2) || ' ' || CASE substr(r.day, 6, 2) ${MONTHS.map(
    (month, index) => `WHEN '${String(index + 1).padStart(2, '0')}' THEN '${month}'`,
  ).join(' ')} END || ' ' || b.code`

const sources: readonly Source[] = [
  {
    table: 'meeting',
    kind: 'meeting',
    label: `r.reference || CASE WHEN r.title = '' THEN '' ELSE ' ' || r.title END`,
    detail: `b.name || ' ' || r.day`,
    alsoFoundBy: spokenDay,
    target: 'r.id',
    from: 'meeting r JOIN body b ON b.id = r.body_id',
    shows: { table: 'body', column: 'name', rows: 'r.body_id = NEW.id' },
  },
  {
    table: 'body',
    kind: 'body',
    label: `r.code || ' ' || r.name`,
    detail: `''`,
    target: 'r.id',
    from: 'body r',
  },
  {
    table: 'institution',
    kind: 'institution',
    label: `r.code || ' ' || r.name`,
    detail: `''`,
    target: 'r.id',
    from: 'institution r',
  },
  {
    table: 'person',
    kind: 'person',
    label: `trim(r.given_name || ' ' || r.family_name)`,
    detail: `trim(r.job_title || ' ' || coalesce(i.code, ''))`,
    target: 'r.id',
    from: 'person r LEFT JOIN institution i ON i.id = r.institution_id',
    shows: { table: 'institution', column: 'code', rows: 'r.institution_id = NEW.id' },
  },
  {
    table: 'decision',
    kind: 'decision',
    label: 'r.wording',
    detail: `r.reference || ' ' || r.lead_label`,
    target: 'r.id',
    from: 'decision r',
  },
  {
    table: 'agenda_item',
    kind: 'item',
    label: 'r.title',
    detail: `coalesce(m.reference, b.code)`,
    target: `coalesce(r.meeting_id, r.body_id)`,
    from: `agenda_item r JOIN body b ON b.id = r.body_id LEFT JOIN meeting m ON m.id = r.meeting_id`,
    shows: {
      table: 'body',
      column: 'code',
      rows: 'r.body_id = NEW.id AND r.meeting_id IS NULL',
    },
  },
]

/**
 * Makes the full-text index of the palette and the triggers that keep it. Accents are folded by the
 * tokenizer; the ligatures œ and æ, which it keeps, are opened in what is indexed, not in what is shown.
 */
export function installSearchIndex(connection: Connection): void {
  connection.exec(`
    CREATE VIRTUAL TABLE IF NOT EXISTS search_entry USING fts5(
      words, kind, label UNINDEXED, detail UNINDEXED, row_id UNINDEXED, target_id UNINDEXED,
      tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
    CREATE TABLE IF NOT EXISTS search_row (
      row_id TEXT NOT NULL PRIMARY KEY, entry INTEGER NOT NULL) STRICT;`)
  // Words of what was deleted must not stay in the pages of the index.
  connection.exec(`INSERT INTO search_entry (search_entry, rank) VALUES ('secure-delete', 1)`)
  for (const source of sources) connection.exec(triggersOf(source) + refreshingOf(source))
}

/** Fills the index again from the rows, after a restore or a doubt. */
export function rebuildSearchIndex(connection: Connection): void {
  connection.transaction(() => {
    connection.exec('DELETE FROM search_entry; DELETE FROM search_row;')
    for (const source of sources) connection.exec(`${insertion(source, '')}`)
    connection.exec('INSERT INTO search_row (row_id, entry) SELECT row_id, rowid FROM search_entry')
  })()
}

/**
 * Follows a table only when these columns change. What forgets a word looks for it in every page of
 * the index: too long for each change of the state of 5,000 decisions.
 */
export function followColumns(connection: Connection, table: string, columns: string): void {
  const source = sources.find((candidate) => candidate.table === table)
  if (source === undefined) throw new Error(`The palette does not know ${table}`)
  connection.exec(updateTriggerOf(source, `UPDATE OF ${columns}`))
}

function triggersOf(source: Source): string {
  const { table } = source
  return `
    DROP TRIGGER IF EXISTS search_${table}_insert;
    CREATE TRIGGER search_${table}_insert AFTER INSERT ON ${table} BEGIN ${learning(source)} END;${updateTriggerOf(source, 'UPDATE')}
    DROP TRIGGER IF EXISTS search_${table}_delete;
    CREATE TRIGGER search_${table}_delete AFTER DELETE ON ${table} BEGIN ${forgetting} END;`
}

function updateTriggerOf(source: Source, event: string): string {
  const { table } = source
  return `
    DROP TRIGGER IF EXISTS search_${table}_update;
    CREATE TRIGGER search_${table}_update AFTER ${event} ON ${table} BEGIN ${forgetting} ${learning(source)} END;`
}

const forgetting = `
    DELETE FROM search_entry WHERE rowid = (SELECT entry FROM search_row WHERE row_id = OLD.id);
    DELETE FROM search_row WHERE row_id = OLD.id;`

function learning(source: Source): string {
  return `
    ${insertion(source, 'WHERE r.id = NEW.id')};
    INSERT OR REPLACE INTO search_row (row_id, entry) VALUES (NEW.id, last_insert_rowid());`
}

/** The trigger that follows the name of another record into the entries that show it. */
function refreshingOf({ table, label, detail, from, shows }: Source): string {
  if (shows === undefined) return ''
  const name = `search_${table}_follows_${shows.table}`
  const text = (of: string) =>
    `(SELECT ${unligatured(of)} FROM ${from} WHERE r.id = search_entry.row_id)`
  return `
    DROP TRIGGER IF EXISTS ${name};
    CREATE TRIGGER ${name} AFTER UPDATE OF ${shows.column} ON ${shows.table} BEGIN
      UPDATE search_entry SET label = ${text(label)}, detail = ${text(detail)}
      WHERE rowid IN (SELECT entry FROM search_row
        WHERE row_id IN (SELECT r.id FROM ${table} r WHERE ${shows.rows}));
    END;`
}

function insertion(source: Source, condition: string): string {
  const { kind, label, detail, target, from, alsoFoundBy = `''` } = source
  const words = unligatured(`${label} || ' ' || ${detail} || ' ' || ${alsoFoundBy}`)
  return `INSERT INTO search_entry (words, label, detail, kind, row_id, target_id)
    SELECT ${words}, ${label}, ${detail}, '${kind}', r.id, ${target}
    FROM ${from} ${condition}`
}

/** SQL of a text with its ligatures opened, which the tokenizer keeps. */
export function unligatured(text: string): string {
  return `replace(replace(replace(replace(${text}, 'œ', 'oe'), 'Œ', 'Oe'), 'æ', 'ae'), 'Æ', 'Ae')`
}

/** Rows that the index does not know, and entries whose row is gone, as kinds and ids. */
export function listSearchFaults(connection: Connection): readonly string[] {
  const indexed = sources.map(({ table }) => `SELECT id FROM ${table}`).join(' UNION ALL ')
  return connection
    .prepare<[], { id: string }>(
      `SELECT id FROM (${indexed}) WHERE id NOT IN (SELECT row_id FROM search_row)
       UNION ALL SELECT row_id FROM search_row WHERE row_id NOT IN (${indexed})
       UNION ALL SELECT row_id FROM search_row
         WHERE entry NOT IN (SELECT rowid FROM search_entry)
       UNION ALL SELECT row_id FROM search_entry
         WHERE rowid NOT IN (SELECT entry FROM search_row)`,
    )
    .all()
    .map(({ id }) => id)
}
