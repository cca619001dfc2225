import type { PhaseCode } from './calendar-events.ts'
import {
  type CalendarRow,
  type PlannedRow,
  planned,
  refusal,
  say,
} from './calendar-import-plan-rules.ts'
import { readUid } from './calendar-uid-rules.ts'
import { foldText } from './folding.ts'
import { storedSlot, usualTimes } from './review-rules.ts'
import type { Review, ReviewSlot, SlotDraft } from './reviews.ts'

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
