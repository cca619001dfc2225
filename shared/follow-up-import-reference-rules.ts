import { decisionReference, numberOfReference, prefixOfReference } from './decision-rules.ts'
import type { DecisionKind } from './decision-codes.ts'
import type { DecisionType } from './decisions.ts'
import { type ImportBody, referenceHead } from './follow-up-import-party-rules.ts'
import type { ReadLine } from './follow-up-import-row-rules.ts'

/** Letters of kinds that the organisation does not use by itself. */
const usualMarks: Readonly<Record<DecisionKind, string>> = {
  DECISION: 'D',
  RECOMMENDATION: 'R',
  ACTION: 'A',
  TASK: 'T',
  COMMITMENT: 'E',
  INSTRUCTION: 'I',
  DELIBERATION: 'DL',
  RESOLUTION: 'RS',
  OPINION: 'AV',
}

/**
 * A reference of the file that stands for itself anywhere, as the register keeps it; null for one
 * that counts the rows, such as «3» or «R3».
 */
export function ownReference(written: string): string | null {
  const bare = written.replace(/^(?:n[°ºo]\.?|réf\.?|ref\.?)\s*:?\s*/iu, '').trim()
  const isOwn =
    /\p{L}/u.test(bare) &&
    /\d/u.test(bare) &&
    /^[\p{L}\p{N}][\p{L}\p{N}\s._/-]*$/u.test(bare) &&
    bare.length >= 6 &&
    bare.length <= 60 &&
    /[-/._\s]/u.test(bare)
  return isOwn ? bare.replace(/\s*([-/])\s*/gu, '$1').replace(/\s+/gu, ' ') : null
}

/** How references are compared: case and spaces aside. */
export function referenceKey(reference: string): string {
  return reference.toUpperCase().replace(/\s+/gu, '')
}

/** The kind of a line: as it says, as the letter of its reference says, else the usual one. */
export function kindOf(line: ReadLine, types: readonly DecisionType[]): DecisionKind {
  const mark = /-([A-Z]{1,2})\d{1,4}$/u.exec(line.reference.toUpperCase())?.[1]
  const marked = types.find((type) => type.mark === mark)?.kind
  return line.kind ?? marked ?? types[0]?.kind ?? 'DECISION'
}

/** What given references of a body, a year and a kind start with: `GEC-2026-D`. */
export function givenPrefix(
  body: ImportBody,
  year: number,
  kind: DecisionKind,
  types: readonly DecisionType[],
): string {
  const mark = types.find((type) => type.kind === kind)?.mark ?? usualMarks[kind]
  return `${referenceHead(body)}${year}-${mark}`
}

/** Numbers of a prefix so far: the highest ever given here, and the highest in the register. */
export type NumbersGiven = { readonly counted: number; readonly highest: number }

/** Gives references one after the other, none that anybody has or had. */
export function referenceGiver(
  numbers: ReadonlyMap<string, NumbersGiven>,
  /** References of the file that are kept as they are. */
  kept: readonly string[],
) {
  const last = new Map<string, number>()
  for (const reference of kept) {
    const prefix = prefixOfReference(reference)
    if (prefix === null) continue
    last.set(prefix, Math.max(last.get(prefix) ?? 0, numberOfReference(reference, prefix) ?? 0))
  }
  const give = (prefix: string): string => {
    const { counted = 0, highest = 0 } = numbers.get(prefix) ?? {}
    const number = Math.max(counted, highest, last.get(prefix) ?? 0) + 1
    last.set(prefix, number)
    return decisionReference(prefix, number)
  }
  /** True for a number that was given here once and whose decision is gone. */
  const isRetired = (reference: string): boolean => {
    const prefix = prefixOfReference(reference)
    if (prefix === null) return false
    return (numberOfReference(reference, prefix) ?? 0) <= (numbers.get(prefix)?.counted ?? 0)
  }
  return { give, isRetired }
}
