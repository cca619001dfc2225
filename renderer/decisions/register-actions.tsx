import { ActionIcon, Button, Menu } from '@mantine/core'
import {
  IconChartBar,
  IconDots,
  IconFileImport,
  IconFileTypeDocx,
  IconListCheck,
  IconMailForward,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useCommands } from '../commands.ts'
import type { RegisterExportRequest } from '../exports/register-request.ts'
import { useImportOpener } from '../follow-up-import/use-import-opener.tsx'
import type { RegisterView } from './use-register-view.ts'

type RegisterActionsProps = {
  readonly view: RegisterView
  readonly onExport: (request: RegisterExportRequest) => void
}

const icon = { size: 15, stroke: 1.6 }

/** What can be made of the register as it is shown. */
export function RegisterActions({ view, onExport }: RegisterActionsProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const opener = useImportOpener()
  const { query, sort, direction } = view.request
  const exportTable = () => onExport({ kind: 'follow-up', query, sort, direction })
  const exportIndex = () => onExport({ kind: 'decision-index' })
  const exportHandover = () => onExport({ kind: 'handover' })
  const review = () => void navigate('/review')
  useCommands([
    { id: 'decisions.followUp', label: t('register.menu.followUp'), run: exportTable },
    { id: 'decisions.index', label: t('register.menu.index'), run: exportIndex },
    { id: 'decisions.handover', label: t('register.menu.handover'), run: exportHandover },
    { id: 'decisions.review', label: t('register.menu.review'), run: review },
  ])
  return (
    <>
      <Button leftSection={<IconFileTypeDocx {...icon} />} onClick={exportTable}>
        {t('register.menu.followUp')}
      </Button>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon aria-label={t('register.menu.more')} title={t('register.menu.more')}>
            <IconDots size={16} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconFileImport {...icon} />} onClick={opener.open}>
            {t('register.menu.import')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFileTypeDocx {...icon} />} onClick={exportIndex}>
            {t('register.menu.index')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFileTypeDocx {...icon} />} onClick={exportHandover}>
            {t('register.menu.handover')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconMailForward {...icon} />}
            onClick={() => void navigate('/reminders')}
          >
            {t('reminders.menu')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconChartBar {...icon} />}
            onClick={() => void navigate('/figures')}
          >
            {t('register.menu.figures')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button variant="filled" leftSection={<IconListCheck {...icon} />} onClick={review}>
        {t('register.menu.review')}
      </Button>
      {opener.dialog}
    </>
  )
}
