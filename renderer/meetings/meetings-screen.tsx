import { Button, SegmentedControl } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { addMonths, compareDates, startOfMonth } from '../../shared/dates.ts'
import type { MeetingSummary } from '../../shared/meetings.ts'
import { api } from '../api.ts'
import { type Command, useCommands } from '../commands.ts'
import { useScreenTitle } from '../frame/use-screen-title.ts'
import { useToday } from '../organisation.ts'
import { readPreference, writePreference } from '../preferences.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { KeyHints } from '../ui/keys.tsx'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { Page, PageHead } from '../ui/page-head.tsx'
import { type MeetingFilters, mostMeetings, useMeetingFilters } from './meeting-filters.ts'
import { MeetingInspector } from './meeting-inspector.tsx'
import { MeetingsBar } from './meetings-bar.tsx'
import { MeetingsList } from './meetings-list.tsx'
import { MonthGrid } from './month-grid.tsx'
import { PlanPanel } from './plan-panel.tsx'

type View = 'list' | 'month'

/** All meetings, as a list by month or as a month, with the one in hand at the right. */
export function MeetingsScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const filters = useMeetingFilters()
  const list = useQuery(
    api.meetings.list.queryOptions({
      input: filters.input,
      placeholderData: (previous) => previous,
    }),
  )
  const state = useListState(list.data?.meetings ?? [])
  useScreenTitle(t('frame.rail.meetings'))
  useCommands(useListCommands(state))
  const { meetings = [], total = 0 } = list.data ?? {}
  const open = ({ id }: MeetingSummary) => void navigate(`/meetings/${id}`)
  return (
    <Page
      head={
        <PageHead
          title={t('frame.rail.meetings')}
          detail={list.data === undefined ? '' : t('meetings.list.count', { count: total })}
          actions={<HeadActions state={state} />}
        />
      }
      bar={<MeetingsBar filters={filters} searchRef={state.searchRef} />}
      inspector={<Side state={state} filters={filters} />}
      footer={<Hints view={state.view} />}
    >
      {list.isPending && <Notice>{t('frame.loading')}</Notice>}
      {list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {total > mostMeetings && (
        <p className="list-note">{t('meetings.list.tooMany', { shown: meetings.length, total })}</p>
      )}
      {list.isSuccess && meetings.length === 0 && state.view === 'list' && (
        <Empty filters={filters} />
      )}
      {state.view === 'month' && list.isSuccess && (
        <MonthGrid {...state.grid} meetings={meetings} onOpen={open} />
      )}
      {state.view === 'list' && meetings.length > 0 && (
        <MeetingsList
          meetings={meetings}
          selected={state.selected?.id ?? null}
          reveal={state.reveal}
          onSelect={state.select}
          onOpen={open}
          onInspect={() => state.setInspecting(!state.isInspecting)}
        />
      )}
    </Page>
  )
}

/** What is selected, shown and being planned on the screen of meetings. */
function useListState(meetings: readonly MeetingSummary[]) {
  const today = useToday()
  const navigate = useNavigate()
  const isPlanning = useLocation().pathname === '/meetings/new'
  const searchRef = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [isInspecting, setInspecting] = useState(true)
  const [asked, setAsked] = useState<{ readonly key: string } | null>(null)
  const [view, setView] = useState<View>(readPreference('meetings') === 'month' ? 'month' : 'list')
  const [month, setMonth] = useState(startOfMonth(today))
  const coming = meetings.find(({ day }) => compareDates(day, today) >= 0) ?? meetings.at(-1)
  const selected = meetings.find(({ id }) => id === chosen) ?? coming ?? null
  // The list opens on the present day, as a diary does.
  const opening = useRef<{ readonly key: string } | null>(null)
  if (opening.current === null && coming !== undefined) opening.current = { key: coming.id }
  return {
    searchRef,
    view,
    selected,
    isPlanning,
    isInspecting,
    reveal: asked ?? opening.current,
    setInspecting,
    select: setChosen,
    show: (next: View) => {
      writePreference('meetings', next)
      setView(next)
    },
    grid: {
      month,
      selected: chosen,
      onSelect: setChosen,
      onMonth: (next: typeof month) => setMonth(startOfMonth(next)),
    },
    shiftMonth: (count: number) => setMonth(addMonths(month, count)),
    goToday: () => {
      setMonth(startOfMonth(today))
      setChosen(coming?.id ?? null)
      if (coming !== undefined) setAsked({ key: coming.id })
    },
    close: () => (isPlanning ? void navigate('/meetings') : setInspecting(false)),
  }
}

