import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Connection, openConnection } from '../../../electron/db/driver.ts'
import { columnsOf, journalledTables } from '../../../electron/db/journal-triggers.ts'
import { migrate } from '../../../electron/db/migrate.ts'
import { baseFileName } from '../../../electron/db/open-data-folder.ts'

type Table = (typeof journalledTables)[number]
type Values = Readonly<Record<string, string | number | null>>

/** The bytes of the one attachment, and their hash. */
const note = Buffer.from('Une note jointe à la réunion')
const noteHash = createHash('sha256').update(note).digest('hex')

/** Values that fit the checks of every table; whatever is not named here is an empty text. */
const common: Values = {
  revision: 1,
  valid_from: '2020-01-01',
  valid_to: null,
  day: '2026-12-10',
  last_day: '2027-05-20',
  done_on: '2026-11-30',
  added_on: '2026-11-21',
  first_planned_on: '2026-12-10',
  convened_on: null,
  minutes_circulated_on: null,
  minutes_adopted_on: null,
  verified_on: null,
  sunset_on: null,
  fixed_today: null,
  due_initial_on: '2026-12-31',
  due_revised_on: null,
  closed_on: null,
  starts_at: '09:30',
  ends_at: '12:00',
  default_start: '09:30',
  default_end: '12:00',
  certainty: 'FIXED',
  letterhead_kind: 'OWN',
  letterhead_left: '["SEG"]',
  letterhead_right: '[]',
  footer_lines: '[]',
  copy_lines: '[]',
  document_set: '[]',
  header_lines: '[]',
  notice_unit: 'WORKING',
  minutes_state: 'NONE',
  gender: null,
  role: 'TITULAR',
  logo: null,
  treatment: null,
  standing_kind: null,
  carry_reason: null,
  referral_trigger: null,
  protocol_rank: null,
  attendance: 'NONE',
  support_ids: '[]',
  taken_on: '2026-11-12',
  lead_person_id: null,
  percent: null,
  review_on: null,
  updated_on: null,
  said_on: '2026-11-12',
  occasion: 'SESSION',
  status_before: null,
  status_after: null,
  due_before: null,
  due_after: null,
  from_item_id: null,
  sort_direction: 'asc',
  column_set: '["reference"]',
  layout: 'table',
  decision_types: '[{"kind":"DECISION","label":"Décision","mark":"D"}]',
  opened_at: null,
  closed_at: null,
  remarks_until: null,
  made_on: '2026-11-21',
  outcome: null,
  printed: null,
  computed_on: null,
  slot_on: null,
  first_day: '2027-05-18',
  from_day: '2027-05-18',
  to_day: null,
  asked_on: '2026-11-21',
  wanted_first: '2027-05-25',
  wanted_last: '2027-05-27',
  decided_on: null,
  adopted_on: null,
  starts_on: '2026-01-05',
  ends_on: '2026-03-31',
  budget_debate_on: '2027-06-30',
  finance_bill_on: '2027-09-15',
  work_plan_on: '2027-11-30',
  break_starts_at: null,
  break_ends_at: null,
  phase: 'TECHNICAL_SESSION',
  precision: 'EXACT',
  institution_ids: '[]',
  ministries: '[]',
  delegation_ids: '[]',
  axes: '[]',
  parameters: '{}',
  opening: '{"type":"doc","content":[]}',
  closing: '{"type":"doc","content":[]}',
  content: '{"type":"doc","content":[]}',
}
const numbers = new Set([
  'invitation_days',
  'documents_days',
  'reminder_days',
  'minutes_days',
  'position',
  'year',
  'rank',
  'sequence',
  'duration_minutes',
  'depth',
  'size_bytes',
  'circulations',
  'words',
  'decisions',
  'due_revisions',
  'days',
  'weekday',
  'weight',
  'reports_expected',
  'reports_received',
  'quarter',
])
const parents: Readonly<Record<string, Table>> = {
  body_id: 'body',
  institution_id: 'institution',
  lead_id: 'institution',
  seat_id: 'seat',
  person_id: 'person',
  meeting_id: 'meeting',
  item_id: 'agenda_item',
  lead_institution_id: 'institution',
  decision_id: 'decision',
  version_id: 'calendar_version',
  programme_id: 'work_programme',
  axis_id: 'work_axis',
  activity_id: 'work_activity',
  from_id: 'decision',
  to_id: 'decision',
}
const own: Readonly<Partial<Record<Table, Values>>> = {
  organisation: { name: 'Secrétariat d’essai', country: 'ML', zone: 'Africa/Bamako' },
  body: { code: 'GEC', name: 'Groupe exécutif de coopération', state: 'ACTIVE' },
  institution: { code: 'AMB', name: 'Ambassade du Canada' },
  person: { given_name: 'Aminata', family_name: 'Traoré' },
  meeting: { reference: 'GEC-2026-11', state: 'PLANNED', year: 2026, rank: 11, last_day: null },
  agenda_item: { title: 'Adoption du compte rendu' },
  decision: { reference: 'GEC-2026-10-D01', wording: 'Transmettre la note', status: 'NOT_STARTED' },
  decision_entry: { kind: 'FOLLOWED', note: 'Deux réponses reçues' },
  decision_link: { kind: 'CONTINUED', to_id: 'decision-2' },
  evidence: { sha256: noteHash, file_name: 'note.pdf', size_bytes: note.length },
  decision_view: { name: 'Portées par le SEG' },
  minutes_version: { state: 'CIRCULATED' },
  template_item: { standing_kind: 'OTHER' },
  troika_term: { valid_to: '2027-01-01' },
  calendar_period: { kind: 'RECESS', country: 'ML' },
  calendar_rule: { code: 'W04', severity: 'SOFT' },
  series: { rule: '{"kind":"DAY_OF_MONTH","day":10,"everyMonths":1,"monthsOff":[]}' },
  review: { code: 'EDU', label: 'Éducation', kind: 'SECTOR', state: 'PROPOSED' },
  calendar_version: { label: '0.1', state: 'DRAFT' },
  review_slot: { review_id: 'review-1' },
  review_wish: { review_id: 'review-1' },
  review_actual: { review_id: 'review-1' },
  review_postponement: { review_id: 'review-1', cause: 'QUORUM' },
  review_meeting: { review_id: 'review-1', meeting_id: 'meeting-1' },
  review_document: {
    review_id: 'review-1',
    sha256: noteHash,
    file_name: 'note.pdf',
    size_bytes: note.length,
  },
  change_request: { review_id: 'review-1', state: 'ASKED' },
  work_activity: { percent: 0, state: 'NOT_STARTED' },
  work_quarter: { percent: 0 },
  work_link: { meeting_id: 'meeting-1' },
  attachment: { sha256: noteHash, file_name: 'note.pdf', size_bytes: note.length },
}

