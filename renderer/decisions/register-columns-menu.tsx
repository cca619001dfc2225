import { ActionIcon, Popover, Tooltip } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type RegisterColumn, registerColumns } from '../../shared/decision-register.ts'
import { Keys } from '../ui/keys.tsx'
import { useFirstFocus } from '../ui/use-first-focus.ts'
import { usualColumns } from './register-columns.tsx'

type RegisterColumnsMenuProps = {
  readonly columns: readonly RegisterColumn[]
  readonly onChoose: (columns: readonly RegisterColumn[]) => void
}

/** Which columns the register shows, and in which order: Espace ticks, Alt+↑ ↓ moves. */
export function RegisterColumnsMenu(props: RegisterColumnsMenuProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Tooltip label={t('register.columns.title')}>
          <ActionIcon
            size={24}
            aria-label={t('register.columns.title')}
            onClick={() => setOpen(!isOpen)}
          >
            <IconColumns3 size={15} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <Choices {...props} />
      </Popover.Dropdown>
    </Popover>
  )
}

function Choices({ columns, onChoose }: RegisterColumnsMenuProps) {
  const { t } = useTranslation()
  const holder = useFirstFocus<HTMLDivElement>()
  const others = registerColumns.filter((column) => !columns.includes(column))
  const onKeyDown = (event: React.KeyboardEvent, column: RegisterColumn) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    if (!event.altKey) return focusBeside(holder.current, event.target, step)
    onChoose(moved(columns, column, step))
  }
  return (
    <div
      className="columns-menu"
      ref={holder}
      role="group"
      aria-label={t('register.columns.title')}
    >
      {[...columns, ...others].map((column) => (
        <label key={column} className="columns-choice">
          <input
            type="checkbox"
            checked={columns.includes(column)}
            onChange={() => onChoose(ticked(columns, column))}
            onKeyDown={(event) => onKeyDown(event, column)}
          />
          {t(`register.column.${column}`)}
        </label>
      ))}
      <p className="columns-hint">
        <Keys of="Alt+ArrowUp" />
        <Keys of="Alt+ArrowDown" /> {t('register.columns.move')}
      </p>
      <button type="button" className="query-known" onClick={() => onChoose(usualColumns)}>
        {t('register.columns.usual')}
      </button>
    </div>
  )
}

/** A column taken in stands last; what a register is about cannot be taken out. */
function ticked(columns: readonly RegisterColumn[], column: RegisterColumn) {
  if (!columns.includes(column)) return [...columns, column]
  return columns.length === 1 ? columns : columns.filter((other) => other !== column)
}

function moved(columns: readonly RegisterColumn[], column: RegisterColumn, step: number) {
  const at = columns.indexOf(column)
  const to = at + step
  if (at === -1 || to < 0 || to >= columns.length) return columns
  return columns.filter((other) => other !== column).toSpliced(to, 0, column)
}

function focusBeside(holder: HTMLElement | null, from: EventTarget, step: number): void {
  const boxes = [...(holder?.querySelectorAll<HTMLElement>('input') ?? [])]
  boxes[boxes.findIndex((box) => box === from) + step]?.focus()
}
