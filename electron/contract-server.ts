import { implement, os } from '@orpc/server'
import type { AnyContractRouter } from '@orpc/contract'
import type { CoreContext } from './core-context.ts'
import { answerErrors } from './error-answers.ts'

/** The lines of one feature of the contract, waiting for their handlers. */
export function implementing<Lines extends AnyContractRouter>(lines: Lines) {
  return implement(lines).$context<CoreContext>()
}

/**
 * What every call passes on its way to its handler. Every failure passes through `answerErrors`, that
 * of the validation of the input too, so that all doors refuse in the same words.
 */
export const gateway = os
  .$context<CoreContext>()
  .use(async ({ context, next, path }) => answerErrors(context, path, async () => next()))
