import { useCallback } from 'react'
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router'
import {
  type RegisterGrouping,
  registerGroupings,
  type SortColumn,
  sortColumns,
} from '../../shared/decision-register.ts'

export const registerLayouts = ['table', 'board'] as const
export type RegisterLayoutKind = (typeof registerLayouts)[number]

export type RegisterSort = { readonly column: SortColumn; readonly direction: 'asc' | 'desc' }

/** What an address says of the register; null where it leaves the choice to the tab or the view. */
export type AskedRegister = {
  /** Key of a tab, or id of a saved view. */
  readonly view: string | null
  readonly query: string | null
  readonly sort: RegisterSort | null
  readonly group: RegisterGrouping | null
  readonly layout: RegisterLayoutKind | null
}

/** Reads the search parameters of the register's address; what it does not know it leaves out. */
export function readRegisterAddress(search: URLSearchParams): AskedRegister {
  const sort = search.get('sort')
  const name = sort?.replace(/^-/u, '')
  const column = sortColumns.find((candidate) => candidate === name)
  return {
    view: search.get('view'),
    query: search.get('q'),
    sort:
      column === undefined ? null : { column, direction: sort?.startsWith('-') ? 'desc' : 'asc' },
    group: registerGroupings.find((candidate) => candidate === search.get('group')) ?? null,
    layout: registerLayouts.find((candidate) => candidate === search.get('layout')) ?? null,
  }
}

/** The search parameters of an address, in one order, so that one view has one address. */
export function writeRegisterAddress(asked: AskedRegister): URLSearchParams {
  const { view, query, sort, group, layout } = asked
  const order = sort === null ? null : `${sort.direction === 'desc' ? '-' : ''}${sort.column}`
  const said = { view, q: query, sort: order, group, layout }
  return new URLSearchParams(
    Object.entries(said).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  )
}

export type RegisterAddress = AskedRegister & {
  readonly decisionId: string | null
  /** `isPassing`: without a step in the window's history, as while typing or walking rows. */
  readonly change: (patch: Partial<AskedRegister>, isPassing?: boolean) => void
  readonly open: (decisionId: string | null, isPassing?: boolean) => void
}

/** The register as its address has it: «Précédent» finds filters, order and sheet again. */
export function useRegisterAddress(): RegisterAddress {
  const { decisionId = null } = useParams()
  const [search] = useSearchParams()
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const asked = readRegisterAddress(search)
  const change = (patch: Partial<AskedRegister>, isPassing = false) => {
    const next = writeRegisterAddress({ ...asked, ...patch }).toString()
    if (next === writeRegisterAddress(asked).toString()) return
    void navigate({ pathname, search: next }, { replace: isPassing })
  }
  const query = search.toString()
  const open = useCallback(
    (id: string | null, isPassing = false) =>
      void navigate(
        { pathname: id === null ? '/decisions' : `/decisions/${id}`, search: query },
        { replace: isPassing },
      ),
    [navigate, query],
  )
  return { ...asked, decisionId, change, open }
}
