import { randomUUID } from 'node:crypto'
import { ORPCError, ValidationError } from '@orpc/server'
import { AppError, type ErrorCode, type FieldIssue } from '../shared/errors.ts'
import type { Translate } from '../shared/i18n.ts'
import { richTextRefusals } from '../shared/rich-text.ts'

type Speaker = { readonly t: Translate }

const statuses: Readonly<Record<ErrorCode, number>> = {
  'not-found': 404,
  conflict: 409,
  invalid: 422,
  forbidden: 403,
  locked: 423,
  storage: 507,
}

/** Runs one call and gives whatever goes wrong in it the form that the contract declares. */
export async function answerErrors<Result>(
  speaker: Speaker,
  path: readonly string[],
  run: () => Promise<Result>,
): Promise<Result> {
  const start = performance.now()
  try {
    return await run()
  } catch (failure) {
    throw asContractError(speaker, failure, path, performance.now() - start)
  }
}

function asContractError(
  speaker: Speaker,
  failure: unknown,
  path: readonly string[],
  durationMs: number,
): Error {
  const known = asAppError(failure)
  if (known !== null) return told(speaker, known)
  const code = randomUUID().slice(0, 8)
  // Name and duration only: arguments and messages may carry confidential text.
  process.stderr.write(`${path.join('.')} failed after ${durationMs.toFixed(0)} ms, code ${code}\n`)
  if (process.env.GREFFIER_TRACE === '1') process.stderr.write(`${stackOf(failure)}\n`)
  return new ORPCError('INTERNAL_SERVER_ERROR', {
    message: speaker.t('errors.unexpected.what'),
    data: {
      what: speaker.t('errors.unexpected.what'),
      remedy: speaker.t('errors.unexpected.remedy', { code }),
    },
    cause: failure,
  })
}

function stackOf(failure: unknown): string {
  return failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)
}

function asAppError(failure: unknown): AppError | null {
  if (failure instanceof AppError) return failure
  if (failure instanceof ORPCError && failure.cause instanceof ValidationError) {
    return invalidInput(failure.cause)
  }
  return storageFailure(failure)
}

function invalidInput({ issues }: ValidationError): AppError {
  const refusal = richTextRefusals.find((name) => issues.some(({ message }) => message === name))
  if (refusal !== undefined) return new AppError('invalid', refusal)
  const fields: FieldIssue[] = issues.map(({ path, message }) => ({
    field: (path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('.'),
    sentence: message,
  }))
  const names = [...new Set(fields.map(({ field }) => field).filter((field) => field !== ''))]
  return new AppError('invalid', 'badInput', {
    parameters: { fields: names.join(', ') || '–' },
    issues: fields,
  })
}

/** What the engine says when the disk refuses: the state of the change is then unknown. */
function storageFailure(cause: unknown): AppError | null {
  if (!(cause instanceof Error) || !('code' in cause) || typeof cause.code !== 'string') return null
  if (cause.code === 'SQLITE_FULL' || cause.code === 'ENOSPC') {
    return new AppError('storage', 'diskFull', { cause })
  }
  if (cause.code.startsWith('SQLITE_BUSY')) return new AppError('locked', 'baseBusy', { cause })
  if (/^SQLITE_(IOERR|CORRUPT|NOTADB|READONLY|CANTOPEN)/u.test(cause.code)) {
    return new AppError('storage', 'diskFailed', { cause })
  }
  return null
}

function told({ t }: Speaker, error: AppError) {
  const { parameters = {} } = error.details
  const what = t(`errors.${error.sentence}.what`, parameters)
  const remedy = t(`errors.${error.sentence}.remedy`, parameters)
  return new ORPCError(error.code, {
    defined: true,
    status: statuses[error.code],
    message: what,
    data: { what, remedy, ...extra(error) },
    cause: error,
  })
}

function extra({ code, details }: AppError) {
  if (code === 'invalid') return { issues: details.issues ?? [] }
  if (code === 'conflict') return { current: details.current ?? {}, yours: details.yours ?? {} }
  return {}
}
