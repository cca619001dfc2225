PRAGMA application_id = 1196574290;
PRAGMA user_version = 4;
CREATE TABLE operation (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  target_seq INTEGER REFERENCES operation (seq),
  undone_by_seq INTEGER REFERENCES operation (seq),
  is_undoable INTEGER NOT NULL DEFAULT 0 CHECK (is_undoable IN (0, 1)),
  result TEXT
) STRICT;
CREATE TABLE operation_context (id INTEGER PRIMARY KEY CHECK (id = 1), seq INTEGER NOT NULL) STRICT;
CREATE TABLE change (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  operation_seq INTEGER NOT NULL REFERENCES operation (seq),
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  before TEXT,
  after TEXT,
  at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;
CREATE TABLE reference_counter (scope TEXT NOT NULL PRIMARY KEY, last INTEGER NOT NULL) STRICT;
CREATE TABLE organisation (
  id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0),
  name TEXT NOT NULL, short_name TEXT NOT NULL, town TEXT NOT NULL, country TEXT NOT NULL,
  zone TEXT NOT NULL, language TEXT NOT NULL,
  letterhead_kind TEXT NOT NULL CHECK (letterhead_kind IN ('OWN', 'STATE')),
  letterhead_left TEXT NOT NULL DEFAULT '[]', letterhead_right TEXT NOT NULL DEFAULT '[]',
  footer_lines TEXT NOT NULL DEFAULT '[]', copy_lines TEXT NOT NULL DEFAULT '[]',
  signatory_name TEXT NOT NULL, signatory_title TEXT NOT NULL, letter_pattern TEXT NOT NULL,
  export_folder TEXT NOT NULL, backup_folder TEXT NOT NULL,
  user_name TEXT NOT NULL, user_role TEXT NOT NULL,
  profile_code TEXT NOT NULL, is_demo INTEGER NOT NULL DEFAULT 0 CHECK (is_demo IN (0, 1)), fixed_today TEXT CHECK (fixed_today GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), logo TEXT
, email TEXT NOT NULL DEFAULT '', decision_types TEXT NOT NULL DEFAULT '[
  {"kind":"DECISION","label":"Décision","mark":"D"},
  {"kind":"RECOMMENDATION","label":"Recommandation","mark":"R"},
  {"kind":"ACTION","label":"Point d’action","mark":"A"},
  {"kind":"TASK","label":"Tâche","mark":"T"},
  {"kind":"COMMITMENT","label":"Engagement","mark":"E"},
  {"kind":"INSTRUCTION","label":"Instruction","mark":"I"},
  {"kind":"DELIBERATION","label":"Délibération","mark":"DL"},
  {"kind":"RESOLUTION","label":"Résolution","mark":"RS"},
  {"kind":"OPINION","label":"Avis","mark":"AV"}]' CHECK (json_valid(decision_types))) STRICT;
CREATE TABLE holiday (
  id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0), country TEXT NOT NULL, day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), name TEXT NOT NULL,
  certainty TEXT NOT NULL CHECK (certainty IN ('FIXED', 'ESTIMATED', 'CONFIRMED', 'DECREED'))
