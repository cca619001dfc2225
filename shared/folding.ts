/** Letters that no decomposition opens. */
const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l' }

/** What letters outside ASCII fold to: a few dozen in any directory, looked up by the thousand. */
const folded = new Map<string, string>()

/**
 * Text as it is compared: without case, accents, ligatures or doubled spaces, apostrophes and
 * hyphens as spaces.
 *
 * @example foldText('Échantillon-D’Œuvre') //=> 'echantillon d oeuvre'
 */
export function foldText(text: string): string {
  const plain = foldLetters(text)
  return plain.replace(/['’‘ʼ\-‐‑–—\s\u00A0\u202F]+/gu, ' ').trim()
}

/** The same without touching spaces and signs, for addresses. */
export function foldLetters(text: string): string {
  return text.toLowerCase().replace(/[^\x20-\x7e]/gu, foldLetter)
}

function foldLetter(letter: string): string {
  const known = folded.get(letter)
  if (known !== undefined) return known
  const plain = LIGATURES[letter] ?? letter.normalize('NFD').replace(/\p{Mn}/gu, '')
  folded.set(letter, plain)
  return plain
}

/** True when the text contains every word of the search, case and accents aside. */
export function folds(text: string, search: string): boolean {
  const folded = foldText(text)
  return foldText(search)
    .split(' ')
    .every((word) => folded.includes(word))
}
