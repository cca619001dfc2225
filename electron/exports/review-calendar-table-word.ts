import type { CalendarPhase, CalendarReview } from '../../shared/calendar-documents.ts'
import { type PhaseCode, phaseCodes } from '../../shared/calendar-events.ts'
import { plannedDays, shortDays, weekdaysOf } from './document-calendar-days.ts'
import { CALENDAR_STYLES, calendarStateLook, HELD_LOOK } from './document-calendar-looks.ts'
import { LATE_LOOK } from './document-follow-up-looks.ts'
import type { DocumentWords } from './document-words.ts'
import type { PlainCell, PlainLine, PlainRow, PlainTable } from './docx-plain-table.ts'
import { COLOURS } from './docx-styles.ts'

const { head, text, small } = CALENDAR_STYLES

/** Twips on A4; the column of the review takes what is left of the width, as long as it needs it. */
const WIDTHS = { number: 430, ministries: 1750, lead: 1180, state: 1280, remarks: 1850 } as const
/** What the longest titles of reviews take; ministries and remarks share what lies beyond. */
const ENOUGH_FOR_REVIEW = 3900
/** The width of the text that these are meant for. */
const MEANT_FOR = 15_704

/** Columns that the table always has: a review without a session is none. */
const always: readonly PhaseCode[] = ['TECHNICAL_SESSION', 'POLITICAL_SESSION']

/** Phases that have a date somewhere, in their order. */
export function datedPhases(reviews: readonly CalendarReview[]): readonly PhaseCode[] {
  const dated = new Set(reviews.flatMap(({ phases }) => phases.map(({ phase }) => phase)))
  return phaseCodes.filter((phase) => always.includes(phase) || dated.has(phase))
}

/** The long form of the harmonised calendar, one row a review. */
export function reviewTable(
  reviews: readonly CalendarReview[],
  year: number,
  width: number,
  words: DocumentWords,
): PlainTable {
  const { t } = words
  const phases = datedPhases(reviews)
  const scale = width / MEANT_FOR
  const of = (twips: number) => Math.floor(twips * scale)
  const phaseWidth = of(phases.length > 5 ? 1150 : 1420)
  const { number, ministries, lead, state, remarks } = WIDTHS
  const fixed = [number, ministries, lead, state, remarks].reduce((sum, one) => sum + of(one), 0)
  const left = width - fixed - phases.length * phaseWidth
  const spare = Math.max(0, left - of(ENOUGH_FOR_REVIEW))
  const forMinistries = Math.floor(spare * 0.7)
  return {
    columns: [
      { head: t('calendar.number'), width: of(number) },
      { head: t('calendar.review'), width: left - spare },
      { head: t('calendar.ministries'), width: of(ministries) + forMinistries },
      { head: t('calendar.lead'), width: of(lead) },
      ...phases.map((phase) => ({ head: t(`calendarPhases.${phase}`), width: phaseWidth })),
      { head: t('calendar.state'), width: of(state) },
      { head: t('calendar.remarks'), width: of(remarks) + spare - forMinistries },
    ],
    borders: 'grid',
    headStyle: head,
    rows: reviews.map((review) => reviewRow(review, phases, year, words)),
  }
}

function reviewRow(
  review: CalendarReview,
  phases: readonly PhaseCode[],
  year: number,
  words: DocumentWords,
): PlainRow {
  return {
    cells: [
      { lines: lines([String(review.number)], text) },
      { lines: nameLines(review, words) },
      { lines: ministryLines(review, words) },
      { lines: leadLines(review, words) },
      ...phases.map((phase) =>
        phaseCell(
          review.phases.find((each) => each.phase === phase),
          year,
          words,
        ),
      ),
      stateCell(review, words),
      { lines: remarkLines(review, words) },
    ],
  }
}

/** One paragraph a text; empty ones are left out. */
function lines(
  texts: readonly string[],
  style: string,
  look: Omit<PlainLine, 'text' | 'style'> = {},
): readonly PlainLine[] {
  return texts.filter((one) => one !== '').map((one) => ({ text: one, style, ...look }))
}

