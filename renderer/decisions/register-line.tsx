import { useTranslation } from 'react-i18next'
import type { RegisterLine } from '../../shared/decision-register.ts'
import { useFormats } from '../ui/formats.ts'
import { useGroupLabel } from './register-words.ts'
import type { RegisterTableProps } from './register-table.tsx'

type LineProps = {
  readonly line: number
  readonly table: RegisterTableProps
  readonly rowHeight: number
}

/** One line of the register: the heading of a group with its count, or a decision. */
export function RegisterTableLine({ line, table, rowHeight }: LineProps) {
  const { list, columns } = table
  const groupLabel = useGroupLabel()
  const row = list.layout.rowAt(line)
  if (row.kind === 'group') {
    return (
      <tr className="data-table-group" aria-rowindex={line + 2}>
        <td colSpan={columns.length + 1}>
          {groupLabel(row.group)} <GroupCount count={row.group.count} />
        </td>
      </tr>
    )
  }
  const decision = list.lineAt(row.place)
  if (decision === undefined) return <ComingRow line={line} place={row.place} table={table} />
  return (
    <DecisionRow
      line={line}
      place={row.place}
      decision={decision}
      table={table}
      rowHeight={rowHeight}
    />
  )
}

function GroupCount({ count }: { readonly count: number }) {
  const { number } = useFormats()
  return <span>{number(count)}</span>
}

type RowProps = LineProps & { readonly place: number; readonly decision: RegisterLine }

function DecisionRow({ line, place, decision, table, rowHeight }: RowProps) {
  const { columns, selection, onPoint, onToggle, onExtend, onOpen, onMenu } = table
  const isPointed = place === table.place
  const isTicked = selection.ids.has(decision.id)
  const onClick = (event: React.MouseEvent) => {
    if (event.ctrlKey || event.metaKey) onToggle(decision)
    else if (event.shiftKey) onExtend(place)
    onPoint(place)
  }
  return (
    <tr
      data-key={decision.id}
      data-place={place}
      data-pointed={isPointed || undefined}
      data-ticked={isTicked || undefined}
      aria-rowindex={line + 2}
      aria-selected={isTicked || (isPointed && selection.ids.size === 0)}
      tabIndex={isPointed || (table.place < 0 && place === 0) ? 0 : -1}
      style={{ height: rowHeight }}
      onClick={onClick}
      onFocus={(event) => {
        if (event.target === event.currentTarget && !isPointed) onPoint(place)
      }}
      onDoubleClick={() => onOpen(decision)}
      onContextMenu={(event) => {
        event.preventDefault()
        onPoint(place)
        onMenu(decision, new DOMRect(event.clientX, event.clientY, 0, 0))
      }}
    >
      <td className="register-tick">
        <Tick decision={decision} isTicked={isTicked} onToggle={() => onToggle(decision)} />
      </td>
      {columns.map((column) => (
        <td
          key={column.key}
          className={column.isNumeric ? 'numeric' : undefined}
          title={column.tooltip?.(decision)}
        >
          {column.cell(decision)}
        </td>
      ))}
    </tr>
  )
}

type TickProps = {
  readonly decision: RegisterLine
  readonly isTicked: boolean
  readonly onToggle: () => void
}

/** For the mouse; the keyboard has Maj+↑ ↓ and Ctrl+Espace on the row itself. */
function Tick({ decision, isTicked, onToggle }: TickProps) {
  const { t } = useTranslation()
  return (
    <input
      type="checkbox"
      tabIndex={-1}
      aria-label={t('register.tick.row', { reference: decision.reference })}
      checked={isTicked}
      onChange={onToggle}
      onClick={(event) => event.stopPropagation()}
    />
  )
}

type ComingRowProps = Omit<LineProps, 'rowHeight'> & { readonly place: number }

/** A row whose page is on its way: its height and its place are known, its words are not. */
function ComingRow({ line, place, table }: ComingRowProps) {
  const { columns } = table
  const isPointed = place === table.place
  return (
    <tr
      className="register-coming"
      data-place={place}
      data-pointed={isPointed || undefined}
      aria-rowindex={line + 2}
      aria-selected={false}
      aria-busy="true"
      tabIndex={isPointed ? 0 : -1}
    >
      <td />
      {columns.map(({ key }) => (
        <td key={key}>
          <i aria-hidden="true" />
        </td>
      ))}
    </tr>
  )
}
