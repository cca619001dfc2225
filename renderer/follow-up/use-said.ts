import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SaidSoFar } from '../../shared/follow-up-drafts.ts'
import { api } from '../api.ts'
import { useBeforeLeaving } from '../ui/use-before-leaving.ts'
import { flushDrafts, forgetDraft, isNothingSaid, ownDraft, sayDraft } from './said-drafts.ts'

export type Saying = {
  readonly said: SaidSoFar
  readonly isNothing: boolean
  /** Adds to what is said so far. */
  readonly say: (more: SaidSoFar) => void
  /** Once it is in the diary, or taken back. */
  readonly forget: () => void
}

/** What is being said of a decision: as this window has it, else as the core kept it. */
export function useSaid(decisionId: string): Saying {
  const kept = useQuery(
    api.followUp.drafts.queryOptions({ input: { decisionIds: [decisionId] }, staleTime: 0 }),
  )
  const [, redraw] = useState(0)
  useBeforeLeaving(flushDrafts)
  const said = ownDraft(decisionId) ?? kept.data?.[0]?.said ?? {}
  return {
    said,
    isNothing: isNothingSaid(said),
    say: (more) => {
      // As this window has it now: two words said in one breath both count.
      sayDraft(decisionId, { ...(ownDraft(decisionId) ?? said), ...more })
      redraw((count) => count + 1)
    },
    forget: () => {
      forgetDraft(decisionId)
      redraw((count) => count + 1)
    },
  }
}

/** What is said so far of each of many decisions. */
export function useSaidOf(decisionIds: readonly string[]): (decisionId: string) => SaidSoFar {
  const kept = useQuery(
    api.followUp.drafts.queryOptions({
      input: { decisionIds: [...decisionIds] },
      enabled: decisionIds.length > 0,
    }),
  )
  return (decisionId) =>
    ownDraft(decisionId) ?? kept.data?.find((draft) => draft.decisionId === decisionId)?.said ?? {}
}
