import { useTranslation } from 'react-i18next'
import type { CalendarYear } from '../../shared/calendar.ts'
import type { CalendarMove } from '../../shared/reviews.ts'
import type { CalendarPanel, CalendarPlaceState } from '../calendar/calendar-place.ts'
import { SectionTabs } from '../ui/section-tabs.tsx'
import { ExecutionPanel } from './execution-panel.tsx'
import { FindingsPanel } from './findings-panel.tsx'
import { HarmonisePanel } from './harmonise-panel.tsx'
import { NewReview } from './new-review.tsx'
import { RequestsPanel } from './requests-panel.tsx'
import { ReviewSheet } from './review-sheet.tsx'
import { type ReviewsSideState, useReviewsSide } from './use-reviews-side.ts'
import { useSideCommands } from './use-side-commands.ts'
import { VersionsPanel } from './versions-panel.tsx'
import './reviews.css'
import './harmony.css'
import './review-sheet.css'
import './versions.css'

export type ReviewsSideProps = {
  readonly calendar: CalendarYear
  readonly place: CalendarPlaceState
  /** Moves that the planner shows as ghosts; nothing of them is written. */
  readonly tried: readonly CalendarMove[]
  readonly onTry: (moves: readonly CalendarMove[]) => void
}

/** The right of the calendar: findings, the review in hand, versions, requests, execution. */
export function ReviewsSide(props: ReviewsSideProps) {
  const side = useReviewsSide(props)
  useSideCommands(side)
  const { panel } = props.place
  if (panel === null) return null
  if (panel === 'review') return <ReviewPane key={paneKey(side)} side={side} />
  return (
    <aside className="inspector reviews-side" aria-label={side.t('reviews.side.label')}>
      <Tabs side={side} panel={panel} />
      <div className="reviews-side-body">
        {panel === 'findings' && <Findings side={side} />}
        {panel === 'versions' && <VersionsPanel side={side} />}
        {panel === 'requests' && <RequestsPanel side={side} />}
        {panel === 'execution' && <ExecutionPanel side={side} />}
      </div>
    </aside>
  )
}

/** Another review is another sheet: what is open in one stays out of the next. */
function paneKey({ calendar, place }: ReviewsSideState): string {
  return `${calendar.version} ${place.selected?.split(':').slice(0, 2).join(':') ?? ''}`
}

function ReviewPane({ side }: { readonly side: ReviewsSideState }) {
  return side.place.selected === 'new' ? <NewReview side={side} /> : <ReviewSheet side={side} />
}

function Findings({ side }: { readonly side: ReviewsSideState }) {
  return side.harmony.state.kind === 'idle' ? (
    <FindingsPanel side={side} />
  ) : (
    <HarmonisePanel side={side} />
  )
}

const tabs = ['findings', 'versions', 'requests', 'execution'] as const

type TabsProps = { readonly side: ReviewsSideState; readonly panel: CalendarPanel }

function Tabs({ side, panel }: TabsProps) {
  const { t } = useTranslation()
  const { place, waiting } = side
  return (
    <SectionTabs
      label={t('reviews.side.label')}
      tabs={tabs.map((key) => ({
        key,
        label: t(`reviews.side.${key}`),
        ...(key === 'requests' ? { missing: waiting } : {}),
      }))}
      current={tabs.find((key) => key === panel) ?? 'findings'}
      onChange={(key) => place.go({ panel: key })}
    />
  )
}
