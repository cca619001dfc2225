import { implement } from '@orpc/server'
import { z } from 'zod'
import { contract } from '../shared/contract.ts'
import type { CoreContext } from './core-context.ts'
import { answerErrors } from './error-answers.ts'

// What zod says of a wrong field reaches the user beside the sentence of the refusal.
z.config(z.locales.fr())

/**
 * The contract waiting for its handlers. Every failure passes through `answerErrors`, that of the
 * validation of the input too, so that all doors refuse in the same words.
 */
export const os = implement(contract)
  .$context<CoreContext>()
  .use(async ({ context, next, path }) => answerErrors(context, path, async () => next()))
