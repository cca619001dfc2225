import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CalendarYear } from '../../shared/calendar.ts'
import { bodyLevels } from '../../shared/bodies.ts'
import { type CalendarFilters, noCalendarFilters } from './calendar-place.ts'
import { ChoicesChip } from './choices-chip.tsx'
import { reviewLevel } from './shown-events.ts'
import type { CalendarScreenState } from './use-calendar-screen.ts'

/** What of the year is shown: by level, body, institution and sector. */
export function CalendarFilterBar({ screen }: { readonly screen: CalendarScreenState }) {
  const { t } = useTranslation()
  const { calendar, place, events } = screen
  if (calendar === null) return null
  const { filters } = place
  const filter = (patch: Partial<CalendarFilters>) =>
    place.go({ filters: { ...filters, ...patch } })
  const hidden = calendar.events.length + calendar.cancelled.length - events.length
  const levels = bodyLevels.filter((level) => calendar.bodies.some((body) => body.level === level))
  return (
    <div className="page-bar calendar-filters">
      <ChoicesChip
        label={t('calendar.filter.level')}
        all={t('calendar.filter.allLevels')}
        options={[
          { value: reviewLevel, label: t('calendar.filter.reviews') },
          ...levels.map((level) => ({ value: level, label: t(`bodies.levels.${level}`) })),
        ]}
        values={filters.levels}
        onChange={(values) => filter({ levels: values })}
      />
      <ChoicesChip
        label={t('calendar.filter.body')}
        all={t('calendar.filter.allBodies')}
        options={bodiesOf(calendar).map(({ id, code }) => ({ value: id, label: code }))}
        values={filters.bodies}
        onChange={(values) => filter({ bodies: values })}
      />
      <ChoicesChip
        label={t('calendar.filter.institution')}
        all={t('calendar.filter.allInstitutions')}
        options={calendar.institutions.map(({ id, code }) => ({ value: id, label: code }))}
        values={filters.institutions}
        onChange={(values) => filter({ institutions: values })}
      />
      <ChoicesChip
        label={t('calendar.filter.sector')}
        all={t('calendar.filter.allSectors')}
        options={calendar.sectors.map(({ code, name }) => ({ value: code, label: name }))}
        values={filters.sectors}
        onChange={(values) => filter({ sectors: values })}
      />
      {hidden > 0 && (
        <span className="secondary">{t('calendar.filter.hidden', { count: hidden })}</span>
      )}
      {isNarrowed(filters) && (
        <Button variant="subtle" onClick={() => place.go({ filters: noCalendarFilters })}>
          {t('calendar.filter.clear')}
        </Button>
      )}
    </div>
  )
}

/** Bodies with something in the year first; the others cannot be told apart by what is shown. */
function bodiesOf({ bodies, events, cancelled }: CalendarYear): CalendarYear['bodies'] {
  const seen = new Set([...events, ...cancelled].map(({ sitting }) => sitting?.bodyId))
  return bodies.filter(({ id }) => seen.has(id))
}

/** Whether a filter is set. */
export function isNarrowed({ levels, bodies, institutions, sectors }: CalendarFilters): boolean {
  return levels.length + bodies.length + institutions.length + sectors.length > 0
}
