import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SeriesDraft } from '../../shared/calendar.ts'
import { api } from '../api.ts'
import { useToday } from '../organisation.ts'
import { ErrorNotice } from '../ui/notice.tsx'
import { YearSteps } from '../ui/year-steps.tsx'
import { OccurrenceTable } from './occurrence-table.tsx'
import { spanOf, yearToShow } from './series-draft.ts'

type SeriesPreviewProps = { readonly bodyId: string; readonly draft: SeriesDraft }

/** The dates that a rule would give in a year, before anything is written. */
export function SeriesPreview({ bodyId, draft }: SeriesPreviewProps) {
  const { t } = useTranslation()
  const today = useToday()
  const [chosen, setChosen] = useState<number | null>(null)
  const year = chosen ?? yearToShow(draft, today)
  const preview = useQuery({
    ...api.calendar.previewSeries.queryOptions({ input: { bodyId, draft, ...spanOf(year) } }),
    placeholderData: keepPreviousData,
    retry: false,
  })
  return (
    <section className="series-dates" aria-label={t('series.screen.preview')}>
      <div className="series-year">
        <YearSteps year={year} onYear={setChosen} />
        <span className="secondary">
          {t('series.screen.dateCount', { count: preview.data?.length ?? 0 })}
        </span>
      </div>
      {preview.isError && <ErrorNotice error={preview.error} />}
      {preview.data !== undefined && !preview.isError && (
        <OccurrenceTable occurrences={preview.data} planning={null} />
      )}
    </section>
  )
}
