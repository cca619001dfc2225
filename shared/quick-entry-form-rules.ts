import {
  addDays,
  addMonths,
  dateOf,
  endOfMonth,
  type IsoDate,
  isIsoDate,
  isWeekend,
  weekday,
  yearOf,
} from './dates.ts'

/**
 * From which days a due day is counted.
 *
 * «15/12» and «fin mars» are the next ones after the sitting. «Demain», «lundi», «sous 10 jours» and
 * «dans un mois» all count from one and the same day: that of the sitting when it was held in the
 * last 10 days, because notes are typed as they were spoken, else the day of typing.
 */
export type Counting = {
  readonly meetingDay: IsoDate
  /** The day of typing. */
  readonly today: IsoDate
}

/** Days after a sitting during which what was said there still counts from it. */
const freshDays = 10

/** One way to write a day. */
export type DayForm = {
  readonly pattern: string
  /** True where it may end a text without «pour le» before it: it can be nothing but a day. */
  readonly standsAlone: boolean
  readonly read: (parts: readonly string[], counting: Counting) => IsoDate | null
}

const months = [
  'janvier|janv\\.?|january',
  'fevrier|fevr?\\.?|february',
  'mars|march',
  'avril|avr\\.?|april',
  'mai|may',
  'juin|june',
  'juillet|juil\\.?|july',
  'aout|august',
  'septembre|sept\\.?|september',
  'octobre|oct\\.?|october',
  'novembre|nov\\.?|november',
  'decembre|dec\\.?|december',
]
const weekdays = [
  'dimanche|sunday',
  'lundi|monday',
  'mardi|tuesday',
  'mercredi|wednesday',
  'jeudi|thursday',
  'vendredi|friday',
  'samedi|saturday',
]
const month = `(${months.join('|')})`
const anyWeekday = `(${weekdays.join('|')})`
const year = String.raw`(?:\s+(\d{4}))?`
const ending = String.raw`(?:la\s+)?(?:fin|(?:the\s+)?end\s+of)\s+(?:de\s+|d'|du\s+mois\s+de\s+|du\s+mois\s+d')?`

const numberWords = [
  '',
  'un',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
]
const count = String.raw`(\d{1,3}|une|${numberWords.slice(1).join('|')}|quinze)`

/** Ways to write a day. */
export const dayForms: readonly DayForm[] = [
  {
    pattern: String.raw`(\d{4}-\d{2}-\d{2})`,
    standsAlone: true,
    read: ([text = '']) => (isIsoDate(text) ? text : null),
  },
  {
    pattern: String.raw`(?:le\s+)?(\d{1,2})([/.-])(\d{1,2})\2(\d{4})`,
    standsAlone: true,
    read: ([day, , inMonth, inYear]) => existing(Number(inYear), Number(inMonth), Number(day)),
  },
  {
    pattern: String.raw`(?:le\s+)?(\d{1,2})/(\d{1,2})/(\d{2})`,
    standsAlone: true,
    read: ([day, inMonth, inYear]) => existing(2000 + Number(inYear), Number(inMonth), Number(day)),
  },
  {
    pattern: String.raw`(?:le\s+)?(\d{1,2})/(\d{1,2})`,
    standsAlone: true,
    read: ([day, inMonth], { meetingDay }) => nextDay(Number(inMonth), Number(day), meetingDay),
  },
  {
    pattern: String.raw`(?:${weekdays.join('|')})?\s*(\d{1,2})(?:er|st|nd|rd|th)?\s+${month}${year}`,
    standsAlone: true,
    read: ([day, name, inYear], { meetingDay }) => {
      const inMonth = rankOf(months, name) + 1
      return inYear === undefined
        ? nextDay(inMonth, Number(day), meetingDay)
        : existing(Number(inYear), inMonth, Number(day))
    },
  },
  {
    pattern: `${ending}${month}${year}`,
    standsAlone: true,
    read: ([name, inYear], { meetingDay }) =>
      endOf(rankOf(months, name) + 1, inYear === undefined ? null : Number(inYear), meetingDay),
  },
  {
    pattern: `(?:la\\s+)?(?:mi|mid)[- ]${month}${year}`,
    standsAlone: true,
    read: ([name, inYear], { meetingDay }) => {
      const inMonth = rankOf(months, name) + 1
      return inYear === undefined
        ? nextDay(inMonth, 15, meetingDay)
        : existing(Number(inYear), inMonth, 15)
    },
  },
  {
    pattern: String.raw`(?:la\s+)?fin\s+(?:du|de\s+ce)\s+mois|(?:the\s+)?end\s+of\s+the\s+month`,
    standsAlone: true,
    read: (_parts, { meetingDay }) => endOfMonth(addDays(meetingDay, 1)),
  },
  {
    pattern: String.raw`(?:la\s+)?fin\s+(?:de\s+l'|d'|de\s+cette\s+)annee|(?:the\s+)?end\s+of\s+the\s+year`,
    standsAlone: true,
    read: (_parts, { meetingDay }) => existing(yearOf(addDays(meetingDay, 1)), 12, 31),
  },
  {
    pattern: String.raw`(?:la\s+)?(?:fin|(?:the\s+)?end\s+of)\s+(\d{4})`,
    standsAlone: true,
    read: ([inYear]) => existing(Number(inYear), 12, 31),
  },
  {
    pattern: String.raw`${anyWeekday}(?:\s+prochain)?`,
    standsAlone: true,
    read: ([name], counting) => {
      const from = startOf(counting)
      return addDays(from, ((rankOf(weekdays, name) - weekday(from) + 6) % 7) + 1)
    },
  },
  {
    pattern: 'apres-demain',
    standsAlone: true,
    read: (_parts, counting) => addDays(startOf(counting), 2),
  },
  {
    pattern: 'demain|tomorrow',
    standsAlone: true,
    read: (_parts, counting) => addDays(startOf(counting), 1),
  },
  {
    pattern: "aujourd'hui|today",
    standsAlone: false,
    read: (_parts, counting) => startOf(counting),
  },
]

