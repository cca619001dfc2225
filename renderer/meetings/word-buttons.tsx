import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconFileTypeDocx } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingSummary } from '../../shared/meetings.ts'
import { useCommands } from '../commands.ts'
import { WordExportDialog, type WordExportRequest } from '../exports/word-export-dialog.tsx'
import { Keys } from '../ui/keys.tsx'

type WordButtonsProps = { readonly meeting: MeetingSummary; readonly tab: string }

/** The documents of a meeting, one click from every tab; Ctrl P makes that of the tab. */
export function WordButtons({ meeting, tab }: WordButtonsProps) {
  const { t } = useTranslation()
  const [request, setRequest] = useState<WordExportRequest | null>(null)
  const { id: meetingId } = meeting
  const documents = [
    { key: 'agenda', kind: 'agenda', variant: 'plain' },
    { key: 'annotated-agenda', kind: 'agenda', variant: 'annotated' },
    { key: 'invitation', kind: 'invitation', variant: 'merged' },
    { key: 'attendance-sheet', kind: 'attendance-sheet', variant: 'plain' },
  ] as const
  const ask = ({ kind, variant }: (typeof documents)[number]) =>
    setRequest({ kind, meetingId, variant, language: 'fr' })
  const main = tab === 'participants' ? documents[3] : documents[0]
  useCommands([
    {
      id: 'meeting.word',
      label: t('exports.screen.preview', { document: t(`exports.names.${main.key}`) }),
      keys: 'Ctrl+p',
      run: () => ask(main),
    },
    ...documents
      .filter((document) => document !== main)
      .map((document) => ({
        id: `meeting.word.${document.key}`,
        label: t('exports.screen.preview', { document: t(`exports.names.${document.key}`) }),
        run: () => ask(document),
      })),
  ])
  return (
    <div className="meeting-tabs-actions">
      <Button
        leftSection={<IconFileTypeDocx size={16} />}
        rightSection={<Keys of="Ctrl+P" />}
        onClick={() => ask(main)}
      >
        {t(`exports.names.${main.key}`)}
      </Button>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button rightSection={<IconChevronDown size={14} />}>{t('exports.screen.others')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {documents
            .filter((document) => document !== main)
            .map((document) => (
              <Menu.Item
                key={document.key}
                leftSection={<IconFileTypeDocx size={16} stroke={1.6} />}
                onClick={() => ask(document)}
              >
                {t(`exports.names.${document.key}`)}
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
      <WordExportDialog request={request} onClose={() => setRequest(null)} />
    </div>
  )
}
