import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { yearOf } from '../../shared/dates.ts'
import type { WorkProgramme } from '../../shared/programme.ts'
import { api } from '../api.ts'
import { useSecretariat, useToday } from '../organisation.ts'

/** Whose programme of which year the address names, and which others there are. */
export function useProgrammePlace() {
  const today = useToday()
  const { organisation } = useSecretariat()
  const [address, setAddress] = useSearchParams()
  const list = useQuery(api.programme.list.queryOptions({ input: {} }))
  const programmes = list.data ?? []
  const thisYear = yearOf(today)
  const holders = holdersOf(programmes, organisation.shortName)
  const year = readYear(address.get('year')) ?? thisYear
  const named = address.get('holder')
  const holder = named ?? usualHolder(programmes, year) ?? organisation.shortName
  return {
    list,
    programmes,
    year,
    years: yearsOf(programmes, [thisYear, year]),
    holder,
    holders: holders.includes(holder) ? holders : [...holders, holder],
    programme: programmes.find((one) => one.year === year && one.holder === holder) ?? null,
    /** The holder's last programme before this year, which could be copied. */
    earlier: programmes.find((one) => one.year < year && one.holder === holder) ?? null,
    go: (to: { readonly year?: number; readonly holder?: string }) =>
      setAddress({ year: String(to.year ?? year), holder: to.holder ?? holder }),
  }
}

export type ProgrammePlace = ReturnType<typeof useProgrammePlace>

function readYear(text: string | null): number | null {
  const year = Number(text)
  return Number.isInteger(year) && year >= 1990 && year <= 2200 ? year : null
}

/** The first one of the year: bodies come before the secretariat in the order of their codes. */
function usualHolder(programmes: readonly WorkProgramme[], year: number): string | null {
  return (programmes.find((one) => one.year === year) ?? programmes[0])?.holder ?? null
}

function holdersOf(programmes: readonly WorkProgramme[], secretariat: string): readonly string[] {
  const codes = [...programmes.map(({ holder }) => holder), secretariat]
  return [...new Set(codes)].toSorted((first, second) => first.localeCompare(second))
}

/** From the first programme to the year after the present one, the latest first. */
function yearsOf(
  programmes: readonly WorkProgramme[],
  others: readonly number[],
): readonly number[] {
  const known = [...programmes.map(({ year }) => year), ...others]
  const first = Math.min(...known)
  const last = Math.max(...known) + 1
  return Array.from({ length: last - first + 1 }, (_, back) => last - back)
}
