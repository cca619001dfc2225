import { Menu } from '@mantine/core'
import { IconCheck, IconChevronDown, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Glyph } from './glyphs.tsx'

type FilterChipProps<Value extends string> = {
  /** What is filtered, such as «Instance». */
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  /** Null shows everything. */
  readonly value: Value | null
  /** The word for «everything» in the gender of the label, such as «toutes». */
  readonly all: string
  readonly onChange: (value: Value | null) => void
}

/** One filter of a list: «État : tous», opens a menu; active, it shows its value and a cross. */
export function FilterChip<Value extends string>(props: FilterChipProps<Value>) {
  const { label, options, value, all, onChange } = props
  const { t } = useTranslation()
  const chosen = options.find((option) => option.value === value)
  return (
    <Menu position="bottom-start" shadow="md">
      <Menu.Target>
        <button type="button" className="chip" data-active={value !== null}>
          {t('frame.filterIs', { label, value: chosen?.label ?? all })}
          <IconChevronDown size={14} stroke={1.6} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        <Menu.Item leftSection={<Tick isOn={value === null} />} onClick={() => onChange(null)}>
          {all}
        </Menu.Item>
        {options.map((option) => (
          <Menu.Item
            key={option.value}
            leftSection={<Tick isOn={option.value === value} />}
            onClick={() => onChange(option.value)}
          >
            {option.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function Tick({ isOn }: { readonly isOn: boolean }) {
  return <IconCheck size={14} stroke={1.6} style={{ visibility: isOn ? 'visible' : 'hidden' }} />
}

type ChipProps = {
  readonly children: React.ReactNode
  /** A value is missing: amber, with the diamond. */
  readonly isMissing?: boolean
  readonly isActive?: boolean
  readonly onClick?: () => void
  /** Shows a cross that takes the chip away. */
  readonly onRemove?: () => void
}

/** A value that can be corrected or taken away. */
export function Chip({
  children,
  isMissing = false,
  isActive = false,
  onClick,
  onRemove,
}: ChipProps) {
  const { t } = useTranslation()
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Delete' || event.key === 'Backspace') onRemove?.()
  }
  return (
    <button
      type="button"
      className="chip"
      data-missing={isMissing}
      data-active={isActive}
      onClick={onRemove ?? onClick}
      onKeyDown={onKeyDown}
    >
      {isMissing && <Glyph name="warning" />}
      {children}
      {onRemove !== undefined && (
        <>
          <IconX size={14} stroke={1.6} aria-hidden="true" />
          <span className="unseen">{t('frame.remove')}</span>
        </>
      )}
    </button>
  )
}
