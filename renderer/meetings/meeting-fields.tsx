import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type MeetingDraft, type MeetingSummary, referralTriggers } from '../../shared/meetings.ts'
import { client } from '../client.ts'
import { useToday } from '../organisation.ts'
import { DateField } from '../ui/date-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { TimeField } from '../ui/time-field.tsx'
import { useChange } from '../use-change.ts'
import { circulations, modes, sessions } from './meeting-choices.ts'
import { hoursFrom } from './meeting-hours.ts'

type FieldsProps = {
  readonly meeting: MeetingSummary
  readonly write: (patch: Partial<MeetingDraft>) => void
}

/** Every field of a meeting, written where it stands. */
export function MeetingFields({ meeting }: { readonly meeting: MeetingSummary }) {
  const update = useChange(client.meetings.update)
  const { id, revision: seenRevision } = meeting
  const write = (patch: Partial<MeetingDraft>) => void update.run({ id, seenRevision, patch })
  return (
    <>
      <TitleField meeting={meeting} write={write} />
      <WhenFields meeting={meeting} write={write} />
      <WhereFields meeting={meeting} write={write} />
      <KindFields meeting={meeting} write={write} />
      <ReferralFields meeting={meeting} write={write} />
      <NoteField meeting={meeting} write={write} />
    </>
  )
}

function TitleField({ meeting, write }: FieldsProps) {
  const { t } = useTranslation()
  return (
    <TextField
      label={t('meetings.preparation.title')}
      placeholder={t('meetings.preparation.titlePlaceholder')}
      value={meeting.title}
      maxLength={300}
      onWrite={(title) => write({ title })}
    />
  )
}

/** A day or an hour is moved by `reschedule`, which keeps the first planned day and says so. */
function WhenFields({ meeting, write }: FieldsProps) {
  const { t } = useTranslation()
  const today = useToday()
  const reschedule = useChange(client.meetings.reschedule)
  const { id, revision: seenRevision, day, lastDay, startsAt, endsAt, state } = meeting
  const move = (times: Partial<Pick<MeetingDraft, 'day' | 'startsAt' | 'endsAt'>>) => {
    const next = { day, startsAt, endsAt, ...times }
    // A meeting that was held or is off stays what it is: correcting its day moves nothing.
    if (state !== 'PLANNED' && state !== 'CONVENED') return write(times)
    void reschedule.run({ id, seenRevision, lastDay, ...next })
  }
  return (
    <div className="field-row">
      <DateField
        label={t('meetings.preparation.day')}
        value={day}
        today={today}
        onWrite={(value) => value !== null && move({ day: value })}
      />
      <DateField
        label={t('meetings.preparation.lastDay')}
        value={lastDay}
        today={day}
        isOptional
        onWrite={(value) => write({ lastDay: value === day ? null : value })}
      />
      <TimeField
        label={t('meetings.preparation.startsAt')}
        value={startsAt}
        onWrite={(value) => move(hoursFrom({ startsAt, endsAt }, value))}
      />
      <TimeField
        label={t('meetings.preparation.endsAt')}
        value={endsAt}
        onWrite={(value) => move({ endsAt: value })}
      />
      <TextField
        label={t('meetings.preparation.zone')}
        value={meeting.zone}
        maxLength={60}
        onWrite={(zone) => zone.trim() !== '' && write({ zone })}
      />
    </div>
  )
}

function WhereFields({ meeting, write }: FieldsProps) {
  const { t } = useTranslation()
  const [refused, setRefused] = useState<string>()
  const writeLink = (link: string) => {
    const isLink = link.trim() === '' || /^https:\/\/\S+$/u.test(link.trim())
    setRefused(isLink ? undefined : t('meetings.preparation.linkRefused'))
    if (isLink) write({ link })
  }
  return (
    <div className="field-row">
      <SelectField
        label={t('meetings.preparation.mode')}
        value={meeting.mode}
        choices={modes(t)}
        onWrite={(mode) => write({ mode })}
      />
      <TextField
        label={t('meetings.preparation.place')}
        value={meeting.place}
        maxLength={200}
        onWrite={(place) => write({ place })}
      />
      <TextField
        label={t('meetings.preparation.link')}
        placeholder="https://"
        value={meeting.link}
        maxLength={500}
        error={refused}
        onWrite={writeLink}
      />
    </div>
  )
}

function KindFields({ meeting, write }: FieldsProps) {
  const { t } = useTranslation()
  return (
    <div className="field-row">
      <SelectField
        label={t('meetings.preparation.sessionType')}
        value={meeting.sessionType}
        choices={sessions(t)}
        onWrite={(sessionType) => write({ sessionType })}
      />
      <SelectField
        label={t('meetings.preparation.confidentiality')}
        value={meeting.confidentiality}
        choices={circulations(t)}
        onWrite={(confidentiality) => write({ confidentiality })}
      />
    </div>
  )
}

const noReferral = 'NONE'

function ReferralFields({ meeting, write }: FieldsProps) {
  const { t } = useTranslation()
  const choices = [
    { value: noReferral, label: t('meetings.preparation.noReferral') },
    ...referralTriggers.map((value) => ({
      value,
      label: t(`meetings.referralTriggers.${value}`),
    })),
  ] as const
  return (
    <div className="field-row">
      <SelectField
        label={t('meetings.preparation.referral')}
        value={meeting.referralTrigger ?? noReferral}
        choices={choices}
        onWrite={(value) => write({ referralTrigger: value === noReferral ? null : value })}
      />
      <TextField
        label={t('meetings.preparation.referralNote')}
        value={meeting.referralNote}
        maxLength={1000}
        onWrite={(referralNote) => write({ referralNote })}
      />
    </div>
  )
}

function NoteField({ meeting, write }: FieldsProps) {
  const { t } = useTranslation()
  return (
    <TextField
      label={t('meetings.preparation.note')}
      value={meeting.note}
      rows={3}
      maxLength={4000}
      onWrite={(note) => write({ note })}
    />
  )
}
