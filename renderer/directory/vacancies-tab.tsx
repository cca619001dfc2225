import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { isoDate } from '../../shared/dates.ts'
import type { Vacancy } from '../../shared/directory.ts'
import { api } from '../api.ts'
import { vacancyPath } from '../bodies/vacancy-list.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFormats } from '../ui/formats.ts'
import { KeyHints } from '../ui/keys.tsx'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page-head.tsx'
import { Warning } from '../ui/status.tsx'

/** Every place without a holder, the longest vacant first; Enter leads to where it is filled. */
export function VacanciesTab({ head }: { readonly head: React.ReactNode }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const columns = useColumns()
  const [chosen, setChosen] = useState<string | null>(null)
  const vacancies = useQuery(api.seats.vacancies.queryOptions())
  const rows = (vacancies.data ?? []).toSorted((one, other) => (other.days ?? 0) - (one.days ?? 0))
  return (
    <Page
      head={head}
      footer={
        <KeyHints
          hints={[
            { keys: ['ArrowUp', 'ArrowDown'], does: t('directory.screen.hints.walk') },
            { keys: ['Enter'], does: t('directory.screen.hints.fill') },
          ]}
        />
      }
    >
      {vacancies.isPending && <Notice>{t('frame.loading')}</Notice>}
      {vacancies.isError && (
        <ErrorNotice error={vacancies.error} onRetry={() => void vacancies.refetch()} />
      )}
      {vacancies.isSuccess && rows.length === 0 && (
        <EmptyState>{t('bodies.screen.allFilled')}</EmptyState>
      )}
      {rows.length > 0 && (
        <DataTable
          label={t('directory.screen.tabs.vacancies')}
          columns={columns}
          groups={[{ key: 'all', title: null, rows }]}
          rowKey={keyOf}
          selected={chosen ?? (rows[0] === undefined ? null : keyOf(rows[0]))}
          onSelect={setChosen}
          onOpen={(vacancy) => void navigate(vacancyPath(vacancy))}
        />
      )}
    </Page>
  )
}

function keyOf({ bodyId, seatId, missing }: Vacancy): string {
  return `${bodyId}:${seatId}:${missing}`
}

function useColumns(): readonly Column<Vacancy>[] {
  const { t } = useTranslation()
  const { numericDay, number } = useFormats()
  return [
    {
      key: 'body',
      title: t('directory.fields.bodyId'),
      width: '160px',
      cell: ({ bodyCode }) => <span className="code-mark">{bodyCode}</span>,
      tooltip: ({ bodyName }) => bodyName,
    },
    {
      key: 'institution',
      title: t('directory.fields.institutionId'),
      cell: ({ institutionCode, institutionName, bodyName }) =>
        institutionCode === '' ? (
          <span className="secondary">{bodyName}</span>
        ) : (
          <>
            <strong className="directory-family">{institutionCode}</strong>{' '}
            <span className="secondary">
              {institutionName === institutionCode ? '' : institutionName}
            </span>
          </>
        ),
      tooltip: ({ institutionName }) => institutionName,
    },
    {
      key: 'missing',
      title: t('directory.screen.columns.missing'),
      width: '180px',
      cell: ({ missing }) => <Warning>{t(`directory.missing.${missing}`)}</Warning>,
    },
    {
      key: 'since',
      title: t('bodies.screen.columns.since'),
      width: '110px',
      isNumeric: true,
      cell: ({ since }) => (since === null ? t('frame.none') : numericDay(isoDate(since))),
    },
    {
      key: 'days',
      title: t('directory.screen.columns.days'),
      width: '90px',
      isNumeric: true,
      cell: ({ days }) =>
        days === null ? t('frame.none') : t('bodies.screen.days', { days: number(days) }),
    },
  ]
}