function nameLines(review: CalendarReview, { t }: DocumentWords): readonly PlainLine[] {
  const { label, title, sector, referencePeriod, framework } = review
  const isLong = title !== label
  const isApart = sector !== '' && !label.startsWith(sector)
  return [
    ...lines([label], text, { bold: true }),
    ...lines([isLong ? title : '', isApart ? sector : ''], text),
    ...lines(
      [referencePeriod, framework === '' ? '' : t('calendar.frameworkLine', { framework })],
      small,
    ),
  ]
}

function ministryLines(review: CalendarReview, { t }: DocumentWords): readonly PlainLine[] {
  const { ministries, preparingUnit } = review
  const unit = preparingUnit === '' ? '' : t('calendar.preparedBy', { unit: preparingUnit })
  return [...lines(ministries, text), ...lines([unit], small)]
}

function leadLines({ lead, group }: CalendarReview, { t }: DocumentWords): readonly PlainLine[] {
  return lead === ''
    ? [...lines([t('calendar.leadVacant')], text, { italics: true }), ...lines([group], small)]
    : [...lines([lead], text, { bold: true }), ...lines([group], small)]
}

function phaseCell(
  phase: CalendarPhase | undefined,
  year: number,
  words: DocumentWords,
): PlainCell {
  if (phase === undefined) {
    return { lines: lines([words.t('calendar.none')], text, { color: COLOURS.grey }) }
  }
  const { planned, precision, place } = phase
  const isExact = precision === 'EXACT' && planned !== null
  return {
    lines: [
      ...lines([plannedDays(planned, precision, year, words)], text, {
        bold: isExact,
        italics: !isExact,
      }),
      ...lines([isExact ? hoursOf(phase, words) : '', place], small),
      ...heldLines(phase, year, words),
    ],
    ...(phase.held === null ? {} : { fill: HELD_LOOK.ground }),
  }
}

const deadlines: readonly PhaseCode[] = [
  'REPORT_DRAFT',
  'AIDE_MEMOIRE',
  'TRANSMISSION',
  'FOLLOW_UP',
]

/** «mer.–ven., 9 h–16 h» of a session; the others are days by which something is done. */
function hoursOf({ phase, planned, startsAt, endsAt }: CalendarPhase, words: DocumentWords) {
  if (planned === null || deadlines.includes(phase)) return ''
  return `${weekdaysOf(planned, words)}, ${words.timeRange(startsAt, endsAt)}`
}

function heldLines(
  { phase, planned, held, isPutOff }: CalendarPhase,
  year: number,
  words: DocumentWords,
): readonly PlainLine[] {
  const { t } = words
  if (isPutOff) return lines([t('calendar.putOff')], small, { color: LATE_LOOK.ink })
  if (held === null) return []
  const isDone = deadlines.includes(phase)
  const isAsPlanned = held.first === planned?.first && held.last === planned.last
  const days = shortDays(held, year, words)
  const said = isAsPlanned
    ? t(isDone ? 'calendar.doneAsPlanned' : 'calendar.heldAsPlanned')
    : t(isDone ? 'calendar.doneOn' : 'calendar.heldOn', { days })
  return lines([said], text, { color: HELD_LOOK.ink, bold: true })
}

function stateCell(review: CalendarReview, { t }: DocumentWords): PlainCell {
  const { state, stateReason, driftDays } = review
  const { shape, ink, ground } = calendarStateLook(state)
  const isLate = driftDays !== null && driftDays > 0
  const drift = isLate ? t('calendar.drift', { count: driftDays }) : ''
  return {
    lines: [
      ...lines([`${shape} ${t(`calendarStates.${state}`)}`], text, { bold: true, color: ink }),
      ...lines([drift], small, { color: LATE_LOOK.ink }),
      ...lines([stateReason], small),
    ],
    fill: ground,
  }
}

function remarkLines(review: CalendarReview, { t }: DocumentWords): readonly PlainLine[] {
  const { reportsExpected, reportsReceived, recommendationCount, observations } = review
  const counts = [
    reportsExpected === 0
      ? ''
      : t('calendar.reports', { received: reportsReceived, expected: reportsExpected }),
    recommendationCount === 0 ? '' : t('calendar.recommendations', { count: recommendationCount }),
  ]
  return [...lines([observations], text), ...lines(counts, small)]
}
