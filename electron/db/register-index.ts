import type { Connection } from './driver.ts'
import { unligatured } from './search-index.ts'

/** What withheld decisions show too, and what the register keeps to itself of them. */
const shown = `r.reference || ' ' || r.lead_label`
const held = `r.wording || ' ' || r.progress || ' ' || r.evidence || ' ' || r.difficulties || ' ' ||
  r.corrective_measures || ' ' || r.observations || ' ' || coalesce((
    SELECT group_concat(e.note || ' ' || e.due_reason, ' ') FROM decision_entry e
    WHERE e.decision_id = r.id), '')`
// One word an id: its hyphens would make five.
const supports = `replace(r.support_ids, '-', '')`
const told =
  'reference, lead_label, wording, progress, evidence, difficulties, corrective_measures, observations, support_ids'

/**
 * Makes the full-text index of the register and the triggers that keep it: one entry a decision, under
 * the row number of the decision, with everything that its diary says.
 */
export function installRegisterIndex(connection: Connection): void {
  const isNew = !hasTable(connection, 'register_text')
  connection.exec(`
    CREATE VIRTUAL TABLE IF NOT EXISTS register_text USING fts5(
      shown, held, supports, decision_id UNINDEXED,
      tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
    INSERT INTO register_text (register_text, rank) VALUES ('secure-delete', 1);
    ${triggers}`)
  if (isNew) connection.exec(insertion(''))
}

/** Fills the index again from the decisions, after a doubt. */
export function rebuildRegisterIndex(connection: Connection): void {
  if (!hasTable(connection, 'register_text')) return
  connection.transaction(() => connection.exec(`DELETE FROM register_text; ${insertion('')}`))()
}

const follow = (row: 'NEW' | 'OLD') => `
  UPDATE register_text SET held = (
    SELECT ${unligatured(held)} FROM decision r WHERE r.id = ${row}.decision_id)
  WHERE rowid = (SELECT rowid FROM decision WHERE id = ${row}.decision_id);`

const triggers = `
  DROP TRIGGER IF EXISTS register_decision_insert;
  CREATE TRIGGER register_decision_insert AFTER INSERT ON decision BEGIN
    ${insertion('WHERE r.id = NEW.id')} END;
  DROP TRIGGER IF EXISTS register_decision_update;
  CREATE TRIGGER register_decision_update AFTER UPDATE OF ${told} ON decision BEGIN
    DELETE FROM register_text WHERE rowid = OLD.rowid;
    ${insertion('WHERE r.id = NEW.id')} END;
  DROP TRIGGER IF EXISTS register_decision_delete;
  CREATE TRIGGER register_decision_delete AFTER DELETE ON decision BEGIN
    DELETE FROM register_text WHERE rowid = OLD.rowid; END;
  DROP TRIGGER IF EXISTS register_entry_insert;
  CREATE TRIGGER register_entry_insert AFTER INSERT ON decision_entry
    WHEN NEW.note <> '' OR NEW.due_reason <> '' BEGIN ${follow('NEW')} END;
  DROP TRIGGER IF EXISTS register_entry_delete;
  CREATE TRIGGER register_entry_delete AFTER DELETE ON decision_entry BEGIN ${follow('OLD')} END;`

function insertion(condition: string): string {
  return `INSERT INTO register_text (rowid, shown, held, supports, decision_id)
    SELECT r.rowid, ${unligatured(shown)}, ${unligatured(held)}, ${supports}, r.id
    FROM decision r ${condition};`
}

/**
 * Ids of decisions that the index does not know under their row number, and of entries without a
 * decision: a base that was rewritten with another tool may have numbered its rows anew.
 */
export function listRegisterFaults(connection: Connection): readonly string[] {
  if (!hasTable(connection, 'register_text')) return []
  return connection
    .prepare<[], { id: string }>(
      `SELECT id FROM decision WHERE NOT EXISTS (SELECT 1 FROM register_text
         WHERE register_text.rowid = decision.rowid AND decision_id = decision.id)
       UNION ALL SELECT decision_id FROM register_text
         WHERE decision_id NOT IN (SELECT id FROM decision)`,
    )
    .all()
    .map(({ id }) => id)
}

function hasTable(connection: Connection, name: string): boolean {
  const found = connection.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?`)
  return found.get(name) !== undefined
}
