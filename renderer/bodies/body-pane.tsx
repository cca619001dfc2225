import { Button } from '@mantine/core'
import { IconMail, IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { BodyDetail, BodySummary } from '../../shared/bodies.ts'
import { isClosedState } from '../../shared/body-rules.ts'
import type { SeatLine } from '../../shared/directory.ts'
import { api } from '../api.ts'
import { useCommands } from '../commands.ts'
import { HistoryPanel } from '../history/history-panel.tsx'
import { SeriesTab } from '../series/series-tab.tsx'
import { Keys, KeyHints } from '../ui/keys.tsx'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { Page, PageHead } from '../ui/page-head.tsx'
import { SectionTabs } from '../ui/section-tabs.tsx'
import { Mark, Warning } from '../ui/status.tsx'
import { BodyMeetings } from './body-meetings.tsx'
import { bodyTabs, type BodyTab } from './body-tabs.ts'
import { RulesTab } from './rules-tab.tsx'
import { SeatSummary } from './seat-summary.tsx'
import { SeatsTab } from './seats-tab.tsx'
import { SidePane } from './side-pane.tsx'
import { TemplateTab } from './template-tab.tsx'
import { type BodySide, useBodySide } from './use-body-side.ts'

type BodyPaneProps = {
  readonly bodyId: string
  readonly tab: BodyTab
  readonly bodies: readonly BodySummary[]
}

/** One body: its head, its tabs, and the pane at the right. */
export function BodyPane({ bodyId, tab, bodies }: BodyPaneProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const detail = useQuery(api.bodies.get.queryOptions({ input: { id: bodyId } }))
  const seats = useQuery(api.seats.list.queryOptions({ input: { bodyId } }))
  const side = useBodySide(seats.data ?? [])
  const goTo = (next: BodyTab) => void navigate(`/bodies/${bodyId}/${next}`)
  useBodyCommands(side, goTo)
  if (detail.isError) {
    return <ErrorNotice error={detail.error} onRetry={() => void detail.refetch()} />
  }
  if (detail.data === undefined) return <Notice>{t('frame.loading')}</Notice>
  const { body, meetingCount } = detail.data
  const lacking = (seats.data ?? []).filter(
    ({ findings }) => findings.includes('titular-vacant') || findings.includes('alternate-vacant'),
  )
  const counts = {
    seats: { missing: lacking.length },
    meetings: { count: meetingCount },
  } as const
  return (
    <Page
      head={<BodyHead detail={detail.data} bodies={bodies} side={side} goTo={goTo} />}
      bar={
        <SectionTabs
          label={body.name}
          current={tab}
          onChange={goTo}
          tabs={bodyTabs.map((key) => ({
            key,
            label: t(`bodies.screen.tabs.${key}`),
            ...(key === 'seats' || key === 'meetings' ? counts[key] : {}),
          }))}
        />
      }
      inspector={<SidePane side={side} tab={tab} detail={detail.data} seats={seats.data ?? []} />}
      footer={<Hints tab={tab} detail={detail.data} seats={seats.data ?? []} />}
    >
      {seats.isError && tab === 'seats' && (
        <ErrorNotice error={seats.error} onRetry={() => void seats.refetch()} />
      )}
      {seats.data !== undefined && tab === 'seats' && <SeatsTab seats={seats.data} side={side} />}
      {tab === 'rules' && <RulesTab body={body} bodies={bodies} />}
      {tab === 'template' && <TemplateTab key={body.id} detail={detail.data} side={side} />}
      {tab === 'series' && <SeriesTab key={body.id} body={body} />}
      {tab === 'meetings' && <BodyMeetings bodyId={bodyId} />}
      {tab === 'history' && (
        <div className="bodies-form scroller">
          <HistoryPanel table="body" id={bodyId} />
        </div>
      )}
    </Page>
  )
}

function useBodyCommands(side: BodySide, goTo: (tab: BodyTab) => void): void {
  const { t } = useTranslation()
  const openSeat = (state: Parameters<BodySide['open']>[0]) => {
    goTo('seats')
    side.open(state)
  }
  useCommands([
    {
      id: 'bodies.newSeat',
      label: t('bodies.screen.newSeat.title'),
      keys: 's',
      run: () => openSeat({ kind: 'newSeat' }),
    },
    {
      id: 'bodies.fill',
      label: t('bodies.screen.seat.fill'),
      keys: 'p',
      isEnabled: side.seat !== null,
      run: () => openSeat({ kind: 'seat', fill: side.lackingRole ?? 'TITULAR' }),
    },
    {
      id: 'bodies.distribution',
      label: t('bodies.screen.distribution.title'),
      run: () => side.open({ kind: 'distribution' }),
    },
    {
      id: 'bodies.troika',
      label: t('bodies.screen.troika.edit'),
      run: () => side.open({ kind: 'troika' }),
    },
    {
      id: 'bodies.overview',
      label: t('frame.close'),
      keys: 'Escape',
      isListed: false,
      isEnabled: side.state.kind !== 'overview',
      run: side.close,
    },
    ...bodyTabs.map((tab) => ({
      id: `bodies.tab.${tab}`,
      label: t('bodies.screen.goToTab', { tab: t(`bodies.screen.tabs.${tab}`) }),
      run: () => goTo(tab),
    })),
  ])
}

type BodyHeadProps = {
  readonly detail: BodyDetail
  readonly bodies: readonly BodySummary[]
  readonly side: BodySide
  readonly goTo: (tab: BodyTab) => void
}

function BodyHead({ detail, bodies, side, goTo }: BodyHeadProps) {
  const { t } = useTranslation()
  const { body } = detail
  return (
    <PageHead
      title={body.code}
      detail={
        <>
          {body.code === body.name ? '' : body.name} <BodyMark detail={detail} bodies={bodies} />
        </>
      }
      actions={
        <>
          <Button
            leftSection={<IconMail size={15} />}
            onClick={() => side.open({ kind: 'distribution' })}
          >
            {t('bodies.screen.distribution.button')}
          </Button>
          <Button
            variant="filled"
            leftSection={<IconUserPlus size={15} />}
            rightSection={<Keys of="s" />}
            onClick={() => {
              goTo('seats')
              side.open({ kind: 'newSeat' })
            }}
          >
            {t('bodies.screen.newSeat.button')}
          </Button>
        </>
      }
    />
  )
}

/** The state of a body that is not simply active, and what its summary says is odd. */
function BodyMark({ detail, bodies }: Pick<BodyHeadProps, 'detail' | 'bodies'>) {
  const { t } = useTranslation()
  const { state, id, mergedIntoId } = detail.body
  const target = bodies.find((body) => body.id === mergedIntoId)
  if (isClosedState(state)) {
    return (
      <Mark glyph="void" tone="none">
        {target === undefined
          ? t(`bodies.states.${state}`)
          : t('bodies.screen.mergedInto', { code: target.code })}
      </Mark>
    )
  }
  if (state === 'WITHOUT_COORDINATOR') return <Warning>{t(`bodies.states.${state}`)}</Warning>
  if (state === 'DORMANT') {
    return (
      <Mark glyph="paused" tone="wait">
        {t(`bodies.states.${state}`)}
      </Mark>
    )
  }
  const isAsleep = bodies.find((body) => body.id === id)?.isAsleep ?? false
  return isAsleep ? <Warning>{t('bodies.marks.asleep')}</Warning> : null
}

type HintsProps = {
  readonly tab: BodyTab
  readonly detail: BodyDetail
  readonly seats: readonly SeatLine[]
}

function Hints({ tab, detail, seats }: HintsProps) {
  const { t } = useTranslation()
  const ofSeats = [
    { keys: ['ArrowUp', 'ArrowDown'], does: t('bodies.screen.hints.walk') },
    { keys: ['Enter'], does: t('bodies.screen.hints.sheet') },
    { keys: ['p'], does: t('bodies.screen.hints.fill') },
  ]
  if (tab === 'template') {
    return (
      <KeyHints
        hints={[
          { keys: ['Alt+ArrowUp', 'Alt+ArrowDown'], does: t('bodies.screen.hints.move') },
          { keys: ['Alt+ArrowRight', 'Alt+ArrowLeft'], does: t('bodies.screen.hints.depth') },
          { keys: ['Enter'], does: t('bodies.screen.hints.addItem') },
          { keys: ['Ctrl+Z'], does: t('bodies.screen.hints.undo') },
        ]}
      />
    )
  }
  if (tab !== 'seats') {
    return <KeyHints hints={[{ keys: ['Ctrl+Z'], does: t('bodies.screen.hints.undo') }]} />
  }
  return (
    <KeyHints
      hints={[
        // Without a seat these keys would do nothing.
        ...(seats.length === 0 ? [] : ofSeats),
        { keys: ['s'], does: t('bodies.screen.hints.newSeat') },
      ]}
      aside={<SeatSummary body={detail.body} seats={seats} />}
    />
  )
}
