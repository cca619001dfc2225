import { useQuery } from '@tanstack/react-query'
import type { DecisionChoices } from '../../shared/decisions.ts'
import type { Named } from '../../shared/quick-entry-name-rules.ts'
import { api } from '../api.ts'

/** An item of the agenda under which something can be decided. */
export type ItemChoice = {
  readonly value: string
  readonly number: string
  readonly label: string
}

/** The numbered items of a meeting; empty until they are read. */
export function useItemChoices(meetingId: string | null): readonly ItemChoice[] {
  const agenda = useQuery(
    api.agenda.get.queryOptions({
      input: { meetingId: meetingId ?? '' },
      enabled: meetingId !== null,
    }),
  )
  return (agenda.data?.lines ?? [])
    .filter(({ number }) => number !== '')
    .map(({ id, number, displayTitle }) => ({
      value: id,
      number,
      label: `${number}. ${displayTitle}`,
    }))
}

/** Who and what the decisions of a meeting may name; null until it is read. */
export function useDecisionChoices(meetingId: string | null): DecisionChoices | null {
  const choices = useQuery(
    api.decisions.choices.queryOptions({
      input: { meetingId: meetingId ?? '' },
      enabled: meetingId !== null,
    }),
  )
  return choices.data ?? null
}

/** «BM – Banque mondiale»; a code that is its own name stands alone. */
export function namedLabel({ code, name }: Pick<Named, 'code' | 'name'>): string {
  return code === name ? code : `${code} – ${name}`
}
