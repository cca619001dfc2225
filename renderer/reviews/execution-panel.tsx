import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dateOf } from '../../shared/dates.ts'
import type { ExecutionState, ReviewLine } from '../../shared/reviews.ts'
import { reviewEventId } from '../../shared/review-event-rules.ts'
import { api } from '../api.ts'
import { useToday } from '../organisation.ts'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { Mark } from '../ui/status.tsx'
import { stateMarks } from './review-state-marks.ts'
import type { SideProps } from './use-reviews-side.ts'

const moments = ['today', 'june', 'december'] as const
type Moment = (typeof moments)[number]

/** «Exécution»: what became of the calendar by a day, as the GEC hears it in June and December. */
export function ExecutionPanel({ side }: SideProps) {
  const { t, calendar } = side
  const { year } = calendar
  const today = useToday()
  const [moment, setMoment] = useState<Moment>('today')
  const on = { today, june: dateOf(year, 6, 30), december: dateOf(year, 12, 31) }[moment]
  const execution = useQuery(api.reviews.execution.queryOptions({ input: { year, on } }))
  return (
    <>
      <div className="side-pad">
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={t('reviews.executed.when')}
          value={moment}
          data={moments.map((value) => ({ value, label: t(`reviews.executed.${value}`) }))}
          onChange={(value) => setMoment(moments.find((one) => one === value) ?? 'today')}
        />
      </div>
      {execution.isError && (
        <ErrorNotice error={execution.error} onRetry={() => void execution.refetch()} />
      )}
      {execution.isPending && <Notice>{t('frame.loading')}</Notice>}
      {execution.data !== undefined && <Figures state={execution.data} side={side} />}
      <Lines side={side} />
    </>
  )
}

const figures = [
  ['heldOnTime', 'heldOnTime'],
  ['heldLate', 'heldLate'],
  ['notHeld', 'notHeldCount'],
  ['toCome', 'toComeCount'],
] as const

function Figures({ state, side }: SideProps & { readonly state: ExecutionState }) {
  const { t } = side
  return (
    <div className="side-pad">
      <dl className="execution-figures">
        {figures.map(([name, word]) => (
          <div key={name} data-name={name}>
            <dd>{state[name]}</dd>
            <dt>{t(`reviews.executed.${word}`)}</dt>
          </div>
        ))}
      </dl>
      <ul className="execution-sentences">
        {state.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  )
}

/** Every review with its state and its drift; a click shows it on the year. */
function Lines({ side }: SideProps) {
  const { t, year, place } = side
  const lines = year?.lines ?? []
  if (lines.length === 0) return null
  return (
    <section className="side-pad">
      <h2>{t('reviews.executed.reviews')}</h2>
      <ul className="side-lines execution-lines">
        {lines.map((line) => (
          <li key={line.review.id}>
            <button
              type="button"
              className="side-sentence"
              onClick={() => place.go({ panel: 'review', selected: lastEvent(line) })}
            >
              {line.review.label}
            </button>
            <ReviewOutcome line={line} side={side} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function ReviewOutcome({ line, side }: SideProps & { readonly line: ReviewLine }) {
  const { t } = side
  const { review, driftDays } = line
  const [glyph, tone] = stateMarks[review.state]
  return (
    <span className="execution-outcome">
      <Mark glyph={glyph} tone={tone}>
        {t(`reviews.state.${review.state}`)}
      </Mark>
      {driftDays !== null && driftDays !== 0 && (
        <span className="secondary">
          {t('reviews.executed.shift', {
            sign: driftDays > 0 ? '+' : '−',
            days: Math.abs(driftDays),
          })}
        </span>
      )}
    </span>
  )
}

/** The session by which a review is judged, where it has one. */
function lastEvent({ review, slots }: ReviewLine): string {
  const hasPolitical = slots.some(({ phase }) => phase === 'POLITICAL_SESSION')
  const hasTechnical = slots.some(({ phase }) => phase === 'TECHNICAL_SESSION')
  const phase = hasPolitical && !hasTechnical ? 'POLITICAL_SESSION' : 'TECHNICAL_SESSION'
  return reviewEventId(review.id, phase)
}
