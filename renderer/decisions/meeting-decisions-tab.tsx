import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { dueOn, recordingRefusal } from '../../shared/decision-rules.ts'
import type { DecisionLine } from '../../shared/decisions.ts'
import type { MeetingDetail, MeetingSummary } from '../../shared/meetings.ts'
import { api } from '../api.ts'
import { useToday } from '../organisation.ts'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFormats } from '../ui/formats.ts'
import { KeyHints, Keys } from '../ui/keys.tsx'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { Warning } from '../ui/status.tsx'
import { DecisionEditor } from './decision-editor.tsx'
import { useMeetingDecisionColumns } from './meeting-decision-columns.tsx'
import { QuickEntry } from './quick-entry.tsx'
import {
  type DecisionsBoard,
  useMeetingDecisionCommands,
  useMeetingDecisions,
} from './use-meeting-decisions.ts'
import './decisions.css'

type TabProps = { readonly meeting: MeetingSummary }

/** What a meeting decided, and the line that records more. */
export function DecisionsTab({ detail: { meeting } }: { readonly detail: MeetingDetail }) {
  const { t } = useTranslation()
  const { id: meetingId } = meeting
  const decisions = useQuery(api.decisions.ofMeeting.queryOptions({ input: { meetingId } }))
  if (decisions.data === undefined && decisions.isPending) {
    return <Notice>{t('frame.loading')}</Notice>
  }
  if (decisions.data === undefined) {
    return <ErrorNotice error={decisions.error} onRetry={() => void decisions.refetch()} />
  }
  return <Board meeting={meeting} decisions={decisions.data} />
}

type BoardProps = TabProps & { readonly decisions: readonly DecisionLine[] }

function Board({ meeting, decisions }: BoardProps) {
  const board = useMeetingDecisions(meeting, decisions)
  useMeetingDecisionCommands(board)
  const { selected, isEntering, isInspecting } = board
  return (
    <>
      <div className="tab-main">
        {isEntering ? (
          <QuickEntry
            meetingId={meeting.id}
            itemId={null}
            onRecorded={({ id }) => board.show(id)}
            onClose={board.stopEntering}
          />
        ) : (
          decisions.length > 0 && <Bar board={board} />
        )}
        {decisions.length > 0 && <Rows board={board} meetingId={meeting.id} />}
        {decisions.length === 0 && (
          <div className="tab-rest">
            {!isEntering && <Nothing board={board} meeting={meeting} />}
          </div>
        )}
        <Hints board={board} />
      </div>
      {isInspecting && selected !== null && (
        <DecisionEditor
          key={selected.id}
          decision={selected}
          isLocked={board.isLocked}
          onRemove={board.removeSelected}
          onClose={board.closeInspector}
        />
      )}
    </>
  )
}

type PartProps = { readonly board: DecisionsBoard }

function Bar({ board }: PartProps) {
  const { t } = useTranslation()
  const { decisions, canRecord, isLocked, enter } = board
  const leadless = decisions.filter(({ leadLabel }) => leadLabel === '').length
  const undated = decisions.filter((decision) => dueOn(decision) === null).length
  return (
    <div className="meeting-decisions-bar">
      <strong>{t('decisions.meeting.count', { count: decisions.length })}</strong>
      {leadless > 0 && <Warning>{t('decisions.meeting.withoutLead', { count: leadless })}</Warning>}
      {undated > 0 && <Warning>{t('decisions.meeting.withoutDue', { count: undated })}</Warning>}
      {isLocked && <span className="secondary">{t('decisions.form.locked')}</span>}
      {canRecord && (
        <Button
          className="meeting-decisions-add"
          leftSection={<IconPlus size={15} />}
          rightSection={<Keys of="Ctrl+D" />}
          onClick={enter}
        >
          {t('decisions.meeting.new')}
        </Button>
      )}
    </div>
  )
}

function Rows({ board, meetingId }: PartProps & { readonly meetingId: string }) {
  const { t } = useTranslation()
  const { decisions, selected, select, inspect } = board
  return (
    <DataTable
      label={t('decisions.meeting.table')}
      columns={useMeetingDecisionColumns(meetingId)}
      groups={[{ key: 'all', title: null, rows: decisions }]}
      rowKey={({ id }) => id}
      selected={selected?.id ?? null}
      onSelect={select}
      onOpen={inspect}
      onInspect={inspect}
      reveal={board.revealed}
      isWrapping
    />
  )
}

/** What belongs here, and the first step; or why nothing can be noted. */
function Nothing({ board, meeting }: PartProps & TabProps) {
  const { t } = useTranslation()
  const { day } = useFormats()
  const refusal = recordingRefusal(meeting, useToday())
  if (refusal === 'off') return <EmptyState>{t('decisions.meeting.off')}</EmptyState>
  if (refusal === 'future') {
    return <EmptyState>{t('decisions.meeting.ahead', { day: day(meeting.day) })}</EmptyState>
  }
  if (!board.canRecord) return <EmptyState>{t('decisions.form.locked')}</EmptyState>
  return (
    <EmptyState
      action={{ label: t('decisions.meeting.new'), keys: 'Ctrl+D', onClick: board.enter }}
    >
      {t('decisions.meeting.none')}
    </EmptyState>
  )
}

function Hints({ board: { decisions, canRecord, isLocked } }: PartProps) {
  const { t } = useTranslation()
  const walking = [
    { keys: ['ArrowUp', 'ArrowDown'], does: t('decisions.meeting.walk') },
    { keys: ['Space'], does: t('decisions.meeting.sheet') },
  ]
  return (
    <KeyHints
      hints={[
        ...(decisions.length > 0 ? walking : []),
        ...(canRecord
          ? [{ keys: ['Ctrl+D', 'n'], does: t('decisions.meeting.new').toLowerCase() }]
          : []),
        ...(decisions.length > 0 && !isLocked
          ? [{ keys: ['Delete'], does: t('decisions.meeting.delete') }]
          : []),
      ]}
    />
  )
}