, feast TEXT NOT NULL DEFAULT '', computed_on TEXT CHECK (computed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')) STRICT;
CREATE TABLE body (
  id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0), code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, level TEXT NOT NULL,
  kind TEXT NOT NULL, parent_id TEXT REFERENCES body (id), cadence TEXT NOT NULL,
  cadence_note TEXT NOT NULL, chair_label TEXT NOT NULL, secretary_label TEXT NOT NULL,
  invitation_days INTEGER NOT NULL, documents_days INTEGER NOT NULL,
  reminder_days INTEGER NOT NULL, minutes_days INTEGER NOT NULL,
  notice_unit TEXT NOT NULL CHECK (notice_unit IN ('CALENDAR', 'WORKING')),
  minutes_form TEXT NOT NULL, quorum_rule TEXT NOT NULL, decision_mode TEXT NOT NULL,
  numbering_pattern TEXT NOT NULL, confidentiality TEXT NOT NULL,
  document_set TEXT NOT NULL DEFAULT '[]', header_lines TEXT NOT NULL DEFAULT '[]',
  default_start TEXT NOT NULL CHECK (default_start GLOB '[0-2][0-9]:[0-5][0-9]'),
  default_end TEXT NOT NULL CHECK (default_end GLOB '[0-2][0-9]:[0-5][0-9]'),
  default_place TEXT NOT NULL, default_mode TEXT NOT NULL, is_referral_required INTEGER NOT NULL DEFAULT 0 CHECK (is_referral_required IN (0, 1)),
  mandate_text TEXT NOT NULL, sunset_on TEXT CHECK (sunset_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  country TEXT NOT NULL, zone TEXT NOT NULL, valid_from TEXT NOT NULL CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), valid_to TEXT CHECK (valid_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  state TEXT NOT NULL CHECK (state IN
    ('ACTIVE', 'DORMANT', 'WITHOUT_COORDINATOR', 'MERGED', 'ABOLISHED')),
  merged_into_id TEXT REFERENCES body (id), position INTEGER NOT NULL
) STRICT;
CREATE TABLE template_item (
  id TEXT NOT NULL PRIMARY KEY, body_id TEXT NOT NULL REFERENCES body (id) ON DELETE CASCADE,
  position INTEGER NOT NULL, title TEXT NOT NULL, nature TEXT NOT NULL, presenter TEXT NOT NULL,
  duration_minutes INTEGER NOT NULL, expected_decision TEXT NOT NULL,
  standing_kind TEXT NOT NULL, is_internal INTEGER NOT NULL DEFAULT 0 CHECK (is_internal IN (0, 1)), depth INTEGER NOT NULL CHECK (depth IN (0, 1))
) STRICT;
CREATE TABLE institution (
  id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0), code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, name_with_article TEXT NOT NULL,
  category TEXT NOT NULL, parent_id TEXT REFERENCES institution (id),
  is_un_coordination INTEGER NOT NULL DEFAULT 0 CHECK (is_un_coordination IN (0, 1)), address TEXT NOT NULL, valid_from TEXT NOT NULL CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), valid_to TEXT CHECK (valid_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE TABLE person (
  id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0), honorific TEXT NOT NULL, gender TEXT CHECK (gender IN ('F', 'M')),
  given_name TEXT NOT NULL, family_name TEXT NOT NULL, job_title TEXT NOT NULL,
  institution_id TEXT REFERENCES institution (id), protocol_rank INTEGER,
  email TEXT NOT NULL, phone TEXT NOT NULL, verified_on TEXT CHECK (verified_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), note TEXT NOT NULL,
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), valid_to TEXT CHECK (valid_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE TABLE seat (
  id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0), body_id TEXT NOT NULL REFERENCES body (id),
  institution_id TEXT NOT NULL REFERENCES institution (id),
  quality TEXT NOT NULL, position INTEGER NOT NULL, valid_from TEXT NOT NULL CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), valid_to TEXT CHECK (valid_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE TABLE mandate (
  id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0), seat_id TEXT NOT NULL REFERENCES seat (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES person (id),
  role TEXT NOT NULL CHECK (role IN ('TITULAR', 'ALTERNATE')),
  has_decision_mandate INTEGER NOT NULL DEFAULT 0 CHECK (has_decision_mandate IN (0, 1)), valid_from TEXT NOT NULL CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), valid_to TEXT CHECK (valid_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE TABLE troika_term (
  id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0), lead_id TEXT NOT NULL REFERENCES institution (id),
  outgoing_id TEXT REFERENCES institution (id), incoming_id TEXT REFERENCES institution (id),
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), valid_to TEXT NOT NULL CHECK (valid_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), note TEXT NOT NULL
) STRICT;
CREATE TABLE meeting (
  id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0), body_id TEXT NOT NULL REFERENCES body (id), reference TEXT NOT NULL UNIQUE,
  year INTEGER NOT NULL, rank INTEGER NOT NULL, title TEXT NOT NULL, session_type TEXT NOT NULL,
  mode TEXT NOT NULL, place TEXT NOT NULL, link TEXT NOT NULL,
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), last_day TEXT CHECK (last_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  starts_at TEXT NOT NULL CHECK (starts_at GLOB '[0-2][0-9]:[0-5][0-9]'), ends_at TEXT NOT NULL CHECK (ends_at GLOB '[0-2][0-9]:[0-5][0-9]'),
  zone TEXT NOT NULL, confidentiality TEXT NOT NULL, referral_trigger TEXT,
  referral_note TEXT NOT NULL, note TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN
    ('PLANNED', 'CONVENED', 'HELD', 'POSTPONED', 'CANCELLED', 'LAPSED')),
  state_reason TEXT NOT NULL, convened_on TEXT CHECK (convened_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  minutes_state TEXT NOT NULL CHECK (minutes_state IN ('NONE', 'DRAFT', 'CIRCULATED', 'ADOPTED')),
  minutes_circulated_on TEXT CHECK (minutes_circulated_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), minutes_adopted_on TEXT CHECK (minutes_adopted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  first_planned_on TEXT NOT NULL CHECK (first_planned_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), sequence INTEGER NOT NULL
, series_id TEXT REFERENCES series (id) ON DELETE SET NULL, slot_on TEXT CHECK (slot_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')) STRICT;
CREATE TABLE meeting_step (
  id TEXT NOT NULL PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  code TEXT NOT NULL, done_on TEXT NOT NULL CHECK (done_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), UNIQUE (meeting_id, code)
) STRICT;
CREATE TABLE participation (
  id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0), meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  seat_id TEXT REFERENCES seat (id), person_id TEXT REFERENCES person (id),
  guest_name TEXT NOT NULL, guest_institution TEXT NOT NULL, guest_title TEXT NOT NULL,
  guest_email TEXT NOT NULL, quality TEXT NOT NULL, reply TEXT NOT NULL, note TEXT NOT NULL
, attendance TEXT NOT NULL DEFAULT 'NONE' CHECK (attendance IN
  ('NONE', 'PRESENT', 'REMOTE', 'REPRESENTED', 'EXCUSED', 'ABSENT')), representative TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE agenda_item (
  id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0), body_id TEXT NOT NULL REFERENCES body (id),
  meeting_id TEXT REFERENCES meeting (id) ON DELETE CASCADE,
  parent_id TEXT REFERENCES agenda_item (id) ON DELETE CASCADE, position INTEGER NOT NULL,
  title TEXT NOT NULL, nature TEXT NOT NULL, presenter TEXT NOT NULL,
  duration_minutes INTEGER NOT NULL CHECK (duration_minutes >= 0),
  expected_decision TEXT NOT NULL, documents_expected TEXT NOT NULL,
  is_internal INTEGER NOT NULL DEFAULT 0 CHECK (is_internal IN (0, 1)), is_recurring INTEGER NOT NULL DEFAULT 0 CHECK (is_recurring IN (0, 1)), is_confidential INTEGER NOT NULL DEFAULT 0 CHECK (is_confidential IN (0, 1)),
  treatment TEXT, note TEXT NOT NULL, standing_kind TEXT, is_standing INTEGER NOT NULL DEFAULT 0 CHECK (is_standing IN (0, 1)),
  is_late INTEGER NOT NULL DEFAULT 0 CHECK (is_late IN (0, 1)), origin_item_id TEXT REFERENCES agenda_item (id) ON DELETE SET NULL,
  carry_reason TEXT
) STRICT;
CREATE TABLE carry_set_aside (
  id TEXT NOT NULL PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  item_id TEXT NOT NULL REFERENCES agenda_item (id) ON DELETE CASCADE,
  reason TEXT NOT NULL, UNIQUE (meeting_id, item_id)
) STRICT;
CREATE TABLE attachment (
  id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0), meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  item_id TEXT REFERENCES agenda_item (id) ON DELETE SET NULL,
  title TEXT NOT NULL, author TEXT NOT NULL, language TEXT NOT NULL, version_label TEXT NOT NULL,
  confidentiality TEXT NOT NULL, file_name TEXT NOT NULL, media_type TEXT NOT NULL,
  size_bytes INTEGER NOT NULL, sha256 TEXT NOT NULL, added_on TEXT NOT NULL CHECK (added_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE TABLE decision (
  id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0), body_id TEXT NOT NULL REFERENCES body (id),
  meeting_id TEXT REFERENCES meeting (id), item_id TEXT REFERENCES agenda_item (id),
  reference TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, wording TEXT NOT NULL,
  lead_institution_id TEXT REFERENCES institution (id), lead_label TEXT NOT NULL,
  due_initial_on TEXT CHECK (due_initial_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), due_revised_on TEXT CHECK (due_revised_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  status TEXT NOT NULL, progress TEXT NOT NULL, evidence TEXT NOT NULL,
  is_restricted INTEGER NOT NULL DEFAULT 0 CHECK (is_restricted IN (0, 1)), has_budget_impact INTEGER NOT NULL DEFAULT 0 CHECK (has_budget_impact IN (0, 1)), superseded_by TEXT NOT NULL,
  closed_on TEXT CHECK (closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
, support_ids TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(support_ids)), group_body_id TEXT REFERENCES body (id), taken_on TEXT CHECK (taken_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), year INTEGER NOT NULL DEFAULT 0, lead_person_id TEXT REFERENCES person (id) ON DELETE SET NULL, percent INTEGER CHECK (percent BETWEEN 0 AND 100), review_on TEXT CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), difficulties TEXT NOT NULL DEFAULT '', corrective_measures TEXT NOT NULL DEFAULT '', observations TEXT NOT NULL DEFAULT '', updated_on TEXT CHECK (updated_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), due_revisions INTEGER NOT NULL DEFAULT 0 CHECK (due_revisions >= 0), due_on TEXT
  AS (coalesce(due_revised_on, due_initial_on)) VIRTUAL, is_final INTEGER
  AS (status IN ('DONE', 'OBSOLETE', 'SUPERSEDED')) VIRTUAL, reference_key TEXT AS (rtrim(reference, '0123456789') || substr(
  '000000000' || substr(reference, length(rtrim(reference, '0123456789')) + 1), -9)) VIRTUAL, review_id TEXT REFERENCES review (id) ON DELETE SET NULL) STRICT;
CREATE VIRTUAL TABLE search_entry USING fts5(
      words, kind, label UNINDEXED, detail UNINDEXED, row_id UNINDEXED, target_id UNINDEXED,
      tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
CREATE TABLE search_row (
      row_id TEXT NOT NULL PRIMARY KEY, entry INTEGER NOT NULL) STRICT;
CREATE TABLE minutes_sheet (
  id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0), meeting_id TEXT NOT NULL UNIQUE REFERENCES meeting (id) ON DELETE CASCADE,
  chair_name TEXT NOT NULL, chair_title TEXT NOT NULL,
  secretary_name TEXT NOT NULL, secretary_title TEXT NOT NULL, rapporteurs TEXT NOT NULL,
  opened_at TEXT CHECK (opened_at GLOB '[0-2][0-9]:[0-5][0-9]'), closed_at TEXT CHECK (closed_at GLOB '[0-2][0-9]:[0-5][0-9]'),
  opening TEXT NOT NULL CHECK (json_valid(opening)), closing TEXT NOT NULL CHECK (json_valid(closing)),
  remarks_until TEXT CHECK (remarks_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  circulations INTEGER NOT NULL DEFAULT 0 CHECK (circulations >= 0)
) STRICT;
CREATE TABLE minutes_item (
  id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0), meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  item_id TEXT NOT NULL UNIQUE REFERENCES agenda_item (id) ON DELETE CASCADE,
  content TEXT NOT NULL CHECK (json_valid(content)), outcome TEXT CHECK (outcome IN ('ADOPTED', 'ADOPTED_AMENDED',
    'ADOPTED_RESERVED', 'NOTED', 'REFERRED', 'ADJOURNED', 'REJECTED')),
  conclusion TEXT NOT NULL, private_note TEXT NOT NULL
) STRICT;
CREATE TABLE minutes_version (
  id TEXT NOT NULL PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  label TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('CIRCULATED', 'ADOPTED')),
  made_on TEXT NOT NULL CHECK (made_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), made_by TEXT NOT NULL,
  words INTEGER NOT NULL, decisions INTEGER NOT NULL, content TEXT NOT NULL CHECK (json_valid(content)),
  -- What the documents of an adopted text print; null for a draft.
  printed TEXT CHECK (json_valid(printed))
) STRICT;
CREATE TABLE typing (
  item_id TEXT NOT NULL PRIMARY KEY REFERENCES agenda_item (id) ON DELETE CASCADE,
  base_revision INTEGER NOT NULL, content TEXT NOT NULL CHECK (json_valid(content)), at TEXT NOT NULL
) STRICT;
CREATE TABLE decision_entry (
  id TEXT NOT NULL PRIMARY KEY,
  decision_id TEXT NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
  meeting_id TEXT REFERENCES meeting (id) ON DELETE SET NULL,
  said_on TEXT NOT NULL CHECK (said_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), at TEXT NOT NULL, author TEXT NOT NULL,
  occasion TEXT NOT NULL CHECK (occasion IN ('REVIEW', 'SESSION', 'OFFICE')),
  kind TEXT NOT NULL CHECK (kind IN ('FOLLOWED', 'REMINDER', 'IMPORTED', 'LINKED', 'EVIDENCE')),
  note TEXT NOT NULL,
  status_before TEXT CHECK (status_before IN ('NOT_STARTED', 'IN_PROGRESS', 'PARTIAL', 'DONE', 'PENDING', 'DEFERRED', 'OBSOLETE',
  'SUPERSEDED')),
  status_after TEXT CHECK (status_after IN ('NOT_STARTED', 'IN_PROGRESS', 'PARTIAL', 'DONE', 'PENDING', 'DEFERRED', 'OBSOLETE',
  'SUPERSEDED')),
  due_before TEXT CHECK (due_before GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), due_after TEXT CHECK (due_after GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  has_moved_due INTEGER NOT NULL DEFAULT 0 CHECK (has_moved_due IN (0, 1)),
  due_reason TEXT NOT NULL, progress TEXT NOT NULL,
  percent INTEGER CHECK (percent BETWEEN 0 AND 100)
) STRICT;
CREATE TABLE follow_up_draft (
  decision_id TEXT NOT NULL PRIMARY KEY REFERENCES decision (id) ON DELETE CASCADE,
  content TEXT NOT NULL CHECK (json_valid(content)), at TEXT NOT NULL
) STRICT;
CREATE TABLE decision_link (
  id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0), from_id TEXT NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
  to_id TEXT NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('ESCALATED', 'CASCADED', 'CONTINUED', 'SUPERSEDED', 'MERGED',
    'RELATED')),
  note TEXT NOT NULL, made_on TEXT NOT NULL CHECK (made_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CHECK (from_id <> to_id), UNIQUE (from_id, to_id)
) STRICT;
CREATE TABLE referral (
  id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0), decision_id TEXT REFERENCES decision (id) ON DELETE CASCADE,
  from_item_id TEXT REFERENCES agenda_item (id) ON DELETE CASCADE,
  item_id TEXT NOT NULL UNIQUE REFERENCES agenda_item (id) ON DELETE CASCADE,
  note TEXT NOT NULL, made_on TEXT NOT NULL CHECK (made_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CHECK ((decision_id IS NULL) <> (from_item_id IS NULL))
) STRICT;
CREATE TABLE evidence (
  id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0), decision_id TEXT NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
  title TEXT NOT NULL, url TEXT NOT NULL, file_name TEXT NOT NULL, media_type TEXT NOT NULL,
  size_bytes INTEGER NOT NULL, sha256 TEXT NOT NULL, added_on TEXT NOT NULL CHECK (added_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CHECK ((url = '') <> (sha256 = ''))
) STRICT;
CREATE TABLE decision_view (
  id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0), name TEXT NOT NULL UNIQUE, position INTEGER NOT NULL, query TEXT NOT NULL,
  sort_column TEXT NOT NULL, sort_direction TEXT NOT NULL CHECK (sort_direction IN ('asc', 'desc')),
  grouping TEXT NOT NULL, column_set TEXT NOT NULL CHECK (json_valid(column_set)),
  layout TEXT NOT NULL CHECK (layout IN ('table', 'board'))
) STRICT;
CREATE TABLE "generated_document" (
  id TEXT NOT NULL PRIMARY KEY,
  meeting_id TEXT REFERENCES meeting (id) ON DELETE CASCADE,
  kind TEXT NOT NULL, file_name TEXT NOT NULL, path TEXT NOT NULL, sha256 TEXT NOT NULL,
  generated_at TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE register_text USING fts5(
      shown, held, supports, record_id UNINDEXED,
      tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
CREATE TABLE feast_offset (
  id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0), country TEXT NOT NULL, feast TEXT NOT NULL,
  days INTEGER NOT NULL CHECK (days BETWEEN -2 AND 2), UNIQUE (country, feast)
) STRICT;
CREATE TABLE calendar_period (
  id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0), kind TEXT NOT NULL CHECK (kind IN ('RAMADAN', 'RECESS', 'EMBASSY', 'MISSION', 'BUDGET',
    'OTHER')),
  name TEXT NOT NULL, country TEXT NOT NULL,
  first_day TEXT NOT NULL CHECK (first_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), last_day TEXT NOT NULL CHECK (last_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  institution_ids TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(institution_ids)), ministries TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(ministries)), is_void INTEGER NOT NULL DEFAULT 0 CHECK (is_void IN (0, 1)), CHECK (first_day <= last_day)
) STRICT;
CREATE TABLE working_hours (
  id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0), country TEXT NOT NULL, weekday INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6),
  is_ramadan INTEGER NOT NULL DEFAULT 0 CHECK (is_ramadan IN (0, 1)),
  starts_at TEXT NOT NULL CHECK (starts_at GLOB '[0-2][0-9]:[0-5][0-9]'), ends_at TEXT NOT NULL CHECK (ends_at GLOB '[0-2][0-9]:[0-5][0-9]'),
  break_starts_at TEXT CHECK (break_starts_at GLOB '[0-2][0-9]:[0-5][0-9]'), break_ends_at TEXT CHECK (break_ends_at GLOB '[0-2][0-9]:[0-5][0-9]'),
  UNIQUE (country, weekday, is_ramadan), CHECK (starts_at < ends_at)
) STRICT;
CREATE TABLE milestones (
  id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0), year INTEGER NOT NULL UNIQUE,
  budget_debate_on TEXT NOT NULL CHECK (budget_debate_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  finance_bill_on TEXT NOT NULL CHECK (finance_bill_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  work_plan_on TEXT NOT NULL CHECK (work_plan_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE TABLE calendar_rule (
  id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0), code TEXT NOT NULL UNIQUE, is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
  severity TEXT NOT NULL CHECK (severity IN ('HARD', 'SOFT', 'BONUS')),
  weight INTEGER NOT NULL CHECK (weight >= 0),
  parameters TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(parameters))
) STRICT;
CREATE TABLE series (
  id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0), body_id TEXT NOT NULL REFERENCES body (id) ON DELETE CASCADE,
  rule TEXT NOT NULL CHECK (json_valid(rule)),
  starts_at TEXT NOT NULL CHECK (starts_at GLOB '[0-2][0-9]:[0-5][0-9]'), ends_at TEXT NOT NULL CHECK (ends_at GLOB '[0-2][0-9]:[0-5][0-9]'),
  place TEXT NOT NULL, note TEXT NOT NULL,
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), valid_to TEXT CHECK (valid_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE TABLE strategy_framework (
  id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0), code TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), valid_to TEXT CHECK (valid_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), axes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(axes))
) STRICT;
CREATE TABLE review (
  id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0), year INTEGER NOT NULL, position INTEGER NOT NULL, code TEXT NOT NULL,
  label TEXT NOT NULL, title TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('SECTOR', 'SECTOR_TECHNICAL', 'SECTOR_FOLLOW_UP',
    'STRATEGY_TECHNICAL', 'STRATEGY_POLITICAL', 'BUDGET_SUPPORT', 'PROJECTS')),
  sector TEXT NOT NULL, ministries TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(ministries)), preparing_unit TEXT NOT NULL,
  lead_id TEXT REFERENCES institution (id) ON DELETE SET NULL,
  group_id TEXT REFERENCES body (id) ON DELETE SET NULL,
  reference_period TEXT NOT NULL,
  framework_id TEXT REFERENCES strategy_framework (id) ON DELETE SET NULL,
  framework_axis TEXT NOT NULL,
  follows_id TEXT REFERENCES review (id) ON DELETE SET NULL,
  reports_expected INTEGER NOT NULL CHECK (reports_expected >= 0),
  reports_received INTEGER NOT NULL CHECK (reports_received >= 0),
  delegation_ids TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(delegation_ids)), observations TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('PROPOSED', 'CONFIRMED', 'RESCHEDULED', 'HELD',
    'HELD_PARTIAL', 'CLOSED', 'CANCELLED', 'MERGED')),
  state_reason TEXT NOT NULL, merged_into_id TEXT REFERENCES review (id) ON DELETE SET NULL,
  UNIQUE (year, code)
) STRICT;
CREATE TABLE calendar_version (
  id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0), year INTEGER NOT NULL, label TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('DRAFT', 'ARBITRATED', 'ADOPTED')),
  note TEXT NOT NULL, made_on TEXT NOT NULL CHECK (made_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  adopted_on TEXT CHECK (adopted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), adopted_by TEXT NOT NULL,
  parent_id TEXT REFERENCES calendar_version (id) ON DELETE SET NULL,
  UNIQUE (year, label), CHECK ((state = 'ADOPTED') = (adopted_on IS NOT NULL))
) STRICT;
CREATE TABLE review_slot (
  id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0), version_id TEXT NOT NULL REFERENCES calendar_version (id) ON DELETE CASCADE,
  review_id TEXT NOT NULL REFERENCES review (id) ON DELETE CASCADE,
  phase TEXT NOT NULL CHECK (phase IN ('REPORT_DRAFT', 'PREP_MEETING', 'TECHNICAL_SESSION', 'POLITICAL_SESSION',
  'AIDE_MEMOIRE', 'FEEDBACK', 'TRANSMISSION', 'FOLLOW_UP')),
  precision TEXT NOT NULL CHECK (precision IN ('EXACT', 'WEEK', 'MONTH', 'QUARTER', 'TO_AGREE')),
  first_day TEXT CHECK (first_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), last_day TEXT CHECK (last_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  starts_at TEXT NOT NULL CHECK (starts_at GLOB '[0-2][0-9]:[0-5][0-9]'), ends_at TEXT NOT NULL CHECK (ends_at GLOB '[0-2][0-9]:[0-5][0-9]'),
  place TEXT NOT NULL, is_locked INTEGER NOT NULL DEFAULT 0 CHECK (is_locked IN (0, 1)),
  UNIQUE (version_id, review_id, phase),
  CHECK ((precision = 'TO_AGREE') = (first_day IS NULL)),
  CHECK ((first_day IS NULL) = (last_day IS NULL)), CHECK (first_day <= last_day)
) STRICT;
CREATE TABLE review_wish (
  id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0), review_id TEXT NOT NULL REFERENCES review (id) ON DELETE CASCADE,
  phase TEXT NOT NULL CHECK (phase IN ('REPORT_DRAFT', 'PREP_MEETING', 'TECHNICAL_SESSION', 'POLITICAL_SESSION',
  'AIDE_MEMOIRE', 'FEEDBACK', 'TRANSMISSION', 'FOLLOW_UP')),
  first_day TEXT NOT NULL CHECK (first_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), last_day TEXT NOT NULL CHECK (last_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  UNIQUE (review_id, phase)
) STRICT;
CREATE TABLE review_actual (
  id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0), review_id TEXT NOT NULL REFERENCES review (id) ON DELETE CASCADE,
  phase TEXT NOT NULL CHECK (phase IN ('REPORT_DRAFT', 'PREP_MEETING', 'TECHNICAL_SESSION', 'POLITICAL_SESSION',
  'AIDE_MEMOIRE', 'FEEDBACK', 'TRANSMISSION', 'FOLLOW_UP')),
  first_day TEXT NOT NULL CHECK (first_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), last_day TEXT NOT NULL CHECK (last_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  place TEXT NOT NULL, meeting_id TEXT REFERENCES meeting (id) ON DELETE SET NULL,
  note TEXT NOT NULL, UNIQUE (review_id, phase), CHECK (first_day <= last_day)
) STRICT;
CREATE TABLE review_postponement (
  id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0), review_id TEXT NOT NULL REFERENCES review (id) ON DELETE CASCADE,
  phase TEXT NOT NULL CHECK (phase IN ('REPORT_DRAFT', 'PREP_MEETING', 'TECHNICAL_SESSION', 'POLITICAL_SESSION',
  'AIDE_MEMOIRE', 'FEEDBACK', 'TRANSMISSION', 'FOLLOW_UP')),
  from_day TEXT CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), to_day TEXT CHECK (to_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  cause TEXT NOT NULL CHECK (cause IN ('REPORT_LATE', 'MINISTRY', 'PARTNERS', 'HOLIDAY', 'QUORUM',
    'LOGISTICS', 'SECURITY', 'OTHER')),
  note TEXT NOT NULL, said_on TEXT NOT NULL CHECK (said_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE TABLE change_request (
  id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0), year INTEGER NOT NULL,
  version_id TEXT NOT NULL REFERENCES calendar_version (id) ON DELETE CASCADE,
  review_id TEXT NOT NULL REFERENCES review (id) ON DELETE CASCADE,
  phase TEXT NOT NULL CHECK (phase IN ('REPORT_DRAFT', 'PREP_MEETING', 'TECHNICAL_SESSION', 'POLITICAL_SESSION',
  'AIDE_MEMOIRE', 'FEEDBACK', 'TRANSMISSION', 'FOLLOW_UP')),
  asked_by TEXT NOT NULL, asked_on TEXT NOT NULL CHECK (asked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), reason TEXT NOT NULL,
  wanted_first TEXT NOT NULL CHECK (wanted_first GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), wanted_last TEXT NOT NULL CHECK (wanted_last GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  state TEXT NOT NULL CHECK (state IN ('ASKED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
  is_outside_window INTEGER NOT NULL DEFAULT 0 CHECK (is_outside_window IN (0, 1)), approvals TEXT NOT NULL,
  decided_on TEXT CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), decided_by TEXT NOT NULL,
  result_version_id TEXT REFERENCES calendar_version (id) ON DELETE SET NULL,
  CHECK (wanted_first <= wanted_last)
) STRICT;
CREATE TABLE review_meeting (
  id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0), review_id TEXT NOT NULL REFERENCES review (id) ON DELETE CASCADE,
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  UNIQUE (review_id, meeting_id)
) STRICT;
CREATE TABLE review_document (
  id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0), review_id TEXT NOT NULL REFERENCES review (id) ON DELETE CASCADE,
  title TEXT NOT NULL, url TEXT NOT NULL, file_name TEXT NOT NULL, media_type TEXT NOT NULL,
  size_bytes INTEGER NOT NULL, sha256 TEXT NOT NULL, added_on TEXT NOT NULL CHECK (added_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CHECK ((url = '') <> (sha256 = ''))
) STRICT;
CREATE TABLE work_programme (
  id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0), year INTEGER NOT NULL, holder TEXT NOT NULL, title TEXT NOT NULL,
  adopted_on TEXT CHECK (adopted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), UNIQUE (year, holder)
) STRICT;
CREATE TABLE work_axis (
  id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0), programme_id TEXT NOT NULL REFERENCES work_programme (id) ON DELETE CASCADE,
  position INTEGER NOT NULL, title TEXT NOT NULL, objective TEXT NOT NULL
) STRICT;
CREATE TABLE work_activity (
  id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0), axis_id TEXT NOT NULL REFERENCES work_axis (id) ON DELETE CASCADE,
  position INTEGER NOT NULL, title TEXT NOT NULL, owner TEXT NOT NULL,
  starts_on TEXT CHECK (starts_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), ends_on TEXT CHECK (ends_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  expected_result TEXT NOT NULL, indicator TEXT NOT NULL, target TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('NOT_STARTED', 'IN_PROGRESS', 'DONE', 'POSTPONED',
    'CANCELLED')),
  percent INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 100), note TEXT NOT NULL,
  CHECK (starts_on <= ends_on)
) STRICT;
CREATE TABLE work_quarter (
  id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0), activity_id TEXT NOT NULL REFERENCES work_activity (id) ON DELETE CASCADE,
  quarter INTEGER NOT NULL CHECK (quarter BETWEEN 1 AND 4),
  percent INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 100), note TEXT NOT NULL,
  UNIQUE (activity_id, quarter)
) STRICT;
CREATE TABLE work_link (
  id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0), activity_id TEXT NOT NULL REFERENCES work_activity (id) ON DELETE CASCADE,
  meeting_id TEXT REFERENCES meeting (id) ON DELETE CASCADE,
  review_id TEXT REFERENCES review (id) ON DELETE CASCADE,
  CHECK ((meeting_id IS NULL) <> (review_id IS NULL)),
  UNIQUE (activity_id, meeting_id, review_id)
) STRICT;
INSERT INTO operation (seq, id, name, at, actor, kind, target_seq, undone_by_seq, is_undoable, result) VALUES (0, 'outside', 'outside', '', '', 'do', null, null, 0, null);
INSERT INTO operation_context (id, seq) VALUES (1, 0);
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (1, 0, 'organisation', 'organisation-1', null, '{"id":"organisation-1","revision":1,"name":"Secrétariat d’essai","short_name":"","town":"","country":"ML","zone":"Africa/Bamako","language":"","letterhead_kind":"OWN","letterhead_left":"[\"SEG\"]","letterhead_right":"[]","footer_lines":"[]","copy_lines":"[]","signatory_name":"","signatory_title":"","letter_pattern":"","export_folder":"","backup_folder":"","user_name":"","user_role":"","profile_code":"","is_demo":0,"fixed_today":null,"logo":null,"email":"","decision_types":"[{\"kind\":\"DECISION\",\"label\":\"Décision\",\"mark\":\"D\"}]"}', '2026-11-22T09:22:09.353Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (2, 0, 'holiday', 'holiday-1', null, '{"id":"holiday-1","revision":1,"country":"","day":"2026-12-10","name":"","certainty":"FIXED","feast":"","computed_on":null}', '2026-11-22T09:22:09.353Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (3, 0, 'institution', 'institution-1', null, '{"id":"institution-1","revision":1,"code":"AMB","name":"Ambassade du Canada","name_with_article":"","category":"","parent_id":null,"is_un_coordination":0,"address":"","valid_from":"2020-01-01","valid_to":null}', '2026-11-22T09:22:09.353Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (4, 0, 'body', 'body-1', null, '{"id":"body-1","revision":1,"code":"GEC","name":"Groupe exécutif de coopération","level":"","kind":"","parent_id":null,"cadence":"","cadence_note":"","chair_label":"","secretary_label":"","invitation_days":1,"documents_days":1,"reminder_days":1,"minutes_days":1,"notice_unit":"WORKING","minutes_form":"","quorum_rule":"","decision_mode":"","numbering_pattern":"","confidentiality":"","document_set":"[]","header_lines":"[]","default_start":"09:30","default_end":"12:00","default_place":"","default_mode":"","is_referral_required":0,"mandate_text":"","sunset_on":null,"country":"","zone":"","valid_from":"2020-01-01","valid_to":null,"state":"ACTIVE","merged_into_id":null,"position":1}', '2026-11-22T09:22:09.361Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (5, 0, 'template_item', 'template_item-1', null, '{"id":"template_item-1","body_id":"body-1","position":1,"title":"","nature":"","presenter":"","duration_minutes":1,"expected_decision":"","standing_kind":"OTHER","is_internal":0,"depth":1}', '2026-11-22T09:22:09.361Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (6, 0, 'person', 'person-1', null, '{"id":"person-1","revision":1,"honorific":"","gender":null,"given_name":"Aminata","family_name":"Traoré","job_title":"","institution_id":"institution-1","protocol_rank":null,"email":"","phone":"","verified_on":null,"note":"","valid_from":"2020-01-01","valid_to":null}', '2026-11-22T09:22:09.361Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (7, 0, 'seat', 'seat-1', null, '{"id":"seat-1","revision":1,"body_id":"body-1","institution_id":"institution-1","quality":"","position":1,"valid_from":"2020-01-01","valid_to":null}', '2026-11-22T09:22:09.361Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (8, 0, 'mandate', 'mandate-1', null, '{"id":"mandate-1","revision":1,"seat_id":"seat-1","person_id":"person-1","role":"TITULAR","has_decision_mandate":0,"valid_from":"2020-01-01","valid_to":null}', '2026-11-22T09:22:09.362Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (9, 0, 'troika_term', 'troika_term-1', null, '{"id":"troika_term-1","revision":1,"lead_id":"institution-1","outgoing_id":null,"incoming_id":null,"valid_from":"2020-01-01","valid_to":"2027-01-01","note":""}', '2026-11-22T09:22:09.362Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (10, 0, 'meeting', 'meeting-1', null, '{"id":"meeting-1","revision":1,"body_id":"body-1","reference":"GEC-2026-11","year":2026,"rank":11,"title":"","session_type":"","mode":"","place":"","link":"","day":"2026-12-10","last_day":null,"starts_at":"09:30","ends_at":"12:00","zone":"","confidentiality":"","referral_trigger":null,"referral_note":"","note":"","state":"PLANNED","state_reason":"","convened_on":null,"minutes_state":"NONE","minutes_circulated_on":null,"minutes_adopted_on":null,"first_planned_on":"2026-12-10","sequence":1,"series_id":null,"slot_on":null}', '2026-11-22T09:22:09.362Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (11, 0, 'meeting_step', 'meeting_step-1', null, '{"id":"meeting_step-1","meeting_id":"meeting-1","code":"","done_on":"2026-11-30"}', '2026-11-22T09:22:09.362Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (12, 0, 'participation', 'participation-1', null, '{"id":"participation-1","revision":1,"meeting_id":"meeting-1","seat_id":"seat-1","person_id":"person-1","guest_name":"","guest_institution":"","guest_title":"","guest_email":"","quality":"","reply":"","note":"","attendance":"NONE","representative":""}', '2026-11-22T09:22:09.362Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (13, 0, 'agenda_item', 'agenda_item-1', null, '{"id":"agenda_item-1","revision":1,"body_id":"body-1","meeting_id":"meeting-1","parent_id":null,"position":1,"title":"Adoption du compte rendu","nature":"","presenter":"","duration_minutes":1,"expected_decision":"","documents_expected":"","is_internal":0,"is_recurring":0,"is_confidential":0,"treatment":null,"note":"","standing_kind":null,"is_standing":0,"is_late":0,"origin_item_id":null,"carry_reason":null}', '2026-11-22T09:22:09.363Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (14, 0, 'carry_set_aside', 'carry_set_aside-1', null, '{"id":"carry_set_aside-1","meeting_id":"meeting-1","item_id":"agenda_item-1","reason":""}', '2026-11-22T09:22:09.363Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (15, 0, 'attachment', 'attachment-1', null, '{"id":"attachment-1","revision":1,"meeting_id":"meeting-1","item_id":"agenda_item-1","title":"","author":"","language":"","version_label":"","confidentiality":"","file_name":"note.pdf","media_type":"","size_bytes":30,"sha256":"94f4758fb835e397fd05cf13b78b337c55572b5773ff3e2a8c0af20e6ade4624","added_on":"2026-11-21"}', '2026-11-22T09:22:09.363Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (16, 0, 'decision', 'decision-1', null, '{"id":"decision-1","revision":1,"body_id":"body-1","meeting_id":"meeting-1","item_id":"agenda_item-1","reference":"GEC-2026-10-D01","kind":"","wording":"Transmettre la note","lead_institution_id":"institution-1","lead_label":"","due_initial_on":"2026-12-31","due_revised_on":null,"status":"NOT_STARTED","progress":"","evidence":"","is_restricted":0,"has_budget_impact":0,"superseded_by":"","closed_on":null,"support_ids":"[]","group_body_id":null,"taken_on":"2026-11-12","year":1,"lead_person_id":null,"percent":null,"review_on":null,"difficulties":"","corrective_measures":"","observations":"","updated_on":null,"due_revisions":1,"review_id":null}', '2026-11-22T09:22:09.363Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (17, 0, 'decision', 'decision-2', null, '{"id":"decision-2","revision":1,"body_id":"body-1","meeting_id":"meeting-1","item_id":"agenda_item-1","reference":"GEC-2026-10-D02","kind":"","wording":"Transmettre la note","lead_institution_id":"institution-1","lead_label":"","due_initial_on":"2026-12-31","due_revised_on":null,"status":"NOT_STARTED","progress":"","evidence":"","is_restricted":0,"has_budget_impact":0,"superseded_by":"","closed_on":null,"support_ids":"[]","group_body_id":null,"taken_on":"2026-11-12","year":1,"lead_person_id":null,"percent":null,"review_on":null,"difficulties":"","corrective_measures":"","observations":"","updated_on":null,"due_revisions":1,"review_id":null}', '2026-11-22T09:22:09.364Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (18, 0, 'decision_entry', 'decision_entry-1', null, '{"id":"decision_entry-1","decision_id":"decision-1","meeting_id":"meeting-1","said_on":"2026-11-12","at":"","author":"","occasion":"SESSION","kind":"FOLLOWED","note":"Deux réponses reçues","status_before":null,"status_after":null,"due_before":null,"due_after":null,"has_moved_due":0,"due_reason":"","progress":"","percent":null}', '2026-11-22T09:22:09.364Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (19, 0, 'decision_link', 'decision_link-1', null, '{"id":"decision_link-1","revision":1,"from_id":"decision-1","to_id":"decision-2","kind":"CONTINUED","note":"","made_on":"2026-11-21"}', '2026-11-22T09:22:09.364Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (20, 0, 'referral', 'referral-1', null, '{"id":"referral-1","revision":1,"decision_id":"decision-1","from_item_id":null,"item_id":"agenda_item-1","note":"","made_on":"2026-11-21"}', '2026-11-22T09:22:09.364Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (21, 0, 'evidence', 'evidence-1', null, '{"id":"evidence-1","revision":1,"decision_id":"decision-1","title":"","url":"","file_name":"note.pdf","media_type":"","size_bytes":30,"sha256":"94f4758fb835e397fd05cf13b78b337c55572b5773ff3e2a8c0af20e6ade4624","added_on":"2026-11-21"}', '2026-11-22T09:22:09.374Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (22, 0, 'decision_view', 'decision_view-1', null, '{"id":"decision_view-1","revision":1,"name":"Portées par le SEG","position":1,"query":"","sort_column":"","sort_direction":"asc","grouping":"","column_set":"[\"reference\"]","layout":"table"}', '2026-11-22T09:22:09.374Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (23, 0, 'minutes_sheet', 'minutes_sheet-1', null, '{"id":"minutes_sheet-1","revision":1,"meeting_id":"meeting-1","chair_name":"","chair_title":"","secretary_name":"","secretary_title":"","rapporteurs":"","opened_at":null,"closed_at":null,"opening":"{\"type\":\"doc\",\"content\":[]}","closing":"{\"type\":\"doc\",\"content\":[]}","remarks_until":null,"circulations":1}', '2026-11-22T09:22:09.374Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (24, 0, 'minutes_item', 'minutes_item-1', null, '{"id":"minutes_item-1","revision":1,"meeting_id":"meeting-1","item_id":"agenda_item-1","content":"{\"type\":\"doc\",\"content\":[]}","outcome":null,"conclusion":"","private_note":""}', '2026-11-22T09:22:09.374Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (25, 0, 'minutes_version', 'minutes_version-1', null, '{"id":"minutes_version-1","meeting_id":"meeting-1","label":"","state":"CIRCULATED","made_on":"2026-11-21","made_by":"","words":1,"decisions":1,"content":"{\"type\":\"doc\",\"content\":[]}","printed":null}', '2026-11-22T09:22:09.374Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (26, 0, 'feast_offset', 'feast_offset-1', null, '{"id":"feast_offset-1","revision":1,"country":"","feast":"","days":1}', '2026-11-22T09:22:09.375Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (27, 0, 'calendar_period', 'calendar_period-1', null, '{"id":"calendar_period-1","revision":1,"kind":"RECESS","name":"","country":"ML","first_day":"2027-05-18","last_day":"2027-05-20","institution_ids":"[]","ministries":"[]","is_void":0}', '2026-11-22T09:22:09.375Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (28, 0, 'working_hours', 'working_hours-1', null, '{"id":"working_hours-1","revision":1,"country":"","weekday":1,"is_ramadan":0,"starts_at":"09:30","ends_at":"12:00","break_starts_at":null,"break_ends_at":null}', '2026-11-22T09:22:09.375Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (29, 0, 'milestones', 'milestones-1', null, '{"id":"milestones-1","revision":1,"year":1,"budget_debate_on":"2027-06-30","finance_bill_on":"2027-09-15","work_plan_on":"2027-11-30"}', '2026-11-22T09:22:09.375Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (30, 0, 'calendar_rule', 'calendar_rule-1', null, '{"id":"calendar_rule-1","revision":1,"code":"W04","is_active":0,"severity":"SOFT","weight":1,"parameters":"{}"}', '2026-11-22T09:22:09.375Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (31, 0, 'series', 'series-1', null, '{"id":"series-1","revision":1,"body_id":"body-1","rule":"{\"kind\":\"DAY_OF_MONTH\",\"day\":10,\"everyMonths\":1,\"monthsOff\":[]}","starts_at":"09:30","ends_at":"12:00","place":"","note":"","valid_from":"2020-01-01","valid_to":null}', '2026-11-22T09:22:09.375Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (32, 0, 'strategy_framework', 'strategy_framework-1', null, '{"id":"strategy_framework-1","revision":1,"code":"","name":"","valid_from":"2020-01-01","valid_to":null,"axes":"[]"}', '2026-11-22T09:22:09.375Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (33, 0, 'review', 'review-1', null, '{"id":"review-1","revision":1,"year":1,"position":1,"code":"EDU","label":"Éducation","title":"","kind":"SECTOR","sector":"","ministries":"[]","preparing_unit":"","lead_id":"institution-1","group_id":null,"reference_period":"","framework_id":null,"framework_axis":"","follows_id":null,"reports_expected":1,"reports_received":1,"delegation_ids":"[]","observations":"","state":"PROPOSED","state_reason":"","merged_into_id":null}', '2026-11-22T09:22:09.376Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (34, 0, 'calendar_version', 'calendar_version-1', null, '{"id":"calendar_version-1","revision":1,"year":1,"label":"0.1","state":"DRAFT","note":"","made_on":"2026-11-21","adopted_on":null,"adopted_by":"","parent_id":null}', '2026-11-22T09:22:09.376Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (35, 0, 'review_slot', 'review_slot-1', null, '{"id":"review_slot-1","revision":1,"version_id":"calendar_version-1","review_id":"review-1","phase":"TECHNICAL_SESSION","precision":"EXACT","first_day":"2027-05-18","last_day":"2027-05-20","starts_at":"09:30","ends_at":"12:00","place":"","is_locked":0}', '2026-11-22T09:22:09.376Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (36, 0, 'review_wish', 'review_wish-1', null, '{"id":"review_wish-1","revision":1,"review_id":"review-1","phase":"TECHNICAL_SESSION","first_day":"2027-05-18","last_day":"2027-05-20"}', '2026-11-22T09:22:09.376Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (37, 0, 'review_actual', 'review_actual-1', null, '{"id":"review_actual-1","revision":1,"review_id":"review-1","phase":"TECHNICAL_SESSION","first_day":"2027-05-18","last_day":"2027-05-20","place":"","meeting_id":"meeting-1","note":""}', '2026-11-22T09:22:09.376Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (38, 0, 'review_postponement', 'review_postponement-1', null, '{"id":"review_postponement-1","revision":1,"review_id":"review-1","phase":"TECHNICAL_SESSION","from_day":"2027-05-18","to_day":null,"cause":"QUORUM","note":"","said_on":"2026-11-12"}', '2026-11-22T09:22:09.376Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (39, 0, 'review_meeting', 'review_meeting-1', null, '{"id":"review_meeting-1","revision":1,"review_id":"review-1","meeting_id":"meeting-1"}', '2026-11-22T09:22:09.376Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (40, 0, 'review_document', 'review_document-1', null, '{"id":"review_document-1","revision":1,"review_id":"review-1","title":"","url":"","file_name":"note.pdf","media_type":"","size_bytes":30,"sha256":"94f4758fb835e397fd05cf13b78b337c55572b5773ff3e2a8c0af20e6ade4624","added_on":"2026-11-21"}', '2026-11-22T09:22:09.376Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (41, 0, 'change_request', 'change_request-1', null, '{"id":"change_request-1","revision":1,"year":1,"version_id":"calendar_version-1","review_id":"review-1","phase":"TECHNICAL_SESSION","asked_by":"","asked_on":"2026-11-21","reason":"","wanted_first":"2027-05-25","wanted_last":"2027-05-27","state":"ASKED","is_outside_window":0,"approvals":"","decided_on":null,"decided_by":"","result_version_id":null}', '2026-11-22T09:22:09.377Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (42, 0, 'work_programme', 'work_programme-1', null, '{"id":"work_programme-1","revision":1,"year":1,"holder":"","title":"","adopted_on":null}', '2026-11-22T09:22:09.377Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (43, 0, 'work_axis', 'work_axis-1', null, '{"id":"work_axis-1","revision":1,"programme_id":"work_programme-1","position":1,"title":"","objective":""}', '2026-11-22T09:22:09.377Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (44, 0, 'work_activity', 'work_activity-1', null, '{"id":"work_activity-1","revision":1,"axis_id":"work_axis-1","position":1,"title":"","owner":"","starts_on":"2026-01-05","ends_on":"2026-03-31","expected_result":"","indicator":"","target":"","state":"NOT_STARTED","percent":0,"note":""}', '2026-11-22T09:22:09.377Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (45, 0, 'work_quarter', 'work_quarter-1', null, '{"id":"work_quarter-1","revision":1,"activity_id":"work_activity-1","quarter":1,"percent":0,"note":""}', '2026-11-22T09:22:09.377Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (46, 0, 'work_link', 'work_link-1', null, '{"id":"work_link-1","revision":1,"activity_id":"work_activity-1","meeting_id":"meeting-1","review_id":null}', '2026-11-22T09:22:09.377Z');
INSERT INTO change (seq, operation_seq, table_name, row_id, before, after, at) VALUES (47, 0, 'meeting', 'meeting-1', '{"id":"meeting-1","revision":1,"body_id":"body-1","reference":"GEC-2026-11","year":2026,"rank":11,"title":"","session_type":"","mode":"","place":"","link":"","day":"2026-12-10","last_day":null,"starts_at":"09:30","ends_at":"12:00","zone":"","confidentiality":"","referral_trigger":null,"referral_note":"","note":"","state":"PLANNED","state_reason":"","convened_on":null,"minutes_state":"NONE","minutes_circulated_on":null,"minutes_adopted_on":null,"first_planned_on":"2026-12-10","sequence":1,"series_id":null,"slot_on":null}', '{"id":"meeting-1","revision":2,"body_id":"body-1","reference":"GEC-2026-11","year":2026,"rank":11,"title":"Réunion de l’année","session_type":"","mode":"","place":"","link":"","day":"2026-12-10","last_day":null,"starts_at":"09:30","ends_at":"12:00","zone":"","confidentiality":"","referral_trigger":null,"referral_note":"","note":"","state":"PLANNED","state_reason":"","convened_on":null,"minutes_state":"NONE","minutes_circulated_on":null,"minutes_adopted_on":null,"first_planned_on":"2026-12-10","sequence":1,"series_id":null,"slot_on":null}', '2026-11-22T09:22:09.381Z');
INSERT INTO reference_counter (scope, last) VALUES ('meeting/body-1/2026', 11);
INSERT INTO organisation (id, revision, name, short_name, town, country, zone, language, letterhead_kind, letterhead_left, letterhead_right, footer_lines, copy_lines, signatory_name, signatory_title, letter_pattern, export_folder, backup_folder, user_name, user_role, profile_code, is_demo, fixed_today, logo, email, decision_types) VALUES ('organisation-1', 1, 'Secrétariat d’essai', '', '', 'ML', 'Africa/Bamako', '', 'OWN', '["SEG"]', '[]', '[]', '[]', '', '', '', '', '', '', '', '', 0, null, null, '', '[{"kind":"DECISION","label":"Décision","mark":"D"}]');
INSERT INTO holiday (id, revision, country, day, name, certainty, feast, computed_on) VALUES ('holiday-1', 1, '', '2026-12-10', '', 'FIXED', '', null);
INSERT INTO body (id, revision, code, name, level, kind, parent_id, cadence, cadence_note, chair_label, secretary_label, invitation_days, documents_days, reminder_days, minutes_days, notice_unit, minutes_form, quorum_rule, decision_mode, numbering_pattern, confidentiality, document_set, header_lines, default_start, default_end, default_place, default_mode, is_referral_required, mandate_text, sunset_on, country, zone, valid_from, valid_to, state, merged_into_id, position) VALUES ('body-1', 1, 'GEC', 'Groupe exécutif de coopération', '', '', null, '', '', '', '', 1, 1, 1, 1, 'WORKING', '', '', '', '', '', '[]', '[]', '09:30', '12:00', '', '', 0, '', null, '', '', '2020-01-01', null, 'ACTIVE', null, 1);
INSERT INTO template_item (id, body_id, position, title, nature, presenter, duration_minutes, expected_decision, standing_kind, is_internal, depth) VALUES ('template_item-1', 'body-1', 1, '', '', '', 1, '', 'OTHER', 0, 1);
INSERT INTO institution (id, revision, code, name, name_with_article, category, parent_id, is_un_coordination, address, valid_from, valid_to) VALUES ('institution-1', 1, 'AMB', 'Ambassade du Canada', '', '', null, 0, '', '2020-01-01', null);
INSERT INTO person (id, revision, honorific, gender, given_name, family_name, job_title, institution_id, protocol_rank, email, phone, verified_on, note, valid_from, valid_to) VALUES ('person-1', 1, '', null, 'Aminata', 'Traoré', '', 'institution-1', null, '', '', null, '', '2020-01-01', null);
INSERT INTO seat (id, revision, body_id, institution_id, quality, position, valid_from, valid_to) VALUES ('seat-1', 1, 'body-1', 'institution-1', '', 1, '2020-01-01', null);
INSERT INTO mandate (id, revision, seat_id, person_id, role, has_decision_mandate, valid_from, valid_to) VALUES ('mandate-1', 1, 'seat-1', 'person-1', 'TITULAR', 0, '2020-01-01', null);
INSERT INTO troika_term (id, revision, lead_id, outgoing_id, incoming_id, valid_from, valid_to, note) VALUES ('troika_term-1', 1, 'institution-1', null, null, '2020-01-01', '2027-01-01', '');
INSERT INTO meeting (id, revision, body_id, reference, year, rank, title, session_type, mode, place, link, day, last_day, starts_at, ends_at, zone, confidentiality, referral_trigger, referral_note, note, state, state_reason, convened_on, minutes_state, minutes_circulated_on, minutes_adopted_on, first_planned_on, sequence, series_id, slot_on) VALUES ('meeting-1', 2, 'body-1', 'GEC-2026-11', 2026, 11, 'Réunion de l’année', '', '', '', '', '2026-12-10', null, '09:30', '12:00', '', '', null, '', '', 'PLANNED', '', null, 'NONE', null, null, '2026-12-10', 1, null, null);
INSERT INTO meeting_step (id, meeting_id, code, done_on) VALUES ('meeting_step-1', 'meeting-1', '', '2026-11-30');
INSERT INTO participation (id, revision, meeting_id, seat_id, person_id, guest_name, guest_institution, guest_title, guest_email, quality, reply, note, attendance, representative) VALUES ('participation-1', 1, 'meeting-1', 'seat-1', 'person-1', '', '', '', '', '', '', '', 'NONE', '');
INSERT INTO agenda_item (id, revision, body_id, meeting_id, parent_id, position, title, nature, presenter, duration_minutes, expected_decision, documents_expected, is_internal, is_recurring, is_confidential, treatment, note, standing_kind, is_standing, is_late, origin_item_id, carry_reason) VALUES ('agenda_item-1', 1, 'body-1', 'meeting-1', null, 1, 'Adoption du compte rendu', '', '', 1, '', '', 0, 0, 0, null, '', null, 0, 0, null, null);
INSERT INTO carry_set_aside (id, meeting_id, item_id, reason) VALUES ('carry_set_aside-1', 'meeting-1', 'agenda_item-1', '');
INSERT INTO attachment (id, revision, meeting_id, item_id, title, author, language, version_label, confidentiality, file_name, media_type, size_bytes, sha256, added_on) VALUES ('attachment-1', 1, 'meeting-1', 'agenda_item-1', '', '', '', '', '', 'note.pdf', '', 30, '94f4758fb835e397fd05cf13b78b337c55572b5773ff3e2a8c0af20e6ade4624', '2026-11-21');
INSERT INTO decision (id, revision, body_id, meeting_id, item_id, reference, kind, wording, lead_institution_id, lead_label, due_initial_on, due_revised_on, status, progress, evidence, is_restricted, has_budget_impact, superseded_by, closed_on, support_ids, group_body_id, taken_on, year, lead_person_id, percent, review_on, difficulties, corrective_measures, observations, updated_on, due_revisions, review_id) VALUES ('decision-1', 1, 'body-1', 'meeting-1', 'agenda_item-1', 'GEC-2026-10-D01', '', 'Transmettre la note', 'institution-1', '', '2026-12-31', null, 'NOT_STARTED', '', '', 0, 0, '', null, '[]', null, '2026-11-12', 1, null, null, null, '', '', '', null, 1, null);
INSERT INTO decision (id, revision, body_id, meeting_id, item_id, reference, kind, wording, lead_institution_id, lead_label, due_initial_on, due_revised_on, status, progress, evidence, is_restricted, has_budget_impact, superseded_by, closed_on, support_ids, group_body_id, taken_on, year, lead_person_id, percent, review_on, difficulties, corrective_measures, observations, updated_on, due_revisions, review_id) VALUES ('decision-2', 1, 'body-1', 'meeting-1', 'agenda_item-1', 'GEC-2026-10-D02', '', 'Transmettre la note', 'institution-1', '', '2026-12-31', null, 'NOT_STARTED', '', '', 0, 0, '', null, '[]', null, '2026-11-12', 1, null, null, null, '', '', '', null, 1, null);
INSERT INTO minutes_sheet (id, revision, meeting_id, chair_name, chair_title, secretary_name, secretary_title, rapporteurs, opened_at, closed_at, opening, closing, remarks_until, circulations) VALUES ('minutes_sheet-1', 1, 'meeting-1', '', '', '', '', '', null, null, '{"type":"doc","content":[]}', '{"type":"doc","content":[]}', null, 1);
INSERT INTO minutes_item (id, revision, meeting_id, item_id, content, outcome, conclusion, private_note) VALUES ('minutes_item-1', 1, 'meeting-1', 'agenda_item-1', '{"type":"doc","content":[]}', null, '', '');
INSERT INTO minutes_version (id, meeting_id, label, state, made_on, made_by, words, decisions, content, printed) VALUES ('minutes_version-1', 'meeting-1', '', 'CIRCULATED', '2026-11-21', '', 1, 1, '{"type":"doc","content":[]}', null);
INSERT INTO decision_entry (id, decision_id, meeting_id, said_on, at, author, occasion, kind, note, status_before, status_after, due_before, due_after, has_moved_due, due_reason, progress, percent) VALUES ('decision_entry-1', 'decision-1', 'meeting-1', '2026-11-12', '', '', 'SESSION', 'FOLLOWED', 'Deux réponses reçues', null, null, null, null, 0, '', '', null);
INSERT INTO decision_link (id, revision, from_id, to_id, kind, note, made_on) VALUES ('decision_link-1', 1, 'decision-1', 'decision-2', 'CONTINUED', '', '2026-11-21');
INSERT INTO referral (id, revision, decision_id, from_item_id, item_id, note, made_on) VALUES ('referral-1', 1, 'decision-1', null, 'agenda_item-1', '', '2026-11-21');
INSERT INTO evidence (id, revision, decision_id, title, url, file_name, media_type, size_bytes, sha256, added_on) VALUES ('evidence-1', 1, 'decision-1', '', '', 'note.pdf', '', 30, '94f4758fb835e397fd05cf13b78b337c55572b5773ff3e2a8c0af20e6ade4624', '2026-11-21');
INSERT INTO decision_view (id, revision, name, position, query, sort_column, sort_direction, grouping, column_set, layout) VALUES ('decision_view-1', 1, 'Portées par le SEG', 1, '', '', 'asc', '', '["reference"]', 'table');
INSERT INTO feast_offset (id, revision, country, feast, days) VALUES ('feast_offset-1', 1, '', '', 1);
INSERT INTO calendar_period (id, revision, kind, name, country, first_day, last_day, institution_ids, ministries, is_void) VALUES ('calendar_period-1', 1, 'RECESS', '', 'ML', '2027-05-18', '2027-05-20', '[]', '[]', 0);
INSERT INTO working_hours (id, revision, country, weekday, is_ramadan, starts_at, ends_at, break_starts_at, break_ends_at) VALUES ('working_hours-1', 1, '', 1, 0, '09:30', '12:00', null, null);
INSERT INTO milestones (id, revision, year, budget_debate_on, finance_bill_on, work_plan_on) VALUES ('milestones-1', 1, 1, '2027-06-30', '2027-09-15', '2027-11-30');
INSERT INTO calendar_rule (id, revision, code, is_active, severity, weight, parameters) VALUES ('calendar_rule-1', 1, 'W04', 0, 'SOFT', 1, '{}');
INSERT INTO series (id, revision, body_id, rule, starts_at, ends_at, place, note, valid_from, valid_to) VALUES ('series-1', 1, 'body-1', '{"kind":"DAY_OF_MONTH","day":10,"everyMonths":1,"monthsOff":[]}', '09:30', '12:00', '', '', '2020-01-01', null);
INSERT INTO strategy_framework (id, revision, code, name, valid_from, valid_to, axes) VALUES ('strategy_framework-1', 1, '', '', '2020-01-01', null, '[]');
INSERT INTO review (id, revision, year, position, code, label, title, kind, sector, ministries, preparing_unit, lead_id, group_id, reference_period, framework_id, framework_axis, follows_id, reports_expected, reports_received, delegation_ids, observations, state, state_reason, merged_into_id) VALUES ('review-1', 1, 1, 1, 'EDU', 'Éducation', '', 'SECTOR', '', '[]', '', 'institution-1', null, '', null, '', null, 1, 1, '[]', '', 'PROPOSED', '', null);
INSERT INTO calendar_version (id, revision, year, label, state, note, made_on, adopted_on, adopted_by, parent_id) VALUES ('calendar_version-1', 1, 1, '0.1', 'DRAFT', '', '2026-11-21', null, '', null);
INSERT INTO review_slot (id, revision, version_id, review_id, phase, precision, first_day, last_day, starts_at, ends_at, place, is_locked) VALUES ('review_slot-1', 1, 'calendar_version-1', 'review-1', 'TECHNICAL_SESSION', 'EXACT', '2027-05-18', '2027-05-20', '09:30', '12:00', '', 0);
INSERT INTO review_wish (id, revision, review_id, phase, first_day, last_day) VALUES ('review_wish-1', 1, 'review-1', 'TECHNICAL_SESSION', '2027-05-18', '2027-05-20');
INSERT INTO review_actual (id, revision, review_id, phase, first_day, last_day, place, meeting_id, note) VALUES ('review_actual-1', 1, 'review-1', 'TECHNICAL_SESSION', '2027-05-18', '2027-05-20', '', 'meeting-1', '');
INSERT INTO review_postponement (id, revision, review_id, phase, from_day, to_day, cause, note, said_on) VALUES ('review_postponement-1', 1, 'review-1', 'TECHNICAL_SESSION', '2027-05-18', null, 'QUORUM', '', '2026-11-12');
INSERT INTO change_request (id, revision, year, version_id, review_id, phase, asked_by, asked_on, reason, wanted_first, wanted_last, state, is_outside_window, approvals, decided_on, decided_by, result_version_id) VALUES ('change_request-1', 1, 1, 'calendar_version-1', 'review-1', 'TECHNICAL_SESSION', '', '2026-11-21', '', '2027-05-25', '2027-05-27', 'ASKED', 0, '', null, '', null);
INSERT INTO review_meeting (id, revision, review_id, meeting_id) VALUES ('review_meeting-1', 1, 'review-1', 'meeting-1');
INSERT INTO review_document (id, revision, review_id, title, url, file_name, media_type, size_bytes, sha256, added_on) VALUES ('review_document-1', 1, 'review-1', '', '', 'note.pdf', '', 30, '94f4758fb835e397fd05cf13b78b337c55572b5773ff3e2a8c0af20e6ade4624', '2026-11-21');
INSERT INTO work_programme (id, revision, year, holder, title, adopted_on) VALUES ('work_programme-1', 1, 1, '', '', null);
INSERT INTO work_axis (id, revision, programme_id, position, title, objective) VALUES ('work_axis-1', 1, 'work_programme-1', 1, '', '');
INSERT INTO work_activity (id, revision, axis_id, position, title, owner, starts_on, ends_on, expected_result, indicator, target, state, percent, note) VALUES ('work_activity-1', 1, 'work_axis-1', 1, '', '', '2026-01-05', '2026-03-31', '', '', '', 'NOT_STARTED', 0, '');
INSERT INTO work_quarter (id, revision, activity_id, quarter, percent, note) VALUES ('work_quarter-1', 1, 'work_activity-1', 1, 0, '');
INSERT INTO work_link (id, revision, activity_id, meeting_id, review_id) VALUES ('work_link-1', 1, 'work_activity-1', 'meeting-1', null);
CREATE INDEX change_of_row ON change (table_name, row_id, seq);
CREATE INDEX change_of_operation ON change (operation_seq);
CREATE INDEX change_deleting ON change (seq) WHERE after IS NULL;
CREATE INDEX holiday_by_day ON holiday (country, day);
CREATE INDEX template_of_body ON template_item (body_id, position);
CREATE INDEX person_by_name ON person (family_name, given_name);
CREATE INDEX seat_of_body ON seat (body_id, position);
CREATE INDEX mandate_of_seat ON mandate (seat_id);
CREATE INDEX mandate_of_person ON mandate (person_id);
CREATE INDEX meeting_by_day ON meeting (day);
CREATE INDEX meeting_of_body ON meeting (body_id, day);
CREATE INDEX participation_of_meeting ON participation (meeting_id);
CREATE INDEX item_of_meeting ON agenda_item (meeting_id, position);
CREATE INDEX item_of_body ON agenda_item (body_id);
CREATE INDEX item_of_origin ON agenda_item (origin_item_id);
CREATE INDEX item_of_parent ON agenda_item (parent_id);
CREATE INDEX attachment_of_meeting ON attachment (meeting_id);
CREATE INDEX attachment_of_item ON attachment (item_id);
CREATE INDEX decision_of_body ON decision (body_id);
CREATE INDEX decision_of_meeting ON decision (meeting_id);
CREATE INDEX decision_of_item ON decision (item_id);
CREATE INDEX minutes_of_meeting ON minutes_item (meeting_id);
CREATE INDEX version_of_meeting ON minutes_version (meeting_id);
CREATE INDEX meeting_in_short ON meeting (body_id, day, starts_at, state, reference, minutes_state);
CREATE INDEX decision_by_due ON decision (coalesce(due_revised_on, due_initial_on), reference);
CREATE INDEX decision_in_short ON decision (reference, status, due_initial_on, due_revised_on);
CREATE INDEX decision_of_year ON decision (year, status, due_initial_on, due_revised_on);
CREATE INDEX decision_open ON decision (item_id) WHERE is_final = 0;
CREATE INDEX decision_of_person ON decision (lead_person_id);
CREATE INDEX decision_of_group ON decision (group_body_id);
CREATE INDEX decision_by_reference ON decision (reference_key);
CREATE INDEX entry_of_decision ON decision_entry (decision_id, said_on, at);
CREATE INDEX entry_of_meeting ON decision_entry (meeting_id);
CREATE TRIGGER diary_is_append_only BEFORE UPDATE ON decision_entry
  WHEN OLD.id IS NOT NEW.id OR OLD.decision_id IS NOT NEW.decision_id OR OLD.said_on IS NOT NEW.said_on OR OLD.at IS NOT NEW.at OR OLD.author IS NOT NEW.author OR OLD.occasion IS NOT NEW.occasion OR OLD.kind IS NOT NEW.kind OR OLD.note IS NOT NEW.note OR OLD.status_before IS NOT NEW.status_before OR OLD.status_after IS NOT NEW.status_after OR OLD.due_before IS NOT NEW.due_before OR OLD.due_after IS NOT NEW.due_after OR OLD.has_moved_due IS NOT NEW.has_moved_due OR OLD.due_reason IS NOT NEW.due_reason OR OLD.progress IS NOT NEW.progress OR OLD.percent IS NOT NEW.percent BEGIN
  SELECT RAISE(ABORT, 'the diary of a decision is append-only');
END;
CREATE TRIGGER draft_is_written AFTER INSERT ON decision_entry WHEN NEW.kind = 'FOLLOWED' BEGIN
  DELETE FROM follow_up_draft WHERE decision_id = NEW.decision_id
    AND trim(coalesce(content ->> '$.note', '')) = trim(NEW.note);
END;
CREATE INDEX link_to ON decision_link (to_id);
CREATE INDEX referral_of_decision ON referral (decision_id);
CREATE INDEX referral_of_item ON referral (from_item_id);
CREATE INDEX evidence_of_decision ON evidence (decision_id);
CREATE INDEX document_of_meeting ON generated_document (meeting_id);
CREATE INDEX holiday_of_country ON holiday (country, day);
CREATE INDEX period_of_days ON calendar_period (first_day, last_day);
CREATE INDEX series_of_body ON series (body_id);
CREATE INDEX meeting_of_series ON meeting (series_id, slot_on);
CREATE INDEX slot_of_review ON review_slot (review_id);
CREATE TRIGGER adopted_slot_is_frozen BEFORE UPDATE ON review_slot
  WHEN (SELECT state FROM calendar_version WHERE id = OLD.version_id) = 'ADOPTED' BEGIN
  SELECT RAISE(ABORT, 'an adopted version is frozen');
END;
CREATE INDEX postponement_of_review ON review_postponement (review_id);
CREATE INDEX document_of_review ON review_document (review_id);
CREATE INDEX decision_of_review ON decision (review_id) WHERE review_id IS NOT NULL;
CREATE INDEX axis_of_programme ON work_axis (programme_id, position);
CREATE INDEX activity_of_axis ON work_activity (axis_id, position);
CREATE TRIGGER journal_organisation_insert AFTER INSERT ON organisation  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'organisation', NEW.id, NULL, json_object('id', NEW.id, 'revision', NEW.revision, 'name', NEW.name, 'short_name', NEW.short_name, 'town', NEW.town, 'country', NEW.country, 'zone', NEW.zone, 'language', NEW.language, 'letterhead_kind', NEW.letterhead_kind, 'letterhead_left', NEW.letterhead_left, 'letterhead_right', NEW.letterhead_right, 'footer_lines', NEW.footer_lines, 'copy_lines', NEW.copy_lines, 'signatory_name', NEW.signatory_name, 'signatory_title', NEW.signatory_title, 'letter_pattern', NEW.letter_pattern, 'export_folder', NEW.export_folder, 'backup_folder', NEW.backup_folder, 'user_name', NEW.user_name, 'user_role', NEW.user_role, 'profile_code', NEW.profile_code, 'is_demo', NEW.is_demo, 'fixed_today', NEW.fixed_today, 'logo', NEW.logo, 'email', NEW.email, 'decision_types', NEW.decision_types));
    END;
CREATE TRIGGER journal_organisation_update AFTER UPDATE ON organisation WHEN OLD.id IS NOT NEW.id OR OLD.revision IS NOT NEW.revision OR OLD.name IS NOT NEW.name OR OLD.short_name IS NOT NEW.short_name OR OLD.town IS NOT NEW.town OR OLD.country IS NOT NEW.country OR OLD.zone IS NOT NEW.zone OR OLD.language IS NOT NEW.language OR OLD.letterhead_kind IS NOT NEW.letterhead_kind OR OLD.letterhead_left IS NOT NEW.letterhead_left OR OLD.letterhead_right IS NOT NEW.letterhead_right OR OLD.footer_lines IS NOT NEW.footer_lines OR OLD.copy_lines IS NOT NEW.copy_lines OR OLD.signatory_name IS NOT NEW.signatory_name OR OLD.signatory_title IS NOT NEW.signatory_title OR OLD.letter_pattern IS NOT NEW.letter_pattern OR OLD.export_folder IS NOT NEW.export_folder OR OLD.backup_folder IS NOT NEW.backup_folder OR OLD.user_name IS NOT NEW.user_name OR OLD.user_role IS NOT NEW.user_role OR OLD.profile_code IS NOT NEW.profile_code OR OLD.is_demo IS NOT NEW.is_demo OR OLD.fixed_today IS NOT NEW.fixed_today OR OLD.logo IS NOT NEW.logo OR OLD.email IS NOT NEW.email OR OLD.decision_types IS NOT NEW.decision_types BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'organisation', NEW.id, json_remove(json_object('id', OLD.id, 'revision', OLD.revision, 'name', OLD.name, 'short_name', OLD.short_name, 'town', OLD.town, 'country', OLD.country, 'zone', OLD.zone, 'language', OLD.language, 'letterhead_kind', OLD.letterhead_kind, 'letterhead_left', OLD.letterhead_left, 'letterhead_right', OLD.letterhead_right, 'footer_lines', OLD.footer_lines, 'copy_lines', OLD.copy_lines, 'signatory_name', OLD.signatory_name, 'signatory_title', OLD.signatory_title, 'letter_pattern', OLD.letter_pattern, 'export_folder', OLD.export_folder, 'backup_folder', OLD.backup_folder, 'user_name', OLD.user_name, 'user_role', OLD.user_role, 'profile_code', OLD.profile_code, 'is_demo', OLD.is_demo, 'fixed_today', OLD.fixed_today, 'logo', OLD.logo, 'email', OLD.email, 'decision_types', OLD.decision_types), CASE WHEN OLD.logo IS NEW.logo THEN '$.logo' ELSE '$.-' END), json_remove(json_object('id', NEW.id, 'revision', NEW.revision, 'name', NEW.name, 'short_name', NEW.short_name, 'town', NEW.town, 'country', NEW.country, 'zone', NEW.zone, 'language', NEW.language, 'letterhead_kind', NEW.letterhead_kind, 'letterhead_left', NEW.letterhead_left, 'letterhead_right', NEW.letterhead_right, 'footer_lines', NEW.footer_lines, 'copy_lines', NEW.copy_lines, 'signatory_name', NEW.signatory_name, 'signatory_title', NEW.signatory_title, 'letter_pattern', NEW.letter_pattern, 'export_folder', NEW.export_folder, 'backup_folder', NEW.backup_folder, 'user_name', NEW.user_name, 'user_role', NEW.user_role, 'profile_code', NEW.profile_code, 'is_demo', NEW.is_demo, 'fixed_today', NEW.fixed_today, 'logo', NEW.logo, 'email', NEW.email, 'decision_types', NEW.decision_types), CASE WHEN OLD.logo IS NEW.logo THEN '$.logo' ELSE '$.-' END));
    END;
CREATE TRIGGER journal_organisation_delete AFTER DELETE ON organisation  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'organisation', OLD.id, json_object('id', OLD.id, 'revision', OLD.revision, 'name', OLD.name, 'short_name', OLD.short_name, 'town', OLD.town, 'country', OLD.country, 'zone', OLD.zone, 'language', OLD.language, 'letterhead_kind', OLD.letterhead_kind, 'letterhead_left', OLD.letterhead_left, 'letterhead_right', OLD.letterhead_right, 'footer_lines', OLD.footer_lines, 'copy_lines', OLD.copy_lines, 'signatory_name', OLD.signatory_name, 'signatory_title', OLD.signatory_title, 'letter_pattern', OLD.letter_pattern, 'export_folder', OLD.export_folder, 'backup_folder', OLD.backup_folder, 'user_name', OLD.user_name, 'user_role', OLD.user_role, 'profile_code', OLD.profile_code, 'is_demo', OLD.is_demo, 'fixed_today', OLD.fixed_today, 'logo', OLD.logo, 'email', OLD.email, 'decision_types', OLD.decision_types), NULL);
    END;
CREATE TRIGGER journal_holiday_insert AFTER INSERT ON holiday  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'holiday', NEW.id, NULL, json_object('id', NEW.id, 'revision', NEW.revision, 'country', NEW.country, 'day', NEW.day, 'name', NEW.name, 'certainty', NEW.certainty, 'feast', NEW.feast, 'computed_on', NEW.computed_on));
    END;
CREATE TRIGGER journal_holiday_update AFTER UPDATE ON holiday WHEN OLD.id IS NOT NEW.id OR OLD.revision IS NOT NEW.revision OR OLD.country IS NOT NEW.country OR OLD.day IS NOT NEW.day OR OLD.name IS NOT NEW.name OR OLD.certainty IS NOT NEW.certainty OR OLD.feast IS NOT NEW.feast OR OLD.computed_on IS NOT NEW.computed_on BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'holiday', NEW.id, json_object('id', OLD.id, 'revision', OLD.revision, 'country', OLD.country, 'day', OLD.day, 'name', OLD.name, 'certainty', OLD.certainty, 'feast', OLD.feast, 'computed_on', OLD.computed_on), json_object('id', NEW.id, 'revision', NEW.revision, 'country', NEW.country, 'day', NEW.day, 'name', NEW.name, 'certainty', NEW.certainty, 'feast', NEW.feast, 'computed_on', NEW.computed_on));
    END;
CREATE TRIGGER journal_holiday_delete AFTER DELETE ON holiday  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'holiday', OLD.id, json_object('id', OLD.id, 'revision', OLD.revision, 'country', OLD.country, 'day', OLD.day, 'name', OLD.name, 'certainty', OLD.certainty, 'feast', OLD.feast, 'computed_on', OLD.computed_on), NULL);
    END;
CREATE TRIGGER journal_institution_insert AFTER INSERT ON institution  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'institution', NEW.id, NULL, json_object('id', NEW.id, 'revision', NEW.revision, 'code', NEW.code, 'name', NEW.name, 'name_with_article', NEW.name_with_article, 'category', NEW.category, 'parent_id', NEW.parent_id, 'is_un_coordination', NEW.is_un_coordination, 'address', NEW.address, 'valid_from', NEW.valid_from, 'valid_to', NEW.valid_to));
    END;
CREATE TRIGGER journal_institution_update AFTER UPDATE ON institution WHEN OLD.id IS NOT NEW.id OR OLD.revision IS NOT NEW.revision OR OLD.code IS NOT NEW.code OR OLD.name IS NOT NEW.name OR OLD.name_with_article IS NOT NEW.name_with_article OR OLD.category IS NOT NEW.category OR OLD.parent_id IS NOT NEW.parent_id OR OLD.is_un_coordination IS NOT NEW.is_un_coordination OR OLD.address IS NOT NEW.address OR OLD.valid_from IS NOT NEW.valid_from OR OLD.valid_to IS NOT NEW.valid_to BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'institution', NEW.id, json_object('id', OLD.id, 'revision', OLD.revision, 'code', OLD.code, 'name', OLD.name, 'name_with_article', OLD.name_with_article, 'category', OLD.category, 'parent_id', OLD.parent_id, 'is_un_coordination', OLD.is_un_coordination, 'address', OLD.address, 'valid_from', OLD.valid_from, 'valid_to', OLD.valid_to), json_object('id', NEW.id, 'revision', NEW.revision, 'code', NEW.code, 'name', NEW.name, 'name_with_article', NEW.name_with_article, 'category', NEW.category, 'parent_id', NEW.parent_id, 'is_un_coordination', NEW.is_un_coordination, 'address', NEW.address, 'valid_from', NEW.valid_from, 'valid_to', NEW.valid_to));
    END;
CREATE TRIGGER journal_institution_delete AFTER DELETE ON institution  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'institution', OLD.id, json_object('id', OLD.id, 'revision', OLD.revision, 'code', OLD.code, 'name', OLD.name, 'name_with_article', OLD.name_with_article, 'category', OLD.category, 'parent_id', OLD.parent_id, 'is_un_coordination', OLD.is_un_coordination, 'address', OLD.address, 'valid_from', OLD.valid_from, 'valid_to', OLD.valid_to), NULL);
    END;
CREATE TRIGGER journal_body_insert AFTER INSERT ON body  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'body', NEW.id, NULL, json_object('id', NEW.id, 'revision', NEW.revision, 'code', NEW.code, 'name', NEW.name, 'level', NEW.level, 'kind', NEW.kind, 'parent_id', NEW.parent_id, 'cadence', NEW.cadence, 'cadence_note', NEW.cadence_note, 'chair_label', NEW.chair_label, 'secretary_label', NEW.secretary_label, 'invitation_days', NEW.invitation_days, 'documents_days', NEW.documents_days, 'reminder_days', NEW.reminder_days, 'minutes_days', NEW.minutes_days, 'notice_unit', NEW.notice_unit, 'minutes_form', NEW.minutes_form, 'quorum_rule', NEW.quorum_rule, 'decision_mode', NEW.decision_mode, 'numbering_pattern', NEW.numbering_pattern, 'confidentiality', NEW.confidentiality, 'document_set', NEW.document_set, 'header_lines', NEW.header_lines, 'default_start', NEW.default_start, 'default_end', NEW.default_end, 'default_place', NEW.default_place, 'default_mode', NEW.default_mode, 'is_referral_required', NEW.is_referral_required, 'mandate_text', NEW.mandate_text, 'sunset_on', NEW.sunset_on, 'country', NEW.country, 'zone', NEW.zone, 'valid_from', NEW.valid_from, 'valid_to', NEW.valid_to, 'state', NEW.state, 'merged_into_id', NEW.merged_into_id, 'position', NEW.position));
    END;
CREATE TRIGGER journal_body_update AFTER UPDATE ON body WHEN OLD.id IS NOT NEW.id OR OLD.revision IS NOT NEW.revision OR OLD.code IS NOT NEW.code OR OLD.name IS NOT NEW.name OR OLD.level IS NOT NEW.level OR OLD.kind IS NOT NEW.kind OR OLD.parent_id IS NOT NEW.parent_id OR OLD.cadence IS NOT NEW.cadence OR OLD.cadence_note IS NOT NEW.cadence_note OR OLD.chair_label IS NOT NEW.chair_label OR OLD.secretary_label IS NOT NEW.secretary_label OR OLD.invitation_days IS NOT NEW.invitation_days OR OLD.documents_days IS NOT NEW.documents_days OR OLD.reminder_days IS NOT NEW.reminder_days OR OLD.minutes_days IS NOT NEW.minutes_days OR OLD.notice_unit IS NOT NEW.notice_unit OR OLD.minutes_form IS NOT NEW.minutes_form OR OLD.quorum_rule IS NOT NEW.quorum_rule OR OLD.decision_mode IS NOT NEW.decision_mode OR OLD.numbering_pattern IS NOT NEW.numbering_pattern OR OLD.confidentiality IS NOT NEW.confidentiality OR OLD.document_set IS NOT NEW.document_set OR OLD.header_lines IS NOT NEW.header_lines OR OLD.default_start IS NOT NEW.default_start OR OLD.default_end IS NOT NEW.default_end OR OLD.default_place IS NOT NEW.default_place OR OLD.default_mode IS NOT NEW.default_mode OR OLD.is_referral_required IS NOT NEW.is_referral_required OR OLD.mandate_text IS NOT NEW.mandate_text OR OLD.sunset_on IS NOT NEW.sunset_on OR OLD.country IS NOT NEW.country OR OLD.zone IS NOT NEW.zone OR OLD.valid_from IS NOT NEW.valid_from OR OLD.valid_to IS NOT NEW.valid_to OR OLD.state IS NOT NEW.state OR OLD.merged_into_id IS NOT NEW.merged_into_id OR OLD.position IS NOT NEW.position BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'body', NEW.id, json_object('id', OLD.id, 'revision', OLD.revision, 'code', OLD.code, 'name', OLD.name, 'level', OLD.level, 'kind', OLD.kind, 'parent_id', OLD.parent_id, 'cadence', OLD.cadence, 'cadence_note', OLD.cadence_note, 'chair_label', OLD.chair_label, 'secretary_label', OLD.secretary_label, 'invitation_days', OLD.invitation_days, 'documents_days', OLD.documents_days, 'reminder_days', OLD.reminder_days, 'minutes_days', OLD.minutes_days, 'notice_unit', OLD.notice_unit, 'minutes_form', OLD.minutes_form, 'quorum_rule', OLD.quorum_rule, 'decision_mode', OLD.decision_mode, 'numbering_pattern', OLD.numbering_pattern, 'confidentiality', OLD.confidentiality, 'document_set', OLD.document_set, 'header_lines', OLD.header_lines, 'default_start', OLD.default_start, 'default_end', OLD.default_end, 'default_place', OLD.default_place, 'default_mode', OLD.default_mode, 'is_referral_required', OLD.is_referral_required, 'mandate_text', OLD.mandate_text, 'sunset_on', OLD.sunset_on, 'country', OLD.country, 'zone', OLD.zone, 'valid_from', OLD.valid_from, 'valid_to', OLD.valid_to, 'state', OLD.state, 'merged_into_id', OLD.merged_into_id, 'position', OLD.position), json_object('id', NEW.id, 'revision', NEW.revision, 'code', NEW.code, 'name', NEW.name, 'level', NEW.level, 'kind', NEW.kind, 'parent_id', NEW.parent_id, 'cadence', NEW.cadence, 'cadence_note', NEW.cadence_note, 'chair_label', NEW.chair_label, 'secretary_label', NEW.secretary_label, 'invitation_days', NEW.invitation_days, 'documents_days', NEW.documents_days, 'reminder_days', NEW.reminder_days, 'minutes_days', NEW.minutes_days, 'notice_unit', NEW.notice_unit, 'minutes_form', NEW.minutes_form, 'quorum_rule', NEW.quorum_rule, 'decision_mode', NEW.decision_mode, 'numbering_pattern', NEW.numbering_pattern, 'confidentiality', NEW.confidentiality, 'document_set', NEW.document_set, 'header_lines', NEW.header_lines, 'default_start', NEW.default_start, 'default_end', NEW.default_end, 'default_place', NEW.default_place, 'default_mode', NEW.default_mode, 'is_referral_required', NEW.is_referral_required, 'mandate_text', NEW.mandate_text, 'sunset_on', NEW.sunset_on, 'country', NEW.country, 'zone', NEW.zone, 'valid_from', NEW.valid_from, 'valid_to', NEW.valid_to, 'state', NEW.state, 'merged_into_id', NEW.merged_into_id, 'position', NEW.position));
    END;
CREATE TRIGGER journal_body_delete AFTER DELETE ON body  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'body', OLD.id, json_object('id', OLD.id, 'revision', OLD.revision, 'code', OLD.code, 'name', OLD.name, 'level', OLD.level, 'kind', OLD.kind, 'parent_id', OLD.parent_id, 'cadence', OLD.cadence, 'cadence_note', OLD.cadence_note, 'chair_label', OLD.chair_label, 'secretary_label', OLD.secretary_label, 'invitation_days', OLD.invitation_days, 'documents_days', OLD.documents_days, 'reminder_days', OLD.reminder_days, 'minutes_days', OLD.minutes_days, 'notice_unit', OLD.notice_unit, 'minutes_form', OLD.minutes_form, 'quorum_rule', OLD.quorum_rule, 'decision_mode', OLD.decision_mode, 'numbering_pattern', OLD.numbering_pattern, 'confidentiality', OLD.confidentiality, 'document_set', OLD.document_set, 'header_lines', OLD.header_lines, 'default_start', OLD.default_start, 'default_end', OLD.default_end, 'default_place', OLD.default_place, 'default_mode', OLD.default_mode, 'is_referral_required', OLD.is_referral_required, 'mandate_text', OLD.mandate_text, 'sunset_on', OLD.sunset_on, 'country', OLD.country, 'zone', OLD.zone, 'valid_from', OLD.valid_from, 'valid_to', OLD.valid_to, 'state', OLD.state, 'merged_into_id', OLD.merged_into_id, 'position', OLD.position), NULL);
    END;
CREATE TRIGGER journal_template_item_insert AFTER INSERT ON template_item  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'template_item', NEW.id, NULL, json_object('id', NEW.id, 'body_id', NEW.body_id, 'position', NEW.position, 'title', NEW.title, 'nature', NEW.nature, 'presenter', NEW.presenter, 'duration_minutes', NEW.duration_minutes, 'expected_decision', NEW.expected_decision, 'standing_kind', NEW.standing_kind, 'is_internal', NEW.is_internal, 'depth', NEW.depth));
    END;
CREATE TRIGGER journal_template_item_update AFTER UPDATE ON template_item WHEN OLD.id IS NOT NEW.id OR OLD.body_id IS NOT NEW.body_id OR OLD.position IS NOT NEW.position OR OLD.title IS NOT NEW.title OR OLD.nature IS NOT NEW.nature OR OLD.presenter IS NOT NEW.presenter OR OLD.duration_minutes IS NOT NEW.duration_minutes OR OLD.expected_decision IS NOT NEW.expected_decision OR OLD.standing_kind IS NOT NEW.standing_kind OR OLD.is_internal IS NOT NEW.is_internal OR OLD.depth IS NOT NEW.depth BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'template_item', NEW.id, json_object('id', OLD.id, 'body_id', OLD.body_id, 'position', OLD.position, 'title', OLD.title, 'nature', OLD.nature, 'presenter', OLD.presenter, 'duration_minutes', OLD.duration_minutes, 'expected_decision', OLD.expected_decision, 'standing_kind', OLD.standing_kind, 'is_internal', OLD.is_internal, 'depth', OLD.depth), json_object('id', NEW.id, 'body_id', NEW.body_id, 'position', NEW.position, 'title', NEW.title, 'nature', NEW.nature, 'presenter', NEW.presenter, 'duration_minutes', NEW.duration_minutes, 'expected_decision', NEW.expected_decision, 'standing_kind', NEW.standing_kind, 'is_internal', NEW.is_internal, 'depth', NEW.depth));
    END;
CREATE TRIGGER journal_template_item_delete AFTER DELETE ON template_item  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'template_item', OLD.id, json_object('id', OLD.id, 'body_id', OLD.body_id, 'position', OLD.position, 'title', OLD.title, 'nature', OLD.nature, 'presenter', OLD.presenter, 'duration_minutes', OLD.duration_minutes, 'expected_decision', OLD.expected_decision, 'standing_kind', OLD.standing_kind, 'is_internal', OLD.is_internal, 'depth', OLD.depth), NULL);
    END;
CREATE TRIGGER journal_person_insert AFTER INSERT ON person  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'person', NEW.id, NULL, json_object('id', NEW.id, 'revision', NEW.revision, 'honorific', NEW.honorific, 'gender', NEW.gender, 'given_name', NEW.given_name, 'family_name', NEW.family_name, 'job_title', NEW.job_title, 'institution_id', NEW.institution_id, 'protocol_rank', NEW.protocol_rank, 'email', NEW.email, 'phone', NEW.phone, 'verified_on', NEW.verified_on, 'note', NEW.note, 'valid_from', NEW.valid_from, 'valid_to', NEW.valid_to));
    END;
CREATE TRIGGER journal_person_update AFTER UPDATE ON person WHEN OLD.id IS NOT NEW.id OR OLD.revision IS NOT NEW.revision OR OLD.honorific IS NOT NEW.honorific OR OLD.gender IS NOT NEW.gender OR OLD.given_name IS NOT NEW.given_name OR OLD.family_name IS NOT NEW.family_name OR OLD.job_title IS NOT NEW.job_title OR OLD.institution_id IS NOT NEW.institution_id OR OLD.protocol_rank IS NOT NEW.protocol_rank OR OLD.email IS NOT NEW.email OR OLD.phone IS NOT NEW.phone OR OLD.verified_on IS NOT NEW.verified_on OR OLD.note IS NOT NEW.note OR OLD.valid_from IS NOT NEW.valid_from OR OLD.valid_to IS NOT NEW.valid_to BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'person', NEW.id, json_object('id', OLD.id, 'revision', OLD.revision, 'honorific', OLD.honorific, 'gender', OLD.gender, 'given_name', OLD.given_name, 'family_name', OLD.family_name, 'job_title', OLD.job_title, 'institution_id', OLD.institution_id, 'protocol_rank', OLD.protocol_rank, 'email', OLD.email, 'phone', OLD.phone, 'verified_on', OLD.verified_on, 'note', OLD.note, 'valid_from', OLD.valid_from, 'valid_to', OLD.valid_to), json_object('id', NEW.id, 'revision', NEW.revision, 'honorific', NEW.honorific, 'gender', NEW.gender, 'given_name', NEW.given_name, 'family_name', NEW.family_name, 'job_title', NEW.job_title, 'institution_id', NEW.institution_id, 'protocol_rank', NEW.protocol_rank, 'email', NEW.email, 'phone', NEW.phone, 'verified_on', NEW.verified_on, 'note', NEW.note, 'valid_from', NEW.valid_from, 'valid_to', NEW.valid_to));
    END;
CREATE TRIGGER journal_person_delete AFTER DELETE ON person  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'person', OLD.id, json_object('id', OLD.id, 'revision', OLD.revision, 'honorific', OLD.honorific, 'gender', OLD.gender, 'given_name', OLD.given_name, 'family_name', OLD.family_name, 'job_title', OLD.job_title, 'institution_id', OLD.institution_id, 'protocol_rank', OLD.protocol_rank, 'email', OLD.email, 'phone', OLD.phone, 'verified_on', OLD.verified_on, 'note', OLD.note, 'valid_from', OLD.valid_from, 'valid_to', OLD.valid_to), NULL);
    END;
CREATE TRIGGER journal_seat_insert AFTER INSERT ON seat  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'seat', NEW.id, NULL, json_object('id', NEW.id, 'revision', NEW.revision, 'body_id', NEW.body_id, 'institution_id', NEW.institution_id, 'quality', NEW.quality, 'position', NEW.position, 'valid_from', NEW.valid_from, 'valid_to', NEW.valid_to));
    END;
CREATE TRIGGER journal_seat_update AFTER UPDATE ON seat WHEN OLD.id IS NOT NEW.id OR OLD.revision IS NOT NEW.revision OR OLD.body_id IS NOT NEW.body_id OR OLD.institution_id IS NOT NEW.institution_id OR OLD.quality IS NOT NEW.quality OR OLD.position IS NOT NEW.position OR OLD.valid_from IS NOT NEW.valid_from OR OLD.valid_to IS NOT NEW.valid_to BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'seat', NEW.id, json_object('id', OLD.id, 'revision', OLD.revision, 'body_id', OLD.body_id, 'institution_id', OLD.institution_id, 'quality', OLD.quality, 'position', OLD.position, 'valid_from', OLD.valid_from, 'valid_to', OLD.valid_to), json_object('id', NEW.id, 'revision', NEW.revision, 'body_id', NEW.body_id, 'institution_id', NEW.institution_id, 'quality', NEW.quality, 'position', NEW.position, 'valid_from', NEW.valid_from, 'valid_to', NEW.valid_to));
    END;
CREATE TRIGGER journal_seat_delete AFTER DELETE ON seat  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'seat', OLD.id, json_object('id', OLD.id, 'revision', OLD.revision, 'body_id', OLD.body_id, 'institution_id', OLD.institution_id, 'quality', OLD.quality, 'position', OLD.position, 'valid_from', OLD.valid_from, 'valid_to', OLD.valid_to), NULL);
    END;
CREATE TRIGGER journal_mandate_insert AFTER INSERT ON mandate  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'mandate', NEW.id, NULL, json_object('id', NEW.id, 'revision', NEW.revision, 'seat_id', NEW.seat_id, 'person_id', NEW.person_id, 'role', NEW.role, 'has_decision_mandate', NEW.has_decision_mandate, 'valid_from', NEW.valid_from, 'valid_to', NEW.valid_to));
    END;
CREATE TRIGGER journal_mandate_update AFTER UPDATE ON mandate WHEN OLD.id IS NOT NEW.id OR OLD.revision IS NOT NEW.revision OR OLD.seat_id IS NOT NEW.seat_id OR OLD.person_id IS NOT NEW.person_id OR OLD.role IS NOT NEW.role OR OLD.has_decision_mandate IS NOT NEW.has_decision_mandate OR OLD.valid_from IS NOT NEW.valid_from OR OLD.valid_to IS NOT NEW.valid_to BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'mandate', NEW.id, json_object('id', OLD.id, 'revision', OLD.revision, 'seat_id', OLD.seat_id, 'person_id', OLD.person_id, 'role', OLD.role, 'has_decision_mandate', OLD.has_decision_mandate, 'valid_from', OLD.valid_from, 'valid_to', OLD.valid_to), json_object('id', NEW.id, 'revision', NEW.revision, 'seat_id', NEW.seat_id, 'person_id', NEW.person_id, 'role', NEW.role, 'has_decision_mandate', NEW.has_decision_mandate, 'valid_from', NEW.valid_from, 'valid_to', NEW.valid_to));
    END;
