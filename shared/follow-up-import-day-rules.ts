import { addDays, addMonths, type IsoDate } from './dates.ts'
import { foldText } from './folding.ts'
import {
  type DayCounting,
  existingDay,
  fullYear,
  inLikelyYear,
  lastDayOfMonth,
  monthNumber,
  monthPattern,
  serialDay,
} from './follow-up-import-month-rules.ts'

/**
 * What a cell of dates says. `exact`: a day in full; `understood`: a day that words or a missing year
 * leave to be understood, to be told; `none`: words that set no day, such as «permanent».
 */
export type DayReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'exact' | 'understood'; readonly day: IsoDate }
  | { readonly kind: 'none' }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'unreadable' }

type Form = {
  readonly pattern: RegExp
  /** True where the words name one day of one year. */
  readonly isExact: boolean
  readonly read: (parts: readonly string[], counting: DayCounting) => IsoDate | null
}

const year = String.raw`(\d{4}|\d{2})`
const fourDigits = String.raw`((?:19|20|21)\d{2})`
const rank = String.raw`(1er|premier|1st|first|2e|2eme|2nd|deuxieme|second|3e|3eme|3rd|troisieme|third|4e|4eme|4th|quatrieme|dernier|[1-4]|i{1,3}|iv)`

const form = (
  pattern: string,
  isExact: boolean,
  read: (parts: readonly string[], counting: DayCounting) => IsoDate | null,
): Form => ({ pattern: new RegExp(`^(?:${pattern})$`, 'u'), isExact, read })

/** Ways to write a day, folded; the whole cell, once its «avant le» is taken off. */
const forms: readonly Form[] = [
  form(`${fourDigits}[ /.](\\d{1,2})[ /.](\\d{1,2})(?:[ t]\\d.*)?`, true, ([y = '', m, d]) =>
    existingDay(Number(y), Number(m), Number(d)),
  ),
  // A second number beyond 12 is a day written the American way.
  form(`(\\d{1,2}) ?[ /.] ?(1[3-9]|2\\d|3[01]) ?[ /.] ?${year}`, false, ([m, d, y = '']) =>
    existingDay(fullYear(y), Number(m), Number(d)),
  ),
  form(
    `(\\d{1,2}) ?[ /.] ?(\\d{1,2}) ?[ /.] ?${year}(?: \\d{1,2}[:h].*)?`,
    true,
    ([d, m, y = '']) => existingDay(fullYear(y), Number(m), Number(d)),
  ),
  form(`(\\d{1,2}) ?[ /.] ?(\\d{1,2})`, false, ([d, m], counting) =>
    inLikelyYear(counting, (of) => existingDay(of, Number(m), Number(d))),
  ),
  form(
    `(\\d{1,2})(?:er|st|nd|rd|th)?[ /.]*${monthPattern}[ /.]*${year}`,
    true,
    ([d, m = '', y = '']) => existingDay(fullYear(y), monthNumber(m), Number(d)),
  ),
  form(`(\\d{1,2})(?:er|st|nd|rd|th)?[ /.]*${monthPattern}`, false, ([d, m = ''], counting) =>
    inLikelyYear(counting, (of) => existingDay(of, monthNumber(m), Number(d))),
  ),
  form(`${monthPattern} (\\d{1,2})(?:st|nd|rd|th)?,? ${fourDigits}`, true, ([m = '', d, y = '']) =>
    existingDay(Number(y), monthNumber(m), Number(d)),
  ),
  form(
    `(debut|mi|fin|courant|early|mid|end of|end|late)? ?(?:de |d |du mois de |mois de |of )?${monthPattern}(?: ?[ /.] ?${year})?`,
    false,
    ([part = '', m = '', y], counting) => inMonth(part, monthNumber(m), y, counting),
  ),
  form(
    `(debut|mi|fin|courant)? ?(\\d{1,2})[ /.]${fourDigits}`,
    false,
    ([part = '', m, y], counting) => inMonth(part, Number(m), y, counting),
  ),
  form(`${fourDigits}[ /.](\\d{1,2})`, false, ([y, m], counting) =>
    inMonth('', Number(m), y, counting),
  ),
  form(
    `(\\d{1,2})(?:er)?(?: ${monthPattern})? (?:a|au|et|to|and|ou) (\\d{1,2})(?:er)? ${monthPattern}(?: ${year})?`,
    false,
    ([, , last, m = '', y], counting) =>
      inGivenYear(y, counting, (of) => existingDay(of, monthNumber(m), Number(last))),
  ),
  form(
    `${monthPattern}(?: ${year})?(?: ?[ /] ?| a | au | et | to | and | ou )${monthPattern}(?: ${year})?`,
    false,
    ([, , m = '', y], counting) => inMonth('', monthNumber(m), y, counting),
  ),
  form(`(?:t|q|trim(?:estre)?\\.? ?)([1-4])(?: ?[ /] ?${year})?`, false, readQuarter),
  form(`([1-4]) ?[tq](?: ?[ /]? ?${year})?`, false, readQuarter),
  form(`(?:t|q)?[1-4] ?(?: |/|a|et) ?(?:t|q)([1-4])(?: ?[ /] ?${year})?`, false, readQuarter),
  form(
    `(?:le |au |du )?${rank} ?(?:trimestre|trim\\.?|quarter)(?: ?(?:de |d |of )?(?:l annee )?${year})?`,
    false,
    readQuarter,
  ),
  form(
    `(?:le |au |du )?${rank} ?(?:semestre|sem\\.?|half)(?: ?(?:de |d |of )?(?:l annee )?${year})?`,
    false,
    readHalf,
  ),
  form(`(?:s|h|semestre )([12])(?: ?[ /] ?${year})?`, false, readHalf),
  form(
    `(debut|mi|fin|courant|early|mid|end of|end|late)? ?(?:de |d )?(?:l annee |annee |exercice )?${fourDigits}`,
    false,
    ([part = '', y], counting) =>
      inGivenYear(y, counting, (of) =>
        lastDayOfMonth(of, isEarly(part) ? 3 : isMiddle(part) ? 6 : 12),
      ),
  ),
  form(`${fourDigits}[ /]${fourDigits}`, false, ([, y], counting) =>
    inGivenYear(y, counting, (of) => lastDayOfMonth(of, 12)),
  ),
  form(`(?:fin|end of) (?:de l |d |the |l )?(?:annee|year)`, false, (_parts, counting) =>
    inLikelyYear(counting, (of) => lastDayOfMonth(of, 12)),
  ),
  form(`(\\d{1,3}) ?(jours?|j|semaines?|mois|days?|weeks?|months?)`, false, readStretch),
  form(`(?:une? )?(huitaine|quinzaine)`, false, ([word], { after }) =>
    after === null ? null : addDays(after, word === 'huitaine' ? 8 : 15),
  ),
]