type ListState = ReturnType<typeof useListState>

function useListCommands(state: ListState): readonly Command[] {
  const { t } = useTranslation()
  return [
    {
      id: 'meetings.filter',
      label: t('meetings.list.commandFilter'),
      keys: '/',
      run: () => state.searchRef.current?.focus(),
    },
    {
      id: 'meetings.today',
      label: t('meetings.list.commandToday'),
      keys: 't',
      run: state.goToday,
    },
    {
      id: 'meetings.view',
      label: t(state.view === 'list' ? 'meetings.list.commandMonth' : 'meetings.list.commandList'),
      run: () => state.show(state.view === 'list' ? 'month' : 'list'),
    },
    ...(['PageUp', 'PageDown'] as const).map((keys) => ({
      id: `meetings.${keys}`,
      label: t(`meetings.list.${keys === 'PageUp' ? 'previousMonth' : 'nextMonth'}`),
      keys,
      isEnabled: state.view === 'month',
      run: () => state.shiftMonth(keys === 'PageUp' ? -1 : 1),
    })),
    {
      id: 'meetings.close',
      label: t('frame.close'),
      keys: 'Escape',
      isListed: false,
      isEnabled: state.isPlanning || state.isInspecting,
      run: () => leaveField() || state.close(),
    },
  ]
}

/** Échap leaves a field first, then closes the sheet. */
function leaveField(): boolean {
  const focused = document.activeElement
  if (!(focused instanceof HTMLElement) || !focused.matches('input, textarea')) return false
  focused.blur()
  return true
}

function HeadActions({ state }: { readonly state: ListState }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <>
      <SegmentedControl
        aria-label={t('meetings.list.view')}
        value={state.view}
        data={[
          { value: 'list', label: t('meetings.list.asList') },
          { value: 'month', label: t('meetings.list.asMonth') },
        ]}
        onChange={(view) => state.show(view === 'month' ? 'month' : 'list')}
      />
      <Button
        variant="filled"
        leftSection={<IconPlus size={15} />}
        onClick={() => void navigate('/meetings/new')}
      >
        {t('meetings.plan.title')}
      </Button>
    </>
  )
}

type SideProps = { readonly state: ListState; readonly filters: MeetingFilters }

/** The pane at the right: a new meeting, or the selected one. */
function Side({ state, filters }: SideProps) {
  if (state.isPlanning) return <PlanPanel bodyId={filters.bodyId} onClose={state.close} />
  if (!state.isInspecting || state.selected === null) return null
  return <MeetingInspector meeting={state.selected} onClose={() => state.setInspecting(false)} />
}

function Empty({ filters }: { readonly filters: MeetingFilters }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  if (filters.isActive) {
    return (
      <EmptyState action={{ label: t('meetings.list.clear'), onClick: filters.clear }}>
        {t('meetings.list.noMatch')}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      action={{
        label: t('meetings.plan.title'),
        keys: 'Ctrl+N',
        onClick: () => void navigate('/meetings/new'),
      }}
    >
      {t('meetings.list.none')}
    </EmptyState>
  )
}

function Hints({ view }: { readonly view: View }) {
  const { t } = useTranslation()
  return (
    <KeyHints
      hints={[
        { keys: ['ArrowUp', 'ArrowDown'], does: t('meetings.list.walk') },
        { keys: ['Enter'], does: t('meetings.list.open') },
        view === 'list'
          ? { keys: ['Space'], does: t('meetings.list.sheet') }
          : { keys: ['PageUp', 'PageDown'], does: t('meetings.list.months') },
        { keys: ['Ctrl+N'], does: t('meetings.list.new') },
        { keys: ['/'], does: t('meetings.list.filter') },
        { keys: ['t'], does: t('meetings.list.goToday') },
      ]}
    />
  )
}
