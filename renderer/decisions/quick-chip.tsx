import { Select, Tooltip } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IsoDate } from '../../shared/dates.ts'
import { DateField } from '../ui/date-field.tsx'
import { Glyph } from '../ui/glyphs.tsx'
import type { Choice } from '../ui/select-field.tsx'

/** How a chip is corrected once it is opened. */
export type ChipEditor =
  | {
      readonly kind: 'list'
      readonly choices: readonly Choice<string>[]
      readonly value: string | null
      readonly choose: (value: string) => void
    }
  | {
      readonly kind: 'day'
      readonly near: IsoDate
      readonly value: IsoDate | null
      readonly choose: (day: IsoDate) => void
    }

/** One field of a line, as a chip. */
export type ChipModel = {
  readonly key: string
  /** «Resp.», «Échéance». */
  readonly label: string
  /** Null where the line says nothing of it. */
  readonly value: string | null
  /** The value in full, for its tooltip. */
  readonly detail: string
  /** True for what a decision should not go without. */
  readonly isExpected: boolean
  readonly editor: ChipEditor
  readonly step: (step: 1 | -1) => void
  /** Null where there is nothing to take away. */
  readonly remove: (() => void) | null
}

type QuickChipProps = {
  readonly chip: ChipModel
  /** Where the caret goes once the chip is gone. */
  readonly onGone: () => void
}

const steps: Readonly<Record<string, 1 | -1>> = { ArrowLeft: -1, ArrowRight: 1 }

/** A field that the line filled: ← → step through its values, Entrée lists them, Suppr takes it away. */
export function QuickChip({ chip, onGone }: QuickChipProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const { label, value, detail, isExpected, remove } = chip
  const isMissing = value === null && isExpected
  const close = () => {
    setOpen(false)
    requestAnimationFrame(() => button.current?.focus())
  }
  const takeAway = () => {
    remove?.()
    onGone()
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = steps[event.key]
    const isRemoval = event.key === 'Delete' || event.key === 'Backspace'
    if (step === undefined && !isRemoval) return
    event.preventDefault()
    if (step !== undefined) chip.step(step)
    else if (remove !== null) takeAway()
  }
  if (isOpen) return <ChipField chip={chip} onClose={close} />
  return (
    <span className="quick-chip">
      <Tooltip label={detail} disabled={detail === ''}>
        <button
          ref={button}
          type="button"
          className="chip"
          data-missing={isMissing}
          data-active={value !== null}
          data-ghost={value === null && !isExpected}
          onClick={() => setOpen(true)}
          onKeyDown={onKeyDown}
        >
          {isMissing && <Glyph name="warning" />}
          <span>{label}</span>
          {value !== null && <strong>{value}</strong>}
          {isMissing && <span className="unseen">{t('decisions.quick.missing')}</span>}
        </button>
      </Tooltip>
      {remove !== null && (
        // The keyboard has Suppr on the chip itself.
        <button type="button" className="quick-chip-remove" tabIndex={-1} onClick={takeAway}>
          <IconX size={13} stroke={1.6} aria-hidden="true" />
          <span className="unseen">
            {t('frame.remove')} {label} {value}
          </span>
        </button>
      )}
    </span>
  )
}

type ChipFieldProps = { readonly chip: ChipModel; readonly onClose: () => void }

function ChipField({ chip, onClose }: ChipFieldProps) {
  const { t } = useTranslation()
  const holder = useRef<HTMLDivElement>(null)
  // Selected, so that the first letter typed replaces the value.
  useEffect(() => holder.current?.querySelector('input')?.select(), [])
  const { editor, label } = chip
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    onClose()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Échap of the field in it
    <div className="quick-chip-field" ref={holder} onKeyDown={onKeyDown}>
      {editor.kind === 'list' ? (
        <Select
          aria-label={label}
          className="field"
          data={editor.choices.map((choice) => ({ value: choice.value, label: choice.label }))}
          value={editor.value}
          searchable
          defaultDropdownOpened
          allowDeselect={false}
          nothingFoundMessage={t('decisions.quick.nobody')}
          comboboxProps={{ shadow: 'md', width: 320, position: 'bottom-start' }}
          withScrollArea={false}
          classNames={{ options: 'quick-options' }}
          onChange={(value) => {
            if (value !== null) editor.choose(value)
            onClose()
          }}
          onDropdownClose={onClose}
        />
      ) : (
        <DateField
          label={label}
          isLabelHidden
          today={editor.near}
          value={editor.value}
          onWrite={(day) => {
            if (day !== null) editor.choose(day)
            onClose()
          }}
        />
      )}
    </div>
  )
}
