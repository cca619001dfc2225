import type { Days } from './calendar-events.ts'
import {
  type CalendarRow,
  type MeetingPatch,
  type PlannedRow,
  planned,
  refusal,
  say,
} from './calendar-import-plan-rules.ts'
import { readUid } from './calendar-uid-rules.ts'
import type { IsoDate } from './dates.ts'
import { foldText } from './folding.ts'
import type { Meeting } from './meetings.ts'

export type MeetingGround = {
  readonly year: number
  readonly today: IsoDate
  readonly body: { readonly id: string; readonly code: string; readonly name: string }
  /** Meetings of the body in the year, whatever their state. */
  readonly meetings: readonly Meeting[]
  readonly updateKnown: boolean
}

/** What the rows of a file would do among the meetings of a body. */
export function planMeetings(
  rows: readonly CalendarRow[],
  ground: MeetingGround,
): readonly PlannedRow[] {
  const seen = new Set<string>()
  return rows.map((row) => {
    const line = planMeeting(row, ground)
    const key = line.writing === null ? null : meetingKey(line.writing)
    if (key !== null && seen.has(key)) return planned(row, 'skip', [say('repeated')], line.target)
    if (key !== null) seen.add(key)
    return line
  })
}

function meetingKey(writing: NonNullable<PlannedRow['writing']>): string {
  if (writing.kind === 'MOVE') return writing.meeting.id
  return writing.kind === 'PLAN' ? `${writing.days.first} ${foldText(writing.title)}` : ''
}

function planMeeting(row: CalendarRow, ground: MeetingGround): PlannedRow {
  const { year, body, today } = ground
  const refused = refusal(row, year)
  if (refused !== null) return planned(row, 'refuse', [refused])
  if (row.days === null || row.precision !== 'EXACT')
    return planned(row, 'refuse', [say('notExact')])
  const isOther = row.body !== '' && foldText(row.body) !== foldText(body.code)
  const uid = readUid(row.uid)
  if (isOther || uid?.kind === 'REVIEW') return planned(row, 'skip', [say('otherBody')])
  const known = findMeeting(row, row.days, ground)
  if (known !== null) return planKnown(row, row.days, known, ground)
  if (row.isCancelled) return planned(row, 'skip', [say('cancelled')])
  if (uid?.kind === 'MEETING') return planned(row, 'skip', [say('meetingGone')])
  const past = row.days.first < today ? [say('past')] : []
  return planned(row, 'create', past, '', {
    kind: 'PLAN',
    title: titleOf(row.label, body),
    place: row.place,
    days: row.days,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    series: uid?.kind === 'SERIES' ? { seriesId: uid.seriesId, slotOn: uid.slotOn } : null,
  })
}

/** By our own identifier, else the meeting of that day. */
function findMeeting(row: CalendarRow, days: Days, { meetings }: MeetingGround): Meeting | null {
  const uid = readUid(row.uid)
  const byUid = meetings.find(({ id, seriesId, slotOn }) => {
    if (uid?.kind === 'MEETING') return id === uid.meetingId
    return uid?.kind === 'SERIES' && seriesId === uid.seriesId && slotOn === uid.slotOn
  })
  return byUid ?? meetings.find(({ day }) => day === days.first) ?? null
}

/** «Groupe Exécutif de Coopération – eau» is «eau» among the meetings of that body. */
function titleOf(label: string, { code, name }: MeetingGround['body']): string {
  const own = [name, code].map(foldText)
  const [head = '', ...rest] = label.split(/ [–—-] | : /u)
  if (own.includes(foldText(label))) return ''
  const title = own.includes(foldText(head)) && rest.length > 0 ? rest.join(' – ') : label
  return title.slice(0, 300)
}

function planKnown(
  row: CalendarRow,
  days: Days,
  meeting: Meeting,
  { updateKnown }: MeetingGround,
): PlannedRow {
  const { reference, state } = meeting
  if (row.isCancelled) return planned(row, 'skip', [say('cancelled')], reference)
  const patch: MeetingPatch = {
    day: days.first,
    lastDay: days.last === days.first ? null : days.last,
    startsAt: row.startsAt ?? meeting.startsAt,
    endsAt: row.endsAt ?? meeting.endsAt,
    place: row.place === '' ? meeting.place : row.place,
  }
  const isSame = (['day', 'lastDay', 'startsAt', 'endsAt', 'place'] as const).every(
    (field) => patch[field] === meeting[field],
  )
  if (isSame) return planned(row, 'skip', [say('known')], reference)
  if (state !== 'PLANNED' && state !== 'CONVENED') {
    return planned(row, 'skip', [say('held')], reference)
  }
  return updateKnown
    ? planned(row, 'update', [say('changes')], reference, { kind: 'MOVE', meeting, patch })
    : planned(row, 'skip', [say('knownLeft')], reference)
}
