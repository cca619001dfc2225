import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { MandateRole, SeatLine } from '../../shared/directory.ts'
import { focusSelectedRow } from '../ui/focus-row.ts'

/** What the pane at the right shows. */
export type SideState =
  | { readonly kind: 'overview' }
  /** `fill`: the role that is being assigned. */
  | { readonly kind: 'seat'; readonly fill: MandateRole | null }
  | { readonly kind: 'newSeat' }
  | { readonly kind: 'distribution' }
  | { readonly kind: 'troika' }

/** The selected seat and what stands at the right; the address may name a seat (`?seat=ID`). */
export function useBodySide(seats: readonly SeatLine[]) {
  const [search] = useSearchParams()
  const named = search.get('seat')
  const [chosen, setChosen] = useState<string | null>(null)
  const [item, setItem] = useState<string | null>(null)
  const [state, setState] = useState<SideState>({ kind: 'overview' })
  const find = (id: string | null) => seats.find((seat) => seat.id === id)
  const worst = seats.find(({ titularVacantSince }) => titularVacantSince !== null)
  const seat = find(chosen) ?? find(named) ?? worst ?? seats[0] ?? null
  return {
    seat,
    lackingRole: lackingRole(seat),
    select: (id: string) => {
      setChosen(id)
      // The sheet follows the row; what was being assigned belonged to the row before.
      if (state.kind === 'seat') setState({ kind: 'seat', fill: null })
    },
    /** The line of the agenda template in hand. */
    item,
    selectItem: setItem,
    state,
    open: (next: SideState) => {
      // What was in hand by default stays so: once filled, it is no longer the worst seat.
      if (seat !== null) setChosen((before) => before ?? seat.id)
      setState(next)
    },
    close: () => {
      setState({ kind: 'overview' })
      focusSelectedRow()
    },
  }
}

export type BodySide = ReturnType<typeof useBodySide>

function lackingRole(seat: SeatLine | null): MandateRole | null {
  if (seat === null) return null
  if (seat.titularVacantSince !== null) return 'TITULAR'
  return seat.findings.includes('alternate-vacant') ? 'ALTERNATE' : null
}
