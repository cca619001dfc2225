import { useRef, useState } from 'react'
import type { RegisterLine, RegisterRequest } from '../../shared/decision-register.ts'
import { client } from '../client.ts'
import { nothingSelected, type RegisterSelection, toggled } from './register-selection.ts'
import type { RegisterList } from './use-register-list.ts'

export type RegisterPlace = {
  /** Where one stands; -1 before the first ↓. */
  readonly place: number
  readonly line: RegisterLine | undefined
  readonly selection: RegisterSelection
  readonly point: (place: number) => void
  readonly extend: (place: number) => void
  readonly toggle: (line: RegisterLine) => void
  readonly selectAll: () => void
  readonly clear: () => void
}

/**
 * Where one stands in the register, and what is selected. A place is kept when its decision leaves
 * it: after «réalisée» the next one is at hand, and after Ctrl+Z the same one again.
 */
export function useRegisterPlace(list: RegisterList, request: RegisterRequest): RegisterPlace {
  const [wanted, setPlace] = useState(-1)
  const [selection, setSelection] = useState(nothingSelected)
  const [origin, setOrigin] = useState<{ place: number; ids: ReadonlySet<string> } | null>(null)
  const turn = useRef(0)
  const place = Math.min(wanted, Math.max(-1, list.layout.decisions - 1))
  const select = (next: RegisterSelection) => {
    turn.current++
    setSelection(next)
  }
  const key = JSON.stringify(request)
  const [askedKey, setAskedKey] = useState(key)
  // Another question has other places: nothing of them may be drawn once more.
  if (askedKey !== key) {
    turn.current++
    setAskedKey(key)
    setPlace(-1)
    setOrigin(null)
    setSelection(nothingSelected)
  }
  const point = (next: number) => {
    setPlace(next)
    setOrigin(null)
  }
  return {
    place,
    line: list.lineAt(place),
    selection,
    point,
    extend: (next) => {
      const from = origin ?? { place: Math.max(0, place), ids: selection.ids }
      setOrigin(from)
      setPlace(next)
      const mine = ++turn.current
      void list.idsBetween(from.place, next).then((ids) => {
        // Another key came while the ids were read: its answer is the one that counts.
        if (turn.current === mine)
          setSelection({ ids: new Set([...from.ids, ...ids]), isWhole: false })
      })
    },
    toggle: (line) => {
      setOrigin(null)
      select(toggled(selection, line.id))
    },
    selectAll: () => {
      const mine = ++turn.current
      void client.decisions.ids(request).then((ids) => {
        if (turn.current === mine) setSelection({ ids: new Set(ids), isWhole: true })
      })
    },
    clear: () => {
      setOrigin(null)
      select(nothingSelected)
    },
  }
}
