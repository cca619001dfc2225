import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Review, ReviewLine } from '../../shared/follow-up.ts'
import { api } from '../api.ts'
import { client } from '../client.ts'
import { useCommands } from '../commands.ts'
import { useSaidOf } from '../follow-up/use-said.ts'
import { useSecretariat } from '../organisation.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { KeyHints } from '../ui/keys.tsx'
import { useChange } from '../use-change.ts'
import { ReviewDecision } from './review-decision.tsx'
import { ReviewEnd } from './review-end.tsx'
import { ReviewHead } from './review-head.tsx'
import { ReviewQueue } from './review-queue.tsx'
import { ReviewSide } from './review-side.tsx'
import { useReview } from './use-review.ts'

type ReviewBoardProps = { readonly review: Review; readonly bodyId: string }

/** The queue, the decision in hand, and what is known of it. */
export function ReviewBoard({ review, bodyId }: ReviewBoardProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { meeting, lines } = review
  const proven = useRef(new Set<string>())
  const saidOf = useSaidOf(lines.map(({ id }) => id))
  const work = useReview(review, { saidOf, isProven: (id) => proven.current.has(id) })
  const { line } = work
  usePreparedSheets(lines, line)
  const leave = () => {
    work.leave()
    void navigate(`/meetings/${meeting.id}/agenda`)
  }
  const refer = useChange(client.followUp.refer, {
    toast: t('followUp.review.placed', { reference: meeting.reference }),
  })
  const toAgenda = () => {
    if (line === null || line.isOnAgenda) return
    const source = { kind: 'decision' as const, id: line.id }
    void refer.run({ source, bodyId, meetingId: meeting.id })
  }
  useReviewCommands({ work, leave, toAgenda, canPlace: line !== null && !line.isOnAgenda })
  if (lines.length === 0) {
    return (
      <EmptyState
        action={{
          label: t('followUp.review.toAgenda'),
          keys: 'Escape',
          onClick: leave,
        }}
      >
        {t('followUp.review.nothing', { reference: meeting.reference })}
      </EmptyState>
    )
  }
  return (
    <div className="page page-dense review">
      <ReviewHead review={review} seen={lines.filter(work.isSeen).length} onLeave={leave} />
      <div className="review-panes">
        <ReviewQueue
          lines={lines}
          saidOf={saidOf}
          isSeen={work.isSeen}
          currentId={line?.id ?? null}
          onGo={work.goTo}
          meeting={meeting}
        />
        {line === null ? (
          <ReviewEnd review={review} isSeen={work.isSeen} onGo={work.goTo} />
        ) : (
          <ReviewDecision
            key={line.id}
            review={review}
            line={line}
            bodyId={bodyId}
            work={work}
            onProven={() => proven.current.add(line.id)}
            onPlace={toAgenda}
          />
        )}
        <ReviewSide review={review} line={line} onGo={work.goTo} />
      </div>
      <Hints />
    </div>
  )
}

/** The sheets of the next decisions are read ahead: going on never waits for a diary. */
function usePreparedSheets(lines: readonly ReviewLine[], line: ReviewLine | null): void {
  const cache = useQueryClient()
  const at = lines.findIndex(({ id }) => id === line?.id)
  const next = lines[at + 1]?.id
  useEffect(() => {
    if (next === undefined) return
    void cache.prefetchQuery(api.followUp.sheet.queryOptions({ input: { id: next } }))
    const drafts = { decisionIds: [next] }
    void cache.prefetchQuery(api.followUp.drafts.queryOptions({ input: drafts }))
  }, [cache, next])
}

type ReviewDoors = {
  readonly work: ReturnType<typeof useReview>
  readonly leave: () => void
  readonly toAgenda: () => void
  readonly canPlace: boolean
}

function useReviewCommands({ work, leave, toAgenda, canPlace }: ReviewDoors): void {
  const { t } = useTranslation()
  const { line } = work
  useCommands([
    {
      id: 'review.next',
      label: t('followUp.review.next'),
      keys: 'Ctrl+Enter',
      isEnabled: line !== null,
      run: work.next,
    },
    { id: 'review.back', label: t('followUp.review.back'), keys: 'Alt+ArrowLeft', run: work.back },
    {
      id: 'review.agenda',
      label: t('followUp.review.place'),
      keys: 'o',
      isEnabled: canPlace,
      run: toAgenda,
    },
    { id: 'review.leave', label: t('followUp.review.leave'), keys: 'Escape', run: leave },
  ])
}

function Hints() {
  const { t } = useTranslation()
  const { organisation } = useSecretariat()
  return (
    <KeyHints
      aside={organisation.isDemo ? t('frame.app.demo') : undefined}
      hints={[
        { keys: ['1', '8'], does: t('followUp.hints.state') },
        { keys: ['n'], does: t('followUp.hints.note') },
        { keys: ['e'], does: t('followUp.hints.due') },
        { keys: ['p'], does: t('followUp.hints.progress') },
        { keys: ['o'], does: t('followUp.hints.agenda') },
        { keys: ['Ctrl+Enter'], does: t('followUp.review.next').toLowerCase() },
        { keys: ['Alt+ArrowLeft'], does: t('followUp.review.back').toLowerCase() },
        { keys: ['Ctrl+Z'], does: t('frame.undo.button').toLowerCase() },
      ]}
    />
  )
}
