/** Grammatical gender: of a noun, or of the person that a title agrees with. */
export type Gender = 'F' | 'M'

const LARGEST = 999_999_999_999

const UP_TO_SIXTEEN = [
  'zéro',
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
  'onze',
  'douze',
  'treize',
  'quatorze',
  'quinze',
  'seize',
] as const

const TENS = ['', 'dix', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante'] as const

/**
 * A whole number in words: 2026 = «deux mille vingt-six», 80 = «quatre-vingts».
 *
 * Traditional spelling (hyphens below one hundred only), as deeds and amounts are written.
 *
 * @param gender  'F' makes a last «un» agree: «vingt et une séances»
 *
 * @throws RangeError unless 0 ≤ value ≤ 999 999 999 999 and whole.
 */
export function numberInWords(value: number, gender: Gender = 'M'): string {
  if (!Number.isInteger(value) || value < 0 || value > LARGEST) {
    throw new RangeError(`Only whole numbers from 0 to ${LARGEST} have words here, got ${value}`)
  }
  const words = value === 0 ? UP_TO_SIXTEEN[0] : spelled(value)
  return gender === 'F' ? words.replace(/(?<=^|[ -])un$/, 'une') : words
}

/**
 * A year as deeds write it, with «mil»: 2026 = «deux mil vingt-six».
 *
 * @param year  1 to 999 999
 */
export function yearInWords(year: number): string {
  return numberInWords(year).replace(/\bmille\b/, 'mil')
}

/**
 * A count with its control figure in two digits: 5 = «cinq (05)», 120 = «cent vingt (120)».
 *
 * The usage of attendance lists and of decrees: the words protect the figure against alteration.
 */
export function countInWords(count: number, gender: Gender = 'M'): string {
  return `${numberInWords(count, gender)} (${String(count).padStart(2, '0')})`
}

/** 1 = «1er» or «1re», 11 = «11e». */
export function ordinal(rank: number, gender: Gender = 'F'): string {
  if (rank === 1) return gender === 'F' ? '1re' : '1er'
  return `${rank}e`
}

/** 1 = «première», 11 = «onzième», 21 = «vingt et unième». */
export function ordinalInWords(rank: number, gender: Gender = 'F'): string {
  if (rank === 1) return gender === 'F' ? 'première' : 'premier'
  // The plural s of «quatre-vingts», «deux cents» and «deux millions» is lost in the ordinal.
  const words = numberInWords(rank).replace(/(?<=vingt|cent|million|milliard)s$/, '')
  return words.replace(/cinq$/, 'cinqu').replace(/neuf$/, 'neuv').replace(/e$/, '').concat('ième')
}

/** `de`, `que`… before a word, elided where French elides: «d’avril», «de décembre». */
export function elided(particle: 'de' | 'que' | 'se' | 'ne' | 'je' | 'le' | 'la', word: string) {
  return startsWithVowelSound(word) ? `${particle.slice(0, -1)}’${word}` : `${particle} ${word}`
}

/** «le directeur», «la directrice», «l’ambassadrice». */
export function withArticle(noun: string, gender: Gender): string {
  return elided(gender === 'F' ? 'la' : 'le', noun)
}

/** «du directeur», «de la directrice», «de l’ambassadrice». */
export function ofThe(noun: string, gender: Gender): string {
  if (startsWithVowelSound(noun)) return `de l’${noun}`
  return gender === 'F' ? `de la ${noun}` : `du ${noun}`
}

/** «au directeur», «à la directrice», «à l’ambassadrice». */
export function toThe(noun: string, gender: Gender): string {
  if (startsWithVowelSound(noun)) return `à l’${noun}`
  return gender === 'F' ? `à la ${noun}` : `au ${noun}`
}

/**
 * True before what French elides. An initial h counts as mute but for the words below; «onze»,
 * «oui» and the y of «yen», «Yémen» keep the full article.
 */
export function startsWithVowelSound(word: string): boolean {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace('œ', 'oe')
  if (/^(?:onz|oui\b|ouistiti|uhlan|y[aeiou])/.test(plain)) return false
  if (plain.startsWith('h')) return !ASPIRATED_H.test(plain)
  return /^[aeiouyæɛɔ]/.test(plain)
}

const ASPIRATED_H =
  /^(?:haut|handicap|hall|hangar|harmattan|hasard|hausse|haricot|havre|hierarch|hollande|hongr|hors|huit|hu[ae]|heurt|hernie|heros|hic|hockey|honte|houille|housse|houe|hutte|halte|hache|haie|haine|harcel|hard|hati|hat[ei]|hameau|hanche|harem|harnais|harpe)/

function spelled(value: number): string {
  for (const [size, noun] of [
    [1_000_000_000, 'milliard'],
    [1_000_000, 'million'],
  ] as const) {
    if (value >= size) return joined(counted(Math.floor(value / size), noun), value % size)
  }
  if (value >= 1000) return joined(thousands(Math.floor(value / 1000)), value % 1000)
  return hundreds(value)
}

function joined(head: string, rest: number): string {
  return rest === 0 ? head : `${head} ${spelled(rest)}`
}

/** Million and milliard are nouns: they take an s, and leave the s of «cents» and «vingts». */
function counted(count: number, noun: string): string {
  return `${hundreds(count)} ${noun}${count > 1 ? 's' : ''}`
}

/** «mille» is a numeral: no s, neither to it nor before it. */
function thousands(count: number): string {
  return count === 1 ? 'mille' : `${hundreds(count).replace(/(?<=vingt|cent)s$/, '')} mille`
}

function hundreds(value: number): string {
  const count = Math.floor(value / 100)
  const rest = value % 100
  if (count === 0) return belowHundred(rest)
  const head = count === 1 ? 'cent' : `${UP_TO_SIXTEEN[count]} cent`
  if (rest === 0) return count === 1 ? head : `${head}s`
  return `${head} ${belowHundred(rest)}`
}

function belowHundred(value: number): string {
  const known = UP_TO_SIXTEEN[value]
  if (known !== undefined) return known
  if (value >= 80) return fromEighty(value - 80)
  const tens = value >= 60 ? 6 : Math.floor(value / 10)
  const units = value - tens * 10
  const head = TENS[tens] ?? ''
  if (units === 0) return head
  const isJoinedByEt = tens > 1 && (units === 1 || units === 11)
  return `${head}${isJoinedByEt ? ' et ' : '-'}${belowHundred(units)}`
}

function fromEighty(units: number): string {
  return units === 0 ? 'quatre-vingts' : `quatre-vingt-${belowHundred(units)}`
}
