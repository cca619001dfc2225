import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { Inspector, InspectorSection, LabelGrid } from '../ui/inspector.tsx'
import { useCalendarWords } from './calendar-words.ts'
import { LockMark, SeverityMark } from './event-marks.tsx'
import { useStateWords } from './list-view.tsx'
import type { CalendarScreenState } from './use-calendar-screen.ts'

/** A sitting that is chosen, or the date of a series: what is known, and the way to its own screen. */
export function SittingSheet({ screen }: { readonly screen: CalendarScreenState }) {
  const { t } = useTranslation()
  const words = useCalendarWords()
  const stateOf = useStateWords()
  const navigate = useNavigate()
  const { place, events, findings, calendar, attempt } = screen
  const shown = events.find(({ event }) => event.id === place.selected)
  const close = () => place.go({ panel: 'findings' })
  if (shown === undefined || calendar === null) return null
  const { event, meeting, isConfidential } = shown
  const body = calendar.bodies.find(({ id }) => id === event.sitting?.bodyId)
  const own = findings.filter(
    ({ eventIds, severity }) => severity !== 'BONUS' && eventIds.includes(event.id),
  )
  const venue = event.place === '' ? t('calendar.sitting.noPlace') : event.place
  const slotOn = meeting?.slotOn ?? null
  const lines = [
    { label: t('calendar.sitting.day'), value: words.when(event) },
    {
      label: t('calendar.sitting.time'),
      value: words.formats.timeRange(event.startsAt, event.endsAt),
    },
    { label: t('calendar.sitting.place'), value: venue },
    { label: t('calendar.sitting.state'), value: stateOf(shown) },
    ...(meeting === null
      ? []
      : [{ label: t('calendar.sitting.reference'), value: meeting.reference }]),
    ...(slotOn === null || slotOn === event.days.first
      ? []
      : [{ label: t('calendar.sitting.slot'), value: words.formats.date(slotOn) }]),
  ]
  return (
    <Inspector
      label={t('calendar.sitting.label')}
      head={
        <strong className="calendar-sitting-head">
          {body?.name ?? event.label} {isConfidential && <LockMark />}
        </strong>
      }
      onClose={close}
    >
      {meeting !== null && meeting.title !== '' && <p>{meeting.title}</p>}
      <LabelGrid lines={lines} />
      <div className="calendar-sitting-actions">
        {meeting === null ? (
          <Button variant="filled" onClick={() => attempt.plan(event)}>
            {t('calendar.sitting.plan')}
          </Button>
        ) : (
          <Button variant="filled" onClick={() => void navigate(`/meetings/${meeting.id}`)}>
            {t('calendar.sitting.open')}
          </Button>
        )}
        {body !== undefined && (
          <Button onClick={() => void navigate(`/bodies/${body.id}`)}>
            {t('calendar.sitting.openBody')}
          </Button>
        )}
      </div>
      <InspectorSection title={t('calendar.sitting.findings')}>
        {own.length === 0 && <p className="secondary">{t('calendar.sitting.noFinding')}</p>}
        <ul className="calendar-sitting-findings">
          {own.map(({ key, rule, severity, sentence }) => (
            <li key={key}>
              <SeverityMark mark={severity === 'HARD' ? 'HARD' : 'SOFT'} />
              <span>{sentence}</span>
              <span className="rule-code">{rule}</span>
            </li>
          ))}
        </ul>
      </InspectorSection>
    </Inspector>
  )
}
