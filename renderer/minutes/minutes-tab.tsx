import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import type { MeetingDetail, MeetingSummary } from '../../shared/meetings.ts'
import type { Minutes } from '../../shared/minutes.ts'
import { api } from '../api.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { KeyHints } from '../ui/keys.tsx'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { MinutesBanner } from './minutes-banner.tsx'
import { MinutesPage } from './minutes-page.tsx'
import { MinutesPlan } from './minutes-plan.tsx'
import { MinutesSide } from './minutes-side.tsx'
import { useDrawing } from './use-drawing.ts'
import { useFindingSteps } from './use-finding-steps.ts'
import { withSheetParts } from './sheet-parts.ts'
import { useMinutes, useTrustedReading } from './use-minutes.ts'
import { type MinutesBoard, useMinutesBoard } from './use-minutes-board.ts'
import { useMinutesCommands } from './use-minutes-commands.ts'
import './minutes.css'
import './minutes-page.css'
import './minutes-text.css'
import './minutes-side.css'

/** The minutes of a meeting: plan, page, and what is still missing. */
export function MinutesTab({ detail }: { readonly detail: MeetingDetail }) {
  const { t } = useTranslation()
  const { meeting } = detail
  const body = useQuery(api.bodies.get.queryOptions({ input: { id: meeting.bodyId } }))
  const reading = useMinutes(meeting.id)
  if (reading.isPending || body.isPending) return <Notice>{t('frame.loading')}</Notice>
  if (reading.data === undefined) {
    return <ErrorNotice error={reading.error} onRetry={() => void reading.refetch()} />
  }
  const { minutes, askedAt } = reading.data
  if (minutes.items.length === 0) return <NoAgenda meetingId={meeting.id} />
  const isStatutory = body.data?.body.minutesForm === 'PV'
  return <Board {...{ meeting, minutes, askedAt, isStatutory }} />
}

function NoAgenda({ meetingId }: { readonly meetingId: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <EmptyState
      action={{
        label: t('minutes.empty.toAgenda'),
        keys: 'Ctrl+2',
        onClick: () => void navigate(`/meetings/${meetingId}/agenda`),
      }}
    >
      {t('minutes.empty.what')}
    </EmptyState>
  )
}

type BoardProps = {
  readonly meeting: MeetingSummary
  readonly minutes: Minutes
  readonly askedAt: number
  readonly isStatutory: boolean
}

function Board({ meeting, minutes: stored, askedAt, isStatutory }: BoardProps) {
  const { t } = useTranslation()
  const minutes = useMemo(() => {
    const titles = { opening: t('minutes.opening'), closing: t('minutes.closing') }
    return withSheetParts(stored, { titles, isStatutory })
  }, [stored, isStatutory, t])
  useTrustedReading(minutes.items, askedAt)
  const board = useMinutesBoard(minutes)
  const findings = useFindingSteps(minutes, board.actions)
  useMinutesCommands(minutes, board, findings.next)
  const drawing = useDrawing(minutes.items)
  useAskedPlace(board, drawing.items > 0)
  return (
    <div className="minutes">
      <MinutesBanner meeting={meeting} minutes={minutes} />
      <div className="minutes-panes">
        <MinutesPlan
          minutes={minutes}
          current={board.item?.itemId ?? null}
          actions={board.actions}
        />
        <MinutesPage {...{ minutes, askedAt, board }} drawn={drawing.items} />
        <MinutesSide
          minutes={minutes}
          board={board}
          isDrawn={drawing.hasSide}
          onFinding={findings.goTo}
        />
      </div>
      <Hints isLocked={minutes.isLocked} />
    </div>
  )
}

/** An address may name an item and a decision, such as those that keep minutes from leaving. */
function useAskedPlace({ actions }: MinutesBoard, isPageDrawn: boolean): void {
  const [search, setSearch] = useSearchParams()
  const item = search.get('item')
  const decision = search.get('decision')
  useEffect(() => {
    if (!isPageDrawn || (item === null && decision === null)) return
    if (item !== null) actions.select(item)
    actions.openDecision(decision)
    setSearch({}, { replace: true })
  }, [item, decision, actions, isPageDrawn, setSearch])
}

function Hints({ isLocked }: { readonly isLocked: boolean }) {
  const { t } = useTranslation()
  const writing = [
    { keys: ['Enter'], does: t('minutes.hints.write') },
    { keys: ['Ctrl+ArrowUp+ArrowDown'], does: t('minutes.hints.item') },
    { keys: ['Ctrl+D'], does: t('minutes.hints.decision') },
    { keys: ['F7'], does: t('minutes.hints.missing') },
    { keys: ['Alt+F10'], does: t('minutes.hints.toolbar') },
    { keys: ['Escape'], does: t('minutes.hints.plan') },
    { keys: ['Ctrl+Z'], does: t('minutes.hints.undo') },
  ]
  return <KeyHints hints={isLocked ? writing.slice(1, 2) : writing} />
}
