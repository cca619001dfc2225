import type { Migration } from './migration.ts'

const day = (column: string) =>
  `CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`
const time = (column: string) => `CHECK (${column} GLOB '[0-2][0-9]:[0-5][0-9]')`
const flag = (column: string) => `${column} INTEGER NOT NULL DEFAULT 0 CHECK (${column} IN (0, 1))`
const list = (column: string) =>
  `${column} TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(${column}))`
const record = `id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0)`
const phases = `('REPORT_DRAFT', 'PREP_MEETING', 'TECHNICAL_SESSION', 'POLITICAL_SESSION',
  'AIDE_MEMOIRE', 'FEEDBACK', 'TRANSMISSION', 'FOLLOW_UP')`

// A feast of the moon keeps the day that was computed, so that an offset can be taken back. A void
// period lifts one that the rules give and that does not take place.
const facts = `
ALTER TABLE holiday ADD COLUMN feast TEXT NOT NULL DEFAULT '';
ALTER TABLE holiday ADD COLUMN computed_on TEXT ${day('computed_on')};
CREATE INDEX holiday_of_country ON holiday (country, day);
CREATE TABLE feast_offset (
  ${record}, country TEXT NOT NULL, feast TEXT NOT NULL,
  days INTEGER NOT NULL CHECK (days BETWEEN -2 AND 2), UNIQUE (country, feast)
) STRICT;
CREATE TABLE calendar_period (
  ${record}, kind TEXT NOT NULL CHECK (kind IN ('RAMADAN', 'RECESS', 'EMBASSY', 'MISSION', 'BUDGET',
    'OTHER')),
  name TEXT NOT NULL, country TEXT NOT NULL,
  first_day TEXT NOT NULL ${day('first_day')}, last_day TEXT NOT NULL ${day('last_day')},
  ${list('institution_ids')}, ${list('ministries')}, ${flag('is_void')}, CHECK (first_day <= last_day)
) STRICT;
CREATE INDEX period_of_days ON calendar_period (first_day, last_day);
CREATE TABLE working_hours (
  ${record}, country TEXT NOT NULL, weekday INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6),
  ${flag('is_ramadan')},
  starts_at TEXT NOT NULL ${time('starts_at')}, ends_at TEXT NOT NULL ${time('ends_at')},
  break_starts_at TEXT ${time('break_starts_at')}, break_ends_at TEXT ${time('break_ends_at')},
  UNIQUE (country, weekday, is_ramadan), CHECK (starts_at < ends_at)
) STRICT;
CREATE TABLE milestones (
  ${record}, year INTEGER NOT NULL UNIQUE,
  budget_debate_on TEXT NOT NULL ${day('budget_debate_on')},
  finance_bill_on TEXT NOT NULL ${day('finance_bill_on')},
  work_plan_on TEXT NOT NULL ${day('work_plan_on')}
) STRICT;
CREATE TABLE calendar_rule (
  ${record}, code TEXT NOT NULL UNIQUE, is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
  severity TEXT NOT NULL CHECK (severity IN ('HARD', 'SOFT', 'BONUS')),
  weight INTEGER NOT NULL CHECK (weight >= 0),
  parameters TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(parameters))
) STRICT;
`

// A meeting that comes from a series keeps the slot that the rule gave it, wherever it is moved.
const series = `
CREATE TABLE series (
  ${record}, body_id TEXT NOT NULL REFERENCES body (id) ON DELETE CASCADE,
  rule TEXT NOT NULL CHECK (json_valid(rule)),
  starts_at TEXT NOT NULL ${time('starts_at')}, ends_at TEXT NOT NULL ${time('ends_at')},
  place TEXT NOT NULL, note TEXT NOT NULL,
  valid_from TEXT NOT NULL ${day('valid_from')}, valid_to TEXT ${day('valid_to')}
) STRICT;
CREATE INDEX series_of_body ON series (body_id);
ALTER TABLE meeting ADD COLUMN series_id TEXT REFERENCES series (id) ON DELETE SET NULL;
ALTER TABLE meeting ADD COLUMN slot_on TEXT ${day('slot_on')};
CREATE INDEX meeting_of_series ON meeting (series_id, slot_on);
`

