/**
 * What a user typed as a query of the full-text index: all words must be there, each may be only
 * begun. Empty when nothing can be searched for. No character of the user reaches the index's own
 * syntax; elided letters (l’, d’) are left out and ligatures opened as the index has them.
 */
export function matchQuery(typed: string): string {
  const words = typed.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []
  const kept = words.filter((word) => word.length > 1 || /\p{N}/u.test(word) || words.length === 1)
  return kept.map((word) => `"${opened(word)}"*`).join(' AND ')
}

function opened(word: string): string {
  return word.replace(/œ/giu, 'oe').replace(/æ/giu, 'ae')
}