/** Stretches of time: never a day by themselves, only after «sous», «dans» or «d’ici». */
export const stretchForms: readonly DayForm[] = [
  {
    pattern: `${count}\\s*(jours?|j|days?)(\\s+ouvres?|\\s+ouvrables?)?`,
    standsAlone: false,
    read: ([length, , working], counting) =>
      working === undefined
        ? addDays(startOf(counting), numberOf(length))
        : addWeekdays(startOf(counting), numberOf(length)),
  },
  {
    pattern: String.raw`(\d{1,3})\s+working\s+days?`,
    standsAlone: false,
    read: ([length], counting) => addWeekdays(startOf(counting), numberOf(length)),
  },
  {
    pattern: `${count}\\s*(?:semaines?|weeks?)`,
    standsAlone: false,
    read: ([length], counting) => addDays(startOf(counting), 7 * numberOf(length)),
  },
  {
    pattern: `${count}\\s*(?:mois|months?)`,
    standsAlone: false,
    read: ([length], counting) => addMonths(startOf(counting), numberOf(length)),
  },
  {
    pattern: String.raw`(\d{1,3})\s*(?:heures?|h|hours?)`,
    standsAlone: false,
    read: ([length], counting) => addDays(startOf(counting), Math.ceil(numberOf(length) / 24)),
  },
  {
    pattern: '(?:une\\s+)?huitaine',
    standsAlone: false,
    read: (_parts, counting) => addDays(startOf(counting), 8),
  },
  {
    pattern: '(?:une\\s+)?quinzaine',
    standsAlone: false,
    read: (_parts, counting) => addDays(startOf(counting), 15),
  },
]

function rankOf(names: readonly string[], typed: string | undefined): number {
  return names.findIndex((pattern) => new RegExp(`^(?:${pattern})$`, 'u').test(typed ?? ''))
}

function numberOf(typed: string | undefined): number {
  if (typed === 'une') return 1
  if (typed === 'quinze') return 15
  const rank = numberWords.indexOf(typed ?? '')
  return rank > 0 ? rank : Number(typed)
}

function startOf({ meetingDay, today }: Counting): IsoDate {
  return meetingDay >= addDays(today, -freshDays) ? meetingDay : today
}

/** Longest wait for a day that not every year has: from 29 February 1896 to 1904. */
const leapYearsApart = 8

/** The next such day after another; null for a day that no year has. */
function nextDay(inMonth: number, day: number, after: IsoDate): IsoDate | null {
  for (let years = 0; years <= leapYearsApart; years++) {
    const candidate = existing(yearOf(after) + years, inMonth, day)
    if (candidate !== null && candidate > after) return candidate
  }
  return null
}

/** The last day of a month, the next one where no year is said. */
function endOf(inMonth: number, inYear: number | null, after: IsoDate): IsoDate | null {
  const ends = (of: number) => {
    const first = existing(of, inMonth, 1)
    return first === null ? null : endOfMonth(first)
  }
  if (inYear !== null) return ends(inYear)
  const thisYear = ends(yearOf(after))
  return thisYear !== null && thisYear > after ? thisYear : ends(yearOf(after) + 1)
}

/** So many days from Monday to Friday; holidays are not known here. */
function addWeekdays(from: IsoDate, length: number): IsoDate {
  let day = from
  for (let left = length; left > 0; ) {
    day = addDays(day, 1)
    if (!isWeekend(day)) left -= 1
  }
  return day
}

function existing(inYear: number, inMonth: number, day: number): IsoDate | null {
  try {
    return dateOf(inYear, inMonth, day)
  } catch {
    // 31 November: what was typed names no day.
    return null
  }
}
