import { describe, expect, it } from 'vitest'
import type { AgendaItem } from '../../shared/agenda.ts'
import {
  agendaLines,
  fittedDurations,
  placementAfter,
  reordered,
  totalMinutes,
} from '../../shared/agenda-rules.ts'
import { localTime } from '../../shared/dates.ts'
import { anItem } from './meeting-samples.ts'

const slot = { startsAt: localTime('09:30'), endsAt: localTime('10:00') }
const noFacts = (item: AgendaItem) => ({
  displayTitle: item.title,
  attachmentCount: 0,
  originReference: null,
})
const read = (items: readonly AgendaItem[]) =>
  agendaLines(items, slot, noFacts).map(({ number, title, startsAt, endsAt, isOver }) => [
    number,
    title,
    startsAt,
    endsAt,
    isOver,
  ])

describe('agendaLines', () => {
  it('numbers items and gives each its hours', () => {
    expect(read([anItem('Ouverture', { durationMinutes: 5 }), anItem('Divers')])).toEqual([
      ['1', 'Ouverture', '09:30', '09:35', false],
      ['2', 'Divers', '09:35', '09:45', false],
    ])
  })

  it('times an item by its sub-items', () => {
    const parent = anItem('Revues', { durationMinutes: 0 })
    const items = [
      parent,
      anItem('Eau', { parentId: parent.id, durationMinutes: 10 }),
      anItem('Justice', { parentId: parent.id, durationMinutes: 5 }),
      anItem('Divers', { durationMinutes: 5 }),
    ]
    expect(read(items)).toEqual([
      ['1', 'Revues', '09:30', '09:45', false],
      ['1.1', 'Eau', '09:30', '09:40', false],
      ['1.2', 'Justice', '09:40', '09:45', false],
      ['2', 'Divers', '09:45', '09:50', false],
    ])
  })

  it('says of an item with timed sub-items the minutes that they take', () => {
    const parent = anItem('Revues', { durationMinutes: 10 })
    const child = anItem('Eau', { parentId: parent.id, durationMinutes: 5 })
    const lines = agendaLines([parent, child], slot, noFacts)
    expect(lines.map(({ minutes }) => minutes)).toEqual([5, 5])
  })

  it('leaves internal items without number, and lets the next one follow on', () => {
    const items = [anItem('Ouverture'), anItem('Pause', { isInternal: true }), anItem('Divers')]
    expect(read(items).map(([number]) => number)).toEqual(['1', '', '2'])
  })

  it('marks the items that end after the slot', () => {
    const items = [anItem('Ouverture', { durationMinutes: 30 }), anItem('Divers')]
    expect(read(items).map((line) => line.at(-1))).toEqual([false, true])
  })

  it('shows an orphan sub-item rather than lose it', () => {
    expect(read([anItem('Perdu', { parentId: 'gone' })])).toHaveLength(1)
  })
})

describe('placementAfter', () => {
  const [first, second, third] = [anItem('A'), anItem('B'), anItem('C')]
  const child = anItem('B1', { parentId: second.id })
  const items = [first, second, third, child]

  it('moves by one among all brothers', () => {
    expect(placementAfter(items, first, { kind: 'by', steps: 1 })).toEqual({
      parentId: null,
      rank: 1,
    })
  })

  it('stops at either end', () => {
    expect(placementAfter(items, first, { kind: 'by', steps: -5 })?.rank).toBe(0)
    expect(placementAfter(items, first, { kind: 'rank', rank: 99 })?.rank).toBe(2)
  })

  it('makes a sub-item of the item above', () => {
    expect(placementAfter(items, third, { kind: 'indent' })).toEqual({
      parentId: second.id,
      rank: 1,
    })
  })

  it('does not indent an item that has sub-items, nor the first one', () => {
    expect(placementAfter(items, second, { kind: 'indent' })).toBeNull()
    expect(placementAfter(items, first, { kind: 'indent' })).toBeNull()
  })

  it('puts a sub-item back behind its item', () => {
    expect(placementAfter(items, child, { kind: 'outdent' })).toEqual({ parentId: null, rank: 2 })
  })

  it('drops an item behind another', () => {
    const move = { kind: 'after', itemId: third.id, parentId: null } as const
    expect(placementAfter(items, first, move)).toEqual({ parentId: null, rank: 2 })
  })

  it('refuses to put an item under itself or a branch under a branch', () => {
    const under = (parentId: string) => ({ kind: 'after', itemId: null, parentId }) as const
    expect(placementAfter(items, second, under(second.id))).toBeNull()
    expect(placementAfter(items, second, under(first.id))).toBeNull()
  })
})

describe('reordered', () => {
  it('keeps every item, once', () => {
    expect(reordered(['a', 'b', 'c'], 'a', 2)).toEqual(['b', 'c', 'a'])
  })
})

describe('fittedDurations', () => {
  it('changes nothing when the agenda fits', () => {
    expect(fittedDurations([anItem('A')], 10).size).toBe(0)
  })

  it('spares standing items while a subject can give', () => {
    const long = anItem('Thème', { durationMinutes: 45 })
    const standing = anItem('Suivi', { durationMinutes: 60, isStanding: true })
    expect([...fittedDurations([long, standing], 100)]).toEqual([[long.id, 40]])
  })

  it('shortens each in proportion rather than empty the longest', () => {
    const items = [40, 40, 20].map((durationMinutes, index) =>
      anItem(`Point ${index}`, { durationMinutes }),
    )
    expect(
      [...fittedDurations(items, 50).values()].toSorted((first, second) => first - second),
    ).toEqual([10, 20, 20])
  })

  it('makes any agenda of ordinary length fit', () => {
    const items = [15, 45, 15, 10, 5, 65].map((durationMinutes, index) =>
      anItem(`Point ${index}`, { durationMinutes }),
    )
    const fitted = fittedDurations(items, 90)
    const shortened = items.map((item) => ({
      ...item,
      durationMinutes: fitted.get(item.id) ?? item.durationMinutes,
    }))
    expect(totalMinutes(shortened)).toBe(90)
  })

  it('stops at five minutes an item rather than never end', () => {
    const items = [anItem('A'), anItem('B')]
    expect([...fittedDurations(items, 1).values()]).toEqual([5, 5])
  })
})