const reviews = `
CREATE TABLE strategy_framework (
  ${record}, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
  valid_from TEXT NOT NULL ${day('valid_from')}, valid_to TEXT ${day('valid_to')}, ${list('axes')}
) STRICT;
CREATE TABLE review (
  ${record}, year INTEGER NOT NULL, position INTEGER NOT NULL, code TEXT NOT NULL,
  label TEXT NOT NULL, title TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('SECTOR', 'SECTOR_TECHNICAL', 'SECTOR_FOLLOW_UP',
    'STRATEGY_TECHNICAL', 'STRATEGY_POLITICAL', 'BUDGET_SUPPORT', 'PROJECTS')),
  sector TEXT NOT NULL, ${list('ministries')}, preparing_unit TEXT NOT NULL,
  lead_id TEXT REFERENCES institution (id) ON DELETE SET NULL,
  group_id TEXT REFERENCES body (id) ON DELETE SET NULL,
  reference_period TEXT NOT NULL,
  framework_id TEXT REFERENCES strategy_framework (id) ON DELETE SET NULL,
  framework_axis TEXT NOT NULL,
  follows_id TEXT REFERENCES review (id) ON DELETE SET NULL,
  reports_expected INTEGER NOT NULL CHECK (reports_expected >= 0),
  reports_received INTEGER NOT NULL CHECK (reports_received >= 0),
  ${list('delegation_ids')}, observations TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('PROPOSED', 'CONFIRMED', 'RESCHEDULED', 'HELD',
    'HELD_PARTIAL', 'CLOSED', 'CANCELLED', 'MERGED')),
  state_reason TEXT NOT NULL, merged_into_id TEXT REFERENCES review (id) ON DELETE SET NULL,
  UNIQUE (year, code)
) STRICT;
CREATE TABLE calendar_version (
  ${record}, year INTEGER NOT NULL, label TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('DRAFT', 'ARBITRATED', 'ADOPTED')),
  note TEXT NOT NULL, made_on TEXT NOT NULL ${day('made_on')},
  adopted_on TEXT ${day('adopted_on')}, adopted_by TEXT NOT NULL,
  parent_id TEXT REFERENCES calendar_version (id) ON DELETE SET NULL,
  UNIQUE (year, label), CHECK ((state = 'ADOPTED') = (adopted_on IS NOT NULL))
) STRICT;
CREATE TABLE review_slot (
  ${record}, version_id TEXT NOT NULL REFERENCES calendar_version (id) ON DELETE CASCADE,
  review_id TEXT NOT NULL REFERENCES review (id) ON DELETE CASCADE,
  phase TEXT NOT NULL CHECK (phase IN ${phases}),
  precision TEXT NOT NULL CHECK (precision IN ('EXACT', 'WEEK', 'MONTH', 'QUARTER', 'TO_AGREE')),
  first_day TEXT ${day('first_day')}, last_day TEXT ${day('last_day')},
  starts_at TEXT NOT NULL ${time('starts_at')}, ends_at TEXT NOT NULL ${time('ends_at')},
  place TEXT NOT NULL, ${flag('is_locked')},
  UNIQUE (version_id, review_id, phase),
  CHECK ((precision = 'TO_AGREE') = (first_day IS NULL)),
  CHECK ((first_day IS NULL) = (last_day IS NULL)), CHECK (first_day <= last_day)
) STRICT;
CREATE INDEX slot_of_review ON review_slot (review_id);
-- An adopted version stays as it was signed; only a whole review that is deleted leaves it.
CREATE TRIGGER adopted_slot_is_frozen BEFORE UPDATE ON review_slot
  WHEN (SELECT state FROM calendar_version WHERE id = OLD.version_id) = 'ADOPTED' BEGIN
  SELECT RAISE(ABORT, 'an adopted version is frozen');
END;
CREATE TABLE review_wish (
  ${record}, review_id TEXT NOT NULL REFERENCES review (id) ON DELETE CASCADE,
  phase TEXT NOT NULL CHECK (phase IN ${phases}),
  first_day TEXT NOT NULL ${day('first_day')}, last_day TEXT NOT NULL ${day('last_day')},
  UNIQUE (review_id, phase)
) STRICT;
CREATE TABLE review_actual (
  ${record}, review_id TEXT NOT NULL REFERENCES review (id) ON DELETE CASCADE,
  phase TEXT NOT NULL CHECK (phase IN ${phases}),
  first_day TEXT NOT NULL ${day('first_day')}, last_day TEXT NOT NULL ${day('last_day')},
  place TEXT NOT NULL, meeting_id TEXT REFERENCES meeting (id) ON DELETE SET NULL,
  note TEXT NOT NULL, UNIQUE (review_id, phase), CHECK (first_day <= last_day)
) STRICT;
CREATE TABLE review_postponement (
  ${record}, review_id TEXT NOT NULL REFERENCES review (id) ON DELETE CASCADE,
  phase TEXT NOT NULL CHECK (phase IN ${phases}),
  from_day TEXT ${day('from_day')}, to_day TEXT ${day('to_day')},
  cause TEXT NOT NULL CHECK (cause IN ('REPORT_LATE', 'MINISTRY', 'PARTNERS', 'HOLIDAY', 'QUORUM',
    'LOGISTICS', 'SECURITY', 'OTHER')),
  note TEXT NOT NULL, said_on TEXT NOT NULL ${day('said_on')}
) STRICT;
CREATE INDEX postponement_of_review ON review_postponement (review_id);
CREATE TABLE change_request (
  ${record}, year INTEGER NOT NULL,
  version_id TEXT NOT NULL REFERENCES calendar_version (id) ON DELETE CASCADE,
  review_id TEXT NOT NULL REFERENCES review (id) ON DELETE CASCADE,
  phase TEXT NOT NULL CHECK (phase IN ${phases}),
  asked_by TEXT NOT NULL, asked_on TEXT NOT NULL ${day('asked_on')}, reason TEXT NOT NULL,
  wanted_first TEXT NOT NULL ${day('wanted_first')}, wanted_last TEXT NOT NULL ${day('wanted_last')},
  state TEXT NOT NULL CHECK (state IN ('ASKED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
  ${flag('is_outside_window')}, approvals TEXT NOT NULL,
  decided_on TEXT ${day('decided_on')}, decided_by TEXT NOT NULL,
  result_version_id TEXT REFERENCES calendar_version (id) ON DELETE SET NULL,
  CHECK (wanted_first <= wanted_last)
) STRICT;
CREATE TABLE review_meeting (
  ${record}, review_id TEXT NOT NULL REFERENCES review (id) ON DELETE CASCADE,
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  UNIQUE (review_id, meeting_id)
) STRICT;
CREATE TABLE review_document (
  ${record}, review_id TEXT NOT NULL REFERENCES review (id) ON DELETE CASCADE,
  title TEXT NOT NULL, url TEXT NOT NULL, file_name TEXT NOT NULL, media_type TEXT NOT NULL,
  size_bytes INTEGER NOT NULL, sha256 TEXT NOT NULL, added_on TEXT NOT NULL ${day('added_on')},
  CHECK ((url = '') <> (sha256 = ''))
) STRICT;
CREATE INDEX document_of_review ON review_document (review_id);
ALTER TABLE decision ADD COLUMN review_id TEXT REFERENCES review (id) ON DELETE SET NULL;
CREATE INDEX decision_of_review ON decision (review_id) WHERE review_id IS NOT NULL;
`

