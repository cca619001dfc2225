/** Letters told before the first difference, so that a reader knows where he is. */
const lead = 40
/** Letters told of each version at most. */
const room = 160

export type ToldChange = { readonly before: string; readonly after: string }

/**
 * Two versions of a text, each from shortly before their first difference on and cut to some lines:
 * a list of changes must stay a list when a page of minutes changes by a word.
 *
 * @example
 * changedPart('Le point est fait.', 'Le point est clos.')
 * //=> { before: 'Le point est fait.', after: 'Le point est clos.' }
 */
export function changedPart(before: string, after: string): ToldChange {
  const [one, other] = [onOneLine(before), onOneLine(after)]
  const from = wordStart(one, Math.max(0, sameLetters(one, other) - lead))
  return { before: excerpt(one, from), after: excerpt(other, from) }
}

function onOneLine(text: string): string {
  // The spaces of French typography, which do not break, stay as they are.
  return text.replaceAll(/[ \t\r\n]+/gu, ' ').trim()
}

/** How many letters two texts begin with alike. */
function sameLetters(one: string, other: string): number {
  let count = 0
  while (count < one.length && one[count] === other[count]) count += 1
  return count
}

function wordStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf(' ', at) + 1
}

function excerpt(text: string, from: number): string {
  if (from >= text.length) return ''
  const isCut = text.length > from + room
  const part = isCut ? text.slice(from, from + room).replace(/ [^ ]*$/u, '') : text.slice(from)
  // A text without a space may be cut within a sign of two code units.
  return `${from > 0 ? '… ' : ''}${part.toWellFormed()}${isCut ? ' …' : ''}`
}
