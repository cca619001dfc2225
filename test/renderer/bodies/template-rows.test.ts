import { describe, expect, it } from 'vitest'
import {
  asTree,
  blankItem,
  droppedAt,
  movedBy,
  numbersOf,
  type TemplateRow,
} from '../../../renderer/bodies/template-rows.ts'

/** Lines named by their titles; a title that starts with a dash is a sub-item. */
function rowsOf(...titles: readonly string[]): readonly TemplateRow[] {
  return titles.map((title) => ({
    key: title,
    item: { ...blankItem, title, depth: title.startsWith('-') ? 1 : 0 },
  }))
}

function titlesOf(rows: readonly TemplateRow[]): readonly string[] {
  return rows.map(({ key }) => key)
}

const agenda = rowsOf('Ouverture', 'Revues', '- Santé', '- Eau', 'Divers')

describe('A line of the agenda template', () => {
  it('takes its sub-items along when it moves', () => {
    expect(titlesOf(movedBy(agenda, 'Revues', -1))).toEqual([
      'Revues',
      '- Santé',
      '- Eau',
      'Ouverture',
      'Divers',
    ])
  })

  it('passes over a whole item, not between it and its sub-items', () => {
    expect(titlesOf(movedBy(agenda, 'Divers', -1))).toEqual([
      'Ouverture',
      'Divers',
      'Revues',
      '- Santé',
      '- Eau',
    ])
    expect(titlesOf(movedBy(agenda, 'Ouverture', 1))).toEqual([
      'Revues',
      '- Santé',
      '- Eau',
      'Ouverture',
      'Divers',
    ])
  })

  it('moves by one place when it is a sub-item', () => {
    expect(titlesOf(movedBy(agenda, '- Santé', 1))).toEqual([
      'Ouverture',
      'Revues',
      '- Eau',
      '- Santé',
      'Divers',
    ])
  })

  it('stays where it is at both ends', () => {
    expect(movedBy(agenda, 'Ouverture', -1)).toBe(agenda)
    expect(movedBy(agenda, 'Divers', 1)).toBe(agenda)
  })

  it('is dropped behind the whole item that it was let go on, coming from above', () => {
    expect(titlesOf(droppedAt(agenda, 'Ouverture', '- Santé'))).toEqual([
      'Revues',
      '- Santé',
      '- Eau',
      'Ouverture',
      'Divers',
    ])
  })

  it('is not lost when it is dropped among its own sub-items', () => {
    expect(droppedAt(agenda, 'Revues', '- Eau')).toBe(agenda)
  })

  it('is an item when it comes first, for a sub-item needs one above it', () => {
    expect(asTree(rowsOf('- Santé', 'Divers'))[0]?.item.depth).toBe(0)
  })

  it('is numbered as the agenda prints it, internal lines without a number', () => {
    const internal = { key: 'x', item: { ...blankItem, title: 'Huis clos', isInternal: true } }
    expect(numbersOf([...agenda, internal])).toEqual(['1', '2', '2.1', '2.2', '3', ''])
  })
})
