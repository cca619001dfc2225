import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { AgendaLine } from '../../shared/agenda.ts'
import type { Attachment } from '../../shared/attachments.ts'
import type { MeetingDetail } from '../../shared/meetings.ts'
import { api } from '../api.ts'
import { useCommands } from '../commands.ts'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { KeyHints } from '../ui/keys.tsx'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { useAttachmentColumns } from './attachment-columns.tsx'
import { AttachmentInspector } from './attachment-inspector.tsx'
import { AttachmentsBar } from './attachments-bar.tsx'
import { ProducedDocuments } from './produced-documents.tsx'
import { useAddAttachments } from './use-add-attachments.ts'
import { useReadAttachment } from './use-read-attachment.ts'
import './documents.css'

/** The files of a meeting, and the documents that are made from it. */
export function DocumentsTab({ detail }: { readonly detail: MeetingDetail }) {
  const { t } = useTranslation()
  const { meeting } = detail
  const meetingId = meeting.id
  const [search] = useSearchParams()
  const itemId = search.get('item')
  const attachments = useQuery(api.attachments.list.queryOptions({ input: { meetingId } }))
  const agenda = useQuery(api.agenda.get.queryOptions({ input: { meetingId } }))
  const [chosen, setChosen] = useState<string | null>(null)
  const [isInspecting, setInspecting] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  const adding = useAddAttachments(meetingId, itemId)
  const read = useReadAttachment()
  const rows = attachments.data ?? []
  const selected = rows.find(({ id }) => id === chosen) ?? rows[0] ?? null
  const lines = agenda.data?.lines ?? []
  const pick = () => picker.current?.click()
  useCommands([
    { id: 'documents.add', label: t('attachments.commandAdd'), keys: 'Alt+j', run: pick },
    {
      id: 'documents.close',
      label: t('frame.close'),
      keys: 'Escape',
      isListed: false,
      isEnabled: isInspecting,
      run: () => setInspecting(false),
    },
  ])
  return (
    <>
      <DropZone onFiles={adding.add}>
        <AttachmentsBar picker={picker} adding={adding} count={rows.length} />
        {attachments.isPending && <Notice>{t('frame.loading')}</Notice>}
        {attachments.isError && (
          <ErrorNotice error={attachments.error} onRetry={() => void attachments.refetch()} />
        )}
        {attachments.isSuccess && rows.length === 0 && (
          <EmptyState action={{ label: t('attachments.add'), keys: 'Alt+J', onClick: pick }}>
            {t('attachments.none')}
          </EmptyState>
        )}
        {rows.length > 0 && (
          <Rows
            rows={rows}
            lines={lines}
            selected={selected}
            onSelect={setChosen}
            onOpen={(attachment) => void read.open(attachment)}
            onInspect={() => setInspecting(!isInspecting)}
          />
        )}
        <Hints />
      </DropZone>
      {isInspecting && selected !== null ? (
        <AttachmentInspector
          key={selected.id}
          attachment={selected}
          lines={lines}
          onClose={() => setInspecting(false)}
        />
      ) : (
        <ProducedDocuments meeting={meeting} />
      )}
    </>
  )
}

type DropZoneProps = {
  readonly onFiles: (files: readonly File[]) => void
  readonly children: React.ReactNode
}

/** Files let go anywhere over the list are joined; the button does the same for the keyboard. */
function DropZone({ onFiles, children }: DropZoneProps) {
  const { t } = useTranslation()
  const [isOver, setOver] = useState(false)
  return (
    <div
      className="tab-main drop-zone"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (event.currentTarget === event.target) setOver(false)
      }}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onFiles([...event.dataTransfer.files])
      }}
    >
      {children}
      {isOver && <p className="drop-zone-word">{t('attachments.dropNow')}</p>}
    </div>
  )
}

type RowsProps = {
  readonly rows: readonly Attachment[]
  readonly lines: readonly AgendaLine[]
  readonly selected: Attachment | null
  readonly onSelect: (id: string) => void
  readonly onOpen: (attachment: Attachment) => void
  readonly onInspect: () => void
}

/** Files by item, in the order of the agenda; those of the whole meeting first. */
function Rows({ rows, lines, selected, onSelect, onOpen, onInspect }: RowsProps) {
  const { t } = useTranslation()
  const known = new Set(lines.map(({ id }) => id))
  const ofMeeting = rows.filter(({ itemId }) => itemId === null || !known.has(itemId))
  const groups = [
    { key: 'meeting', title: t('attachments.wholeMeeting'), rows: ofMeeting },
    ...lines.map(({ id, number, displayTitle }) => ({
      key: id,
      title:
        number === '' ? displayTitle : t('attachments.itemOption', { number, title: displayTitle }),
      rows: rows.filter(({ itemId }) => itemId === id),
    })),
  ]
  return (
    <DataTable
      label={t('attachments.table')}
      columns={useAttachmentColumns()}
      groups={groups}
      rowKey={({ id }) => id}
      selected={selected?.id ?? null}
      onSelect={onSelect}
      onOpen={onOpen}
      onInspect={onInspect}
    />
  )
}

function Hints() {
  const { t } = useTranslation()
  return (
    <KeyHints
      hints={[
        { keys: ['ArrowUp', 'ArrowDown'], does: t('meetings.list.walk') },
        { keys: ['Enter'], does: t('meetings.list.open') },
        { keys: ['Space'], does: t('meetings.list.sheet') },
        { keys: ['Alt+J'], does: t('attachments.add').toLowerCase() },
        { keys: ['Ctrl+P'], does: t('meetings.preparation.word') },
      ]}
    />
  )
}
