import { Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DecisionStatus } from '../../shared/decision-codes.ts'
import { useCommands } from '../commands.ts'
import { Keys } from '../ui/keys.tsx'
import { Status } from '../ui/status.tsx'
import { keyedStatuses } from './status-choice.tsx'

type StatusMenuProps = {
  readonly onChoose: (status: DecisionStatus) => void
  /** What the closed menu shows: the state as it is. */
  readonly children: React.ReactNode
}

/** The state of one decision as a menu; 1 to 8 set it without opening it. */
export function StatusMenu({ onChoose, children }: StatusMenuProps) {
  const { t } = useTranslation()
  useCommands(
    keyedStatuses.map((status, index) => ({
      id: `followUp.state.${status}`,
      label: t('followUp.state.command', { state: t(`frame.status.${status}`) }),
      keys: String(index + 1),
      isListed: false,
      run: () => onChoose(status),
    })),
  )
  return (
    <Menu position="bottom-start" shadow="md" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <button type="button" className="sheet-value" title={t('followUp.state.change')}>
          {children}
          <IconChevronDown size={14} stroke={1.6} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {keyedStatuses.map((status, index) => (
          <Menu.Item
            key={status}
            rightSection={<Keys of={String(index + 1)} />}
            onClick={() => onChoose(status)}
          >
            <Status status={status} />
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