CREATE TRIGGER journal_mandate_delete AFTER DELETE ON mandate  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'mandate', OLD.id, json_object('id', OLD.id, 'revision', OLD.revision, 'seat_id', OLD.seat_id, 'person_id', OLD.person_id, 'role', OLD.role, 'has_decision_mandate', OLD.has_decision_mandate, 'valid_from', OLD.valid_from, 'valid_to', OLD.valid_to), NULL);
    END;
CREATE TRIGGER journal_troika_term_insert AFTER INSERT ON troika_term  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'troika_term', NEW.id, NULL, json_object('id', NEW.id, 'revision', NEW.revision, 'lead_id', NEW.lead_id, 'outgoing_id', NEW.outgoing_id, 'incoming_id', NEW.incoming_id, 'valid_from', NEW.valid_from, 'valid_to', NEW.valid_to, 'note', NEW.note));
    END;
CREATE TRIGGER journal_troika_term_update AFTER UPDATE ON troika_term WHEN OLD.id IS NOT NEW.id OR OLD.revision IS NOT NEW.revision OR OLD.lead_id IS NOT NEW.lead_id OR OLD.outgoing_id IS NOT NEW.outgoing_id OR OLD.incoming_id IS NOT NEW.incoming_id OR OLD.valid_from IS NOT NEW.valid_from OR OLD.valid_to IS NOT NEW.valid_to OR OLD.note IS NOT NEW.note BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'troika_term', NEW.id, json_object('id', OLD.id, 'revision', OLD.revision, 'lead_id', OLD.lead_id, 'outgoing_id', OLD.outgoing_id, 'incoming_id', OLD.incoming_id, 'valid_from', OLD.valid_from, 'valid_to', OLD.valid_to, 'note', OLD.note), json_object('id', NEW.id, 'revision', NEW.revision, 'lead_id', NEW.lead_id, 'outgoing_id', NEW.outgoing_id, 'incoming_id', NEW.incoming_id, 'valid_from', NEW.valid_from, 'valid_to', NEW.valid_to, 'note', NEW.note));
    END;
