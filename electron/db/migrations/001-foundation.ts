import type { Migration } from './migration.ts'

const day = (column: string) =>
  `CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`
const time = (column: string) => `CHECK (${column} GLOB '[0-2][0-9]:[0-5][0-9]')`
const flag = (column: string) => `${column} INTEGER NOT NULL DEFAULT 0 CHECK (${column} IN (0, 1))`
const dayColumn = (column: string) => `${column} TEXT NOT NULL ${day(column)}`
const optionalDay = (column: string) => `${column} TEXT ${day(column)}`
const record = `id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0)`
const validity = `${dayColumn('valid_from')}, ${optionalDay('valid_to')}`

/** The journal: one row an operation, and the rows that it changed, before and after. */
const journal = `
CREATE TABLE operation (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  target_seq INTEGER REFERENCES operation (seq),
  undone_by_seq INTEGER REFERENCES operation (seq),
  ${flag('is_undoable')},
  result TEXT
) STRICT;
-- Seq 0 receives what was written outside any operation, with another tool for instance.
INSERT INTO operation (seq, id, name, at, actor, kind) VALUES (0, 'outside', 'outside', '', '', 'do');
CREATE TABLE operation_context (id INTEGER PRIMARY KEY CHECK (id = 1), seq INTEGER NOT NULL) STRICT;
INSERT INTO operation_context (id, seq) VALUES (1, 0);
CREATE TABLE change (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  operation_seq INTEGER NOT NULL REFERENCES operation (seq),
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  before TEXT,
  after TEXT,
  at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;
CREATE INDEX change_of_row ON change (table_name, row_id, seq);
CREATE INDEX change_of_operation ON change (operation_seq);
CREATE INDEX change_deleting ON change (seq) WHERE after IS NULL;
CREATE TABLE reference_counter (scope TEXT NOT NULL PRIMARY KEY, last INTEGER NOT NULL) STRICT;
`

const organisation = `
CREATE TABLE organisation (
  ${record},
  name TEXT NOT NULL, short_name TEXT NOT NULL, town TEXT NOT NULL, country TEXT NOT NULL,
  zone TEXT NOT NULL, language TEXT NOT NULL,
  letterhead_kind TEXT NOT NULL CHECK (letterhead_kind IN ('OWN', 'STATE')),
  letterhead_left TEXT NOT NULL DEFAULT '[]', letterhead_right TEXT NOT NULL DEFAULT '[]',
  footer_lines TEXT NOT NULL DEFAULT '[]', copy_lines TEXT NOT NULL DEFAULT '[]',
  signatory_name TEXT NOT NULL, signatory_title TEXT NOT NULL, letter_pattern TEXT NOT NULL,
  export_folder TEXT NOT NULL, backup_folder TEXT NOT NULL,
  user_name TEXT NOT NULL, user_role TEXT NOT NULL,
  profile_code TEXT NOT NULL, ${flag('is_demo')}, ${optionalDay('fixed_today')}, logo TEXT
) STRICT;
CREATE TABLE holiday (
  ${record}, country TEXT NOT NULL, ${dayColumn('day')}, name TEXT NOT NULL,
  certainty TEXT NOT NULL CHECK (certainty IN ('FIXED', 'ESTIMATED', 'CONFIRMED', 'DECREED'))
) STRICT;
CREATE INDEX holiday_by_day ON holiday (country, day);
`

const bodies = `
CREATE TABLE body (
  ${record}, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, level TEXT NOT NULL,
  kind TEXT NOT NULL, parent_id TEXT REFERENCES body (id), cadence TEXT NOT NULL,
  cadence_note TEXT NOT NULL, chair_label TEXT NOT NULL, secretary_label TEXT NOT NULL,
  invitation_days INTEGER NOT NULL, documents_days INTEGER NOT NULL,
  reminder_days INTEGER NOT NULL, minutes_days INTEGER NOT NULL,
  notice_unit TEXT NOT NULL CHECK (notice_unit IN ('CALENDAR', 'WORKING')),
  minutes_form TEXT NOT NULL, quorum_rule TEXT NOT NULL, decision_mode TEXT NOT NULL,
  numbering_pattern TEXT NOT NULL, confidentiality TEXT NOT NULL,
  document_set TEXT NOT NULL DEFAULT '[]', header_lines TEXT NOT NULL DEFAULT '[]',
  default_start TEXT NOT NULL ${time('default_start')},
  default_end TEXT NOT NULL ${time('default_end')},
  default_place TEXT NOT NULL, default_mode TEXT NOT NULL, ${flag('is_referral_required')},
  mandate_text TEXT NOT NULL, ${optionalDay('sunset_on')},
  country TEXT NOT NULL, zone TEXT NOT NULL, ${validity},
  state TEXT NOT NULL CHECK (state IN
    ('ACTIVE', 'DORMANT', 'WITHOUT_COORDINATOR', 'MERGED', 'ABOLISHED')),
  merged_into_id TEXT REFERENCES body (id), position INTEGER NOT NULL
) STRICT;
CREATE TABLE template_item (
  id TEXT NOT NULL PRIMARY KEY, body_id TEXT NOT NULL REFERENCES body (id) ON DELETE CASCADE,
  position INTEGER NOT NULL, title TEXT NOT NULL, nature TEXT NOT NULL, presenter TEXT NOT NULL,
  duration_minutes INTEGER NOT NULL, expected_decision TEXT NOT NULL,
  standing_kind TEXT NOT NULL, ${flag('is_internal')}, depth INTEGER NOT NULL CHECK (depth IN (0, 1))
) STRICT;
CREATE INDEX template_of_body ON template_item (body_id, position);
`

