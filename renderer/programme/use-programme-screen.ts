import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ProgrammeBoard } from '../../shared/programme.ts'
import { api } from '../api.ts'
import { focusSelectedRow } from '../ui/focus-row.ts'
import {
  noFilters,
  type ProgrammeFilters,
  type ProgrammeRow,
  programmeRows,
} from './programme-rows.ts'
import { useProgrammePlace } from './use-programme-place.ts'

/** What stands at the right of the table. */
export type ProgrammePane = 'sheet' | 'new-activity' | 'new-axis' | 'programme' | 'new-programme'

/** What the screen shows, what is selected on it, and what is open beside it. */
export function useProgrammeScreen() {
  const place = useProgrammePlace()
  const { programme } = place
  const query = useQuery({
    ...api.programme.board.queryOptions({ input: { id: programme?.id ?? '' } }),
    enabled: programme !== null,
    placeholderData: keepPreviousData,
  })
  const board = programme !== null && query.data?.programme.id === programme.id ? query.data : null
  const [filters, setFilters] = useState<ProgrammeFilters>(noFilters)
  const [chosen, setChosen] = useState<string | null>(null)
  const [pane, setPane] = useState<ProgrammePane | null>(null)
  const rows = board === null ? [] : programmeRows(board, filters)
  const selected = selectedRow(rows, chosen)
  useSteadyFocus(board, selected?.key ?? null)
  return {
    place,
    query,
    board,
    rows,
    selected,
    select: (key: string) => setChosen(key),
    filters,
    filter: (part: Partial<ProgrammeFilters>) => setFilters({ ...filters, ...part }),
    clearFilters: () => setFilters(noFilters),
    pane: isPaneShown(pane, board, selected) ? pane : null,
    open: (next: ProgrammePane) => setPane(next),
    close: () => {
      setPane(null)
      focusSelectedRow()
    },
    /** J and K: one line on, with the focus. */
    step: (by: -1 | 1) => {
      const at = rows.findIndex(({ key }) => key === selected?.key)
      const next = rows[at + by]
      if (next === undefined) return
      setChosen(next.key)
      focusSelectedRow()
    },
    show: (key: string) => {
      setChosen(key)
      focusSelectedRow()
    },
  }
}

export type ProgrammeScreenState = ReturnType<typeof useProgrammeScreen>

/** The line that was chosen; else the first activity, for an axis has fewer keys. */
function selectedRow(rows: readonly ProgrammeRow[], chosen: string | null): ProgrammeRow | null {
  const found = rows.find(({ key }) => key === chosen)
  return found ?? rows.find(({ kind }) => kind === 'activity') ?? rows[0] ?? null
}

function isPaneShown(
  pane: ProgrammePane | null,
  board: ProgrammeBoard | null,
  selected: ProgrammeRow | null,
): boolean {
  if (pane === 'new-programme') return true
  if (pane === 'sheet') return selected !== null
  if (pane === 'new-activity') return (board?.axes.length ?? 0) > 0
  return board !== null
}

/** A line that was moved keeps the focus: the rows are drawn by their places. */
function useSteadyFocus(board: ProgrammeBoard | null, selected: string | null): void {
  useEffect(() => {
    const focused = document.activeElement
    if (!(focused instanceof HTMLTableRowElement) || selected === null) return
    if (focused.dataset.key !== selected) focusSelectedRow()
  }, [board, selected])
}
