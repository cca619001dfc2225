import type { DecisionChoices } from './decisions.ts'
import { leadsOf, type ReadName, readName } from './quick-entry-name-rules.ts'
import type { Cut } from './quick-entry-wording-rules.ts'

/** A name behind its sign: `@` for an institution, `#` for a group. */
export type Token = {
  readonly sign: '@' | '#'
  readonly start: number
  readonly end: number
  readonly name: ReadName
  /** True when the sentence needs the name: «demander à @UNICEF de répondre». */
  readonly isEmbedded: boolean
  /** What leaves the wording with it. */
  readonly cut: Cut
}

/** A sign in the middle of a word, as in an address, means nothing. */
const signs = /(?<![\p{L}\p{N}_.@#-])[@#](?=[\p{L}\p{N}])/gu

/** Words that would hang in the air without the name that follows them. */
const binding =
  /(?:^|[\s(])(?:à|au|aux|de|du|des|le|la|les|par|avec|pour|chez|entre|et|ou|sur|sous|dans|en|vers|que|to|of|with|by|for|from|the|and|or)\s+$|['’]$/iu

const between = /^\s*(?:[,;/&+]|et|and)?\s*$/iu

/** The institutions, the offices and the first group that a line names, in their order. */
export function readTokens(
  text: string,
  choices: Pick<DecisionChoices, 'institutions' | 'offices' | 'groups'>,
): readonly Token[] {
  const leads = leadsOf(choices)
  return [...text.matchAll(signs)].reduce<readonly Token[]>((read, { 0: found, index: start }) => {
    const last = read.at(-1)
    if (last !== undefined && start < last.end) return read
    const sign = found === '@' ? '@' : '#'
    const name = readName(text.slice(start + 1), sign === '@' ? leads : choices.groups)
    if (name === null || (sign === '#' && isNoGroup(name, read))) return read
    return [...read, tokenAt(text, { sign, start, name }, last)]
  }, [])
}

/** «lot #3» counts, and one decision concerns one group. */
function isNoGroup({ typed, matches }: ReadName, read: readonly Token[]): boolean {
  const isNumber = /^\d+$/u.test(typed) && matches.length === 0
  return isNumber || read.some(({ sign }) => sign === '#')
}

function tokenAt(
  text: string,
  { sign, start, name }: Pick<Token, 'sign' | 'start' | 'name'>,
  last: Token | undefined,
): Token {
  const end = start + 1 + name.length
  const isListed = sign === '@' && last?.sign === '@' && between.test(text.slice(last.end, start))
  const isEmbedded = isListed ? last.isEmbedded : binding.test(text.slice(0, start))
  const cut = isEmbedded
    ? { start, end: start + 1, isGlued: true }
    : { start: isListed ? last.end : start, end }
  return { sign, start, end, name, isEmbedded, cut }
}

/** Where the sentence starts: after the names that stand before it. */
export function startOfSentence(text: string, tokens: readonly Token[]): number {
  const skip = (from: number) => from + (/^[\s,;]*/u.exec(text.slice(from))?.[0].length ?? 0)
  return tokens.reduce(
    (from, { cut, isEmbedded }) =>
      !isEmbedded && cut.start <= from ? skip(Math.max(from, cut.end)) : from,
    skip(0),
  )
}

/** The text with its names blotted out, so that no day is read in or across them. */
export function blotted(text: string, tokens: readonly Token[]): string {
  return tokens.reduce(
    (left, { start, end }) => left.slice(0, start) + blot.repeat(end - start) + left.slice(end),
    text,
  )
}

/** A noncharacter, which no text contains. */
const blot = '\uFDD1'

/** True when nothing but names and signs follows. */
export function isTail(blottedText: string, from: number): boolean {
  return /^[\s.,;)\uFDD1]*$/u.test(blottedText.slice(from))
}