/** Words before a day that leave it the same; «sous» and «dans» come before a stretch of time. */
const before =
  /^(?:(?:au plus tard|avant|d ici|pour|jusqu|prevue?s?|revisee?s?|reportee?s?|fixee?s?|echeance|delai|a fin|by|before|until|due|no later than|sous|dans|within|in|courant|dans le courant|au cours|dimanche|lundi|mardi|mercredi|jeudi|vendredi|samedi)[ :]+(?:(?:la|le|les|au|a|en|du|de|on|by|the)[ ]+)*|(?:le|au|en|a|du|la)[ ]+)/u
const after =
  /[ ,]*(?:\((?:[^()]*)\)|au plus tard|inclus|au maximum|max|a confirmer|si possible|prochain|dernier delai|delai de rigueur)[ .]*$/u

/** Words that set no day, by what they begin with. */
const dayless =
  /^(?:permanente?|continu|en continu|de facon continue|perman|periodique|mensuel|trimestriel|annuel|hebdo|chaque|a chaque|tous les|toute l annee|regulier|regulierement|immediate?|immediatement|sans delai|sans echeance|sans date|sans objet|urgente?|des que possible|des maintenant|asap|a determiner|a preciser|a definir|a fixer|a convenir|non defini|non precise|non fixe|indetermine|prochaine?|avant la prochaine|a la prochaine|la prochaine|reunion suivante|session suivante|ongoing|continuous|permanent|immediate|tbd|tbc|next|des reception|en fonction|selon)\b/u
const nothing = /^(?:[-–—_./?…\s]*|nd|n d|n\.d\.?|na|n a|n\/a|neant|so|s o|s\.o\.?|ras|none)$/u

/**
 * The day that a cell of a follow-up table means. A stretch of time means its last day: «fin mars» and
 * «courant mars» the 31st, «T2 2026» 30 June; «début avril» means the 10th and «mi-mars» the 15th.
 *
 * @param system  where Excel starts to count the days of this workbook
 * @example readLooseDay('T2 2026', counting, 1900) //=> { kind: 'understood', day: '2026-06-30' }
 */
