import { createContext, useContext } from 'react'
import type { IsoDate } from '../shared/dates.ts'
import type { Organisation } from '../shared/settings.ts'

/** What every screen of an open base may know. */
export type Secretariat = {
  readonly organisation: Organisation
  /** The core's day, also the fixed one of a demonstration: screens never read the clock. */
  readonly today: IsoDate
  readonly counts: { readonly late: number; readonly tasks: number; readonly vacancies: number }
  readonly dataFolder: string
  readonly version: string
}

export const SecretariatContext = createContext<Secretariat | null>(null)

/** The organisation, the day and the counts of the open base. */
export function useSecretariat(): Secretariat {
  const secretariat = useContext(SecretariatContext)
  if (secretariat === null) throw new Error('This screen is drawn outside of an open base')
  return secretariat
}

/** The core's day; see `Secretariat`. */
export function useToday(): IsoDate {
  return useSecretariat().today
}
