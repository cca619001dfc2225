import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { RegisterLine } from '../../shared/decision-register.ts'
import type { DecisionStatus } from '../../shared/decision-codes.ts'
import { api } from '../api.ts'
import { type BoardColumn, cardReached, columnsAhead, stateBeside } from './board-columns.ts'
import type { RegisterAddress } from './register-address.ts'
import { useBoardDrag } from './use-board-drag.ts'
import { useRegisterCommands } from './use-register-commands.ts'
import { useRegisterFollow } from './use-register-follow.ts'

/** Cards of each column; the table has the others. */
const most = 50

/** The register by state: its cards, the one at hand, what is asked of it, and how it is carried. */
export function useRegisterBoard(address: RegisterAddress, query: string) {
  const { decisionId } = address
  const [pointed, setPointed] = useState<string | null>(null)
  // A card that was let go over a state is asked about, also once it has left its column.
  const [about, setAbout] = useState<RegisterLine | null>(null)
  const board = useQuery({
    ...api.decisions.board.queryOptions({ input: { query, limit: most } }),
    placeholderData: keepPreviousData,
  })
  const lines = board.data?.columns.flatMap((column) => column.lines) ?? []
  const line = lines.find(({ id }) => id === pointed)
  const asked = about ?? line
  const target = asked === undefined ? null : ({ kind: 'one', line: asked } as const)
  const follow = useRegisterFollow(target, () => {
    setAbout(null)
    focusCard(pointed)
  })
  const columns = columnsAhead(board.data?.columns ?? [], follow.following.shown)
  const move = (one: RegisterLine, status: DecisionStatus) => {
    setPointed(one.id)
    setAbout(follow.setStatusOf(one, status) ? one : null)
  }
  const drag = useBoardDrag(lines, move)
  const closeSheet = () => {
    address.open(null)
    focusCard(pointed)
  }
  useRegisterCommands({
    hasTarget: line !== undefined,
    follow,
    sheet: { isOpen: decisionId !== null, close: closeSheet },
    menu: null,
    many: null,
  })
  useCardFocus(pointed, board.data)
  const first = columns.find((column) => column.lines.length > 0)?.lines[0]?.id ?? null

  const onKeyDown = (one: RegisterLine) => (event: React.KeyboardEvent) => {
    if (drag.dragged !== null || event.altKey) return
    const asks = boardKey(columns, one, event)
    if (asks === null) return
    event.preventDefault()
    if (asks.kind === 'open') return address.open(one.id)
    if (asks.kind === 'state') return move(one, asks.status)
    setPointed(asks.id)
    focusCard(asks.id)
    if (decisionId !== null) address.open(asks.id, true)
  }
  return {
    board,
    columns,
    asked,
    follow,
    drag,
    closeSheet,
    pointed,
    /** The card that Tab reaches. */
    entry: line?.id ?? first,
    point: setPointed,
    onKeyDown,
  }
}

type Asks =
  | { readonly kind: 'open' }
  | { readonly kind: 'state'; readonly status: DecisionStatus }
  | { readonly kind: 'card'; readonly id: string }

/** What a key on a card asks for: its sheet, the state beside with Ctrl, or another card. */
function boardKey(
  columns: readonly BoardColumn[],
  line: RegisterLine,
  { key, ctrlKey }: React.KeyboardEvent,
): Asks | null {
  if (key === 'Enter') return ctrlKey ? null : { kind: 'open' }
  if (!ctrlKey) {
    const next = cardReached(columns, line.id, key)
    return next === null ? null : { kind: 'card', id: next.id }
  }
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : null
  const status = step === null ? null : stateBeside(columns, line.status, step)
  return status === null ? null : { kind: 'state', status }
}

export type BoardState = ReturnType<typeof useRegisterBoard>

/** A card that moved to another column is drawn anew there: the focus goes with it. */
function useCardFocus(pointed: string | null, drawn: unknown): void {
  useEffect(() => {
    if (document.activeElement === document.body) focusCard(pointed)
  }, [pointed, drawn])
}

/** Puts the focus on a card, once it is drawn. */
export function focusCard(id: string | null): void {
  if (id === null) return
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`)?.focus(),
  )
}
