import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegisterLine, SortColumn } from '../../shared/decision-register.ts'
import type { RegisterSort } from './register-address.ts'
import { leastWording, type RegisterColumnFace } from './register-columns.tsx'
import { RegisterHead } from './register-head-row.tsx'
import { RegisterTableLine } from './register-line.tsx'
import { placeReached, type RegisterSelection } from './register-selection.ts'
import type { RegisterList } from './use-register-list.ts'

export type RegisterTableProps = {
  readonly list: RegisterList
  readonly columns: readonly RegisterColumnFace[]
  readonly sort: RegisterSort
  readonly onSort: (column: SortColumn) => void
  /** Where one stands; -1 before the first ↓. */
  readonly place: number
  readonly onPoint: (place: number) => void
  readonly selection: RegisterSelection
  readonly onToggle: (line: RegisterLine) => void
  /** Selects from where the selection began to this place. */
  readonly onExtend: (place: number) => void
  readonly onOpen: (line: RegisterLine) => void
  readonly onInspect: (line: RegisterLine) => void
  readonly onMenu: (line: RegisterLine, at: DOMRect) => void
  /** Places in sight, whenever they change. */
  readonly onSight: (from: number, to: number) => void
}

const rowHeight = 32
const groupHeight = 28
/** Width of the column of ticks. */
const tickWidth = 20

/**
 * The register as a dense table at its full height, of which only the rows in sight are drawn:
 * ↑ ↓ walk, Maj extends the selection, Entrée opens, Espace inspects.
 */
export function RegisterTable(props: RegisterTableProps) {
  const { list, columns, place, onSight } = props
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const { layout } = list
  const virtualizer = useVirtualizer({
    count: layout.lines,
    getScrollElement: () => scroller.current,
    estimateSize: (line) => (layout.rowAt(line).kind === 'group' ? groupHeight : rowHeight),
    overscan: 16,
    // A first guess of the window's height draws the rows at once, without an empty first frame.
    initialRect: { width: 1000, height: 800 },
  })
  // Headings stand elsewhere in another answer: heights that were kept would misplace its rows.
  useEffect(() => virtualizer.measure(), [virtualizer, layout])
  const items = virtualizer.getVirtualItems()
  const seen = items.flatMap(({ index }) => {
    const row = layout.rowAt(index)
    return row.kind === 'decision' ? [row.place] : []
  })
  const [from, to] = [seen[0] ?? 0, seen.at(-1) ?? 0]
  useEffect(() => onSight(from, to), [onSight, from, to])
  const goTo = (next: number) => {
    virtualizer.scrollToIndex(layout.lineOf(next), { align: 'auto' })
    // The row may have to be drawn first.
    requestAnimationFrame(() => focusPlace(scroller.current, next))
  }
  useFirstArrow(() => goTo(Math.max(0, place)))
  const before = items[0]?.start ?? 0
  const beyond = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0)
  return (
    <div className="data-table-scroller register-scroller" ref={scroller}>
      <table
        className="data-table register-table"
        role="grid"
        aria-label={t('register.table')}
        aria-rowcount={layout.lines + 1}
        aria-multiselectable="true"
        style={{ minWidth: leastWidth(columns) }}
      >
        <colgroup>
          <col style={{ width: tickWidth }} />
          {columns.map(({ key, width }) => (
            <col key={key} style={width === null ? {} : { width }} />
          ))}
        </colgroup>
        <RegisterHead columns={columns} sort={props.sort} onSort={props.onSort} />
        <tbody onKeyDown={tableKeys(props, goTo, scroller)}>
          <Spacer height={before} span={columns.length + 1} />
          {items.map(({ index }) => (
            // By line, not by decision: what is changed may leave its place, and the focus stays.
            <RegisterTableLine key={index} line={index} table={props} rowHeight={rowHeight} />
          ))}
          <Spacer height={beyond} span={columns.length + 1} />
        </tbody>
      </table>
    </div>
  )
}

function leastWidth(columns: readonly RegisterColumnFace[]): number {
  return columns.reduce((sum, { width }) => sum + (width ?? leastWording), tickWidth)
}

type Scroller = React.RefObject<HTMLDivElement | null>

function tableKeys(table: RegisterTableProps, goTo: (place: number) => void, scroller: Scroller) {
  const { list, place, onPoint, onExtend, onOpen, onInspect, onMenu, onToggle } = table
  return (event: React.KeyboardEvent<HTMLElement>) => {
    if (!(event.target instanceof HTMLTableRowElement) || event.altKey) return
    const line = list.lineAt(place)
    const { key, shiftKey, ctrlKey } = event
    if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) {
      if (line !== undefined) onMenu(line, event.target.getBoundingClientRect())
    } else if (key === ' ' && line !== undefined) {
      if (ctrlKey || shiftKey) onToggle(line)
      else onInspect(line)
    } else if (key === 'Enter' && line !== undefined && !ctrlKey) onOpen(line)
    else {
      const rows = Math.floor((scroller.current?.clientHeight ?? 480) / rowHeight) - 2
      const next = ctrlKey ? null : placeReached(key, place, list.head?.total ?? 0, rows)
      if (next === null) return
      if (shiftKey) onExtend(next)
      onPoint(next)
      goTo(next)
    }
    event.preventDefault()
  }
}

/** ↑ or ↓ enters the table when nothing else has the focus, as after opening its screen, or a tab. */
function useFirstArrow(enter: () => void): void {
  const now = useRef(enter)
  now.current = enter
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
      if (event.defaultPrevented || event.altKey || event.ctrlKey) return
      if (!(document.activeElement?.matches('body, main, [role="tab"]') ?? true)) return
      event.preventDefault()
      now.current()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

function focusPlace(scroller: HTMLElement | null, place: number): void {
  scroller?.querySelector<HTMLElement>(`tr[data-place="${place}"]`)?.focus({ preventScroll: true })
}

/** Stands for the rows that are not drawn. */
function Spacer({ height, span }: { readonly height: number; readonly span: number }) {
  if (height <= 0) return null
  return (
    <tr aria-hidden="true" className="data-table-spacer" style={{ height }}>
      <td colSpan={span} />
    </tr>
  )
}
