import { reviewFindings, tellFindings } from '../../shared/calendar-telling-rules.ts'
import type {
  CalendarChange,
  CalendarPhase,
  CalendarReview,
  CalendarRequest,
  DocumentVersion,
  ReviewCalendarDocument,
} from '../../shared/calendar-documents.ts'
import type { CalendarBoard } from '../../shared/calendar-events.ts'
import type { ShippedCalendars } from '../../shared/country-calendar.ts'
import { notFound } from '../../shared/errors.ts'
import { compareVersions } from '../../shared/review-comparison-rules.ts'
import { reviewSubject } from '../../shared/review-event-rules.ts'
import { compareLabels, isPutOff, usualTimes } from '../../shared/review-rules.ts'
import type { CalendarVersion, ReviewLine, ReviewYear } from '../../shared/reviews.ts'
import { listSlots } from '../reviews/review-queries.ts'
import { readReviewYear } from '../reviews/year-queries.ts'
import {
  calendarYearOf,
  groundOf,
  readCalendarBoard,
  readCalendarVersion,
  ruleFiguresOf,
} from './calendar-gathering-queries.ts'
import { type RegisterGround, registerFrame } from './register-gathering-queries.ts'

/**
 * The harmonised calendar of a year in one version.
 *
 * @throws `not-found` when the year has no such version.
 */
export async function gatherReviewCalendar(
  ground: RegisterGround,
  shipped: ShippedCalendars,
): Promise<ReviewCalendarDocument> {
  const { db, request, t } = ground
  const year = calendarYearOf(ground)
  const version = await readCalendarVersion(ground)
  if (version === null) throw notFound('calendarYearEmpty', { year })
  const board = await readCalendarBoard(ground, version, shipped)
  const whole = await readReviewYear(db, year, version.label)
  return {
    ...registerFrame(ground),
    paper: request.paper,
    ground: groundOf(board),
    version: printedVersion(version),
    reviews: calendarReviews(whole, board),
    figures: ruleFiguresOf(board),
    conflicts: version.state === 'ADOPTED' ? [] : conflictsOf(ground, board),
    changes: await readChanges(ground, whole, version),
    requests: requestsOf(t, whole),
    leadPartner: await readLeadPartner(ground),
  }
}

export function printedVersion(version: CalendarVersion): DocumentVersion {
  const { label, state, note, madeOn, adoptedOn, adoptedBy } = version
  return { label, state, note, madeOn, adoptedOn, adoptedBy }
}

/** The reviews of a version, numbered in the order of the year’s table. */
export function calendarReviews(
  { lines }: Pick<ReviewYear, 'lines'>,
  { sectors }: Pick<CalendarBoard, 'sectors'>,
): readonly CalendarReview[] {
  const names = new Map(sectors.map(({ code, name }) => [code, name]))
  return lines.map((line, index) => calendarReview(line, index + 1, names))
}

function calendarReview(
  line: ReviewLine,
  number: number,
  sectors: ReadonlyMap<string, string>,
): CalendarReview {
  const { review, leadLabel, groupLabel, frameworkCode, driftDays, recommendationCount } = line
  const { id, label, title, kind, sector, ministries, preparingUnit, referencePeriod } = review
  const { state, stateReason, reportsExpected, reportsReceived, observations } = review
  const framework = [frameworkCode, review.frameworkAxis].filter((part) => part !== '').join(', ')
  return {
    id,
    number,
    label,
    title,
    kind,
    ministries,
    preparingUnit,
    referencePeriod,
    state,
    stateReason,
    reportsExpected,
    reportsReceived,
    observations,
    framework,
    driftDays,
    recommendationCount,
    lead: leadLabel,
    group: groupLabel,
    sector: sectors.get(sector) ?? sector,
    phases: phasesOf(line),
  }
}

function phasesOf({ slots, actuals, postponements }: ReviewLine): readonly CalendarPhase[] {
  const phases = [...new Set([...slots, ...actuals].map(({ phase }) => phase))]
  return phases.map((phase) => {
    const slot = slots.find((each) => each.phase === phase)
    const actual = actuals.find((each) => each.phase === phase)
    const isOff = slot !== undefined && actual === undefined && isPutOff(slot, postponements)
    const { firstDay = null, lastDay = null } = slot ?? {}
    const isPlanned = firstDay !== null && lastDay !== null && !isOff
    const { startsAt, endsAt } = slot ?? usualTimes(phase)
    return {
      phase,
      precision: isPlanned && slot !== undefined ? slot.precision : 'TO_AGREE',
      planned: isPlanned ? { first: firstDay, last: lastDay } : null,
      held: actual === undefined ? null : { first: actual.firstDay, last: actual.lastDay },
      isPutOff: isOff,
      startsAt,
      endsAt,
      place: (actual?.place ?? '') || (slot?.place ?? ''),
    }
  })
}

function conflictsOf({ t, lang }: RegisterGround, board: CalendarBoard) {
  const told = tellFindings({ t, language: lang }, board, reviewFindings(board))
  return told
    .filter(({ severity }) => severity !== 'BONUS')
    .map(({ rule, severity, sentence }) => ({ rule, severity, sentence }))
}

/** Every version up to the printed one, the newest first, with what it changed. */
async function readChanges(
  { db, t, lang }: RegisterGround,
  { year, versions, lines }: ReviewYear,
  printed: CalendarVersion,
): Promise<readonly CalendarChange[]> {
  const reviews = lines.map(({ review }) => review)
  const before = versions.filter(({ label }) => compareLabels(label, printed.label) <= 0)
  const changes: CalendarChange[] = []
  for (const version of before.toReversed()) {
    const parent = versions.find(({ id }) => id === version.parentId)
    const differences =
      parent === undefined
        ? []
        : compareVersions(
            { t, language: lang },
            {
              year,
              reviews,
              before: await listSlots(db, parent.id),
              after: await listSlots(db, version.id),
            },
          )
    const sentences = differences.map(({ sentence }) => sentence)
    changes.push({ version: printedVersion(version), parent: parent?.label ?? null, sentences })
  }
  return changes
}

function requestsOf(
  t: RegisterGround['t'],
  { requests, lines }: ReviewYear,
): readonly CalendarRequest[] {
  return requests.flatMap((request) => {
    const line = lines.find(({ review }) => review.id === request.reviewId)
    if (line === undefined) return []
    const { askedBy, askedOn, reason, wantedFirst, wantedLast } = request
    const { state, decidedOn, decidedBy, phase } = request
    return [
      {
        subject: reviewSubject(t, line.review, phase),
        wanted: { first: wantedFirst, last: wantedLast },
        askedBy,
        askedOn,
        reason,
        state,
        decidedOn,
        decidedBy,
      },
    ]
  })
}

async function readLeadPartner({ db, today }: RegisterGround): Promise<string> {
  const row = await db
    .selectFrom('troikaTerm')
    .innerJoin('institution', 'institution.id', 'troikaTerm.leadId')
    .select('institution.name')
    .where('troikaTerm.validFrom', '<=', today)
    .where('troikaTerm.validTo', '>=', today)
    .executeTakeFirst()
  return row?.name ?? ''
}
