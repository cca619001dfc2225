import { useDraggable } from '@dnd-kit/core'
import { IconGripVertical, IconPaperclip } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AgendaLine } from '../../shared/agenda.ts'
import { itemNatures } from '../../shared/bodies.ts'
import { useFormats } from '../ui/formats.ts'
import { NumberField } from '../ui/number-field.tsx'
import { Warning } from '../ui/status.tsx'
import { SuggestField } from '../ui/suggest-field.tsx'
import type { Entry } from './agenda-entries.ts'
import { NumberCell } from './number-cell.tsx'
import { TitleCell } from './title-cell.tsx'
import type { ItemPatch } from './use-agenda-changes.ts'

export type RowActions = {
  readonly select: (key: string) => void
  readonly writeTitle: (entry: Entry, title: string) => void
  /** Enter in a title: writes it, and opens the next row. */
  readonly addNext: (entry: Entry) => void
  readonly leaveTitle: (entry: Entry) => void
  readonly patch: (line: AgendaLine, patch: ItemPatch) => void
  readonly moveToNumber: (line: AgendaLine, number: number) => void
}

type AgendaRowProps = {
  readonly entry: Entry
  readonly isSelected: boolean
  /** True for the row that Tab reaches when none is selected. */
  readonly isFirst: boolean
  readonly dropSide: 'before' | 'after' | null
  readonly presenters: readonly string[]
  readonly actions: RowActions
}

/** One item; its cells become fields while the row is selected. */
export function AgendaRow(props: AgendaRowProps) {
  const { entry, isSelected, isFirst, dropSide, actions } = props
  const { key, line, draft } = entry
  const isSub = line === null ? draft?.isSub === true : line.depth === 1
  return (
    <tr
      data-key={key}
      data-id={line?.id}
      data-sub={isSub}
      data-drop={dropSide ?? undefined}
      aria-selected={isSelected}
      tabIndex={isSelected || isFirst ? 0 : -1}
      className="agenda-row"
      onFocus={() => {
        if (!isSelected) actions.select(key)
      }}
    >
      <td className="agenda-grip">{line !== null && <Grip line={line} />}</td>
      <td className="agenda-number" data-cell="number">
        {line !== null && <NumberCell line={line} isEditable={isSelected} actions={actions} />}
      </td>
      <td className="agenda-point" data-cell="title">
        <TitleCell entry={entry} isEditable={isSelected} actions={actions} />
      </td>
      {line === null ? <td colSpan={5} /> : <LineCells {...props} line={line} />}
    </tr>
  )
}

/** The handle of the row; its keyboard twin is Alt ↑ ↓, so Tab passes it by. */
function Grip({ line }: { readonly line: AgendaLine }) {
  const { t } = useTranslation()
  const { setNodeRef, listeners } = useDraggable({ id: line.id, data: { kind: 'item' } })
  return (
    <span className="grip" ref={setNodeRef} {...listeners} title={t('agenda.table.drag')}>
      <IconGripVertical size={14} stroke={1.6} aria-hidden="true" />
    </span>
  )
}

type LineCellsProps = AgendaRowProps & { readonly line: AgendaLine }

function LineCells({ line, isSelected, presenters, actions }: LineCellsProps) {
  const { timeRange } = useFormats()
  return (
    <>
      <td data-cell="nature">
        <NatureCell line={line} isEditable={isSelected} actions={actions} />
      </td>
      <td data-cell="presenter">
        <PresenterCell
          line={line}
          isEditable={isSelected}
          presenters={presenters}
          actions={actions}
        />
      </td>
      <td className="numeric" data-cell="duration">
        <DurationCell line={line} isEditable={isSelected} actions={actions} />
      </td>
      <td className={`agenda-hours${line.isOver ? ' late' : ''}`}>
        {(line.depth === 0 || line.durationMinutes > 0) && timeRange(line.startsAt, line.endsAt)}
      </td>
      <td className="agenda-files">
        <FileCount count={line.attachmentCount} />
      </td>
    </>
  )
}

type CellProps = {
  readonly line: AgendaLine
  readonly isEditable: boolean
  readonly actions: RowActions
}

function NatureCell({ line, isEditable, actions }: CellProps) {
  const { t } = useTranslation()
  if (!isEditable) return <span className="secondary">{t(`agenda.natures.${line.nature}`)}</span>
  return (
    <select
      className="cell-select"
      aria-label={t('agenda.table.nature')}
      value={line.nature}
      onChange={(event) => {
        const nature = itemNatures.find((candidate) => candidate === event.currentTarget.value)
        if (nature !== undefined) actions.patch(line, { nature })
      }}
    >
      {itemNatures.map((nature) => (
        <option key={nature} value={nature}>
          {t(`agenda.natures.${nature}`)}
        </option>
      ))}
    </select>
  )
}

type PresenterCellProps = CellProps & { readonly presenters: readonly string[] }

function PresenterCell({ line, isEditable, presenters, actions }: PresenterCellProps) {
  const { t } = useTranslation()
  if (isEditable) {
    return (
      <SuggestField
        label={t('agenda.table.presenter')}
        isLabelHidden
        isInline
        value={line.presenter}
        placeholder={t('agenda.table.toName')}
        suggestions={presenters}
        maxLength={160}
        onWrite={(presenter) => actions.patch(line, { presenter })}
      />
    )
  }
  if (line.presenter !== '') return <span title={line.presenter}>{line.presenter}</span>
  return line.depth === 1 || line.isInternal ? null : <Warning>{t('agenda.table.toName')}</Warning>
}

function DurationCell({ line, isEditable, actions }: CellProps) {
  const { t } = useTranslation()
  const { duration } = useFormats()
  // Timed sub-items give the time of their item: it is changed on them.
  const isSummed = line.minutes !== line.durationMinutes
  if (!isEditable || isSummed) return line.minutes === 0 ? null : duration(line.minutes)
  return (
    <NumberField
      label={t('agenda.table.minutes')}
      isLabelHidden
      isInline
      value={line.durationMinutes}
      most={600}
      unit={t('agenda.table.unit')}
      onWrite={(minutes) => actions.patch(line, { durationMinutes: minutes ?? 0 })}
    />
  )
}

function FileCount({ count }: { readonly count: number }) {
  const { t } = useTranslation()
  if (count === 0) return null
  return (
    <span className="secondary" title={t('agenda.table.files', { count })}>
      <IconPaperclip size={14} stroke={1.6} aria-hidden="true" /> {count}
      <span className="unseen">{t('agenda.table.files', { count })}</span>
    </span>
  )
}
