import type { DatePrecision, Days } from './calendar-events.ts'
import { dateOf, type IsoDate, isIsoDate, isLocalTime, type LocalTime, yearOf } from './dates.ts'
import { existingDay, fullYear, monthNumber, monthPattern } from './follow-up-import-month-rules.ts'
import { daysOfPrecision } from './review-rules.ts'

/** What cells of dates say; null for days that cannot be understood. */
export type DaysReading = {
  readonly precision: DatePrecision
  /** Null with `TO_AGREE`. */
  readonly days: Days | null
}

const weekdays =
  /\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lun|mer|jeu|ven|sam|dim)\b\.?,?|\bmar\.? (?=\d)/gu
const openWords = /\b(?:a convenir|a determiner|a preciser|a fixer|to be agreed|tbd|tbc)\b/u
const between = /^(.*\d.*?)\s*(?:\bau\b|\bet\b|\bto\b|\band\b|-)\s*(.*\d.*)$/u

/**
 * The days of a cell, or of two, as people write them: «17–19 mai 2027», «du 31/03 au 01/04»,
 * «semaine du 17 mai», «mai 2027», «2e trimestre», «à convenir».
 *
 * @param year  of dates written without one
 */
export function readDays(start: string, end: string, year: number): DaysReading | null {
  const text = plain(start)
  if (text === '' && plain(end) === '') return null
  if (openWords.test(text)) return { precision: 'TO_AGREE', days: null }
  const vague = vagueDays(text, year)
  if (vague !== null) return vague
  if (plain(end) !== '') return exact(readDay(text, year), readDay(plain(end), year))
  const single = readDay(text, year)
  if (single !== null) return exact(single, single)
  const [, from = '', to = ''] = between.exec(text) ?? []
  const last = readDay(to, year)
  return last === null ? null : exact(startOf(from, last), last)
}

function exact(first: IsoDate | null, last: IsoDate | null): DaysReading | null {
  return first === null || last === null || last < first
    ? null
    : { precision: 'EXACT', days: { first, last } }
}

/** Small letters without accents, dashes alike, without the names of days and «le», «du». */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[\u2010-\u2015]/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(weekdays, ' ')
    .replaceAll(/\b(?:le|du|les|from|on)\b/gu, ' ')
    .replaceAll(/\b1er\b/gu, '1')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}

const weekForm = /^(?:semaine|week)(?: of)? (.+)$/u
const monthForm = new RegExp(
  `^(?:courant |mi |debut |fin )?${monthPattern}(?: (\\d{4}|\\d{2}))?$`,
  'u',
)
const quarterForm =
  /^(?:t([1-4])|([1-4])(?:e|er|eme|st|nd|rd|th)? ?(?:trimestre|trim\.?|quarter))(?: (\d{4}))?$/u

function vagueDays(text: string, year: number): DaysReading | null {
  const [, inWeek = ''] = weekForm.exec(text) ?? []
  const monday = inWeek === '' ? null : readDay(inWeek, year)
  if (monday !== null) return within('WEEK', monday)
  const [isMonth, month = '', ofYear] = monthForm.exec(text) ?? []
  if (isMonth !== undefined) {
    return within(
      'MONTH',
      dateOf(ofYear === undefined ? year : fullYear(ofYear), monthNumber(month), 1),
    )
  }
  const [isQuarter, first, second, given] = quarterForm.exec(text) ?? []
  if (isQuarter === undefined) return null
  const quarter = Number(first ?? second)
  return within('QUARTER', dateOf(given === undefined ? year : Number(given), quarter * 3 - 2, 1))
}

function within(precision: DatePrecision, day: IsoDate): DaysReading {
  return { precision, days: daysOfPrecision(precision, day, day) }
}

// One sign between all parts: «06-08/04» is two days of April.
const numeric = /^(\d{1,2})([/. -])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?: \d.*)?$/u
const worded = new RegExp(
  `^(\\d{1,2})(?:er|st|nd|rd|th)? ?${monthPattern},?(?: (\\d{4}|\\d{2}))?$`,
  'u',
)

function readDay(text: string, year: number): IsoDate | null {
  const iso = text.slice(0, 10)
  if (isIsoDate(iso) && /^(?:$|[ t])/u.test(text.slice(10))) return iso
  const [isNumeric, day, , month, given] = numeric.exec(text) ?? []
  if (isNumeric !== undefined) {
    return existingDay(given === undefined ? year : fullYear(given), Number(month), Number(day))
  }
  const [isWorded, number, name = '', ofYear] = worded.exec(text) ?? []
  if (isWorded === undefined) return null
  return existingDay(
    ofYear === undefined ? year : fullYear(ofYear),
    monthNumber(name),
    Number(number),
  )
}

/** The first day of a range, whose month and year stand with the last: «17» of «17–19 mai 2027». */
function startOf(text: string, last: IsoDate): IsoDate | null {
  const said = text.trim()
  const [, alone] = /^(\d{1,2})$/u.exec(said) ?? []
  return alone === undefined
    ? readDay(said, yearOf(last))
    : existingDay(yearOf(last), Number(last.slice(5, 7)), Number(alone))
}

/** The times of a cell: «9 h 30», «9h30 - 12h», «09:30»; a share of a day as Excel keeps it. */
export function readTimes(cell: string): readonly LocalTime[] {
  const share = Number(cell.replace(',', '.'))
  if (cell.trim() !== '' && Number.isFinite(share)) {
    return share > 0 && share < 1 ? timesOf([Math.round(share * 1440)]) : []
  }
  const found = [...cell.matchAll(/(\d{1,2})\s*[h:]\s*(\d{2})?/giu)]
  return timesOf(found.map(([, hours, minutes = '0']) => Number(hours) * 60 + Number(minutes)))
}

function timesOf(minutes: readonly number[]): readonly LocalTime[] {
  return minutes.flatMap((all) => {
    const text = [Math.floor(all / 60), all % 60].map((part) => String(part).padStart(2, '0'))
    const time = text.join(':')
    return isLocalTime(time) ? [time] : []
  })
}
