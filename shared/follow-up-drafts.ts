import { type } from '@orpc/contract'
import { z } from 'zod'
import { id } from './contract-base.ts'
import { procedure } from './contract-procedure.ts'
import { followUpInput } from './follow-up.ts'

const saidSoFar = followUpInput.partial()
/** What is said of a decision; what is left out stays as it is. */
export type SaidSoFar = z.infer<typeof saidSoFar>

/** What is being said of a decision and is not in its diary yet. */
export type FollowUpDraft = {
  readonly decisionId: string
  readonly said: SaidSoFar
}

export const followUpDraftsContract = {
  /**
   * Keeps what is being said of a decision, apart from the journal, so that neither a crash nor a
   * power cut loses a word of it; null forgets it. Written in the diary, it is forgotten by itself.
   */
  keepDraft: procedure
    .input(z.object({ decisionId: id, said: saidSoFar.nullable() }))
    .output(type<{ readonly decisionId: string }>()),
  /** What is kept of the decisions named; of all of them without names. */
  drafts: procedure
    .input(z.object({ decisionIds: z.array(id).max(1000).default([]) }).prefault({}))
    .output(type<readonly FollowUpDraft[]>()),
}
