import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { tabQuery } from '../../shared/decision-register-rules.ts'
import {
  type DecisionView,
  type RegisterColumn,
  registerColumns,
  type RegisterRequest,
  type RegisterTab,
  registerTabs,
} from '../../shared/decision-register.ts'
import { api } from '../api.ts'
import { client } from '../client.ts'
import { readPreference, writePreference } from '../preferences.ts'
import type { SectionTab } from '../ui/section-tabs.tsx'
import { useChange } from '../use-change.ts'
import type { RegisterAddress, RegisterLayoutKind, RegisterSort } from './register-address.ts'
import { usualColumns } from './register-columns.tsx'

export type RegisterView = {
  readonly request: RegisterRequest
  readonly sort: RegisterSort
  readonly layout: RegisterLayoutKind
  /** The tab that stands out. */
  readonly tab: string
  readonly tabs: readonly SectionTab<string>[]
  /** The saved view that is open; null on a tab that every register has. */
  readonly saved: DecisionView | null
  /** True once the open view asks something else than what was saved. */
  readonly isChanged: boolean
  readonly columns: readonly RegisterColumn[]
  readonly chooseColumns: (columns: readonly RegisterColumn[]) => void
  readonly names: readonly string[]
}

/**
 * The register as it is asked: what the address says, over what the open tab or saved view says.
 * Null while the view or the tab that the address names is still unknown.
 */
export function useRegisterView(address: RegisterAddress): RegisterView | null {
  const counts = useQuery(api.decisions.tabCounts.queryOptions())
  const views = useQuery(api.decisions.views.queryOptions())
  const tabNames = useTabNames()
  const columns = useColumnChoice()
  const key = address.view ?? (address.query === null ? 'open' : 'all')
  const saved = views.data?.find(({ id }) => id === key) ?? null
  const tab = registerTabs.find((candidate) => candidate === key) ?? null
  const countOf = (wanted: string) => counts.data?.find((one) => one.key === wanted)
  const ownQuery = countOf('own')?.query ?? null
  const isUnknown = tab === null && saved === null
  if (isUnknown && views.isPending) return null
  if (tab === 'own' && ownQuery === null && !counts.isError) return null
  const usualQuery = saved?.query ?? queryOfTab(tab ?? 'all', ownQuery)
  const query = address.query ?? usualQuery
  const sort = address.sort ?? {
    column: saved?.sortColumn ?? 'due',
    direction: saved?.sortDirection ?? 'asc',
  }
  const group = address.group ?? saved?.grouping ?? 'due'
  const layout = address.layout ?? saved?.layout ?? 'table'
  const named = (views.data ?? []).map(({ id, name }) => ({ key: id, label: name }))
  const tabs = [...tabNames(ownQuery), ...named].map((one) => {
    const count = countOf(one.key)?.count
    return count === undefined ? one : { ...one, count }
  })
  return {
    request: { query, sort: sort.column, direction: sort.direction, group },
    sort,
    layout,
    tab: saved?.id ?? standingOut(tab, query, usualQuery, ownQuery),
    tabs,
    saved,
    isChanged:
      saved !== null &&
      (query !== saved.query ||
        sort.column !== saved.sortColumn ||
        sort.direction !== saved.sortDirection ||
        group !== saved.grouping ||
        layout !== saved.layout),
    ...columns(saved),
    names: (views.data ?? []).map(({ name }) => name),
  }
}

function queryOfTab(tab: RegisterTab, ownQuery: string | null): string {
  return tab === 'own' ? (ownQuery ?? '') : tabQuery(tab, '')
}

/** A tab whose question was narrowed stays; one whose question is gone gives way to «Toutes». */
function standingOut(
  tab: RegisterTab | null,
  query: string,
  usualQuery: string,
  ownQuery: string | null,
): RegisterTab {
  const asked = query.split(/\s+/u)
  if (tab !== null && tab !== 'all' && asked.includes(usualQuery)) return tab
  const same = registerTabs.find((one) => queryOfTab(one, ownQuery) === query.trim())
  return same ?? 'all'
}

function useTabNames() {
  const { t } = useTranslation()
  return (ownQuery: string | null) =>
    registerTabs
      // Without an institution of its own, a secretariat carries nothing by itself.
      .filter((key) => key !== 'own' || ownQuery !== '')
      .map((key) => ({
        key: key as string,
        label: t(`register.tab.${key}`, { code: (ownQuery ?? '').replaceAll(/[@"]/gu, '') }),
      }))
}

/** The columns of the tabs are remembered by the window, those of a saved view in the view. */
function useColumnChoice() {
  const [chosen, setChosen] = useState(readColumns)
  const update = useChange(client.decisions.updateView)
  return (saved: DecisionView | null) => ({
    columns: saved?.columnSet ?? chosen,
    chooseColumns: (columns: readonly RegisterColumn[]) => {
      if (columns.length === 0) return
      if (saved === null) {
        setChosen(columns)
        writePreference('decisions', columns.join(' '))
        return
      }
      const { id, revision: seenRevision } = saved
      void update.run({ id, seenRevision, patch: { columnSet: [...columns] } })
    },
  })
}

function readColumns(): readonly RegisterColumn[] {
  const remembered = (readPreference('decisions') ?? '').split(' ')
  const known = remembered.flatMap((name) => registerColumns.filter((column) => column === name))
  return known.length === 0 ? usualColumns : known
}
