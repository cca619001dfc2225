import { dayOfMonth, type IsoDate, type LocalTime, startOfMonth, yearOf } from './dates.ts'
import {
  englishOrdinal,
  formatEnglishDate,
  formatEnglishDay,
  formatEnglishDayRange,
  formatEnglishMonth,
  formatEnglishTime,
  formatEnglishTimeRange,
} from './english-dates.ts'
import { type NounClass, nounClassOf, ofName, theName } from './french-names.ts'
import {
  formatDate,
  formatDateRange,
  formatDay,
  formatDayRange,
  formatMonth,
  formatNumber,
  formatTime,
  formatTimeRange,
} from './french-typography.ts'
import { elided, ordinal } from './french-words.ts'
import type { Language, Translate } from './i18n.ts'

/** The words and the language that something is told in. */
export type Telling = { readonly t: Translate; readonly language: Language }

/** How one language words the days, the hours and the names that findings speak of. */
export type CalendarWording = {
  /** «lundi 17 mai». */
  readonly day: (day: IsoDate) => string
  /** «6 avril». */
  readonly date: (day: IsoDate) => string
  /** «17 mai 2027». */
  readonly fullDate: (day: IsoDate) => string
  /** «17–19 mai 2027». */
  readonly dates: (first: IsoDate, last: IsoDate) => string
  /** «du mercredi 19 au vendredi 21 mai», «le jeudi 6 mai». */
  readonly range: (first: IsoDate, last: IsoDate) => string
  /** «mai 2027». */
  readonly month: (day: IsoDate) => string
  /** «2e», of quarters. */
  readonly rank: (rank: number) => string
  /** «1,5», with one decimal. */
  readonly decimal: (value: number) => string
  readonly time: (time: LocalTime) => string
  readonly times: (start: LocalTime, end: LocalTime) => string
  /** «de la Tabaski», «du lundi de Pâques». */
  readonly ofHoliday: (name: string) => string
  /** «le CICB», «la salle de conférence». */
  readonly place: (name: string) => string
  /** «Eau, Genre et Justice». */
  readonly list: (names: readonly string[]) => string
}

export const wordings: Readonly<Record<Language, CalendarWording>> = {
  fr: {
    day: (day) => withoutYear(formatDay(day), day),
    date: (day) => withoutYear(formatDate(day), day),
    fullDate: formatDate,
    dates: formatDateRange,
    range: (first, last) =>
      first === last
        ? `le ${withoutYear(formatDay(first), first)}`
        : rangeWithoutYear(formatDayRange(first, last), first, last),
    month: formatMonth,
    rank: (rank) => ordinal(rank, 'M'),
    decimal: (value) => formatNumber(value, 1),
    time: formatTime,
    times: formatTimeRange,
    ofHoliday: ofFrenchHoliday,
    place: (name) => theName(lowered(name, commonPlaces), nounClassOf(name)),
    list: (names) => listed(names, 'et'),
  },
  en: {
    day: (day) => withoutYear(formatEnglishDay(day), day),
    date: (day) => withoutYear(formatEnglishDate(day), day),
    fullDate: formatEnglishDate,
    dates: formatEnglishDates,
    range: (first, last) =>
      first === last
        ? `on ${withoutYear(formatEnglishDay(first), first)}`
        : rangeWithoutYear(formatEnglishDayRange(first, last), first, last),
    month: formatEnglishMonth,
    rank: englishOrdinal,
    decimal: (value) => value.toFixed(1),
    time: formatEnglishTime,
    times: formatEnglishTimeRange,
    ofHoliday: withoutBrackets,
    place: (name) => name,
    list: (names) => listed(names, 'and'),
  },
}

/** Feasts known by a name of their own; others are headed by a noun such as «Journée». */
const feminineFeasts = new Set(
  'tabaski korité ascension assomption toussaint pentecôte fête journée marche révolution'.split(
    ' ',
  ),
)
const nakedFeasts = new Set(['noël', 'pâques'])
/** Nouns that lose their capital within a sentence. */
const commonHeads = /^(?:Fête|Journée|Lundi|Jour|Jeudi|Vendredi)(?!\p{L})/u
const commonPlaces = /^(?:Salle|Grande|Petite|Siège|Bureau|Hôtel|Centre|Maison)(?!\p{L})/u

function ofFrenchHoliday(name: string): string {
  const { worded, nounClass } = frenchHoliday(withoutBrackets(name))
  return nounClass === null ? elided('de', worded) : ofName(worded, nounClass)
}

/** «la Tabaski», «l’Aïd el-Fitr (deuxième jour)», «Noël»; the bare name in English. */
export function theHoliday(name: string, language: Language): string {
  if (language === 'en') return name
  const { worded, nounClass } = frenchHoliday(name)
  return nounClass === null ? worded : theName(worded, nounClass)
}

/** The class is null for feasts that bear no article. */
function frenchHoliday(name: string): {
  readonly worded: string
  readonly nounClass: NounClass | null
} {
  const head = (/^[\p{L}’-]+/u.exec(name)?.[0] ?? '').toLowerCase()
  const worded = lowered(name, commonHeads)
  if (nakedFeasts.has(head)) return { worded, nounClass: null }
  return { worded, nounClass: feminineFeasts.has(head) ? 'F' : nounClassOf(worded) }
}

function lowered(name: string, heads: RegExp): string {
  return heads.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
}

/** A name as a table holds it may explain itself in brackets. */
function withoutBrackets(name: string): string {
  return name.replace(/\s*\([^)]*\)\s*$/u, '')
}

function formatEnglishDates(first: IsoDate, last: IsoDate): string {
  if (first === last) return formatEnglishDate(first)
  if (startOfMonth(first) === startOfMonth(last)) {
    return `${dayOfMonth(first)}–${formatEnglishDate(last)}`
  }
  const start = formatEnglishDate(first)
  const opening = yearOf(first) === yearOf(last) ? withoutYear(start, first) : start
  return `${opening}\u00A0– ${formatEnglishDate(last)}`
}

function rangeWithoutYear(text: string, first: IsoDate, last: IsoDate): string {
  return yearOf(first) === yearOf(last) ? withoutYear(text, first) : text
}

function withoutYear(text: string, day: IsoDate): string {
  return text.replaceAll(` ${yearOf(day)}`, '')
}

function listed(names: readonly string[], and: string): string {
  const last = names.at(-1)
  if (last === undefined) return ''
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`
}