CREATE TRIGGER journal_troika_term_delete AFTER DELETE ON troika_term  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'troika_term', OLD.id, json_object('id', OLD.id, 'revision', OLD.revision, 'lead_id', OLD.lead_id, 'outgoing_id', OLD.outgoing_id, 'incoming_id', OLD.incoming_id, 'valid_from', OLD.valid_from, 'valid_to', OLD.valid_to, 'note', OLD.note), NULL);
    END;
CREATE TRIGGER journal_meeting_insert AFTER INSERT ON meeting  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'meeting', NEW.id, NULL, json_object('id', NEW.id, 'revision', NEW.revision, 'body_id', NEW.body_id, 'reference', NEW.reference, 'year', NEW.year, 'rank', NEW.rank, 'title', NEW.title, 'session_type', NEW.session_type, 'mode', NEW.mode, 'place', NEW.place, 'link', NEW.link, 'day', NEW.day, 'last_day', NEW.last_day, 'starts_at', NEW.starts_at, 'ends_at', NEW.ends_at, 'zone', NEW.zone, 'confidentiality', NEW.confidentiality, 'referral_trigger', NEW.referral_trigger, 'referral_note', NEW.referral_note, 'note', NEW.note, 'state', NEW.state, 'state_reason', NEW.state_reason, 'convened_on', NEW.convened_on, 'minutes_state', NEW.minutes_state, 'minutes_circulated_on', NEW.minutes_circulated_on, 'minutes_adopted_on', NEW.minutes_adopted_on, 'first_planned_on', NEW.first_planned_on, 'sequence', NEW.sequence, 'series_id', NEW.series_id, 'slot_on', NEW.slot_on));
    END;
CREATE TRIGGER journal_meeting_update AFTER UPDATE ON meeting WHEN OLD.id IS NOT NEW.id OR OLD.revision IS NOT NEW.revision OR OLD.body_id IS NOT NEW.body_id OR OLD.reference IS NOT NEW.reference OR OLD.year IS NOT NEW.year OR OLD.rank IS NOT NEW.rank OR OLD.title IS NOT NEW.title OR OLD.session_type IS NOT NEW.session_type OR OLD.mode IS NOT NEW.mode OR OLD.place IS NOT NEW.place OR OLD.link IS NOT NEW.link OR OLD.day IS NOT NEW.day OR OLD.last_day IS NOT NEW.last_day OR OLD.starts_at IS NOT NEW.starts_at OR OLD.ends_at IS NOT NEW.ends_at OR OLD.zone IS NOT NEW.zone OR OLD.confidentiality IS NOT NEW.confidentiality OR OLD.referral_trigger IS NOT NEW.referral_trigger OR OLD.referral_note IS NOT NEW.referral_note OR OLD.note IS NOT NEW.note OR OLD.state IS NOT NEW.state OR OLD.state_reason IS NOT NEW.state_reason OR OLD.convened_on IS NOT NEW.convened_on OR OLD.minutes_state IS NOT NEW.minutes_state OR OLD.minutes_circulated_on IS NOT NEW.minutes_circulated_on OR OLD.minutes_adopted_on IS NOT NEW.minutes_adopted_on OR OLD.first_planned_on IS NOT NEW.first_planned_on OR OLD.sequence IS NOT NEW.sequence OR OLD.series_id IS NOT NEW.series_id OR OLD.slot_on IS NOT NEW.slot_on BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'meeting', NEW.id, json_object('id', OLD.id, 'revision', OLD.revision, 'body_id', OLD.body_id, 'reference', OLD.reference, 'year', OLD.year, 'rank', OLD.rank, 'title', OLD.title, 'session_type', OLD.session_type, 'mode', OLD.mode, 'place', OLD.place, 'link', OLD.link, 'day', OLD.day, 'last_day', OLD.last_day, 'starts_at', OLD.starts_at, 'ends_at', OLD.ends_at, 'zone', OLD.zone, 'confidentiality', OLD.confidentiality, 'referral_trigger', OLD.referral_trigger, 'referral_note', OLD.referral_note, 'note', OLD.note, 'state', OLD.state, 'state_reason', OLD.state_reason, 'convened_on', OLD.convened_on, 'minutes_state', OLD.minutes_state, 'minutes_circulated_on', OLD.minutes_circulated_on, 'minutes_adopted_on', OLD.minutes_adopted_on, 'first_planned_on', OLD.first_planned_on, 'sequence', OLD.sequence, 'series_id', OLD.series_id, 'slot_on', OLD.slot_on), json_object('id', NEW.id, 'revision', NEW.revision, 'body_id', NEW.body_id, 'reference', NEW.reference, 'year', NEW.year, 'rank', NEW.rank, 'title', NEW.title, 'session_type', NEW.session_type, 'mode', NEW.mode, 'place', NEW.place, 'link', NEW.link, 'day', NEW.day, 'last_day', NEW.last_day, 'starts_at', NEW.starts_at, 'ends_at', NEW.ends_at, 'zone', NEW.zone, 'confidentiality', NEW.confidentiality, 'referral_trigger', NEW.referral_trigger, 'referral_note', NEW.referral_note, 'note', NEW.note, 'state', NEW.state, 'state_reason', NEW.state_reason, 'convened_on', NEW.convened_on, 'minutes_state', NEW.minutes_state, 'minutes_circulated_on', NEW.minutes_circulated_on, 'minutes_adopted_on', NEW.minutes_adopted_on, 'first_planned_on', NEW.first_planned_on, 'sequence', NEW.sequence, 'series_id', NEW.series_id, 'slot_on', NEW.slot_on));
    END;
