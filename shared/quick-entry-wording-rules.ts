/** A stretch of a line that does not belong to the wording. */
export type Cut = {
  readonly start: number
  readonly end: number
  /** True when its neighbours belong together, as for a sign before a name that stays. */
  readonly isGlued?: boolean
}

/**
 * The wording that is left of a line: the cuts taken out, no doubled space or sign left where they
 * stood, a capital at the start.
 */
export function withoutCuts(text: string, cuts: readonly Cut[]): string {
  const merged = mergedCuts(text, cuts)
  const ends = [0, ...merged.map(({ end }) => end)]
  const pieces = ends.map((from, index) => text.slice(from, merged[index]?.start ?? text.length))
  const left = pieces.reduce((before, after, index) =>
    merged[index - 1]?.isGlued === true ? before + after : joined(before, after),
  )
  return capitalised(left.replace(/[ \t\r\n]+/gu, ' ').trim())
}

/** Cuts in order, those with nothing but space between them as one. */
function mergedCuts(text: string, cuts: readonly Cut[]): readonly Cut[] {
  const ordered = cuts.toSorted((one, other) => one.start - other.start)
  return ordered.reduce<readonly Cut[]>((done, cut) => {
    const last = done.at(-1)
    const isNext =
      last !== undefined &&
      last.isGlued !== true &&
      cut.isGlued !== true &&
      text.slice(last.end, cut.start).trim() === ''
    return isNext
      ? [...done.slice(0, -1), { start: last.start, end: Math.max(last.end, cut.end) }]
      : [...done, cut]
  }, [])
}

/** What stood on both sides of a cut, without the sign that led to it and leads nowhere now. */
function joined(before: string, after: string): string {
  const left = before.trimEnd()
  const right = after.trimStart()
  if (left === '') return right.replace(/^(?:[,;:.]+|[–—-]+(?=\s|$))\s*/u, '')
  if (left.endsWith('(') && right.startsWith(')')) return joined(left.slice(0, -1), right.slice(1))
  const untied = left.replace(/[\s\u00A0]*(?:[,;:]|\s[–—-])$/u, '')
  if (right === '') return untied
  return /^[.,;)!?]/u.test(right) ? `${untied}${right}` : `${left} ${right}`
}

function capitalised(text: string): string {
  const [first = ''] = text
  const capital = first.toLocaleUpperCase('fr')
  // «ß» would become two letters: better small than longer.
  return capital.length === first.length ? capital + text.slice(first.length) : text
}
