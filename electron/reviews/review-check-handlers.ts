import type { CalendarBoard } from '../../shared/calendar-events.ts'
import { indexBoard } from '../../shared/calendar-board-rules.ts'
import { proposeDays } from '../../shared/calendar-proposal-rules.ts'
import { findingNames, proposalSentence } from '../../shared/calendar-sentence-rules.ts'
import { movedBoard, reviewFindings, tellFindings } from '../../shared/calendar-telling-rules.ts'
import { dateOf } from '../../shared/dates.ts'
import { invalid } from '../../shared/errors.ts'
import { reviewsMovable, tellPlan } from '../../shared/harmony-telling-rules.ts'
import { reviewsContract } from '../../shared/review-contract.ts'
import type { CalendarMove } from '../../shared/reviews.ts'
import { checkDatesInOrder } from '../../shared/validity-errors.ts'
import { implementing } from '../contract-server.ts'
import { type CoreContext, readToday, requireDatabase } from '../core-context.ts'
import { boardOf, tellingOf } from './board-checking.ts'
import { requireVersion } from './review-queries.ts'

/** Proposals that are given when nobody says how many. */
const usualProposals = 8

type Versioned = { readonly year: number; readonly version?: string | undefined }

const os = implementing(reviewsContract)

export const reviewCheckHandlers = {
  check: os.check.handler(async ({ input, context }) => {
    const { version, board: stored } = await readBoard(context, input)
    const moves = input.moves ?? []
    const board = tried(stored, moves)
    const isTold = input.all === true ? () => true : reviewFindings(board)
    const telling = { ...tellingOf(context), isProposing: moves.length === 0 }
    const findings = tellFindings(telling, board, isTold)
    const count = (severity: string) =>
      findings.filter((finding) => finding.severity === severity).length
    return {
      year: input.year,
      version: version.label,
      hardCount: count('HARD'),
      softCount: count('SOFT'),
      findings,
    }
  }),

  propose: os.propose.handler(async ({ input, context }) => {
    const { board } = await readBoard(context, input)
    requireEvent(board, input.eventId)
    const { year, from = dateOf(year, 1, 1), to = dateOf(year, 12, 31) } = input
    checkDatesInOrder(from, to)
    const within = { first: from, last: to }
    const most = input.most ?? usualProposals
    const names = findingNames(board, tellingOf(context).language)
    const slots = proposeDays(indexBoard(board), input.eventId, { within, most })
    return {
      slots: slots.map((slot) => ({
        ...slot,
        sentence: proposalSentence(context.t, slot, names),
      })),
    }
  }),

  harmonise: os.harmonise.handler(async ({ input, context }) => {
    const { board } = await readBoard(context, input)
    const options = input.seconds === undefined ? {} : { timeLimitMs: input.seconds * 1000 }
    const plan = await context.harmony.run(reviewsMovable(board), options)
    return tellPlan(tellingOf(context), board, plan)
  }),

  harmoniseProgress: os.harmoniseProgress.handler(async ({ context }) => {
    const { isRunning, milliseconds, gap } = context.harmony.progress()
    return { isRunning, seconds: milliseconds / 1000, gap }
  }),

  harmoniseCancel: os.harmoniseCancel.handler(async ({ context }) => ({
    wasRunning: context.harmony.cancel(),
  })),
}

async function readBoard(context: CoreContext, { year, version: label }: Versioned) {
  const db = requireDatabase(context)
  const version = await requireVersion(db, year, label)
  return { version, board: await boardOf(db, context, version, await readToday(context)) }
}

/** @throws `invalid` when a move names nothing of the year, or ends before it begins. */
function tried(board: CalendarBoard, moves: readonly CalendarMove[]): CalendarBoard {
  for (const { eventId, first, last } of moves) {
    requireEvent(board, eventId)
    checkDatesInOrder(first, last)
  }
  return movedBoard(board, moves)
}

function requireEvent({ events }: CalendarBoard, eventId: string): void {
  if (events.some(({ id }) => id === eventId)) return
  throw invalid('calendarMoveUnknown', { event: eventId })
}