CREATE TRIGGER journal_meeting_delete AFTER DELETE ON meeting  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'meeting', OLD.id, json_object('id', OLD.id, 'revision', OLD.revision, 'body_id', OLD.body_id, 'reference', OLD.reference, 'year', OLD.year, 'rank', OLD.rank, 'title', OLD.title, 'session_type', OLD.session_type, 'mode', OLD.mode, 'place', OLD.place, 'link', OLD.link, 'day', OLD.day, 'last_day', OLD.last_day, 'starts_at', OLD.starts_at, 'ends_at', OLD.ends_at, 'zone', OLD.zone, 'confidentiality', OLD.confidentiality, 'referral_trigger', OLD.referral_trigger, 'referral_note', OLD.referral_note, 'note', OLD.note, 'state', OLD.state, 'state_reason', OLD.state_reason, 'convened_on', OLD.convened_on, 'minutes_state', OLD.minutes_state, 'minutes_circulated_on', OLD.minutes_circulated_on, 'minutes_adopted_on', OLD.minutes_adopted_on, 'first_planned_on', OLD.first_planned_on, 'sequence', OLD.sequence, 'series_id', OLD.series_id, 'slot_on', OLD.slot_on), NULL);
    END;
CREATE TRIGGER journal_meeting_step_insert AFTER INSERT ON meeting_step  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'meeting_step', NEW.id, NULL, json_object('id', NEW.id, 'meeting_id', NEW.meeting_id, 'code', NEW.code, 'done_on', NEW.done_on));
    END;
CREATE TRIGGER journal_meeting_step_update AFTER UPDATE ON meeting_step WHEN OLD.id IS NOT NEW.id OR OLD.meeting_id IS NOT NEW.meeting_id OR OLD.code IS NOT NEW.code OR OLD.done_on IS NOT NEW.done_on BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'meeting_step', NEW.id, json_object('id', OLD.id, 'meeting_id', OLD.meeting_id, 'code', OLD.code, 'done_on', OLD.done_on), json_object('id', NEW.id, 'meeting_id', NEW.meeting_id, 'code', NEW.code, 'done_on', NEW.done_on));
    END;
CREATE TRIGGER journal_meeting_step_delete AFTER DELETE ON meeting_step  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'meeting_step', OLD.id, json_object('id', OLD.id, 'meeting_id', OLD.meeting_id, 'code', OLD.code, 'done_on', OLD.done_on), NULL);
    END;
CREATE TRIGGER journal_participation_insert AFTER INSERT ON participation  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'participation', NEW.id, NULL, json_object('id', NEW.id, 'revision', NEW.revision, 'meeting_id', NEW.meeting_id, 'seat_id', NEW.seat_id, 'person_id', NEW.person_id, 'guest_name', NEW.guest_name, 'guest_institution', NEW.guest_institution, 'guest_title', NEW.guest_title, 'guest_email', NEW.guest_email, 'quality', NEW.quality, 'reply', NEW.reply, 'note', NEW.note, 'attendance', NEW.attendance, 'representative', NEW.representative));
    END;
CREATE TRIGGER journal_participation_update AFTER UPDATE ON participation WHEN OLD.id IS NOT NEW.id OR OLD.revision IS NOT NEW.revision OR OLD.meeting_id IS NOT NEW.meeting_id OR OLD.seat_id IS NOT NEW.seat_id OR OLD.person_id IS NOT NEW.person_id OR OLD.guest_name IS NOT NEW.guest_name OR OLD.guest_institution IS NOT NEW.guest_institution OR OLD.guest_title IS NOT NEW.guest_title OR OLD.guest_email IS NOT NEW.guest_email OR OLD.quality IS NOT NEW.quality OR OLD.reply IS NOT NEW.reply OR OLD.note IS NOT NEW.note OR OLD.attendance IS NOT NEW.attendance OR OLD.representative IS NOT NEW.representative BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'participation', NEW.id, json_object('id', OLD.id, 'revision', OLD.revision, 'meeting_id', OLD.meeting_id, 'seat_id', OLD.seat_id, 'person_id', OLD.person_id, 'guest_name', OLD.guest_name, 'guest_institution', OLD.guest_institution, 'guest_title', OLD.guest_title, 'guest_email', OLD.guest_email, 'quality', OLD.quality, 'reply', OLD.reply, 'note', OLD.note, 'attendance', OLD.attendance, 'representative', OLD.representative), json_object('id', NEW.id, 'revision', NEW.revision, 'meeting_id', NEW.meeting_id, 'seat_id', NEW.seat_id, 'person_id', NEW.person_id, 'guest_name', NEW.guest_name, 'guest_institution', NEW.guest_institution, 'guest_title', NEW.guest_title, 'guest_email', NEW.guest_email, 'quality', NEW.quality, 'reply', NEW.reply, 'note', NEW.note, 'attendance', NEW.attendance, 'representative', NEW.representative));
    END;
CREATE TRIGGER journal_participation_delete AFTER DELETE ON participation  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'participation', OLD.id, json_object('id', OLD.id, 'revision', OLD.revision, 'meeting_id', OLD.meeting_id, 'seat_id', OLD.seat_id, 'person_id', OLD.person_id, 'guest_name', OLD.guest_name, 'guest_institution', OLD.guest_institution, 'guest_title', OLD.guest_title, 'guest_email', OLD.guest_email, 'quality', OLD.quality, 'reply', OLD.reply, 'note', OLD.note, 'attendance', OLD.attendance, 'representative', OLD.representative), NULL);
    END;
CREATE TRIGGER journal_agenda_item_insert AFTER INSERT ON agenda_item  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'agenda_item', NEW.id, NULL, json_object('id', NEW.id, 'revision', NEW.revision, 'body_id', NEW.body_id, 'meeting_id', NEW.meeting_id, 'parent_id', NEW.parent_id, 'position', NEW.position, 'title', NEW.title, 'nature', NEW.nature, 'presenter', NEW.presenter, 'duration_minutes', NEW.duration_minutes, 'expected_decision', NEW.expected_decision, 'documents_expected', NEW.documents_expected, 'is_internal', NEW.is_internal, 'is_recurring', NEW.is_recurring, 'is_confidential', NEW.is_confidential, 'treatment', NEW.treatment, 'note', NEW.note, 'standing_kind', NEW.standing_kind, 'is_standing', NEW.is_standing, 'is_late', NEW.is_late, 'origin_item_id', NEW.origin_item_id, 'carry_reason', NEW.carry_reason));
    END;
CREATE TRIGGER journal_agenda_item_update AFTER UPDATE ON agenda_item WHEN OLD.id IS NOT NEW.id OR OLD.revision IS NOT NEW.revision OR OLD.body_id IS NOT NEW.body_id OR OLD.meeting_id IS NOT NEW.meeting_id OR OLD.parent_id IS NOT NEW.parent_id OR OLD.position IS NOT NEW.position OR OLD.title IS NOT NEW.title OR OLD.nature IS NOT NEW.nature OR OLD.presenter IS NOT NEW.presenter OR OLD.duration_minutes IS NOT NEW.duration_minutes OR OLD.expected_decision IS NOT NEW.expected_decision OR OLD.documents_expected IS NOT NEW.documents_expected OR OLD.is_internal IS NOT NEW.is_internal OR OLD.is_recurring IS NOT NEW.is_recurring OR OLD.is_confidential IS NOT NEW.is_confidential OR OLD.treatment IS NOT NEW.treatment OR OLD.note IS NOT NEW.note OR OLD.standing_kind IS NOT NEW.standing_kind OR OLD.is_standing IS NOT NEW.is_standing OR OLD.is_late IS NOT NEW.is_late OR OLD.origin_item_id IS NOT NEW.origin_item_id OR OLD.carry_reason IS NOT NEW.carry_reason BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'agenda_item', NEW.id, json_object('id', OLD.id, 'revision', OLD.revision, 'body_id', OLD.body_id, 'meeting_id', OLD.meeting_id, 'parent_id', OLD.parent_id, 'position', OLD.position, 'title', OLD.title, 'nature', OLD.nature, 'presenter', OLD.presenter, 'duration_minutes', OLD.duration_minutes, 'expected_decision', OLD.expected_decision, 'documents_expected', OLD.documents_expected, 'is_internal', OLD.is_internal, 'is_recurring', OLD.is_recurring, 'is_confidential', OLD.is_confidential, 'treatment', OLD.treatment, 'note', OLD.note, 'standing_kind', OLD.standing_kind, 'is_standing', OLD.is_standing, 'is_late', OLD.is_late, 'origin_item_id', OLD.origin_item_id, 'carry_reason', OLD.carry_reason), json_object('id', NEW.id, 'revision', NEW.revision, 'body_id', NEW.body_id, 'meeting_id', NEW.meeting_id, 'parent_id', NEW.parent_id, 'position', NEW.position, 'title', NEW.title, 'nature', NEW.nature, 'presenter', NEW.presenter, 'duration_minutes', NEW.duration_minutes, 'expected_decision', NEW.expected_decision, 'documents_expected', NEW.documents_expected, 'is_internal', NEW.is_internal, 'is_recurring', NEW.is_recurring, 'is_confidential', NEW.is_confidential, 'treatment', NEW.treatment, 'note', NEW.note, 'standing_kind', NEW.standing_kind, 'is_standing', NEW.is_standing, 'is_late', NEW.is_late, 'origin_item_id', NEW.origin_item_id, 'carry_reason', NEW.carry_reason));
    END;
CREATE TRIGGER journal_agenda_item_delete AFTER DELETE ON agenda_item  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'agenda_item', OLD.id, json_object('id', OLD.id, 'revision', OLD.revision, 'body_id', OLD.body_id, 'meeting_id', OLD.meeting_id, 'parent_id', OLD.parent_id, 'position', OLD.position, 'title', OLD.title, 'nature', OLD.nature, 'presenter', OLD.presenter, 'duration_minutes', OLD.duration_minutes, 'expected_decision', OLD.expected_decision, 'documents_expected', OLD.documents_expected, 'is_internal', OLD.is_internal, 'is_recurring', OLD.is_recurring, 'is_confidential', OLD.is_confidential, 'treatment', OLD.treatment, 'note', OLD.note, 'standing_kind', OLD.standing_kind, 'is_standing', OLD.is_standing, 'is_late', OLD.is_late, 'origin_item_id', OLD.origin_item_id, 'carry_reason', OLD.carry_reason), NULL);
    END;
CREATE TRIGGER journal_carry_set_aside_insert AFTER INSERT ON carry_set_aside  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'carry_set_aside', NEW.id, NULL, json_object('id', NEW.id, 'meeting_id', NEW.meeting_id, 'item_id', NEW.item_id, 'reason', NEW.reason));
    END;
CREATE TRIGGER journal_carry_set_aside_update AFTER UPDATE ON carry_set_aside WHEN OLD.id IS NOT NEW.id OR OLD.meeting_id IS NOT NEW.meeting_id OR OLD.item_id IS NOT NEW.item_id OR OLD.reason IS NOT NEW.reason BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'carry_set_aside', NEW.id, json_object('id', OLD.id, 'meeting_id', OLD.meeting_id, 'item_id', OLD.item_id, 'reason', OLD.reason), json_object('id', NEW.id, 'meeting_id', NEW.meeting_id, 'item_id', NEW.item_id, 'reason', NEW.reason));
    END;
CREATE TRIGGER journal_carry_set_aside_delete AFTER DELETE ON carry_set_aside  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'carry_set_aside', OLD.id, json_object('id', OLD.id, 'meeting_id', OLD.meeting_id, 'item_id', OLD.item_id, 'reason', OLD.reason), NULL);
    END;
CREATE TRIGGER journal_attachment_insert AFTER INSERT ON attachment  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'attachment', NEW.id, NULL, json_object('id', NEW.id, 'revision', NEW.revision, 'meeting_id', NEW.meeting_id, 'item_id', NEW.item_id, 'title', NEW.title, 'author', NEW.author, 'language', NEW.language, 'version_label', NEW.version_label, 'confidentiality', NEW.confidentiality, 'file_name', NEW.file_name, 'media_type', NEW.media_type, 'size_bytes', NEW.size_bytes, 'sha256', NEW.sha256, 'added_on', NEW.added_on));
    END;
CREATE TRIGGER journal_attachment_update AFTER UPDATE ON attachment WHEN OLD.id IS NOT NEW.id OR OLD.revision IS NOT NEW.revision OR OLD.meeting_id IS NOT NEW.meeting_id OR OLD.item_id IS NOT NEW.item_id OR OLD.title IS NOT NEW.title OR OLD.author IS NOT NEW.author OR OLD.language IS NOT NEW.language OR OLD.version_label IS NOT NEW.version_label OR OLD.confidentiality IS NOT NEW.confidentiality OR OLD.file_name IS NOT NEW.file_name OR OLD.media_type IS NOT NEW.media_type OR OLD.size_bytes IS NOT NEW.size_bytes OR OLD.sha256 IS NOT NEW.sha256 OR OLD.added_on IS NOT NEW.added_on BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'attachment', NEW.id, json_object('id', OLD.id, 'revision', OLD.revision, 'meeting_id', OLD.meeting_id, 'item_id', OLD.item_id, 'title', OLD.title, 'author', OLD.author, 'language', OLD.language, 'version_label', OLD.version_label, 'confidentiality', OLD.confidentiality, 'file_name', OLD.file_name, 'media_type', OLD.media_type, 'size_bytes', OLD.size_bytes, 'sha256', OLD.sha256, 'added_on', OLD.added_on), json_object('id', NEW.id, 'revision', NEW.revision, 'meeting_id', NEW.meeting_id, 'item_id', NEW.item_id, 'title', NEW.title, 'author', NEW.author, 'language', NEW.language, 'version_label', NEW.version_label, 'confidentiality', NEW.confidentiality, 'file_name', NEW.file_name, 'media_type', NEW.media_type, 'size_bytes', NEW.size_bytes, 'sha256', NEW.sha256, 'added_on', NEW.added_on));
    END;
CREATE TRIGGER journal_attachment_delete AFTER DELETE ON attachment  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'attachment', OLD.id, json_object('id', OLD.id, 'revision', OLD.revision, 'meeting_id', OLD.meeting_id, 'item_id', OLD.item_id, 'title', OLD.title, 'author', OLD.author, 'language', OLD.language, 'version_label', OLD.version_label, 'confidentiality', OLD.confidentiality, 'file_name', OLD.file_name, 'media_type', OLD.media_type, 'size_bytes', OLD.size_bytes, 'sha256', OLD.sha256, 'added_on', OLD.added_on), NULL);
    END;
CREATE TRIGGER journal_decision_insert AFTER INSERT ON decision  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'decision', NEW.id, NULL, json_object('id', NEW.id, 'revision', NEW.revision, 'body_id', NEW.body_id, 'meeting_id', NEW.meeting_id, 'item_id', NEW.item_id, 'reference', NEW.reference, 'kind', NEW.kind, 'wording', NEW.wording, 'lead_institution_id', NEW.lead_institution_id, 'lead_label', NEW.lead_label, 'due_initial_on', NEW.due_initial_on, 'due_revised_on', NEW.due_revised_on, 'status', NEW.status, 'progress', NEW.progress, 'evidence', NEW.evidence, 'is_restricted', NEW.is_restricted, 'has_budget_impact', NEW.has_budget_impact, 'superseded_by', NEW.superseded_by, 'closed_on', NEW.closed_on, 'support_ids', NEW.support_ids, 'group_body_id', NEW.group_body_id, 'taken_on', NEW.taken_on, 'year', NEW.year, 'lead_person_id', NEW.lead_person_id, 'percent', NEW.percent, 'review_on', NEW.review_on, 'difficulties', NEW.difficulties, 'corrective_measures', NEW.corrective_measures, 'observations', NEW.observations, 'updated_on', NEW.updated_on, 'due_revisions', NEW.due_revisions, 'review_id', NEW.review_id));
    END;
CREATE TRIGGER journal_decision_update AFTER UPDATE ON decision WHEN OLD.id IS NOT NEW.id OR OLD.revision IS NOT NEW.revision OR OLD.body_id IS NOT NEW.body_id OR OLD.meeting_id IS NOT NEW.meeting_id OR OLD.item_id IS NOT NEW.item_id OR OLD.reference IS NOT NEW.reference OR OLD.kind IS NOT NEW.kind OR OLD.wording IS NOT NEW.wording OR OLD.lead_institution_id IS NOT NEW.lead_institution_id OR OLD.lead_label IS NOT NEW.lead_label OR OLD.due_initial_on IS NOT NEW.due_initial_on OR OLD.due_revised_on IS NOT NEW.due_revised_on OR OLD.status IS NOT NEW.status OR OLD.progress IS NOT NEW.progress OR OLD.evidence IS NOT NEW.evidence OR OLD.is_restricted IS NOT NEW.is_restricted OR OLD.has_budget_impact IS NOT NEW.has_budget_impact OR OLD.superseded_by IS NOT NEW.superseded_by OR OLD.closed_on IS NOT NEW.closed_on OR OLD.support_ids IS NOT NEW.support_ids OR OLD.group_body_id IS NOT NEW.group_body_id OR OLD.taken_on IS NOT NEW.taken_on OR OLD.year IS NOT NEW.year OR OLD.lead_person_id IS NOT NEW.lead_person_id OR OLD.percent IS NOT NEW.percent OR OLD.review_on IS NOT NEW.review_on OR OLD.difficulties IS NOT NEW.difficulties OR OLD.corrective_measures IS NOT NEW.corrective_measures OR OLD.observations IS NOT NEW.observations OR OLD.updated_on IS NOT NEW.updated_on OR OLD.due_revisions IS NOT NEW.due_revisions OR OLD.review_id IS NOT NEW.review_id BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'decision', NEW.id, json_object('id', OLD.id, 'revision', OLD.revision, 'body_id', OLD.body_id, 'meeting_id', OLD.meeting_id, 'item_id', OLD.item_id, 'reference', OLD.reference, 'kind', OLD.kind, 'wording', OLD.wording, 'lead_institution_id', OLD.lead_institution_id, 'lead_label', OLD.lead_label, 'due_initial_on', OLD.due_initial_on, 'due_revised_on', OLD.due_revised_on, 'status', OLD.status, 'progress', OLD.progress, 'evidence', OLD.evidence, 'is_restricted', OLD.is_restricted, 'has_budget_impact', OLD.has_budget_impact, 'superseded_by', OLD.superseded_by, 'closed_on', OLD.closed_on, 'support_ids', OLD.support_ids, 'group_body_id', OLD.group_body_id, 'taken_on', OLD.taken_on, 'year', OLD.year, 'lead_person_id', OLD.lead_person_id, 'percent', OLD.percent, 'review_on', OLD.review_on, 'difficulties', OLD.difficulties, 'corrective_measures', OLD.corrective_measures, 'observations', OLD.observations, 'updated_on', OLD.updated_on, 'due_revisions', OLD.due_revisions, 'review_id', OLD.review_id), json_object('id', NEW.id, 'revision', NEW.revision, 'body_id', NEW.body_id, 'meeting_id', NEW.meeting_id, 'item_id', NEW.item_id, 'reference', NEW.reference, 'kind', NEW.kind, 'wording', NEW.wording, 'lead_institution_id', NEW.lead_institution_id, 'lead_label', NEW.lead_label, 'due_initial_on', NEW.due_initial_on, 'due_revised_on', NEW.due_revised_on, 'status', NEW.status, 'progress', NEW.progress, 'evidence', NEW.evidence, 'is_restricted', NEW.is_restricted, 'has_budget_impact', NEW.has_budget_impact, 'superseded_by', NEW.superseded_by, 'closed_on', NEW.closed_on, 'support_ids', NEW.support_ids, 'group_body_id', NEW.group_body_id, 'taken_on', NEW.taken_on, 'year', NEW.year, 'lead_person_id', NEW.lead_person_id, 'percent', NEW.percent, 'review_on', NEW.review_on, 'difficulties', NEW.difficulties, 'corrective_measures', NEW.corrective_measures, 'observations', NEW.observations, 'updated_on', NEW.updated_on, 'due_revisions', NEW.due_revisions, 'review_id', NEW.review_id));
    END;
CREATE TRIGGER journal_decision_delete AFTER DELETE ON decision  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'decision', OLD.id, json_object('id', OLD.id, 'revision', OLD.revision, 'body_id', OLD.body_id, 'meeting_id', OLD.meeting_id, 'item_id', OLD.item_id, 'reference', OLD.reference, 'kind', OLD.kind, 'wording', OLD.wording, 'lead_institution_id', OLD.lead_institution_id, 'lead_label', OLD.lead_label, 'due_initial_on', OLD.due_initial_on, 'due_revised_on', OLD.due_revised_on, 'status', OLD.status, 'progress', OLD.progress, 'evidence', OLD.evidence, 'is_restricted', OLD.is_restricted, 'has_budget_impact', OLD.has_budget_impact, 'superseded_by', OLD.superseded_by, 'closed_on', OLD.closed_on, 'support_ids', OLD.support_ids, 'group_body_id', OLD.group_body_id, 'taken_on', OLD.taken_on, 'year', OLD.year, 'lead_person_id', OLD.lead_person_id, 'percent', OLD.percent, 'review_on', OLD.review_on, 'difficulties', OLD.difficulties, 'corrective_measures', OLD.corrective_measures, 'observations', OLD.observations, 'updated_on', OLD.updated_on, 'due_revisions', OLD.due_revisions, 'review_id', OLD.review_id), NULL);
    END;
CREATE TRIGGER journal_decision_entry_insert AFTER INSERT ON decision_entry  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'decision_entry', NEW.id, NULL, json_object('id', NEW.id, 'decision_id', NEW.decision_id, 'meeting_id', NEW.meeting_id, 'said_on', NEW.said_on, 'at', NEW.at, 'author', NEW.author, 'occasion', NEW.occasion, 'kind', NEW.kind, 'note', NEW.note, 'status_before', NEW.status_before, 'status_after', NEW.status_after, 'due_before', NEW.due_before, 'due_after', NEW.due_after, 'has_moved_due', NEW.has_moved_due, 'due_reason', NEW.due_reason, 'progress', NEW.progress, 'percent', NEW.percent));
    END;
CREATE TRIGGER journal_decision_entry_update AFTER UPDATE ON decision_entry WHEN OLD.id IS NOT NEW.id OR OLD.decision_id IS NOT NEW.decision_id OR OLD.meeting_id IS NOT NEW.meeting_id OR OLD.said_on IS NOT NEW.said_on OR OLD.at IS NOT NEW.at OR OLD.author IS NOT NEW.author OR OLD.occasion IS NOT NEW.occasion OR OLD.kind IS NOT NEW.kind OR OLD.note IS NOT NEW.note OR OLD.status_before IS NOT NEW.status_before OR OLD.status_after IS NOT NEW.status_after OR OLD.due_before IS NOT NEW.due_before OR OLD.due_after IS NOT NEW.due_after OR OLD.has_moved_due IS NOT NEW.has_moved_due OR OLD.due_reason IS NOT NEW.due_reason OR OLD.progress IS NOT NEW.progress OR OLD.percent IS NOT NEW.percent BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'decision_entry', NEW.id, json_object('id', OLD.id, 'decision_id', OLD.decision_id, 'meeting_id', OLD.meeting_id, 'said_on', OLD.said_on, 'at', OLD.at, 'author', OLD.author, 'occasion', OLD.occasion, 'kind', OLD.kind, 'note', OLD.note, 'status_before', OLD.status_before, 'status_after', OLD.status_after, 'due_before', OLD.due_before, 'due_after', OLD.due_after, 'has_moved_due', OLD.has_moved_due, 'due_reason', OLD.due_reason, 'progress', OLD.progress, 'percent', OLD.percent), json_object('id', NEW.id, 'decision_id', NEW.decision_id, 'meeting_id', NEW.meeting_id, 'said_on', NEW.said_on, 'at', NEW.at, 'author', NEW.author, 'occasion', NEW.occasion, 'kind', NEW.kind, 'note', NEW.note, 'status_before', NEW.status_before, 'status_after', NEW.status_after, 'due_before', NEW.due_before, 'due_after', NEW.due_after, 'has_moved_due', NEW.has_moved_due, 'due_reason', NEW.due_reason, 'progress', NEW.progress, 'percent', NEW.percent));
    END;
CREATE TRIGGER journal_decision_entry_delete AFTER DELETE ON decision_entry  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'decision_entry', OLD.id, json_object('id', OLD.id, 'decision_id', OLD.decision_id, 'meeting_id', OLD.meeting_id, 'said_on', OLD.said_on, 'at', OLD.at, 'author', OLD.author, 'occasion', OLD.occasion, 'kind', OLD.kind, 'note', OLD.note, 'status_before', OLD.status_before, 'status_after', OLD.status_after, 'due_before', OLD.due_before, 'due_after', OLD.due_after, 'has_moved_due', OLD.has_moved_due, 'due_reason', OLD.due_reason, 'progress', OLD.progress, 'percent', OLD.percent), NULL);
    END;
CREATE TRIGGER journal_decision_link_insert AFTER INSERT ON decision_link  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'decision_link', NEW.id, NULL, json_object('id', NEW.id, 'revision', NEW.revision, 'from_id', NEW.from_id, 'to_id', NEW.to_id, 'kind', NEW.kind, 'note', NEW.note, 'made_on', NEW.made_on));
    END;
