import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { yearOf } from '../../shared/dates.ts'
import type { MeetingSummary } from '../../shared/meetings.ts'
import { api } from '../api.ts'
import { MeetingState, NextStep } from '../meetings/meeting-state.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFormats } from '../ui/formats.ts'
import { ErrorNotice, Notice } from '../ui/notice.tsx'

/** The meetings of one body by year, the newest first. */
export function BodyMeetings({ bodyId }: { readonly bodyId: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const columns = useColumns()
  const [chosen, setChosen] = useState<string | null>(null)
  const list = useQuery(api.meetings.list.queryOptions({ input: { bodyId, limit: 1000 } }))
  const plan = () => void navigate(`/meetings/new?body=${bodyId}`)
  if (list.isError) return <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
  if (list.data === undefined) return <Notice>{t('frame.loading')}</Notice>
  const { meetings } = list.data
  if (meetings.length === 0) {
    return (
      <EmptyState action={{ label: t('bodies.screen.planMeeting'), onClick: plan }}>
        {t('bodies.screen.noMeeting')}
      </EmptyState>
    )
  }
  const years = Map.groupBy(meetings.toReversed(), ({ day }) => yearOf(day))
  const groups = [...years].map(([year, rows]) => ({
    key: String(year),
    rows,
    title: (
      <>
        {year}
        <span>{t('meetings.list.count', { count: rows.length })}</span>
      </>
    ),
  }))
  return (
    <DataTable
      label={t('bodies.screen.tabs.meetings')}
      columns={columns}
      groups={groups}
      rowKey={({ id }) => id}
      selected={chosen ?? meetings.at(-1)?.id ?? null}
      onSelect={setChosen}
      onOpen={({ id }) => void navigate(`/meetings/${id}`)}
      after={
        <Button className="bodies-after" leftSection={<IconPlus size={15} />} onClick={plan}>
          {t('bodies.screen.planMeeting')}
        </Button>
      }
    />
  )
}

function useColumns(): readonly Column<MeetingSummary>[] {
  const { t } = useTranslation()
  const { numericDay } = useFormats()
  return [
    {
      key: 'day',
      title: t('meetings.list.day'),
      width: '96px',
      cell: ({ day }) => numericDay(day),
    },
    {
      key: 'meeting',
      title: t('meetings.list.meeting'),
      cell: ({ reference, title }) => (
        <>
          {reference} <span className="secondary">{title}</span>
        </>
      ),
      tooltip: ({ reference, title }) => `${reference} ${title}`.trim(),
    },
    {
      key: 'state',
      title: t('meetings.list.state'),
      width: '162px',
      cell: (meeting) => <MeetingState meeting={meeting} />,
    },
    {
      key: 'next',
      title: t('meetings.list.next'),
      width: '180px',
      cell: (meeting) => <NextStep meeting={meeting} />,
    },
  ]
}
