import { oc, type } from '@orpc/contract'
import type { FieldIssue } from './errors.ts'

/** What a refused call tells its user: what happened, and what can be done about it. */
type Told = { readonly what: string; readonly remedy: string }

type Row = Readonly<Record<string, unknown>>

/**
 * The start of every line of the contract, with the closed list of refusals that a user can meet.
 * Anything else that goes wrong is a bug and travels without details.
 */
export const procedure = oc.errors({
  'not-found': { status: 404, data: type<Told>() },
  /** `current` is the row as stored now, `yours` what the refused call wanted to write. */
  conflict: { status: 409, data: type<Told & { readonly current: Row; readonly yours: Row }>() },
  invalid: { status: 422, data: type<Told & { readonly issues: readonly FieldIssue[] }>() },
  forbidden: { status: 403, data: type<Told>() },
  locked: { status: 423, data: type<Told>() },
  storage: { status: 507, data: type<Told>() },
})
