import { DndContext, DragOverlay } from '@dnd-kit/core'
import { IconPin } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Agenda } from '../../shared/agenda.ts'
import type { MeetingDetail, MeetingSummary } from '../../shared/meetings.ts'
import { api } from '../api.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { KeyHints } from '../ui/keys.tsx'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { AgendaTable } from './agenda-table.tsx'
import { BacklogPane } from './backlog-pane.tsx'
import { ItemInspector } from './item-inspector.tsx'
import { TotalBar } from './total-bar.tsx'
import { type AgendaBoard, useAgendaBoard } from './use-agenda-board.ts'
import { useAgendaDrag } from './use-agenda-drag.ts'
import { useAgendaCommands } from './use-agenda-keys.ts'
import { usePresenters } from './use-presenters.ts'
import './agenda.css'
import './agenda-side.css'
import './agenda-total.css'

/** The agenda of a meeting, with the vivier or the item in hand at its side. */
export function AgendaTab({ detail }: { readonly detail: MeetingDetail }) {
  const { t } = useTranslation()
  const { meeting } = detail
  const agenda = useQuery(api.agenda.get.queryOptions({ input: { meetingId: meeting.id } }))
  if (agenda.isPending) return <Notice>{t('frame.loading')}</Notice>
  if (agenda.data === undefined) {
    return <ErrorNotice error={agenda.error} onRetry={() => void agenda.refetch()} />
  }
  return <Board meeting={meeting} agenda={agenda.data} />
}

type BoardProps = { readonly meeting: MeetingSummary; readonly agenda: Agenda }

function Board({ meeting, agenda }: BoardProps) {
  const board = useAgendaBoard(meeting.id, agenda)
  const drag = useAgendaDrag(board)
  const presenters = usePresenters(meeting.bodyId, agenda.lines)
  const [isInspecting, setInspecting] = useState(false)
  const { selected, entries } = board
  const line = selected?.line ?? null
  const inspect = () => setInspecting(!isInspecting)
  const closeInspector = () => {
    setInspecting(false)
    if (selected !== null) board.goTo(selected.key, 'row')
  }
  useFirstFocus(board)
  useAgendaCommands(board, {
    inspect,
    isInspecting,
    closeInspector,
    takeFirst: () => {
      const [first] = agenda.backlog
      if (first !== undefined) void board.takeFromBacklog(first)
    },
  })
  return (
    <DndContext
      {...drag.handlers}
      accessibility={{ announcements: silent, screenReaderInstructions: { draggable: '' } }}
    >
      <div className="tab-main agenda-main" data-dragging={drag.dragged !== null}>
        {entries.length === 0 ? (
          <NoItem board={board} />
        ) : (
          <AgendaTable board={board} presenters={presenters} drop={drag.drop} onInspect={inspect} />
        )}
        {entries.length > 0 && (
          <TotalBar
            agenda={agenda}
            isFitting={board.changes.isFitting}
            onFit={() => void board.changes.fitToSlot()}
          />
        )}
        <Hints />
      </div>
      {isInspecting && selected !== null && line !== null ? (
        <ItemInspector
          key={line.id}
          board={board}
          entry={selected}
          line={line}
          meeting={meeting}
          presenters={presenters}
          onClose={closeInspector}
        />
      ) : (
        <BacklogPane board={board} meeting={meeting} />
      )}
      <DragOverlay dropAnimation={null} style={{ pointerEvents: 'none' }}>
        {drag.dragged !== null && <div className="drag-card">{drag.dragged.item.title}</div>}
      </DragOverlay>
    </DndContext>
  )
}

/** Dragging is for the pointer; the keyboard has its own moves, which need no running commentary. */
const silent = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
}

/** Whoever comes by the keyboard stands on the first row at once; a focused tab keeps its focus. */
function useFirstFocus({ entries, focus }: AgendaBoard): void {
  const first = entries[0]?.key
  useEffect(() => {
    const focused = document.activeElement
    if (first === undefined || (focused !== document.body && focused?.id !== 'main')) return
    focus.take({ key: first, cell: 'row' })
    // Once, on arrival.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
}

function NoItem({ board }: { readonly board: AgendaBoard }) {
  const { t } = useTranslation()
  return (
    <div className="agenda-scroller">
      <EmptyState
        action={{
          label: t('agenda.empty.template'),
          onClick: () => void board.changes.applyTemplate(),
        }}
      >
        {t('agenda.empty.what')}
      </EmptyState>
      <EmptyState action={{ label: t('agenda.table.add'), keys: 'Alt+A', onClick: board.addAtEnd }}>
        {t('agenda.empty.own')}
      </EmptyState>
    </div>
  )
}

function Hints() {
  const { t } = useTranslation()
  return (
    <KeyHints
      hints={[
        { keys: ['Alt+ArrowUp+ArrowDown'], does: t('agenda.hints.move') },
        { keys: ['Enter'], does: t('agenda.hints.next') },
        { keys: ['Tab'], does: t('agenda.hints.sub') },
        { keys: ['Alt+ArrowRight'], does: t('agenda.hints.backlog') },
        { keys: ['Space'], does: t('meetings.list.sheet') },
        { keys: ['Ctrl+Z'], does: t('agenda.hints.undo') },
      ]}
      aside={
        <span className="key-hint">
          <IconPin size={14} stroke={1.6} aria-hidden="true" />
          {t('agenda.hints.pin')}
        </span>
      }
    />
  )
}
