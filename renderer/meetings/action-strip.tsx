import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useQuery } from '@tanstack/react-query'
import type { Notice } from '../../shared/exports.ts'
import type { MeetingSummary } from '../../shared/meetings.ts'
import { api } from '../api.ts'
import { client } from '../client.ts'
import { SendingStrip } from '../exports/sending-strip.tsx'
import { useToday } from '../organisation.ts'
import { DateField } from '../ui/date-field.tsx'
import { useFormats } from '../ui/formats.ts'
import { TextField } from '../ui/text-field.tsx'
import { TimeField } from '../ui/time-field.tsx'
import { useChange } from '../use-change.ts'
import { Convene } from './convene-strip.tsx'
import { hoursFrom, isBackwards } from './meeting-hours.ts'
import { DayWarning } from './plan-panel.tsx'
import { StripForm } from './strip-form.tsx'
import { StripFrame } from './strip-frame.tsx'
import type { AskingAction } from './use-meeting-actions.ts'

type StripProps = {
  readonly action: AskingAction
  readonly meeting: MeetingSummary
  readonly onClose: () => void
}

/** What an action still needs to know, asked under the header and not in a dialog. */
export function ActionStrip({ action, meeting, onClose }: StripProps) {
  const { t } = useTranslation()
  const [notice, setNotice] = useState<Notice | null>(null)
  // Who was called has to be told: what was done offers the letters of it, and sends nothing.
  const tell = (done: Notice) =>
    done === 'convocation' || meeting.convenedOn !== null ? setNotice(done) : onClose()
  if (notice !== null) return <SendingStrip meeting={meeting} notice={notice} onClose={onClose} />
  return (
    <StripFrame label={t(`meetings.actions.${action}`)} onClose={onClose}>
      {action === 'convene' && <Convene meeting={meeting} onClose={onClose} onDone={tell} />}
      {action === 'reschedule' && <Reschedule meeting={meeting} onClose={onClose} onDone={tell} />}
      {action === 'duplicate' && <Duplicate meeting={meeting} onClose={onClose} />}
      {(action === 'postpone' || action === 'cancel' || action === 'lapse') && (
        <Reason action={action} meeting={meeting} onClose={onClose} onDone={tell} />
      )}
    </StripFrame>
  )
}

type InnerProps = Pick<StripProps, 'meeting' | 'onClose'>
type TellingProps = InnerProps & { readonly onDone: (notice: Notice) => void }

const words = {
  postpone: {
    ask: 'askPostpone',
    run: 'doPostpone',
    done: 'postponed',
    notice: 'postponement',
  },
  cancel: { ask: 'askCancel', run: 'doCancel', done: 'cancelled', notice: 'cancellation' },
  lapse: { ask: 'askLapse', run: 'doLapse', done: 'lapsed', notice: null },
} as const

type ReasonProps = TellingProps & { readonly action: keyof typeof words }

function Reason({ action, meeting, onClose, onDone }: ReasonProps) {
  const { t } = useTranslation()
  const { id, revision: seenRevision, reference } = meeting
  const [reason, setReason] = useState('')
  const { ask, run, done, notice } = words[action]
  const change = useChange(client.meetings[action], {
    toast: t(`meetings.actions.${done}`, { reference }),
  })
  const submit = async () => {
    if ((await change.run({ id, seenRevision, reason })) === null) return
    if (notice === null) onClose()
    else onDone(notice)
  }
  return (
    <>
      <h2>{t(`meetings.actions.${ask}`, { reference })}</h2>
      <StripForm
        label={t(`meetings.actions.${run}`)}
        isRunning={change.isRunning}
        onRun={() => void submit()}
        onClose={onClose}
      >
        <ReasonField value={reason} onWrite={setReason} />
      </StripForm>
    </>
  )
}

type ReasonFieldProps = {
  readonly value: string
  readonly onWrite: (value: string) => void
}

function ReasonField({ value, onWrite }: ReasonFieldProps) {
  const { t } = useTranslation()
  return (
    <TextField
      label={t('meetings.actions.reasonOptional')}
      value={value}
      maxLength={400}
      onWrite={onWrite}
    />
  )
}

