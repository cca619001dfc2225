import { useTranslation } from 'react-i18next'
import { useCalendarWords } from './calendar-words.ts'
import { SeverityMark } from './event-marks.tsx'
import { isDated } from './shown-events.ts'
import type { CalendarScreenState } from './use-calendar-screen.ts'

/** Reviews known by their month, their quarter or not yet: they stand in no cell. */
export function UndatedStrip({ screen }: { readonly screen: CalendarScreenState }) {
  const { t } = useTranslation()
  const words = useCalendarWords()
  const { events, place } = screen
  const undated = events.filter((shown) => !isDated(shown))
  if (undated.length === 0) return null
  return (
    <section className="undated-strip" aria-label={t('calendar.year.undated')}>
      <h2>{t('calendar.year.undated')}</h2>
      <ul>
        {undated.map(({ event, mark }) => (
          <li key={event.id}>
            <button
              type="button"
              className="chip"
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
