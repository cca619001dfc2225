import { compareDates, type IsoDate } from './dates.ts'
import { distinctSupports, dueOn, isFinal } from './decision-rules.ts'
import type { DecisionStatus } from './decision-codes.ts'
import type { Decision } from './decisions.ts'
import type { DecisionEntry, EntryOccasion, FollowUpInput } from './follow-up.ts'
import { isOff } from './meeting-rules.ts'
import type { Meeting } from './meetings.ts'

type Followed = Pick<
  Decision,
  | 'status'
  | 'percent'
  | 'progress'
  | 'dueInitialOn'
  | 'dueRevisedOn'
  | 'dueRevisions'
  | 'reviewOn'
  | 'closedOn'
  | 'evidence'
  | 'supersededBy'
  | 'updatedOn'
>

/** The part of a diary line that tells what was said. */
export type Saying = Omit<
  DecisionEntry,
  'id' | 'decisionId' | 'at' | 'author' | 'kind' | 'meetingId'
>

/** What is known beside the decision when something is said of it. */
export type SayingFacts = {
  readonly today: IsoDate
  /** The meeting at which it is said, or which is prepared; null between two meetings. */
  readonly meeting: Pick<Meeting, 'reference' | 'day' | 'state'> | null
  /** True when a file or a link proves something of it. */
  readonly hasEvidence: boolean
  /** Reference of the decision that replaces it; empty when none is named. */
  readonly replacement: string
  /** What the diary says by itself, in the language of the secretariat. */
  readonly words: {
    /** Reason of a due day moved while a meeting is prepared. */
    readonly reviewBefore: (reference: string) => string
    /** Note of a line that sets the day to look at it again, and says nothing else. */
    readonly lookAgain: (day: IsoDate | null) => string
  }
}

export const followUpRefusals = [
  'saidAhead',
  'closingNeedsProof',
  'obsoleteNeedsNote',
  'supersededNeedsReplacement',
  'dueNeedsReason',
] as const
export type FollowUpRefusal = (typeof followUpRefusals)[number]

/** `seen`: nothing changed and nothing was noted; the diary of a meeting keeps that too. */
export type FollowUpOutcome =
  | { readonly kind: 'refused'; readonly reason: FollowUpRefusal }
  | { readonly kind: 'seen'; readonly saying: Saying }
  | { readonly kind: 'followed'; readonly saying: Saying; readonly patch: Partial<Followed> }

/**
 * When something is said of a decision. A meeting still ahead, or one that does not take place, is
 * being prepared; what is said from its day on is said at it.
 */
export function occasionOf(
  meeting: Pick<Meeting, 'day' | 'state'> | null,
  today: IsoDate,
): EntryOccasion {
  if (meeting === null) return 'OFFICE'
  if (isOff(meeting.state)) return 'REVIEW'
  const isAhead = meeting.state !== 'HELD' && compareDates(meeting.day, today) > 0
  return isAhead ? 'REVIEW' : 'SESSION'
}

/**
 * What saying something of a decision writes on it and in its diary, or why it cannot be said.
 *
 * Closing needs a proof or a note and moving a due day a reason, so that the register can answer
 * for both a year later. Reopening keeps all that was said and clears the day of closing alone.
 */
export function followUp(
  decision: Followed,
  said: FollowUpInput,
  facts: SayingFacts,
): FollowUpOutcome {
  const saying = sayingOf(decision, said, facts)
  const reason = refusalOf(decision, said, facts, saying)
  if (reason !== null) return { kind: 'refused', reason }
  const patch = changesOf(decision, said, facts, saying)
  const fields = Object.keys(patch)
  if (fields.length === 0 && saying.note === '') return { kind: 'seen', saying }
  const isSilent = saying.note === '' && fields.every((field) => field === 'reviewOn')
  const note = isSilent ? facts.words.lookAgain(said.reviewOn ?? null) : saying.note
  const updatedOn = later(decision.updatedOn, saying.saidOn)
  return { kind: 'followed', saying: { ...saying, note }, patch: { ...patch, updatedOn } }
}

function sayingOf(decision: Followed, said: FollowUpInput, facts: SayingFacts): Saying {
  const { today, meeting } = facts
  const occasion = occasionOf(meeting, today)
  const sitting = occasion === 'SESSION' && meeting !== null ? meeting.day : today
  const status = statusChange(decision, said.status)
  const before = dueOn(decision)
  const hasMovedDue = said.dueOn !== undefined && said.dueOn !== before
  return {
    saidOn: said.saidOn ?? earlier(sitting, today),
    occasion,
    note: said.note.trim(),
    statusBefore: status === null ? null : decision.status,
    statusAfter: status,
    dueBefore: hasMovedDue ? before : null,
    dueAfter: hasMovedDue ? (said.dueOn ?? null) : null,
    hasMovedDue,
    dueReason: hasMovedDue && before !== null ? reasonOf(said, occasion, facts) : '',
    progress: said.progress === decision.progress ? '' : (said.progress ?? ''),
    percent: said.percent === decision.percent ? null : (said.percent ?? null),
  }
}

function statusChange(
  { status }: Followed,
  said: DecisionStatus | undefined,
): DecisionStatus | null {
  return said === undefined || said === status ? null : said
}

/** The reason given, else the note, else the review in which the day was moved. */
function reasonOf(
  { dueReason, note }: FollowUpInput,
  occasion: EntryOccasion,
  { meeting, words }: SayingFacts,
): string {
  if (dueReason !== '') return dueReason
  if (note.trim() !== '') return note.trim().slice(0, 300)
  return occasion === 'REVIEW' && meeting !== null ? words.reviewBefore(meeting.reference) : ''
}

