import type { Migration } from './migration.ts'

const day = (column: string) =>
  `CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`
const record = `id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0)`
const statuses = `('NOT_STARTED', 'IN_PROGRESS', 'PARTIAL', 'DONE', 'PENDING', 'DEFERRED', 'OBSOLETE',
  'SUPERSEDED')`

// A decision without a meeting, such as that of a sector review, keeps the year of its reference.
const decisions = `
ALTER TABLE decision ADD COLUMN taken_on TEXT ${day('taken_on')};
ALTER TABLE decision ADD COLUMN year INTEGER NOT NULL DEFAULT 0;
ALTER TABLE decision ADD COLUMN lead_person_id TEXT REFERENCES person (id) ON DELETE SET NULL;
ALTER TABLE decision ADD COLUMN percent INTEGER CHECK (percent BETWEEN 0 AND 100);
ALTER TABLE decision ADD COLUMN review_on TEXT ${day('review_on')};
ALTER TABLE decision ADD COLUMN difficulties TEXT NOT NULL DEFAULT '';
ALTER TABLE decision ADD COLUMN corrective_measures TEXT NOT NULL DEFAULT '';
ALTER TABLE decision ADD COLUMN observations TEXT NOT NULL DEFAULT '';
ALTER TABLE decision ADD COLUMN updated_on TEXT ${day('updated_on')};
ALTER TABLE decision ADD COLUMN due_revisions INTEGER NOT NULL DEFAULT 0 CHECK (due_revisions >= 0);
UPDATE decision SET due_revisions = 1 WHERE due_revised_on IS NOT NULL;
UPDATE decision SET taken_on = (SELECT day FROM meeting WHERE meeting.id = decision.meeting_id)
  WHERE meeting_id IS NOT NULL;
UPDATE decision SET year = coalesce(CAST(substr(taken_on, 1, 4) AS INTEGER),
  CASE WHEN reference GLOB '*-[12][0-9][0-9][0-9]-*'
    THEN CAST(substr(reference, instr(reference, '-2') + 1, 4) AS INTEGER) END,
  CAST(substr(due_initial_on, 1, 4) AS INTEGER), 0);
ALTER TABLE decision ADD COLUMN due_on TEXT
  AS (coalesce(due_revised_on, due_initial_on)) VIRTUAL;
ALTER TABLE decision ADD COLUMN is_final INTEGER
  AS (status IN ('DONE', 'OBSOLETE', 'SUPERSEDED')) VIRTUAL;
-- D99 before D100: the number of a reference, at nine digits.
ALTER TABLE decision ADD COLUMN reference_key TEXT AS (rtrim(reference, '0123456789') || substr(
  '000000000' || substr(reference, length(rtrim(reference, '0123456789')) + 1), -9)) VIRTUAL;
-- The board counts one year at each start, from the index alone.
CREATE INDEX decision_of_year ON decision (year, status, due_initial_on, due_revised_on);
CREATE INDEX decision_open ON decision (item_id) WHERE is_final = 0;
CREATE INDEX decision_of_person ON decision (lead_person_id);
CREATE INDEX decision_of_group ON decision (group_body_id);
CREATE INDEX decision_by_reference ON decision (reference_key);
`

