import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Review, ReviewLine } from '../../shared/follow-up.ts'
import { api } from '../api.ts'
import { useCommands } from '../commands.ts'
import { useDoneWords } from '../review/done-words.ts'
import { isHidden } from '../review/hidden-line.ts'
import { Keys } from '../ui/keys.tsx'
import { DaysLate, Status } from '../ui/status.tsx'
import { SessionForm } from './session-form.tsx'
import './session.css'

/**
 * What is said at a sitting of the decisions that it follows up: one line each, ↑ ↓ go along them,
 * Entrée opens one. What is written here is printed in the minutes under the item.
 */
export function SessionPanel({ meetingId }: { readonly meetingId: string }) {
  const { t } = useTranslation()
  const [openId, setOpen] = useState<string | null>(null)
  const review = useQuery(api.followUp.review.queryOptions({ input: { meetingId } }))
  const detail = useQuery(api.meetings.get.queryOptions({ input: { id: meetingId } }))
  const panel = useRef<HTMLElement>(null)
  useFocusBack(openId)
  useCommands([
    {
      id: 'followUp.session',
      label: t('followUp.session.enter'),
      keys: 'Alt+s',
      run: () => panel.current?.querySelector<HTMLElement>('.session-line')?.focus(),
    },
  ])
  if (review.data === undefined || detail.data === undefined) return null
  const { lines } = review.data
  const { bodyId } = detail.data.meeting
  if (lines.length === 0) return null
  const said = lines.filter(({ done }) => done.length > 0).length
  const after = (id: string) => lines[lines.findIndex((line) => line.id === id) + 1]?.id ?? null
  return (
    <section ref={panel} className="session-panel" aria-label={t('followUp.session.title')}>
      <h3>
        {t('followUp.session.title')}{' '}
        <span className="section-count">
          {t('followUp.session.said', { count: said, total: lines.length })}
        </span>
        <Keys of="Alt+S" />
      </h3>
      <ul onKeyDown={walkLines}>
        {lines.map((line) => (
          <SessionLine
            key={line.id}
            line={line}
            review={review.data}
            bodyId={bodyId}
            isOpen={line.id === openId}
            onToggle={() => setOpen(line.id === openId ? null : line.id)}
            onWritten={() => setOpen(after(line.id))}
          />
        ))}
      </ul>
    </section>
  )
}

type SessionLineProps = {
  readonly line: ReviewLine
  readonly review: Review
  readonly bodyId: string
  readonly isOpen: boolean
  readonly onToggle: () => void
  readonly onWritten: () => void
}

function SessionLine(props: SessionLineProps) {
  const { line, review, bodyId, isOpen, onToggle, onWritten } = props
  const { t } = useTranslation()
  const words = useDoneWords()
  const { id, reference, wording, leadLabel, status, daysLate, done } = line
  const isWithheld = isHidden(line, review.meeting)
  return (
    <li>
      <button
        type="button"
        className="session-line"
        data-decision={id}
        aria-expanded={isOpen}
        onClick={onToggle}
      >
        <Status status={status} isGlyphOnly />
        <span className="session-reference">{reference}</span>
        <span className="ellipsis">{isWithheld ? t('followUp.withheld') : wording}</span>
        <span className="secondary ellipsis">
          {isWithheld ? '' : done.length > 0 ? words(line) : leadLabel}
        </span>
        <DaysLate days={daysLate} />
      </button>
      {isOpen && (
        <SessionForm
          line={line}
          review={review}
          bodyId={bodyId}
          onClose={onToggle}
          onWritten={onWritten}
        />
      )}
    </li>
  )
}

/** The form that closes gives the focus back to its line. */
function useFocusBack(openId: string | null): void {
  const last = useRef<string | null>(null)
  useEffect(() => {
    if (openId === null && last.current !== null) {
      document.querySelector<HTMLElement>(`[data-decision="${last.current}"]`)?.focus()
    }
    last.current = openId
  }, [openId])
}

function walkLines(event: React.KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const isOnLine = event.target instanceof HTMLElement && event.target.matches('.session-line')
  if (step === 0 || event.ctrlKey || event.altKey || !isOnLine) return
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('.session-line')]
  const next = lines[lines.findIndex((line) => line === event.target) + step]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
