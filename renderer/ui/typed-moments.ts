import {
  addDays,
  dateOf,
  type IsoDate,
  isIsoDate,
  isLocalTime,
  type LocalTime,
  yearOf,
} from '../../shared/dates.ts'

/**
 * The day that someone typed; null when it is none.
 *
 * @param near  a day of the year meant when the year is left out
 * @example readTypedDay('10/12/2026', today) //=> '2026-12-10'
 * @example readTypedDay('10.12', isoDate('2026-11-21')) //=> '2026-12-10'
 * @example readTypedDay('+7', isoDate('2026-11-21')) //=> '2026-11-28'
 */
export function readTypedDay(text: string, near: IsoDate): IsoDate | null {
  const typed = text.trim()
  if (isIsoDate(typed)) return typed
  const shift = /^([+-]\d{1,3})\s?j?$/u.exec(typed)?.[1]
  if (shift !== undefined) return addDays(near, Number(shift))
  const [, day, month, year = String(yearOf(near))] =
    /^(\d{1,2})[\s/.-](\d{1,2})(?:[\s/.-](\d{4}|\d{2}))?$/u.exec(typed) ??
    /^(\d{2})(\d{2})(\d{4}|\d{2})$/u.exec(typed) ??
    []
  if (day === undefined || month === undefined) return null
  return existingDay(Number(year.length === 2 ? `20${year}` : year), Number(month), Number(day))
}

/**
 * The time that someone typed; null when it is none.
 *
 * @example readTypedTime('9h30') //=> '09:30'
 * @example readTypedTime('14 h') //=> '14:00'
 * @example readTypedTime('930') //=> '09:30'
 */
export function readTypedTime(text: string): LocalTime | null {
  const typed = text.replaceAll(/[\s\u00A0\u202F]/gu, '').toLowerCase()
  const [, hours, minutes = '00'] =
    /^(\d{1,2})(?:[h:.](\d{2})?)?$/u.exec(typed) ?? /^(\d{1,2})(\d{2})$/u.exec(typed) ?? []
  if (hours === undefined) return null
  const time = `${hours.padStart(2, '0')}:${minutes}`
  return isLocalTime(time) ? time : null
}

function existingDay(year: number, month: number, day: number): IsoDate | null {
  try {
    return dateOf(year, month, day)
  } catch {
    // 31 November: what was typed names no day.
    return null
  }
}
