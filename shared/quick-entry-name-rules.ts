import type { DecisionChoices } from './decisions.ts'
import { foldText } from './folding.ts'

/** An institution or a group that a quick entry may name. */
export type Named = DecisionChoices['institutions'][number]

/** Who may lead: the offices that the register prints, then the institutions. */
export function leadsOf({
  offices,
  institutions,
}: Pick<DecisionChoices, 'offices' | 'institutions'>): readonly Named[] {
  return [...offices, ...institutions]
}

/** Most suggestions shown at once. */
const most = 8

/** What lies between two words of a code or a name, whatever sign stands there. */
const wordsOf = (text: string) => foldText(text).split(/[^\p{L}\p{N}]+/u)

/**
 * From the surest to the loosest: the code, the code without its «GT-», the whole name, a word of
 * the name, then beginnings of them.
 */
const tiers: readonly ((named: Named, typed: string) => boolean)[] = [
  ({ code }, typed) => foldText(code) === typed,
  ({ code }, typed) => foldText(code).split(' ').at(-1) === typed,
  ({ name }, typed) => foldText(name) === typed,
  ({ name }, typed) => wordsOf(name).includes(typed),
  ({ code }, typed) => foldText(code).startsWith(typed),
  ({ code, name }, typed) =>
    foldText(name).startsWith(typed) ||
    wordsOf(`${code} ${name}`).some((word) => word.startsWith(typed)),
]

/**
 * Those that a typed word means, at the surest reading that gives any; several when it is not clear
 * which, none when it means nobody.
 *
 * @example matchesOf(institutions, 'unicef') //=> [UNICEF]
 * @example matchesOf(institutions, 'banque') //=> [BAD, BID, BM, BOAD]
 */
export function matchesOf(all: readonly Named[], typed: string): readonly Named[] {
  const folded = foldText(typed)
  if (folded === '') return []
  for (const fits of tiers) {
    const found = all.filter((named) => fits(named, folded))
    if (found.length > 0) return found
  }
  return []
}

/** What to offer while a name is typed: the surest readings first; everything while nothing is. */
export function suggestNames(all: readonly Named[], typed: string): readonly Named[] {
  const folded = foldText(typed)
  if (folded === '') return all.slice(0, most)
  const ranked = tiers.flatMap((fits) => all.filter((named) => fits(named, folded)))
  return [...new Set(ranked)].slice(0, most)
}

/** A name read after its sign: how many characters of the text it takes, and whom it may mean. */
export type ReadName = {
  readonly length: number
  readonly typed: string
  readonly matches: readonly Named[]
}

const longestName = 12

/**
 * Reads the name at the start of a text: the longest run of words that is exactly a code or a name,
 * such as «Banque mondiale», else its first word alone. Null when no name can start there.
 */
export function readName(text: string, all: readonly Named[]): ReadName | null {
  const reach = /^[^@#;,:\n]*/u.exec(text)?.[0] ?? ''
  const ends = [...reach.matchAll(/\S+/gu)]
    .slice(0, longestName)
    .map((word) => word.index + word[0].length)
  for (const end of ends.toReversed()) {
    const typed = reach.slice(0, end).replace(/[.!?)\]}»”"]+$/u, '')
    const whole = foldText(typed)
    const matches = all.filter(
      ({ code, name }) => foldText(code) === whole || foldText(name) === whole,
    )
    const [only] = matches
    if (whole !== '' && only !== undefined)
      return { length: typed.length, typed, matches: surest(matches, whole) }
  }
  const typed = /^[\p{L}\p{N}](?:[\p{L}\p{N}_.&-]*[\p{L}\p{N}])?/u.exec(text)?.[0]
  return typed === undefined
    ? null
    : { length: typed.length, typed, matches: matchesOf(all, typed) }
}

/** A code that is also someone's name means the one whose code it is. */
function surest(matches: readonly Named[], folded: string): readonly Named[] {
  const byCode = matches.filter(({ code }) => foldText(code) === folded)
  return byCode.length > 0 ? byCode : matches
}
