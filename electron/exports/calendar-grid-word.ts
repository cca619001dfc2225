import type {
  CalendarGround,
  CalendarPhase,
  CalendarReview,
  ReviewCalendarDocument,
} from '../../shared/calendar-documents.ts'
import type { Days } from '../../shared/calendar-events.ts'
import { addDays, dateOf, dayOfMonth, type IsoDate, monthOf, yearOf } from '../../shared/dates.ts'
import { mondayIndex, shortMonth } from './document-calendar-days.ts'
import {
  CALENDAR_STYLES,
  HELD_LOOK,
  HOLIDAY_LOOK,
  PHASE_LOOKS,
  RAMADAN_GROUND,
  VAGUE_GROUND,
  VAGUE_INK,
} from './document-calendar-looks.ts'
import type { DocumentWords } from './document-words.ts'
import type { GridHead, GridTable } from './docx-grid-table.ts'
import type { PlainCell, PlainRow } from './docx-plain-table.ts'
import { COLOURS } from './docx-styles.ts'

const { grid, gridHead, gridLabel } = CALENDAR_STYLES

/** Part of the width that names the reviews. */
const NAME_SHARE = 0.175

/** The year by weeks: one row a review, then days off, Ramadan and the dates of the budget. */
export function synopticGrid(
  { reviews, ground }: Pick<ReviewCalendarDocument, 'reviews' | 'ground'>,
  width: number,
  words: DocumentWords,
): GridTable {
  const mondays = mondaysOf(ground.year)
  const week = Math.floor((width * (1 - NAME_SHARE)) / mondays.length)
  const widths = [width - week * mondays.length, ...mondays.map(() => week)]
  return {
    widths,
    heads: [monthHeads(mondays, ground.year, words), weekHeads(mondays)],
    rows: [
      ...reviews.map((review) => reviewRow(review, mondays, words)),
      ...groundRows(ground, mondays, words),
    ],
  }
}

/** The Mondays of the weeks that have a day in the year. */
export function mondaysOf(year: number): readonly IsoDate[] {
  const start = dateOf(year, 1, 1)
  const first = addDays(start, -mondayIndex(start))
  const all = Array.from({ length: 54 }, (_, index) => addDays(first, index * 7))
  return all.filter((monday) => monday <= dateOf(year, 12, 31))
}

/** The month of a week, that of January for the one that begins in December before. */
function monthOfWeek(monday: IsoDate, year: number): number {
  return yearOf(monday) < year ? 1 : monthOf(monday)
}

function monthHeads(
  mondays: readonly IsoDate[],
  year: number,
  words: DocumentWords,
): readonly GridHead[] {
  const months = Map.groupBy(mondays, (monday) => monthOfWeek(monday, year))
  return [
    { text: words.t('calendar.gridReview'), span: 1, style: CALENDAR_STYLES.head },
    ...[...months].map(([month, weeks]) => ({
      text: shortMonth(year, month, words),
      span: weeks.length,
      style: gridHead,
    })),
  ]
}

function weekHeads(mondays: readonly IsoDate[]): readonly GridHead[] {
  return [
    { text: '', span: 1, style: gridHead },
    ...mondays.map((monday) => ({ text: String(dayOfMonth(monday)), span: 1, style: gridHead })),
  ]
}

function reviewRow(
  review: CalendarReview,
  mondays: readonly IsoDate[],
  words: DocumentWords,
): PlainRow {
  return {
    cells: [
      { lines: [{ text: `${review.number}. ${review.label}`, style: gridLabel }] },
      ...mondays.map((monday) => weekCell(review.phases, monday, words)),
    ],
  }
}

function weekCell(
  phases: readonly CalendarPhase[],
  monday: IsoDate,
  words: DocumentWords,
): PlainCell {
  const there = phases.filter((phase) => meets(daysOf(phase), monday))
  const [main] = there.toSorted((one, other) => weightOf(other) - weightOf(one))
  if (main === undefined) return emptyCell
  const text = codesOf(there, monday, words)
  if (main.held !== null) {
    const { ink, ground } = HELD_LOOK
    return {
      lines: [{ text, style: grid, bold: true, italics: true, color: ink }],
      fill: ground,
    }
  }
  if (main.precision !== 'EXACT') {
    return { lines: [{ text, style: grid, color: VAGUE_INK }], fill: VAGUE_GROUND }
  }
  const { ink, ground } = PHASE_LOOKS[main.phase]
  return { lines: [{ text, style: grid, bold: true, color: ink }], fill: ground }
}

