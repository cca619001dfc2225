import { describe, expect, it } from 'vitest'
import { dropPlacement } from '../../../renderer/agenda/drop-placement.ts'

/** 1 opening, 2 water with two sub-items, 3 other business. */
const lines = [
  { id: 'opening', parentId: null, depth: 0 },
  { id: 'water', parentId: null, depth: 0 },
  { id: 'rural', parentId: 'water', depth: 1 },
  { id: 'urban', parentId: 'water', depth: 1 },
  { id: 'other', parentId: null, depth: 0 },
] as const

describe('Letting go of a row', () => {
  it('puts an item right after the one under which it is let go', () => {
    const place = dropPlacement(lines, 'other', { overId: 'opening', side: 'after' })
    expect(place).toEqual({ itemId: 'opening', parentId: null })
  })

  it('puts an item first above the first one', () => {
    const place = dropPlacement(lines, 'other', { overId: 'opening', side: 'before' })
    expect(place).toEqual({ itemId: null, parentId: null })
  })

  it('makes an item a sub-item between two sub-items', () => {
    const place = dropPlacement(lines, 'other', { overId: 'rural', side: 'after' })
    expect(place).toEqual({ itemId: 'rural', parentId: 'water' })
  })

  it('makes an item the first sub-item right under an item that has some', () => {
    const place = dropPlacement(lines, 'opening', { overId: 'water', side: 'after' })
    expect(place).toEqual({ itemId: null, parentId: 'water' })
  })

  it('keeps an item with sub-items an item, after the whole family it is let go in', () => {
    const family = [...lines, { id: 'health', parentId: null, depth: 0 } as const]
    const withSub = [...family, { id: 'care', parentId: 'health', depth: 1 } as const]
    const place = dropPlacement(withSub, 'health', { overId: 'rural', side: 'after' })
    expect(place).toEqual({ itemId: 'water', parentId: null })
  })

  it('leaves a sub-item in its family after its last brother', () => {
    const place = dropPlacement(lines, 'rural', { overId: 'urban', side: 'after' })
    expect(place).toEqual({ itemId: 'urban', parentId: 'water' })
  })

  it('makes a sub-item an item among the items', () => {
    const place = dropPlacement(lines, 'rural', { overId: 'opening', side: 'before' })
    expect(place).toEqual({ itemId: null, parentId: null })
  })

  it('puts a subject of the vivier among the items, never among sub-items', () => {
    const place = dropPlacement(lines, null, { overId: 'rural', side: 'after' })
    expect(place).toEqual({ itemId: 'water', parentId: null })
  })

  it('means nothing over the dragged row itself', () => {
    expect(dropPlacement(lines, 'other', { overId: 'other', side: 'after' })).toBeNull()
  })
})
