import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type DatePrecision, datePrecisions, type PhaseCode } from '../../shared/calendar-events.ts'
import type { IsoDate } from '../../shared/dates.ts'
import {
  type PostponementReason,
  postponementReasons,
  type ReviewLine,
} from '../../shared/reviews.ts'
import { client } from '../client.ts'
import { useToday } from '../organisation.ts'
import { DateField } from '../ui/date-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useFirstFocus } from '../ui/use-first-focus.ts'
import { useChange } from '../use-change.ts'
import { Refusal } from './refusal.tsx'
import type { ReviewsSideState } from './use-reviews-side.ts'

type PostponeFormProps = {
  readonly side: ReviewsSideState
  readonly line: ReviewLine
  readonly phase: PhaseCode
  readonly onDone: () => void
}

/** Why a phase is put off, and until when; an adopted version only notes that it is. */
export function PostponeForm({ side, line, phase, onDone }: PostponeFormProps) {
  const { t } = useTranslation()
  const { calendar, isFrozen } = side
  const form = useFirstFocus<HTMLFormElement>()
  const today = useToday()
  const [cause, setCause] = useState<PostponementReason>('REPORT_LATE')
  const [precision, setPrecision] = useState<DatePrecision>('TO_AGREE')
  const [days, setDays] = useState<NewDates>({ first: null, last: null })
  const [note, setNote] = useState('')
  const postpone = useChange(client.reviews.postpone, {
    toast: t('reviews.sheet.postponed', { label: line.review.label }),
  })
  const run = async () => {
    if (calendar.versionId === null) return
    const done = await postpone.run({
      reviewId: line.review.id,
      versionId: calendar.versionId,
      phase,
      precision,
      firstDay: precision === 'TO_AGREE' ? null : days.first,
      lastDay: precision === 'TO_AGREE' ? null : (days.last ?? days.first),
      cause,
      note: note.trim(),
    })
    if (done !== null) onDone()
  }
  const around = line.slots.find((slot) => slot.phase === phase)?.firstDay ?? today
  return (
    <form
      ref={form}
      className="phase-fields side-box"
      onSubmit={(event) => {
        event.preventDefault()
        void run()
      }}
    >
      <h3>{t('reviews.sheet.postpone')}</h3>
      <SelectField
        label={t('reviews.sheet.cause')}
        value={cause}
        choices={postponementReasons.map((value) => ({
          value,
          label: t(`reviews.cause.${value}`),
        }))}
        onWrite={setCause}
      />
      <TextField label={t('reviews.sheet.note')} maxLength={400} value={note} onWrite={setNote} />
      {isFrozen ? (
        <p className="secondary">{t('reviews.sheet.postponeFrozen')}</p>
      ) : (
        <SelectField
          label={t('reviews.sheet.newDate')}
          value={precision}
          choices={datePrecisions.map((value) => ({
            value,
            label: t(`reviews.precisions.${value}`),
          }))}
          onWrite={setPrecision}
        />
      )}
      {precision !== 'TO_AGREE' && (
        <NewDays precision={precision} days={days} around={around} onChange={setDays} />
      )}
      <Refusal failure={postpone.failure} />
      <div className="phase-actions">
        <Button type="submit" variant="filled" loading={postpone.isRunning}>
          {t('reviews.sheet.postponeNow')}
        </Button>
        <Button onClick={onDone}>{t('frame.cancel')}</Button>
      </div>
    </form>
  )
}

type NewDates = { readonly first: IsoDate | null; readonly last: IsoDate | null }

type NewDaysProps = {
  readonly precision: DatePrecision
  readonly days: NewDates
  readonly around: IsoDate
  readonly onChange: (days: NewDates) => void
}

function NewDays({ precision, days, around, onChange }: NewDaysProps) {
  const { t } = useTranslation()
  const isExact = precision === 'EXACT'
  return (
    <div className="field-row">
      <DateField
        label={t(isExact ? 'reviews.sheet.from' : 'reviews.sheet.within')}
        value={days.first}
        today={around}
        onWrite={(first) => onChange({ first, last: first })}
      />
      {isExact && (
        <DateField
          label={t('reviews.sheet.to')}
          value={days.last}
          today={around}
          onWrite={(last) => onChange({ ...days, last })}
        />
      )}
    </div>
  )
}
