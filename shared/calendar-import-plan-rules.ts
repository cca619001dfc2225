import type { DatePrecision, Days, PhaseCode } from './calendar-events.ts'
import type { CalendarOutcome } from './calendar-imports.ts'
import { readUid } from './calendar-uid-rules.ts'
import { type IsoDate, type LocalTime, yearOf } from './dates.ts'
import { foldText } from './folding.ts'
import type { Meeting } from './meetings.ts'
import { storedSlot, usualTimes } from './review-rules.ts'
import type { Review, ReviewSlot, SlotDraft } from './reviews.ts'

/** One event of a file, whatever it was written in. */
export type CalendarRow = {
  /** Row of the sheet, or rank of the event, from 1. */
  readonly number: number
  readonly uid: string
  readonly label: string
  readonly phase: string
  readonly body: string
  readonly days: Days | null
  readonly precision: DatePrecision
  readonly startsAt: LocalTime | null
  readonly endsAt: LocalTime | null
  readonly place: string
  readonly isCancelled: boolean
  /** Dates that were not understood, as they were written; null where they were. */
  readonly unread: string | null
  /** A repetition that was not followed to its end. */
  readonly isTooLong: boolean
}

/** A sentence about a row, by its name in `calendarImport.messages`. */
export type CalendarMessage = {
  readonly code:
    | 'noLabel'
    | 'noDate'
    | 'unreadDate'
    | 'otherYear'
    | 'otherBody'
    | 'notExact'
    | 'cancelled'
    | 'hoursReversed'
    | 'tooLong'
    | 'known'
    | 'knownLeft'
    | 'changes'
    | 'past'
    | 'held'
    | 'repeated'
    | 'newReview'
    | 'phaseUnknown'
    | 'meetingGone'
  readonly parameters: Readonly<Record<string, string | number>>
}

type MeetingWriting =
  | {
      readonly kind: 'PLAN'
      readonly title: string
      readonly place: string
      readonly days: Days
      readonly startsAt: LocalTime | null
      readonly endsAt: LocalTime | null
      readonly series: { readonly seriesId: string; readonly slotOn: IsoDate } | null
    }
  | { readonly kind: 'MOVE'; readonly meeting: Meeting; readonly patch: MeetingPatch }

export type MeetingPatch = {
  readonly day: IsoDate
  readonly lastDay: IsoDate | null
  readonly startsAt: LocalTime
  readonly endsAt: LocalTime
  readonly place: string
}

type SlotWriting = {
  readonly kind: 'SLOT'
  /** Null for a review that the file brings; its label is then the key. */
  readonly reviewId: string | null
  readonly label: string
  readonly phase: PhaseCode
  readonly seenRevision: number | null
  readonly draft: SlotDraft
}

export type PlannedRow = {
  readonly row: CalendarRow
  readonly outcome: CalendarOutcome
  readonly target: string
  readonly messages: readonly CalendarMessage[]
  /** Null for what is not written. */
  readonly writing: MeetingWriting | SlotWriting | null
}

const say = (
  code: CalendarMessage['code'],
  parameters: CalendarMessage['parameters'] = {},
): CalendarMessage => ({ code, parameters })

/** What a row cannot be, wherever it goes; null for one that can be looked at. */
function refusal(row: CalendarRow, year: number): CalendarMessage | null {
  if (row.unread !== null && row.unread !== '') return say('unreadDate', { value: row.unread })
  if (row.label === '' && readUid(row.uid) === null) return say('noLabel')
  if (row.unread !== null) return say('noDate')
  if (row.days !== null && yearOf(row.days.first) !== year) return say('otherYear', { year })
  const { startsAt, endsAt, days } = row
  const isOneDay = days === null || days.first === days.last
  if (isOneDay && startsAt !== null && endsAt !== null && endsAt <= startsAt) {
    return say('hoursReversed')
  }
  return null
}

function planned(
  row: CalendarRow,
  outcome: CalendarOutcome,
  messages: readonly CalendarMessage[],
  target = '',
  writing: PlannedRow['writing'] = null,
): PlannedRow {
  const long = row.isTooLong ? [say('tooLong')] : []
  return { row, outcome, target, messages: [...messages, ...long], writing }
}

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

export type ReviewImportGround = {
  readonly year: number
  readonly reviews: readonly Review[]
  readonly slots: readonly ReviewSlot[]
  readonly updateKnown: boolean
  /** Words of each phase in both languages, folded, for what files say of it. */
  readonly phaseWords: readonly (readonly [phase: PhaseCode, words: string])[]
  /** «Éducation, session politique» */
  readonly nameOf: (label: string, phase: PhaseCode) => string
}

