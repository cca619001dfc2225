import { Button } from '@mantine/core'
import { IconCheck, IconMessagePlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PhaseCode } from '../../shared/calendar-events.ts'
import { reviewEventId } from '../../shared/review-event-rules.ts'
import type { ReviewLine } from '../../shared/reviews.ts'
import { HistoryPanel } from '../history/history-panel.tsx'
import { useToday } from '../organisation.ts'
import { ActualFields } from './actual-fields.tsx'
import { PlannedFields } from './planned-fields.tsx'
import { PostponeForm } from './postpone-form.tsx'
import { usePhaseWriter } from './use-phase-writer.ts'
import type { ReviewsSideState } from './use-reviews-side.ts'
import { WishField } from './wish-field.tsx'

type PhaseEditorProps = {
  readonly side: ReviewsSideState
  readonly line: ReviewLine
  readonly phase: PhaseCode
}

/** Everything about one phase: where it is planned, what was wished, what it became. */
export function PhaseEditor({ side, line, phase }: PhaseEditorProps) {
  const { t } = useTranslation()
  const { calendar, isFrozen, place } = side
  const { review } = line
  const slot = line.slots.find((each) => each.phase === phase) ?? null
  const actual = line.actuals.find((each) => each.phase === phase) ?? null
  const writer = usePhaseWriter({
    versionId: calendar.versionId,
    reviewId: review.id,
    phase,
    slot,
    actual,
  })
  const [isPostponing, setPostponing] = useState(false)
  const eventId = reviewEventId(review.id, phase)
  return (
    <div className="phase-editor">
      {isFrozen ? (
        <>
          <p className="secondary">
            {t('reviews.sheet.frozen', { version: calendar.version })}
            {slot !== null && slot.place !== '' && ` ${t('reviews.sheet.at', slot)}`}
          </p>
          {actual === null && (
            <Button
              leftSection={<IconMessagePlus size={15} stroke={1.6} />}
              onClick={() => place.go({ panel: 'requests', selected: eventId })}
            >
              {t('reviews.side.ask')}
            </Button>
          )}
        </>
      ) : (
        <>
          <PlannedFields slot={slot} phase={phase} year={calendar.year} plan={writer.plan} />
          <WishField side={side} eventId={eventId} />
        </>
      )}
      {actual !== null && <ActualFields actual={actual} review={review} hold={writer.hold} />}
      {isPostponing && (
        <PostponeForm side={side} line={line} phase={phase} onDone={() => setPostponing(false)} />
      )}
      {slot !== null && <DateHistory slotId={slot.id} />}
      <div className="phase-actions">
        {actual === null && !isPostponing && <HeldButton slot={slot} hold={writer.hold} />}
        {actual === null && slot !== null && !isPostponing && (
          <Button onClick={() => setPostponing(true)}>{t('reviews.sheet.postpone')}</Button>
        )}
        {slot !== null && !isFrozen && actual === null && !isPostponing && (
          <Button variant="subtle" onClick={writer.unplan}>
            {t('reviews.sheet.unplan')}
          </Button>
        )}
      </div>
    </div>
  )
}

/** Every place that the date had in this version; read when it is asked for. */
function DateHistory({ slotId }: { readonly slotId: string }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <details
      className="phase-history"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{t('reviews.sheet.dateHistory')}</summary>
      {isOpen && <HistoryPanel table="review_slot" id={slotId} />}
    </details>
  )
}

type HeldButtonProps = {
  readonly slot: ReviewLine['slots'][number] | null
  readonly hold: ReturnType<typeof usePhaseWriter>['hold']
}

/** Notes that the phase was held as planned; where no day was planned, today. */
function HeldButton({ slot, hold }: HeldButtonProps) {
  const { t } = useTranslation()
  const today = useToday()
  const isExact = slot?.precision === 'EXACT' && slot.firstDay !== null
  if (isExact && slot.firstDay !== null && slot.firstDay > today) return null
  const days =
    isExact && slot.firstDay !== null
      ? { firstDay: slot.firstDay, lastDay: slot.lastDay ?? slot.firstDay }
      : { firstDay: today, lastDay: today }
  return (
    <Button leftSection={<IconCheck size={15} stroke={1.6} />} onClick={() => hold(days)}>
      {t('reviews.sheet.hold')}
    </Button>
  )
}
