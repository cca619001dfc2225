import type { MinutesItem } from '../../shared/minutes.ts'
import { plainText } from '../../shared/rich-text.ts'

type Words = Pick<MinutesItem, 'title' | 'content' | 'conclusion'>

/** Letters that a line of the page holds, at least. */
const lineLetters = 60

/** Title, ending and the room around them, in lines. */
const ownLines = 3

/** Height of a line of the page, in pixels. */
const lineHeight = 22

/**
 * How many items fill a window of this height from the top; one more where they end within it.
 * Counted too many rather than too few: what is in sight must not be drawn a moment later.
 *
 * @param height  of the window, in pixels
 */
export function itemsInSight(items: readonly Words[], height: number): number {
  let left = height / lineHeight
  const end = items.findIndex(({ title, content, conclusion }) => {
    left -= ownLines + linesOf(title) + linesOf(plainText(content)) + linesOf(conclusion)
    return left < 0
  })
  return end === -1 ? items.length : end + 1
}

function linesOf(text: string): number {
  return Math.floor(text.length / lineLetters)
}
