import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconFileTypeDocx } from '@tabler/icons-react'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Notice } from '../../shared/exports.ts'
import type { MeetingSummary } from '../../shared/meetings.ts'
import { fittingNotices } from '../../shared/notice-rules.ts'
import { useCommands } from '../commands.ts'
import { KindIcon } from '../exports/kind-icon.tsx'
import {
  hasPreview,
  type OfferedDocument,
  useDocumentNames,
  useOfferedDocuments,
} from '../exports/offered-documents.ts'
import { useMakeDocument } from '../exports/use-make-document.tsx'
import { Keys } from '../ui/keys.tsx'

type WordButtonsProps = { readonly meeting: MeetingSummary; readonly tab: string }

/** The documents of a meeting, one click from every tab; Ctrl P makes that of the tab. */
export function WordButtons({ meeting, tab }: WordButtonsProps) {
  const { t } = useTranslation()
  const documents = useOfferedDocuments(meeting.bodyId)
  const names = useDocumentNames()
  const { make, dialog } = useMakeDocument(meeting.id)
  const main = mainOf(tab, documents)
  const others = documents.filter((document) => document !== main)
  const sending = useSending(meeting)
  const command = (document: OfferedDocument, keys?: string) => ({
    id: keys === undefined ? `meeting.word.${document.key}` : 'meeting.word',
    label: t(hasPreview(document) ? 'exports.screen.preview' : 'exports.sending.write', {
      document: names[document.key],
    }),
    ...(keys === undefined ? {} : { keys }),
    run: () => make(document),
  })
  useCommands([
    ...(main === null ? [] : [command(main, 'Ctrl+p')]),
    ...others.map((document) => command(document)),
    ...sending.map(({ notice, label, run }) => ({ id: `meeting.send.${notice}`, label, run })),
  ])
  // A menu takes as long to draw as the rest of the header: it comes with the frame after. The keys
  // are there at once.
  const isHeaderSeen = useDeferredValue(true, false)
  return (
    <div className="meeting-tabs-actions">
      {isHeaderSeen && <Buttons {...{ main, others, sending, make }} />}
      {dialog}
    </div>
  )
}

type ButtonsProps = {
  readonly main: OfferedDocument | null
  readonly others: readonly OfferedDocument[]
  readonly sending: readonly Sending[]
  readonly make: (document: OfferedDocument) => void
}

function Buttons({ main, others, sending, make }: ButtonsProps) {
  const { t } = useTranslation()
  const names = useDocumentNames()
  return (
    <>
      {main !== null && (
        <Button
          leftSection={<IconFileTypeDocx size={16} />}
          rightSection={<Keys of="Ctrl+P" />}
          onClick={() => make(main)}
        >
          {names[main.key]}
        </Button>
      )}
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button rightSection={<IconChevronDown size={14} />}>{t('exports.screen.others')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {others.map((document) => (
            <Menu.Item
              key={document.key}
              leftSection={<KindIcon kind={document.kind} />}
              onClick={() => make(document)}
            >
              {names[document.key]}
            </Menu.Item>
          ))}
          <Menu.Divider />
          {sending.map(({ notice, label, run }) => (
            <Menu.Item key={notice} leftSection={<KindIcon kind="email" />} onClick={run}>
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}

/** The document that one wants on a tab; the agenda, or the first one with pages, elsewhere. */
function mainOf(tab: string, documents: readonly OfferedDocument[]): OfferedDocument | null {
  const wanted = wantedOn[tab] ?? []
  const found = wanted
    .map((key) => documents.find((document) => document.key === key))
    .find((document) => document !== undefined)
  return found ?? documents.find(hasPreview) ?? null
}

const wantedOn: Readonly<Record<string, readonly OfferedDocument['key'][]>> = {
  participants: ['attendance-sheet'],
  minutes: ['minutes', 'pv', 'decision-record'],
  decisions: ['decision-record'],
}

type Sending = { readonly notice: Notice; readonly label: string; readonly run: () => void }

/** Letters and e-mails that fit the state of the meeting; Préparation shows the strip of each. */
function useSending(meeting: MeetingSummary): readonly Sending[] {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return fittingNotices(meeting).map((notice) => ({
    notice,
    label: t('exports.sending.sendFor', { notice: t(`exports.notices.names.${notice}`) }),
    run: () => void navigate(`/meetings/${meeting.id}/preparation?send=${notice}`),
  }))
}
