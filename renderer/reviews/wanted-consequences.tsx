import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { isOutsideWindow } from '../../shared/review-window-rules.ts'
import type {
  CalendarMove,
  CalendarVersion,
  ReviewYear,
  ToldFinding,
} from '../../shared/reviews.ts'
import { api } from '../api.ts'
import { Glyph } from '../ui/glyphs.tsx'
import { Warning } from '../ui/status.tsx'
import { placeOfEvent } from './review-places.ts'
import type { ReviewsSideState } from './use-reviews-side.ts'

type ConsequencesProps = {
  readonly side: ReviewsSideState
  readonly year: ReviewYear
  readonly version: CalendarVersion
  readonly move: CalendarMove
}

/** What wanted days would break, and whether they leave the usual period of the review. */
export function WantedConsequences({ side, year, version, move }: ConsequencesProps) {
  const { t, calendar } = side
  const asked = { year: calendar.year, version: version.label }
  const now = useQuery(api.reviews.check.queryOptions({ input: asked }))
  const then = useQuery({
    ...api.reviews.check.queryOptions({ input: { ...asked, moves: [move] } }),
    placeholderData: keepPreviousData,
  })
  const place = placeOfEvent(move.eventId)
  const line = year.lines.find(({ review }) => review.id === place?.reviewId)
  const days = { first: move.first, last: move.last }
  const isOutside =
    place !== null &&
    line !== undefined &&
    isOutsideWindow(
      { kind: line.review.kind, phase: place.phase },
      days,
      calendar.year,
      calendar.settings.W07,
    )
  const added =
    now.data === undefined || then.data === undefined
      ? null
      : newOnes(now.data.findings, then.data.findings)
  return (
    <div className="consequences" role="status">
      {isOutside && <Warning>{t('reviews.requests.outside')}</Warning>}
      {added !== null && added.length === 0 && (
        <p className="secondary">{t('reviews.requests.breaksNothing')}</p>
      )}
      {(added ?? []).map(({ key, severity, rule, short }) => (
        <p key={key} className="sitting-finding" data-severity={severity}>
          <Glyph name={severity === 'HARD' ? 'late' : 'warning'} />
          <span>{short}</span>
          <span className="finding-rule">{rule}</span>
        </p>
      ))}
    </div>
  )
}

/** Findings of the days that are wanted which the days of today do not have. */
function newOnes(
  before: readonly ToldFinding[],
  after: readonly ToldFinding[],
): readonly ToldFinding[] {
  const known = new Set(before.map(({ key }) => key))
  return after.filter(({ key, severity }) => severity !== 'BONUS' && !known.has(key))
}