const emptyCell: PlainCell = { lines: [{ text: '', style: grid }] }

function daysOf({ held, planned }: CalendarPhase): Days | null {
  return held ?? planned
}

/** A session gives its colour to a week that it shares with a deadline. */
function weightOf({ phase, precision }: CalendarPhase): number {
  const weights: Partial<Record<CalendarPhase['phase'], number>> = {
    POLITICAL_SESSION: 8,
    TECHNICAL_SESSION: 6,
  }
  return (weights[phase] ?? 2) + (precision === 'EXACT' ? 1 : 0)
}

/** «T», «TP», «T~» in the first week of a stage known to the month alone. */
function codesOf(phases: readonly CalendarPhase[], monday: IsoDate, { t }: DocumentWords): string {
  const codes = phases.flatMap((phase) => {
    const days = daysOf(phase)
    const isVague = phase.held === null && phase.precision !== 'EXACT'
    const isFirst = days !== null && days.first >= monday
    const code = t(`calendarCodes.${phase.phase}`)
    if (!isVague) return [code]
    return isFirst ? [`${code}~`] : []
  })
  const [first = '', second = ''] = codes
  return codes.length > 2 ? `${first}${t('calendar.gridMore')}` : `${first}${second}`
}

/** True when the week of a Monday has one of these days. */
function meets(days: Days | null, monday: IsoDate): boolean {
  return days !== null && days.first <= addDays(monday, 6) && days.last >= monday
}

function groundRows(
  ground: CalendarGround,
  mondays: readonly IsoDate[],
  words: DocumentWords,
): readonly PlainRow[] {
  const { t } = words
  const holidays = mondays.map((monday) => holidayCell(ground, monday, words))
  const ramadan = ground.spans.filter(({ kind }) => kind === 'RAMADAN')
  const fasting = mondays.map((monday): PlainCell => {
    const isIn = ramadan.some(({ days }) => meets(days, monday))
    return isIn ? { lines: [{ text: '•', style: grid }], fill: RAMADAN_GROUND } : emptyCell
  })
  return [
    { cells: [nameCell(t('calendar.gridHolidays')), ...holidays], keepNext: true },
    ...(ramadan.length === 0
      ? []
      : [{ cells: [nameCell(t('calendar.gridRamadan')), ...fasting], keepNext: true }]),
    {
      cells: [nameCell(t('calendar.gridMilestones')), ...milestoneCells(ground, mondays, words)],
    },
  ]
}

function nameCell(text: string): PlainCell {
  return { lines: [{ text, style: gridLabel, italics: true }], fill: COLOURS.tint }
}

function holidayCell(
  { year, holidays }: CalendarGround,
  monday: IsoDate,
  { t }: DocumentWords,
): PlainCell {
  const there = holidays.filter(
    ({ day }) => yearOf(day) === year && monday <= day && day <= addDays(monday, 6),
  )
  if (there.length === 0) return emptyCell
  const codes = new Set(there.map(({ certainty }) => t(`calendarCodes.${certainty}`)))
  const { ink, ground } = HOLIDAY_LOOK
  return {
    lines: [{ text: [...codes].slice(0, 2).join(''), style: grid, bold: true, color: ink }],
    fill: ground,
  }
}

/** Weeks that the name of a date takes: its letters do not fit in one. */
const NAME_WEEKS = 3

function milestoneCells(
  { milestones }: CalendarGround,
  mondays: readonly IsoDate[],
  { t }: DocumentWords,
): readonly PlainCell[] {
  const named = [
    { day: milestones.budgetDebateOn, code: t('calendarCodes.DOB') },
    { day: milestones.financeBillOn, code: t('calendarCodes.PLF') },
    { day: milestones.workPlanOn, code: t('calendarCodes.PTBA') },
  ]
  const cells: PlainCell[] = []
  for (let week = 0; week < mondays.length; ) {
    const monday = mondays[week]
    const there = named.filter(
      ({ day }) => monday !== undefined && monday <= day && day <= addDays(monday, 6),
    )
    const span = there.length === 0 ? 1 : Math.min(NAME_WEEKS * there.length, mondays.length - week)
    const text = there.map(({ code }) => code).join(', ')
    cells.push(
      there.length === 0
        ? emptyCell
        : {
            lines: [{ text: `◄ ${text}`, style: grid, bold: true, color: COLOURS.warning }],
            fill: 'FBE5E2',
            ...(span === 1 ? {} : { span }),
          },
    )
    week += span
  }
  return cells
}
