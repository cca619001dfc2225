import type { Migration } from './migration.ts'

const day = (column: string) =>
  `CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`
const time = (column: string) => `CHECK (${column} GLOB '[0-2][0-9]:[0-5][0-9]')`
const record = `id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0)`
const json = (column: string) => `${column} TEXT NOT NULL CHECK (json_valid(${column}))`

const attendance = `
ALTER TABLE participation ADD COLUMN attendance TEXT NOT NULL DEFAULT 'NONE' CHECK (attendance IN
  ('NONE', 'PRESENT', 'REMOTE', 'REPRESENTED', 'EXCUSED', 'ABSENT'));
ALTER TABLE participation ADD COLUMN representative TEXT NOT NULL DEFAULT '';
`

const decisions = `
ALTER TABLE decision ADD COLUMN support_ids TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(support_ids));
ALTER TABLE decision ADD COLUMN group_body_id TEXT REFERENCES body (id);
ALTER TABLE organisation ADD COLUMN email TEXT NOT NULL DEFAULT '';
-- A base founded before its profile told them gets every kind with its usual letter.
ALTER TABLE organisation ADD COLUMN decision_types TEXT NOT NULL DEFAULT '[
  {"kind":"DECISION","label":"Décision","mark":"D"},
  {"kind":"RECOMMENDATION","label":"Recommandation","mark":"R"},
  {"kind":"ACTION","label":"Point d’action","mark":"A"},
  {"kind":"TASK","label":"Tâche","mark":"T"},
  {"kind":"COMMITMENT","label":"Engagement","mark":"E"},
  {"kind":"INSTRUCTION","label":"Instruction","mark":"I"},
  {"kind":"DELIBERATION","label":"Délibération","mark":"DL"},
  {"kind":"RESOLUTION","label":"Résolution","mark":"RS"},
  {"kind":"OPINION","label":"Avis","mark":"AV"}]' CHECK (json_valid(decision_types));
`

const minutes = `
CREATE TABLE minutes_sheet (
  ${record}, meeting_id TEXT NOT NULL UNIQUE REFERENCES meeting (id) ON DELETE CASCADE,
  chair_name TEXT NOT NULL, chair_title TEXT NOT NULL,
  secretary_name TEXT NOT NULL, secretary_title TEXT NOT NULL, rapporteurs TEXT NOT NULL,
  opened_at TEXT ${time('opened_at')}, closed_at TEXT ${time('closed_at')},
  ${json('opening')}, ${json('closing')},
  remarks_until TEXT ${day('remarks_until')},
  circulations INTEGER NOT NULL DEFAULT 0 CHECK (circulations >= 0)
) STRICT;
CREATE TABLE minutes_item (
  ${record}, meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  item_id TEXT NOT NULL UNIQUE REFERENCES agenda_item (id) ON DELETE CASCADE,
  ${json('content')}, outcome TEXT CHECK (outcome IN ('ADOPTED', 'ADOPTED_AMENDED',
    'ADOPTED_RESERVED', 'NOTED', 'REFERRED', 'ADJOURNED', 'REJECTED')),
  conclusion TEXT NOT NULL, private_note TEXT NOT NULL
) STRICT;
CREATE INDEX minutes_of_meeting ON minutes_item (meeting_id);
-- A text as it left; never changed after it was written.
CREATE TABLE minutes_version (
  id TEXT NOT NULL PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  label TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('CIRCULATED', 'ADOPTED')),
  made_on TEXT NOT NULL ${day('made_on')}, made_by TEXT NOT NULL,
  words INTEGER NOT NULL, decisions INTEGER NOT NULL, ${json('content')},
  -- What the documents of an adopted text print; null for a draft.
  printed TEXT CHECK (json_valid(printed))
) STRICT;
CREATE INDEX version_of_meeting ON minutes_version (meeting_id);
-- What is being typed and is not a line of the journal yet; written there at the next pause.
CREATE TABLE typing (
  item_id TEXT NOT NULL PRIMARY KEY REFERENCES agenda_item (id) ON DELETE CASCADE,
  base_revision INTEGER NOT NULL, ${json('content')}, at TEXT NOT NULL
) STRICT;
`

// What the board and every list of meetings read of all rows, kept beside them: ten years hold
// 3,000 meetings and 20,000 decisions.
const readIndexes = `
CREATE INDEX meeting_in_short ON meeting (body_id, day, starts_at, state, reference, minutes_state);
CREATE INDEX decision_by_due ON decision (coalesce(due_revised_on, due_initial_on), reference);
CREATE INDEX decision_in_short ON decision (reference, status, due_initial_on, due_revised_on);
`

export const minutesMigration: Migration = {
  version: 2,
  reason: 'Minutes: who came, what was said under each item, what was decided, and what left.',
  sql: [attendance, decisions, minutes, readIndexes].join('\n'),
}
