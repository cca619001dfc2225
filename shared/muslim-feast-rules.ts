import type { Days } from './calendar-events.ts'
import type { MuslimFeast } from './country-calendar.ts'
import { addDays, dateOf, diffDays, type IsoDate } from './dates.ts'

/**
 * By how many days a feast is kept later than computed, −2 to +2: the Maouloud of 2023 was kept in
 * Mali on 28 September, where the computation gives the 27th.
 */
export type FeastOffsets = Readonly<Partial<Record<MuslimFeast, number>>>

type DatedFeast = {
  readonly feast: MuslimFeast
  readonly hijriYear: string
  /** The computed day, before any offset. */
  readonly day: IsoDate
}

/** Month and day of the Muslim year, as `Intl` counts them. */
const FEAST_OF: Readonly<Record<string, MuslimFeast>> = {
  '1/1': 'HIJRI_NEW_YEAR',
  '3/12': 'MAWLID',
  '9/1': 'RAMADAN',
  '9/27': 'NIGHT_OF_DESTINY',
  '10/1': 'FITR',
  '12/10': 'ADHA',
}

/** A Ramadan that touches the year may begin or end so many days outside of it. */
const MARGIN_DAYS = 45
const MOST_OFFSET = 2

/** Each year is computed once: some 450 conversions, about a millisecond. */
const known = new Map<number, readonly DatedFeast[]>()

/**
 * The days of a feast in a civil year, offset included: mostly one, none or two in some years, for
 * the Muslim year is eleven days shorter (Maouloud falls twice in 2080).
 *
 * An estimate, a day off at times: by the calendar of Umm al-Qura, which holds until 2174.
 *
 * @param shift  whole days after the feast: 1 for its second day, 7 for the Baptême after Maouloud
 */
export function feastDays(
  feast: MuslimFeast,
  year: number,
  offsets: FeastOffsets = {},
  shift = 0,
): readonly IsoDate[] {
  return feastsAround(year)
    .filter((dated) => dated.feast === feast)
    .map(({ day }) => addDays(day, offsetOf(feast, offsets) + shift))
    .filter((day) => day.startsWith(yearPrefix(year)))
}

/** Each Ramadan with a day in the civil year, first to last day whole: two of them in 2030. */
export function ramadansOf(year: number, offsets: FeastOffsets = {}): readonly Days[] {
  const feasts = feastsAround(year)
  return feasts.flatMap((start) => {
    const end = feasts.find((each) => each.feast === 'FITR' && each.hijriYear === start.hijriYear)
    if (start.feast !== 'RAMADAN' || end === undefined) return []
    const first = addDays(start.day, offsetOf('RAMADAN', offsets))
    const last = addDays(end.day, offsetOf('FITR', offsets) - 1)
    const touches = last >= dateOf(year, 1, 1) && first <= dateOf(year, 12, 31)
    return touches ? [{ first, last }] : []
  })
}

/** @throws RangeError when the offset is no whole number from −2 to 2. */
function offsetOf(feast: MuslimFeast, offsets: FeastOffsets): number {
  const offset = offsets[feast] ?? 0
  if (!Number.isInteger(offset) || Math.abs(offset) > MOST_OFFSET) {
    throw new RangeError(`A feast is kept at most ${MOST_OFFSET} days off, got ${offset}`)
  }
  return offset
}

function feastsAround(year: number): readonly DatedFeast[] {
  const found = known.get(year) ?? computedFeasts(year)
  known.set(year, found)
  return found
}

function computedFeasts(year: number): readonly DatedFeast[] {
  const partsOf = hijriReader()
  const start = addDays(dateOf(year, 1, 1), -MARGIN_DAYS)
  const length = diffDays(start, dateOf(year, 12, 31)) + MARGIN_DAYS + 1
  return Array.from({ length }, (_, index) => addDays(start, index)).flatMap((day) => {
    const { monthDay, hijriYear } = partsOf(day)
    const feast = FEAST_OF[monthDay]
    return feast === undefined ? [] : [{ feast, hijriYear, day }]
  })
}

/** @throws Error where the runtime came without the calendar: it would answer in Gregorian months. */
function hijriReader(): (day: IsoDate) => {
  readonly monthDay: string
  readonly hijriYear: string
} {
  const format = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  if (format.resolvedOptions().calendar !== 'islamic-umalqura') {
    throw new Error('This runtime does not know the calendar islamic-umalqura')
  }
  return (day) => {
    const parts = format.formatToParts(Date.parse(`${day}T00:00:00Z`))
    const part = (type: Intl.DateTimeFormatPartTypes) =>
      parts.find((candidate) => candidate.type === type)?.value ?? ''
    return { monthDay: `${part('month')}/${part('day')}`, hijriYear: part('year') }
  }
}

function yearPrefix(year: number): string {
  return `${String(year).padStart(4, '0')}-`
}
