import { type } from '@orpc/contract'
import { z } from 'zod'
import { line } from './contract-base.ts'
import { procedure } from './contract-procedure.ts'
import { type SearchKind, searchKinds } from './search-kinds.ts'

export type SearchHit = {
  readonly kind: SearchKind
  readonly id: string
  /** Where the hit opens: the meeting of an item, the record itself otherwise. */
  readonly targetId: string
  readonly label: string
  readonly detail: string
}

export const searchContract = {
  /** At most `limit` hits a kind; accents and case do not matter, each word may be a beginning. */
  find: procedure
    .input(
      z.object({
        words: line(200),
        kinds: z.array(z.enum(searchKinds)).default([...searchKinds]),
        limit: z.int().min(1).max(20).default(6),
      }),
    )
    .output(type<readonly SearchHit[]>()),
}
