import { useQuery } from '@tanstack/react-query'
import type { Institution } from '../../shared/directory.ts'
import { api } from '../api.ts'

/** Every institution, closed ones too, by its id; empty until they have arrived. */
export function useInstitutions(): ReadonlyMap<string, Institution> {
  const { data } = useQuery(api.institutions.list.queryOptions({ input: { includeClosed: true } }))
  return new Map((data ?? []).map((institution) => [institution.id, institution]))
}

/** The institutions of today as the choices of a field, and the one that is chosen already. */
export function useInstitutionChoices(chosen: string | null = null) {
  const { data } = useQuery(api.institutions.list.queryOptions({ input: { includeClosed: true } }))
  return (data ?? [])
    .filter(({ id, validTo }) => validTo === null || id === chosen)
    .map(({ id, code, name }) => ({ value: id, label: code === name ? code : `${code} – ${name}` }))
}
