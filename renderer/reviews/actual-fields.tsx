import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { addDays } from '../../shared/dates.ts'
import type { Review, ReviewActual } from '../../shared/reviews.ts'
import { api } from '../api.ts'
import { DateField } from '../ui/date-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { daysFrom } from './review-places.ts'
import type { usePhaseWriter } from './use-phase-writer.ts'

type ActualFieldsProps = {
  readonly actual: ReviewActual
  readonly review: Review
  readonly hold: ReturnType<typeof usePhaseWriter>['hold']
}

/** Stands for «no meeting», where no value is null. */
const none = ''

/** When and where a phase was really held; the same in every version. */
export function ActualFields({ actual, review, hold }: ActualFieldsProps) {
  const { t } = useTranslation()
  const { firstDay, lastDay, place, note, meetingId } = actual
  const meetings = useQuery(
    api.reviews.linkableMeetings.queryOptions({ input: { reviewId: review.id } }),
  )
  return (
    <fieldset className="phase-fields phase-actual">
      <legend>{t('reviews.sheet.actual')}</legend>
      <div className="field-row">
        <DateField
          label={t('reviews.sheet.heldFrom')}
          value={firstDay}
          today={firstDay}
          onWrite={(day) => day !== null && hold(daysFrom(day, { firstDay, lastDay }, addDays))}
        />
        <DateField
          label={t('reviews.sheet.to')}
          value={lastDay}
          today={firstDay}
          onWrite={(day) => day !== null && hold({ lastDay: day })}
        />
      </div>
      <TextField
        label={t('reviews.sheet.heldAt')}
        maxLength={200}
        value={place}
        onWrite={(value) => hold({ place: value.trim() })}
      />
      <SelectField
        label={t('reviews.sheet.heldAs')}
        isSearchable
        nothingFound={t('reviews.fields.nothingFound')}
        value={meetingId ?? none}
        choices={[
          { value: none, label: t('reviews.sheet.noMeeting') },
          ...(meetings.data ?? []).map(({ id, reference }) => ({ value: id, label: reference })),
        ]}
        onWrite={(id) => hold({ meetingId: id === none ? null : id })}
      />
      <TextField
        label={t('reviews.sheet.note')}
        maxLength={400}
        value={note}
        onWrite={(value) => hold({ note: value.trim() })}
      />
      <Button variant="subtle" onClick={() => hold(null)}>
        {t('reviews.sheet.unhold')}
      </Button>
    </fieldset>
  )
}
