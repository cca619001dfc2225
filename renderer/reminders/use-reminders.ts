import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { compareDates } from '../../shared/dates.ts'
import type { ExportResult } from '../../shared/exports.ts'
import { api } from '../api.ts'
import { client } from '../client.ts'
import { useToday } from '../organisation.ts'
import { useChange } from '../use-change.ts'
import {
  inputOf,
  isTicked,
  mostWritten,
  type ReminderChoice,
  usualReplyDay,
} from './reminder-choice.ts'

/** What the screen of reminders shows, what is chosen on it, and what it has written. */
export function useReminders() {
  const today = useToday()
  const [choice, setChoice] = useState<ReminderChoice>(() => ({
    withinDays: 0,
    replyBy: usualReplyDay(today),
    language: 'fr',
    disclosure: 'shared',
  }))
  const [byHand, setByHand] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [written, setWritten] = useState<ExportResult | null>(null)
  const { withinDays, replyBy } = choice
  const list = useQuery({
    ...api.followUp.reminders.queryOptions({ input: { withinDays } }),
    placeholderData: keepPreviousData,
  })
  const writing = useChange(client.exports.writeRegister)
  const ticked = (list.data ?? [])
    .filter((line) => isTicked(line, byHand))
    .map(({ institutionId }) => institutionId)
  const isPast = replyBy !== null && compareDates(replyBy, today) < 0
  const input = inputOf(choice, ticked)
  return {
    list,
    choice,
    choose: (part: Partial<ReminderChoice>) => setChoice({ ...choice, ...part }),
    byHand,
    tick: (institutionIds: readonly string[], isNowTicked: boolean) =>
      setByHand(new Map([...byHand, ...institutionIds.map((id) => [id, isNowTicked] as const)])),
    count: ticked.length,
    isPast,
    canWrite: ticked.length > 0 && ticked.length <= mostWritten && !isPast && !writing.isRunning,
    input,
    isWriting: writing.isRunning,
    write: async () => {
      const result = await writing.run(input)
      if (result !== null) setWritten(result)
    },
    written,
  }
}

export type Reminders = ReturnType<typeof useReminders>
