import type { ErrorMessageKey, MessageParameters } from './i18n.ts'

/** The closed list of failures that a user can meet; all else is a bug. */
export const errorCodes = [
  'not-found',
  'conflict',
  'invalid',
  'forbidden',
  'locked',
  'storage',
] as const

export type ErrorCode = (typeof errorCodes)[number]

export type FieldIssue = { readonly field: string; readonly sentence: string }

type AppErrorDetails = {
  readonly parameters?: MessageParameters
  readonly issues?: readonly FieldIssue[]
  readonly current?: Readonly<Record<string, unknown>>
  readonly yours?: Readonly<Record<string, unknown>>
  readonly cause?: unknown
}

/**
 * A failure that a user can meet. It carries the name of its sentences in the catalogue
 * (`errors.<name>.what` and `errors.<name>.remedy`), not the sentences: the core puts them into
 * the user's language when the answer leaves.
 */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly sentence: ErrorMessageKey
  readonly details: AppErrorDetails

  constructor(code: ErrorCode, sentence: ErrorMessageKey, details: AppErrorDetails = {}) {
    super(`${code}: ${sentence}`, { cause: details.cause })
    this.name = 'AppError'
    this.code = code
    this.sentence = sentence
    this.details = details
  }
}

export function notFound(sentence: ErrorMessageKey, parameters: MessageParameters = {}): AppError {
  return new AppError('not-found', sentence, { parameters })
}

export function invalid(sentence: ErrorMessageKey, parameters: MessageParameters = {}): AppError {
  return new AppError('invalid', sentence, { parameters })
}

/** Both versions travel, so that the screen can show them side by side. */
export function conflict(
  current: Readonly<Record<string, unknown>>,
  yours: Readonly<Record<string, unknown>>,
): AppError {
  return new AppError('conflict', 'conflict', { current, yours })
}

/** Closes a switch over a union: a new member no longer compiles until it is handled. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`)
}
