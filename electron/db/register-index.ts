import type { Connection } from './driver.ts'
import { followColumns, unligatured } from './search-index.ts'

/** What withheld decisions show too, and what the register keeps to itself of them. */
const shown = `r.reference || ' ' || r.lead_label`
const held = `r.wording || ' ' || r.progress || ' ' || r.evidence || ' ' || r.difficulties || ' ' ||
  r.corrective_measures || ' ' || r.observations`
// One word an id: its hyphens would make five.
const supports = `replace(r.support_ids, '-', '')`
const told = `reference, lead_label, wording, progress, evidence, difficulties, corrective_measures,
  observations, support_ids`

/**
 * How far the number of a decision’s row is moved to the left in that of its entries: the rest numbers
 * what its diary says. So the index alone tells whose a word is, and a new note moves nothing.
 */
export const entryBits = 20
const first = (row: string) => `(${row} << ${entryBits})`
const ofDecision = (row: string) =>
  `register_text.rowid BETWEEN ${first(row)} AND ${first(row)} + ${2 ** entryBits - 1}`

/**
 * Makes the full-text index of the register and the triggers that keep it: one entry a decision, and
 * one for each thing that its diary says.
 */
export function installRegisterIndex(connection: Connection): void {
  const isNew = !hasTable(connection, 'register_text')
  connection.exec(`
    CREATE VIRTUAL TABLE IF NOT EXISTS register_text USING fts5(
      shown, held, supports, record_id UNINDEXED,
      tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
    INSERT INTO register_text (register_text, rank) VALUES ('secure-delete', 1);
    ${triggers}`)
  if (isNew) connection.exec(filling)
  followColumns(connection, 'decision', 'reference, wording, lead_label')
}

/** Fills the index again from the decisions, after a doubt. */
export function rebuildRegisterIndex(connection: Connection): void {
  if (!hasTable(connection, 'register_text')) return
  connection.transaction(() => connection.exec(`DELETE FROM register_text; ${filling}`))()
}

const decisionRow = (id: string) => `(SELECT d.rowid FROM decision d WHERE d.id = ${id})`

const triggers = `
  DROP TRIGGER IF EXISTS register_decision_insert;
  CREATE TRIGGER register_decision_insert AFTER INSERT ON decision BEGIN
    ${insertion('WHERE r.id = NEW.id')} END;
  DROP TRIGGER IF EXISTS register_decision_update;
  CREATE TRIGGER register_decision_update AFTER UPDATE OF ${told} ON decision BEGIN
    DELETE FROM register_text WHERE rowid = ${first('OLD.rowid')};
    ${insertion('WHERE r.id = NEW.id')} END;
  DROP TRIGGER IF EXISTS register_decision_delete;
  CREATE TRIGGER register_decision_delete AFTER DELETE ON decision BEGIN
    DELETE FROM register_text WHERE ${ofDecision('OLD.rowid')}; END;
  DROP TRIGGER IF EXISTS register_entry_insert;
  CREATE TRIGGER register_entry_insert AFTER INSERT ON decision_entry
    WHEN NEW.note <> '' OR NEW.due_reason <> '' BEGIN
    INSERT INTO register_text (rowid, shown, held, supports, record_id)
    SELECT max(register_text.rowid) + 1, '', ${unligatured(`NEW.note || ' ' || NEW.due_reason`)}, '',
      NEW.id
    FROM register_text WHERE ${ofDecision(decisionRow('NEW.decision_id'))}; END;
  DROP TRIGGER IF EXISTS register_entry_delete;
  CREATE TRIGGER register_entry_delete AFTER DELETE ON decision_entry BEGIN
    DELETE FROM register_text WHERE ${ofDecision(decisionRow('OLD.decision_id'))}
      AND record_id = OLD.id; END;`

function insertion(condition: string): string {
  return `INSERT INTO register_text (rowid, shown, held, supports, record_id)
    SELECT ${first('r.rowid')}, ${unligatured(shown)}, ${unligatured(held)}, ${supports}, r.id
    FROM decision r ${condition};`
}

const filling = `${insertion('')}
  INSERT INTO register_text (rowid, shown, held, supports, record_id)
  SELECT ${first('d.rowid')} + row_number() OVER (PARTITION BY d.rowid ORDER BY e.at, e.id), '',
    ${unligatured(`e.note || ' ' || e.due_reason`)}, '', e.id
  FROM decision_entry e JOIN decision d ON d.id = e.decision_id
  WHERE e.note <> '' OR e.due_reason <> '';`

/**
 * Ids of decisions and of lines of diaries that the index does not know under their decision, and of
 * entries that belong to none: another tool may have numbered the rows of the base anew.
 */
export function listRegisterFaults(connection: Connection): readonly string[] {
  if (!hasTable(connection, 'register_text')) return []
  return connection
    .prepare<[], { id: string }>(
      `WITH wanted (id, row) AS (SELECT id, rowid FROM decision
         UNION ALL SELECT e.id, d.rowid FROM decision_entry e JOIN decision d
           ON d.id = e.decision_id WHERE e.note <> '' OR e.due_reason <> ''),
       indexed (id, row) AS (SELECT record_id, rowid >> ${entryBits} FROM register_text)
       SELECT id FROM (SELECT * FROM wanted EXCEPT SELECT * FROM indexed)
       UNION ALL SELECT id FROM (SELECT * FROM indexed EXCEPT SELECT * FROM wanted)`,
    )
    .all()
    .map(({ id }) => id)
}

function hasTable(connection: Connection, name: string): boolean {
  const found = connection.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?`)
  return found.get(name) !== undefined
}
