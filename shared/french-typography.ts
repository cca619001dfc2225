import {
  compareDates,
  dayOfMonth,
  type IsoDate,
  type LocalTime,
  minutesOf,
  monthOf,
  weekday,
  yearOf,
} from './dates.ts'

/**
 * One rule for the whole product: U+00A0 before `: ; ! ? %` and inside « », U+202F between thousands.
 * The narrow space before `; ! ?` of fine typography is left out: Word sets both alike, and a single
 * character is what an editor can type and search.
 */
const NBSP = '\u00A0'
const NARROW_NBSP = '\u202F'
/** Spaces that may stand where a no-break space belongs; never a line break. */
const GAP = '[ \\u00A0\\u202F]'
const ANY_GAP = new RegExp(GAP, 'g')

/**
 * Text in which no space or apostrophe may change: web and e-mail addresses, file names,
 * references such as GEC-2026-11-D02 or N° 047/2026/SEG/GEC.
 */
const VERBATIM = new RegExp(
  [
    String.raw`(?:https?://|www\.)[^\s«»<>"]*[^\s«»<>".,;:!?)’']`,
    String.raw`[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+`,
    String.raw`\p{Lu}[\p{Lu}\d_]*(?:[-/]v?[\p{Lu}\d_.]*[\p{Lu}\d_])+(?![\p{Ll}])`,
    String.raw`\d+(?:/[\p{Lu}\d]+){2,}`,
    String.raw`\d{4}-\d{2}-\d{2}`,
    String.raw`[\p{L}\d_-]+\.(?:docx?|xlsx?|pptx?|pdf|csv|ics|png)\b`,
  ].join('|'),
  'gu',
)

/** Stands for a verbatim passage while the rules run: a noncharacter, which no text contains. */
const MASK = '\uFDD0'

/** From January on. */
export const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const

/** From Sunday on, as `weekday` counts. */
export const WEEKDAYS = [
  'dimanche',
  'lundi',
  'mardi',
  'mercredi',
  'jeudi',
  'vendredi',
  'samedi',
] as const

type Rule = readonly [pattern: RegExp, replacement: string]

const UNITS = 'FCFA|F CFA|XOF|EUR|USD|€|M€|Md€|km|kg|ha|min|mn|millions?|milliards?'
const TITLES = 'M\\.|MM\\.|Mmes?|Mlles?|Dr|Drs|Pr|Prs|Me|Mgr|S\\.E\\.M\\.|S\\.E\\.Mme|S\\.E\\.'
const SHORT_MONTHS = [
  'janv.',
  'févr.',
  'mars',
  'avr.',
  'mai',
  'juin',
  'juil.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
] as const
const MONTH = MONTHS.join('|')

