import { useQuery } from '@tanstack/react-query'
import type { AgendaLine } from '../../shared/agenda.ts'
import { api } from '../api.ts'
import { useSecretariat } from '../organisation.ts'

/** Who could lead an item: those already named, the seats of the body, the groups, the secretariat. */
export function usePresenters(bodyId: string, lines: readonly AgendaLine[]): readonly string[] {
  const { organisation } = useSecretariat()
  const seats = useQuery(api.seats.list.queryOptions({ input: { bodyId }, staleTime: 300_000 }))
  const bodies = useQuery(
    api.bodies.list.queryOptions({ input: { includeClosed: false }, staleTime: 300_000 }),
  )
  return [
    ...new Set([
      ...lines.map(({ presenter }) => presenter),
      organisation.shortName,
      ...(seats.data ?? []).map(({ institutionCode }) => institutionCode),
      ...(bodies.data ?? []).map(({ code }) => code),
    ]),
  ].filter((name) => name !== '')
}
