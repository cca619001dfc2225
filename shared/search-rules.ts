/**
 * What a user typed as a query of the full-text index: all words must be there, each may be only
 * begun. Empty when nothing can be searched for. No character of the user reaches the index's own
 * syntax; elided letters (l’, d’) are left out and ligatures opened as the index has them.
 */
export function matchQuery(typed: string): string {
  return matchQueries(typed).join(' AND ')
}

/** The same, one query a word. */
export function matchQueries(typed: string): readonly string[] {
  const words = typed.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []
  const kept = words.filter((word) => word.length > 1 || /\p{N}/u.test(word) || words.length === 1)
  return kept.map((word) => `"${opened(word)}"*`)
}

/** Words that must follow one another as they were typed; empty when nothing can be searched for. */
export function phraseQuery(typed: string): string {
  const words = typed.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length === 0 ? '' : `"${words.map(opened).join(' ')}"`
}

/**
 * What was typed as one whole reference, or null when it cannot be one: `gec 2026 10` is asked for as
 * `gec-2026-10`, in any case.
 */
export function typedReference(typed: string): string | null {
  const joined = typed.trim().replaceAll(/[\s\u2010-\u2014]+/gu, '-')
  return /^\p{L}[\p{L}\p{N}/._-]*-[\p{L}\d]*\d+$/u.test(joined) ? joined : null
}

function opened(word: string): string {
  return word.replace(/œ/giu, 'oe').replace(/æ/giu, 'ae')
}
