import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ReviewState, reviewStates } from '../../shared/calendar-events.ts'
import { statesWithReason } from '../../shared/review-rules.ts'
import type { ReviewLine, ReviewPostponement } from '../../shared/reviews.ts'
import { client } from '../client.ts'
import { useFormats } from '../ui/formats.ts'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useFirstFocus } from '../ui/use-first-focus.ts'
import { useChange } from '../use-change.ts'
import { Refusal } from './refusal.tsx'

type StateSectionProps = {
  readonly line: ReviewLine
  /** The reviews of the year, into one of which this one may be merged. */
  readonly lines: readonly ReviewLine[]
}

/** The state of a review, why, how late it was held, and every time it was put off. */
export function ReviewStateSection({ line, lines }: StateSectionProps) {
  const { t } = useTranslation()
  const { review, driftDays, postponements } = line
  const setState = useChange(client.reviews.setState)
  const [wanted, setWanted] = useState<ReviewState | null>(null)
  const write = async (state: ReviewState, reason: string, mergedIntoId: string | null) => {
    const { id, revision: seenRevision } = review
    return setState.run({ id, seenRevision, state, reason, mergedIntoId })
  }
  const choose = (state: ReviewState) => {
    if (statesWithReason.has(state)) setWanted(state)
    else void write(state, '', null)
  }
  const target = lines.find((other) => other.review.id === review.mergedIntoId)
  return (
    <div className="phase-fields">
      <SelectField
        label={t('reviews.sheet.state')}
        isLabelHidden
        value={wanted ?? review.state}
        choices={reviewStates.map((value) => ({ value, label: t(`reviews.stateWord.${value}`) }))}
        onWrite={choose}
      />
      {wanted !== null && (
        <ReasonForm
          state={wanted}
          line={line}
          lines={lines}
          isRunning={setState.isRunning}
          onClose={() => setWanted(null)}
          onRun={async (reason, into) => {
            if ((await write(wanted, reason, into)) !== null) setWanted(null)
          }}
        />
      )}
      <Refusal failure={setState.failure} />
      {target !== undefined && (
        <p>{t('reviews.sheet.mergedInto', { label: target.review.label })}</p>
      )}
      {review.stateReason !== '' && (
        <p className="secondary">{t('reviews.sheet.because', { reason: review.stateReason })}</p>
      )}
      {driftDays !== null && (
        <p className="secondary">
          {driftDays === 0
            ? t('reviews.sheet.onTime')
            : t(driftDays > 0 ? 'reviews.sheet.late' : 'reviews.sheet.early', {
                count: Math.abs(driftDays),
              })}
        </p>
      )}
      <Postponements postponements={postponements} />
    </div>
  )
}

type ReasonFormProps = StateSectionProps & {
  readonly state: ReviewState
  readonly isRunning: boolean
  readonly onClose: () => void
  readonly onRun: (reason: string, mergedIntoId: string | null) => Promise<void>
}

function ReasonForm({ state, line, lines, isRunning, onClose, onRun }: ReasonFormProps) {
  const { t } = useTranslation()
  const form = useFirstFocus<HTMLFormElement>()
  const [reason, setReason] = useState('')
  const [into, setInto] = useState<string | null>(null)
  const others = lines.filter(({ review }) => review.id !== line.review.id)
  return (
    <form
      ref={form}
      className="phase-fields side-box"
      onSubmit={(event) => {
        event.preventDefault()
        void onRun(reason.trim(), into)
      }}
    >
      <TextField
        label={t('reviews.sheet.reason')}
        maxLength={400}
        value={reason}
        onWrite={setReason}
      />
      {state === 'MERGED' && (
        <SelectField
          label={t('reviews.sheet.into')}
          isSearchable
          nothingFound={t('reviews.fields.nothingFound')}
          value={into}
          choices={others.map(({ review }) => ({ value: review.id, label: review.label }))}
          onWrite={setInto}
        />
      )}
      <div className="phase-actions">
        <Button type="submit" variant="filled" loading={isRunning}>
          {t('reviews.sheet.setState')}
        </Button>
        <Button onClick={onClose}>{t('frame.cancel')}</Button>
      </div>
    </form>
  )
}

function Postponements({
  postponements,
}: {
  readonly postponements: readonly ReviewPostponement[]
}) {
  const { t } = useTranslation()
  const { numericDay } = useFormats()
  if (postponements.length === 0) return null
  const day = (value: ReviewPostponement['fromDay']) =>
    value === null ? t('reviews.precision.TO_AGREE') : numericDay(value)
  return (
    <ul className="side-lines">
      {postponements.map(({ id, phase, fromDay, toDay, cause, note, saidOn }) => (
        <li key={id}>
          <span>
            {t('reviews.sheet.postponement', {
              phase: t(`reviews.phase.${phase}`),
              from: day(fromDay),
              to: day(toDay),
              cause: t(`reviews.cause.${cause}`),
            })}
          </span>
          <span className="secondary">
            {note !== '' && `${note} · `}
            {numericDay(saidOn)}
          </span>
        </li>
      ))}
    </ul>
  )
}
