import type { IsoDate, LocalTime } from '../../shared/dates.ts'
import type { DocumentLanguage } from '../../shared/documents.ts'
import {
  englishOrdinal,
  formatEnglishDate,
  formatEnglishDay,
  formatEnglishDayRange,
  formatEnglishDuration,
  formatEnglishMonth,
  formatEnglishTime,
  formatEnglishTimeRange,
} from '../../shared/english-dates.ts'
import {
  formatDate,
  formatDay,
  formatDayRange,
  formatDuration,
  formatMonth,
  formatNumericDay,
  formatRate,
  formatTime,
  formatTimeRange,
  typo,
} from '../../shared/french-typography.ts'
import { ordinal } from '../../shared/french-words.ts'
import type { Translate } from '../../shared/i18n.ts'
import type { french } from '../../shared/locales.ts'

type Catalogue = (typeof french)['documents']

/** `agenda.title`, `nature.DECISION`… A counted sentence is asked for without its `_one` or `_other`. */
export type DocumentKey = {
  [Section in keyof Catalogue]: `${Section}.${WithoutCount<Extract<keyof Catalogue[Section], string>>}`
}[keyof Catalogue]
type WithoutCount<Key extends string> = Key extends `${infer Stem}_one` | `${infer Stem}_other`
  ? Stem
  : Key

/** The catalogue `documents.json` of one language; `count` chooses between singular and plural. */
export type DocumentTranslate = (
  key: DocumentKey,
  parameters?: Readonly<Record<string, string | number>>,
) => string

/** The texts of documents.json, whose keys the builders use without the catalogue's name. */
export function documentTranslate(t: Translate): DocumentTranslate {
  return (key, parameters) => t(`documents.${key}`, parameters ?? {})
}

/** How one language writes what documents are made of. */
export type DocumentWords = {
  readonly lang: DocumentLanguage
  readonly t: DocumentTranslate
  /** Free text with the typography of the language. */
  readonly set: (text: string) => string
  readonly day: (day: IsoDate) => string
  readonly date: (day: IsoDate) => string
  readonly days: (first: IsoDate, last: IsoDate) => string
  readonly month: (day: IsoDate) => string
  readonly time: (time: LocalTime) => string
  readonly timeRange: (start: LocalTime, end: LocalTime) => string
  readonly duration: (minutes: number) => string
  /** Of a meeting or a session, both feminine in French. */
  readonly ordinal: (rank: number) => string
  /** «30/09/2026», for narrow columns. */
  readonly numericDay: (day: IsoDate) => string
  /** A share of 0 to 1 in per cent: «45,8 %». */
  readonly rate: (share: number) => string
}

export function documentWords(lang: DocumentLanguage, t: DocumentTranslate): DocumentWords {
  return lang === 'fr'
    ? { lang, t, ...FRENCH, set: remembering(FRENCH.set) }
    : { lang, t, ...ENGLISH }
}

/** Sets each text once: a document says titles, institutions and states again and again. */
function remembering(set: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const made = set(text)
    known.set(text, made)
    return made
  }
}

type Formats = Omit<DocumentWords, 'lang' | 't'>

const FRENCH: Formats = {
  set: typo,
  day: formatDay,
  date: formatDate,
  days: formatDayRange,
  month: formatMonth,
  time: formatTime,
  timeRange: formatTimeRange,
  duration: formatDuration,
  ordinal: (rank) => ordinal(rank, 'F'),
  numericDay: formatNumericDay,
  rate: formatRate,
}

const ENGLISH: Formats = {
  set: (text) => text,
  day: formatEnglishDay,
  date: formatEnglishDate,
  days: formatEnglishDayRange,
  month: formatEnglishMonth,
  time: formatEnglishTime,
  timeRange: formatEnglishTimeRange,
  duration: formatEnglishDuration,
  ordinal: englishOrdinal,
  numericDay: formatNumericDay,
  rate: (share) => `${(share * 100).toLocaleString('en-GB', { maximumFractionDigits: 1 })}%`,
}

/** With a capital first letter, as a line of its own begins. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
