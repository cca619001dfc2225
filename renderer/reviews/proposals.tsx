import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { CalendarMove, RankedSlot } from '../../shared/reviews.ts'
import { api } from '../api.ts'
import { Notice } from '../ui/notice.tsx'
import { useDaysWords } from './use-days-words.ts'
import type { SideProps } from './use-reviews-side.ts'

type ProposalsProps = SideProps & { readonly eventId: string }

/** Free days for one event, the best first: each shows where it would stand, Entrée takes it. */
export function Proposals({ side, eventId }: ProposalsProps) {
  const { t, calendar, propose, onTry } = side
  const { year, version } = calendar
  const slots = useQuery(
    api.reviews.propose.queryOptions({ input: { year, version, eventId, most: 8 } }),
  )
  const list = useRef<HTMLOListElement>(null)
  const count = slots.data?.slots.length ?? 0
  useEffect(() => list.current?.querySelector('button')?.focus(), [count])
  useEffect(() => () => onTry([]), [onTry])
  const subject = calendar.events.find(({ id }) => id === eventId)?.label ?? ''
  return (
    <div className="proposals">
      <p className="proposals-head">
        <strong>{t('reviews.side.proposals', { subject })}</strong>
        <Button size="compact-xs" variant="subtle" onClick={() => propose(null)}>
          {t('frame.close')}
        </Button>
      </p>
      {slots.isPending && <Notice>{t('frame.loading')}</Notice>}
      {slots.isSuccess && count === 0 && (
        <p className="secondary">{t('reviews.side.noProposal')}</p>
      )}
      <ol ref={list} onKeyDown={walk} onMouseLeave={() => onTry([])}>
        {(slots.data?.slots ?? []).map((slot) => (
          <Slot key={slot.days.first} slot={slot} side={side} />
        ))}
      </ol>
    </div>
  )
}

function Slot({ slot, side }: SideProps & { readonly slot: RankedSlot }) {
  const { moving, onTry, propose, isFrozen, place } = side
  const { long } = useDaysWords()
  const { eventId, days } = slot
  const move: CalendarMove = { eventId, first: days.first, last: days.last }
  const take = async () => {
    if (isFrozen) {
      onTry([move])
      place.go({ panel: 'requests', selected: eventId })
      return
    }
    if (!(await moving.run([move]))) return
    onTry([])
    propose(null)
  }
  return (
    <li>
      <button
        type="button"
        className="proposal"
        disabled={moving.isRunning}
        onMouseEnter={() => onTry([move])}
        onFocus={() => onTry([move])}
        onClick={() => void take()}
      >
        <span className="proposal-days">{long(days.first, days.last)}</span>
        <Reasons slot={slot} side={side} />
      </button>
    </li>
  )
}

/** What a place lifts, and what would still be said of the review there. */
function Reasons({ slot, side }: SideProps & { readonly slot: RankedSlot }) {
  const { t } = side
  const { lifts, leaves } = slot
  const named = leaves.map((rule) => `${rule} (${t(`rules.name.${rule}`).toLowerCase()})`)
  const told = [
    ...(lifts.length === 0 ? [] : [t('reviews.side.lifts', { rules: lifts.join(', ') })]),
    ...(leaves.length === 0
      ? [t('reviews.side.noFinding')]
      : [t('reviews.side.leaves', { rules: named.join(', ') })]),
  ]
  return <span className="secondary">{told.join(' · ')}</span>
}

/** ↑ and ↓ go from place to place. */
function walk(event: React.KeyboardEvent<HTMLOListElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const places = [...event.currentTarget.querySelectorAll('button')]
  const next = places[places.findIndex((place) => place === document.activeElement) + step]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
