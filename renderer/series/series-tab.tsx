import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Body } from '../../shared/bodies.ts'
import type { SeriesDraft, SeriesLine } from '../../shared/calendar.ts'
import { api } from '../api.ts'
import { useToday } from '../organisation.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { changeOf, draftFor, stateOf } from './series-draft.ts'
import { SeriesCard } from './series-card.tsx'
import { SeriesEditor } from './series-editor.tsx'
import { SeriesDates } from './series-dates.tsx'
import './series.css'

/** What is being written: a new series, or the change of one. */
type InHand = { readonly old: SeriesLine | null; readonly draft: SeriesDraft }

/** The usual dates of a body: its rules, the dates that they give, the meetings planned from them. */
export function SeriesTab({ body }: { readonly body: Body }) {
  const { t } = useTranslation()
  const today = useToday()
  const [inHand, setInHand] = useState<InHand | null>(null)
  const [shownId, setShown] = useState<string | null>(null)
  const series = useQuery(api.calendar.series.queryOptions())
  if (series.isError) {
    return <ErrorNotice error={series.error} onRetry={() => void series.refetch()} />
  }
  if (series.data === undefined) return <Notice>{t('frame.loading')}</Notice>
  const own = series.data.filter(({ bodyId }) => bodyId === body.id)
  const shown =
    own.find(({ id }) => id === shownId) ??
    own.find((each) => stateOf(each, today) !== 'ENDED') ??
    own[0]
  const begin = () => setInHand({ old: null, draft: draftFor(body, today) })
  if (inHand !== null) {
    return (
      <div className="bodies-form scroller">
        <SeriesEditor
          body={body}
          old={inHand.old}
          first={inHand.draft}
          onDone={(saved) => {
            setInHand(null)
            if (saved !== null) setShown(saved.id)
          }}
        />
      </div>
    )
  }
  return (
    <div className="bodies-form scroller">
      {own.length === 0 && (
        <EmptyState action={{ label: t('series.screen.add'), onClick: begin }}>
          {t('series.screen.none')}
        </EmptyState>
      )}
      {own.map((each) => (
        <SeriesCard
          key={each.id}
          series={each}
          isShown={each.id === shown?.id}
          onShow={() => setShown(each.id)}
          onChange={() => setInHand({ old: each, draft: changeOf(each, today) })}
        />
      ))}
      {own.length > 0 && (
        <Button className="series-add" leftSection={<IconPlus size={15} />} onClick={begin}>
          {t('series.screen.add')}
        </Button>
      )}
      {shown !== undefined && <SeriesDates key={shown.id} series={shown} />}
    </div>
  )
}
