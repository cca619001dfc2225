import { Button, SegmentedControl } from '@mantine/core'
import { IconFileTypeDocx } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { yearOf } from '../../shared/dates.ts'
import type { RegisterFigures } from '../../shared/decision-register.ts'
import { queryOfYear } from '../../shared/decision-figure-rules.ts'
import { api } from '../api.ts'
import { useCommands } from '../commands.ts'
import { QueryLine } from '../decisions/query-line.tsx'
import { RegisterExportDialog } from '../exports/register-export-dialog.tsx'
import type { RegisterExportRequest } from '../exports/register-request.ts'
import { useScreenTitle } from '../frame/use-screen-title.ts'
import { useToday } from '../organisation.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { Page, PageHead } from '../ui/page-head.tsx'
import { AgeingTable } from './ageing-table.tsx'
import { Headline } from './headline.tsx'
import { PartTable } from './part-table.tsx'
import './figures.css'

/** Years that stand as buttons; older ones are asked for in the query line. */
const fewYears = 4

/**
 * «Bilan»: the execution of what was decided, by instance, lead, year and kind, how old what is open
 * has become and how far due days moved; behind each figure, the decisions that it counts.
 */
export function FiguresScreen() {
  const { t } = useTranslation()
  const today = useToday()
  const place = useFiguresPlace(yearOf(today))
  const { query, year } = place
  const figures = useQuery({
    ...api.decisions.figures.queryOptions({ input: { query, year } }),
    placeholderData: keepPreviousData,
  })
  const [exporting, setExporting] = useState<RegisterExportRequest | null>(null)
  const exportTable = () =>
    setExporting({ kind: 'follow-up', query: queryOfYear(query, year, today) })
  useScreenTitle(t('figures.title'))
  useCommands([{ id: 'figures.followUp', label: t('register.menu.followUp'), run: exportTable }])
  if (figures.data === undefined) {
    return figures.isPending ? (
      <Notice>{t('frame.loading')}</Notice>
    ) : (
      <ErrorNotice error={figures.error} onRetry={() => void figures.refetch()} />
    )
  }
  return (
    <Page
      head={
        <PageHead
          title={t('figures.title')}
          detail={t('figures.detail')}
          actions={
            <>
              <YearChoice place={place} thisYear={yearOf(today)} />
              <Button
                leftSection={<IconFileTypeDocx size={15} stroke={1.6} />}
                onClick={exportTable}
              >
                {t('register.menu.followUp')}
              </Button>
            </>
          }
        />
      }
      bar={
        <QueryLine
          query={query}
          onChange={place.ask}
          problems={figures.data.problems}
          onLeave={() => document.querySelector<HTMLElement>('.figures a')?.focus()}
          aside={null}
        />
      }
    >
      <Body figures={figures.data} base={queryOfYear(query, year, today)} />
      <RegisterExportDialog request={exporting} onClose={() => setExporting(null)} />
    </Page>
  )
}

type BodyProps = {
  readonly figures: RegisterFigures
  /** What all the figures count. */
  readonly base: string
}

function Body({ figures, base }: BodyProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  if (figures.total === 0) {
    return (
      <EmptyState
        action={{ label: t('figures.toRegister'), onClick: () => void navigate('/decisions') }}
      >
        {t('figures.empty')}
      </EmptyState>
    )
  }
  return (
    <div className="figures">
      <Headline figures={figures} base={base} />
      <div className="figures-grid">
        <PartTable what="body" parts={figures.byBody} />
        <PartTable what="lead" parts={figures.byLead} />
        <PartTable what="kind" parts={figures.byKind} />
        <PartTable what="year" parts={figures.byYear} />
        <AgeingTable ageing={figures.ageing} />
      </div>
    </div>
  )
}

type FiguresPlace = {
  readonly query: string
  /** Null counts every year. */
  readonly year: number | null
  readonly ask: (query: string, isPassing: boolean) => void
  readonly choose: (year: number | null) => void
}

/** What is counted, as the address has it: `?q=…&year=2025`, or `year=all`. */
function useFiguresPlace(thisYear: number): FiguresPlace {
  const [search, setSearch] = useSearchParams()
  const asked = search.get('year')
  const year = asked === 'all' ? null : (yearIn(asked) ?? thisYear)
  const change = (name: string, value: string, isPassing: boolean) => {
    const next = new URLSearchParams(search)
    next.set(name, value)
    if (next.get('q') === '') next.delete('q')
    setSearch(next, { replace: isPassing })
  }
  return {
    query: search.get('q') ?? '',
    year,
    ask: (query, isPassing) => change('q', query, isPassing),
    choose: (chosen) => change('year', chosen === null ? 'all' : String(chosen), false),
  }
}

function yearIn(asked: string | null): number | null {
  const year = Number(asked)
  return asked !== null && Number.isInteger(year) && year >= 1990 && year <= 2200 ? year : null
}

/** The last years that have decisions, and the whole register. */
function YearChoice({ place, thisYear }: { place: FiguresPlace; thisYear: number }) {
  const { t } = useTranslation()
  // All years, whatever is chosen: the choice must not narrow what can be chosen.
  const all = useQuery(api.decisions.figures.queryOptions({ input: { query: place.query } }))
  const known = (all.data?.byYear ?? []).map(({ key }) => Number(key)).filter((year) => year > 0)
  const chosen = place.year === null ? [] : [place.year]
  const years = [
    ...new Set([thisYear, ...known.toSorted((a, b) => b - a).slice(0, fewYears), ...chosen]),
  ]
  return (
    <SegmentedControl
      aria-label={t('figures.year')}
      value={place.year === null ? 'all' : String(place.year)}
      onChange={(value) => place.choose(yearIn(value))}
      data={[
        ...years
          .toSorted((a, b) => a - b)
          .map((year) => ({ value: String(year), label: String(year) })),
        { value: 'all', label: t('figures.allYears') },
      ]}
    />
  )
}