CREATE TRIGGER journal_decision_link_update AFTER UPDATE ON decision_link WHEN OLD.id IS NOT NEW.id OR OLD.revision IS NOT NEW.revision OR OLD.from_id IS NOT NEW.from_id OR OLD.to_id IS NOT NEW.to_id OR OLD.kind IS NOT NEW.kind OR OLD.note IS NOT NEW.note OR OLD.made_on IS NOT NEW.made_on BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'decision_link', NEW.id, json_object('id', OLD.id, 'revision', OLD.revision, 'from_id', OLD.from_id, 'to_id', OLD.to_id, 'kind', OLD.kind, 'note', OLD.note, 'made_on', OLD.made_on), json_object('id', NEW.id, 'revision', NEW.revision, 'from_id', NEW.from_id, 'to_id', NEW.to_id, 'kind', NEW.kind, 'note', NEW.note, 'made_on', NEW.made_on));
    END;
CREATE TRIGGER journal_decision_link_delete AFTER DELETE ON decision_link  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'decision_link', OLD.id, json_object('id', OLD.id, 'revision', OLD.revision, 'from_id', OLD.from_id, 'to_id', OLD.to_id, 'kind', OLD.kind, 'note', OLD.note, 'made_on', OLD.made_on), NULL);
    END;
CREATE TRIGGER journal_referral_insert AFTER INSERT ON referral  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'referral', NEW.id, NULL, json_object('id', NEW.id, 'revision', NEW.revision, 'decision_id', NEW.decision_id, 'from_item_id', NEW.from_item_id, 'item_id', NEW.item_id, 'note', NEW.note, 'made_on', NEW.made_on));
    END;
CREATE TRIGGER journal_referral_update AFTER UPDATE ON referral WHEN OLD.id IS NOT NEW.id OR OLD.revision IS NOT NEW.revision OR OLD.decision_id IS NOT NEW.decision_id OR OLD.from_item_id IS NOT NEW.from_item_id OR OLD.item_id IS NOT NEW.item_id OR OLD.note IS NOT NEW.note OR OLD.made_on IS NOT NEW.made_on BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'referral', NEW.id, json_object('id', OLD.id, 'revision', OLD.revision, 'decision_id', OLD.decision_id, 'from_item_id', OLD.from_item_id, 'item_id', OLD.item_id, 'note', OLD.note, 'made_on', OLD.made_on), json_object('id', NEW.id, 'revision', NEW.revision, 'decision_id', NEW.decision_id, 'from_item_id', NEW.from_item_id, 'item_id', NEW.item_id, 'note', NEW.note, 'made_on', NEW.made_on));
    END;
CREATE TRIGGER journal_referral_delete AFTER DELETE ON referral  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'referral', OLD.id, json_object('id', OLD.id, 'revision', OLD.revision, 'decision_id', OLD.decision_id, 'from_item_id', OLD.from_item_id, 'item_id', OLD.item_id, 'note', OLD.note, 'made_on', OLD.made_on), NULL);
    END;
CREATE TRIGGER journal_evidence_insert AFTER INSERT ON evidence  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'evidence', NEW.id, NULL, json_object('id', NEW.id, 'revision', NEW.revision, 'decision_id', NEW.decision_id, 'title', NEW.title, 'url', NEW.url, 'file_name', NEW.file_name, 'media_type', NEW.media_type, 'size_bytes', NEW.size_bytes, 'sha256', NEW.sha256, 'added_on', NEW.added_on));
    END;
CREATE TRIGGER journal_evidence_update AFTER UPDATE ON evidence WHEN OLD.id IS NOT NEW.id OR OLD.revision IS NOT NEW.revision OR OLD.decision_id IS NOT NEW.decision_id OR OLD.title IS NOT NEW.title OR OLD.url IS NOT NEW.url OR OLD.file_name IS NOT NEW.file_name OR OLD.media_type IS NOT NEW.media_type OR OLD.size_bytes IS NOT NEW.size_bytes OR OLD.sha256 IS NOT NEW.sha256 OR OLD.added_on IS NOT NEW.added_on BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'evidence', NEW.id, json_object('id', OLD.id, 'revision', OLD.revision, 'decision_id', OLD.decision_id, 'title', OLD.title, 'url', OLD.url, 'file_name', OLD.file_name, 'media_type', OLD.media_type, 'size_bytes', OLD.size_bytes, 'sha256', OLD.sha256, 'added_on', OLD.added_on), json_object('id', NEW.id, 'revision', NEW.revision, 'decision_id', NEW.decision_id, 'title', NEW.title, 'url', NEW.url, 'file_name', NEW.file_name, 'media_type', NEW.media_type, 'size_bytes', NEW.size_bytes, 'sha256', NEW.sha256, 'added_on', NEW.added_on));
    END;
CREATE TRIGGER journal_evidence_delete AFTER DELETE ON evidence  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'evidence', OLD.id, json_object('id', OLD.id, 'revision', OLD.revision, 'decision_id', OLD.decision_id, 'title', OLD.title, 'url', OLD.url, 'file_name', OLD.file_name, 'media_type', OLD.media_type, 'size_bytes', OLD.size_bytes, 'sha256', OLD.sha256, 'added_on', OLD.added_on), NULL);
    END;
CREATE TRIGGER journal_decision_view_insert AFTER INSERT ON decision_view  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'decision_view', NEW.id, NULL, json_object('id', NEW.id, 'revision', NEW.revision, 'name', NEW.name, 'position', NEW.position, 'query', NEW.query, 'sort_column', NEW.sort_column, 'sort_direction', NEW.sort_direction, 'grouping', NEW.grouping, 'column_set', NEW.column_set, 'layout', NEW.layout));
    END;
CREATE TRIGGER journal_decision_view_update AFTER UPDATE ON decision_view WHEN OLD.id IS NOT NEW.id OR OLD.revision IS NOT NEW.revision OR OLD.name IS NOT NEW.name OR OLD.position IS NOT NEW.position OR OLD.query IS NOT NEW.query OR OLD.sort_column IS NOT NEW.sort_column OR OLD.sort_direction IS NOT NEW.sort_direction OR OLD.grouping IS NOT NEW.grouping OR OLD.column_set IS NOT NEW.column_set OR OLD.layout IS NOT NEW.layout BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'decision_view', NEW.id, json_object('id', OLD.id, 'revision', OLD.revision, 'name', OLD.name, 'position', OLD.position, 'query', OLD.query, 'sort_column', OLD.sort_column, 'sort_direction', OLD.sort_direction, 'grouping', OLD.grouping, 'column_set', OLD.column_set, 'layout', OLD.layout), json_object('id', NEW.id, 'revision', NEW.revision, 'name', NEW.name, 'position', NEW.position, 'query', NEW.query, 'sort_column', NEW.sort_column, 'sort_direction', NEW.sort_direction, 'grouping', NEW.grouping, 'column_set', NEW.column_set, 'layout', NEW.layout));
    END;
CREATE TRIGGER journal_decision_view_delete AFTER DELETE ON decision_view  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'decision_view', OLD.id, json_object('id', OLD.id, 'revision', OLD.revision, 'name', OLD.name, 'position', OLD.position, 'query', OLD.query, 'sort_column', OLD.sort_column, 'sort_direction', OLD.sort_direction, 'grouping', OLD.grouping, 'column_set', OLD.column_set, 'layout', OLD.layout), NULL);
    END;
CREATE TRIGGER journal_minutes_sheet_insert AFTER INSERT ON minutes_sheet  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'minutes_sheet', NEW.id, NULL, json_object('id', NEW.id, 'revision', NEW.revision, 'meeting_id', NEW.meeting_id, 'chair_name', NEW.chair_name, 'chair_title', NEW.chair_title, 'secretary_name', NEW.secretary_name, 'secretary_title', NEW.secretary_title, 'rapporteurs', NEW.rapporteurs, 'opened_at', NEW.opened_at, 'closed_at', NEW.closed_at, 'opening', NEW.opening, 'closing', NEW.closing, 'remarks_until', NEW.remarks_until, 'circulations', NEW.circulations));
    END;
CREATE TRIGGER journal_minutes_sheet_update AFTER UPDATE ON minutes_sheet WHEN OLD.id IS NOT NEW.id OR OLD.revision IS NOT NEW.revision OR OLD.meeting_id IS NOT NEW.meeting_id OR OLD.chair_name IS NOT NEW.chair_name OR OLD.chair_title IS NOT NEW.chair_title OR OLD.secretary_name IS NOT NEW.secretary_name OR OLD.secretary_title IS NOT NEW.secretary_title OR OLD.rapporteurs IS NOT NEW.rapporteurs OR OLD.opened_at IS NOT NEW.opened_at OR OLD.closed_at IS NOT NEW.closed_at OR OLD.opening IS NOT NEW.opening OR OLD.closing IS NOT NEW.closing OR OLD.remarks_until IS NOT NEW.remarks_until OR OLD.circulations IS NOT NEW.circulations BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'minutes_sheet', NEW.id, json_remove(json_object('id', OLD.id, 'revision', OLD.revision, 'meeting_id', OLD.meeting_id, 'chair_name', OLD.chair_name, 'chair_title', OLD.chair_title, 'secretary_name', OLD.secretary_name, 'secretary_title', OLD.secretary_title, 'rapporteurs', OLD.rapporteurs, 'opened_at', OLD.opened_at, 'closed_at', OLD.closed_at, 'opening', OLD.opening, 'closing', OLD.closing, 'remarks_until', OLD.remarks_until, 'circulations', OLD.circulations), CASE WHEN OLD.opening IS NEW.opening THEN '$.opening' ELSE '$.-' END, CASE WHEN OLD.closing IS NEW.closing THEN '$.closing' ELSE '$.-' END), json_remove(json_object('id', NEW.id, 'revision', NEW.revision, 'meeting_id', NEW.meeting_id, 'chair_name', NEW.chair_name, 'chair_title', NEW.chair_title, 'secretary_name', NEW.secretary_name, 'secretary_title', NEW.secretary_title, 'rapporteurs', NEW.rapporteurs, 'opened_at', NEW.opened_at, 'closed_at', NEW.closed_at, 'opening', NEW.opening, 'closing', NEW.closing, 'remarks_until', NEW.remarks_until, 'circulations', NEW.circulations), CASE WHEN OLD.opening IS NEW.opening THEN '$.opening' ELSE '$.-' END, CASE WHEN OLD.closing IS NEW.closing THEN '$.closing' ELSE '$.-' END));
    END;
CREATE TRIGGER journal_minutes_sheet_delete AFTER DELETE ON minutes_sheet  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'minutes_sheet', OLD.id, json_object('id', OLD.id, 'revision', OLD.revision, 'meeting_id', OLD.meeting_id, 'chair_name', OLD.chair_name, 'chair_title', OLD.chair_title, 'secretary_name', OLD.secretary_name, 'secretary_title', OLD.secretary_title, 'rapporteurs', OLD.rapporteurs, 'opened_at', OLD.opened_at, 'closed_at', OLD.closed_at, 'opening', OLD.opening, 'closing', OLD.closing, 'remarks_until', OLD.remarks_until, 'circulations', OLD.circulations), NULL);
    END;
CREATE TRIGGER journal_minutes_item_insert AFTER INSERT ON minutes_item  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'minutes_item', NEW.id, NULL, json_object('id', NEW.id, 'revision', NEW.revision, 'meeting_id', NEW.meeting_id, 'item_id', NEW.item_id, 'content', NEW.content, 'outcome', NEW.outcome, 'conclusion', NEW.conclusion, 'private_note', NEW.private_note));
    END;
CREATE TRIGGER journal_minutes_item_update AFTER UPDATE ON minutes_item WHEN OLD.id IS NOT NEW.id OR OLD.revision IS NOT NEW.revision OR OLD.meeting_id IS NOT NEW.meeting_id OR OLD.item_id IS NOT NEW.item_id OR OLD.content IS NOT NEW.content OR OLD.outcome IS NOT NEW.outcome OR OLD.conclusion IS NOT NEW.conclusion OR OLD.private_note IS NOT NEW.private_note BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'minutes_item', NEW.id, json_remove(json_object('id', OLD.id, 'revision', OLD.revision, 'meeting_id', OLD.meeting_id, 'item_id', OLD.item_id, 'content', OLD.content, 'outcome', OLD.outcome, 'conclusion', OLD.conclusion, 'private_note', OLD.private_note), CASE WHEN OLD.content IS NEW.content THEN '$.content' ELSE '$.-' END), json_remove(json_object('id', NEW.id, 'revision', NEW.revision, 'meeting_id', NEW.meeting_id, 'item_id', NEW.item_id, 'content', NEW.content, 'outcome', NEW.outcome, 'conclusion', NEW.conclusion, 'private_note', NEW.private_note), CASE WHEN OLD.content IS NEW.content THEN '$.content' ELSE '$.-' END));
    END;
CREATE TRIGGER journal_minutes_item_delete AFTER DELETE ON minutes_item  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'minutes_item', OLD.id, json_object('id', OLD.id, 'revision', OLD.revision, 'meeting_id', OLD.meeting_id, 'item_id', OLD.item_id, 'content', OLD.content, 'outcome', OLD.outcome, 'conclusion', OLD.conclusion, 'private_note', OLD.private_note), NULL);
    END;
CREATE TRIGGER journal_minutes_version_insert AFTER INSERT ON minutes_version  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'minutes_version', NEW.id, NULL, json_object('id', NEW.id, 'meeting_id', NEW.meeting_id, 'label', NEW.label, 'state', NEW.state, 'made_on', NEW.made_on, 'made_by', NEW.made_by, 'words', NEW.words, 'decisions', NEW.decisions, 'content', NEW.content, 'printed', NEW.printed));
    END;
CREATE TRIGGER journal_minutes_version_update AFTER UPDATE ON minutes_version WHEN OLD.id IS NOT NEW.id OR OLD.meeting_id IS NOT NEW.meeting_id OR OLD.label IS NOT NEW.label OR OLD.state IS NOT NEW.state OR OLD.made_on IS NOT NEW.made_on OR OLD.made_by IS NOT NEW.made_by OR OLD.words IS NOT NEW.words OR OLD.decisions IS NOT NEW.decisions OR OLD.content IS NOT NEW.content OR OLD.printed IS NOT NEW.printed BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'minutes_version', NEW.id, json_remove(json_object('id', OLD.id, 'meeting_id', OLD.meeting_id, 'label', OLD.label, 'state', OLD.state, 'made_on', OLD.made_on, 'made_by', OLD.made_by, 'words', OLD.words, 'decisions', OLD.decisions, 'content', OLD.content, 'printed', OLD.printed), CASE WHEN OLD.content IS NEW.content THEN '$.content' ELSE '$.-' END, CASE WHEN OLD.printed IS NEW.printed THEN '$.printed' ELSE '$.-' END), json_remove(json_object('id', NEW.id, 'meeting_id', NEW.meeting_id, 'label', NEW.label, 'state', NEW.state, 'made_on', NEW.made_on, 'made_by', NEW.made_by, 'words', NEW.words, 'decisions', NEW.decisions, 'content', NEW.content, 'printed', NEW.printed), CASE WHEN OLD.content IS NEW.content THEN '$.content' ELSE '$.-' END, CASE WHEN OLD.printed IS NEW.printed THEN '$.printed' ELSE '$.-' END));
    END;
CREATE TRIGGER journal_minutes_version_delete AFTER DELETE ON minutes_version  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'minutes_version', OLD.id, json_object('id', OLD.id, 'meeting_id', OLD.meeting_id, 'label', OLD.label, 'state', OLD.state, 'made_on', OLD.made_on, 'made_by', OLD.made_by, 'words', OLD.words, 'decisions', OLD.decisions, 'content', OLD.content, 'printed', OLD.printed), NULL);
    END;
CREATE TRIGGER journal_feast_offset_insert AFTER INSERT ON feast_offset  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'feast_offset', NEW.id, NULL, json_object('id', NEW.id, 'revision', NEW.revision, 'country', NEW.country, 'feast', NEW.feast, 'days', NEW.days));
    END;
CREATE TRIGGER journal_feast_offset_update AFTER UPDATE ON feast_offset WHEN OLD.id IS NOT NEW.id OR OLD.revision IS NOT NEW.revision OR OLD.country IS NOT NEW.country OR OLD.feast IS NOT NEW.feast OR OLD.days IS NOT NEW.days BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'feast_offset', NEW.id, json_object('id', OLD.id, 'revision', OLD.revision, 'country', OLD.country, 'feast', OLD.feast, 'days', OLD.days), json_object('id', NEW.id, 'revision', NEW.revision, 'country', NEW.country, 'feast', NEW.feast, 'days', NEW.days));
    END;
CREATE TRIGGER journal_feast_offset_delete AFTER DELETE ON feast_offset  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'feast_offset', OLD.id, json_object('id', OLD.id, 'revision', OLD.revision, 'country', OLD.country, 'feast', OLD.feast, 'days', OLD.days), NULL);
    END;
CREATE TRIGGER journal_calendar_period_insert AFTER INSERT ON calendar_period  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'calendar_period', NEW.id, NULL, json_object('id', NEW.id, 'revision', NEW.revision, 'kind', NEW.kind, 'name', NEW.name, 'country', NEW.country, 'first_day', NEW.first_day, 'last_day', NEW.last_day, 'institution_ids', NEW.institution_ids, 'ministries', NEW.ministries, 'is_void', NEW.is_void));
    END;
CREATE TRIGGER journal_calendar_period_update AFTER UPDATE ON calendar_period WHEN OLD.id IS NOT NEW.id OR OLD.revision IS NOT NEW.revision OR OLD.kind IS NOT NEW.kind OR OLD.name IS NOT NEW.name OR OLD.country IS NOT NEW.country OR OLD.first_day IS NOT NEW.first_day OR OLD.last_day IS NOT NEW.last_day OR OLD.institution_ids IS NOT NEW.institution_ids OR OLD.ministries IS NOT NEW.ministries OR OLD.is_void IS NOT NEW.is_void BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'calendar_period', NEW.id, json_object('id', OLD.id, 'revision', OLD.revision, 'kind', OLD.kind, 'name', OLD.name, 'country', OLD.country, 'first_day', OLD.first_day, 'last_day', OLD.last_day, 'institution_ids', OLD.institution_ids, 'ministries', OLD.ministries, 'is_void', OLD.is_void), json_object('id', NEW.id, 'revision', NEW.revision, 'kind', NEW.kind, 'name', NEW.name, 'country', NEW.country, 'first_day', NEW.first_day, 'last_day', NEW.last_day, 'institution_ids', NEW.institution_ids, 'ministries', NEW.ministries, 'is_void', NEW.is_void));
    END;
CREATE TRIGGER journal_calendar_period_delete AFTER DELETE ON calendar_period  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'calendar_period', OLD.id, json_object('id', OLD.id, 'revision', OLD.revision, 'kind', OLD.kind, 'name', OLD.name, 'country', OLD.country, 'first_day', OLD.first_day, 'last_day', OLD.last_day, 'institution_ids', OLD.institution_ids, 'ministries', OLD.ministries, 'is_void', OLD.is_void), NULL);
    END;
CREATE TRIGGER journal_working_hours_insert AFTER INSERT ON working_hours  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'working_hours', NEW.id, NULL, json_object('id', NEW.id, 'revision', NEW.revision, 'country', NEW.country, 'weekday', NEW.weekday, 'is_ramadan', NEW.is_ramadan, 'starts_at', NEW.starts_at, 'ends_at', NEW.ends_at, 'break_starts_at', NEW.break_starts_at, 'break_ends_at', NEW.break_ends_at));
    END;
CREATE TRIGGER journal_working_hours_update AFTER UPDATE ON working_hours WHEN OLD.id IS NOT NEW.id OR OLD.revision IS NOT NEW.revision OR OLD.country IS NOT NEW.country OR OLD.weekday IS NOT NEW.weekday OR OLD.is_ramadan IS NOT NEW.is_ramadan OR OLD.starts_at IS NOT NEW.starts_at OR OLD.ends_at IS NOT NEW.ends_at OR OLD.break_starts_at IS NOT NEW.break_starts_at OR OLD.break_ends_at IS NOT NEW.break_ends_at BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'working_hours', NEW.id, json_object('id', OLD.id, 'revision', OLD.revision, 'country', OLD.country, 'weekday', OLD.weekday, 'is_ramadan', OLD.is_ramadan, 'starts_at', OLD.starts_at, 'ends_at', OLD.ends_at, 'break_starts_at', OLD.break_starts_at, 'break_ends_at', OLD.break_ends_at), json_object('id', NEW.id, 'revision', NEW.revision, 'country', NEW.country, 'weekday', NEW.weekday, 'is_ramadan', NEW.is_ramadan, 'starts_at', NEW.starts_at, 'ends_at', NEW.ends_at, 'break_starts_at', NEW.break_starts_at, 'break_ends_at', NEW.break_ends_at));
    END;
CREATE TRIGGER journal_working_hours_delete AFTER DELETE ON working_hours  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'working_hours', OLD.id, json_object('id', OLD.id, 'revision', OLD.revision, 'country', OLD.country, 'weekday', OLD.weekday, 'is_ramadan', OLD.is_ramadan, 'starts_at', OLD.starts_at, 'ends_at', OLD.ends_at, 'break_starts_at', OLD.break_starts_at, 'break_ends_at', OLD.break_ends_at), NULL);
    END;
CREATE TRIGGER journal_milestones_insert AFTER INSERT ON milestones  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'milestones', NEW.id, NULL, json_object('id', NEW.id, 'revision', NEW.revision, 'year', NEW.year, 'budget_debate_on', NEW.budget_debate_on, 'finance_bill_on', NEW.finance_bill_on, 'work_plan_on', NEW.work_plan_on));
    END;
CREATE TRIGGER journal_milestones_update AFTER UPDATE ON milestones WHEN OLD.id IS NOT NEW.id OR OLD.revision IS NOT NEW.revision OR OLD.year IS NOT NEW.year OR OLD.budget_debate_on IS NOT NEW.budget_debate_on OR OLD.finance_bill_on IS NOT NEW.finance_bill_on OR OLD.work_plan_on IS NOT NEW.work_plan_on BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'milestones', NEW.id, json_object('id', OLD.id, 'revision', OLD.revision, 'year', OLD.year, 'budget_debate_on', OLD.budget_debate_on, 'finance_bill_on', OLD.finance_bill_on, 'work_plan_on', OLD.work_plan_on), json_object('id', NEW.id, 'revision', NEW.revision, 'year', NEW.year, 'budget_debate_on', NEW.budget_debate_on, 'finance_bill_on', NEW.finance_bill_on, 'work_plan_on', NEW.work_plan_on));
    END;
CREATE TRIGGER journal_milestones_delete AFTER DELETE ON milestones  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'milestones', OLD.id, json_object('id', OLD.id, 'revision', OLD.revision, 'year', OLD.year, 'budget_debate_on', OLD.budget_debate_on, 'finance_bill_on', OLD.finance_bill_on, 'work_plan_on', OLD.work_plan_on), NULL);
    END;
CREATE TRIGGER journal_calendar_rule_insert AFTER INSERT ON calendar_rule  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'calendar_rule', NEW.id, NULL, json_object('id', NEW.id, 'revision', NEW.revision, 'code', NEW.code, 'is_active', NEW.is_active, 'severity', NEW.severity, 'weight', NEW.weight, 'parameters', NEW.parameters));
    END;
CREATE TRIGGER journal_calendar_rule_update AFTER UPDATE ON calendar_rule WHEN OLD.id IS NOT NEW.id OR OLD.revision IS NOT NEW.revision OR OLD.code IS NOT NEW.code OR OLD.is_active IS NOT NEW.is_active OR OLD.severity IS NOT NEW.severity OR OLD.weight IS NOT NEW.weight OR OLD.parameters IS NOT NEW.parameters BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'calendar_rule', NEW.id, json_object('id', OLD.id, 'revision', OLD.revision, 'code', OLD.code, 'is_active', OLD.is_active, 'severity', OLD.severity, 'weight', OLD.weight, 'parameters', OLD.parameters), json_object('id', NEW.id, 'revision', NEW.revision, 'code', NEW.code, 'is_active', NEW.is_active, 'severity', NEW.severity, 'weight', NEW.weight, 'parameters', NEW.parameters));
    END;
CREATE TRIGGER journal_calendar_rule_delete AFTER DELETE ON calendar_rule  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'calendar_rule', OLD.id, json_object('id', OLD.id, 'revision', OLD.revision, 'code', OLD.code, 'is_active', OLD.is_active, 'severity', OLD.severity, 'weight', OLD.weight, 'parameters', OLD.parameters), NULL);
    END;
CREATE TRIGGER journal_series_insert AFTER INSERT ON series  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'series', NEW.id, NULL, json_object('id', NEW.id, 'revision', NEW.revision, 'body_id', NEW.body_id, 'rule', NEW.rule, 'starts_at', NEW.starts_at, 'ends_at', NEW.ends_at, 'place', NEW.place, 'note', NEW.note, 'valid_from', NEW.valid_from, 'valid_to', NEW.valid_to));
    END;
CREATE TRIGGER journal_series_update AFTER UPDATE ON series WHEN OLD.id IS NOT NEW.id OR OLD.revision IS NOT NEW.revision OR OLD.body_id IS NOT NEW.body_id OR OLD.rule IS NOT NEW.rule OR OLD.starts_at IS NOT NEW.starts_at OR OLD.ends_at IS NOT NEW.ends_at OR OLD.place IS NOT NEW.place OR OLD.note IS NOT NEW.note OR OLD.valid_from IS NOT NEW.valid_from OR OLD.valid_to IS NOT NEW.valid_to BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'series', NEW.id, json_object('id', OLD.id, 'revision', OLD.revision, 'body_id', OLD.body_id, 'rule', OLD.rule, 'starts_at', OLD.starts_at, 'ends_at', OLD.ends_at, 'place', OLD.place, 'note', OLD.note, 'valid_from', OLD.valid_from, 'valid_to', OLD.valid_to), json_object('id', NEW.id, 'revision', NEW.revision, 'body_id', NEW.body_id, 'rule', NEW.rule, 'starts_at', NEW.starts_at, 'ends_at', NEW.ends_at, 'place', NEW.place, 'note', NEW.note, 'valid_from', NEW.valid_from, 'valid_to', NEW.valid_to));
    END;