const programme = `
CREATE TABLE work_programme (
  ${record}, year INTEGER NOT NULL, holder TEXT NOT NULL, title TEXT NOT NULL,
  adopted_on TEXT ${day('adopted_on')}, UNIQUE (year, holder)
) STRICT;
CREATE TABLE work_axis (
  ${record}, programme_id TEXT NOT NULL REFERENCES work_programme (id) ON DELETE CASCADE,
  position INTEGER NOT NULL, title TEXT NOT NULL, objective TEXT NOT NULL
) STRICT;
CREATE INDEX axis_of_programme ON work_axis (programme_id, position);
CREATE TABLE work_activity (
  ${record}, axis_id TEXT NOT NULL REFERENCES work_axis (id) ON DELETE CASCADE,
  position INTEGER NOT NULL, title TEXT NOT NULL, owner TEXT NOT NULL,
  starts_on TEXT ${day('starts_on')}, ends_on TEXT ${day('ends_on')},
  expected_result TEXT NOT NULL, indicator TEXT NOT NULL, target TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('NOT_STARTED', 'IN_PROGRESS', 'DONE', 'POSTPONED',
    'CANCELLED')),
  percent INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 100), note TEXT NOT NULL,
  CHECK (starts_on <= ends_on)
) STRICT;
CREATE INDEX activity_of_axis ON work_activity (axis_id, position);
CREATE TABLE work_quarter (
  ${record}, activity_id TEXT NOT NULL REFERENCES work_activity (id) ON DELETE CASCADE,
  quarter INTEGER NOT NULL CHECK (quarter BETWEEN 1 AND 4),
  percent INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 100), note TEXT NOT NULL,
  UNIQUE (activity_id, quarter)
) STRICT;
CREATE TABLE work_link (
  ${record}, activity_id TEXT NOT NULL REFERENCES work_activity (id) ON DELETE CASCADE,
  meeting_id TEXT REFERENCES meeting (id) ON DELETE CASCADE,
  review_id TEXT REFERENCES review (id) ON DELETE CASCADE,
  CHECK ((meeting_id IS NULL) <> (review_id IS NULL)),
  UNIQUE (activity_id, meeting_id, review_id)
) STRICT;
`

export const calendarMigration: Migration = {
  version: 4,
  reason: 'The year: calendar facts, series, reviews with versions, and the work programme.',
  sql: [facts, series, reviews, programme].join('\n'),
}
