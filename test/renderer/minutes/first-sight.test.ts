import { describe, expect, it } from 'vitest'
import { itemsInSight } from '../../../renderer/minutes/first-sight.ts'
import type { RichText } from '../../../shared/rich-text.ts'

const textOf = (letters: number): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a'.repeat(letters) }] }],
})
const blank = { title: 'Divers', content: textOf(0), conclusion: '' }
const halfPage = { title: 'Divers', content: textOf(1200), conclusion: '' }

describe('itemsInSight', () => {
  it('counts items until their lines fill the window, with the one that passes its end', () => {
    // Twenty-three lines of 22 pixels each: the second ends below 768 pixels.
    expect(itemsInSight([halfPage, halfPage, halfPage], 768)).toBe(2)
  })

  it('counts many blank items, of which each takes three lines', () => {
    expect(
      itemsInSight(
        Array.from({ length: 40 }, () => blank),
        660,
      ),
    ).toBe(11)
  })

  it('counts all where they end before the window does', () => {
    expect(itemsInSight([blank, blank], 768)).toBe(2)
    expect(itemsInSight([], 768)).toBe(0)
  })

  it('counts one that is longer than the window', () => {
    expect(itemsInSight([{ ...blank, conclusion: 'a'.repeat(9000) }, blank], 768)).toBe(1)
  })
})
