import { ActionIcon, Button, Menu, SegmentedControl } from '@mantine/core'
import {
  IconArrowsExchange,
  IconChevronLeft,
  IconChevronRight,
  IconFilter,
  IconPlus,
  IconPrinter,
} from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarYear } from '../../shared/calendar.ts'
import type { IsoDate } from '../../shared/dates.ts'
import type { CalendarVersion } from '../../shared/reviews.ts'
import { CalendarDocumentsMenu } from '../calendar-exports/calendar-documents-menu.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { type CalendarPlaceState, calendarViews } from './calendar-place.ts'

type CalendarHeadProps = OfYear & {
  /** The day that the keyboard stands on. */
  readonly day: IsoDate
  readonly isFiltering: boolean
  readonly onFilter: () => void
}

const icon = { size: 15, stroke: 1.6 } as const

/**
 * The year, its versions, the views, and what can be made of it. Drawn anew when one of these
 * changes, not with each day that an event is dragged over.
 */
export const CalendarHead = memo(function CalendarHead(props: CalendarHeadProps) {
  const { t } = useTranslation()
  const { place, calendar, day, isFiltering, onFilter } = props
  const reviews = new Set(calendar?.events.flatMap(({ review }) => review?.reviewId ?? []) ?? [])
  const detail =
    reviews.size === 0
      ? t('calendar.head.noReview')
      : t('calendar.head.reviews', { count: reviews.size })
  const { bodies } = place.filters
  const bodyId = bodies.length === 1 ? (bodies[0] ?? null) : null
  return (
    <header className="page-head calendar-head">
      <YearStep place={place} />
      <span className="page-head-detail calendar-head-detail">{detail}</span>
      <div className="page-head-actions">
        {calendar !== null && <Versions place={place} calendar={calendar} />}
        {calendar !== null && <CompareMenu place={place} calendar={calendar} />}
        <SegmentedControl
          size="xs"
          aria-label={t('calendar.head.views')}
          value={place.view}
          data={calendarViews.map((view) => ({ value: view, label: t(`calendar.view.${view}`) }))}
          onChange={(view) => place.go({ view, day })}
        />
        <ActionIcon
          variant={isFiltering ? 'light' : 'default'}
          aria-label={t('calendar.filter.open')}
          aria-pressed={isFiltering}
          data-tip={t('calendar.filter.open')}
          onClick={onFilter}
        >
          <IconFilter {...icon} />
        </ActionIcon>
        <ActionIcon
          variant="default"
          aria-label={t('calendar.head.print')}
          data-tip={t('calendar.head.print')}
          onClick={() => window.print()}
        >
          <IconPrinter {...icon} />
        </ActionIcon>
        <CalendarDocumentsMenu
          year={place.year}
          version={calendar === null || calendar.version === '' ? null : calendar.version}
          bodyId={bodyId}
        />
        <Button
          leftSection={<IconPlus {...icon} />}
          onClick={() => place.go({ selected: 'new', panel: 'review' })}
        >
          {t('calendar.head.newReview')}
        </Button>
      </div>
    </header>
  )
})

function YearStep({ place }: { readonly place: CalendarPlaceState }) {
  const { t } = useTranslation()
  const { year, go } = place
  return (
    <div className="calendar-year">
      <ActionIcon
        aria-label={t('calendar.head.previousYear')}
        data-tip={t('calendar.head.previousYear')}
        onClick={() => go({ year: year - 1 })}
      >
        <IconChevronLeft size={17} stroke={1.8} />
      </ActionIcon>
      <h1>
        <span className="unseen">{t('calendar.title')} </span>
        {year}
      </h1>
      <ActionIcon
        aria-label={t('calendar.head.nextYear')}
        data-tip={t('calendar.head.nextYear')}
        onClick={() => go({ year: year + 1 })}
      >
        <IconChevronRight size={17} stroke={1.8} />
      </ActionIcon>
    </div>
  )
}

/** Side by side as long as they fit. */
const fewVersions = 2

type OfYear = { readonly place: CalendarPlaceState; readonly calendar: CalendarYear | null }

function Versions({ place, calendar }: OfYear) {
  const { t } = useTranslation()
  const versions = calendar?.versions ?? []
  const value = place.version ?? calendar?.version ?? ''
  if (versions.length === 0) return null
  const data = versions.map((version) => ({ value: version.label, label: versionWords(version) }))
  const choose = (version: string) =>
    place.go(version === place.compareWith ? { version, compareWith: value } : { version })
  if (versions.length > fewVersions) {
    return (
      <div className="calendar-versions">
        <SelectField
          label={t('calendar.head.version')}
          isLabelHidden
          value={value}
          choices={data}
          onWrite={choose}
        />
      </div>
    )
  }
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('calendar.head.version')}
      value={value}
      data={data}
      onChange={choose}
    />
  )

  function versionWords({ label, state }: CalendarVersion): string {
    return t('calendar.head.versionIs', { label, state: t(`calendar.versionState.${state}`) })
  }
}

function CompareMenu({ place, calendar }: OfYear) {
  const { t } = useTranslation()
  const { versions = [] } = calendar ?? {}
  const version = place.version ?? calendar?.version
  const others = versions.filter(({ label }) => label !== version)
  const { compareWith } = place
  if (versions.length === 0) return null
  const compare = (label: string) => place.go({ compareWith: label, panel: 'versions' })
  const [only] = others
  if (compareWith !== null) {
    return (
      <Button
        variant="light"
        leftSection={<IconArrowsExchange {...icon} />}
        title={t('calendar.head.stopComparing')}
        onClick={() => place.go({ compareWith: null })}
      >
        {t('calendar.head.comparing', { label: compareWith })}
      </Button>
    )
  }
  if (others.length <= 1 || only === undefined) {
    return (
      <Button
        leftSection={<IconArrowsExchange {...icon} />}
        disabled={only === undefined}
        title={only === undefined ? t('calendar.head.noOther') : undefined}
        onClick={() => only !== undefined && compare(only.label)}
      >
        {t('calendar.head.compare')}
      </Button>
    )
  }
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button leftSection={<IconArrowsExchange {...icon} />}>{t('calendar.head.compare')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {others.map(({ label }) => (
          <Menu.Item key={label} onClick={() => compare(label)}>
            {t('calendar.head.compareWith', { label })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
