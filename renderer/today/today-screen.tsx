import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { TodayBoard } from '../../shared/today.ts'
import { api } from '../api.ts'
import { useScreenTitle } from '../frame/use-screen-title.ts'
import { useIsDrawn } from '../ui/use-is-drawn.ts'
import { useFormats } from '../ui/formats.ts'
import { Keys } from '../ui/keys.tsx'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { Page, PageHead } from '../ui/page-head.tsx'
import { CalendarConflicts } from './calendar-conflicts.tsx'
import { ComingReviews } from './coming-reviews.tsx'
import { DecisionFigures, LateDecisions } from './decision-column.tsx'
import { NextMeetings } from './next-meetings.tsx'
import { groupTasks, lateMinutes, soonLimit } from './task-groups.ts'
import { TaskList } from './task-list.tsx'
import './today.css'
import { Vacancies } from './vacancies.tsx'

/** What is due, the next meetings, and what is late: the first screen of the day. */
export function TodayScreen() {
  const { t } = useTranslation()
  const board = useQuery(api.today.board.queryOptions())
  useScreenTitle(t('frame.rail.today'))
  if (board.isPending) return <Notice>{t('frame.loading')}</Notice>
  if (board.data === undefined) {
    return <ErrorNotice error={board.error} onRetry={() => void board.refetch()} />
  }
  return <Board board={board.data} />
}

function Board({ board }: { readonly board: TodayBoard }) {
  const groups = groupTasks(board.tasks, board.today)
  const isDrawn = useIsDrawn()
  return (
    <Page head={<Head board={board} />}>
      <div className="today">
        <TaskList groups={groups} today={board.today} />
        {isDrawn && <Beside board={board} />}
      </div>
    </Page>
  )
}

/** What informs beside the tasks: it comes a frame after them when the program starts. */
function Beside({ board }: { readonly board: TodayBoard }) {
  // The rules run for it: it is asked for when all else is there.
  const calendar = useQuery(api.today.calendar.queryOptions())
  return (
    <>
      <div className="today-column">
        <NextMeetings meetings={board.nextMeetings} today={board.today} />
        <ComingReviews reviews={calendar.data?.reviews ?? []} />
      </div>
      <aside className="today-column today-aside">
        <DecisionFigures figures={board.figures} lateMinutes={lateMinutes(board.tasks)} />
        <LateDecisions decisions={board.lateDecisions} />
        <CalendarConflicts conflicts={calendar.data?.conflicts} />
        <Vacancies vacancies={board.vacancies} />
      </aside>
    </>
  )
}

function Head({ board }: { readonly board: TodayBoard }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { day, shortDay } = useFormats()
  const countOf = (kind: 'late' | 'soon') =>
    groupTasks(board.tasks, board.today).find((group) => group.kind === kind)?.tasks.length ?? 0
  const late = countOf('late')
  const soon = countOf('soon')
  const parts = [
    late > 0 ? t('today.detail.late', { count: late }) : t('today.detail.calm'),
    ...(soon > 0
      ? [t('today.detail.soon', { count: soon, day: shortDay(soonLimit(board.today)) })]
      : []),
  ]
  return (
    <PageHead
      title={capitalised(day(board.today))}
      detail={parts.join(', ')}
      actions={
        <Button onClick={() => void navigate('/meetings/new')} rightSection={<Keys of="Ctrl+N" />}>
          {t('frame.command.newMeeting')}
        </Button>
      }
    />
  )
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
