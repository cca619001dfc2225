import { describe, expect, it } from 'vitest'
import { tableLines } from '../../../renderer/ui/table-lines.ts'

const key = (row: string) => row

describe('The lines of a table', () => {
  it('put each group under its title and leave empty groups out', () => {
    const lines = tableLines(
      [
        { key: 'october', title: 'Octobre', rows: [] },
        { key: 'november', title: 'Novembre', rows: ['GEC', 'CGT'] },
      ],
      key,
    )
    expect(lines.map((line) => line.key)).toEqual(['group:november', 'GEC', 'CGT'])
  })

  it('need no title for a plain list', () => {
    const lines = tableLines([{ key: 'all', title: null, rows: ['GEC'] }], key)
    expect(lines).toEqual([{ kind: 'row', key: 'GEC', row: 'GEC', isFirst: true }])
  })

  it('let the keyboard in at one row only, the first', () => {
    const groups = [
      { key: 'one', title: 'Un', rows: ['a', 'b'] },
      { key: 'two', title: 'Deux', rows: ['c'] },
    ]
    const firsts = tableLines(groups, key).filter((line) => line.kind === 'row' && line.isFirst)
    expect(firsts.map((line) => line.key)).toEqual(['a'])
  })
})
