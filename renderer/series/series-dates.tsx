import { Button } from '@mantine/core'
import { IconCalendarPlus } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SeriesLine, SeriesOccurrence } from '../../shared/calendar.ts'
import type { IsoDate } from '../../shared/dates.ts'
import { api } from '../api.ts'
import { client } from '../client.ts'
import { useToday } from '../organisation.ts'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { YearSteps } from '../ui/year-steps.tsx'
import { useChange } from '../use-change.ts'
import { OccurrenceTable } from './occurrence-table.tsx'
import { draftOf, spanOf, yearToShow } from './series-draft.ts'

/** The dates of a series in a year, from which its meetings are planned. */
export function SeriesDates({ series }: { readonly series: SeriesLine }) {
  const { t } = useTranslation()
  const today = useToday()
  const draft = draftOf(series)
  const [year, setYear] = useState(yearToShow(draft, today))
  const { bodyId } = series
  const dates = useQuery({
    ...api.calendar.previewSeries.queryOptions({ input: { bodyId, draft, ...spanOf(year) } }),
    placeholderData: keepPreviousData,
  })
  if (dates.isError) return <ErrorNotice error={dates.error} onRetry={() => void dates.refetch()} />
  if (dates.data === undefined) return <Notice>{t('frame.loading')}</Notice>
  return (
    <section className="series-dates" aria-label={t('series.screen.dates')}>
      <div className="series-year">
        <YearSteps year={year} onYear={setYear} />
        <span className="secondary">
          {t('series.screen.dateCount', { count: dates.data.length })}
        </span>
      </div>
      <Planning key={year} series={series} occurrences={dates.data} />
    </section>
  )
}

type PlanningProps = {
  readonly series: SeriesLine
  readonly occurrences: readonly SeriesOccurrence[]
}

/** Dates to plan: all that are free and to come, unless taken out; on other days where corrected. */
function Planning({ series, occurrences }: PlanningProps) {
  const { t } = useTranslation()
  const today = useToday()
  const [left, setLeft] = useState<ReadonlySet<IsoDate>>(new Set())
  const [moved, setMoved] = useState<ReadonlyMap<IsoDate, IsoDate>>(new Map())
  const plan = useChange(client.calendar.planSeries, {
    toast: ({ planned }) => t('series.screen.planned', { count: planned }),
  })
  const dayOf = ({ slotOn, proposedOn }: SeriesOccurrence) => moved.get(slotOn) ?? proposedOn
  const isFree = (occurrence: SeriesOccurrence) =>
    occurrence.meeting === null && (dayOf(occurrence) ?? today) >= today
  const days = occurrences.flatMap((occurrence) => {
    const day = dayOf(occurrence)
    const { slotOn } = occurrence
    return day === null || !isFree(occurrence) || left.has(slotOn) ? [] : [{ slotOn, day }]
  })
  const toggle = (slotOn: IsoDate) => {
    const next = new Set(left)
    if (!next.delete(slotOn)) next.add(slotOn)
    setLeft(next)
  }
  return (
    <>
      <OccurrenceTable
        occurrences={occurrences}
        planning={{
          isFree,
          dayOf,
          isChosen: ({ slotOn }) => !left.has(slotOn),
          onToggle: toggle,
          onMove: (slotOn, day) => setMoved(new Map([...moved, [slotOn, day]])),
        }}
      />
      <div className="series-actions">
        {days.length === 0 ? (
          <p className="secondary">{t('series.screen.allPlanned')}</p>
        ) : (
          <Button
            variant="filled"
            leftSection={<IconCalendarPlus size={15} />}
            loading={plan.isRunning}
            onClick={() => void plan.run({ seriesId: series.id, days })}
          >
            {t('series.screen.plan', { count: days.length })}
          </Button>
        )}
        {plan.failure !== null && <p className="bodies-refused">{plan.failure.what}</p>}
      </div>
    </>
  )
}
