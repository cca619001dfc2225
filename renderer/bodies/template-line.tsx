import { useSortable } from '@dnd-kit/sortable'
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconGripVertical, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { itemNatures, type TemplateItem } from '../../shared/bodies.ts'
import { NumberField } from '../ui/number-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { TemplateRow } from './template-rows.ts'

type TemplateLineProps = {
  readonly row: TemplateRow
  readonly number: string
  readonly isSelected: boolean
  readonly onSelect: () => void
  readonly onChange: (patch: Partial<TemplateItem>) => void
  readonly onMove: (step: 1 | -1) => void
  readonly onDepth: (depth: number) => void
  readonly onAdd: () => void
  readonly onRemove: () => void
}

/** One line of the template: moved with Alt+↑ and Alt+↓, by its handle, indented with Alt+→. */
export function TemplateLine(props: TemplateLineProps) {
  const { row, number, isSelected, onSelect, onChange, onAdd, onRemove } = props
  const { t } = useTranslation()
  const { item } = row
  const drag = useSortable({ id: row.key })
  const shift = drag.transform
  const label = (field: string) => `${field} ${number}`.trim()
  return (
    <li
      ref={drag.setNodeRef}
      data-key={row.key}
      className="bodies-template-line"
      data-depth={item.depth}
      data-selected={isSelected}
      data-dragged={drag.isDragging}
      style={shift === null ? {} : { transform: `translateY(${shift.y}px)` }}
      onFocus={onSelect}
      onKeyDown={(event) => moveByKeys(event, props)}
    >
      <span className="bodies-template-grip" ref={drag.setActivatorNodeRef} {...drag.listeners}>
        <IconGripVertical size={15} stroke={1.6} aria-hidden="true" />
      </span>
      <span className="bodies-template-number">{number}</span>
      <TextField
        label={label(t('bodies.screen.template.title'))}
        isLabelHidden
        isInline
        value={item.title}
        maxLength={400}
        placeholder={t('bodies.screen.template.newTitle')}
        onWrite={(title) => onChange({ title })}
        onEnter={onAdd}
      />
      <SelectField
        label={label(t('bodies.screen.template.nature'))}
        isLabelHidden
        isInline
        value={item.nature}
        choices={itemNatures.map((value) => ({
          value,
          label: t(`bodies.screen.natures.${value}`),
        }))}
        onWrite={(nature) => onChange({ nature })}
      />
      <TextField
        label={label(t('bodies.screen.template.presenter'))}
        isLabelHidden
        isInline
        value={item.presenter}
        maxLength={160}
        onWrite={(presenter) => onChange({ presenter })}
      />
      <NumberField
        label={label(t('bodies.screen.template.duration'))}
        isLabelHidden
        isInline
        value={item.durationMinutes}
        most={600}
        unit={t('bodies.screen.template.minutes')}
        onWrite={(minutes) => minutes !== null && onChange({ durationMinutes: minutes })}
      />
      <Tooltip label={t('bodies.screen.template.remove')}>
        <ActionIcon aria-label={label(t('bodies.screen.template.remove'))} onClick={onRemove}>
          <IconTrash size={15} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </li>
  )
}

function moveByKeys(event: React.KeyboardEvent, props: TemplateLineProps): void {
  if (!event.altKey || event.ctrlKey) return
  const { onMove, onDepth } = props
  const moves: Readonly<Record<string, () => void>> = {
    ArrowUp: () => onMove(-1),
    ArrowDown: () => onMove(1),
    ArrowRight: () => onDepth(1),
    ArrowLeft: () => onDepth(0),
  }
  const move = moves[event.key]
  if (move === undefined) return
  event.preventDefault()
  event.stopPropagation()
  move()
}
