import type { CalendarMeeting } from '../../shared/calendar-documents.ts'
import type { IsoDate } from '../../shared/dates.ts'
import type { SheetCell } from './cells-xlsx.ts'
import { calendarStateLook } from './document-calendar-looks.ts'
import type { DocumentWords } from './document-words.ts'
import { COLOURS } from './docx-styles.ts'
import type { Sheet } from './workbook-xlsx.ts'

/** A column of a sheet whose rows are things of one kind. */
export type Column<Row> = {
  readonly head: string
  readonly width: number
  readonly cell: (row: Row) => SheetCell
}

/** A sheet of one row a thing, frozen and filtered by its head. */
export function sheetOf<Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Sheet {
  return {
    name,
    widths: columns.map(({ width }) => width),
    rows: [
      columns.map(({ head }) => headCell(head)),
      ...rows.map((row) => columns.map(({ cell }) => cell(row))),
    ],
    hasHeader: true,
  }
}

export function textColumn<Row>(
  head: string,
  width: number,
  words: DocumentWords,
  read: (row: Row) => string,
): Column<Row> {
  return {
    head,
    width,
    cell: (row) => ({ kind: 'text', value: words.set(read(row)), wraps: true }),
  }
}

export function dayColumn<Row>(head: string, read: (row: Row) => IsoDate | null): Column<Row> {
  return {
    head,
    width: 12,
    cell: (row) => {
      const value = read(row)
      return value === null ? { kind: 'empty' } : { kind: 'day', value }
    },
  }
}

export function numberColumn<Row>(
  head: string,
  width: number,
  read: (row: Row) => number | null,
): Column<Row> {
  return {
    head,
    width,
    cell: (row) => {
      const value = read(row)
      return value === null ? { kind: 'empty' } : { kind: 'number', value }
    },
  }
}

export function stateColumn<Row extends { readonly state: CalendarMeeting['state'] }>(
  head: string,
  { t }: DocumentWords,
): Column<Row> {
  return {
    head,
    width: 20,
    cell: ({ state }) => {
      const { shape, ink, ground } = calendarStateLook(state)
      return { kind: 'text', value: `${shape} ${t(`calendarStates.${state}`)}`, ink, ground }
    },
  }
}

function headCell(value: string): SheetCell {
  return { kind: 'text', value, bold: true, ink: COLOURS.accent, ground: COLOURS.tint, wraps: true }
}