const directory = `
CREATE TABLE institution (
  ${record}, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, name_with_article TEXT NOT NULL,
  category TEXT NOT NULL, parent_id TEXT REFERENCES institution (id),
  ${flag('is_un_coordination')}, address TEXT NOT NULL, ${validity}
) STRICT;
CREATE TABLE person (
  ${record}, honorific TEXT NOT NULL, gender TEXT CHECK (gender IN ('F', 'M')),
  given_name TEXT NOT NULL, family_name TEXT NOT NULL, job_title TEXT NOT NULL,
  institution_id TEXT REFERENCES institution (id), protocol_rank INTEGER,
  email TEXT NOT NULL, phone TEXT NOT NULL, ${optionalDay('verified_on')}, note TEXT NOT NULL,
  ${validity}
) STRICT;
CREATE INDEX person_by_name ON person (family_name, given_name);
CREATE TABLE seat (
  ${record}, body_id TEXT NOT NULL REFERENCES body (id),
  institution_id TEXT NOT NULL REFERENCES institution (id),
  quality TEXT NOT NULL, position INTEGER NOT NULL, ${validity}
) STRICT;
CREATE INDEX seat_of_body ON seat (body_id, position);
CREATE TABLE mandate (
  ${record}, seat_id TEXT NOT NULL REFERENCES seat (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES person (id),
  role TEXT NOT NULL CHECK (role IN ('TITULAR', 'ALTERNATE')),
  ${flag('has_decision_mandate')}, ${validity}
) STRICT;
CREATE INDEX mandate_of_seat ON mandate (seat_id);
CREATE INDEX mandate_of_person ON mandate (person_id);
CREATE TABLE troika_term (
  ${record}, lead_id TEXT NOT NULL REFERENCES institution (id),
  outgoing_id TEXT REFERENCES institution (id), incoming_id TEXT REFERENCES institution (id),
  ${dayColumn('valid_from')}, ${dayColumn('valid_to')}, note TEXT NOT NULL
) STRICT;
`

