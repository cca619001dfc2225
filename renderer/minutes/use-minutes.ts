import { queryOptions, useQuery } from '@tanstack/react-query'
import { useLayoutEffect } from 'react'
import type { Meeting } from '../../shared/meetings.ts'
import type { MinutesItem } from '../../shared/minutes.ts'
import { client } from '../client.ts'
import { trustReading } from './item-texts.ts'

/**
 * The minutes of a meeting, with the moment (of `performance.now`) at which they were asked for: a
 * text handed over since is newer than this answer.
 */
export function minutesOptions(meetingId: string) {
  return queryOptions({
    queryKey: ['minutes', 'page', meetingId],
    queryFn: async ({ signal }) => {
      const askedAt = performance.now()
      return { askedAt, minutes: await client.minutes.get({ meetingId }, { signal }) }
    },
  })
}

/** The minutes of a meeting. */
export function useMinutes(meetingId: string) {
  return useQuery(minutesOptions(meetingId))
}

/** An answer of the core, asked for at `askedAt`, replaces the texts that this window kept. */
export function useTrustedReading(items: readonly MinutesItem[], askedAt: number): void {
  // Before it is painted, so that no older text is seen in between.
  useLayoutEffect(() => trustReading(items, askedAt), [items, askedAt])
}

/** The version that would leave now, `v0.2`; null while there is none to send. */
export function useVersionLabel({ id, state, minutesState }: Meeting): string | null {
  const isEnabled = state === 'HELD' && minutesState !== 'ADOPTED'
  const reading = useQuery({ ...minutesOptions(id), enabled: isEnabled })
  return isEnabled ? (reading.data?.minutes.versionLabel ?? null) : null
}

/** How much is still missing in minutes that have to be written; 0 before and after. */
export function useMissingCount({ id, state, minutesState }: Meeting): number {
  const isEnabled = state === 'HELD' && minutesState !== 'ADOPTED'
  const reading = useQuery({ ...minutesOptions(id), enabled: isEnabled })
  return isEnabled ? (reading.data?.minutes.findings.length ?? 0) : 0
}
