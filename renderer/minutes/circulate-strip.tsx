import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { IsoDate } from '../../shared/dates.ts'
import type { MeetingSummary } from '../../shared/meetings.ts'
import type { Minutes, MinutesFinding } from '../../shared/minutes.ts'
import { client } from '../client.ts'
import { StripForm } from '../meetings/strip-form.tsx'
import { useToday } from '../organisation.ts'
import { DateField } from '../ui/date-field.tsx'
import { ErrorNotice } from '../ui/notice.tsx'
import { Mark, Warning } from '../ui/status.tsx'
import { useChange } from '../use-change.ts'
import { FindingWords } from './finding-words.tsx'
import { minutesOptions } from './use-minutes.ts'

type CirculateProps = {
  readonly meeting: MeetingSummary
  readonly onClose: () => void
  readonly onSent: () => void
}

/** Asks on which day the draft leaves and until when remarks come, and says what is still open. */
export function Circulate(props: CirculateProps) {
  const reading = useQuery(minutesOptions(props.meeting.id))
  if (reading.data === undefined) {
    return reading.isError ? <ErrorNotice error={reading.error} /> : null
  }
  return <Question {...props} minutes={reading.data.minutes} />
}

type QuestionProps = CirculateProps & { readonly minutes: Minutes }

function Question({ meeting, minutes, onClose, onSent }: QuestionProps) {
  const { t } = useTranslation()
  const today = useToday()
  const [on, setOn] = useState(today)
  const [until, setUntil] = useState<IsoDate | null>(minutes.remarksProposal)
  const { id: meetingId, revision: seenRevision } = meeting
  const { findings, versionLabel: version } = minutes
  const change = useChange(client.minutes.circulate, {
    toast: t('minutes.strip.circulated', { version }),
  })
  const submit = async () => {
    const input = { meetingId, seenRevision, on, remarksUntil: until, isAccepted: true }
    if ((await change.run(input)) !== null) onSent()
  }
  const blocking = findings.find(({ isBlocking }) => isBlocking)
  return (
    <>
      <h2>{t('minutes.strip.askCirculate', { version })}</h2>
      <OpenFindings minutes={minutes} />
      {blocking !== undefined ? (
        <Blocked to={placeOf(meetingId, blocking)} onClose={onClose} />
      ) : (
        <StripForm
          label={
            findings.length > 0
              ? t('minutes.strip.circulateAnyway')
              : t('minutes.circulate', { version })
          }
          isRunning={change.isRunning}
          onRun={() => void submit()}
          onClose={onClose}
          isReady
        >
          <DateField
            label={t('minutes.strip.circulatedOn')}
            value={on}
            today={today}
            onWrite={(day) => day !== null && setOn(day)}
          />
          <DateField
            label={t('minutes.circulation.remarksUntil')}
            value={until}
            today={today}
            isOptional
            onWrite={setUntil}
          />
        </StripForm>
      )}
    </>
  )
}

type BlockedProps = { readonly to: string; readonly onClose: () => void }

/** Why the minutes cannot leave, and the way to what stops them. */
function Blocked({ to, onClose }: BlockedProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const mend = () => {
    onClose()
    void navigate(to)
  }
  return (
    <div className="action-strip-line">
      <p className="minutes-strip-text">{t('minutes.strip.whyBlocked')}</p>
      <div className="action-strip-buttons">
        <Button onClick={onClose}>{t('meetings.actions.keep')}</Button>
        <Button variant="filled" data-first onClick={mend}>
          {t('minutes.strip.mend')}
        </Button>
      </div>
    </div>
  )
}

function OpenFindings({ minutes: { findings, meetingId } }: { readonly minutes: Minutes }) {
  const { t } = useTranslation()
  if (findings.length === 0) return <p className="secondary">{t('minutes.strip.nothingMissing')}</p>
  return (
    <ul className="convene-missing minutes-open-findings">
      {[...findings].sort(blockingFirst).map((finding) => (
        <li key={`${finding.code} ${finding.itemId} ${finding.decisionId}`}>
          <Link to={placeOf(meetingId, finding)}>
            {finding.isBlocking ? (
              <Mark glyph="late" tone="late">
                <FindingWords finding={finding} />
              </Mark>
            ) : (
              <Warning>
                <FindingWords finding={finding} />
              </Warning>
            )}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function blockingFirst(one: MinutesFinding, other: MinutesFinding): number {
  return Number(other.isBlocking) - Number(one.isBlocking)
}

/** The address at which a finding is mended. */
function placeOf(meetingId: string, { code, itemId, decisionId }: MinutesFinding): string {
  if (code === 'attendance-missing' || code === 'quorum-not-reached') {
    return `/meetings/${meetingId}/participants`
  }
  const place = new URLSearchParams({
    ...(itemId === null ? {} : { item: itemId }),
    ...(decisionId === null ? {} : { decision: decisionId }),
  })
  return `/meetings/${meetingId}/minutes?${place.toString()}`
}
