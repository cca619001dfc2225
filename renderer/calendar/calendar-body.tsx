import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { CalendarYear } from '../../shared/calendar.ts'
import { assertNever } from '../../shared/errors.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { isNarrowed } from './calendar-filter-bar.tsx'
import { noCalendarFilters } from './calendar-place.ts'
import { ListView } from './list-view.tsx'
import { MonthView } from './month-view.tsx'
import { RowsView } from './rows-view.tsx'
import type { CalendarScreenState } from './use-calendar-screen.ts'
import { WeekView } from './week-view.tsx'
import { YearPlanner } from './year-planner.tsx'

/** The view that is chosen, or why there is none. */
export function CalendarBody({ screen }: { readonly screen: CalendarScreenState }) {
  const { t } = useTranslation()
  const { query, calendar, events, place } = screen
  if (query.isError) {
    return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
  }
  if (calendar === null) return <Notice>{t('frame.loading')}</Notice>
  if (calendar.events.length + calendar.cancelled.length === 0) return <Beginning screen={screen} />
  if (events.length === 0 && isNarrowed(place.filters)) {
    return (
      <EmptyState
        action={{
          label: t('calendar.filter.clear'),
          onClick: () => place.go({ filters: noCalendarFilters }),
        }}
      >
        {t('calendar.filter.nothing')}
      </EmptyState>
    )
  }
  return <View screen={screen} calendar={calendar} />
}

type ViewProps = { readonly screen: CalendarScreenState; readonly calendar: CalendarYear }

function View({ screen, calendar }: ViewProps) {
  const { view } = screen.place
  switch (view) {
    case 'year':
      return <YearPlanner screen={screen} calendar={calendar} />
    case 'rows':
      return <RowsView screen={screen} calendar={calendar} />
    case 'month':
      return <MonthView screen={screen} calendar={calendar} />
    case 'week':
      return <WeekView screen={screen} calendar={calendar} />
    case 'list':
      return <ListView screen={screen} />
    default:
      return assertNever(view)
  }
}

/** A year in which nothing stands yet: how it begins. */
function Beginning({ screen }: { readonly screen: CalendarScreenState }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { place, calendar } = screen
  return (
    <div className="empty-state">
      <p>{t('calendar.empty.noEvent', { year: place.year })}</p>
      {calendar?.versionId === null && <p>{t('calendar.empty.noVersion', { year: place.year })}</p>}
      <div className="calendar-beginning">
        <Button
          variant="filled"
          onClick={() =>
            calendar?.versionId === null
              ? place.go({ panel: 'versions' })
              : place.go({ panel: 'review', selected: 'new' })
          }
        >
          {calendar?.versionId === null ? t('calendar.empty.begin') : t('calendar.head.newReview')}
        </Button>
        <Button onClick={() => void navigate('/meetings/new')}>
          {t('calendar.empty.meeting')}
        </Button>
        <Button onClick={() => void navigate('/bodies')}>{t('calendar.empty.series')}</Button>
      </div>
    </div>
  )
}
