import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { meetingStates } from '../../shared/meetings.ts'
import { api } from '../api.ts'
import { useToday } from '../organisation.ts'
import { FilterChip } from '../ui/chips.tsx'
import { useFormats } from '../ui/formats.ts'
import { Keys } from '../ui/keys.tsx'
import {
  type MeetingFilters,
  type Period,
  periodDays,
  periods,
  yearOfPeriod,
} from './meeting-filters.ts'

type MeetingsBarProps = {
  readonly filters: MeetingFilters
  readonly searchRef: React.RefObject<HTMLInputElement | null>
}

/** The filters of the list and of the month: body, state, period, words. */
export function MeetingsBar({ filters, searchRef }: MeetingsBarProps) {
  const { t } = useTranslation()
  const periodName = usePeriodName()
  const bodies = useQuery(api.bodies.list.queryOptions({ input: { includeClosed: true } }))
  return (
    <div className="page-bar">
      <FilterChip
        label={t('meetings.list.body')}
        all={t('meetings.list.allBodies')}
        value={filters.bodyId}
        options={(bodies.data ?? []).map(({ id, code }) => ({ value: id, label: code }))}
        onChange={(id) => filters.set('body', id)}
      />
      <FilterChip
        label={t('meetings.list.state')}
        all={t('meetings.list.allStates')}
        value={filters.state}
        options={meetingStates.map((state) => ({
          value: state,
          label: t(`meetings.states.${state}`),
        }))}
        onChange={(state) => filters.set('state', state)}
      />
      <FilterChip
        label={t('meetings.list.period')}
        all={t('meetings.list.allPeriods')}
        value={filters.period}
        options={periods.map((period) => ({ value: period, label: periodName(period) }))}
        onChange={(period) => filters.set('period', period)}
      />
      <Search filters={filters} searchRef={searchRef} />
    </div>
  )
}

/** The field keeps what is typed; the address follows, and may be behind by a letter or two. */
function Search({ filters, searchRef }: MeetingsBarProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(filters.words)
  const isCleared = filters.words === '' && document.activeElement !== searchRef.current
  const shown = isCleared ? '' : typed
  return (
    <TextInput
      ref={searchRef}
      className="list-search"
      aria-label={t('meetings.list.search')}
      placeholder={t('meetings.list.search')}
      value={shown}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        filters.set('words', event.currentTarget.value)
      }}
      leftSection={<IconSearch size={15} stroke={1.6} aria-hidden="true" />}
      rightSection={shown === '' ? <Keys of="/" /> : undefined}
      rightSectionPointerEvents="none"
    />
  )
}

function usePeriodName(): (period: Period) => string {
  const { t } = useTranslation()
  const today = useToday()
  const { month } = useFormats()
  return (period) => {
    if (period === 'ahead' || period === 'past') return t(`meetings.list.periods.${period}`)
    if (period !== 'around') {
      return t('meetings.list.periods.year', { year: yearOfPeriod(today, period) })
    }
    const { from, to } = periodDays(period, today)
    return t('meetings.list.periods.around', {
      from: from === null ? '' : month(from),
      to: to === null ? '' : month(to),
    })
  }
}
