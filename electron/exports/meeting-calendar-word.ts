import { HeadingLevel, type ISectionOptions, type Paragraph } from 'docx'
import type { CalendarMeeting, MeetingCalendarDocument } from '../../shared/calendar-documents.ts'
import { dateOf, monthOf } from '../../shared/dates.ts'
import { holidayBlocks } from './calendar-annexes-word.ts'
import { plannerCodes, yearPlanner } from './calendar-planner-word.ts'
import { meetingHours, meetingName, meetingPlace } from './calendar-meeting-sentences.ts'
import { calendarStateLook, CALENDAR_STYLES, calendarStyles } from './document-calendar-looks.ts'
import {
  capitalised,
  type DocumentTranslate,
  type DocumentWords,
  documentWords,
} from './document-words.ts'
import { packDocument } from './docx-file.ts'
import { gridTable } from './docx-grid-table.ts'
import { longTable } from './docx-long-table.ts'
import { type PageFormat, sectionFrame, textWidth } from './docx-page.ts'
import type { PlainCell, PlainRow, PlainTable } from './docx-plain-table.ts'
import { STYLES } from './docx-styles.ts'
import { paragraph } from './docx-text.ts'

const { head, text, small } = CALENDAR_STYLES
const FORMAT: PageFormat = { orientation: 'landscape', sideMargin: 10 }
const WIDTH = textWidth(FORMAT)
const MONTH_GROUND = 'DDE7E9'

/** The meetings of a year month by month, the year on one page, and its days off. */
export function buildMeetingCalendar(
  document: MeetingCalendarDocument,
  translate: DocumentTranslate,
): Promise<Uint8Array> {
  const { letterhead, stamp, ground, body, meetings } = document
  const words = documentWords(stamp.lang, translate)
  const { t } = words
  const key = body === null ? 'meetingCalendar.title' : 'meetingCalendar.titleOfBody'
  const title = t(key, { year: ground.year })
  const runningLine = body === null ? title : `${title} – ${body.name}`
  const frame = sectionFrame({
    letterhead,
    stamp,
    words,
    format: FORMAT,
    runningLine,
    pagesOf: 'document',
  })
  const table = meetings.length === 0 ? null : longTable(meetingTable(document, words), words)
  const planner = gridTable(yearPlanner(document, WIDTH, words), words)
  const section: ISectionOptions = {
    ...frame,
    children: [
      paragraph(words, title, { heading: HeadingLevel.TITLE }),
      paragraph(words, body?.name ?? t('meetingCalendar.ofAll'), { style: STYLES.subtitle }),
      paragraph(words, counts(document, words), { style: STYLES.version }),
      table === null ? paragraph(words, t('meetingCalendar.empty')) : table.frame,
      note(document, words),
      heading(t('meetingCalendar.planner'), true, words),
      planner.frame,
      smallLine(plannerLegend(document, words), words),
      heading(t('calendar.holidays'), true, words),
      ...holidayBlocks(ground, WIDTH, words),
    ],
  }
  const splices = [...(table === null ? [] : [table.splice]), planner.splice]
  return packDocument(stamp, runningLine, [section], { ...calendarStyles('a4'), splices })
}

function heading(title: string, isNewPage: boolean, words: DocumentWords): Paragraph {
  return paragraph(words, title, {
    heading: HeadingLevel.HEADING_2,
    ...(isNewPage ? { pageBreakBefore: true } : {}),
  })
}

/** Word wants a paragraph after a table, be it empty. */
function smallLine(said: string, words: DocumentWords): Paragraph {
  return paragraph(words, said, { style: STYLES.small, spacing: { before: 60 } })
}

function counts({ meetings, stamp, version }: MeetingCalendarDocument, words: DocumentWords) {
  const { t, date } = words
  const open = meetings.filter(({ state }) => state === 'TO_CONFIRM').length
  const isAdopted = version?.state === 'ADOPTED'
  const withReviews = isAdopted ? 'meetingCalendar.withReviews' : 'meetingCalendar.withDraftReviews'
  return [
    t('meetingCalendar.asOf', { date: date(stamp.datedOn) }),
    t('meetingCalendar.count', { count: meetings.length }),
    ...(open === 0 ? [] : [t('meetingCalendar.toConfirm', { count: open })]),
    ...(version === null ? [] : [t(withReviews, { version: version.label })]),
  ].join(', ')
}

