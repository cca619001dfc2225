import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { compareDates, type IsoDate } from '../../shared/dates.ts'
import type { MeetingLink, MeetingSummary } from '../../shared/meetings.ts'
import { client } from '../client.ts'
import { StripForm } from '../meetings/strip-form.tsx'
import { useToday } from '../organisation.ts'
import { DateField } from '../ui/date-field.tsx'
import { useFormats } from '../ui/formats.ts'
import { useChange } from '../use-change.ts'
import { minutesOptions } from './use-minutes.ts'

type AdoptProps = { readonly meeting: MeetingSummary; readonly onClose: () => void }

/** Asks on which day the minutes were adopted: that of the body's next meeting once it has come. */
export function Adopt({ meeting, onClose }: AdoptProps) {
  const { t } = useTranslation()
  const today = useToday()
  const formats = useFormats()
  const [chosen, setChosen] = useState<IsoDate | null>(null)
  const { id: meetingId, revision: seenRevision, reference } = meeting
  const adoptedBy = useQuery(minutesOptions(meetingId)).data?.minutes.adoptedBy ?? null
  const on = chosen ?? adoptionDay(adoptedBy, today)
  const change = useChange(client.minutes.adopt, {
    toast: t('minutes.strip.adopted', { reference }),
  })
  const submit = async () => {
    if ((await change.run({ meetingId, seenRevision, on })) !== null) onClose()
  }
  return (
    <>
      <h2>{t('minutes.strip.askAdopt', { reference })}</h2>
      <StripForm
        label={t('minutes.strip.adopt')}
        isRunning={change.isRunning}
        onRun={() => void submit()}
        onClose={onClose}
        isReady
      >
        <DateField
          label={t('minutes.strip.adoptedOn')}
          value={on}
          today={today}
          onWrite={(day) => day !== null && setChosen(day)}
        />
        <p className="secondary minutes-strip-text">
          {adoptedBy !== null &&
            t('minutes.strip.adoptedBy', {
              reference: adoptedBy.reference,
              day: formats.day(adoptedBy.day),
            })}{' '}
          {t('minutes.strip.adoptLocks')}
        </p>
      </StripForm>
    </>
  )
}

/** The day of the meeting that adopts them; today while that meeting is still to come. */
function adoptionDay(adoptedBy: Pick<MeetingLink, 'day'> | null, today: IsoDate): IsoDate {
  return adoptedBy !== null && compareDates(adoptedBy.day, today) <= 0 ? adoptedBy.day : today
}
