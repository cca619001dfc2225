const LIGATURES: readonly (readonly [RegExp, string])[] = [
  [/œ/g, 'oe'],
  [/æ/g, 'ae'],
  [/ß/g, 'ss'],
]

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
  const lower = text.toLowerCase()
  // Most names are plain ASCII, and taking letters apart costs more than looking.
  if (/^[\x20-\x7e]*$/.test(lower)) return lower
  const opened = LIGATURES.reduce((value, [from, to]) => value.replace(from, to), lower)
  return opened.normalize('NFD').replace(/\p{Mn}/gu, '')
}

/** True when the text contains every word of the search, case and accents aside. */
export function folds(text: string, search: string): boolean {
  const folded = foldText(text)
  return foldText(search)
    .split(' ')
    .every((word) => folded.includes(word))
}
