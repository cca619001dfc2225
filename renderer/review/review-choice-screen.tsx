import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, Navigate, useNavigate } from 'react-router'
import { api } from '../api.ts'
import { useCommands } from '../commands.ts'
import { useScreenTitle } from '../frame/use-screen-title.ts'
import { useToday } from '../organisation.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFormats } from '../ui/formats.ts'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useFirstLink } from './use-first-link.ts'
import './review.css'

/** The meetings ahead that are offered; later ones are prepared later. */
const few = 9

/** Which meeting is prepared: the only one ahead at once, else a choice among the next ones. */
export function ReviewChoiceScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const today = useToday()
  const found = useQuery(
    api.meetings.list.queryOptions({
      input: { states: ['PLANNED', 'CONVENED'], from: today, limit: few },
    }),
  )
  useScreenTitle(t('followUp.review.choose'))
  const { day } = useFormats()
  const list = useFirstLink<HTMLUListElement>(found.isSuccess)
  useCommands([
    {
      id: 'review.leave',
      label: t('frame.command.back'),
      keys: 'Escape',
      isListed: false,
      run: () => void navigate('/decisions'),
    },
  ])
  if (found.isPending) return <Notice>{t('frame.loading')}</Notice>
  if (found.data === undefined) {
    return <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
  }
  const { meetings } = found.data
  const [only] = meetings
  if (only !== undefined && meetings.length === 1) {
    return <Navigate replace to={`/review/${only.id}`} />
  }
  return (
    <div className="page">
      <PageHead title={t('followUp.review.choose')} />
      {meetings.length === 0 ? (
        <EmptyState
          action={{
            label: t('frame.command.newMeeting'),
            keys: 'Ctrl+N',
            onClick: () => void navigate('/meetings/new'),
          }}
        >
          {t('followUp.review.noMeeting')}
        </EmptyState>
      ) : (
        <ul ref={list} className="review-meetings">
          {meetings.map((meeting) => (
            <li key={meeting.id}>
              <Link to={`/review/${meeting.id}`}>
                <strong>{meeting.reference}</strong>
                <span>{day(meeting.day)}</span>
                <span className="secondary ellipsis">{meeting.bodyName}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
