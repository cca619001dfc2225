import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import type { RegisterLine, RegisterPage, RegisterRequest } from '../../shared/decision-register.ts'
import { api, queryClient } from '../api.ts'
import { client } from '../client.ts'
import { pageSize, pagesAround, type RegisterLayout, registerLayout } from './register-rows.ts'

const pageOptions = (request: RegisterRequest, page: number) =>
  api.decisions.register.queryOptions({
    input: { ...request, offset: page * pageSize, limit: pageSize },
  })

export type RegisterList = {
  /** Null until the first answer. */
  readonly head: RegisterPage | null
  readonly layout: RegisterLayout
  readonly error: Error | null
  readonly retry: () => void
  /** Undefined for a place whose page is not there yet. */
  readonly lineAt: (place: number) => RegisterLine | undefined
  /** The place of a decision among the pages at hand; null when it is on none of them. */
  readonly placeOf: (id: string) => number | null
  /** The decisions of the pages that are there. */
  readonly linesAtHand: readonly RegisterLine[]
  /** Ids from one place to another, both included, in the order of the list. */
  readonly idsBetween: (from: number, to: number) => Promise<readonly string[]>
}

/**
 * The register, page by page: the head of the answer gives its whole height, the pages in sight and
 * their neighbours are read as one scrolls. A new question leaves the former answer on screen until
 * its own has come.
 */
export function useRegisterList(
  request: RegisterRequest,
  sight: { readonly from: number; readonly to: number },
): RegisterList {
  const first = useQuery({ ...pageOptions(request, 0), placeholderData: keepPreviousData })
  const settled = useRef(request)
  if (!first.isPlaceholderData && first.data !== undefined) settled.current = request
  const asked = settled.current
  const total = first.data?.total ?? 0
  const wanted = pagesAround(sight.from, sight.to, total).filter((page) => page > 0)
  const further = useQueries({ queries: wanted.map((page) => pageOptions(asked, page)) })
  const groups = first.data?.groups
  const layout = useMemo(() => registerLayout(groups ?? [], total), [groups, total])

  const pages = new Map<number, readonly RegisterLine[]>()
  if (first.data !== undefined) pages.set(0, first.data.lines)
  for (const [index, { data }] of further.entries()) {
    const page = wanted[index]
    if (page !== undefined && data !== undefined) pages.set(page, data.lines)
  }
  const lineAt = (place: number) => pages.get(Math.floor(place / pageSize))?.[place % pageSize]
  return {
    head: first.data ?? null,
    layout,
    error: first.error ?? further.find(({ error }) => error !== null)?.error ?? null,
    retry: () => void queryClient.refetchQueries({ type: 'active' }),
    lineAt,
    linesAtHand: [...pages.values()].flat(),
    placeOf: (id) => {
      for (const [page, lines] of pages) {
        const index = lines.findIndex((line) => line.id === id)
        if (index !== -1) return page * pageSize + index
      }
      return null
    },
    idsBetween: async (from, to) => {
      const [start, end] = [Math.min(from, to), Math.max(from, to)]
      const near = Array.from({ length: end - start + 1 }, (_, index) => lineAt(start + index)?.id)
      const known = near.filter((id) => id !== undefined)
      if (known.length === near.length) return known
      return (await client.decisions.ids(asked)).slice(start, end + 1)
    },
  }
}