function refusalOf(
  { evidence, supersededBy }: Followed,
  said: FollowUpInput,
  { today, hasEvidence, replacement }: SayingFacts,
  saying: Saying,
): FollowUpRefusal | null {
  const { statusAfter, note, hasMovedDue, dueBefore, dueReason } = saying
  if (compareDates(saying.saidOn, today) > 0) return 'saidAhead'
  const hasProof = hasEvidence || evidence.trim() !== '' || note !== ''
  if (statusAfter === 'DONE' && !hasProof) return 'closingNeedsProof'
  if (statusAfter === 'OBSOLETE' && note === '') return 'obsoleteNeedsNote'
  const replacing = replacement + said.supersededBy + supersededBy
  if (statusAfter === 'SUPERSEDED' && replacing === '') return 'supersededNeedsReplacement'
  return hasMovedDue && dueBefore !== null && dueReason === '' ? 'dueNeedsReason' : null
}

/** The fields that differ from what is stored. */
function changesOf(
  decision: Followed,
  said: FollowUpInput,
  { replacement }: SayingFacts,
  saying: Saying,
): Partial<Followed> {
  const words = replacement === '' ? said.supersededBy : replacement
  const wanted: Partial<Followed> = {
    ...(said.percent === undefined ? {} : { percent: said.percent }),
    ...(said.progress === undefined ? {} : { progress: said.progress }),
    ...(said.reviewOn === undefined ? {} : { reviewOn: said.reviewOn }),
    ...(saying.hasMovedDue ? dueChange(decision, saying.dueAfter) : {}),
    ...(saying.statusAfter === null ? {} : stateChange(decision, said, saying)),
    ...(words !== '' && (saying.statusAfter ?? decision.status) === 'SUPERSEDED'
      ? { supersededBy: words }
      : {}),
  }
  const stored: Readonly<Record<string, unknown>> = decision
  return Object.fromEntries(
    Object.entries(wanted).filter(([field, value]) => stored[field] !== value),
  )
}

/** The first due day is a promise, not a revision; any other one keeps that promise beside it. */
function dueChange(
  { dueInitialOn, dueRevisedOn, dueRevisions }: Followed,
  day: IsoDate | null,
): Partial<Followed> {
  const hadNone = dueInitialOn === null && dueRevisedOn === null
  if (hadNone) return { dueInitialOn: day }
  const revised = { dueRevisions: dueRevisions + 1 }
  return day === null
    ? { ...revised, dueInitialOn: null, dueRevisedOn: null }
    : { ...revised, dueRevisedOn: day === dueInitialOn ? null : day }
}

function stateChange(
  { status: before, percent, closedOn }: Followed,
  said: FollowUpInput,
  { statusAfter, saidOn }: Saying,
): Partial<Followed> {
  if (statusAfter === null) return {}
  const isEstimated = percent !== null && said.percent === undefined
  if (isFinal(statusAfter)) {
    const isWhole = statusAfter === 'DONE' && isEstimated
    const closed = isFinal(before) ? (closedOn ?? saidOn) : saidOn
    return { status: statusAfter, closedOn: closed, ...(isWhole ? { percent: 100 } : {}) }
  }
  // Whole and open again: nobody knows any more how far it is.
  const isUndone = before === 'DONE' && isEstimated && percent === 100
  return { status: statusAfter, closedOn: null, ...(isUndone ? { percent: null } : {}) }
}

/**
 * Meetings at which it was looked at and left as it was, since something was last said of it.
 *
 * @param diary  its lines, the newest first
 */
export function seenWithoutChange(
  diary: readonly Pick<DecisionEntry, 'kind' | 'meetingId' | keyof Saying>[],
): number {
  const told = diary.findIndex((entry) => !isSeenOnly(entry))
  const seen = told === -1 ? diary : diary.slice(0, told)
  return new Set(seen.map(({ meetingId }) => meetingId)).size
}

/** True for a line that says that it was looked at and nothing more. */
export function isSeenOnly(
  entry: Pick<
    DecisionEntry,
    'kind' | 'note' | 'statusAfter' | 'hasMovedDue' | 'progress' | 'percent'
  >,
): boolean {
  return (
    entry.kind === 'FOLLOWED' &&
    entry.note === '' &&
    entry.statusAfter === null &&
    !entry.hasMovedDue &&
    entry.progress === '' &&
    entry.percent === null
  )
}

function earlier(first: IsoDate, second: IsoDate): IsoDate {
  return compareDates(first, second) < 0 ? first : second
}

function later(first: IsoDate | null, second: IsoDate): IsoDate {
  return first !== null && compareDates(first, second) > 0 ? first : second
}

type Led = Pick<Decision, 'leadInstitutionId' | 'leadLabel' | 'leadPersonId' | 'supportIds'>

/**
 * What changes when a decision is handed to another institution; null when it already answers. The
 * person and the words about the one before do not follow.
 */
export function handOver(
  decision: Led,
  lead: { readonly id: string; readonly code: string } | null,
): Led | null {
  const leadInstitutionId = lead?.id ?? null
  const leadLabel = lead?.code ?? ''
  const isSame = decision.leadInstitutionId === leadInstitutionId
  // An office such as «Tous» leads without an institution: nobody is somebody else.
  if (isSame && (leadInstitutionId !== null || decision.leadLabel === '')) return null
  const supportIds = distinctSupports(leadInstitutionId, decision.supportIds)
  return { leadInstitutionId, leadLabel, leadPersonId: null, supportIds }
}
