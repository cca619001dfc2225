import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { type TableLine, tableLines, useFirstArrow, useRowKeys } from './table-lines.ts'

export type Column<Row> = {
  readonly key: string
  readonly title: React.ReactNode
  /** CSS width; a column without one takes what is left. */
  readonly width?: string
  /** Numbers and days stand at the right. */
  readonly isNumeric?: boolean
  readonly cell: (row: Row) => React.ReactNode
  /** Full text of a cell that may be cut, for its tooltip. */
  readonly tooltip?: (row: Row) => string
}

export type RowGroup<Row> = {
  readonly key: string
  /** Null draws the rows without a line above them. */
  readonly title: React.ReactNode
  readonly rows: readonly Row[]
  /** A line across the table, such as «Aujourd’hui»: it stays where no row follows it. */
  readonly isRule?: boolean
}

export type DataTableProps<Row> = {
  /** What the table lists, for screen readers. */
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly groups: readonly RowGroup<Row>[]
  readonly rowKey: (row: Row) => string
  readonly selected: string | null
  readonly onSelect: (key: string) => void
  /** Enter and double click. */
  readonly onOpen?: (row: Row) => void
  /** Espace: the inspector. */
  readonly onInspect?: (row: Row) => void
  readonly rowHeight?: number
  /** Long cells wrap and make their row higher, where nothing of them may be cut. */
  readonly isWrapping?: boolean
  /** Drawn under the last row, such as «Ajouter un point». */
  readonly after?: React.ReactNode
  /** Brings a row into sight, at the top third; a new object asks again. */
  readonly reveal?: { readonly key: string } | null
}

const groupHeight = 28
const ruleHeight = 20

/** Lines kept in sight above a revealed row, so that what comes before it is not hidden. */
const linesAbove = 8

/**
 * The dense table of every list: fixed columns, so that nothing moves when data arrives; ↑ ↓ walk
 * the rows, Enter opens, Espace inspects. Only rows in sight are drawn, so ten thousand scroll well.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, groups, rowHeight = 32, isWrapping = false, after } = props
  const scroller = useRef<HTMLDivElement>(null)
  const lines = tableLines(groups, props.rowKey)
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(lines[index], rowHeight),
    overscan: 16,
    // A first guess of the window's height draws the rows at once, without an empty first frame.
    initialRect: { width: 1000, height: 800 },
  })
  const onKeyDown = useRowKeys(props, lines, (index) =>
    virtualizer.scrollToIndex(index, { align: 'auto' }),
  )
  const { reveal = null } = props
  const seen = useRef<object | null>(null)
  useEffect(() => {
    const index = reveal === null ? -1 : lines.findIndex(({ key }) => key === reveal.key)
    if (index === -1 || seen.current === reveal) return
    seen.current = reveal
    virtualizer.scrollToIndex(Math.max(0, index - linesAbove), { align: 'start' })
  })
  useFirstArrow(scroller)
  const items = virtualizer.getVirtualItems()
  const before = items[0]?.start ?? 0
  const beyond = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0)
  return (
    <div className="data-table-scroller" ref={scroller}>
      <table
        className="data-table"
        data-wrapping={isWrapping || undefined}
        role="grid"
        aria-label={label}
        aria-rowcount={lines.length + 1}
      >
        <colgroup>
          {columns.map(({ key, width }) => (
            <col key={key} style={width === undefined ? {} : { width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ key, title, isNumeric = false }) => (
              <th key={key} scope="col" className={isNumeric ? 'numeric' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown}>
          <Spacer height={before} span={columns.length} />
          {items.map(({ index, key }) => (
            <Line
              key={key}
              line={lines[index]}
              index={index}
              table={props}
              measure={isWrapping ? virtualizer.measureElement : undefined}
            />
          ))}
          <Spacer height={beyond} span={columns.length} />
        </tbody>
      </table>
      {after}
    </div>
  )
}

function heightOf<Row>(line: TableLine<Row> | undefined, rowHeight: number): number {
  if (line?.kind !== 'group') return rowHeight
  return line.isRule ? ruleHeight : groupHeight
}

type LineProps<Row> = {
  readonly line: TableLine<Row> | undefined
  readonly index: number
  readonly table: DataTableProps<Row>
  /** Tells the virtual list how high the row came out. */
  readonly measure: ((row: Element | null) => void) | undefined
}

function Line<Row>({ line, index, table, measure }: LineProps<Row>) {
  const { columns, selected, onSelect, onOpen, rowHeight = 32 } = table
  if (line === undefined) return null
  if (line.kind === 'group') {
    return (
      <tr
        className={line.isRule ? 'data-table-rule' : 'data-table-group'}
        aria-rowindex={index + 2}
      >
        <td colSpan={columns.length}>{line.title}</td>
      </tr>
    )
  }
  const { key, row, isFirst } = line
  const isSelected = key === selected
  return (
    <tr
      ref={measure}
      data-index={index}
      data-key={key}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      tabIndex={isSelected || (selected === null && isFirst) ? 0 : -1}
      style={{ height: rowHeight }}
      onClick={() => onSelect(key)}
      onFocus={(event) => {
        if (event.target === event.currentTarget && !isSelected) onSelect(key)
      }}
      onDoubleClick={() => onOpen?.(row)}
    >
      {columns.map((column) => (
        <td
          key={column.key}
          className={column.isNumeric ? 'numeric' : undefined}
          title={column.tooltip?.(row)}
        >
          {column.cell(row)}
        </td>
      ))}
    </tr>
  )
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