function Reschedule({ meeting, onClose, onDone }: TellingProps) {
  const { t } = useTranslation()
  const today = useToday()
  const formats = useFormats()
  const { id, revision: seenRevision, reference, bodyId, state } = meeting
  const [times, setTimes] = useState({
    day: meeting.day,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
  })
  const [reason, setReason] = useState('')
  const proposal = useQuery(
    api.meetings.propose.queryOptions({ input: { bodyId, day: times.day } }),
  )
  const change = useChange(client.meetings.reschedule, {
    toast: ({ day }) => t('meetings.actions.moved', { reference, day: formats.date(day) }),
  })
  const submit = async () => {
    const lastDay = meeting.day === times.day ? meeting.lastDay : null
    const moved = await change.run({ id, seenRevision, ...times, lastDay, reason })
    if (moved !== null) onDone('postponement')
  }
  return (
    <>
      <h2>{t('meetings.actions.askReschedule', { reference })}</h2>
      <StripForm
        label={t('meetings.actions.doReschedule')}
        isRunning={change.isRunning}
        onRun={() => void submit()}
        onClose={onClose}
      >
        <DateField
          label={t('meetings.plan.day')}
          value={times.day}
          today={today}
          onWrite={(day) => day !== null && setTimes({ ...times, day })}
        />
        <TimeField
          label={t('meetings.plan.starts')}
          value={times.startsAt}
          onWrite={(startsAt) => setTimes({ ...times, ...hoursFrom(times, startsAt) })}
        />
        <TimeField
          label={t('meetings.plan.ends')}
          value={times.endsAt}
          error={isBackwards(times) ? t('meetings.plan.backwards') : undefined}
          onWrite={(endsAt) => setTimes({ ...times, endsAt })}
        />
        <ReasonField value={reason} onWrite={setReason} />
      </StripForm>
      <DayWarning day={times.day} dayOff={proposal.data?.dayOff ?? null} />
      {state === 'CONVENED' && <p className="secondary">{t('meetings.actions.convenedStays')}</p>}
    </>
  )
}

const parts = ['agenda', 'documents', 'guests'] as const
const partWords = {
  agenda: 'withAgenda',
  documents: 'withDocuments',
  guests: 'withGuests',
} as const
type Part = (typeof parts)[number]

function Duplicate({ meeting, onClose }: InnerProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const today = useToday()
  const [day, setDay] = useState<MeetingSummary['day'] | null>(null)
  const [chosen, setChosen] = useState<readonly Part[]>(['agenda'])
  const { bodyId, reference } = meeting
  const proposal = useQuery(
    api.meetings.propose.queryOptions({ input: { bodyId, day }, placeholderData: (old) => old }),
  )
  const change = useChange(client.meetings.duplicate, {
    toast: (copy) => t('meetings.actions.duplicated', { reference: copy.reference }),
  })
  if (proposal.data === undefined) return null
  const proposed = proposal.data.draft
  const submit = async () => {
    const { title, sessionType, mode, place, link, startsAt, endsAt, confidentiality } = meeting
    const kept = { title, sessionType, mode, place, link, startsAt, endsAt, confidentiality }
    const draft = { ...proposed, ...kept }
    const copy = await change.run({ id: meeting.id, draft, with: [...chosen] })
    if (copy === null) return
    onClose()
    void navigate(`/meetings/${copy.id}`)
  }
  const toggle = (part: Part) =>
    setChosen(chosen.includes(part) ? chosen.filter((one) => one !== part) : [...chosen, part])
  return (
    <>
      <h2>{t('meetings.actions.askDuplicate', { reference })}</h2>
      <StripForm
        label={t('meetings.actions.doDuplicate')}
        isRunning={change.isRunning}
        onRun={() => void submit()}
        onClose={onClose}
      >
        <DateField
          label={t('meetings.actions.onDay')}
          value={proposed.day}
          today={today}
          onWrite={setDay}
        />
        {parts.map((part) => (
          <Checkbox
            key={part}
            size="sm"
            label={t(`meetings.actions.${partWords[part]}`)}
            checked={chosen.includes(part)}
            onChange={() => toggle(part)}
          />
        ))}
      </StripForm>
      <DayWarning day={proposed.day} dayOff={proposal.data.dayOff} />
      <p className="secondary">
        {t('meetings.plan.willBe', { reference: proposal.data.reference })}
      </p>
    </>
  )
}