const MARKS: readonly Rule[] = [
  [/(?<=\p{L})'(?=[\p{L}\p{N}«"\uFDD0])/gu, '’'],
  [/\.{3,}/g, '…'],
  [/(?<![^\s([’])"([^"\n]*[^"\s])"/g, '«$1»'],
  [new RegExp(`«${GAP}*`, 'g'), `«${NBSP}`],
  [new RegExp(`${GAP}*»`, 'g'), `${NBSP}»`],
  // A mark in brackets, as in « (?) », has nothing before it to hold on to.
  [new RegExp(`(?<=[^\\s(\\[])${GAP}*([;:!?]+)(?=[\\s\\u00A0)»\\]]|$)`, 'gu'), `${NBSP}$1`],
  [/(?<=\S) - (?=\S)/g, ' – '],
]

const NUMBERS: readonly Rule[] = [
  [new RegExp(`(\\d)${GAP}*%`, 'g'), `$1${NBSP}%`],
  [new RegExp(`(\\d)${GAP}(${UNITS})(?![\\p{L}\\d])`, 'gu'), `$1${NBSP}$2`],
  [/\bF CFA\b/g, `F${NBSP}CFA`],
  [new RegExp(`([nN]°|n[°º]s?)${GAP}*(?=[\\d\\p{L}\\uFDD0])`, 'gu'), `$1${NBSP}`],
  [
    new RegExp(`(?<![\\p{L}\\d])(p\\.|pp\\.|art\\.|al\\.|BP|vol\\.)${GAP}(?=\\d)`, 'gu'),
    `$1${NBSP}`,
  ],
  [new RegExp(`(?<![\\p{L}\\d.])(${TITLES})${GAP}(?=\\p{Lu})`, 'gu'), `$1${NBSP}`],
]

const MOMENTS: readonly Rule[] = [
  [
    new RegExp(`(?<![\\d.,])(\\d{1,2})${GAP}?h${GAP}?([0-5]\\d)(?![\\p{L}\\d])`, 'gu'),
    `$1${NBSP}h${NBSP}$2`,
  ],
  [new RegExp(`(?<![\\d.,])(\\d{1,2})${GAP}?h(?![\\p{L}\\d])`, 'gu'), `$1${NBSP}h`],
  [new RegExp(`(h(?:${NBSP}\\d{2})?) ?[-–] ?(?=\\d{1,2}${NBSP}h)`, 'gu'), `$1${NBSP}– `],
  [
    new RegExp(
      `(?<![\\p{L}\\d/–-])(\\d{1,2}|1er)-(\\d{1,2})(?=${GAP}(?:${MONTH})(?!\\p{L}))`,
      'gu',
    ),
    '$1–$2',
  ],
  [/(?<![\p{L}\d/–-])((?:19|20)\d{2})-((?:19|20)\d{2})(?![\p{L}\d/–-])/gu, '$1–$2'],
  [new RegExp(`(?<!\\d)(\\d{1,2}|1er)${GAP}(?=(?:${MONTH})(?!\\p{L}))`, 'gu'), `$1${NBSP}`],
]

/** Groups of three digits; not the pairs of a telephone number, nor a number glued to another. */
const THOUSANDS =
  /(?<![\d+,.\u00A0\u202F]|\d )\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?!\d|[ \u00A0\u202F]\d)/g

/**
 * The text as a French typesetter would give it: curly apostrophes, guillemets, no-break spaces,
 * dashes of intervals, hours as `9 h 30`. Words, digits and line breaks stay as written, and so do
 * addresses and references. Applied twice it changes nothing more.
 *
 * @example typo("L'ordre du jour: 3 points") //=> 'L’ordre du jour\u00A0: 3 points'
 */
export function typo(text: string): string {
  const verbatim: string[] = []
  const masked = text.replaceAll(MASK, '').replace(VERBATIM, (passage) => {
    verbatim.push(passage)
    return MASK
  })
  const grouped = masked.replace(THOUSANDS, (amount) => amount.replace(ANY_GAP, NARROW_NBSP))
  const set = [...MARKS, ...NUMBERS, ...MOMENTS].reduce(
    (current, [pattern, replacement]) => current.replace(pattern, replacement),
    grouped,
  )
  let restored = 0
  return set.replaceAll(MASK, () => verbatim[restored++] ?? '')
}

/** «jeudi 10 décembre 2026», «vendredi 1er janvier 2027». */
export function formatDay(day: IsoDate): string {
  return `${WEEKDAYS[weekday(day)]} ${formatDate(day)}`
}

/** «10 décembre 2026», as after «Bamako, le». */
export function formatDate(day: IsoDate): string {
  return `${dayAndMonth(day)} ${yearOf(day)}`
}

/** «jeu. 10», for lists whose month is already said. */
export function formatShortDay(day: IsoDate): string {
  return `${(WEEKDAYS[weekday(day)] ?? '').slice(0, 3)}.${NBSP}${ordinalDay(day)}`
}

/** «10/12/2026». */
export function formatNumericDay(day: IsoDate): string {
  return day.split('-').reverse().join('/')
}

/** «déc.», as a calendar abbreviates it; short names stay whole. */
export function formatShortMonth(day: IsoDate): string {
  return SHORT_MONTHS[monthOf(day) - 1] ?? ''
}

/** «décembre 2026». */
export function formatMonth(day: IsoDate): string {
  return `${monthName(day)} ${yearOf(day)}`
}

/**
 * The days of a meeting, naming month and year once: «du mardi 24 au mercredi 25 mars 2026»;
 * a single day as `formatDay`.
 *
 * @throws RangeError when the last day comes before the first.
 */
export function formatDayRange(first: IsoDate, last: IsoDate): string {
  if (first === last) return formatDay(first)
  const until = `au ${formatDay(last)}`
  if (!isSameYear(first, last)) return `du ${formatDay(first)} ${until}`
  const named = `${WEEKDAYS[weekday(first)]} ${startOfRange(first, last)}`
  return `du ${named} ${until}`
}

/** The same without the days of the week: «24–25 mars 2026», «31 mars – 1er avril 2026». */
export function formatDateRange(first: IsoDate, last: IsoDate): string {
  if (first === last) return formatDate(first)
  if (!isSameYear(first, last)) return `${formatDate(first)}${NBSP}– ${formatDate(last)}`
  const start = startOfRange(first, last)
  const dash = monthOf(first) === monthOf(last) ? '–' : `${NBSP}– `
  return `${start}${dash}${formatDate(last)}`
}

/** «9 h 30», «12 h». */
export function formatTime(time: LocalTime): string {
  return hoursAndMinutes(minutesOf(time))
}

/** «9 h 30 – 12 h», breaking only after the dash. */
export function formatTimeRange(start: LocalTime, end: LocalTime): string {
  return `${formatTime(start)}${NBSP}– ${formatTime(end)}`
}

/**
 * «45 min», «1 h», «2 h 35».
 *
 * @param minutes whole minutes, 0 or more
 */
export function formatDuration(minutes: number): string {
  return minutes < 60 ? `${minutes}${NBSP}min` : hoursAndMinutes(minutes)
}

/** Whole number with its thousands apart: «4 898 898 270»; decimals after a comma. */
export function formatNumber(value: number, decimals = 0): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, NARROW_NBSP)
  const sign = value < 0 && Number(value.toFixed(decimals)) !== 0 ? '−' : ''
  return `${sign}${grouped}${fraction === undefined ? '' : `,${fraction}`}`
}

