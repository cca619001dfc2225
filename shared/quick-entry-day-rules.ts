import type { IsoDate } from './dates.ts'
import { type Counting, type DayForm, dayForms, stretchForms } from './quick-entry-form-rules.ts'

/** Words of a text that say until when; `day` is null where that day does not exist. */
export type ReadDay = {
  readonly start: number
  readonly end: number
  readonly day: IsoDate | null
}

const untilDay = String.raw`(?:pour|avant|d'ici|au\s+plus\s+tard|by|before|no\s+later\s+than|due|echeance\s*:?)(?:\s+(?:le|la|au|a|en|on|by))?\s+|jusqu'au\s+`
const untilStretch = String.raw`(?:sous|dans|d'ici|within|in)(?:\s+les?)?\s+`

/**
 * Words after which a day belongs to the sentence: «la réunion du 15 janvier», «le lundi», «n° 3»,
 * «la séance tenue le 15/12»; or after which two numbers are none: «phase 1/2».
 */
const binding = new Set(
  `de du des d le la les l au aux a en et ou n° no nº numero lettre lettres ref point points article
   decret arrete loi the of on at from dated since depuis date datee ce cet cette chaque tous toutes
   prevu prevue prevus prevues fixe fixee fixes fixees tenu tenue tenus tenues signe signee signes
   signees adopte adoptee adoptes adoptees recu recue recus recues envoye envoyee envoyes envoyees
   transmis transmise transmises depose deposee publie publiee organise organisee commence ouvert
   ouverte clos close cloture cloturee lot lots phase phases page pages tranche tranches etape etapes
   partie parties version versions volet volets annexe annexes chapitre chapitres section sections
   ligne lignes tome tomes niveau score ratio taux`.split(/\s+/u),
)

/**
 * The words of a text that say until when, «pour le» included; null when none do. Of several the last
 * counts: that is where a due day is said. Without such a word before it, a day counts only where it
 * ends the text, as `isTail` tells.
 */
export function readDueDay(
  text: string,
  counting: Counting,
  isTail: (from: number) => boolean,
): ReadDay | null {
  const flat = flattened(text)
  const introduced = [
    ...dayForms.flatMap((form) => findAll(flat, form, untilDay, counting)),
    ...stretchForms.flatMap((form) => findAll(flat, form, untilStretch, counting)),
  ]
  const alone = dayForms
    .filter(({ standsAlone }) => standsAlone)
    .flatMap((form) => findAll(flat, form, '', counting))
    .filter(({ start, end, day }) => day !== null && isTail(end) && !isBound(flat, start))
  return lastOf(introduced) ?? firstOf(alone)
}

/** The one that starts last, and of those the longest. */
function lastOf(days: readonly ReadDay[]): ReadDay | null {
  return days.toSorted((one, other) => other.start - one.start || other.end - one.end)[0] ?? null
}

/** All of them end the text: the longest says most. */
function firstOf(days: readonly ReadDay[]): ReadDay | null {
  return days.toSorted((one, other) => one.start - other.start)[0] ?? null
}

function findAll(
  flat: string,
  { pattern, read }: DayForm,
  before: string,
  counting: Counting,
): readonly ReadDay[] {
  const lead = before === '' ? '' : `(?:${before})`
  const whole = new RegExp(
    String.raw`(?<![\p{L}\p{N}'/.-])${lead}(?:${pattern})(?![\p{L}\p{N}/-]|[.,]\d)`,
    'gu',
  )
  return [...flat.matchAll(whole)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    day: read(match.slice(1), counting),
  }))
}

function isBound(flat: string, start: number): boolean {
  const before = /([\p{L}\p{N}°º]+)\.?[\s'(]*$/u.exec(flat.slice(0, start))?.[1]
  return before !== undefined && binding.has(before)
}

/** The text without case and accents, each character in its place, apostrophes and spaces plain. */
function flattened(text: string): string {
  return text.replace(/[^\x21-\x7e]|[A-Z]/gu, (character) => {
    if (/\s/u.test(character)) return ' '
    if (/['’‘ʼ]/u.test(character)) return "'"
    const plain = character
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .toLowerCase()
    return plain.length === character.length ? plain : character
  })
}