function note({ meetings }: MeetingCalendarDocument, words: DocumentWords): Paragraph {
  const isOpen = meetings.some(({ state }) => state === 'TO_CONFIRM')
  return smallLine(isOpen ? words.t('meetingCalendar.toConfirmNote') : '', words)
}

/** Twips; the name of the meeting takes what is left. */
const WIDTHS = {
  day: 2150,
  hours: 1350,
  chair: 2700,
  place: 2100,
  review: 1700,
  state: 1550,
} as const

function meetingTable(document: MeetingCalendarDocument, words: DocumentWords): PlainTable {
  const { t } = words
  const { day, hours, chair, place, review, state } = WIDTHS
  // The meetings of one body are none of the reviews.
  const hasReviews = document.body === null && document.version !== null
  const taken = day + hours + chair + place + state + (hasReviews ? review : 0)
  const columns = [
    { head: t('meetingCalendar.date'), width: day },
    { head: t('meetingCalendar.hours'), width: hours },
    { head: t('meetingCalendar.meeting'), width: WIDTH - taken },
    { head: t('meetingCalendar.chair'), width: chair },
    { head: t('meetingCalendar.place'), width: place },
    ...(hasReviews ? [{ head: t('meetingCalendar.reviewReference'), width: review }] : []),
    { head: t('meetingCalendar.state'), width: state },
  ]
  const months = Map.groupBy(document.meetings, ({ days }) => monthOf(days.first))
  const rows = [...months].flatMap(([month, meetings]): PlainRow[] => [
    monthRow(document.ground.year, month, columns.length, words),
    ...meetings.map((meeting) => meetingRow(meeting, hasReviews, words)),
  ])
  return { columns, borders: 'grid', headStyle: head, rows }
}

function monthRow(year: number, month: number, span: number, words: DocumentWords): PlainRow {
  const name = capitalised(words.month(dateOf(year, month, 1)))
  return {
    cells: [{ lines: [{ text: name, style: STYLES.tableHead }], span, fill: MONTH_GROUND }],
    keepNext: true,
  }
}

function meetingRow(meeting: CalendarMeeting, hasReviews: boolean, words: DocumentWords): PlainRow {
  const { days, chair, reference, reviewReference, state, isConfidential } = meeting
  const { shape, ink, ground } = calendarStateLook(state)
  const said = words.t(`calendarStates.${state}`)
  const isLater = state === 'TO_CONFIRM'
  const look = isLater ? { italics: true } : { bold: true }
  return {
    cells: [
      cell(capitalised(words.days(days.first, days.last)), look),
      cell(meetingHours(meeting, words)),
      {
        lines: [
          { text: meetingName(meeting, words), style: text, ...look },
          ...(reference === '' || isConfidential ? [] : [{ text: reference, style: small }]),
        ],
      },
      cell(chair),
      cell(meetingPlace(meeting, words)),
      ...(hasReviews ? [cell(reviewReference)] : []),
      {
        lines: [{ text: `${shape} ${said}`, style: text, bold: true, color: ink }],
        fill: ground,
      },
    ],
  }
}

function cell(said: string, look: { readonly bold?: boolean; readonly italics?: boolean } = {}) {
  return { lines: [{ text: said, style: text, ...look }] } satisfies PlainCell
}

function plannerLegend({ meetings }: MeetingCalendarDocument, words: DocumentWords): string {
  const { t } = words
  const names = new Map(meetings.map(({ bodyCode, bodyName }) => [bodyCode, bodyName]))
  const codes = [...plannerCodes(meetings)]
    .filter(([code, short]) => code !== '' && short !== names.get(code))
    .map(([code, short]) =>
      t('calendar.legendEntry', { code: short, phase: names.get(code) ?? code }),
    )
  const reserved = meetings.some(({ isConfidential }) => isConfidential)
    ? [
        t('calendar.legendEntry', {
          code: t('meetingCalendar.reservedCode'),
          phase: t('meetingCalendar.reserved').toLocaleLowerCase(),
        }),
      ]
    : []
  return t('meetingCalendar.plannerLegend', { codes: [...codes, ...reserved].join(', ') })
}
