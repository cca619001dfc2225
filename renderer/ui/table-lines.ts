import { type RefObject, useEffect } from 'react'
import type { DataTableProps, RowGroup } from './data-table.tsx'

/** What stands on one line of a table: the title of a group, or a row. */
export type TableLine<Row> =
  | {
      readonly kind: 'group'
      readonly key: string
      readonly title: React.ReactNode
      readonly isRule: boolean
    }
  | { readonly kind: 'row'; readonly key: string; readonly row: Row; readonly isFirst: boolean }

/** Groups and rows in one list, as they stand under one another; empty groups are left out. */
export function tableLines<Row>(
  groups: readonly RowGroup<Row>[],
  rowKey: (row: Row) => string,
): readonly TableLine<Row>[] {
  const filled = groups.filter(({ rows, isRule = false }) => rows.length > 0 || isRule)
  const first = filled.findIndex(({ rows }) => rows.length > 0)
  return filled.flatMap(
    ({ key, title, rows, isRule = false }, groupIndex): readonly TableLine<Row>[] => {
      const lines = rows.map((row, index): TableLine<Row> => {
        return { kind: 'row', key: rowKey(row), row, isFirst: groupIndex === first && index === 0 }
      })
      return title === null
        ? lines
        : [{ kind: 'group', key: `group:${key}`, title, isRule }, ...lines]
    },
  )
}

/** ↑ ↓ Début Fin walk the rows, Entrée opens, Espace inspects; fields inside a row keep their keys. */
export function useRowKeys<Row>(
  { onOpen, onInspect, onSelect, selected }: DataTableProps<Row>,
  lines: readonly TableLine<Row>[],
  reveal: (index: number) => void,
) {
  return (event: React.KeyboardEvent<HTMLElement>) => {
    const body = event.currentTarget
    if (!(event.target instanceof HTMLTableRowElement) || event.altKey || event.ctrlKey) return
    const at = lines.findIndex(({ kind, key }) => kind === 'row' && key === selected)
    const line = lines[at]
    if (event.key === 'Enter' && line?.kind === 'row') onOpen?.(line.row)
    else if (event.key === ' ' && line?.kind === 'row') onInspect?.(line.row)
    else {
      const next = rowReached(lines, at, event.key)
      if (next === null) return
      onSelect(next.key)
      reveal(next.index)
      // The row may have to be drawn first.
      requestAnimationFrame(() => focusRow(body, next.key))
    }
    event.preventDefault()
  }
}

/** ↑ or ↓ enters the table when nothing else has the focus, as after opening its screen, or a tab. */
export function useFirstArrow(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const enter = (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
      if (event.defaultPrevented || event.altKey || event.ctrlKey) return
      if (!(document.activeElement?.matches('body, main, [role="tab"]') ?? true)) return
      const row = scroller.current?.querySelector<HTMLElement>('tr[tabindex="0"]')
      if (row === null || row === undefined) return
      event.preventDefault()
      row.focus()
    }
    window.addEventListener('keydown', enter)
    return () => window.removeEventListener('keydown', enter)
  }, [scroller])
}

/** The row that a key leads to; null for other keys and at the ends. */
function rowReached<Row>(lines: readonly TableLine<Row>[], at: number, key: string) {
  const rows = lines.flatMap((line, index) =>
    line.kind === 'row' ? [{ key: line.key, index }] : [],
  )
  const place = rows.findIndex(({ index }) => index === at)
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: place + 1,
    ArrowUp: place - 1,
    PageDown: Math.min(place + 15, rows.length - 1),
    PageUp: Math.max(place - 15, 0),
    Home: 0,
    End: rows.length - 1,
  }
  const step = steps[key]
  return step === undefined ? null : (rows[step] ?? null)
}

function focusRow(body: HTMLElement, key: string): void {
  body.querySelector<HTMLElement>(`tr[data-key="${CSS.escape(key)}"]`)?.focus()
}