/** What the rows of a file would do among the reviews of a version. */
export function planReviews(
  rows: readonly CalendarRow[],
  ground: ReviewImportGround,
): readonly PlannedRow[] {
  const seen = new Set<string>()
  return rows.map((row) => {
    const line = planReview(row, ground)
    const { writing } = line
    if (writing?.kind !== 'SLOT') return line
    const key = `${writing.reviewId ?? foldText(writing.label)} ${writing.phase}`
    if (seen.has(key)) return planned(row, 'skip', [say('repeated')], line.target)
    seen.add(key)
    return line
  })
}

function planReview(row: CalendarRow, ground: ReviewImportGround): PlannedRow {
  const refused = refusal(row, ground.year)
  if (refused !== null) return planned(row, 'refuse', [refused])
  const uid = readUid(row.uid)
  if (uid?.kind === 'MEETING' || uid?.kind === 'SERIES') {
    return planned(row, 'skip', [say('otherBody')])
  }
  const phase = uid?.kind === 'REVIEW' ? uid.phase : phaseOf(row, ground)
  if (phase === null) return planned(row, 'refuse', [say('phaseUnknown', { value: row.phase })])
  const review = reviewOf(row, ground)
  const label = review?.label ?? cleanLabel(row, ground)
  const target = ground.nameOf(label, phase)
  if (row.isCancelled) return planned(row, 'skip', [say('cancelled')], target)
  return planSlot(row, { review, label, phase, target }, ground)
}

type Meant = {
  readonly review: Review | null
  readonly label: string
  readonly phase: PhaseCode
  readonly target: string
}

function planSlot(row: CalendarRow, meant: Meant, ground: ReviewImportGround): PlannedRow {
  const { review, label, phase, target } = meant
  const slot = ground.slots.find((each) => each.reviewId === review?.id && each.phase === phase)
  const draft = draftOf(row, phase, slot)
  const reviewId = review?.id ?? null
  const seenRevision = slot?.revision ?? null
  const writing = { kind: 'SLOT', reviewId, label, phase, seenRevision, draft } as const
  if (review === null) return planned(row, 'create', [say('newReview')], target, writing)
  if (slot === undefined) return planned(row, 'create', [], target, writing)
  const fields = ['precision', 'firstDay', 'lastDay', 'startsAt', 'endsAt', 'place'] as const
  if (fields.every((field) => draft[field] === slot[field])) {
    return planned(row, 'skip', [say('known')], target)
  }
  return ground.updateKnown
    ? planned(row, 'update', [say('changes')], target, writing)
    : planned(row, 'skip', [say('knownLeft')], target)
}

function draftOf(row: CalendarRow, phase: PhaseCode, slot: ReviewSlot | undefined): SlotDraft {
  const usual = slot ?? usualTimes(phase)
  return storedSlot({
    precision: row.precision,
    firstDay: row.days?.first ?? null,
    lastDay: row.days?.last ?? null,
    startsAt: row.startsAt ?? usual.startsAt,
    endsAt: row.endsAt ?? usual.endsAt,
    place: row.place === '' ? (slot?.place ?? '') : row.place,
    isLocked: slot?.isLocked ?? false,
  })
}

/** The stage that a row names; a session when it names none. */
function phaseOf(
  { phase, label }: CalendarRow,
  { phaseWords }: ReviewImportGround,
): PhaseCode | null {
  const said = foldText(phase)
  const find = (text: string) =>
    phaseWords.find(([, words]) => words !== '' && text.includes(words))?.[0] ?? null
  if (said !== '') return find(said)
  return find(foldText(label)) ?? 'TECHNICAL_SESSION'
}

/** By our own identifier, else by its label or title, else by the longest label that a row contains. */
function reviewOf(row: CalendarRow, { reviews }: ReviewImportGround): Review | null {
  const uid = readUid(row.uid)
  if (uid?.kind === 'REVIEW') return reviews.find(({ id }) => id === uid.reviewId) ?? null
  const said = foldText(row.label)
  const same = reviews.find(({ label, title, code }) =>
    [label, title, code].some((name) => foldText(name) === said),
  )
  const within = reviews
    .filter(({ label }) => foldText(label).length > 2 && containsWord(said, foldText(label)))
    .toSorted((one, other) => other.label.length - one.label.length)
  return same ?? within[0] ?? null
}

function containsWord(text: string, word: string): boolean {
  return ` ${text.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(
    ` ${word.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `,
  )
}

/** The label of a new review, without the words of its stage. */
function cleanLabel({ label }: CalendarRow, { phaseWords }: ReviewImportGround): string {
  const [head = label, ...rest] = label.split(/, | – | - | : /u)
  const isPhase = (text: string) =>
    phaseWords.some(([, words]) => words !== '' && foldText(text).includes(words))
  const kept = [head, ...rest.filter((part) => !isPhase(part))].join(', ')
  return kept
    .replace(/^(?:la |le |les )?revue (?:de l[’'] ?|de la |du |des |de )?/iu, '')
    .slice(0, 60)
}
