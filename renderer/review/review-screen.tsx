import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { api } from '../api.ts'
import { readFailure } from '../failure.ts'
import { useScreenTitle } from '../frame/use-screen-title.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { ReviewBoard } from './review-board.tsx'
import './review.css'

/** Every open decision before a meeting, one at a time, by the keyboard. */
export function ReviewScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { meetingId = '' } = useParams()
  const review = useQuery(api.followUp.review.queryOptions({ input: { meetingId } }))
  const detail = useQuery(api.meetings.get.queryOptions({ input: { id: meetingId } }))
  useScreenTitle(t('followUp.review.title', { reference: review.data?.meeting.reference ?? '' }))
  if (review.data !== undefined && detail.data !== undefined) {
    return <ReviewBoard key={meetingId} review={review.data} bodyId={detail.data.meeting.bodyId} />
  }
  const error = review.error ?? detail.error
  if (error === null) return <Notice>{t('frame.loading')}</Notice>
  if (readFailure(error)?.code !== 'not-found') {
    return <ErrorNotice error={error} onRetry={() => void review.refetch()} />
  }
  return (
    <EmptyState
      action={{ label: t('meetings.header.toList'), onClick: () => void navigate('/meetings') }}
    >
      {t('meetings.header.gone')}
    </EmptyState>
  )
}
