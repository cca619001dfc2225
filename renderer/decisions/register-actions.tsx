import { ActionIcon, Button, Menu } from '@mantine/core'
import {
  IconChartBar,
  IconDots,
  IconFileImport,
  IconFileTypeDocx,
  IconListCheck,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { api } from '../api.ts'
import { useCommands } from '../commands.ts'
import type { RegisterExportRequest } from '../exports/register-request.ts'
import { useImportOpener } from '../follow-up-import/use-import-opener.tsx'
import { useToday } from '../organisation.ts'
import { useFormats } from '../ui/formats.ts'
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
  const { query, sort, direction } = view.request
  const importing = useImportOpener()
  const exportTable = () => onExport({ kind: 'follow-up', query, sort, direction })
  const exportIndex = () => onExport({ kind: 'decision-index' })
  const openFigures = () =>
    void navigate(query === '' ? '/figures' : `/figures?q=${encodeURIComponent(query)}`)
  useCommands([
    { id: 'decisions.followUp', label: t('register.menu.followUp'), run: exportTable },
    { id: 'decisions.index', label: t('register.menu.index'), run: exportIndex },
  ])
  return (
    <>
      <Button leftSection={<IconFileTypeDocx {...icon} />} onClick={exportTable}>
        {t('register.menu.followUp')}
      </Button>
      <ReviewButton />
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon aria-label={t('register.menu.more')} title={t('register.menu.more')}>
            <IconDots size={16} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconChartBar {...icon} />} onClick={openFigures}>
            {t('figures.title')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFileTypeDocx {...icon} />} onClick={exportIndex}>
            {t('register.menu.index')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFileImport {...icon} />} onClick={importing.open}>
            {t('followUpImport.screen.button')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {importing.dialog}
    </>
  )
}

/** Meetings offered: the review of one further ahead is entered from that meeting. */
const few = 6

/** «Revue avant réunion»: before the next meeting, or before which of the next ones. */
function ReviewButton() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const today = useToday()
  const { day } = useFormats()
  const [isOpen, setOpen] = useState(false)
  const next = useQuery(
    api.meetings.list.queryOptions({
      input: { states: ['PLANNED', 'CONVENED'], from: today, limit: few },
    }),
  )
  const meetings = next.data?.meetings ?? []
  const go = (meetingId: string) => void navigate(`/review/${meetingId}`)
  const start = () => {
    const [only, ...others] = meetings
    if (only !== undefined && others.length === 0) go(only.id)
    else setOpen(true)
  }
  useCommands([
    {
      id: 'decisions.review',
      label: t('register.menu.review'),
      icon: <IconListCheck size={16} stroke={1.6} />,
      run: start,
    },
  ])
  return (
    <Menu opened={isOpen} onChange={setOpen} position="bottom-end" shadow="md">
      <Menu.Target>
        <Button
          variant="filled"
          leftSection={<IconListCheck size={15} stroke={1.6} />}
          onClick={(event) => {
            event.preventDefault()
            if (!isOpen) start()
          }}
        >
          {t('register.menu.review')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {t(meetings.length === 0 ? 'register.review.none' : 'register.review.choose')}
        </Menu.Label>
        {meetings.map((meeting) => (
          <Menu.Item key={meeting.id} onClick={() => go(meeting.id)}>
            {t('register.review.line', { reference: meeting.reference, day: day(meeting.day) })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
