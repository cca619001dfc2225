import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarYear } from '../../shared/calendar.ts'
import { useSecretariat } from '../organisation.ts'
import { Keys } from '../ui/keys.tsx'
import { deadlineSigns, shortCodes, type ShownEvent } from './shown-events.ts'

const certainties = ['FIXED', 'ESTIMATED', 'CONFIRMED', 'DECREED'] as const

type CalendarLegendProps = {
  readonly calendar: CalendarYear | null
  readonly events: readonly ShownEvent[]
  readonly isComparing: boolean
}

/** What the signs of the year mean, and which keys work on it. */
export const CalendarLegend = memo(function CalendarLegend(props: CalendarLegendProps) {
  const { calendar, events, isComparing } = props
  const { t } = useTranslation()
  const { organisation } = useSecretariat()
  return (
    <footer className="key-hints calendar-legend">
      {certainties.map((certainty) => (
        <span key={certainty} className="key-hint">
          <i className="legend-swatch" data-off={certainty} />
          {t(`calendar.legend.${certainty}`)}
        </span>
      ))}
      <span className="key-hint">
        <i className="legend-swatch" data-review="true" />
        {t('calendar.legend.review')}
      </span>
      {events.some(({ event }) => event.source === 'SERIES') && (
        <span className="key-hint">
          <i className="legend-swatch" data-series="true" />
          {t('calendar.legend.series')}
        </span>
      )}
      {isComparing && (
        <span className="key-hint">
          <i className="legend-swatch" data-before="true" />
          {t('calendar.legend.before')}
        </span>
      )}
      {deadlinesOf(events).map((phase) => (
        <span key={phase} className="key-hint">
          {deadlineSigns[phase]} {t(`reviews.phase.${phase}`)}
        </span>
      ))}
      <Shortened calendar={calendar} events={events} />
      <Hint keys="F8" does={t('calendar.hints.next')} />
      <Hint keys="p" does={t('calendar.hints.propose')} />
      <Hint keys="Alt+ArrowRight" does={t('calendar.hints.moveDay')} />
      {organisation.isDemo && <span className="key-hints-aside">{t('frame.app.demo')}</span>}
    </footer>
  )
})

type Deadline = keyof typeof deadlineSigns

/** The deadlines that the year shows by a sign. */
function deadlinesOf(events: readonly ShownEvent[]): readonly Deadline[] {
  const phases = new Set(events.map(({ event }) => event.review?.phase))
  const all: readonly Deadline[] = ['REPORT_DRAFT', 'AIDE_MEMOIRE', 'TRANSMISSION', 'FOLLOW_UP']
  return all.filter((phase) => phases.has(phase))
}

function Hint({ keys, does }: { readonly keys: string; readonly does: string }) {
  return (
    <span className="key-hint">
      <Keys of={keys} />
      {does}
    </span>
  )
}

/** Bodies of the year whose mark is not their code. */
function Shortened({ calendar, events }: Omit<CalendarLegendProps, 'isComparing'>) {
  if (calendar === null) return null
  const short = shortCodes(calendar.bodies.map(({ code }) => code))
  const seen = new Set(events.map(({ event }) => event.sitting?.bodyId))
  return calendar.bodies
    .filter(({ id, code }) => seen.has(id) && short.get(code) !== code)
    .slice(0, mostShortened)
    .map(({ id, code, name }) => (
      <span key={id} className="key-hint" title={name}>
        {short.get(code)} <span className="ellipsis legend-name">{name}</span>
      </span>
    ))
}

/** Beyond that the line is full; the mark's own tooltip names its body. */
const mostShortened = 3
