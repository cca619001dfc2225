import type { Body } from './bodies.ts'
import { slotMinutes } from './dates.ts'
import type { Finding, Meeting, PlanStep } from './meetings.ts'
import { isOff } from './meeting-rules.ts'

/** What is known of a meeting's content, counted by one query for many meetings. */
export type MeetingCounts = {
  readonly items: number
  readonly withoutPresenter: number
  readonly totalMinutes: number
  /** Items that expect a document and have none joined. */
  readonly documentsExpected: number
  /** Items for decision with neither a document nor a draft decision. */
  readonly decisionsUnprepared: number
  readonly seats: number
  readonly seatsReplied: number
}

export const noCounts: MeetingCounts = {
  items: 0,
  withoutPresenter: 0,
  totalMinutes: 0,
  documentsExpected: 0,
  decisionsUnprepared: 0,
  seats: 0,
  seatsReplied: 0,
}

type Known = {
  readonly meeting: Meeting
  readonly body: Pick<Body, 'isReferralRequired'>
  readonly counts: MeetingCounts
  /** Name of the holiday or rest day on which it falls, or null. */
  readonly dayOff: string | null
}

/** What is still missing before a meeting; nothing once it is over or off. */
export function meetingFindings({ meeting, body, counts, dayOff }: Known): readonly Finding[] {
  if (meeting.state === 'HELD' || isOff(meeting.state)) return []
  const overMinutes = counts.totalMinutes - slotMinutes(meeting.startsAt, meeting.endsAt)
  const repliesMissing = counts.seats - counts.seatsReplied
  return [
    when(counts.items === 0, 'no-item', 'agenda', 0),
    when(counts.withoutPresenter > 0, 'items-without-presenter', 'agenda', counts.withoutPresenter),
    when(overMinutes > 0, 'over-slot', 'agenda', overMinutes),
    when(
      counts.decisionsUnprepared > 0,
      'decision-without-document',
      'agenda',
      counts.decisionsUnprepared,
    ),
    when(meeting.mode !== 'REMOTE' && meeting.place === '', 'no-place', 'preparation', 0),
    when(meeting.mode !== 'IN_PERSON' && meeting.link === '', 'no-link', 'preparation', 0),
    when(isReferralMissing(meeting, body), 'referral-missing', 'preparation', 0),
    when(dayOff !== null, 'day-off', 'preparation', 0, dayOff ?? ''),
    when(counts.documentsExpected > 0, 'documents-expected', 'documents', counts.documentsExpected),
    when(repliesMissing > 0, 'seats-without-reply', 'participants', repliesMissing),
  ].filter((finding) => finding !== null)
}

/** True when a body that only meets on referral does not yet know who referred. */
export function isReferralMissing(
  meeting: Pick<Meeting, 'referralTrigger'>,
  body: Pick<Body, 'isReferralRequired'>,
): boolean {
  return body.isReferralRequired && meeting.referralTrigger === null
}

function when(
  holds: boolean,
  code: Finding['code'],
  tab: Finding['tab'],
  count: number,
  detail = '',
): Finding | null {
  return holds ? { code, tab, count, detail } : null
}

/** The findings that the readiness bar counts, one point each. */
const readinessChecks: readonly Finding['code'][] = [
  'no-item',
  'items-without-presenter',
  'over-slot',
  'decision-without-document',
  'no-place',
  'documents-expected',
  'seats-without-reply',
]

/** Points reached out of points to reach before the meeting: its checks and the steps before it. */
export function readiness(
  findings: readonly Finding[],
  steps: readonly PlanStep[],
): { readonly done: number; readonly total: number } {
  const missing = new Set(findings.map(({ code }) => code))
  // An empty agenda fulfils nothing: its other checks cannot count as done.
  const fulfilled = missing.has('no-item')
    ? 0
    : readinessChecks.filter((code) => !missing.has(code)).length
  const before = steps.filter(({ code }) => code !== 'MINUTES' && code !== 'ADOPTION')
  return {
    done: fulfilled + before.filter(({ doneOn }) => doneOn !== null).length,
    total: readinessChecks.length + before.length,
  }
}
