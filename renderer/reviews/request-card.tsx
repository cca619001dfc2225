import { Button } from '@mantine/core'
import { useState } from 'react'
import { reviewEventId } from '../../shared/review-event-rules.ts'
import { namesBothApprovals } from '../../shared/review-window-rules.ts'
import type { ChangeRequest, RequestState, ReviewYear } from '../../shared/reviews.ts'
import { client } from '../client.ts'
import { useFormats } from '../ui/formats.ts'
import type { GlyphName } from '../ui/glyphs.tsx'
import { Mark, type Tone, Warning } from '../ui/status.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useFirstFocus } from '../ui/use-first-focus.ts'
import { useChange } from '../use-change.ts'
import { Refusal } from './refusal.tsx'
import { useDaysWords } from './use-days-words.ts'
import type { SideProps } from './use-reviews-side.ts'

type RequestCardProps = SideProps & {
  readonly request: ChangeRequest
  readonly year: ReviewYear
}

const marks: Readonly<Record<RequestState, readonly [GlyphName, Tone]>> = {
  ASKED: ['empty', 'wait'],
  APPROVED: ['done', 'ok'],
  REFUSED: ['void', 'late'],
  WITHDRAWN: ['void', 'none'],
}

/** One request: what is wanted, by whom and why, and what was answered. */
export function RequestCard({ request, side, year }: RequestCardProps) {
  const { t, place } = side
  const { range, capital } = useDaysWords()
  const { numericDay } = useFormats()
  const { reviewId, phase, state, wantedFirst, wantedLast } = request
  const line = year.lines.find(({ review }) => review.id === reviewId)
  const [glyph, tone] = marks[state]
  const eventId = reviewEventId(reviewId, phase)
  const show = () => {
    side.onTry(state === 'ASKED' ? [{ eventId, first: wantedFirst, last: wantedLast }] : [])
    place.go({ selected: eventId })
  }
  return (
    <li className="request">
      <div className="version-head">
        <button type="button" className="side-sentence request-name" onClick={show}>
          {t('reviews.requests.of', {
            label: line?.review.label ?? '',
            phase: t(`reviews.phase.${phase}`),
          })}
        </button>
        <Mark glyph={glyph} tone={tone}>
          {t(`reviews.requestStates.${state}`)}
        </Mark>
      </div>
      <p>{capital(t('reviews.requests.wants', { days: range(wantedFirst, wantedLast) }))}</p>
      <p className="secondary">
        {t('reviews.requests.says', {
          by: request.askedBy,
          on: numericDay(request.askedOn),
          reason: request.reason,
        })}
      </p>
      {request.isOutsideWindow && <Warning>{t('reviews.requests.outside')}</Warning>}
      {state === 'ASKED' ? (
        <Answer request={request} side={side} />
      ) : (
        <Answered request={request} side={side} year={year} />
      )}
    </li>
  )
}

function Answered({ request, side, year }: RequestCardProps) {
  const { t, place } = side
  const { numericDay } = useFormats()
  const { decidedOn, decidedBy, approvals, resultVersionId } = request
  const result = year.versions.find(({ id }) => id === resultVersionId)
  return (
    <>
      {decidedOn !== null && (
        <p className="secondary">
          {t('reviews.requests.answered', { on: numericDay(decidedOn), by: decidedBy })}
          {approvals !== '' && ` ${t('reviews.requests.agreed', { approvals })}`}
        </p>
      )}
      {result !== undefined && (
        <button
          type="button"
          className="side-link"
          onClick={() => place.go({ panel: 'versions', version: result.label })}
        >
          {t('reviews.requests.result', { label: result.label })}
        </button>
      )}
    </>
  )
}

type AnswerProps = SideProps & { readonly request: ChangeRequest }

/** Who answers, and outside the window who agreed: the lead partner and the ministry of finance. */
function Answer({ request, side }: AnswerProps) {
  const { t } = side
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return <AnswerForm request={request} side={side} onClose={() => setOpen(false)} />
  return (
    <div className="phase-actions">
      <Button onClick={() => setOpen(true)}>{t('reviews.requests.answer')}</Button>
    </div>
  )
}

function AnswerForm({ request, side, onClose }: AnswerProps & { readonly onClose: () => void }) {
  const { t } = side
  const form = useFirstFocus<HTMLFormElement>()
  const [by, setBy] = useState('')
  const [approvals, setApprovals] = useState('')
  // Said when an answer is tried, and not before the next one: the buttons must not move meanwhile.
  const [gaps, setGaps] = useState({ by: false, approvals: false })
  const decide = useChange(client.reviews.decideRequest, {
    toast: ({ state }) => t(`reviews.requestDone.${state}`),
  })
  const needsBoth = request.isOutsideWindow
  const answer = async (state: 'APPROVED' | 'REFUSED' | 'WITHDRAWN') => {
    const lacksBoth = state === 'APPROVED' && needsBoth && !namesBothApprovals(approvals)
    const found = { by: state !== 'WITHDRAWN' && by.trim() === '', approvals: lacksBoth }
    setGaps(found)
    if (found.by || found.approvals) return
    const { id, revision: seenRevision } = request
    const said = { by: by.trim(), approvals: approvals.trim() }
    const done = await decide.run({ id, seenRevision, state, ...said })
    if (done === null) return
    side.onTry([])
    onClose()
  }
  return (
    <form
      ref={form}
      className="phase-fields side-box"
      onSubmit={(event) => {
        event.preventDefault()
        void answer('APPROVED')
      }}
    >
      <TextField
        label={t('reviews.requests.by')}
        maxLength={200}
        value={by}
        error={gaps.by ? t('frame.form.missing') : undefined}
        onWrite={setBy}
      />
      <TextField
        label={t('reviews.requests.approvals')}
        placeholder={t('reviews.requests.approvalsHint')}
        maxLength={400}
        value={approvals}
        error={gaps.approvals ? t('reviews.requests.needsBoth') : undefined}
        onWrite={setApprovals}
      />
      <Refusal failure={decide.failure} />
      <div className="phase-actions">
        <Button type="submit" variant="filled" loading={decide.isRunning}>
          {t('reviews.requests.approve')}
        </Button>
        <Button onClick={() => void answer('REFUSED')}>{t('reviews.requests.refuse')}</Button>
        <Button variant="subtle" onClick={() => void answer('WITHDRAWN')}>
          {t('reviews.requests.withdraw')}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t('frame.cancel')}
        </Button>
      </div>
    </form>
  )
}
