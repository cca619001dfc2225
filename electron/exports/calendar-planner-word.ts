import type { CalendarMeeting, MeetingCalendarDocument } from '../../shared/calendar-documents.ts'
import {
  addDays,
  dateOf,
  dayOfMonth,
  endOfMonth,
  type IsoDate,
  isWeekend,
} from '../../shared/dates.ts'
import { isOff } from '../../shared/meeting-rules.ts'
import { mondayIndex, shortMonth, shortWeekday } from './document-calendar-days.ts'
import {
  calendarStateLook,
  CALENDAR_STYLES,
  HOLIDAY_LOOK,
  PHASE_LOOKS,
  WEEKEND_GROUND,
} from './document-calendar-looks.ts'
import { capitalised, type DocumentWords } from './document-words.ts'
import type { GridTable } from './docx-grid-table.ts'
import type { PlainCell, PlainLine, PlainRow } from './docx-plain-table.ts'
import { COLOURS } from './docx-styles.ts'

const { grid, gridHead, gridLabel } = CALENDAR_STYLES

/** A month of 31 days that begins on a Sunday reaches so far. */
const COLUMNS = 37
const NAME_WIDTH = 760
/** Marks of one day that are printed; more are counted. */
const MOST_MARKS = 3

/** The year on one page: months as rows, days aligned by their weekday. */
export function yearPlanner(
  document: MeetingCalendarDocument,
  width: number,
  words: DocumentWords,
): GridTable {
  const { year } = document.ground
  const day = Math.floor((width - NAME_WIDTH) / COLUMNS)
  const monday = dateOf(2024, 1, 1)
  const weekdays = Array.from({ length: COLUMNS }, (_, index) =>
    capitalised(shortWeekday(addDays(monday, index % 7), words)).charAt(0),
  )
  const codes = plannerCodes(document.meetings)
  const byDay = marksByDay(document.meetings)
  const months = Array.from({ length: 12 }, (_, index) => index + 1)
  return {
    widths: [width - day * COLUMNS, ...Array.from({ length: COLUMNS }, () => day)],
    heads: [
      [
        { text: String(year), span: 1, style: gridHead },
        ...weekdays.map((text) => ({ text, span: 1, style: gridHead })),
      ],
    ],
    rows: months.map((month) => monthRow(document, month, { codes, byDay }, words)),
  }
}

type Marks = {
  readonly codes: ReadonlyMap<string, string>
  readonly byDay: ReadonlyMap<IsoDate, readonly CalendarMeeting[]>
}

function monthRow(
  { ground }: MeetingCalendarDocument,
  month: number,
  marks: Marks,
  words: DocumentWords,
): PlainRow {
  const first = dateOf(ground.year, month, 1)
  const last = dayOfMonth(endOfMonth(first))
  const lead = mondayIndex(first)
  const cells = Array.from({ length: COLUMNS }, (_, index): PlainCell => {
    const number = index - lead + 1
    if (number < 1 || number > last) return { lines: [{ text: '', style: grid }] }
    return dayCell(addDays(first, number - 1), ground, marks, words)
  })
  const name = capitalised(shortMonth(ground.year, month, words))
  return {
    cells: [
      { lines: [{ text: name, style: gridLabel, bold: true }], fill: COLOURS.tint },
      ...cells,
    ],
  }
}

function dayCell(
  day: IsoDate,
  { holidays }: MeetingCalendarDocument['ground'],
  { codes, byDay }: Marks,
  words: DocumentWords,
): PlainCell {
  const holiday = holidays.find((each) => each.day === day)
  const sign = holiday === undefined ? '' : holiday.certainty === 'ESTIMATED' ? '*±' : '*'
  const there = byDay.get(day) ?? []
  const shown = there.slice(0, there.length > MOST_MARKS ? MOST_MARKS - 1 : MOST_MARKS)
  const rest = there.length - shown.length
  const number: PlainLine = {
    text: `${dayOfMonth(day)}${sign}`,
    style: grid,
    ...(holiday === undefined ? { color: COLOURS.grey } : { bold: true, color: HOLIDAY_LOOK.ink }),
  }
  const fill = fillOf(day, holiday !== undefined, there)
  return {
    lines: [
      number,
      ...shown.map((meeting) => markLine(meeting, codes, words)),
      ...(rest === 0 ? [] : [{ text: `${words.t('calendar.gridMore')}${rest}`, style: grid }]),
    ],
    ...(fill === null ? {} : { fill }),
  }
}

function fillOf(
  day: IsoDate,
  isHoliday: boolean,
  there: readonly CalendarMeeting[],
): string | null {
  if (isHoliday) return HOLIDAY_LOOK.ground
  if (isWeekend(day)) return WEEKEND_GROUND
  if (there.some(({ source }) => source === 'REVIEW')) return PHASE_LOOKS.TECHNICAL_SESSION.ground
  return null
}

function markLine(
  meeting: CalendarMeeting,
  codes: ReadonlyMap<string, string>,
  { t }: DocumentWords,
): PlainLine {
  const { source, bodyCode, state, reviewNumber, isConfidential } = meeting
  if (source === 'REVIEW') {
    const { ink } = PHASE_LOOKS.TECHNICAL_SESSION
    return { text: `◆${reviewNumber ?? ''}`, style: grid, bold: true, color: ink }
  }
  const code = isConfidential
    ? t('meetingCalendar.reservedCode')
    : (codes.get(bodyCode) ?? bodyCode)
  if (state === 'TO_CONFIRM') {
    return { text: `(${code})`, style: grid, italics: true, color: calendarStateLook(state).ink }
  }
  return { text: code, style: grid, bold: true }
}

/** What takes each day; what was put off or cancelled takes none. */
function marksByDay(
  meetings: readonly CalendarMeeting[],
): ReadonlyMap<IsoDate, readonly CalendarMeeting[]> {
  const byDay = new Map<IsoDate, CalendarMeeting[]>()
  for (const meeting of meetings) {
    if (isGone(meeting)) continue
    for (let day = meeting.days.first; day <= meeting.days.last; day = addDays(day, 1)) {
      byDay.set(day, [...(byDay.get(day) ?? []), meeting])
    }
  }
  return byDay
}

/** Put off, cancelled or not held. */
export function isGone({ source, state }: CalendarMeeting): boolean {
  const given = source === 'MEETING' ? state : null
  return (given === 'POSTPONED' || given === 'CANCELLED' || given === 'LAPSED') && isOff(given)
}

/** Letters that fit in a cell of a day. */
const LONGEST = 4

/** A short code for each body, apart from all others: `GEC`, `TROI`, `PMT`. */
export function plannerCodes(meetings: readonly CalendarMeeting[]): ReadonlyMap<string, string> {
  const codes = [...new Set(meetings.map(({ bodyCode }) => bodyCode))].filter((code) => code !== '')
  const taken = new Set<string>()
  return new Map(
    codes.toSorted().map((code) => {
      const short = shortCode(code, taken)
      taken.add(short)
      return [code, short]
    }),
  )
}

function shortCode(code: string, taken: ReadonlySet<string>): string {
  const parts = code.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '')
  const [first = code, ...others] = parts
  const initials = others.map((part) => part.charAt(0)).join('')
  const candidates = [
    code,
    `${first.slice(0, LONGEST - initials.length)}${initials}`,
    first.slice(0, LONGEST),
    ...Array.from({ length: 99 }, (_, index) => `${first.slice(0, 2)}${index + 1}`),
  ]
  return candidates.find((one) => one.length <= LONGEST && !taken.has(one)) ?? code
}
