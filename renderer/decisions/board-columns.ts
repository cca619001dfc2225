import type { RegisterBoard, RegisterLine } from '../../shared/decision-register.ts'
import type { DecisionStatus } from '../../shared/decision-codes.ts'

export type BoardColumn = RegisterBoard['columns'][number]

/**
 * The columns as they will be: a card stands in its new column before the core has answered, and
 * the counts with it.
 *
 * @param shown  a decision with what was just said of it
 */
export function columnsAhead(
  columns: readonly BoardColumn[],
  shown: (line: RegisterLine) => RegisterLine,
): readonly BoardColumn[] {
  const moved = columns.flatMap(({ status, lines }) =>
    lines.flatMap((line) => {
      const ahead = shown(line)
      return ahead.status === status ? [] : [{ before: line, ahead }]
    }),
  )
  if (moved.length === 0) return columns
  return columns.map((column) => {
    const arrived = moved.filter(({ ahead }) => ahead.status === column.status)
    const gone = moved.filter(({ before }) => before.status === column.status)
    const late = (lines: readonly RegisterLine[]) =>
      lines.filter(({ daysLate }) => daysLate > 0).length
    const stays = column.lines.filter((line) => gone.every(({ before }) => before.id !== line.id))
    return {
      ...column,
      total: column.total + arrived.length - gone.length,
      late:
        column.late +
        late(arrived.map(({ ahead }) => ahead)) -
        late(gone.map(({ before }) => before)),
      lines: [...arrived.map(({ ahead }) => ahead), ...stays.map(shown)],
    }
  })
}

/** The card that an arrow leads to from another; null at the edges. */
export function cardReached(
  columns: readonly BoardColumn[],
  id: string,
  key: string,
): RegisterLine | null {
  const at = columns.findIndex(({ lines }) => lines.some((line) => line.id === id))
  const lines = columns[at]?.lines ?? []
  const rank = lines.findIndex((line) => line.id === id)
  if (key === 'ArrowDown') return lines[rank + 1] ?? null
  if (key === 'ArrowUp') return lines[rank - 1] ?? null
  if (key === 'Home') return lines[0] ?? null
  if (key === 'End') return lines.at(-1) ?? null
  const ways: Readonly<Record<string, readonly BoardColumn[]>> = {
    ArrowLeft: columns.slice(0, Math.max(0, at)).toReversed(),
    ArrowRight: columns.slice(at + 1),
  }
  // Over empty columns, to the same height where there is a card.
  const next = ways[key]?.find((column) => column.lines.length > 0)?.lines ?? []
  return next[Math.min(rank, next.length - 1)] ?? null
}

/** The state beside another on the board; null at its edges. */
export function stateBeside(
  columns: readonly BoardColumn[],
  status: DecisionStatus,
  step: 1 | -1,
): DecisionStatus | null {
  const at = columns.findIndex((column) => column.status === status)
  return columns[at + step]?.status ?? null
}
