import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type BoardIndex, indexBoard } from '../../shared/calendar-board-rules.ts'
import { findingsOf } from '../../shared/calendar-check-rules.ts'
import type { CalendarFinding } from '../../shared/calendar-events.ts'
import { findingNames, findingShort } from '../../shared/calendar-sentence-rules.ts'
import type { CalendarYear } from '../../shared/calendar.ts'
import { movedBoard } from '../../shared/calendar-telling-rules.ts'
import type { CalendarMove } from '../../shared/reviews.ts'
import { api } from '../api.ts'
import { type Consequences, consequences } from './event-moves.ts'
import type { Attempt } from './use-attempt.ts'

export type ToldConsequence = Pick<CalendarFinding, 'key' | 'rule' | 'severity' | 'eventIds'> & {
  readonly short: string
}

/** A year made ready for the rules: half a hundred milliseconds for a full one, so once. */
const indexes = new WeakMap<CalendarYear, BoardIndex>()

/** Makes a year ready for its first drag: the rules gather what they need when they first look. */
export function warmRules(calendar: CalendarYear): void {
  const index = indexOf(calendar)
  const [first] = calendar.events
  if (first !== undefined) findingsOf(index, first)
}

/** The year made ready for the rules. */
function indexOf(calendar: CalendarYear): BoardIndex {
  const known = indexes.get(calendar)
  if (known !== undefined) return known
  const index = indexBoard(calendar)
  indexes.set(calendar, index)
  return index
}

/**
 * What a tried move changes: while it is dragged what the rules say of the event itself, a matter of a
 * millisecond; once it was dropped what they say of the whole year.
 */
export function useConsequences(
  calendar: CalendarYear | null,
  { move, isDragged, findings }: Attempt,
): { readonly told: Consequences<ToldConsequence>; readonly isWhole: boolean } | null {
  const { i18n, t } = useTranslation()
  const { year = 0, version = '' } = calendar ?? {}
  const isAsked = move !== null && !isDragged && version !== ''
  const moves = move === null ? [] : [move]
  const check = useQuery({
    ...api.reviews.check.queryOptions({ input: { year, version, moves, all: true } }),
    enabled: isAsked,
  })
  const near = useMemo(
    () => (calendar === null || move === null ? null : nearConsequences(calendar, move)),
    [calendar, move],
  )
  const whole = isAsked ? check.data : undefined
  return useMemo(() => {
    if (calendar === null || move === null || near === null) return null
    if (whole !== undefined) return { told: consequences(findings, whole.findings), isWhole: true }
    const language = i18n.language === 'en' ? 'en' : 'fr'
    const before = findingNames(calendar, language)
    const after = findingNames(movedBoard(calendar, [move]), language)
    const tell = (names: typeof before) => (finding: CalendarFinding) => ({
      ...finding,
      short: findingShort(t, finding, names),
    })
    const told = {
      hard: near.hard.map(tell(after)),
      soft: near.soft.map(tell(after)),
      lifted: near.lifted.map(tell(before)),
    }
    return { told, isWhole: version === '' }
  }, [calendar, move, near, whole, findings, version, i18n.language, t])
}

/** What the rules say of the event here and there, all others staying. */
function nearConsequences(
  calendar: CalendarYear,
  { eventId, first, last }: CalendarMove,
): Consequences<CalendarFinding> | null {
  const index = indexOf(calendar)
  const event = index.placed.get(eventId)?.event
  if (event === undefined) return null
  const there = { ...event, precision: 'EXACT' as const, days: { first, last } }
  return consequences(findingsOf(index, event), findingsOf(index, there))
}
