import { type BoardIndex, indexBoard } from './calendar-board-rules.ts'
import { findingsOfBoard } from './calendar-check-rules.ts'
import type { CalendarBoard, CalendarFinding, Days } from './calendar-events.ts'
import { proposalFor } from './calendar-proposal-rules.ts'
import {
  findingNames,
  type FindingNames,
  findingSentence,
  findingShort,
  proposalSentence,
} from './calendar-sentence-rules.ts'
import type { Telling } from './calendar-wording-rules.ts'
import type { Translate } from './i18n.ts'
import type { ToldFinding } from './reviews.ts'

/**
 * Findings that are told with a proposal, blocking ones first: each is searched for among the days of
 * the year. Whoever reads further down asks for the free days of an event.
 */
const mostProposed = 30

type Told = Telling & {
  /** False for a move that is only tried: what it brings is asked, not where else to go. */
  readonly isProposing?: boolean
}

/** What the rules say of a board, in sentences, the first ones with their proposals. */
export function tellFindings(
  { t, language, isProposing = true }: Told,
  board: CalendarBoard,
  isTold: (finding: CalendarFinding) => boolean,
): readonly ToldFinding[] {
  const index = readyIndex(board)
  const names = findingNames(board, language)
  let proposed = 0
  return findingsOfBoard(index)
    .filter(isTold)
    .map((finding) => {
      proposed += 1
      return toldFinding(t, names, index, finding, isProposing && proposed <= mostProposed)
    })
}

const indexes = new WeakMap<CalendarBoard, BoardIndex>()

/** Kept with the board: what was searched for on it is found again. */
function readyIndex(board: CalendarBoard): BoardIndex {
  const index = indexes.get(board) ?? indexBoard(board)
  indexes.set(board, index)
  return index
}

function toldFinding(
  t: Translate,
  names: FindingNames,
  index: BoardIndex,
  finding: CalendarFinding,
  isSearched: boolean,
): ToldFinding {
  const isUseful = isSearched && finding.severity !== 'BONUS'
  const proposal = isUseful ? proposalFor(index, finding) : null
  return {
    ...finding,
    sentence: findingSentence(t, finding, names, proposal),
    short: findingShort(t, finding, names),
    proposal:
      proposal === null
        ? null
        : { ...proposal, sentence: proposalSentence(t, proposal, names, finding) },
  }
}

/** Findings about reviews: what an adopted calendar of reviews answers for. */
export function reviewFindings(board: CalendarBoard): (finding: CalendarFinding) => boolean {
  const reviews = new Set(
    board.events.filter(({ source }) => source === 'REVIEW').map(({ id }) => id),
  )
  // A sector without any review is a finding without events.
  return ({ eventIds }) => eventIds.length === 0 || eventIds.some((id) => reviews.has(id))
}

type Move = Days & { readonly eventId: string }

/** The board with some events elsewhere, to see what would be said of it. */
export function movedBoard(board: CalendarBoard, moves: readonly Move[]): CalendarBoard {
  if (moves.length === 0) return board
  const byId = new Map(moves.map((move) => [move.eventId, move]))
  const events = board.events.map((event) => {
    const move = byId.get(event.id)
    if (move === undefined) return event
    return { ...event, precision: 'EXACT' as const, days: { first: move.first, last: move.last } }
  })
  return { ...board, events }
}
