import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Review, ReviewDraft, ReviewLine, ReviewYear } from '../../shared/reviews.ts'
import { client } from '../client.ts'
import { HistoryPanel } from '../history/history-panel.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Inspector, InspectorSection } from '../ui/inspector.tsx'
import { Notice } from '../ui/notice.tsx'
import { Mark } from '../ui/status.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useChange } from '../use-change.ts'
import { Refusal } from './refusal.tsx'
import { ReviewDocuments } from './review-documents.tsx'
import { ReviewFields } from './review-fields.tsx'
import { ReviewMeetings } from './review-meetings.tsx'
import { ReviewPhases } from './review-phases.tsx'
import { placeOfEvent } from './review-places.ts'
import { ReviewRecommendations } from './review-recommendations.tsx'
import { ReviewStateSection } from './review-state-section.tsx'
import { stateMarks } from './review-state-marks.ts'
import type { ReviewsSideState, SideProps } from './use-reviews-side.ts'

/** The review in hand, every field in place. */
export function ReviewSheet({ side }: SideProps) {
  const { t, place, year } = side
  const named = placeOfEvent(place.selected)
  const close = () => place.go({ panel: 'findings' })
  const line = year?.lines.find(({ review }) => review.id === named?.reviewId) ?? null
  if (year === null || line === null) {
    return (
      <Inspector label={t('reviews.sheet.label')} head={null} onClose={close}>
        {year === null ? (
          <Notice>{t('frame.loading')}</Notice>
        ) : (
          <EmptyState>{t('reviews.sheet.gone')}</EmptyState>
        )}
      </Inspector>
    )
  }
  return <Sheet side={side} year={year} line={line} onClose={close} />
}

type SheetProps = {
  readonly side: ReviewsSideState
  readonly year: ReviewYear
  readonly line: ReviewLine
  readonly onClose: () => void
}

function Sheet({ side, year, line, onClose }: SheetProps) {
  const { t } = useTranslation()
  const { review } = line
  // What hangs on a review is not asked for once more when the review is gone.
  const [isRemoving, setRemoving] = useState(false)
  const update = useChange(client.reviews.update)
  const write = (patch: Partial<ReviewDraft>) =>
    void update.run({ id: review.id, seenRevision: review.revision, patch })
  return (
    <Inspector
      label={t('reviews.sheet.label')}
      head={<SheetHead review={review} />}
      onClose={onClose}
    >
      <div className="review-title">
        <TextField
          label={t('reviews.fields.title')}
          isLabelHidden
          isInline
          rows={2}
          maxLength={300}
          value={review.title}
          onWrite={(value) => {
            const title = value.replaceAll(/\s+/gu, ' ').trim()
            if (title !== '') write({ title })
          }}
        />
      </div>
      <InspectorSection title={t('reviews.sheet.dates')} aside={`v${side.calendar.version}`}>
        <ReviewPhases side={side} line={line} />
      </InspectorSection>
      <InspectorSection title={t('reviews.sheet.state')}>
        <ReviewStateSection line={line} lines={year.lines} />
      </InspectorSection>
      <InspectorSection title={t('reviews.sheet.facts')}>
        <ReviewFields review={review} year={year} write={write} />
      </InspectorSection>
      {!isRemoving && (
        <>
          <ReviewMeetings reviewId={review.id} />
          <ReviewDocuments reviewId={review.id} />
          <ReviewRecommendations review={review} />
          <InspectorSection title={t('reviews.sheet.history')}>
            <HistoryPanel table="review" id={review.id} />
          </InspectorSection>
        </>
      )}
      <Foot review={review} onRemoving={setRemoving} side={side} />
    </Inspector>
  )
}

function SheetHead({ review }: { readonly review: Review }) {
  const { t } = useTranslation()
  const [glyph, tone] = stateMarks[review.state]
  return (
    <span className="review-sheet-head">
      <span className="code-mark">{review.code}</span>
      <Mark glyph={glyph} tone={tone}>
        {t(`reviews.state.${review.state}`)}
      </Mark>
    </span>
  )
}

type FootProps = SideProps & {
  readonly review: Review
  readonly onRemoving: (isRemoving: boolean) => void
}

function Foot({ review, onRemoving, side }: FootProps) {
  const { t } = useTranslation()
  const remove = useChange(client.reviews.remove, {
    toast: t('reviews.sheet.removed', { label: review.label }),
  })
  const removeIt = async () => {
    const { id, revision } = review
    onRemoving(true)
    const removed = await remove.run({ id, seenRevision: revision })
    if (removed === null) onRemoving(false)
    else side.place.go({ panel: 'findings', selected: null })
  }
  return (
    <div className="review-foot">
      <Refusal failure={remove.failure} />
      <Button variant="subtle" loading={remove.isRunning} onClick={() => void removeIt()}>
        {t('reviews.sheet.remove')}
      </Button>
    </div>
  )
}
