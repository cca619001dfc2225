import type { CalendarYear } from '../../shared/calendar.ts'
import type { CalendarMove } from '../../shared/reviews.ts'
import type { CalendarPlaceState } from '../calendar/calendar-place.ts'

export type ReviewsSideProps = {
  readonly calendar: CalendarYear
  readonly place: CalendarPlaceState
  /** Moves that the planner shows as ghosts; nothing of them is written. */
  readonly tried: readonly CalendarMove[]
  readonly onTry: (moves: readonly CalendarMove[]) => void
}

/** The right of the calendar: findings, the review in hand, versions, requests, execution. */
export function ReviewsSide({ place }: ReviewsSideProps) {
  return place.panel === null ? null : <aside className="inspector" />
}
