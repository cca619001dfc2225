import { Button, Checkbox } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { IsoDate } from '../../shared/dates.ts'
import type { Notice as NoticeKind } from '../../shared/exports.ts'
import type { MeetingDetail, MeetingSummary, PlanStep } from '../../shared/meetings.ts'
import { fittingNotices } from '../../shared/notice-rules.ts'
import { client } from '../client.ts'
import { SendingStrip } from '../exports/sending-strip.tsx'
import { HistoryPanel } from '../history/history-panel.tsx'
import { useToday } from '../organisation.ts'
import { useFormats } from '../ui/formats.ts'
import { InspectorSection } from '../ui/inspector.tsx'
import { KeyHints } from '../ui/keys.tsx'
import { Glyph } from '../ui/glyphs.tsx'
import { useChange } from '../use-change.ts'
import { ReviewButton } from '../review/review-button.tsx'
import { FindingsList } from './findings-list.tsx'
import { MeetingFields } from './meeting-fields.tsx'
import { useDueWords } from './plan-lines.tsx'
import { DayWarning } from './plan-panel.tsx'

/** Everything about the meeting itself, its backward plan, what is missing and what changed. */
export function PreparationTab({ detail }: { readonly detail: MeetingDetail }) {
  const { t } = useTranslation()
  const { date } = useFormats()
  const { meeting, steps, isDayOff } = detail
  const isPostponed = meeting.state === 'POSTPONED'
  const isOff = isPostponed || meeting.state === 'CANCELLED' || meeting.state === 'LAPSED'
  const nothingMissing = t('meetings.preparation.nothingMissing')
  const noStep = t(`meetings.preparation.${isOff ? 'offStep' : 'noStep'}`)
  const { sent, send } = useSent(meeting)
  return (
    <div className="tab-main">
      {sent !== null && (
        <SendingStrip meeting={meeting} notice={sent} onClose={() => send(null)}>
          {sent === 'reminder' && <NoteReminder detail={detail} />}
        </SendingStrip>
      )}
      <div className="preparation">
        <section className="preparation-fields" aria-label={t('meetings.preparation.fields')}>
          <MeetingFields meeting={meeting} />
          <DayWarning day={meeting.day} dayOff={isDayOff} isQuietWhenPast />
          {meeting.firstPlannedOn !== meeting.day && (
            <p className="secondary">
              {t('meetings.preparation.firstPlanned', { day: date(meeting.firstPlannedOn) })}
            </p>
          )}
        </section>
        <div className="preparation-side">
          <InspectorSection title={t('meetings.preparation.steps')}>
            {steps.length === 0 && <p className="secondary">{noStep}</p>}
            <ul>
              {steps.map((step) => (
                <StepCheck key={step.code} step={step} meetingId={meeting.id} />
              ))}
            </ul>
            {!isOff && meeting.state !== 'HELD' && (
              <div className="step-sending">
                <ReviewButton meeting={meeting} />
              </div>
            )}
            <SendButtons meeting={meeting} onSend={send} />
          </InspectorSection>
          <InspectorSection
            title={t('meetings.preparation.findings')}
            aside={
              meeting.findings.length > 0 ? (
                <span className="missing-dot">{meeting.findings.length}</span>
              ) : undefined
            }
          >
            <FindingsList
              meetingId={meeting.id}
              findings={meeting.findings}
              none={isPostponed ? t('meetings.preparation.newDay') : nothingMissing}
            />
          </InspectorSection>
          <InspectorSection title={t('meetings.preparation.history')}>
            <HistoryPanel table="meeting" id={meeting.id} />
          </InspectorSection>
        </div>
      </div>
      <Hints />
    </div>
  )
}

/** Which letters and e-mails are being made: told by the address, where the palette leads too. */
function useSent(meeting: MeetingSummary) {
  const [parameters, setParameters] = useSearchParams()
  const asked = parameters.get('send')
  return {
    sent: fittingNotices(meeting).find((notice) => notice === asked) ?? null,
    send: (notice: NoticeKind | null) =>
      setParameters(notice === null ? {} : { send: notice }, { replace: true }),
  }
}

type SendButtonsProps = {
  readonly meeting: MeetingSummary
  readonly onSend: (notice: NoticeKind) => void
}

/** Letters and e-mails that fit the state of the meeting. */
function SendButtons({ meeting, onSend }: SendButtonsProps) {
  const { t } = useTranslation()
  const fitting = fittingNotices(meeting)
  if (fitting.length === 0) return null
  return (
    <div className="step-sending" role="group" aria-label={t('exports.sending.send')}>
      <span className="secondary">{t('exports.sending.send')}</span>
      {fitting.map((notice) => (
        <Button
          key={notice}
          leftSection={<IconMail size={15} stroke={1.6} />}
          onClick={() => onSend(notice)}
        >
          {t(`exports.notices.names.${notice}`)}
        </Button>
      ))}
    </div>
  )
}

/** The reminder's step, ticked where the reminder is made. */
function NoteReminder({ detail }: { readonly detail: MeetingDetail }) {
  const { t } = useTranslation()
  const today = useToday()
  const mark = useChange(client.meetings.markStep, { toast: t('exports.sending.remindNoted') })
  const step = detail.steps.find(({ code }) => code === 'REMINDER')
  if (step === undefined || step.doneOn !== null) return null
  const meetingId = detail.meeting.id
  return (
    <Button
      loading={mark.isRunning}
      onClick={() => void mark.run({ meetingId, code: 'REMINDER', doneOn: today })}
    >
      {t('exports.sending.remindDone')}
    </Button>
  )
}

type Ticked = { readonly isDone: boolean; readonly before: IsoDate | null }

type StepCheckProps = { readonly step: PlanStep; readonly meetingId: string }

/** The convocation and the minutes have their own actions; the other steps are ticked here. */
function StepCheck({ step, meetingId }: StepCheckProps) {
  const { t } = useTranslation()
  const today = useToday()
  const due = useDueWords()
  const mark = useChange(client.meetings.markStep)
  const { code, doneOn, daysLate } = step
  const [ticked, setTicked] = useState<Ticked | null>(null)
  const name = t(`meetings.steps.${code}`)
  // What was ticked stands until the step is read again: between the two it would jump back.
  if (ticked !== null && ticked.before !== doneOn) setTicked(null)
  const tick = async (isDone: boolean) => {
    setTicked({ isDone, before: doneOn })
    const marked = await mark.run({ meetingId, code, doneOn: isDone ? today : null })
    if (marked === null) setTicked(null)
  }
  const isOwn = code === 'DOCUMENTS' || code === 'REMINDER' || code === 'INVITATION'
  return (
    <li className="step-check">
      <Checkbox
        size="sm"
        label={name}
        checked={ticked?.isDone ?? doneOn !== null}
        disabled={!isOwn}
        title={isOwn ? undefined : t('meetings.preparation.byHeader')}
        onChange={(event) => void tick(event.currentTarget.checked)}
      />
      <span className={`step-check-due${daysLate > 0 ? ' late' : ''}`}>
        {daysLate > 0 && <Glyph name="late" />} {due(step)}
      </span>
    </li>
  )
}

function Hints() {
  const { t } = useTranslation()
  return (
    <KeyHints
      hints={[
        { keys: ['Ctrl+1', 'Ctrl+2'], does: t('meetings.preparation.otherTab') },
        { keys: ['Ctrl+P'], does: t('meetings.preparation.word') },
        { keys: ['Ctrl+Z'], does: t('frame.undo.button').toLowerCase() },
      ]}
    />
  )
}
