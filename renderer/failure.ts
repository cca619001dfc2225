import { isDefinedError } from '@orpc/client'
import type { ErrorCode } from '../shared/errors.ts'

type Row = Readonly<Record<string, unknown>>

/** A refusal in the user's words. */
export type Failure = {
  /** Null when nothing declared went wrong: a bug, or a core that does not answer. */
  readonly code: ErrorCode | null
  readonly what: string
  readonly remedy: string
  readonly issues: readonly { readonly field: string; readonly sentence: string }[]
  readonly versions: { readonly current: Row; readonly yours: Row } | null
}

/** Reads what the core said; null when there was no answer at all. */
export function readFailure(error: unknown): Failure | null {
  if (!(error instanceof Error) || !('data' in error)) return null
  const { data } = error
  if (!isRow(data) || typeof data.what !== 'string' || typeof data.remedy !== 'string') return null
  return {
    code: codeOf(error),
    what: data.what,
    remedy: data.remedy,
    issues: Array.isArray(data.issues) ? data.issues.filter(isIssue) : [],
    versions:
      isRow(data.current) && isRow(data.yours) ? versionsOf(data.current, data.yours) : null,
  }
}

/** True for refusals of the contract: asking again would be refused again. */
export function isRefusal(error: unknown): boolean {
  return isDefinedError(error instanceof Error ? error : new Error(String(error)))
}

function codeOf(error: Error): ErrorCode | null {
  if (!isRefusal(error) || !('code' in error)) return null
  // The contract declares no other code, and oRPC told us that it is a declared one.
  return error.code as ErrorCode
}

function versionsOf(current: Row, yours: Row) {
  return { current, yours }
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null
}

function isIssue(value: unknown): value is Failure['issues'][number] {
  return isRow(value) && typeof value.field === 'string' && typeof value.sentence === 'string'
}
