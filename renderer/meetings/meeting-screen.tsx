import { useQuery } from '@tanstack/react-query'
import { Suspense, useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import type { Finding, MeetingDetail } from '../../shared/meetings.ts'
import { api } from '../api.ts'
import { useCommands } from '../commands.ts'
import { readFailure } from '../failure.ts'
import { useScreenTitle } from '../frame/use-screen-title.ts'
import { useMissingCount } from '../minutes/use-minutes.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { SectionTabs } from '../ui/section-tabs.tsx'
import { MeetingHeader } from './meeting-header.tsx'
import { contentOf, type MeetingTab, meetingTabs, tabOf } from './meeting-tabs.ts'
import { WordButtons } from './word-buttons.tsx'
import './meeting.css'

/** One meeting: its header, and the part of it that the address names. */
export function MeetingScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { meetingId = '', tab: asked } = useParams()
  const tab = tabOf(asked)
  const [removed, setRemoved] = useState<string | null>(null)
  const isRemoved = removed === meetingId
  const detail = useQuery(
    api.meetings.get.queryOptions({ input: { id: meetingId }, enabled: !isRemoved }),
  )
  // The header in one frame and the tab in the next: both together would hold up a key.
  const isHeaderDrawn = useDeferredValue(true, false)
  useScreenTitle(detail.data?.meeting.reference ?? t('frame.rail.meetings'))
  if (isRemoved) return null
  if (detail.data === undefined && detail.isPending) return <Notice>{t('frame.loading')}</Notice>
  // What was deleted meanwhile is said, not shown as it was.
  if (detail.data === undefined || detail.isError) {
    return isGone(detail.error) ? (
      <EmptyState
        action={{ label: t('meetings.header.toList'), onClick: () => void navigate('/meetings') }}
      >
        {t('meetings.header.gone')}
      </EmptyState>
    ) : (
      <ErrorNotice error={detail.error} onRetry={() => void detail.refetch()} />
    )
  }
  return (
    <div className={tab === 'minutes' || tab === 'decisions' ? 'page page-dense' : 'page'}>
      <MeetingHeader key={meetingId} detail={detail.data} onRemoved={() => setRemoved(meetingId)} />
      <Tabs detail={detail.data} current={tab} />
      <div className="tab-panes" role="tabpanel" aria-label={t(`meetings.tabs.${tab}`)}>
        {isHeaderDrawn && (
          <Suspense fallback={null}>
            <TabContent key={`${meetingId}/${tab}`} tab={tab} detail={detail.data} />
          </Suspense>
        )}
      </div>
    </div>
  )
}

function isGone(error: unknown): boolean {
  return readFailure(error)?.code === 'not-found'
}

type TabProps = { readonly tab: MeetingTab; readonly detail: MeetingDetail }

function TabContent({ tab, detail }: TabProps) {
  const [content] = useState(() => ({ Drawn: contentOf(tab) }))
  return <content.Drawn detail={detail} />
}

type TabsProps = { readonly detail: MeetingDetail; readonly current: MeetingTab }

function Tabs({ detail, current }: TabsProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { id, findings } = detail.meeting
  const lacking = useMissingCount(detail.meeting)
  const go = (tab: MeetingTab) => void navigate(`/meetings/${id}/${tab}`, { replace: true })
  const decisions = useQuery(api.decisions.ofMeeting.queryOptions({ input: { meetingId: id } }))
  const count = decisions.data?.length ?? 0
  useCommands(
    meetingTabs.map((tab, index) => ({
      id: `meeting.tab.${tab}`,
      label: t('meetings.findingLink', { tab: t(`meetings.tabs.${tab}`) }),
      keys: `Ctrl+${index + 1}`,
      run: () => go(tab),
    })),
  )
  return (
    <div className="meeting-tabs">
      <SectionTabs
        label={t('meetings.header.tabs')}
        current={current}
        onChange={go}
        tabs={meetingTabs.map((tab) => ({
          key: tab,
          label: t(`meetings.tabs.${tab}`),
          missing: tab === 'minutes' ? lacking : missingIn(tab, findings),
          ...(tab === 'decisions' && count > 0 ? { count } : {}),
        }))}
      />
      <WordButtons meeting={detail.meeting} tab={current} />
    </div>
  )
}

function missingIn(tab: MeetingTab, findings: readonly Finding[]): number {
  return findings.filter((finding) => finding.tab === tab).length
}
