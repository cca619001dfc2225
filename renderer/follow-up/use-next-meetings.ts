import { useQuery } from '@tanstack/react-query'
import type { MeetingSummary } from '../../shared/meetings.ts'
import { api } from '../api.ts'
import { useToday } from '../organisation.ts'

const few = 3

/** The next meetings of a body that are to take place, the nearest first; none without a body. */
export function useNextMeetings(bodyId: string | null): readonly MeetingSummary[] {
  const today = useToday()
  const found = useQuery(
    api.meetings.list.queryOptions({
      input: { bodyId, states: ['PLANNED', 'CONVENED'], from: today, limit: few },
      enabled: bodyId !== null,
    }),
  )
  return bodyId === null ? [] : (found.data?.meetings ?? [])
}