CREATE TRIGGER journal_series_delete AFTER DELETE ON series  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'series', OLD.id, json_object('id', OLD.id, 'revision', OLD.revision, 'body_id', OLD.body_id, 'rule', OLD.rule, 'starts_at', OLD.starts_at, 'ends_at', OLD.ends_at, 'place', OLD.place, 'note', OLD.note, 'valid_from', OLD.valid_from, 'valid_to', OLD.valid_to), NULL);
    END;
CREATE TRIGGER journal_strategy_framework_insert AFTER INSERT ON strategy_framework  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'strategy_framework', NEW.id, NULL, json_object('id', NEW.id, 'revision', NEW.revision, 'code', NEW.code, 'name', NEW.name, 'valid_from', NEW.valid_from, 'valid_to', NEW.valid_to, 'axes', NEW.axes));
    END;
CREATE TRIGGER journal_strategy_framework_update AFTER UPDATE ON strategy_framework WHEN OLD.id IS NOT NEW.id OR OLD.revision IS NOT NEW.revision OR OLD.code IS NOT NEW.code OR OLD.name IS NOT NEW.name OR OLD.valid_from IS NOT NEW.valid_from OR OLD.valid_to IS NOT NEW.valid_to OR OLD.axes IS NOT NEW.axes BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'strategy_framework', NEW.id, json_object('id', OLD.id, 'revision', OLD.revision, 'code', OLD.code, 'name', OLD.name, 'valid_from', OLD.valid_from, 'valid_to', OLD.valid_to, 'axes', OLD.axes), json_object('id', NEW.id, 'revision', NEW.revision, 'code', NEW.code, 'name', NEW.name, 'valid_from', NEW.valid_from, 'valid_to', NEW.valid_to, 'axes', NEW.axes));
    END;
CREATE TRIGGER journal_strategy_framework_delete AFTER DELETE ON strategy_framework  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'strategy_framework', OLD.id, json_object('id', OLD.id, 'revision', OLD.revision, 'code', OLD.code, 'name', OLD.name, 'valid_from', OLD.valid_from, 'valid_to', OLD.valid_to, 'axes', OLD.axes), NULL);
    END;
CREATE TRIGGER journal_review_insert AFTER INSERT ON review  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'review', NEW.id, NULL, json_object('id', NEW.id, 'revision', NEW.revision, 'year', NEW.year, 'position', NEW.position, 'code', NEW.code, 'label', NEW.label, 'title', NEW.title, 'kind', NEW.kind, 'sector', NEW.sector, 'ministries', NEW.ministries, 'preparing_unit', NEW.preparing_unit, 'lead_id', NEW.lead_id, 'group_id', NEW.group_id, 'reference_period', NEW.reference_period, 'framework_id', NEW.framework_id, 'framework_axis', NEW.framework_axis, 'follows_id', NEW.follows_id, 'reports_expected', NEW.reports_expected, 'reports_received', NEW.reports_received, 'delegation_ids', NEW.delegation_ids, 'observations', NEW.observations, 'state', NEW.state, 'state_reason', NEW.state_reason, 'merged_into_id', NEW.merged_into_id));
    END;
CREATE TRIGGER journal_review_update AFTER UPDATE ON review WHEN OLD.id IS NOT NEW.id OR OLD.revision IS NOT NEW.revision OR OLD.year IS NOT NEW.year OR OLD.position IS NOT NEW.position OR OLD.code IS NOT NEW.code OR OLD.label IS NOT NEW.label OR OLD.title IS NOT NEW.title OR OLD.kind IS NOT NEW.kind OR OLD.sector IS NOT NEW.sector OR OLD.ministries IS NOT NEW.ministries OR OLD.preparing_unit IS NOT NEW.preparing_unit OR OLD.lead_id IS NOT NEW.lead_id OR OLD.group_id IS NOT NEW.group_id OR OLD.reference_period IS NOT NEW.reference_period OR OLD.framework_id IS NOT NEW.framework_id OR OLD.framework_axis IS NOT NEW.framework_axis OR OLD.follows_id IS NOT NEW.follows_id OR OLD.reports_expected IS NOT NEW.reports_expected OR OLD.reports_received IS NOT NEW.reports_received OR OLD.delegation_ids IS NOT NEW.delegation_ids OR OLD.observations IS NOT NEW.observations OR OLD.state IS NOT NEW.state OR OLD.state_reason IS NOT NEW.state_reason OR OLD.merged_into_id IS NOT NEW.merged_into_id BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'review', NEW.id, json_object('id', OLD.id, 'revision', OLD.revision, 'year', OLD.year, 'position', OLD.position, 'code', OLD.code, 'label', OLD.label, 'title', OLD.title, 'kind', OLD.kind, 'sector', OLD.sector, 'ministries', OLD.ministries, 'preparing_unit', OLD.preparing_unit, 'lead_id', OLD.lead_id, 'group_id', OLD.group_id, 'reference_period', OLD.reference_period, 'framework_id', OLD.framework_id, 'framework_axis', OLD.framework_axis, 'follows_id', OLD.follows_id, 'reports_expected', OLD.reports_expected, 'reports_received', OLD.reports_received, 'delegation_ids', OLD.delegation_ids, 'observations', OLD.observations, 'state', OLD.state, 'state_reason', OLD.state_reason, 'merged_into_id', OLD.merged_into_id), json_object('id', NEW.id, 'revision', NEW.revision, 'year', NEW.year, 'position', NEW.position, 'code', NEW.code, 'label', NEW.label, 'title', NEW.title, 'kind', NEW.kind, 'sector', NEW.sector, 'ministries', NEW.ministries, 'preparing_unit', NEW.preparing_unit, 'lead_id', NEW.lead_id, 'group_id', NEW.group_id, 'reference_period', NEW.reference_period, 'framework_id', NEW.framework_id, 'framework_axis', NEW.framework_axis, 'follows_id', NEW.follows_id, 'reports_expected', NEW.reports_expected, 'reports_received', NEW.reports_received, 'delegation_ids', NEW.delegation_ids, 'observations', NEW.observations, 'state', NEW.state, 'state_reason', NEW.state_reason, 'merged_into_id', NEW.merged_into_id));
    END;
CREATE TRIGGER journal_review_delete AFTER DELETE ON review  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'review', OLD.id, json_object('id', OLD.id, 'revision', OLD.revision, 'year', OLD.year, 'position', OLD.position, 'code', OLD.code, 'label', OLD.label, 'title', OLD.title, 'kind', OLD.kind, 'sector', OLD.sector, 'ministries', OLD.ministries, 'preparing_unit', OLD.preparing_unit, 'lead_id', OLD.lead_id, 'group_id', OLD.group_id, 'reference_period', OLD.reference_period, 'framework_id', OLD.framework_id, 'framework_axis', OLD.framework_axis, 'follows_id', OLD.follows_id, 'reports_expected', OLD.reports_expected, 'reports_received', OLD.reports_received, 'delegation_ids', OLD.delegation_ids, 'observations', OLD.observations, 'state', OLD.state, 'state_reason', OLD.state_reason, 'merged_into_id', OLD.merged_into_id), NULL);
    END;
CREATE TRIGGER journal_calendar_version_insert AFTER INSERT ON calendar_version  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'calendar_version', NEW.id, NULL, json_object('id', NEW.id, 'revision', NEW.revision, 'year', NEW.year, 'label', NEW.label, 'state', NEW.state, 'note', NEW.note, 'made_on', NEW.made_on, 'adopted_on', NEW.adopted_on, 'adopted_by', NEW.adopted_by, 'parent_id', NEW.parent_id));
    END;
CREATE TRIGGER journal_calendar_version_update AFTER UPDATE ON calendar_version WHEN OLD.id IS NOT NEW.id OR OLD.revision IS NOT NEW.revision OR OLD.year IS NOT NEW.year OR OLD.label IS NOT NEW.label OR OLD.state IS NOT NEW.state OR OLD.note IS NOT NEW.note OR OLD.made_on IS NOT NEW.made_on OR OLD.adopted_on IS NOT NEW.adopted_on OR OLD.adopted_by IS NOT NEW.adopted_by OR OLD.parent_id IS NOT NEW.parent_id BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'calendar_version', NEW.id, json_object('id', OLD.id, 'revision', OLD.revision, 'year', OLD.year, 'label', OLD.label, 'state', OLD.state, 'note', OLD.note, 'made_on', OLD.made_on, 'adopted_on', OLD.adopted_on, 'adopted_by', OLD.adopted_by, 'parent_id', OLD.parent_id), json_object('id', NEW.id, 'revision', NEW.revision, 'year', NEW.year, 'label', NEW.label, 'state', NEW.state, 'note', NEW.note, 'made_on', NEW.made_on, 'adopted_on', NEW.adopted_on, 'adopted_by', NEW.adopted_by, 'parent_id', NEW.parent_id));
    END;
CREATE TRIGGER journal_calendar_version_delete AFTER DELETE ON calendar_version  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'calendar_version', OLD.id, json_object('id', OLD.id, 'revision', OLD.revision, 'year', OLD.year, 'label', OLD.label, 'state', OLD.state, 'note', OLD.note, 'made_on', OLD.made_on, 'adopted_on', OLD.adopted_on, 'adopted_by', OLD.adopted_by, 'parent_id', OLD.parent_id), NULL);
    END;
CREATE TRIGGER journal_review_slot_insert AFTER INSERT ON review_slot  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'review_slot', NEW.id, NULL, json_object('id', NEW.id, 'revision', NEW.revision, 'version_id', NEW.version_id, 'review_id', NEW.review_id, 'phase', NEW.phase, 'precision', NEW.precision, 'first_day', NEW.first_day, 'last_day', NEW.last_day, 'starts_at', NEW.starts_at, 'ends_at', NEW.ends_at, 'place', NEW.place, 'is_locked', NEW.is_locked));
    END;
CREATE TRIGGER journal_review_slot_update AFTER UPDATE ON review_slot WHEN OLD.id IS NOT NEW.id OR OLD.revision IS NOT NEW.revision OR OLD.version_id IS NOT NEW.version_id OR OLD.review_id IS NOT NEW.review_id OR OLD.phase IS NOT NEW.phase OR OLD.precision IS NOT NEW.precision OR OLD.first_day IS NOT NEW.first_day OR OLD.last_day IS NOT NEW.last_day OR OLD.starts_at IS NOT NEW.starts_at OR OLD.ends_at IS NOT NEW.ends_at OR OLD.place IS NOT NEW.place OR OLD.is_locked IS NOT NEW.is_locked BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'review_slot', NEW.id, json_object('id', OLD.id, 'revision', OLD.revision, 'version_id', OLD.version_id, 'review_id', OLD.review_id, 'phase', OLD.phase, 'precision', OLD.precision, 'first_day', OLD.first_day, 'last_day', OLD.last_day, 'starts_at', OLD.starts_at, 'ends_at', OLD.ends_at, 'place', OLD.place, 'is_locked', OLD.is_locked), json_object('id', NEW.id, 'revision', NEW.revision, 'version_id', NEW.version_id, 'review_id', NEW.review_id, 'phase', NEW.phase, 'precision', NEW.precision, 'first_day', NEW.first_day, 'last_day', NEW.last_day, 'starts_at', NEW.starts_at, 'ends_at', NEW.ends_at, 'place', NEW.place, 'is_locked', NEW.is_locked));
    END;
CREATE TRIGGER journal_review_slot_delete AFTER DELETE ON review_slot  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'review_slot', OLD.id, json_object('id', OLD.id, 'revision', OLD.revision, 'version_id', OLD.version_id, 'review_id', OLD.review_id, 'phase', OLD.phase, 'precision', OLD.precision, 'first_day', OLD.first_day, 'last_day', OLD.last_day, 'starts_at', OLD.starts_at, 'ends_at', OLD.ends_at, 'place', OLD.place, 'is_locked', OLD.is_locked), NULL);
    END;
CREATE TRIGGER journal_review_wish_insert AFTER INSERT ON review_wish  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'review_wish', NEW.id, NULL, json_object('id', NEW.id, 'revision', NEW.revision, 'review_id', NEW.review_id, 'phase', NEW.phase, 'first_day', NEW.first_day, 'last_day', NEW.last_day));
    END;
CREATE TRIGGER journal_review_wish_update AFTER UPDATE ON review_wish WHEN OLD.id IS NOT NEW.id OR OLD.revision IS NOT NEW.revision OR OLD.review_id IS NOT NEW.review_id OR OLD.phase IS NOT NEW.phase OR OLD.first_day IS NOT NEW.first_day OR OLD.last_day IS NOT NEW.last_day BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'review_wish', NEW.id, json_object('id', OLD.id, 'revision', OLD.revision, 'review_id', OLD.review_id, 'phase', OLD.phase, 'first_day', OLD.first_day, 'last_day', OLD.last_day), json_object('id', NEW.id, 'revision', NEW.revision, 'review_id', NEW.review_id, 'phase', NEW.phase, 'first_day', NEW.first_day, 'last_day', NEW.last_day));
    END;
CREATE TRIGGER journal_review_wish_delete AFTER DELETE ON review_wish  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'review_wish', OLD.id, json_object('id', OLD.id, 'revision', OLD.revision, 'review_id', OLD.review_id, 'phase', OLD.phase, 'first_day', OLD.first_day, 'last_day', OLD.last_day), NULL);
    END;
CREATE TRIGGER journal_review_actual_insert AFTER INSERT ON review_actual  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'review_actual', NEW.id, NULL, json_object('id', NEW.id, 'revision', NEW.revision, 'review_id', NEW.review_id, 'phase', NEW.phase, 'first_day', NEW.first_day, 'last_day', NEW.last_day, 'place', NEW.place, 'meeting_id', NEW.meeting_id, 'note', NEW.note));
    END;
CREATE TRIGGER journal_review_actual_update AFTER UPDATE ON review_actual WHEN OLD.id IS NOT NEW.id OR OLD.revision IS NOT NEW.revision OR OLD.review_id IS NOT NEW.review_id OR OLD.phase IS NOT NEW.phase OR OLD.first_day IS NOT NEW.first_day OR OLD.last_day IS NOT NEW.last_day OR OLD.place IS NOT NEW.place OR OLD.meeting_id IS NOT NEW.meeting_id OR OLD.note IS NOT NEW.note BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'review_actual', NEW.id, json_object('id', OLD.id, 'revision', OLD.revision, 'review_id', OLD.review_id, 'phase', OLD.phase, 'first_day', OLD.first_day, 'last_day', OLD.last_day, 'place', OLD.place, 'meeting_id', OLD.meeting_id, 'note', OLD.note), json_object('id', NEW.id, 'revision', NEW.revision, 'review_id', NEW.review_id, 'phase', NEW.phase, 'first_day', NEW.first_day, 'last_day', NEW.last_day, 'place', NEW.place, 'meeting_id', NEW.meeting_id, 'note', NEW.note));
    END;
CREATE TRIGGER journal_review_actual_delete AFTER DELETE ON review_actual  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'review_actual', OLD.id, json_object('id', OLD.id, 'revision', OLD.revision, 'review_id', OLD.review_id, 'phase', OLD.phase, 'first_day', OLD.first_day, 'last_day', OLD.last_day, 'place', OLD.place, 'meeting_id', OLD.meeting_id, 'note', OLD.note), NULL);
    END;
CREATE TRIGGER journal_review_postponement_insert AFTER INSERT ON review_postponement  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'review_postponement', NEW.id, NULL, json_object('id', NEW.id, 'revision', NEW.revision, 'review_id', NEW.review_id, 'phase', NEW.phase, 'from_day', NEW.from_day, 'to_day', NEW.to_day, 'cause', NEW.cause, 'note', NEW.note, 'said_on', NEW.said_on));
    END;
CREATE TRIGGER journal_review_postponement_update AFTER UPDATE ON review_postponement WHEN OLD.id IS NOT NEW.id OR OLD.revision IS NOT NEW.revision OR OLD.review_id IS NOT NEW.review_id OR OLD.phase IS NOT NEW.phase OR OLD.from_day IS NOT NEW.from_day OR OLD.to_day IS NOT NEW.to_day OR OLD.cause IS NOT NEW.cause OR OLD.note IS NOT NEW.note OR OLD.said_on IS NOT NEW.said_on BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'review_postponement', NEW.id, json_object('id', OLD.id, 'revision', OLD.revision, 'review_id', OLD.review_id, 'phase', OLD.phase, 'from_day', OLD.from_day, 'to_day', OLD.to_day, 'cause', OLD.cause, 'note', OLD.note, 'said_on', OLD.said_on), json_object('id', NEW.id, 'revision', NEW.revision, 'review_id', NEW.review_id, 'phase', NEW.phase, 'from_day', NEW.from_day, 'to_day', NEW.to_day, 'cause', NEW.cause, 'note', NEW.note, 'said_on', NEW.said_on));
    END;
CREATE TRIGGER journal_review_postponement_delete AFTER DELETE ON review_postponement  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'review_postponement', OLD.id, json_object('id', OLD.id, 'revision', OLD.revision, 'review_id', OLD.review_id, 'phase', OLD.phase, 'from_day', OLD.from_day, 'to_day', OLD.to_day, 'cause', OLD.cause, 'note', OLD.note, 'said_on', OLD.said_on), NULL);
    END;
CREATE TRIGGER journal_review_meeting_insert AFTER INSERT ON review_meeting  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'review_meeting', NEW.id, NULL, json_object('id', NEW.id, 'revision', NEW.revision, 'review_id', NEW.review_id, 'meeting_id', NEW.meeting_id));
    END;
CREATE TRIGGER journal_review_meeting_update AFTER UPDATE ON review_meeting WHEN OLD.id IS NOT NEW.id OR OLD.revision IS NOT NEW.revision OR OLD.review_id IS NOT NEW.review_id OR OLD.meeting_id IS NOT NEW.meeting_id BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'review_meeting', NEW.id, json_object('id', OLD.id, 'revision', OLD.revision, 'review_id', OLD.review_id, 'meeting_id', OLD.meeting_id), json_object('id', NEW.id, 'revision', NEW.revision, 'review_id', NEW.review_id, 'meeting_id', NEW.meeting_id));
    END;
CREATE TRIGGER journal_review_meeting_delete AFTER DELETE ON review_meeting  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'review_meeting', OLD.id, json_object('id', OLD.id, 'revision', OLD.revision, 'review_id', OLD.review_id, 'meeting_id', OLD.meeting_id), NULL);
    END;
CREATE TRIGGER journal_review_document_insert AFTER INSERT ON review_document  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'review_document', NEW.id, NULL, json_object('id', NEW.id, 'revision', NEW.revision, 'review_id', NEW.review_id, 'title', NEW.title, 'url', NEW.url, 'file_name', NEW.file_name, 'media_type', NEW.media_type, 'size_bytes', NEW.size_bytes, 'sha256', NEW.sha256, 'added_on', NEW.added_on));
    END;
CREATE TRIGGER journal_review_document_update AFTER UPDATE ON review_document WHEN OLD.id IS NOT NEW.id OR OLD.revision IS NOT NEW.revision OR OLD.review_id IS NOT NEW.review_id OR OLD.title IS NOT NEW.title OR OLD.url IS NOT NEW.url OR OLD.file_name IS NOT NEW.file_name OR OLD.media_type IS NOT NEW.media_type OR OLD.size_bytes IS NOT NEW.size_bytes OR OLD.sha256 IS NOT NEW.sha256 OR OLD.added_on IS NOT NEW.added_on BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'review_document', NEW.id, json_object('id', OLD.id, 'revision', OLD.revision, 'review_id', OLD.review_id, 'title', OLD.title, 'url', OLD.url, 'file_name', OLD.file_name, 'media_type', OLD.media_type, 'size_bytes', OLD.size_bytes, 'sha256', OLD.sha256, 'added_on', OLD.added_on), json_object('id', NEW.id, 'revision', NEW.revision, 'review_id', NEW.review_id, 'title', NEW.title, 'url', NEW.url, 'file_name', NEW.file_name, 'media_type', NEW.media_type, 'size_bytes', NEW.size_bytes, 'sha256', NEW.sha256, 'added_on', NEW.added_on));
    END;
CREATE TRIGGER journal_review_document_delete AFTER DELETE ON review_document  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'review_document', OLD.id, json_object('id', OLD.id, 'revision', OLD.revision, 'review_id', OLD.review_id, 'title', OLD.title, 'url', OLD.url, 'file_name', OLD.file_name, 'media_type', OLD.media_type, 'size_bytes', OLD.size_bytes, 'sha256', OLD.sha256, 'added_on', OLD.added_on), NULL);
    END;
CREATE TRIGGER journal_change_request_insert AFTER INSERT ON change_request  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'change_request', NEW.id, NULL, json_object('id', NEW.id, 'revision', NEW.revision, 'year', NEW.year, 'version_id', NEW.version_id, 'review_id', NEW.review_id, 'phase', NEW.phase, 'asked_by', NEW.asked_by, 'asked_on', NEW.asked_on, 'reason', NEW.reason, 'wanted_first', NEW.wanted_first, 'wanted_last', NEW.wanted_last, 'state', NEW.state, 'is_outside_window', NEW.is_outside_window, 'approvals', NEW.approvals, 'decided_on', NEW.decided_on, 'decided_by', NEW.decided_by, 'result_version_id', NEW.result_version_id));
    END;
CREATE TRIGGER journal_change_request_update AFTER UPDATE ON change_request WHEN OLD.id IS NOT NEW.id OR OLD.revision IS NOT NEW.revision OR OLD.year IS NOT NEW.year OR OLD.version_id IS NOT NEW.version_id OR OLD.review_id IS NOT NEW.review_id OR OLD.phase IS NOT NEW.phase OR OLD.asked_by IS NOT NEW.asked_by OR OLD.asked_on IS NOT NEW.asked_on OR OLD.reason IS NOT NEW.reason OR OLD.wanted_first IS NOT NEW.wanted_first OR OLD.wanted_last IS NOT NEW.wanted_last OR OLD.state IS NOT NEW.state OR OLD.is_outside_window IS NOT NEW.is_outside_window OR OLD.approvals IS NOT NEW.approvals OR OLD.decided_on IS NOT NEW.decided_on OR OLD.decided_by IS NOT NEW.decided_by OR OLD.result_version_id IS NOT NEW.result_version_id BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'change_request', NEW.id, json_object('id', OLD.id, 'revision', OLD.revision, 'year', OLD.year, 'version_id', OLD.version_id, 'review_id', OLD.review_id, 'phase', OLD.phase, 'asked_by', OLD.asked_by, 'asked_on', OLD.asked_on, 'reason', OLD.reason, 'wanted_first', OLD.wanted_first, 'wanted_last', OLD.wanted_last, 'state', OLD.state, 'is_outside_window', OLD.is_outside_window, 'approvals', OLD.approvals, 'decided_on', OLD.decided_on, 'decided_by', OLD.decided_by, 'result_version_id', OLD.result_version_id), json_object('id', NEW.id, 'revision', NEW.revision, 'year', NEW.year, 'version_id', NEW.version_id, 'review_id', NEW.review_id, 'phase', NEW.phase, 'asked_by', NEW.asked_by, 'asked_on', NEW.asked_on, 'reason', NEW.reason, 'wanted_first', NEW.wanted_first, 'wanted_last', NEW.wanted_last, 'state', NEW.state, 'is_outside_window', NEW.is_outside_window, 'approvals', NEW.approvals, 'decided_on', NEW.decided_on, 'decided_by', NEW.decided_by, 'result_version_id', NEW.result_version_id));
    END;
CREATE TRIGGER journal_change_request_delete AFTER DELETE ON change_request  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'change_request', OLD.id, json_object('id', OLD.id, 'revision', OLD.revision, 'year', OLD.year, 'version_id', OLD.version_id, 'review_id', OLD.review_id, 'phase', OLD.phase, 'asked_by', OLD.asked_by, 'asked_on', OLD.asked_on, 'reason', OLD.reason, 'wanted_first', OLD.wanted_first, 'wanted_last', OLD.wanted_last, 'state', OLD.state, 'is_outside_window', OLD.is_outside_window, 'approvals', OLD.approvals, 'decided_on', OLD.decided_on, 'decided_by', OLD.decided_by, 'result_version_id', OLD.result_version_id), NULL);
    END;
CREATE TRIGGER journal_work_programme_insert AFTER INSERT ON work_programme  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'work_programme', NEW.id, NULL, json_object('id', NEW.id, 'revision', NEW.revision, 'year', NEW.year, 'holder', NEW.holder, 'title', NEW.title, 'adopted_on', NEW.adopted_on));
    END;
CREATE TRIGGER journal_work_programme_update AFTER UPDATE ON work_programme WHEN OLD.id IS NOT NEW.id OR OLD.revision IS NOT NEW.revision OR OLD.year IS NOT NEW.year OR OLD.holder IS NOT NEW.holder OR OLD.title IS NOT NEW.title OR OLD.adopted_on IS NOT NEW.adopted_on BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'work_programme', NEW.id, json_object('id', OLD.id, 'revision', OLD.revision, 'year', OLD.year, 'holder', OLD.holder, 'title', OLD.title, 'adopted_on', OLD.adopted_on), json_object('id', NEW.id, 'revision', NEW.revision, 'year', NEW.year, 'holder', NEW.holder, 'title', NEW.title, 'adopted_on', NEW.adopted_on));
    END;
CREATE TRIGGER journal_work_programme_delete AFTER DELETE ON work_programme  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'work_programme', OLD.id, json_object('id', OLD.id, 'revision', OLD.revision, 'year', OLD.year, 'holder', OLD.holder, 'title', OLD.title, 'adopted_on', OLD.adopted_on), NULL);
    END;
CREATE TRIGGER journal_work_axis_insert AFTER INSERT ON work_axis  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'work_axis', NEW.id, NULL, json_object('id', NEW.id, 'revision', NEW.revision, 'programme_id', NEW.programme_id, 'position', NEW.position, 'title', NEW.title, 'objective', NEW.objective));
    END;
