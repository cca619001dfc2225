import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ReviewState } from '../../shared/calendar-events.ts'
import type { ComingReview } from '../../shared/today.ts'
import type { GlyphName } from '../ui/glyphs.tsx'
import { ReadinessBar } from '../ui/progress.tsx'
import { Mark, type Tone } from '../ui/status.tsx'

const marks: Readonly<Record<ReviewState, readonly [GlyphName, Tone]>> = {
  PROPOSED: ['empty', 'none'],
  CONFIRMED: ['done', 'ok'],
  RESCHEDULED: ['deferred', 'wait'],
  HELD: ['done', 'ok'],
  HELD_PARTIAL: ['paused', 'wait'],
  CLOSED: ['done', 'ok'],
  CANCELLED: ['void', 'none'],
  MERGED: ['replaced', 'none'],
}

/** The next reviews, when, in what state, and how many of their reports came in; nothing for none. */
export function ComingReviews({ reviews }: { readonly reviews: readonly ComingReview[] }) {
  const { t } = useTranslation()
  if (reviews.length === 0) return null
  return (
    <section>
      <div className="today-title">
        <h2>{t('today.reviews.title')}</h2>
        <Link className="today-title-end" to="/calendar">
          {t('today.reviews.all')}
        </Link>
      </div>
      <ul>
        {reviews.map((review) => (
          <ReviewRow key={review.eventId} review={review} />
        ))}
      </ul>
    </section>
  )
}

function ReviewRow({ review }: { readonly review: ComingReview }) {
  const { t } = useTranslation()
  const { eventId, year, version, label, title, state, when } = review
  const [glyph, tone] = marks[state]
  const place = new URLSearchParams({
    year: String(year),
    version,
    selected: eventId,
    panel: 'review',
  })
  return (
    <li>
      <Link className="today-review" to={`/calendar?${place}`}>
        <span className="today-review-name ellipsis" title={title}>
          {label}
        </span>
        <span className="secondary">{when}</span>
        <span className="today-review-state">
          <Mark glyph={glyph} tone={tone}>
            {t(`reviews.state.${state}`)}
          </Mark>
          <Reports review={review} />
        </span>
      </Link>
    </li>
  )
}

function Reports({
  review: { reportsReceived, reportsExpected },
}: {
  readonly review: ComingReview
}) {
  const { t } = useTranslation()
  if (reportsExpected === 0) return null
  return (
    <span className="today-review-reports">
      <ReadinessBar done={reportsReceived} total={reportsExpected} />
      {t('today.reviews.reports', { count: reportsExpected })}
    </span>
  )
}
