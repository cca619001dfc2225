import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Body, BodyDetail, TemplateItem } from '../../shared/bodies.ts'
import { addMinutes, minutesOf } from '../../shared/dates.ts'
import { client } from '../client.ts'
import { useFormats } from '../ui/formats.ts'
import { useChange } from '../use-change.ts'
import './template.css'
import { TemplateItemSheet } from './template-item-sheet.tsx'
import { TemplateLine } from './template-line.tsx'
import {
  asTree,
  blankItem,
  droppedAt,
  movedBy,
  numbersOf,
  type TemplateRow,
  titledItems,
  useTemplateRows,
  withKey,
} from './template-rows.ts'
import type { BodySide } from './use-body-side.ts'

type TemplateTabProps = { readonly detail: BodyDetail; readonly side: BodySide }

/** The agenda that every meeting of the body starts with. */
export function TemplateTab({ detail, side }: TemplateTabProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLOListElement>(null)
  const editor = useTemplateEditor(detail, list)
  const { rows } = editor
  const numbers = numbersOf(rows)
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }))
  const drop = ({ active, over }: DragEndEvent) => {
    if (over !== null) editor.save(droppedAt(rows, String(active.id), String(over.id)))
  }
  // The first line stands in until one is chosen: the sheet must not push the list aside later.
  const selected = Math.max(
    0,
    rows.findIndex(({ key }) => key === side.item),
  )
  const inHand = rows[selected]
  return (
    <div className="bodies-template-panes">
      <div className="bodies-template scroller">
        {rows.length === 0 && <p className="secondary">{t('bodies.screen.template.none')}</p>}
        {rows.length > 0 && <TemplateHead />}
        <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop}>
          <SortableContext
            items={rows.map(({ key }) => key)}
            strategy={verticalListSortingStrategy}
          >
            <ol ref={list} aria-label={t('bodies.screen.tabs.template')}>
              {rows.map((row, index) => (
                <TemplateLine
                  key={row.key}
                  row={row}
                  number={numbers[index] ?? ''}
                  isSelected={side.item === row.key}
                  onSelect={() => side.selectItem(row.key)}
                  onChange={(patch) => editor.change(row.key, patch)}
                  onMove={(step) => editor.move(row.key, step)}
                  onDepth={(depth) => editor.change(row.key, { depth: index === 0 ? 0 : depth })}
                  onAdd={() => editor.add(row.key)}
                  onRemove={() => editor.remove(row.key)}
                />
              ))}
            </ol>
          </SortableContext>
        </DndContext>
        <div className="bodies-template-foot">
          <Button leftSection={<IconPlus size={15} />} onClick={() => editor.add(null)}>
            {t('bodies.screen.template.add')}
          </Button>
          <TemplateTotal body={detail.body} rows={rows} />
        </div>
      </div>
      {inHand !== undefined && side.state.kind === 'overview' && (
        <TemplateItemSheet
          row={inHand}
          number={numbers[selected] ?? ''}
          onChange={(patch) => editor.change(inHand.key, patch)}
        />
      )}
    </div>
  )
}

/** The lines in hand and what can be done with them; each change writes the whole list. */
function useTemplateEditor(
  { body, template }: BodyDetail,
  list: React.RefObject<HTMLElement | null>,
) {
  const saving = useChange(client.bodies.saveTemplate)
  const { rows, setRows } = useTemplateRows(template, saving.isRunning)
  const save = (next: readonly TemplateRow[]) => {
    if (next === rows) return
    setRows(next)
    void saving.run({ bodyId: body.id, items: titledItems(asTree(next)) })
  }
  const focus = (key: string) =>
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-key="${key}"] input`)?.focus(),
    )
  return {
    rows,
    save,
    change: (key: string, patch: Partial<TemplateItem>) =>
      save(rows.map((row) => (row.key === key ? { key, item: { ...row.item, ...patch } } : row))),
    move: (key: string, step: 1 | -1) => {
      save(movedBy(rows, key, step))
      focus(key)
    },
    add: (after: string | null) => {
      const at = after === null ? rows.length : rows.findIndex(({ key }) => key === after) + 1
      const depth = rows[at - 1]?.item.depth ?? 0
      const row = withKey({ ...blankItem, depth })
      // Nothing is written before it has a title.
      setRows([...rows.slice(0, at), row, ...rows.slice(at)])
      focus(row.key)
    },
    remove: (key: string) => {
      const at = rows.findIndex((row) => row.key === key)
      const neighbour = rows[at + 1] ?? rows[at - 1]
      save(rows.filter((row) => row.key !== key))
      if (neighbour !== undefined) focus(neighbour.key)
    },
  }
}

function TemplateHead() {
  const { t } = useTranslation()
  return (
    <div className="bodies-template-line bodies-template-head" aria-hidden="true">
      <span />
      <span>{t('bodies.screen.template.number')}</span>
      <span>{t('bodies.screen.template.title')}</span>
      <span>{t('bodies.screen.template.nature')}</span>
      <span>{t('bodies.screen.template.presenter')}</span>
      <span>{t('bodies.screen.template.duration')}</span>
      <span />
    </div>
  )
}

type TotalProps = { readonly body: Body; readonly rows: readonly TemplateRow[] }

/** The total against the usual slot; in red by how much it goes beyond. */
function TemplateTotal({ body, rows }: TotalProps) {
  const { t } = useTranslation()
  const { duration, time } = useFormats()
  const total = rows.reduce((sum, { item }) => sum + item.durationMinutes, 0)
  const slot = minutesOf(body.defaultEnd) - minutesOf(body.defaultStart)
  const excess = total - slot
  const ends =
    minutesOf(body.defaultStart) + total < 24 * 60 ? addMinutes(body.defaultStart, total) : null
  return (
    <p className="bodies-template-total">
      <strong>{t('bodies.screen.template.total', { total: duration(total) })}</strong>{' '}
      <span className={excess > 0 ? 'late' : 'secondary'}>
        {excess > 0 && ends !== null
          ? t('bodies.screen.template.over', { excess: duration(excess), end: time(ends) })
          : t('bodies.screen.template.slot', { slot: duration(slot) })}
      </span>
    </p>
  )
}
