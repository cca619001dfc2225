import { describe, expect, it } from 'vitest'
import {
  type BoardColumn,
  cardReached,
  columnsAhead,
  stateBeside,
} from '../../../renderer/decisions/board-columns.ts'
import type { RegisterLine } from '../../../shared/decision-register.ts'
import type { DecisionStatus } from '../../../shared/decision-codes.ts'

// What the board reads of a decision; the rest of it plays no part here.
const card = (id: string, status: DecisionStatus, daysLate = 0) =>
  ({ id, status, daysLate }) as RegisterLine
const column = (status: DecisionStatus, total: number, lines: readonly RegisterLine[]) => ({
  status,
  total,
  late: lines.filter(({ daysLate }) => daysLate > 0).length,
  lines,
})
const board: readonly BoardColumn[] = [
  column('NOT_STARTED', 2, [card('a', 'NOT_STARTED', 5), card('b', 'NOT_STARTED')]),
  column('IN_PROGRESS', 0, []),
  column('DONE', 60, [card('c', 'DONE')]),
]

describe('columnsAhead', () => {
  it('moves a card and the counts before the core has answered', () => {
    const done = (line: RegisterLine) =>
      line.id === 'a' ? { ...line, status: 'DONE' as const, daysLate: 0 } : line
    const [notStarted, , finished] = columnsAhead(board, done)
    expect(notStarted).toMatchObject({ total: 1, late: 0 })
    expect(finished).toMatchObject({ total: 61, late: 0 })
    expect(finished?.lines.map(({ id }) => id)).toEqual(['a', 'c'])
  })

  it('leaves the board as it is when nothing was said', () => {
    expect(columnsAhead(board, (line) => line)).toBe(board)
  })
})

describe('cardReached', () => {
  it('passes over an empty column', () => {
    expect(cardReached(board, 'b', 'ArrowRight')?.id).toBe('c')
    expect(cardReached(board, 'c', 'ArrowLeft')?.id).toBe('a')
  })

  it('walks a column and stops at its ends', () => {
    expect(cardReached(board, 'a', 'ArrowDown')?.id).toBe('b')
    expect(cardReached(board, 'b', 'ArrowDown')).toBeNull()
    expect(cardReached(board, 'a', 'ArrowLeft')).toBeNull()
  })
})

describe('stateBeside', () => {
  it('is the next state, also of an empty column', () => {
    expect(stateBeside(board, 'NOT_STARTED', 1)).toBe('IN_PROGRESS')
    expect(stateBeside(board, 'DONE', 1)).toBeNull()
  })
})
