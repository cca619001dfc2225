import { Menu } from '@mantine/core'
import {
  IconCalendar,
  IconExternalLink,
  IconFileText,
  IconFileTypeDocx,
  IconPencil,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { RegisterLine } from '../../shared/decision-register.ts'
import { keyedStatuses } from '../follow-up/status-choice.tsx'
import { Keys } from '../ui/keys.tsx'
import { Status } from '../ui/status.tsx'
import type { RegisterFollow } from './use-register-follow.ts'

export type MenuPlace = { readonly line: RegisterLine; readonly at: DOMRect }

type RegisterRowMenuProps = {
  readonly place: MenuPlace | null
  readonly follow: RegisterFollow
  readonly onOpen: (line: RegisterLine) => void
  readonly onExtract: (line: RegisterLine) => void
  readonly onClose: () => void
}

/** What can be done with one decision, where it stands: `.`, the menu key or a right click. */
export function RegisterRowMenu({ place, ...others }: RegisterRowMenuProps) {
  return place === null ? null : <OpenMenu place={place} {...others} />
}

type OpenMenuProps = RegisterRowMenuProps & { readonly place: MenuPlace }

function OpenMenu({ place, follow, onOpen, onExtract, onClose }: OpenMenuProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { line, at } = place
  const icon = { size: 15, stroke: 1.6 }
  return (
    <Menu
      opened
      onChange={(isOpen) => !isOpen && onClose()}
      position="bottom-start"
      shadow="md"
      trapFocus
    >
      <Menu.Target>
        <span
          className="register-menu-place"
          style={{ left: Math.max(at.left, 0) + (at.width > 0 ? 160 : 0), top: at.bottom }}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('register.menu.label', { reference: line.reference })}>
        <Menu.Item
          leftSection={<IconFileText {...icon} />}
          rightSection={<Keys of="Enter" />}
          onClick={() => onOpen(line)}
        >
          {t('register.menu.sheet')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCalendar {...icon} />}
          rightSection={<Keys of="E" />}
          onClick={() => follow.ask({ kind: 'due' })}
        >
          {t('register.menu.due')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconPencil {...icon} />}
          rightSection={<Keys of="N" />}
          onClick={() => follow.ask({ kind: 'note' })}
        >
          {t('register.menu.note')}
        </Menu.Item>
        {!line.isWithheld && (
          <Menu.Item leftSection={<IconFileTypeDocx {...icon} />} onClick={() => onExtract(line)}>
            {t('register.menu.extract')}
          </Menu.Item>
        )}
        {line.meetingId !== null && (
          <Menu.Item
            leftSection={<IconExternalLink {...icon} />}
            onClick={() => void navigate(`/meetings/${line.meetingId}/decisions`)}
          >
            {t('register.menu.meeting')}
          </Menu.Item>
        )}
        <Menu.Divider />
        {keyedStatuses.map((status, index) => (
          <Menu.Item
            key={status}
            rightSection={<Keys of={String(index + 1)} />}
            disabled={status === line.status}
            onClick={() => follow.setStatus(status)}
          >
            <Status status={status} />
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