export function readLooseDay(cell: string, counting: DayCounting, system: 1900 | 1904): DayReading {
  const text = folded(cell)
  if (nothing.test(text)) return { kind: 'empty' }
  if (/^\d{5}(?:[.,]\d+)?$/u.test(text)) {
    const day = serialDay(Number(text.replace(',', '.')), system)
    return day === null ? { kind: 'impossible' } : { kind: 'exact', day }
  }
  const bare = stripped(text)
  const fit = forms
    .map(({ pattern, isExact, read }) => ({ parts: pattern.exec(bare), isExact, read }))
    .find(({ parts }) => parts !== null)
  if (fit === undefined || fit.parts === null) {
    return dayless.test(text) || dayless.test(bare) ? { kind: 'none' } : { kind: 'unreadable' }
  }
  const day = fit.read([...fit.parts].slice(1), counting)
  if (day !== null) return { kind: fit.isExact ? 'exact' : 'understood', day }
  return isStretch(bare) ? { kind: 'none' } : { kind: 'impossible' }
}

/** The first day and the last one of a cell such as «15/12/2026 reporté au 31/01/2027». */
export function splitRevisedDay(cell: string): readonly [initial: string, revised: string] | null {
  const parts = cell
    .split(
      /\s*(?:->|→|=>|⇒|;|\n|\b(?:puis|report[ée]+s?(?:\s+(?:au|à|en))?|prorog[ée]+e?s?(?:\s+(?:au|à))?|nouvelle\s+(?:échéance|date)\s*:?|revised\s+to|postponed\s+to)(?=\s))\s*/iu,
    )
    .map((part) => part.replace(/^[\s(,:]+|[\s),:]+$/gu, ''))
    .filter((part) => part !== '')
  const [initial, revised] = [parts[0], parts.at(-1)]
  if (parts.length < 2 || initial === undefined || revised === undefined) return null
  return [initial, revised]
}

function folded(cell: string): string {
  return foldText(cell.replace(/[\u200B\uFEFF]/gu, ''))
    .replace(/°/gu, '')
    .trim()
}

function stripped(text: string): string {
  let bare = text
  for (let turn = 0; turn < 4; turn += 1) {
    const next = bare
      .replace(before, '')
      .replace(after, '')
      .replace(/^[(\s]+|[)\s.;,]+$/gu, '')
    if (next === bare || next === '') break
    bare = next
  }
  return bare
}

function isStretch(text: string): boolean {
  return /jour|semaine|mois|day|week|month|huitaine|quinzaine|\bj$/u.test(text)
}

function inGivenYear(
  written: string | undefined,
  counting: DayCounting,
  inYear: (year: number) => IsoDate | null,
): IsoDate | null {
  return written === undefined ? inLikelyYear(counting, inYear) : inYear(fullYear(written))
}

function inMonth(
  part: string,
  month: number,
  written: string | undefined,
  counting: DayCounting,
): IsoDate | null {
  return inGivenYear(written, counting, (of) => {
    if (isEarly(part)) return existingDay(of, month, 10)
    return isMiddle(part) ? existingDay(of, month, 15) : lastDayOfMonth(of, month)
  })
}

function isEarly(part: string): boolean {
  return part === 'debut' || part === 'early'
}

function isMiddle(part: string): boolean {
  return part === 'mi' || part === 'mid'
}

function readQuarter([word = '', written]: readonly string[], counting: DayCounting) {
  return inGivenYear(written, counting, (of) => lastDayOfMonth(of, rankNumber(word, 4) * 3))
}

function readHalf([word = '', written]: readonly string[], counting: DayCounting) {
  return inGivenYear(written, counting, (of) => lastDayOfMonth(of, rankNumber(word, 2) * 6))
}

function rankNumber(word: string, last: number): number {
  if (word === 'dernier') return last
  const ranks = [/^(?:1|i$|premier|first)/u, /^(?:2|ii$|deux|second)/u, /^(?:3|iii|trois|third)/u]
  const rankOf = ranks.findIndex((one) => one.test(word))
  return rankOf === -1 ? 4 : rankOf + 1
}

/** «sous 10 jours»: counted from the decision; without its day nothing can be counted. */
function readStretch([length = '', unit = '']: readonly string[], { after: from }: DayCounting) {
  if (from === null) return null
  const count = Number(length)
  if (unit.startsWith('m')) return addMonths(from, count)
  return addDays(from, /^[sw]/u.test(unit) ? 7 * count : count)
}