/** The id that `insertRow` gives to the row number `rank` of a table. */
export function idOf(table: Table, rank = 1): string {
  return `${table}-${rank}`
}

/** Inserts one row with valid values, raw, as any tool could. */
export function insertRow(base: Connection, table: Table, values: Values = {}, rank = 1): void {
  const columns = columnsOf(base, table)
  const row = columns.map((column) => {
    if (column in values) return values[column]
    const fixed = own[table]?.[column]
    if (fixed !== undefined) return fixed
    if (column === 'id') return idOf(table, rank)
    if (column in common) return common[column]
    if (numbers.has(column)) return 1
    if (/^(is|has)_/u.test(column)) return 0
    const parent = parents[column]
    if (parent !== undefined) return idOf(parent)
    return column.endsWith('_id') ? null : ''
  })
  const places = columns.map(() => '?').join(', ')
  base.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`).run(...row)
}

/** A base in memory or in a file, of the newest schema, without any row. */
export function emptyBase(file = ':memory:'): Connection {
  const base = openConnection(file)
  migrate(base)
  return base
}

/** One row in every table, each inserted raw. */
export function fillEveryTable(base: Connection): void {
  base.transaction(() => {
    // A meeting refers to its body: the order of the list is that of the references, but for two.
    for (const table of journalledTables) {
      insertRow(base, table)
      // A link has two ends.
      if (table === 'decision') insertRow(base, table, { reference: 'GEC-2026-10-D02' }, 2)
    }
    base.exec("INSERT INTO reference_counter (scope, last) VALUES ('meeting/body-1/2026', 11)")
  })()
}

/** A data folder with a small base in it, closed. */
export function folderWithBase(folder: string): string {
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, baseFileName)
  if (existsSync(file)) throw new Error(`There is a base already: ${file}`)
  const base = emptyBase(file)
  fillEveryTable(base)
  base.close()
  const store = path.join(folder, 'attachments', noteHash.slice(0, 2))
  mkdirSync(store, { recursive: true })
  writeFileSync(path.join(store, noteHash), note)
  return file
}
