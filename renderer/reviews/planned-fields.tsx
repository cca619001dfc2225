import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type DatePrecision, datePrecisions, type PhaseCode } from '../../shared/calendar-events.ts'
import { addDays, dateOf, type IsoDate } from '../../shared/dates.ts'
import { isSession } from '../../shared/review-event-rules.ts'
import { usualTimes } from '../../shared/review-rules.ts'
import type { ReviewSlot, SlotDraft } from '../../shared/reviews.ts'
import { DateField } from '../ui/date-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { TimeField } from '../ui/time-field.tsx'
import { daysFrom } from './review-places.ts'

type PlannedFieldsProps = {
  readonly slot: ReviewSlot | null
  readonly phase: PhaseCode
  readonly year: number
  readonly plan: (patch: Partial<SlotDraft>) => void
}

/** Where a phase is planned: how exactly, on which days, at what hours, where. */
export function PlannedFields(props: PlannedFieldsProps) {
  const { slot, phase, plan } = props
  const { t } = useTranslation()
  return (
    <div className="phase-fields">
      <DayFields {...props} />
      {isSession(phase) && <Hours slot={slot} phase={phase} plan={plan} />}
      <TextField
        label={t('reviews.sheet.place')}
        maxLength={200}
        value={slot?.place ?? ''}
        onWrite={(place) => plan({ place: place.trim() })}
      />
      {slot !== null && slot.firstDay !== null && (
        <Checkbox
          size="sm"
          label={t('reviews.sheet.lock')}
          checked={slot.isLocked}
          onChange={(event) => plan({ isLocked: event.currentTarget.checked })}
        />
      )}
    </div>
  )
}

function DayFields({ slot, year, plan }: PlannedFieldsProps) {
  const { t } = useTranslation()
  // A precision is written with its first day: without one there is nothing to be precise about.
  const [wanted, setWanted] = useState<DatePrecision | null>(null)
  const { firstDay = null, lastDay = null } = slot ?? {}
  const precision = wanted ?? slot?.precision ?? 'TO_AGREE'
  const choose = (chosen: DatePrecision) => {
    if (chosen === 'TO_AGREE') plan({ precision: chosen, firstDay: null, lastDay: null })
    else if (firstDay !== null) plan({ precision: chosen })
    setWanted(chosen === 'TO_AGREE' || firstDay !== null ? null : chosen)
  }
  const begin = (day: IsoDate | null) => {
    if (day === null) return
    const isExact = precision === 'EXACT' && slot?.precision === 'EXACT'
    const days = isExact
      ? daysFrom(day, { firstDay, lastDay }, addDays)
      : { firstDay: day, lastDay: day }
    plan({ precision, ...days })
    setWanted(null)
  }
  const about = firstDay ?? dateOf(year, 1, 1)
  return (
    <>
      <SelectField
        label={t('reviews.sheet.precision')}
        value={precision}
        choices={datePrecisions.map((value) => ({
          value,
          label: t(`reviews.precisions.${value}`),
        }))}
        onWrite={choose}
      />
      {precision !== 'TO_AGREE' && (
        <div className="field-row">
          <DateField
            label={t(precision === 'EXACT' ? 'reviews.sheet.from' : 'reviews.sheet.within')}
            value={firstDay}
            today={about}
            onWrite={begin}
          />
          {precision === 'EXACT' && firstDay !== null && (
            <DateField
              label={t('reviews.sheet.to')}
              value={lastDay}
              today={about}
              onWrite={(day) => day !== null && plan({ precision, lastDay: day })}
            />
          )}
        </div>
      )}
    </>
  )
}

function Hours({ slot, phase, plan }: Omit<PlannedFieldsProps, 'year'>) {
  const { t } = useTranslation()
  const { startsAt, endsAt } = slot ?? usualTimes(phase)
  return (
    <div className="field-row">
      <TimeField
        label={t('reviews.sheet.startsAt')}
        value={startsAt}
        onWrite={(time) => plan({ startsAt: time })}
      />
      <TimeField
        label={t('reviews.sheet.endsAt')}
        value={endsAt}
        onWrite={(time) => plan({ endsAt: time })}
      />
    </div>
  )
}
