import type { WebFrameMain } from 'electron'
import { describe, expect, it } from 'vitest'
import { isFromOwnPage } from '../../../electron/shell/sender-check.ts'

function frame(url: string, { parent = null, isGone = false }: FrameOptions = {}): WebFrameMain {
  // Only these three are ever read of a frame.
  return { url, parent, isDestroyed: () => isGone } as WebFrameMain
}
type FrameOptions = { readonly parent?: WebFrameMain | null; readonly isGone?: boolean }

const own = frame('app://greffier/#/meetings')

describe('A message to the window’s process', () => {
  it('is heard from the page itself, on any of its screens', () => {
    expect(isFromOwnPage({ senderFrame: own })).toBe(true)
  })

  it.each([
    ['a frame inside the page', frame('app://greffier/', { parent: own })],
    ['about:blank', frame('about:blank')],
    ['an empty address', frame('')],
    ['another host of the scheme', frame('app://greffier.example/')],
    ['a page of the web', frame('https://greffier/')],
    ['a file', frame('file:///greffier/')],
    ['an address with our name as its user', frame('app://greffier@evil.example/')],
    ['a page that has gone', frame('app://greffier/', { isGone: true })],
    ['no frame', null],
  ])('is not heard from %s', (_who, senderFrame) => {
    expect(isFromOwnPage({ senderFrame })).toBe(false)
  })
})
