import { useTranslation } from 'react-i18next'
import { useCalendarWords } from './calendar-words.ts'
import { SeverityMark } from './event-marks.tsx'
import { isDated } from './shown-events.ts'
import type { CalendarScreenState } from './use-calendar-screen.ts'

type UndatedStripProps = {
  readonly screen: CalendarScreenState
  /** Lets a review be dragged from here to a day. */
  readonly onPointerDown: (event: React.PointerEvent) => void
}

/** Reviews known by their month, their quarter or not yet: they stand in no cell. */
export function UndatedStrip({ screen, onPointerDown }: UndatedStripProps) {
  const { t } = useTranslation()
  const words = useCalendarWords()
  const { events, place } = screen
  const undated = events.filter((shown) => !isDated(shown))
  if (undated.length === 0) return null
  return (
    <section className="undated-strip" aria-label={t('calendar.year.undated')}>
      <h2>{t('calendar.year.undated')}</h2>
      <ul onPointerDown={onPointerDown}>
        {undated.map(({ event, mark }) => (
          <li key={event.id}>
            <button
              type="button"
              className="chip"
              data-event={event.id}
              data-active={event.id === place.selected}
              onClick={() => place.go({ selected: event.id, panel: 'review' })}
            >
              <SeverityMark mark={mark} />
              {t('calendar.year.undatedUntil', { label: event.label, when: words.when(event) })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
