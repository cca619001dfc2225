import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { IsoDate } from '../../shared/dates.ts'
import type { MeetingSummary } from '../../shared/meetings.ts'
import type { Minutes } from '../../shared/minutes.ts'
import { client } from '../client.ts'
import { StripForm } from '../meetings/strip-form.tsx'
import { useToday } from '../organisation.ts'
import { DateField } from '../ui/date-field.tsx'
import { ErrorNotice } from '../ui/notice.tsx'
import { Mark, Warning } from '../ui/status.tsx'
import { useChange } from '../use-change.ts'
import { Circulated } from './circulated-offer.tsx'
import { FindingWords } from './finding-words.tsx'
import { minutesOptions } from './use-minutes.ts'

type CirculateProps = { readonly meeting: MeetingSummary; readonly onClose: () => void }

/** Asks on which day the draft leaves and until when remarks come, and says what is still open. */
export function Circulate({ meeting, onClose }: CirculateProps) {
  const reading = useQuery(minutesOptions(meeting.id))
  const [sent, setSent] = useState<string | null>(null)
  if (sent !== null) return <Circulated meeting={meeting} label={sent} onClose={onClose} />
  if (reading.data === undefined) {
    return reading.isError ? <ErrorNotice error={reading.error} /> : null
  }
  const { minutes } = reading.data
  return <Question meeting={meeting} minutes={minutes} onClose={onClose} onSent={setSent} />
}

type QuestionProps = CirculateProps & {
  readonly minutes: Minutes
  readonly onSent: (label: string) => void
}

function Question({ meeting, minutes, onClose, onSent }: QuestionProps) {
  const { t } = useTranslation()
  const today = useToday()
  const [on, setOn] = useState(today)
  const [until, setUntil] = useState<IsoDate | null>(minutes.remarksProposal)
  const { id: meetingId, revision: seenRevision } = meeting
  const { findings, versionLabel } = minutes
  const isBlocked = findings.some(({ isBlocking }) => isBlocking)
  const change = useChange(client.minutes.circulate, {
    toast: t('minutes.strip.circulated', { version: versionLabel }),
  })
  const submit = async () => {
    if (isBlocked) return
    const input = { meetingId, seenRevision, on, remarksUntil: until, isAccepted: true }
    if ((await change.run(input)) !== null) onSent(versionLabel)
  }
  const label = isBlocked
    ? t('minutes.strip.blocked')
    : findings.length > 0
      ? t('minutes.strip.circulateAnyway')
      : t('minutes.strip.circulateVersion', { version: versionLabel })
  return (
    <>
      <h2>{t('minutes.strip.askCirculate', { version: versionLabel })}</h2>
      <OpenFindings minutes={minutes} isBlocked={isBlocked} />
      <StripForm
        label={label}
        isRunning={change.isRunning}
        onRun={() => void submit()}
        onClose={onClose}
        isReady={!isBlocked}
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
    </>
  )
}

type FindingsProps = { readonly minutes: Minutes; readonly isBlocked: boolean }

function OpenFindings({ minutes: { findings, meetingId }, isBlocked }: FindingsProps) {
  const { t } = useTranslation()
  if (findings.length === 0) return <p className="secondary">{t('minutes.strip.nothingMissing')}</p>
  return (
    <>
      <ul className="convene-missing">
        {findings.map((finding) => (
          <li key={`${finding.code} ${finding.itemId} ${finding.decisionId}`}>
            <Link to={`/meetings/${meetingId}/${tabOf(finding.code)}`}>
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
      {isBlocked && <p className="secondary">{t('minutes.strip.whyBlocked')}</p>}
    </>
  )
}

function tabOf(code: Minutes['findings'][number]['code']): string {
  return code === 'attendance-missing' || code === 'quorum-not-reached' ? 'participants' : 'minutes'
}