const said = [
  'id',
  'decision_id',
  'said_on',
  'at',
  'author',
  'occasion',
  'kind',
  'note',
  'status_before',
  'status_after',
  'due_before',
  'due_after',
  'has_moved_due',
  'due_reason',
  'progress',
  'percent',
]
const diary = `
CREATE TABLE decision_entry (
  id TEXT NOT NULL PRIMARY KEY,
  decision_id TEXT NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
  meeting_id TEXT REFERENCES meeting (id) ON DELETE SET NULL,
  said_on TEXT NOT NULL ${day('said_on')}, at TEXT NOT NULL, author TEXT NOT NULL,
  occasion TEXT NOT NULL CHECK (occasion IN ('REVIEW', 'SESSION', 'OFFICE')),
  kind TEXT NOT NULL CHECK (kind IN ('FOLLOWED', 'REMINDER', 'IMPORTED', 'LINKED', 'EVIDENCE')),
  note TEXT NOT NULL,
  status_before TEXT CHECK (status_before IN ${statuses}),
  status_after TEXT CHECK (status_after IN ${statuses}),
  due_before TEXT ${day('due_before')}, due_after TEXT ${day('due_after')},
  has_moved_due INTEGER NOT NULL DEFAULT 0 CHECK (has_moved_due IN (0, 1)),
  due_reason TEXT NOT NULL, progress TEXT NOT NULL,
  percent INTEGER CHECK (percent BETWEEN 0 AND 100)
) STRICT;
CREATE INDEX entry_of_decision ON decision_entry (decision_id, said_on, at);
CREATE INDEX entry_of_meeting ON decision_entry (meeting_id);
-- What was said stays as it was said; only the link to a meeting that is deleted may go.
CREATE TRIGGER diary_is_append_only BEFORE UPDATE ON decision_entry
  WHEN ${said.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ')} BEGIN
  SELECT RAISE(ABORT, 'the diary of a decision is append-only');
END;
-- What is being said of a decision, before it is a line of its diary; written there, it is forgotten.
CREATE TABLE follow_up_draft (
  decision_id TEXT NOT NULL PRIMARY KEY REFERENCES decision (id) ON DELETE CASCADE,
  content TEXT NOT NULL CHECK (json_valid(content)), at TEXT NOT NULL
) STRICT;
CREATE TRIGGER draft_is_written AFTER INSERT ON decision_entry WHEN NEW.kind = 'FOLLOWED' BEGIN
  DELETE FROM follow_up_draft WHERE decision_id = NEW.decision_id
    AND trim(coalesce(content ->> '$.note', '')) = trim(NEW.note);
END;
`

const threads = `
CREATE TABLE decision_link (
  ${record}, from_id TEXT NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
  to_id TEXT NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('ESCALATED', 'CASCADED', 'CONTINUED', 'SUPERSEDED', 'MERGED',
    'RELATED')),
  note TEXT NOT NULL, made_on TEXT NOT NULL ${day('made_on')},
  CHECK (from_id <> to_id), UNIQUE (from_id, to_id)
) STRICT;
CREATE INDEX link_to ON decision_link (to_id);
-- A decision or an item put before another body: the item made there keeps where it comes from.
CREATE TABLE referral (
  ${record}, decision_id TEXT REFERENCES decision (id) ON DELETE CASCADE,
  from_item_id TEXT REFERENCES agenda_item (id) ON DELETE CASCADE,
  item_id TEXT NOT NULL UNIQUE REFERENCES agenda_item (id) ON DELETE CASCADE,
  note TEXT NOT NULL, made_on TEXT NOT NULL ${day('made_on')},
  CHECK ((decision_id IS NULL) <> (from_item_id IS NULL))
) STRICT;
CREATE INDEX referral_of_decision ON referral (decision_id);
CREATE INDEX referral_of_item ON referral (from_item_id);
CREATE TABLE evidence (
  ${record}, decision_id TEXT NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
  title TEXT NOT NULL, url TEXT NOT NULL, file_name TEXT NOT NULL, media_type TEXT NOT NULL,
  size_bytes INTEGER NOT NULL, sha256 TEXT NOT NULL, added_on TEXT NOT NULL ${day('added_on')},
  CHECK ((url = '') <> (sha256 = ''))
) STRICT;
CREATE INDEX evidence_of_decision ON evidence (decision_id);
CREATE TABLE decision_view (
  ${record}, name TEXT NOT NULL UNIQUE, position INTEGER NOT NULL, query TEXT NOT NULL,
  sort_column TEXT NOT NULL, sort_direction TEXT NOT NULL CHECK (sort_direction IN ('asc', 'desc')),
  grouping TEXT NOT NULL, column_set TEXT NOT NULL CHECK (json_valid(column_set)),
  layout TEXT NOT NULL CHECK (layout IN ('table', 'board'))
) STRICT;
`

// Documents of the register belong to no meeting.
const documents = `
CREATE TABLE generated_document_next (
  id TEXT NOT NULL PRIMARY KEY,
  meeting_id TEXT REFERENCES meeting (id) ON DELETE CASCADE,
  kind TEXT NOT NULL, file_name TEXT NOT NULL, path TEXT NOT NULL, sha256 TEXT NOT NULL,
  generated_at TEXT NOT NULL
) STRICT;
INSERT INTO generated_document_next SELECT * FROM generated_document;
DROP TABLE generated_document;
ALTER TABLE generated_document_next RENAME TO generated_document;
CREATE INDEX document_of_meeting ON generated_document (meeting_id);
`

export const followUpMigration: Migration = {
  version: 3,
  reason: 'Follow-up: the diary of a decision, its chain across bodies, its evidence, saved views.',
  sql: [decisions, diary, threads, documents].join('\n'),
}
