import { Menu } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

type ChoicesChipProps = {
  readonly label: string
  /** The word for «everything» in the gender of the label. */
  readonly all: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
}

/** A filter of which several values may hold at once; the menu stays open while they are ticked. */
export function ChoicesChip({ label, all, options, values, onChange }: ChoicesChipProps) {
  const { t } = useTranslation()
  const chosen = options.filter(({ value }) => values.includes(value))
  const [first] = chosen
  const told =
    chosen.length > 1
      ? t('calendar.filter.several', { first: first?.label, count: chosen.length - 1 })
      : (first?.label ?? all)
  const toggle = (value: string) =>
    onChange(
      values.includes(value) ? values.filter((other) => other !== value) : [...values, value],
    )
  return (
    <Menu position="bottom-start" shadow="md" closeOnItemClick={false}>
      <Menu.Target>
        <button type="button" className="chip" data-active={values.length > 0}>
          {t('frame.filterIs', { label, value: told })}
          <IconChevronDown size={14} stroke={1.6} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        <Menu.Item leftSection={<Tick isOn={values.length === 0} />} onClick={() => onChange([])}>
          {all}
        </Menu.Item>
        {options.map((option) => (
          <Menu.Item
            key={option.value}
            leftSection={<Tick isOn={values.includes(option.value)} />}
            onClick={() => toggle(option.value)}
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