const meetings = `
CREATE TABLE meeting (
  ${record}, body_id TEXT NOT NULL REFERENCES body (id), reference TEXT NOT NULL UNIQUE,
  year INTEGER NOT NULL, rank INTEGER NOT NULL, title TEXT NOT NULL, session_type TEXT NOT NULL,
  mode TEXT NOT NULL, place TEXT NOT NULL, link TEXT NOT NULL,
  ${dayColumn('day')}, ${optionalDay('last_day')},
  starts_at TEXT NOT NULL ${time('starts_at')}, ends_at TEXT NOT NULL ${time('ends_at')},
  zone TEXT NOT NULL, confidentiality TEXT NOT NULL, referral_trigger TEXT,
  referral_note TEXT NOT NULL, note TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN
    ('PLANNED', 'CONVENED', 'HELD', 'POSTPONED', 'CANCELLED', 'LAPSED')),
  state_reason TEXT NOT NULL, ${optionalDay('convened_on')},
  minutes_state TEXT NOT NULL CHECK (minutes_state IN ('NONE', 'DRAFT', 'CIRCULATED', 'ADOPTED')),
  ${optionalDay('minutes_circulated_on')}, ${optionalDay('minutes_adopted_on')},
  ${dayColumn('first_planned_on')}, sequence INTEGER NOT NULL
) STRICT;
CREATE INDEX meeting_by_day ON meeting (day);
CREATE INDEX meeting_of_body ON meeting (body_id, day);
CREATE TABLE meeting_step (
  id TEXT NOT NULL PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  code TEXT NOT NULL, ${dayColumn('done_on')}, UNIQUE (meeting_id, code)
) STRICT;
CREATE TABLE participation (
  ${record}, meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  seat_id TEXT REFERENCES seat (id), person_id TEXT REFERENCES person (id),
  guest_name TEXT NOT NULL, guest_institution TEXT NOT NULL, guest_title TEXT NOT NULL,
  guest_email TEXT NOT NULL, quality TEXT NOT NULL, reply TEXT NOT NULL, note TEXT NOT NULL
) STRICT;
CREATE INDEX participation_of_meeting ON participation (meeting_id);
CREATE TABLE agenda_item (
  ${record}, body_id TEXT NOT NULL REFERENCES body (id),
  meeting_id TEXT REFERENCES meeting (id) ON DELETE CASCADE,
  parent_id TEXT REFERENCES agenda_item (id) ON DELETE CASCADE, position INTEGER NOT NULL,
  title TEXT NOT NULL, nature TEXT NOT NULL, presenter TEXT NOT NULL,
  duration_minutes INTEGER NOT NULL CHECK (duration_minutes >= 0),
  expected_decision TEXT NOT NULL, documents_expected TEXT NOT NULL,
  ${flag('is_internal')}, ${flag('is_recurring')}, ${flag('is_confidential')},
  treatment TEXT, note TEXT NOT NULL, standing_kind TEXT, ${flag('is_standing')},
  ${flag('is_late')}, origin_item_id TEXT REFERENCES agenda_item (id) ON DELETE SET NULL,
  carry_reason TEXT
) STRICT;
CREATE INDEX item_of_meeting ON agenda_item (meeting_id, position);
CREATE INDEX item_of_body ON agenda_item (body_id);
CREATE INDEX item_of_origin ON agenda_item (origin_item_id);
CREATE INDEX item_of_parent ON agenda_item (parent_id);
CREATE TABLE carry_set_aside (
  id TEXT NOT NULL PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  item_id TEXT NOT NULL REFERENCES agenda_item (id) ON DELETE CASCADE,
  reason TEXT NOT NULL, UNIQUE (meeting_id, item_id)
) STRICT;
CREATE TABLE attachment (
  ${record}, meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  item_id TEXT REFERENCES agenda_item (id) ON DELETE SET NULL,
  title TEXT NOT NULL, author TEXT NOT NULL, language TEXT NOT NULL, version_label TEXT NOT NULL,
  confidentiality TEXT NOT NULL, file_name TEXT NOT NULL, media_type TEXT NOT NULL,
  size_bytes INTEGER NOT NULL, sha256 TEXT NOT NULL, ${dayColumn('added_on')}
) STRICT;
CREATE INDEX attachment_of_meeting ON attachment (meeting_id);
CREATE INDEX attachment_of_item ON attachment (item_id);
CREATE TABLE decision (
  ${record}, body_id TEXT NOT NULL REFERENCES body (id),
  meeting_id TEXT REFERENCES meeting (id), item_id TEXT REFERENCES agenda_item (id),
  reference TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, wording TEXT NOT NULL,
  lead_institution_id TEXT REFERENCES institution (id), lead_label TEXT NOT NULL,
  ${optionalDay('due_initial_on')}, ${optionalDay('due_revised_on')},
  status TEXT NOT NULL, progress TEXT NOT NULL, evidence TEXT NOT NULL,
  ${flag('is_restricted')}, ${flag('has_budget_impact')}, superseded_by TEXT NOT NULL,
  ${optionalDay('closed_on')}
) STRICT;
CREATE INDEX decision_of_body ON decision (body_id);
CREATE INDEX decision_of_meeting ON decision (meeting_id);
CREATE INDEX decision_of_item ON decision (item_id);
CREATE TABLE generated_document (
  id TEXT NOT NULL PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  kind TEXT NOT NULL, file_name TEXT NOT NULL, path TEXT NOT NULL, sha256 TEXT NOT NULL,
  generated_at TEXT NOT NULL
) STRICT;
CREATE INDEX document_of_meeting ON generated_document (meeting_id);
`

/** The first released schema: journal, organisation, bodies, directory, meetings, agendas. */
export const foundation: Migration = {
  version: 1,
  reason: 'Start: the journal under everything, then the rows of a secretariat.',
  sql: [journal, organisation, bodies, directory, meetings].join('\n'),
}
