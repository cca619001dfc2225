import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { keyedStatuses } from '../follow-up/status-choice.tsx'
import { useFormats } from '../ui/formats.ts'
import { Keys } from '../ui/keys.tsx'
import { Status } from '../ui/status.tsx'
import type { RegisterSelection } from './register-selection.ts'
import type { RegisterFollow } from './use-register-follow.ts'

type RegisterBulkBarProps = {
  readonly selection: RegisterSelection
  /** Decisions that the query keeps. */
  readonly total: number
  readonly follow: RegisterFollow
  /** Null where the selection is too long to be written in a file by itself. */
  readonly onExport: (() => void) | null
  readonly onClear: () => void
}

/** What can be done with the selected decisions at once; one Ctrl+Z takes it back. */
export function RegisterBulkBar(props: RegisterBulkBarProps) {
  const { selection, total, follow, onExport, onClear } = props
  const { t } = useTranslation()
  const { number } = useFormats()
  const count = selection.ids.size
  const words = () => {
    const values = { count, counted: number(count), total: number(total) }
    if (!selection.isWhole) return t('register.bulk.some', values)
    return count < total ? t('register.bulk.first', values) : t('register.bulk.whole', values)
  }
  return (
    <div className="bulk-bar" role="toolbar" aria-label={t('register.bulk.label')}>
      <strong role="status">{words()}</strong>
      <Menu position="top-start" shadow="md">
        <Menu.Target>
          <Button
            rightSection={<IconChevronDown size={14} stroke={1.6} />}
            aria-label={t('register.bulk.status')}
          >
            {t('register.bulk.status')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {keyedStatuses
            .filter((status) => status !== 'SUPERSEDED')
            .map((status, index) => (
              <Menu.Item
                key={status}
                rightSection={<Keys of={String(index + 1)} />}
                onClick={() => follow.setStatus(status)}
              >
                <Status status={status} />
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
      <Button rightSection={<Keys of="E" />} onClick={() => follow.ask({ kind: 'due' })}>
        {t('register.bulk.due')}
      </Button>
      <Button rightSection={<Keys of="R" />} onClick={() => follow.ask({ kind: 'lead' })}>
        {t('register.bulk.lead')}
      </Button>
      <Button rightSection={<Keys of="N" />} onClick={() => follow.ask({ kind: 'note' })}>
        {t('register.bulk.note')}
      </Button>
      {onExport !== null && <Button onClick={onExport}>{t('register.bulk.export')}</Button>}
      <Button className="bulk-clear" rightSection={<Keys of="Escape" />} onClick={onClear}>
        {t('register.bulk.clear')}
      </Button>
    </div>
  )
}
