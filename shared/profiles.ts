import { type } from '@orpc/contract'
import { z } from 'zod'
import { line } from './contract-base.ts'
import { procedure } from './contract-procedure.ts'

export type ProfileSummary = {
  readonly code: string
  readonly name: string
  readonly description: string
  readonly bodyCount: number
  /** What the first start proposes as the secretariat's name. */
  readonly secretariatName: string
  /** Functions among which its user chooses, the usual one first. */
  readonly roles: readonly string[]
  /** True when a demonstration shows this kind of organisation. */
  readonly hasDemo: boolean
}

/** The answers of the first start; the profile fills whatever is left empty. */
const founding = z.object({
  operationId: z.uuid(),
  profile: line(40).min(1),
  secretariatName: line(200).default(''),
  userName: line(160).default(''),
  userRole: line(160).default(''),
  backupFolder: line(1000).default(''),
})
export type Founding = z.infer<typeof founding>

export const profilesContract = {
  list: procedure.output(type<readonly ProfileSummary[]>()),
  /** Creates the base of a new secretariat. Refused where a base already is. */
  found: procedure.input(founding).output(type<{ readonly name: string }>()),
  /** Fills an empty data folder with a demonstration. Refused where a base already is. */
  openDemo: procedure
    .input(z.object({ operationId: z.uuid(), profile: line(40).min(1).default('SEG_ML') }))
    .output(type<{ readonly name: string }>()),
}
