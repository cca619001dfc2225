import type { Decision } from './decisions.ts'
import { foldText } from './folding.ts'

/** A decision of the register as an import compares lines with it. */
export type KnownDecision = Decision

/** Words in common, of all words, from which two wordings look alike. */
const likeness = 0.7

/** A word that more wordings than these share tells none of them from another. */
const mostAlike = 60

/** A wording as it is compared: letters and digits alone. */
export function wordingKey(wording: string): string {
  return foldText(wording).replace(/[^\p{L}\p{N}]+/gu, '')
}

type Worded = { readonly bodyId: string; readonly wording: string }

/**
 * Finds wordings of a body that look alike without being the same.
 *
 * Each is kept under its rarest words only, as many as a likeness must share one of; so five thousand
 * lines are compared with as many decisions in the time of a blink.
 */
export function likenessFinder<Item extends Worded>(items: readonly Item[]) {
  const tokens = new Map(items.map((item) => [item, wordsOf(item)]))
  const frequency = new Map<string, number>()
  for (const words of tokens.values()) {
    for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  }
  const byWord = new Map<string, Item[]>()
  for (const [item, words] of tokens) {
    for (const word of prefixOf(words, frequency)) push(byWord, word, item)
  }
  /** The item of the body most alike, and that alike at least; null when none is. */
  return (wanted: Worded, isMeant: (item: Item) => boolean = () => true): Item | null => {
    const words = wordsOf(wanted)
    const candidates = new Set(
      prefixOf(words, frequency).flatMap((word) => {
        const found = byWord.get(word) ?? []
        return found.length > mostAlike ? [] : found
      }),
    )
    let best: Item | null = null
    let most = likeness
    for (const candidate of candidates) {
      const common = shareOf(words, tokens.get(candidate) ?? new Set())
      if (common >= most && isMeant(candidate)) [best, most] = [candidate, common]
    }
    return best
  }
}

/** The words that carry the sense, each cut to its beginning: «transmettre» is near «transmis». */
function wordsOf({ bodyId, wording }: Worded): ReadonlySet<string> {
  const words = foldText(wording).split(/[^\p{L}\p{N}]+/u)
  const heavy = words.filter((word) => word.length > 3 || /\d/u.test(word))
  return new Set(heavy.map((word) => `${bodyId} ${word.slice(0, 6)}`))
}

/** The rarest words, of which two alike share one at least. */
function prefixOf(
  words: ReadonlySet<string>,
  frequency: ReadonlyMap<string, number>,
): readonly string[] {
  const rarest = [...words].toSorted(
    (one, other) =>
      (frequency.get(one) ?? 0) - (frequency.get(other) ?? 0) || (one < other ? -1 : 1),
  )
  return rarest.slice(0, words.size - Math.ceil(words.size * likeness) + 1)
}

function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0
  for (const word of one) if (other.has(word)) common += 1
  return common === 0 ? 0 : common / (one.size + other.size - common)
}

function push<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const kept = map.get(key)
  if (kept === undefined) map.set(key, [item])
  else kept.push(item)
}
