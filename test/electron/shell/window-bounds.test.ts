import { describe, expect, it } from 'vitest'
import { reachableBounds } from '../../../electron/shell/window-bounds.ts'

const screen = { x: 0, y: 0, width: 1366, height: 728 }

describe('The remembered place of the window', () => {
  it('is taken again while its title bar can be reached', () => {
    const bounds = { x: 200, y: 0, width: 1366, height: 768 }
    expect(reachableBounds(bounds, screen)).toEqual(bounds)
  })

  it.each([
    ['on a second screen that has gone', { x: 1920, y: 100, width: 1366, height: 768 }],
    ['above the screen', { x: 100, y: -500, width: 1366, height: 768 }],
    ['below the screen', { x: 100, y: 700, width: 1366, height: 768 }],
    ['far to the left', { x: -1300, y: 0, width: 1366, height: 768 }],
  ])('is given up when it is %s, but not its size', (_where, bounds) => {
    expect(reachableBounds(bounds, screen)).toEqual({ width: 1366, height: 768 })
  })

  it('may be on a screen to the left of the first', () => {
    const left = { x: -1920, y: 0, width: 1920, height: 1040 }
    const bounds = { x: -1800, y: 50, width: 1366, height: 768 }
    expect(reachableBounds(bounds, left)).toEqual(bounds)
  })
})
