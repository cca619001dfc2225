import type { RegisterPage } from '../../shared/decision-register.ts'

export type RegisterGroup = RegisterPage['groups'][number]

/** One line of the register: the heading of a group, or the decision at a place of the answer. */
export type RegisterRow =
  | { readonly kind: 'group'; readonly group: RegisterGroup }
  | { readonly kind: 'decision'; readonly place: number }

export type RegisterLayout = {
  /** Lines in all, headings included. */
  readonly lines: number
  /** Decisions alone. */
  readonly decisions: number
  readonly rowAt: (line: number) => RegisterRow
  /** The line on which the decision at this place stands. */
  readonly lineOf: (place: number) => number
}

/**
 * Which line of the table shows what, worked out from the counts alone: the register is drawn and
 * scrolled at its full height while only the pages in sight are known.
 *
 * @param total  decisions that the query keeps, on all pages
 */
export function registerLayout(groups: readonly RegisterGroup[], total: number): RegisterLayout {
  const filled = groups.filter(({ count }) => count > 0)
  const firsts = runningSums(filled.map(({ count }) => count))
  if (filled.length === 0) {
    return {
      lines: total,
      decisions: total,
      rowAt: (line) => ({ kind: 'decision', place: line }),
      lineOf: (place) => place,
    }
  }
  return {
    lines: total + filled.length,
    decisions: total,
    rowAt: (line) => {
      const index = lastAtMost(firsts, line, (first, at) => first + at)
      const [group, first = 0] = [filled[index], firsts[index]]
      const heading = first + index
      if (group !== undefined && line === heading) return { kind: 'group', group }
      return { kind: 'decision', place: line - index - 1 }
    },
    lineOf: (place) => place + lastAtMost(firsts, place, (first) => first) + 1,
  }
}

/** Where each part begins when they follow one another. */
function runningSums(counts: readonly number[]): readonly number[] {
  const starts: number[] = []
  let sum = 0
  for (const count of counts) {
    starts.push(sum)
    sum += count
  }
  return starts
}

/** The last part that begins at or before the wanted number; halving, for 2,000 bodies are groups too. */
function lastAtMost(
  firsts: readonly number[],
  wanted: number,
  start: (first: number, index: number) => number,
): number {
  let [low, high] = [0, firsts.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (start(firsts[middle] ?? 0, middle) <= wanted) low = middle
    else high = middle - 1
  }
  return low
}

/** Decisions asked for at once: some three windows, so that scrolling on finds them there. */
export const pageSize = 100

/** The pages that hold these places, and the one on each side of them. */
export function pagesAround(from: number, to: number, total: number): readonly number[] {
  if (total <= 0) return []
  const last = Math.floor((total - 1) / pageSize)
  const first = Math.max(0, Math.floor(from / pageSize) - 1)
  const end = Math.min(last, Math.floor(Math.max(from, to) / pageSize) + 1)
  return Array.from({ length: Math.max(0, end - first + 1) }, (_, index) => first + index)
}
