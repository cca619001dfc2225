import { invalid } from '../../shared/errors.ts'
import {
  type CalendarTable,
  likeliestCalendar,
  readCalendarTable,
} from '../../shared/calendar-import-table-rules.ts'
import type { CalendarRow } from '../../shared/calendar-import-plan-rules.ts'
import { type CalendarFile, calendarImportLimits } from '../../shared/calendar-imports.ts'
import type { Translate } from '../../shared/i18n.ts'
import { readTables } from '../follow-up/import-source.ts'
import { type IcsTrouble, readIcs } from './import-ics.ts'

/** A calendar read as far as it can be without the base. */
export type CalendarSource = {
  readonly tables: readonly { readonly label: string; readonly rows: number }[]
  readonly table: number
  readonly columns: CalendarTable['columns']
  readonly rows: readonly CalendarRow[]
}

/**
 * Reads a calendar file or a workbook; the bytes tell which, since the ending of a name is only what
 * somebody called it.
 *
 * @param zone  in which days and hours are told
 * @throws `invalid` when the file is too large or holds no calendar that can be read.
 */
export async function readCalendarSource(
  t: Translate,
  file: CalendarFile,
  zone: string,
): Promise<CalendarSource> {
  const { fileName, contentBase64, year } = file
  const bytes = Buffer.from(contentBase64, 'base64')
  if (bytes.length > calendarImportLimits.megabytes * 1024 * 1024) {
    throw invalid('calendarImportTooLarge', { fileName, limit: calendarImportLimits.megabytes })
  }
  const text = icsText(bytes)
  if (text === null) return readSheets(t, file, bytes)
  const reading = readIcs(text, year, zone)
  if ('trouble' in reading) throw unreadable(t, fileName, reading.trouble)
  return { tables: [], table: 0, columns: [], rows: reading.rows }
}

/** The text of a calendar file; null for anything else. */
function icsText(bytes: Buffer): string | null {
  const start = bytes
    .subarray(0, 200)
    .toString('utf8')
    .replace(/^\uFEFF/u, '')
    .trimStart()
  if (!/^BEGIN:VCALENDAR/iu.test(start)) return null
  return bytes.toString('utf8').replace(/^\uFEFF/u, '')
}

async function readSheets(
  t: Translate,
  { fileName, table: wanted, columns, year }: CalendarFile,
  bytes: Buffer,
): Promise<CalendarSource> {
  const reading = await readTables(bytes)
  if ('trouble' in reading) throw unreadable(t, fileName, reading.trouble)
  const table = Math.min(wanted ?? likeliestCalendar(reading), reading.length - 1)
  const chosen = reading[table]
  if (chosen === undefined) throw unreadable(t, fileName, 'noTable')
  const laid = readCalendarTable(chosen, columns, year)
  if (laid.rows.length === 0) throw unreadable(t, fileName, 'noTable')
  return {
    tables: reading.map(({ label, rows }, index) => ({
      label: label === '' ? t('calendarImport.sheet', { rank: index + 1 }) : label,
      rows: rows.filter((row) => row.some((cell) => cell !== '')).length,
    })),
    table,
    columns: laid.columns,
    rows: laid.rows,
  }
}

type Trouble =
  | IcsTrouble
  | Extract<Awaited<ReturnType<typeof readTables>>, { trouble: unknown }>['trouble']

function unreadable(t: Translate, fileName: string, trouble: Trouble) {
  if (trouble === 'tooManyRows' || trouble === 'tooManyEvents') {
    return invalid('importTooManyRows', { fileName, limit: calendarImportLimits.events })
  }
  const limit = calendarImportLimits.columns
  const reason = t(`calendarImport.reasons.${trouble}`, { limit })
  return invalid('calendarImportUnreadable', { fileName, reason })
}
