import { Button, Menu } from '@mantine/core'
import {
  IconCalendarDown,
  IconChevronDown,
  IconFileImport,
  IconFileTypeDocx,
  IconWorldWww,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCommands } from '../commands.ts'
import { RegisterExportDialog } from '../exports/register-export-dialog.tsx'
import { useCalendarImport } from '../calendar-import/use-calendar-import-opener.tsx'
import { type CalendarChoice, useCalendarDocuments } from './use-calendar-documents.ts'

const icon = { size: 15, stroke: 1.6 }

/** What can be made of the calendar as it is shown, and the way to take over another one. */
export function CalendarDocumentsMenu({ year, version, bodyId }: CalendarChoice) {
  const { t } = useTranslation()
  const { request, close, documents, isWriting } = useCalendarDocuments({ year, version, bodyId })
  const importing = useCalendarImport({ year, version, bodyId })
  useCommands([
    ...documents.map(({ key, label, run }) => ({ id: `calendar.document.${key}`, label, run })),
    { id: 'calendar.import', label: t('exports.calendar.import'), run: importing.open },
  ])
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button
            leftSection={<IconFileTypeDocx {...icon} />}
            rightSection={<IconChevronDown size={14} />}
            loading={isWriting}
          >
            {t('exports.calendar.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {documents.map(({ key, label, run }) => (
            <Menu.Item key={key} leftSection={<Icon of={key} />} onClick={run}>
              {label}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconFileImport {...icon} />} onClick={importing.open}>
            {t('exports.calendar.import')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <RegisterExportDialog request={request} onClose={close} />
      {importing.dialog}
    </>
  )
}

function Icon({ of }: { readonly of: string }) {
  if (of === 'page') return <IconWorldWww {...icon} />
  return of.startsWith('ics') ? <IconCalendarDown {...icon} /> : <IconFileTypeDocx {...icon} />
}
