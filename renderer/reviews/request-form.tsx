import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { type PhaseCode, phaseCodes } from '../../shared/calendar-events.ts'
import { addDays, dateOf, type IsoDate } from '../../shared/dates.ts'
import { reviewEventId } from '../../shared/review-event-rules.ts'
import type { CalendarVersion, ReviewYear } from '../../shared/reviews.ts'
import { client } from '../client.ts'
import { DateField } from '../ui/date-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useFirstFocus } from '../ui/use-first-focus.ts'
import { useChange } from '../use-change.ts'
import { Refusal } from './refusal.tsx'
import { daysFrom, placeOfEvent } from './review-places.ts'
import { useDaysWords } from './use-days-words.ts'
import type { ReviewsSideState } from './use-reviews-side.ts'
import { WantedConsequences } from './wanted-consequences.tsx'

type RequestFormProps = {
  readonly side: ReviewsSideState
  readonly year: ReviewYear
  readonly version: CalendarVersion
  readonly onClose: () => void
}

type Wanted = { readonly firstDay: IsoDate | null; readonly lastDay: IsoDate | null }

/** Who asks for which days, why, and at once what those days would break. */
export function RequestForm({ side, year, version, onClose }: RequestFormProps) {
  const { t } = side
  const form = useFirstFocus<HTMLFormElement>()
  const asking = useAsking({ side, version, onClose })
  const { reviewId, phase, wanted, eventId, askedBy, reason, missing } = asking
  const { firstDay, lastDay } = wanted
  return (
    <form
      ref={form}
      className="phase-fields side-box side-pad"
      onSubmit={(event) => {
        event.preventDefault()
        void asking.run()
      }}
    >
      <h2>{t('reviews.requests.title', { version: version.label })}</h2>
      <TextField
        label={t('reviews.requests.askedBy')}
        maxLength={200}
        value={askedBy}
        error={missing('askedBy')}
        onWrite={asking.setAskedBy}
      />
      <SelectField
        label={t('reviews.requests.review')}
        isSearchable
        nothingFound={t('reviews.fields.nothingFound')}
        error={missing('reviewId')}
        value={reviewId}
        choices={year.lines.map(({ review }) => ({ value: review.id, label: review.label }))}
        onWrite={asking.setReview}
      />
      <PhaseField
        side={side}
        year={year}
        reviewId={reviewId}
        phase={phase}
        onWrite={asking.setPhase}
      />
      <WantedDays
        wanted={wanted}
        onWant={asking.setWanted}
        about={firstDay ?? startOf(side, eventId)}
        side={side}
        error={missing('days')}
      />
      {eventId !== null && firstDay !== null && (
        <WantedConsequences
          side={side}
          year={year}
          version={version}
          move={{ eventId, first: firstDay, last: lastDay ?? firstDay }}
        />
      )}
      <TextField
        label={t('reviews.requests.reason')}
        maxLength={400}
        value={reason}
        error={missing('reason')}
        onWrite={asking.setReason}
      />
      <Refusal failure={asking.request.failure} />
      <div className="phase-actions">
        <Button type="submit" variant="filled" loading={asking.request.isRunning}>
          {t('reviews.requests.askNow')}
        </Button>
        <Button onClick={onClose}>{t('frame.cancel')}</Button>
      </div>
    </form>
  )
}

const gapNames = ['askedBy', 'reviewId', 'days', 'reason'] as const
type Gap = (typeof gapNames)[number]

/** What the form holds, shown on the year as it is typed, and its writing. */
function useAsking({ side, version, onClose }: Omit<RequestFormProps, 'year'>) {
  const { t, place, tried, onTry } = side
  const named = placeOfEvent(place.selected)
  const [reviewId, setReview] = useState(named?.reviewId ?? null)
  const [phase, setPhase] = useState<PhaseCode>(named?.phase ?? 'TECHNICAL_SESSION')
  const move = tried.find(({ eventId }) => eventId === place.selected)
  const [wanted, setWanted] = useState<Wanted>({
    firstDay: move?.first ?? null,
    lastDay: move?.last ?? null,
  })
  const [askedBy, setAskedBy] = useState('')
  const [reason, setReason] = useState('')
  // Said when it is tried, and not before the next time: the buttons must not move meanwhile.
  const [gaps, setGaps] = useState<readonly Gap[]>([])
  const request = useChange(client.reviews.request, { toast: t('reviews.requests.asked') })
  const eventId = reviewId === null ? null : reviewEventId(reviewId, phase)
  const { firstDay, lastDay } = wanted
  useEffect(() => {
    if (eventId === null || firstDay === null) return
    onTry([{ eventId, first: firstDay, last: lastDay ?? firstDay }])
  }, [eventId, firstDay, lastDay, onTry])
  const missing = (gap: Gap) => (gaps.includes(gap) ? t('frame.form.missing') : undefined)
  const run = async () => {
    const empty = { askedBy: askedBy.trim() === '', reviewId: reviewId === null }
    const found = { ...empty, days: firstDay === null, reason: reason.trim() === '' }
    setGaps(gapNames.filter((name) => found[name]))
    if (reviewId === null || firstDay === null || found.askedBy || found.reason) return
    const asked = await request.run({
      versionId: version.id,
      reviewId,
      phase,
      askedBy: askedBy.trim(),
      reason: reason.trim(),
      wantedFirst: firstDay,
      wantedLast: lastDay ?? firstDay,
    })
    if (asked !== null) onClose()
  }
  return {
    reviewId,
    setReview,
    phase,
    setPhase,
    wanted,
    setWanted,
    eventId,
    askedBy,
    setAskedBy,
    reason,
    setReason,
    missing,
    request,
    run,
  }
}

function startOf({ calendar }: ReviewsSideState, eventId: string | null): IsoDate {
  const event = calendar.events.find(({ id }) => id === eventId)
  return event?.days.first ?? dateOf(calendar.year, 1, 1)
}

type PhaseFieldProps = Pick<RequestFormProps, 'side' | 'year'> & {
  readonly reviewId: string | null
  readonly phase: PhaseCode
  readonly onWrite: (phase: PhaseCode) => void
}

function PhaseField({ side, year, reviewId, phase, onWrite }: PhaseFieldProps) {
  const { t } = side
  const { capital } = useDaysWords()
  const line = year.lines.find(({ review }) => review.id === reviewId)
  const known = (line?.slots ?? []).map((slot) => slot.phase)
  const phases = phaseCodes.filter((code) => known.includes(code) || code === phase)
  return (
    <SelectField
      label={t('reviews.requests.phase')}
      value={phase}
      choices={phases.map((code) => ({ value: code, label: capital(t(`reviews.phase.${code}`)) }))}
      onWrite={onWrite}
    />
  )
}

type WantedDaysProps = Pick<RequestFormProps, 'side'> & {
  readonly wanted: Wanted
  readonly onWant: (wanted: Wanted) => void
  readonly about: IsoDate
  readonly error: string | undefined
}

function WantedDays({ side, wanted, onWant, about, error }: WantedDaysProps) {
  const { t } = side
  const { firstDay, lastDay } = wanted
  return (
    <div className="field-row">
      <DateField
        label={t('reviews.requests.wantedFrom')}
        value={firstDay}
        today={about}
        error={error}
        onWrite={(day) => day !== null && onWant(daysFrom(day, wanted, addDays))}
      />
      <DateField
        label={t('reviews.sheet.to')}
        isDisabled={firstDay === null}
        value={lastDay}
        today={about}
        onWrite={(day) => day !== null && onWant({ firstDay, lastDay: day })}
      />
    </div>
  )
}
