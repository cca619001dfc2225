import { describe, expect, it } from 'vitest'
import {
  readRegisterAddress,
  writeRegisterAddress,
} from '../../../renderer/decisions/register-address.ts'
import {
  placeReached,
  queryOfSelection,
  toggled,
} from '../../../renderer/decisions/register-selection.ts'

describe('the address of the register', () => {
  it('is read as it was written', () => {
    const asked = {
      view: 'late',
      query: 'est:retard @SHA "cadre & plan"',
      sort: { column: 'reference', direction: 'desc' },
      group: 'body',
      layout: 'board',
    } as const
    expect(readRegisterAddress(writeRegisterAddress(asked))).toEqual(asked)
  })

  it('leaves to the tab what it does not say, or says wrongly', () => {
    expect(readRegisterAddress(new URLSearchParams('sort=colour&group=moon&layout=cube'))).toEqual({
      view: null,
      query: null,
      sort: null,
      group: null,
      layout: null,
    })
  })

  it('keeps an empty question apart from none', () => {
    expect(readRegisterAddress(new URLSearchParams('q=')).query).toBe('')
  })
})

describe('a selection', () => {
  it('takes a decision in and out', () => {
    const one = toggled({ ids: new Set(), isWhole: false }, 'a')
    expect([...one.ids]).toEqual(['a'])
    expect(toggled(one, 'a').ids.size).toBe(0)
  })

  it('is no longer all of the filter once one is taken out', () => {
    expect(toggled({ ids: new Set(['a', 'b']), isWhole: true }, 'a').isWhole).toBe(false)
  })

  it('is listed by its references', () => {
    const lines = [
      { id: 'a', reference: 'GEC-2026-01-D01' },
      { id: 'b', reference: 'GEC-2026-01-D02' },
    ]
    const chosen = { ids: new Set(['a', 'b']), isWhole: false }
    expect(queryOfSelection(chosen, '', lines)).toBe('réf:GEC-2026-01-D01 réf:GEC-2026-01-D02')
    expect(queryOfSelection({ ...chosen, ids: new Set(['a', 'far']) }, '', lines)).toBeNull()
    expect(queryOfSelection({ ...chosen, isWhole: true }, 'est:retard', [])).toBe('est:retard')
  })
})

describe('placeReached', () => {
  it('stops at both ends', () => {
    expect(placeReached('ArrowDown', -1, 3, 10)).toBe(0)
    expect(placeReached('ArrowDown', 2, 3, 10)).toBeNull()
    expect(placeReached('ArrowUp', 0, 3, 10)).toBeNull()
    expect(placeReached('PageDown', 0, 3, 10)).toBe(2)
    expect(placeReached('End', 0, 100_000, 10)).toBe(99_999)
    expect(placeReached('x', 1, 3, 10)).toBeNull()
  })
})