/** «4 898 898 270 FCFA»; with `decimals`, «1 234,50 EUR». */
export function formatAmount(amount: number, currency = 'FCFA', decimals = 0): string {
  return `${formatNumber(amount, decimals)}${NBSP}${currency}`
}

/**
 * A share in per cent with at most one decimal: «45,8 %», «100 %».
 *
 * @param share  0 to 1, for instance 11 / 24
 */
export function formatRate(share: number): string {
  const tenths = Math.round(share * 1000)
  return `${formatNumber(tenths / 10, tenths % 10 === 0 ? 0 : 1)}${NBSP}%`
}

function startOfRange(first: IsoDate, last: IsoDate): string {
  if (compareDates(first, last) > 0) throw new RangeError(`${last} comes before ${first}`)
  return monthOf(first) === monthOf(last) ? ordinalDay(first) : dayAndMonth(first)
}

function isSameYear(first: IsoDate, last: IsoDate): boolean {
  return yearOf(first) === yearOf(last)
}

function dayAndMonth(day: IsoDate): string {
  return `${ordinalDay(day)}${NBSP}${monthName(day)}`
}

function monthName(day: IsoDate): string {
  return MONTHS[monthOf(day) - 1] ?? ''
}

/** In French only the first of the month is an ordinal. */
function ordinalDay(day: IsoDate): string {
  return dayOfMonth(day) === 1 ? '1er' : String(dayOfMonth(day))
}

function hoursAndMinutes(minutes: number): string {
  const hours = `${Math.floor(minutes / 60)}${NBSP}h`
  return minutes % 60 === 0 ? hours : `${hours}${NBSP}${String(minutes % 60).padStart(2, '0')}`
}
