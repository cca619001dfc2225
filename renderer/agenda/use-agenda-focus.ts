import { useEffect, useLayoutEffect, useRef, useState } from 'react'

export type CellName = 'row' | 'number' | 'title' | 'nature' | 'presenter' | 'duration'

/** A place in the table that can have the focus. */
export type Spot = {
  readonly key: string
  readonly cell: CellName
  /** Place of the caret in a text; its end by default. */
  readonly caret?: number | null
}

const cells: readonly CellName[] = ['number', 'title', 'nature', 'presenter', 'duration']

/**
 * The focus of the table, by row and cell. A spot that is asked for is taken as soon as it is drawn,
 * also when its row has yet to come back from the core: rows that change places keep the cursor.
 */
export function useAgendaFocus() {
  const holder = useRef<HTMLDivElement>(null)
  const wanted = useRef<Spot | null>(null)
  const [, redraw] = useState(0)
  const lastRow = useLastRow(holder)
  useLayoutEffect(() => {
    if (wanted.current !== null && takeSpot(holder.current, wanted.current)) wanted.current = null
    else lastRow.restore()
  })
  return {
    holder,
    ask: (spot: Spot) => {
      wanted.current = spot
      redraw((turn) => turn + 1)
    },
    /** Takes the spot at once; false when it is not drawn. */
    take: (spot: Spot) => takeSpot(holder.current, spot),
    /** Where the focus stands in the row now, to find it again after the row has moved. */
    spotOf: (key: string): Spot => spotOf(key),
  }
}

/** The row that had the focus: when it goes, by an undo for one, the row in its place has it. */
function useLastRow(holder: React.RefObject<HTMLElement | null>) {
  const index = useRef<number | null>(null)
  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      const row = target instanceof Element ? target.closest<HTMLElement>('tr[data-key]') : null
      const place = row === null ? -1 : rowsIn(holder.current).indexOf(row)
      index.current = place === -1 ? null : place
    }
    const press = () => {
      // What follows is a choice of the pointer, not a row that went away.
      index.current = null
    }
    document.addEventListener('pointerdown', press, true)
    document.addEventListener('focusin', follow)
    return () => {
      document.removeEventListener('pointerdown', press, true)
      document.removeEventListener('focusin', follow)
    }
  }, [holder])
  return {
    restore: () => {
      if (index.current === null || document.activeElement !== document.body) return
      const rows = rowsIn(holder.current)
      rows[Math.min(index.current, rows.length - 1)]?.focus()
    },
  }
}

function rowsIn(holder: HTMLElement | null): readonly HTMLElement[] {
  return [...(holder?.querySelectorAll<HTMLElement>('tr[data-key]') ?? [])]
}

export type AgendaFocus = ReturnType<typeof useAgendaFocus>

function takeSpot(holder: HTMLElement | null, { key, cell, caret = null }: Spot): boolean {
  const row = holder?.querySelector<HTMLElement>(`tr[data-key="${CSS.escape(key)}"]`)
  const target =
    cell === 'row'
      ? row
      : row?.querySelector<HTMLElement>(`[data-cell="${cell}"] :is(input, select)`)
  if (!row || !target) return false
  target.focus({ preventScroll: true })
  row.scrollIntoView({ block: 'nearest' })
  if (target instanceof HTMLInputElement && cell === 'title') {
    const place = caret ?? target.value.length
    target.setSelectionRange(place, place)
  }
  return true
}

function spotOf(key: string): Spot {
  const focused = document.activeElement
  const name = focused?.closest<HTMLElement>('[data-cell]')?.dataset.cell
  const cell = cells.find((candidate) => candidate === name) ?? 'row'
  const caret = focused instanceof HTMLInputElement ? focused.selectionStart : null
  return { key, cell, caret }
}
