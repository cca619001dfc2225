import type { CalendarFileEvent, CalendarMeeting } from '../../shared/calendar-documents.ts'
import type { Days, PhaseCode } from '../../shared/calendar-events.ts'
import { eventUid } from '../../shared/calendar-uid-rules.ts'
import { invalid } from '../../shared/errors.ts'
import { isOff } from '../../shared/meeting-rules.ts'
import type { Meeting } from '../../shared/meetings.ts'
import { capital } from '../../shared/review-comparison-rules.ts'
import { reviewEventId, reviewSubject } from '../../shared/review-event-rules.ts'
import { compareLabels, isPutOff } from '../../shared/review-rules.ts'
import type { ReviewActual, ReviewLine, ReviewSlot, ReviewYear } from '../../shared/reviews.ts'
import { instantOf, isZone } from '../../shared/zoned-moments.ts'
import { listSlots } from '../reviews/review-queries.ts'
import { readReviewYear } from '../reviews/year-queries.ts'
import { calendarYearOf } from './calendar-gathering-queries.ts'
import { meetingName } from './calendar-meeting-sentences.ts'
import { documentTranslate, type DocumentWords, documentWords } from './document-words.ts'
import type { GatheredMeetings } from './meeting-calendar-gathering-queries.ts'
import type { RegisterGround } from './register-gathering-queries.ts'

/** The meetings of a calendar file, with those that calendars must drop; no session of a review. */
export function meetingFileEvents(
  { t, lang }: RegisterGround,
  { document, rows }: GatheredMeetings,
): readonly CalendarFileEvent[] {
  const words = documentWords(lang, documentTranslate(t))
  const byUid = new Map([...rows].map(([id, row]) => [`${id}@greffier`, row]))
  return document.meetings
    .filter(({ source }) => source !== 'REVIEW')
    .map((meeting) => meetingEvent(meeting, byUid.get(meeting.uid) ?? null, words))
}

function meetingEvent(
  meeting: CalendarMeeting,
  row: Meeting | null,
  words: DocumentWords,
): CalendarFileEvent {
  const { uid, days, startsAt, endsAt, zone, place, reference, state, isConfidential } = meeting
  if (!isZone(zone)) throw invalid('zoneUnknown', { zone })
  const said = words.t(`calendarStates.${state}`)
  return {
    uid,
    sequence: row?.sequence ?? 0,
    status: statusOf(row),
    summary: meetingName(meeting, words),
    description: isConfidential ? '' : [reference, said].filter((part) => part !== '').join('\n'),
    location: place,
    when: {
      kind: 'HOURS',
      startsAt: instantOf(days.first, startsAt, zone).toISOString(),
      endsAt: instantOf(days.last, endsAt, zone).toISOString(),
    },
    isConfidential,
  }
}

/** A date that nobody has convened is a tentative one; what was put off leaves calendars. */
function statusOf(row: Meeting | null): CalendarFileEvent['status'] {
  if (row === null || row.state === 'PLANNED') return 'TENTATIVE'
  return isOff(row.state) ? 'CANCELLED' : 'CONFIRMED'
}

/**
 * The stages of the reviews of a version as whole days; those without any day are left out, but for
 * what an earlier version had given a day: whoever took that into a calendar must be told to drop it.
 */
export async function reviewFileEvents(
  ground: RegisterGround,
  label: string,
): Promise<readonly CalendarFileEvent[]> {
  const year = await readReviewYear(ground.db, calendarYearOf(ground), label)
  const standing = year.lines.flatMap((line) => {
    const phases = [...new Set([...line.slots, ...line.actuals].map(({ phase }) => phase))]
    return phases.flatMap((phase) => phaseEvent(ground, year, line, phase))
  })
  const told = new Set(standing.map(({ uid }) => uid))
  return [...standing, ...(await droppedEvents(ground, year, told))]
}

/** What stood on a day in an earlier version, where the last of them had it, as cancelled. */
async function droppedEvents(
  ground: RegisterGround,
  year: ReviewYear,
  told: ReadonlySet<string>,
): Promise<readonly CalendarFileEvent[]> {
  const { version } = year
  if (version === null) return []
  const earlier = year.versions
    .filter(({ label }) => compareLabels(label, version.label) < 0)
    .toSorted((one, other) => compareLabels(other.label, one.label))
  const dropped = new Map<string, CalendarFileEvent>()
  for (const { id } of earlier) {
    for (const slot of await listSlots(ground.db, id)) {
      const line = year.lines.find(({ review }) => review.id === slot.reviewId)
      const uid = eventUid(reviewEventId(slot.reviewId, slot.phase))
      if (line === undefined || told.has(uid) || dropped.has(uid)) continue
      const [event] = phaseEvent(ground, year, { ...line, slots: [slot] }, slot.phase)
      if (event !== undefined) dropped.set(uid, { ...event, status: 'CANCELLED' })
    }
  }
  return [...dropped.values()]
}

function phaseEvent(
  ground: RegisterGround,
  { version, year }: ReviewYear,
  line: ReviewLine,
  phase: PhaseCode,
): readonly CalendarFileEvent[] {
  const slot = line.slots.find((each) => each.phase === phase) ?? null
  const actual = line.actuals.find((each) => each.phase === phase) ?? null
  const days = daysOf(slot, actual)
  if (days === null || version === null) return []
  const { review, leadLabel } = line
  const words = documentTranslate(ground.t)
  const isDraft = version.state !== 'ADOPTED' && actual === null
  const subject = capital(reviewSubject(ground.t, review, phase))
  const description = [
    words('calendar.eventDescription', { year, version: version.label }),
    review.ministries.length === 0
      ? ''
      : words('calendar.eventMinistries', { ministries: review.ministries.join(', ') }),
    leadLabel === '' ? '' : words('calendar.eventLead', { lead: leadLabel }),
  ]
  return [
    {
      uid: eventUid(reviewEventId(review.id, phase)),
      sequence: sequenceOf(version.label, slot, actual),
      status: phaseStatus(line, slot, actual, isDraft),
      summary: words(isDraft ? 'calendar.eventDraft' : 'calendar.eventSummary', { subject }),
      description: description.filter((part) => part !== '').join('\n'),
      location: (actual?.place ?? '') || (slot?.place ?? ''),
      when: { kind: 'DAYS', days },
      isConfidential: false,
    },
  ]
}

function daysOf(slot: ReviewSlot | null, actual: ReviewActual | null): Days | null {
  if (actual !== null) return { first: actual.firstDay, last: actual.lastDay }
  if (slot === null || slot.firstDay === null || slot.lastDay === null) return null
  return { first: slot.firstDay, last: slot.lastDay }
}

function phaseStatus(
  { review, postponements }: ReviewLine,
  slot: ReviewSlot | null,
  actual: ReviewActual | null,
  isDraft: boolean,
): CalendarFileEvent['status'] {
  const isGone = review.state === 'CANCELLED' || review.state === 'MERGED'
  if (actual !== null) return 'CONFIRMED'
  if (isGone || (slot !== null && isPutOff(slot, postponements))) return 'CANCELLED'
  const isExact = slot?.precision === 'EXACT'
  return isDraft || !isExact ? 'TENTATIVE' : 'CONFIRMED'
}

/** Grows with each version, and with each change within one. */
function sequenceOf(label: string, slot: ReviewSlot | null, actual: ReviewActual | null): number {
  const [major = 0, minor = 0] = label.split('.').map(Number)
  const changes = (slot?.revision ?? 0) + (actual?.revision ?? 0)
  return (major * 100 + minor) * 1000 + Math.min(changes, 999)
}