CREATE TRIGGER journal_work_axis_update AFTER UPDATE ON work_axis WHEN OLD.id IS NOT NEW.id OR OLD.revision IS NOT NEW.revision OR OLD.programme_id IS NOT NEW.programme_id OR OLD.position IS NOT NEW.position OR OLD.title IS NOT NEW.title OR OLD.objective IS NOT NEW.objective BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'work_axis', NEW.id, json_object('id', OLD.id, 'revision', OLD.revision, 'programme_id', OLD.programme_id, 'position', OLD.position, 'title', OLD.title, 'objective', OLD.objective), json_object('id', NEW.id, 'revision', NEW.revision, 'programme_id', NEW.programme_id, 'position', NEW.position, 'title', NEW.title, 'objective', NEW.objective));
    END;
CREATE TRIGGER journal_work_axis_delete AFTER DELETE ON work_axis  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'work_axis', OLD.id, json_object('id', OLD.id, 'revision', OLD.revision, 'programme_id', OLD.programme_id, 'position', OLD.position, 'title', OLD.title, 'objective', OLD.objective), NULL);
    END;
CREATE TRIGGER journal_work_activity_insert AFTER INSERT ON work_activity  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'work_activity', NEW.id, NULL, json_object('id', NEW.id, 'revision', NEW.revision, 'axis_id', NEW.axis_id, 'position', NEW.position, 'title', NEW.title, 'owner', NEW.owner, 'starts_on', NEW.starts_on, 'ends_on', NEW.ends_on, 'expected_result', NEW.expected_result, 'indicator', NEW.indicator, 'target', NEW.target, 'state', NEW.state, 'percent', NEW.percent, 'note', NEW.note));
    END;
CREATE TRIGGER journal_work_activity_update AFTER UPDATE ON work_activity WHEN OLD.id IS NOT NEW.id OR OLD.revision IS NOT NEW.revision OR OLD.axis_id IS NOT NEW.axis_id OR OLD.position IS NOT NEW.position OR OLD.title IS NOT NEW.title OR OLD.owner IS NOT NEW.owner OR OLD.starts_on IS NOT NEW.starts_on OR OLD.ends_on IS NOT NEW.ends_on OR OLD.expected_result IS NOT NEW.expected_result OR OLD.indicator IS NOT NEW.indicator OR OLD.target IS NOT NEW.target OR OLD.state IS NOT NEW.state OR OLD.percent IS NOT NEW.percent OR OLD.note IS NOT NEW.note BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'work_activity', NEW.id, json_object('id', OLD.id, 'revision', OLD.revision, 'axis_id', OLD.axis_id, 'position', OLD.position, 'title', OLD.title, 'owner', OLD.owner, 'starts_on', OLD.starts_on, 'ends_on', OLD.ends_on, 'expected_result', OLD.expected_result, 'indicator', OLD.indicator, 'target', OLD.target, 'state', OLD.state, 'percent', OLD.percent, 'note', OLD.note), json_object('id', NEW.id, 'revision', NEW.revision, 'axis_id', NEW.axis_id, 'position', NEW.position, 'title', NEW.title, 'owner', NEW.owner, 'starts_on', NEW.starts_on, 'ends_on', NEW.ends_on, 'expected_result', NEW.expected_result, 'indicator', NEW.indicator, 'target', NEW.target, 'state', NEW.state, 'percent', NEW.percent, 'note', NEW.note));
    END;
CREATE TRIGGER journal_work_activity_delete AFTER DELETE ON work_activity  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'work_activity', OLD.id, json_object('id', OLD.id, 'revision', OLD.revision, 'axis_id', OLD.axis_id, 'position', OLD.position, 'title', OLD.title, 'owner', OLD.owner, 'starts_on', OLD.starts_on, 'ends_on', OLD.ends_on, 'expected_result', OLD.expected_result, 'indicator', OLD.indicator, 'target', OLD.target, 'state', OLD.state, 'percent', OLD.percent, 'note', OLD.note), NULL);
    END;
CREATE TRIGGER journal_work_quarter_insert AFTER INSERT ON work_quarter  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'work_quarter', NEW.id, NULL, json_object('id', NEW.id, 'revision', NEW.revision, 'activity_id', NEW.activity_id, 'quarter', NEW.quarter, 'percent', NEW.percent, 'note', NEW.note));
    END;
CREATE TRIGGER journal_work_quarter_update AFTER UPDATE ON work_quarter WHEN OLD.id IS NOT NEW.id OR OLD.revision IS NOT NEW.revision OR OLD.activity_id IS NOT NEW.activity_id OR OLD.quarter IS NOT NEW.quarter OR OLD.percent IS NOT NEW.percent OR OLD.note IS NOT NEW.note BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'work_quarter', NEW.id, json_object('id', OLD.id, 'revision', OLD.revision, 'activity_id', OLD.activity_id, 'quarter', OLD.quarter, 'percent', OLD.percent, 'note', OLD.note), json_object('id', NEW.id, 'revision', NEW.revision, 'activity_id', NEW.activity_id, 'quarter', NEW.quarter, 'percent', NEW.percent, 'note', NEW.note));
    END;
CREATE TRIGGER journal_work_quarter_delete AFTER DELETE ON work_quarter  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'work_quarter', OLD.id, json_object('id', OLD.id, 'revision', OLD.revision, 'activity_id', OLD.activity_id, 'quarter', OLD.quarter, 'percent', OLD.percent, 'note', OLD.note), NULL);
    END;
CREATE TRIGGER journal_work_link_insert AFTER INSERT ON work_link  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'work_link', NEW.id, NULL, json_object('id', NEW.id, 'revision', NEW.revision, 'activity_id', NEW.activity_id, 'meeting_id', NEW.meeting_id, 'review_id', NEW.review_id));
    END;
CREATE TRIGGER journal_work_link_update AFTER UPDATE ON work_link WHEN OLD.id IS NOT NEW.id OR OLD.revision IS NOT NEW.revision OR OLD.activity_id IS NOT NEW.activity_id OR OLD.meeting_id IS NOT NEW.meeting_id OR OLD.review_id IS NOT NEW.review_id BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'work_link', NEW.id, json_object('id', OLD.id, 'revision', OLD.revision, 'activity_id', OLD.activity_id, 'meeting_id', OLD.meeting_id, 'review_id', OLD.review_id), json_object('id', NEW.id, 'revision', NEW.revision, 'activity_id', NEW.activity_id, 'meeting_id', NEW.meeting_id, 'review_id', NEW.review_id));
    END;
CREATE TRIGGER journal_work_link_delete AFTER DELETE ON work_link  BEGIN
      INSERT INTO change (operation_seq, table_name, row_id, before, after)
      VALUES ((SELECT seq FROM operation_context), 'work_link', OLD.id, json_object('id', OLD.id, 'revision', OLD.revision, 'activity_id', OLD.activity_id, 'meeting_id', OLD.meeting_id, 'review_id', OLD.review_id), NULL);
    END;
CREATE TRIGGER journal_is_append_only_update BEFORE UPDATE ON change BEGIN
      SELECT RAISE(ABORT, 'the journal is append-only');
    END;
CREATE TRIGGER journal_is_append_only_delete BEFORE DELETE ON change BEGIN
      SELECT RAISE(ABORT, 'the journal is append-only');
    END;
CREATE TRIGGER search_meeting_insert AFTER INSERT ON meeting BEGIN 
    INSERT INTO search_entry (words, label, detail, kind, row_id, target_id)
    SELECT replace(replace(replace(replace(r.reference || CASE WHEN r.title = '' THEN '' ELSE ' ' || r.title END || ' ' || b.name || ' ' || r.day || ' ' || CAST(substr(r.day, 9) AS INTEGER) || ' ' || substr(r.day, 9) || '/' ||
  substr(r.day, 6, 2) || ' ' || CASE substr(r.day, 6, 2) WHEN '01' THEN 'janvier' WHEN '02' THEN 'février' WHEN '03' THEN 'mars' WHEN '04' THEN 'avril' WHEN '05' THEN 'mai' WHEN '06' THEN 'juin' WHEN '07' THEN 'juillet' WHEN '08' THEN 'août' WHEN '09' THEN 'septembre' WHEN '10' THEN 'octobre' WHEN '11' THEN 'novembre' WHEN '12' THEN 'décembre' END || ' ' || b.code, 'œ', 'oe'), 'Œ', 'Oe'), 'æ', 'ae'), 'Æ', 'Ae'), r.reference || CASE WHEN r.title = '' THEN '' ELSE ' ' || r.title END, b.name || ' ' || r.day, 'meeting', r.id, r.id
    FROM meeting r JOIN body b ON b.id = r.body_id WHERE r.id = NEW.id;
    INSERT OR REPLACE INTO search_row (row_id, entry) VALUES (NEW.id, last_insert_rowid()); END;
CREATE TRIGGER search_meeting_update AFTER UPDATE ON meeting BEGIN 
    DELETE FROM search_entry WHERE rowid = (SELECT entry FROM search_row WHERE row_id = OLD.id);
    DELETE FROM search_row WHERE row_id = OLD.id; 
    INSERT INTO search_entry (words, label, detail, kind, row_id, target_id)
    SELECT replace(replace(replace(replace(r.reference || CASE WHEN r.title = '' THEN '' ELSE ' ' || r.title END || ' ' || b.name || ' ' || r.day || ' ' || CAST(substr(r.day, 9) AS INTEGER) || ' ' || substr(r.day, 9) || '/' ||
  substr(r.day, 6, 2) || ' ' || CASE substr(r.day, 6, 2) WHEN '01' THEN 'janvier' WHEN '02' THEN 'février' WHEN '03' THEN 'mars' WHEN '04' THEN 'avril' WHEN '05' THEN 'mai' WHEN '06' THEN 'juin' WHEN '07' THEN 'juillet' WHEN '08' THEN 'août' WHEN '09' THEN 'septembre' WHEN '10' THEN 'octobre' WHEN '11' THEN 'novembre' WHEN '12' THEN 'décembre' END || ' ' || b.code, 'œ', 'oe'), 'Œ', 'Oe'), 'æ', 'ae'), 'Æ', 'Ae'), r.reference || CASE WHEN r.title = '' THEN '' ELSE ' ' || r.title END, b.name || ' ' || r.day, 'meeting', r.id, r.id
    FROM meeting r JOIN body b ON b.id = r.body_id WHERE r.id = NEW.id;
    INSERT OR REPLACE INTO search_row (row_id, entry) VALUES (NEW.id, last_insert_rowid()); END;
CREATE TRIGGER search_meeting_delete AFTER DELETE ON meeting BEGIN 
    DELETE FROM search_entry WHERE rowid = (SELECT entry FROM search_row WHERE row_id = OLD.id);
    DELETE FROM search_row WHERE row_id = OLD.id; END;
CREATE TRIGGER search_meeting_follows_body AFTER UPDATE OF name ON body BEGIN
      UPDATE search_entry SET label = (SELECT replace(replace(replace(replace(r.reference || CASE WHEN r.title = '' THEN '' ELSE ' ' || r.title END, 'œ', 'oe'), 'Œ', 'Oe'), 'æ', 'ae'), 'Æ', 'Ae') FROM meeting r JOIN body b ON b.id = r.body_id WHERE r.id = search_entry.row_id), detail = (SELECT replace(replace(replace(replace(b.name || ' ' || r.day, 'œ', 'oe'), 'Œ', 'Oe'), 'æ', 'ae'), 'Æ', 'Ae') FROM meeting r JOIN body b ON b.id = r.body_id WHERE r.id = search_entry.row_id)
      WHERE rowid IN (SELECT entry FROM search_row
        WHERE row_id IN (SELECT r.id FROM meeting r WHERE r.body_id = NEW.id));
    END;
CREATE TRIGGER search_body_insert AFTER INSERT ON body BEGIN 
    INSERT INTO search_entry (words, label, detail, kind, row_id, target_id)
    SELECT replace(replace(replace(replace(r.code || ' ' || r.name || ' ' || '' || ' ' || '', 'œ', 'oe'), 'Œ', 'Oe'), 'æ', 'ae'), 'Æ', 'Ae'), r.code || ' ' || r.name, '', 'body', r.id, r.id
    FROM body r WHERE r.id = NEW.id;
    INSERT OR REPLACE INTO search_row (row_id, entry) VALUES (NEW.id, last_insert_rowid()); END;
CREATE TRIGGER search_body_update AFTER UPDATE ON body BEGIN 
    DELETE FROM search_entry WHERE rowid = (SELECT entry FROM search_row WHERE row_id = OLD.id);
    DELETE FROM search_row WHERE row_id = OLD.id; 
    INSERT INTO search_entry (words, label, detail, kind, row_id, target_id)
    SELECT replace(replace(replace(replace(r.code || ' ' || r.name || ' ' || '' || ' ' || '', 'œ', 'oe'), 'Œ', 'Oe'), 'æ', 'ae'), 'Æ', 'Ae'), r.code || ' ' || r.name, '', 'body', r.id, r.id
    FROM body r WHERE r.id = NEW.id;
    INSERT OR REPLACE INTO search_row (row_id, entry) VALUES (NEW.id, last_insert_rowid()); END;
CREATE TRIGGER search_body_delete AFTER DELETE ON body BEGIN 
    DELETE FROM search_entry WHERE rowid = (SELECT entry FROM search_row WHERE row_id = OLD.id);
    DELETE FROM search_row WHERE row_id = OLD.id; END;
CREATE TRIGGER search_institution_insert AFTER INSERT ON institution BEGIN 
    INSERT INTO search_entry (words, label, detail, kind, row_id, target_id)
    SELECT replace(replace(replace(replace(r.code || ' ' || r.name || ' ' || '' || ' ' || '', 'œ', 'oe'), 'Œ', 'Oe'), 'æ', 'ae'), 'Æ', 'Ae'), r.code || ' ' || r.name, '', 'institution', r.id, r.id
    FROM institution r WHERE r.id = NEW.id;
    INSERT OR REPLACE INTO search_row (row_id, entry) VALUES (NEW.id, last_insert_rowid()); END;
CREATE TRIGGER search_institution_update AFTER UPDATE ON institution BEGIN 
    DELETE FROM search_entry WHERE rowid = (SELECT entry FROM search_row WHERE row_id = OLD.id);
    DELETE FROM search_row WHERE row_id = OLD.id; 
    INSERT INTO search_entry (words, label, detail, kind, row_id, target_id)
    SELECT replace(replace(replace(replace(r.code || ' ' || r.name || ' ' || '' || ' ' || '', 'œ', 'oe'), 'Œ', 'Oe'), 'æ', 'ae'), 'Æ', 'Ae'), r.code || ' ' || r.name, '', 'institution', r.id, r.id
    FROM institution r WHERE r.id = NEW.id;
    INSERT OR REPLACE INTO search_row (row_id, entry) VALUES (NEW.id, last_insert_rowid()); END;
CREATE TRIGGER search_institution_delete AFTER DELETE ON institution BEGIN 
    DELETE FROM search_entry WHERE rowid = (SELECT entry FROM search_row WHERE row_id = OLD.id);
    DELETE FROM search_row WHERE row_id = OLD.id; END;
CREATE TRIGGER search_person_insert AFTER INSERT ON person BEGIN 
    INSERT INTO search_entry (words, label, detail, kind, row_id, target_id)
    SELECT replace(replace(replace(replace(trim(r.given_name || ' ' || r.family_name) || ' ' || trim(r.job_title || ' ' || coalesce(i.code, '')) || ' ' || '', 'œ', 'oe'), 'Œ', 'Oe'), 'æ', 'ae'), 'Æ', 'Ae'), trim(r.given_name || ' ' || r.family_name), trim(r.job_title || ' ' || coalesce(i.code, '')), 'person', r.id, r.id
    FROM person r LEFT JOIN institution i ON i.id = r.institution_id WHERE r.id = NEW.id;
    INSERT OR REPLACE INTO search_row (row_id, entry) VALUES (NEW.id, last_insert_rowid()); END;
CREATE TRIGGER search_person_update AFTER UPDATE ON person BEGIN 
    DELETE FROM search_entry WHERE rowid = (SELECT entry FROM search_row WHERE row_id = OLD.id);
    DELETE FROM search_row WHERE row_id = OLD.id; 
    INSERT INTO search_entry (words, label, detail, kind, row_id, target_id)
    SELECT replace(replace(replace(replace(trim(r.given_name || ' ' || r.family_name) || ' ' || trim(r.job_title || ' ' || coalesce(i.code, '')) || ' ' || '', 'œ', 'oe'), 'Œ', 'Oe'), 'æ', 'ae'), 'Æ', 'Ae'), trim(r.given_name || ' ' || r.family_name), trim(r.job_title || ' ' || coalesce(i.code, '')), 'person', r.id, r.id
    FROM person r LEFT JOIN institution i ON i.id = r.institution_id WHERE r.id = NEW.id;
    INSERT OR REPLACE INTO search_row (row_id, entry) VALUES (NEW.id, last_insert_rowid()); END;
CREATE TRIGGER search_person_delete AFTER DELETE ON person BEGIN 
    DELETE FROM search_entry WHERE rowid = (SELECT entry FROM search_row WHERE row_id = OLD.id);
    DELETE FROM search_row WHERE row_id = OLD.id; END;
CREATE TRIGGER search_person_follows_institution AFTER UPDATE OF code ON institution BEGIN
      UPDATE search_entry SET label = (SELECT replace(replace(replace(replace(trim(r.given_name || ' ' || r.family_name), 'œ', 'oe'), 'Œ', 'Oe'), 'æ', 'ae'), 'Æ', 'Ae') FROM person r LEFT JOIN institution i ON i.id = r.institution_id WHERE r.id = search_entry.row_id), detail = (SELECT replace(replace(replace(replace(trim(r.job_title || ' ' || coalesce(i.code, '')), 'œ', 'oe'), 'Œ', 'Oe'), 'æ', 'ae'), 'Æ', 'Ae') FROM person r LEFT JOIN institution i ON i.id = r.institution_id WHERE r.id = search_entry.row_id)
      WHERE rowid IN (SELECT entry FROM search_row
        WHERE row_id IN (SELECT r.id FROM person r WHERE r.institution_id = NEW.id));
    END;
CREATE TRIGGER search_decision_insert AFTER INSERT ON decision BEGIN 
    INSERT INTO search_entry (words, label, detail, kind, row_id, target_id)
    SELECT replace(replace(replace(replace(r.wording || ' ' || r.reference || ' ' || r.lead_label || ' ' || '', 'œ', 'oe'), 'Œ', 'Oe'), 'æ', 'ae'), 'Æ', 'Ae'), r.wording, r.reference || ' ' || r.lead_label, 'decision', r.id, r.id
    FROM decision r WHERE r.id = NEW.id;
    INSERT OR REPLACE INTO search_row (row_id, entry) VALUES (NEW.id, last_insert_rowid()); END;
CREATE TRIGGER search_decision_delete AFTER DELETE ON decision BEGIN 
    DELETE FROM search_entry WHERE rowid = (SELECT entry FROM search_row WHERE row_id = OLD.id);
    DELETE FROM search_row WHERE row_id = OLD.id; END;
CREATE TRIGGER search_agenda_item_insert AFTER INSERT ON agenda_item BEGIN 
    INSERT INTO search_entry (words, label, detail, kind, row_id, target_id)
    SELECT replace(replace(replace(replace(r.title || ' ' || coalesce(m.reference, b.code) || ' ' || '', 'œ', 'oe'), 'Œ', 'Oe'), 'æ', 'ae'), 'Æ', 'Ae'), r.title, coalesce(m.reference, b.code), 'item', r.id, coalesce(r.meeting_id, r.body_id)
    FROM agenda_item r JOIN body b ON b.id = r.body_id LEFT JOIN meeting m ON m.id = r.meeting_id WHERE r.id = NEW.id;
    INSERT OR REPLACE INTO search_row (row_id, entry) VALUES (NEW.id, last_insert_rowid()); END;
CREATE TRIGGER search_agenda_item_update AFTER UPDATE ON agenda_item BEGIN 
    DELETE FROM search_entry WHERE rowid = (SELECT entry FROM search_row WHERE row_id = OLD.id);
    DELETE FROM search_row WHERE row_id = OLD.id; 
    INSERT INTO search_entry (words, label, detail, kind, row_id, target_id)
    SELECT replace(replace(replace(replace(r.title || ' ' || coalesce(m.reference, b.code) || ' ' || '', 'œ', 'oe'), 'Œ', 'Oe'), 'æ', 'ae'), 'Æ', 'Ae'), r.title, coalesce(m.reference, b.code), 'item', r.id, coalesce(r.meeting_id, r.body_id)
    FROM agenda_item r JOIN body b ON b.id = r.body_id LEFT JOIN meeting m ON m.id = r.meeting_id WHERE r.id = NEW.id;
    INSERT OR REPLACE INTO search_row (row_id, entry) VALUES (NEW.id, last_insert_rowid()); END;
CREATE TRIGGER search_agenda_item_delete AFTER DELETE ON agenda_item BEGIN 
    DELETE FROM search_entry WHERE rowid = (SELECT entry FROM search_row WHERE row_id = OLD.id);
    DELETE FROM search_row WHERE row_id = OLD.id; END;
CREATE TRIGGER search_agenda_item_follows_body AFTER UPDATE OF code ON body BEGIN
      UPDATE search_entry SET label = (SELECT replace(replace(replace(replace(r.title, 'œ', 'oe'), 'Œ', 'Oe'), 'æ', 'ae'), 'Æ', 'Ae') FROM agenda_item r JOIN body b ON b.id = r.body_id LEFT JOIN meeting m ON m.id = r.meeting_id WHERE r.id = search_entry.row_id), detail = (SELECT replace(replace(replace(replace(coalesce(m.reference, b.code), 'œ', 'oe'), 'Œ', 'Oe'), 'æ', 'ae'), 'Æ', 'Ae') FROM agenda_item r JOIN body b ON b.id = r.body_id LEFT JOIN meeting m ON m.id = r.meeting_id WHERE r.id = search_entry.row_id)
      WHERE rowid IN (SELECT entry FROM search_row
        WHERE row_id IN (SELECT r.id FROM agenda_item r WHERE r.body_id = NEW.id AND r.meeting_id IS NULL));
    END;
CREATE TRIGGER register_decision_insert AFTER INSERT ON decision BEGIN
    INSERT INTO register_text (rowid, shown, held, supports, record_id)
    SELECT (r.rowid << 20), replace(replace(replace(replace(r.reference || ' ' || r.lead_label, 'œ', 'oe'), 'Œ', 'Oe'), 'æ', 'ae'), 'Æ', 'Ae'), replace(replace(replace(replace(r.wording || ' ' || r.progress || ' ' || r.evidence || ' ' || r.difficulties || ' ' ||
  r.corrective_measures || ' ' || r.observations, 'œ', 'oe'), 'Œ', 'Oe'), 'æ', 'ae'), 'Æ', 'Ae'), replace(r.support_ids, '-', ''), r.id
    FROM decision r WHERE r.id = NEW.id; END;
CREATE TRIGGER register_decision_update AFTER UPDATE OF reference, lead_label, wording, progress, evidence, difficulties, corrective_measures,
  observations, support_ids ON decision BEGIN
    DELETE FROM register_text WHERE rowid = (OLD.rowid << 20);
    INSERT INTO register_text (rowid, shown, held, supports, record_id)
    SELECT (r.rowid << 20), replace(replace(replace(replace(r.reference || ' ' || r.lead_label, 'œ', 'oe'), 'Œ', 'Oe'), 'æ', 'ae'), 'Æ', 'Ae'), replace(replace(replace(replace(r.wording || ' ' || r.progress || ' ' || r.evidence || ' ' || r.difficulties || ' ' ||
  r.corrective_measures || ' ' || r.observations, 'œ', 'oe'), 'Œ', 'Oe'), 'æ', 'ae'), 'Æ', 'Ae'), replace(r.support_ids, '-', ''), r.id
    FROM decision r WHERE r.id = NEW.id; END;
CREATE TRIGGER register_decision_delete AFTER DELETE ON decision BEGIN
    DELETE FROM register_text WHERE register_text.rowid BETWEEN (OLD.rowid << 20) AND (OLD.rowid << 20) + 1048575; END;
CREATE TRIGGER register_entry_insert AFTER INSERT ON decision_entry
    WHEN NEW.note <> '' OR NEW.due_reason <> '' BEGIN
    INSERT INTO register_text (rowid, shown, held, supports, record_id)
    SELECT max(register_text.rowid) + 1, '', replace(replace(replace(replace(NEW.note || ' ' || NEW.due_reason, 'œ', 'oe'), 'Œ', 'Oe'), 'æ', 'ae'), 'Æ', 'Ae'), '',
      NEW.id
    FROM register_text WHERE register_text.rowid BETWEEN ((SELECT d.rowid FROM decision d WHERE d.id = NEW.decision_id) << 20) AND ((SELECT d.rowid FROM decision d WHERE d.id = NEW.decision_id) << 20) + 1048575; END;
CREATE TRIGGER register_entry_delete AFTER DELETE ON decision_entry BEGIN
    DELETE FROM register_text WHERE register_text.rowid BETWEEN ((SELECT d.rowid FROM decision d WHERE d.id = OLD.decision_id) << 20) AND ((SELECT d.rowid FROM decision d WHERE d.id = OLD.decision_id) << 20) + 1048575
      AND record_id = OLD.id; END;
CREATE TRIGGER search_decision_update AFTER UPDATE OF reference, wording, lead_label ON decision BEGIN 
    DELETE FROM search_entry WHERE rowid = (SELECT entry FROM search_row WHERE row_id = OLD.id);
    DELETE FROM search_row WHERE row_id = OLD.id; 
    INSERT INTO search_entry (words, label, detail, kind, row_id, target_id)
    SELECT replace(replace(replace(replace(r.wording || ' ' || r.reference || ' ' || r.lead_label || ' ' || '', 'œ', 'oe'), 'Œ', 'Oe'), 'æ', 'ae'), 'Æ', 'Ae'), r.wording, r.reference || ' ' || r.lead_label, 'decision', r.id, r.id
    FROM decision r WHERE r.id = NEW.id;
    INSERT OR REPLACE INTO search_row (row_id, entry) VALUES (NEW.id, last_insert_rowid()); END;
