import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Review } from '../../shared/follow-up.ts'
import { Keys } from '../ui/keys.tsx'
import { useReviewClock } from './use-review-clock.ts'

/** More than this are drawn as one bar: segments would be hairs. */
const mostSegments = 40

type ReviewHeadProps = {
  readonly review: Review
  readonly seen: number
  readonly onLeave: () => void
}

/** Which review it is, how far it is, how long it took and about how long it will. */
export function ReviewHead({ review, seen, onLeave }: ReviewHeadProps) {
  const { t } = useTranslation()
  const { meeting, lines, occasion } = review
  const total = lines.length
  const time = useReviewClock(meeting.id, { seen, total })
  const { reference } = meeting
  return (
    <header className="page-head review-head">
      <h1>
        {occasion === 'SESSION'
          ? t('followUp.review.titleAt', { reference })
          : t('followUp.review.title', { reference })}
      </h1>
      <span className="secondary" role="status">
        {t('followUp.review.seen', { count: seen, total })}
      </span>
      <Progress seen={seen} total={total} />
      <span className="secondary review-time">
        <Elapsed seconds={time.elapsedSeconds} />
        {seen < total && <>, {t('followUp.review.rest', { count: time.restMinutes })}</>}
      </span>
      <div className="page-head-actions">
        <Button rightSection={<Keys of="Escape" />} onClick={onLeave}>
          {t(seen < total ? 'followUp.review.leave' : 'followUp.review.toAgenda')}
        </Button>
      </div>
    </header>
  )
}

function Progress({ seen, total }: { readonly seen: number; readonly total: number }) {
  if (total > mostSegments) {
    return (
      <span className="readiness-track review-track" aria-hidden="true">
        <i style={{ width: `${(seen / total) * 100}%` }} />
      </span>
    )
  }
  return (
    <span className="review-segments" aria-hidden="true">
      {Array.from({ length: total }, (_, index) => (
        <i key={index} data-done={index < seen} />
      ))}
    </span>
  )
}

/** «1 min 24 s» */
function Elapsed({ seconds }: { readonly seconds: number }) {
  const { t } = useTranslation()
  const minutes = Math.floor(seconds / 60)
  const rest = seconds % 60
  return (
    <>
      {minutes === 0
        ? t('followUp.review.seconds', { seconds: rest })
        : t('followUp.review.minutes', { minutes, seconds: rest })}
    </>
  )
}
