import { useCallback, useEffect, useState } from 'react'
import type { RegisterLine } from '../../shared/decision-register.ts'
import type { RegisterAddress } from './register-address.ts'
import { focusPlace, focusSheet, rectOf } from './register-focus.ts'
import type { MenuPlace } from './register-row-menu.tsx'
import { pageSize } from './register-rows.ts'
import { useRegisterCommands } from './use-register-commands.ts'
import { type Target, useRegisterFollow } from './use-register-follow.ts'
import { useRegisterList } from './use-register-list.ts'
import { useRegisterPlace } from './use-register-place.ts'
import type { RegisterView } from './use-register-view.ts'

/** The register as a table: its rows, where one stands, what is selected, asked and open. */
export function useRegisterScreen(address: RegisterAddress, view: RegisterView) {
  const { decisionId } = address
  const [sight, setSight] = useState({ from: 0, to: 0 })
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  const list = useRegisterList(view.request, sight)
  const at = useRegisterPlace(list, view.request)
  const { place, line, selection } = at
  const hasMany = selection.ids.size > 0
  const follow = useRegisterFollow(targetOf(line, [...selection.ids]), (isWritten) => {
    if (isWritten && hasMany) at.clear()
    focusPlace(place)
  })
  const closeSheet = () => {
    address.open(null)
    focusPlace(place)
  }
  const clear = () => {
    at.clear()
    focusPlace(place)
  }
  useRegisterCommands({
    hasTarget: line !== undefined || hasMany,
    follow,
    sheet: { isOpen: decisionId !== null, close: closeSheet },
    menu: line === undefined ? null : () => setMenu({ line, at: rectOf(place) }),
    many: { isSome: hasMany, selectAll: at.selectAll, clear },
  })
  usePlaceOfSheet(decisionId, list.placeOf, at.point)
  return {
    list,
    at: { ...at, clear },
    follow,
    menu,
    openMenu: (of: RegisterLine, where: DOMRect) => setMenu({ line: of, at: where }),
    closeMenu: () => {
      setMenu(null)
      focusPlace(place)
    },
    point: (next: number) => {
      at.point(next)
      const id = list.lineAt(next)?.id
      // With the sheet open, walking the rows walks the sheets.
      if (decisionId !== null && id !== undefined && id !== decisionId) address.open(id, true)
    },
    open: ({ id }: RegisterLine) => (id === decisionId ? focusSheet() : address.open(id)),
    inspect: ({ id }: RegisterLine) => (id === decisionId ? closeSheet() : address.open(id)),
    closeSheet,
    onSight: useCallback((from: number, to: number) => {
      // Within a page nothing more is to be read: scrolling draws rows alone.
      setSight((seen) => (isSamePages(seen, { from, to }) ? seen : { from, to }))
    }, []),
  }
}

export type RegisterScreen = ReturnType<typeof useRegisterScreen>

type Sight = { readonly from: number; readonly to: number }

function isSamePages(one: Sight, other: Sight): boolean {
  const pages = ({ from, to }: Sight) => [Math.floor(from / pageSize), Math.floor(to / pageSize)]
  return pages(one).join() === pages(other).join()
}

function targetOf(line: RegisterLine | undefined, ids: readonly string[]): Target | null {
  if (ids.length > 0) return { kind: 'many', ids }
  return line === undefined ? null : { kind: 'one', line }
}

/** Opened by its address, the sheet shows where its decision stands, when that is in sight. */
function usePlaceOfSheet(
  decisionId: string | null,
  placeOf: (id: string) => number | null,
  point: (place: number) => void,
): void {
  const found = decisionId === null ? null : placeOf(decisionId)
  useEffect(() => {
    if (found !== null) point(found)
    // The place alone: pointing again at each drawing would hold the arrows back.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [found])
}
