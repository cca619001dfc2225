import { describe, expect, it } from 'vitest'
import { pagesAround, registerLayout } from '../../../renderer/decisions/register-rows.ts'

const group = (key: string, count: number) => ({ key, label: key, count })

describe('registerLayout', () => {
  it('puts each decision under the heading of its group', () => {
    const layout = registerLayout([group('a', 2), group('empty', 0), group('b', 3)], 5)
    const lines = Array.from({ length: layout.lines }, (_, line) => {
      const row = layout.rowAt(line)
      return row.kind === 'group' ? row.group.key : row.place
    })
    expect(lines).toEqual(['a', 0, 1, 'b', 2, 3, 4])
  })

  it('is one list without groups', () => {
    const layout = registerLayout([], 3)
    expect(layout.lines).toBe(3)
    expect(layout.rowAt(2)).toEqual({ kind: 'decision', place: 2 })
    expect(layout.lineOf(2)).toBe(2)
  })

  it('finds every place again among 2,000 groups', () => {
    const groups = Array.from({ length: 2000 }, (_, index) => group(String(index), (index % 7) + 1))
    const total = groups.reduce((sum, { count }) => sum + count, 0)
    const layout = registerLayout(groups, total)
    for (let place = 0; place < total; place++) {
      expect(layout.rowAt(layout.lineOf(place))).toEqual({ kind: 'decision', place })
    }
  })
})

describe('pagesAround', () => {
  it('takes the pages in sight and one on each side', () => {
    expect(pagesAround(250, 280, 1000)).toEqual([1, 2, 3])
    expect(pagesAround(0, 30, 1000)).toEqual([0, 1])
    expect(pagesAround(960, 999, 1000)).toEqual([8, 9])
  })

  it('asks for nothing of an empty answer', () => {
    expect(pagesAround(0, 0, 0)).toEqual([])
  })
})
