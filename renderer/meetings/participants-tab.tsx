import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { MeetingDetail, Participant } from '../../shared/meetings.ts'
import { api } from '../api.ts'
import { useCommands } from '../commands.ts'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { KeyHints } from '../ui/keys.tsx'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { DistributionPanel } from './distribution-panel.tsx'
import { GuestForm } from './guest-form.tsx'
import { ParticipantInspector } from './participant-inspector.tsx'
import { useParticipantColumns } from './participant-columns.tsx'
import { participantKey, replyKeys, useParticipation } from './use-participation.ts'
import './participants.css'

type Pane = 'lists' | 'sheet' | 'guest'

/** Who is convened, who sits for each seat, what each answered, and who comes as a guest. */
export function ParticipantsTab({ detail }: { readonly detail: MeetingDetail }) {
  const { t } = useTranslation()
  const { meeting } = detail
  const list = useQuery(
    api.meetings.participants.queryOptions({ input: { meetingId: meeting.id } }),
  )
  const [chosen, setChosen] = useState<string | null>(null)
  const [pane, setPane] = useState<Pane>('lists')
  const note = useParticipation(meeting.id)
  const rows = list.data ?? []
  const selected = rows.find((row) => participantKey(row) === chosen) ?? rows[0] ?? null
  const close = () => setPane('lists')
  useCommands([
    {
      id: 'participants.guest',
      label: t('meetings.participants.addGuest'),
      keys: 'Alt+i',
      run: () => setPane('guest'),
    },
  ])
  const onKeyDown = (event: React.KeyboardEvent) => {
    const reply = replyKeys[event.key]
    const isOnRow = event.target instanceof HTMLTableRowElement
    if (!isOnRow || reply === undefined || selected === null) return
    if (event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    note(selected, { reply })
  }
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the rows in it */}
      <div className="tab-main" onKeyDown={onKeyDown}>
        {list.isPending && <Notice>{t('frame.loading')}</Notice>}
        {list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
        {list.isSuccess && <Counts rows={rows} onAdd={() => setPane('guest')} />}
        {list.isSuccess && rows.length === 0 && <NoSeat bodyId={meeting.bodyId} />}
        {rows.length > 0 && (
          <Rows
            rows={rows}
            meetingId={meeting.id}
            selected={selected}
            onSelect={setChosen}
            onInspect={() => setPane(pane === 'sheet' ? 'lists' : 'sheet')}
          />
        )}
        <Hints />
      </div>
      {pane === 'sheet' && selected !== null && (
        <ParticipantInspector
          key={participantKey(selected)}
          meeting={meeting}
          participant={selected}
          onClose={close}
        />
      )}
      {pane === 'guest' && <GuestForm meeting={meeting} onClose={close} />}
      {pane === 'lists' && <DistributionPanel meeting={meeting} participants={rows} />}
    </>
  )
}

type RowsProps = {
  readonly rows: readonly Participant[]
  readonly meetingId: string
  readonly selected: Participant | null
  readonly onSelect: (key: string) => void
  readonly onInspect: () => void
}

function Rows({ rows, meetingId, selected, onSelect, onInspect }: RowsProps) {
  const { t } = useTranslation()
  const seats = rows.filter(({ seatId }) => seatId !== null)
  const guests = rows.filter(({ seatId }) => seatId === null)
  const selectedKey = selected === null ? null : participantKey(selected)
  const group = (key: 'seats' | 'guests', list: readonly Participant[]) => ({
    key,
    rows: list,
    title: (
      <>
        {t(`meetings.participants.${key}`)}
        <span>{list.length}</span>
      </>
    ),
  })
  return (
    <DataTable
      label={t('meetings.participants.table')}
      columns={useParticipantColumns(meetingId, selectedKey)}
      groups={[group('seats', seats), group('guests', guests)]}
      rowKey={participantKey}
      selected={selectedKey}
      onSelect={onSelect}
      onOpen={onInspect}
      onInspect={onInspect}
    />
  )
}

type CountsProps = { readonly rows: readonly Participant[]; readonly onAdd: () => void }

function Counts({ rows, onAdd }: CountsProps) {
  const { t } = useTranslation()
  const seats = rows.filter(({ seatId }) => seatId !== null)
  const replied = seats.filter(({ reply }) => reply !== 'NONE').length
  const count = (reply: Participant['reply']) => seats.filter((row) => row.reply === reply).length
  const told = (['PRESENT', 'REMOTE', 'REPRESENTED', 'EXCUSED'] as const).filter(
    (reply) => count(reply) > 0,
  )
  return (
    <div className="participants-bar">
      <strong>{t('meetings.participants.count', { count: seats.length })}</strong>
      <span className="secondary">
        {t('meetings.participants.replied', { count: replied, total: seats.length })}
      </span>
      {told.map((reply) => (
        <span key={reply} className="secondary">
          {t(`meetings.replies.${reply}`)} {count(reply)}
        </span>
      ))}
      <Button className="participants-add" leftSection={<IconPlus size={15} />} onClick={onAdd}>
        {t('meetings.participants.addGuest')}
      </Button>
    </div>
  )
}

function NoSeat({ bodyId }: { readonly bodyId: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <EmptyState
      action={{
        label: t('meetings.participants.toBody'),
        onClick: () => void navigate(`/bodies/${bodyId}`),
      }}
    >
      {t('meetings.participants.none')}
    </EmptyState>
  )
}

function Hints() {
  const { t } = useTranslation()
  return (
    <KeyHints
      hints={[
        { keys: ['ArrowUp', 'ArrowDown'], does: t('meetings.list.walk') },
        { keys: ['Space'], does: t('meetings.list.sheet') },
        { keys: ['p'], does: t('meetings.replies.PRESENT').toLowerCase() },
        { keys: ['d'], does: t('meetings.replies.REMOTE').toLowerCase() },
        { keys: ['r'], does: t('meetings.replies.REPRESENTED').toLowerCase() },
        { keys: ['e'], does: t('meetings.replies.EXCUSED').toLowerCase() },
        { keys: ['Alt+i'], does: t('meetings.participants.guest') },
      ]}
    />
  )
}
