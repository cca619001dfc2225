import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { CalendarYear } from '../../shared/calendar.ts'
import type { HarmonyResult } from '../../shared/reviews.ts'
import { api } from '../api.ts'
import { client } from '../client.ts'

/** A search goes on this long at most; what it has by then is offered with its gap. */
const mostSeconds = 60
const askEveryMs = 300

export type HarmonyState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | {
      readonly kind: 'done'
      readonly result: HarmonyResult
      /** Events whose move was accepted or left. */
      readonly settled: ReadonlyMap<string, 'ACCEPTED' | 'LEFT'>
    }

/** One search for a calendar without blocking findings, as far as this window followed it. */
export function useHarmony({ year, version }: CalendarYear) {
  const [state, setState] = useState<HarmonyState>({ kind: 'idle' })
  const turn = useRef(0)
  const isRunning = state.kind === 'running'
  const progress = useQuery({
    ...api.reviews.harmoniseProgress.queryOptions(),
    enabled: isRunning,
    refetchInterval: askEveryMs,
    gcTime: 0,
  })
  const cancel = useCallback(async () => {
    await client.reviews.harmoniseCancel()
  }, [])
  const leave = useCallback(() => {
    turn.current++
    setState((before) => {
      if (before.kind === 'running') void client.reviews.harmoniseCancel()
      return before.kind === 'idle' ? before : { kind: 'idle' }
    })
  }, [])
  // What was found for one year or version is nothing in another, and nobody waits any more.
  useEffect(() => leave, [year, version, leave])
  const start = async () => {
    const mine = ++turn.current
    setState({ kind: 'running' })
    const next = await search(year, version)
    if (turn.current === mine) setState(next)
  }
  const settle = (eventIds: readonly string[], how: 'ACCEPTED' | 'LEFT') =>
    setState((before) => {
      if (before.kind !== 'done') return before
      const settled = new Map(before.settled)
      for (const id of eventIds) settled.set(id, how)
      return { ...before, settled }
    })
  return {
    state,
    progress: isRunning ? (progress.data ?? null) : null,
    start,
    cancel,
    leave,
    settle,
  }
}

export type Harmony = ReturnType<typeof useHarmony>

async function search(year: number, version: string): Promise<HarmonyState> {
  try {
    const result = await client.reviews.harmonise({ year, version, seconds: mostSeconds })
    return { kind: 'done', result, settled: new Map() }
  } catch (error) {
    return { kind: 'failed', error }
  }
}
