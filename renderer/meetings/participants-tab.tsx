import { SegmentedControl } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { MeetingDetail, MeetingSummary } from '../../shared/meetings.ts'
import { useCommands } from '../commands.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { enterTable } from '../ui/focus-row.ts'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { DistributionPanel } from './distribution-panel.tsx'
import { GuestForm } from './guest-form.tsx'
import { ParticipantInspector } from './participant-inspector.tsx'
import { AttendanceRows, ReplyRows } from './participant-rows.tsx'
import { AttendanceBar } from './participants-attendance.tsx'
import { ParticipantHints, ReplyBar } from './participants-bar.tsx'
import { participantKey } from './use-participation.ts'
import { type ParticipantsMode, useParticipants } from './use-participants.ts'
import './participants.css'

type Board = ReturnType<typeof useParticipants>
type PartProps = { readonly meeting: MeetingSummary; readonly board: Board }

/** Who is convened, who sits for each seat, what each answered, who came, and the guests. */
export function ParticipantsTab({ detail }: { readonly detail: MeetingDetail }) {
  const { t } = useTranslation()
  const { meeting } = detail
  const board = useParticipants(meeting)
  const { isLocked, list, mode } = board
  const isAttendance = mode === 'attendance'
  useCommands([
    {
      id: 'participants.mode',
      label: t('meetings.attendance.toggle'),
      keys: 'Alt+p',
      run: () => board.setMode(isAttendance ? 'replies' : 'attendance'),
    },
    {
      id: 'participants.guest',
      label: t('meetings.participants.addGuest'),
      keys: 'Alt+i',
      isEnabled: !isLocked,
      run: () => board.setPane('guest'),
    },
  ])
  const onKeyDown = (event: React.KeyboardEvent) => {
    const isOnRow = event.target instanceof HTMLTableRowElement
    if (!isOnRow || event.altKey || event.ctrlKey || event.metaKey) return
    if (board.noteByKey(event.key)) event.preventDefault()
  }
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the rows in it */}
      <div className="tab-main" onKeyDown={onKeyDown}>
        {isLocked && <p className="participants-locked">{t('meetings.attendance.locked')}</p>}
        {list.isPending && <Notice>{t('frame.loading')}</Notice>}
        {list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
        {list.isSuccess && <Bar meeting={meeting} board={board} />}
        {list.isSuccess && <Listed meeting={meeting} board={board} />}
        <ParticipantHints isAttendance={isAttendance} isLocked={isLocked} />
      </div>
      <Side meeting={meeting} board={board} />
    </>
  )
}

function Bar({ meeting, board }: PartProps) {
  const { all, isLocked, isOnlyMissing, mode, setMode, setOnlyMissing, setPane } = board
  const onAdd = () => setPane('guest')
  const modeSwitch = <ModeSwitch mode={mode} onChange={setMode} />
  return mode === 'replies' ? (
    <ReplyBar rows={all} isLocked={isLocked} modeSwitch={modeSwitch} onAdd={onAdd} />
  ) : (
    <AttendanceBar
      meetingId={meeting.id}
      rows={all}
      isLocked={isLocked}
      isOnlyMissing={isOnlyMissing}
      modeSwitch={modeSwitch}
      onOnlyMissing={setOnlyMissing}
      onAdd={onAdd}
    />
  )
}

type ModeSwitchProps = {
  readonly mode: ParticipantsMode
  readonly onChange: (mode: ParticipantsMode) => void
}

function ModeSwitch({ mode, onChange }: ModeSwitchProps) {
  const { t } = useTranslation()
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('meetings.attendance.switch')}
      title="Alt P"
      value={mode}
      onChange={onChange}
      transitionDuration={0}
      data={(['replies', 'attendance'] as const).map((value) => ({
        value,
        label: t(`meetings.attendance.${value}`),
      }))}
    />
  )
}

/** The rows, or what stands in their place where there is none to show. */
function Listed({ meeting, board }: PartProps) {
  const { t } = useTranslation()
  const { all, rows, selected, isLocked, mode, pane } = board
  // Each mode draws a table of its own: the hints offer its letters, so they must reach it.
  useEffect(enterTable, [mode])
  if (all.length === 0) return <NoSeat bodyId={meeting.bodyId} />
  if (rows.length === 0) {
    const showAll = () => board.setOnlyMissing(false)
    return (
      <EmptyState action={{ label: t('meetings.attendance.showAll'), onClick: showAll }}>
        {t('meetings.attendance.nothingMissing')}
      </EmptyState>
    )
  }
  const table = {
    rows,
    meetingId: meeting.id,
    selected,
    isLocked,
    onSelect: board.select,
    onInspect: () => (pane === 'sheet' ? board.close() : board.setPane('sheet')),
  }
  return mode === 'attendance' ? (
    <AttendanceRows {...table} onEnter={board.enter} />
  ) : (
    <ReplyRows {...table} />
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

/** Beside the list: the sheet of a line, the form of a guest, or the addresses to write to. */
function Side({ meeting, board }: PartProps) {
  const { all, selected, isLocked, mode, pane, whoTurn, close } = board
  if (pane === 'guest') return <GuestForm meeting={meeting} onClose={close} />
  if (pane === 'sheet' && selected !== null) {
    return (
      <ParticipantInspector
        key={participantKey(selected)}
        meeting={meeting}
        participant={selected}
        isLocked={isLocked}
        whoTurn={whoTurn}
        onClose={close}
      />
    )
  }
  return mode === 'replies' ? <DistributionPanel meeting={meeting} participants={all} /> : null
}
