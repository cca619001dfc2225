import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { IsoDate } from '../../shared/dates.ts'
import type { MeetingSummary } from '../../shared/meetings.ts'
import { useFormats } from '../ui/formats.ts'
import { ReadinessBar } from '../ui/progress.tsx'
import { Mark } from '../ui/status.tsx'

type NextMeetingsProps = { readonly meetings: readonly MeetingSummary[]; readonly today: IsoDate }

/** Meetings shown here, so that the reviews to come stay in sight; the list has them all. */
const shown = 5

/** The meetings to come, each with how ready it is and the first thing that it lacks. */
export function NextMeetings({ meetings }: NextMeetingsProps) {
  const { t } = useTranslation()
  return (
    <section>
      <div className="today-title">
        <h2>{t('today.meetings.title')}</h2>
        <Link className="today-title-end" to="/meetings">
          {t('today.meetings.all')}
        </Link>
      </div>
      {meetings.length === 0 && <p className="today-nothing">{t('today.meetings.empty')}</p>}
      <ul>
        {meetings.slice(0, shown).map((meeting) => (
          <MeetingRow key={meeting.id} meeting={meeting} />
        ))}
      </ul>
    </section>
  )
}

function MeetingRow({ meeting }: { readonly meeting: MeetingSummary }) {
  const { shortDay, shortMonth, time } = useFormats()
  const { id, day, reference, bodyName, title, startsAt, place, readiness } = meeting
  return (
    <li>
      <Link className="today-meeting" to={`/meetings/${id}`}>
        <span className="today-meeting-day">
          <strong>{shortDay(day)}</strong>
          <span>{shortMonth(day)}</span>
        </span>
        <span className="today-meeting-text">
          <span className="today-meeting-name" title={title === '' ? bodyName : title}>
            {bodyName}
          </span>
          <span className="secondary ellipsis" title={place}>
            {[reference, time(startsAt), ...(place === '' ? [] : [place])].join(' · ')}
          </span>
          <span className="today-meeting-state">
            <ReadinessBar done={readiness.done} total={readiness.total} />
            <NextWord meeting={meeting} />
          </span>
        </span>
      </Link>
    </li>
  )
}

/** What this meeting waits for: a late step, the first gap, else its next step or «Prête». */
function NextWord({ meeting }: { readonly meeting: MeetingSummary }) {
  const { t } = useTranslation()
  const { numericDay } = useFormats()
  const { nextStep, findings } = meeting
  const step = nextStep === null ? '' : t(`meetings.steps.${nextStep.code}`)
  if (nextStep !== null && nextStep.daysLate > 0) {
    return (
      <span className="late">
        {step}, {t('frame.daysLate', { count: nextStep.daysLate })}
      </span>
    )
  }
  const [finding] = findings
  if (finding !== undefined) {
    const { code, count, detail } = finding
    return <span className="tone-part">{t(`meetings.findings.${code}`, { count, detail })}</span>
  }
  if (nextStep === null || nextStep.dueOn === null) {
    return (
      <Mark glyph="done" tone="ok">
        {t('today.meetings.ready')}
      </Mark>
    )
  }
  return (
    <span>
      {t('today.meetings.nextStep', { step, day: numericDay(nextStep.dueOn).slice(0, 5) })}
    </span>
  )
}
