import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecisionStatus } from '../../shared/decision-codes.ts'
import type { DecisionLine } from '../../shared/decisions.ts'
import type { SaidSoFar } from '../../shared/follow-up-drafts.ts'
import { client } from '../client.ts'
import { closingNeed } from '../follow-up/closing-need.ts'
import { useFollow } from '../follow-up/use-follow.ts'
import { useChange } from '../use-change.ts'

/** What is still to be said before something can be written. */
export type Asking =
  | { readonly kind: 'status'; readonly status: DecisionStatus }
  | { readonly kind: 'due' | 'note' | 'lead' }

/** Whom a key or a button is about: the selected decisions, or the one that one stands on. */
export type Target =
  | { readonly kind: 'one'; readonly line: DecisionLine }
  | { readonly kind: 'many'; readonly ids: readonly string[] }

type SaidOfMany = Parameters<typeof client.followUp.followMany>[0]['said']

/** What the register itself changes: one decision, or a selection as one operation. */
export function useRegisterFollow(target: Target | null, onClosed: (isWritten: boolean) => void) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState<Asking | null>(null)
  const following = useFollow({ withToast: true })
  const many = useChange(client.followUp.followMany, {
    toast: ({ changed }) => t('register.bulk.done', { count: changed }),
  })
  const end = (isWritten: boolean) => {
    setAsking(null)
    onClosed(isWritten)
  }
  const sayOfOne = async (line: DecisionLine, said: SaidSoFar) => {
    const isWritten = (await following.follow(line, said)) !== null
    if (isWritten) end(true)
    return isWritten
  }
  const sayOfMany = async (ids: readonly string[], said: SaidOfMany, leadId?: string | null) => {
    const lead = leadId === undefined ? {} : { leadInstitutionId: leadId }
    if ((await many.run({ ids: [...ids], said, ...lead })) !== null) end(true)
  }
  /** True when something must be said with the state first. */
  const setStatusOf = (line: DecisionLine, status: DecisionStatus): boolean => {
    if (line.status === status) return false
    if (closingNeed(line, status) === null) {
      // Its answer may come when the next thing is asked already: it must not end that.
      void following.follow(line, { status })
      return false
    }
    setAsking({ kind: 'status', status })
    return true
  }
  return {
    asking,
    ask: (next: Asking) => target !== null && setAsking(next),
    /** Leaves what was asked without writing anything. */
    close: () => end(false),
    following,
    many,
    sayOfOne,
    sayOfMany,
    /** Sets a state at once, or asks for what must be said with it. */
    setStatus: (status: DecisionStatus) => {
      if (target?.kind === 'one') setStatusOf(target.line, status)
      // What replaces a decision is said of each by itself.
      if (target?.kind !== 'many' || status === 'SUPERSEDED') return
      if (status === 'DONE' || status === 'OBSOLETE') setAsking({ kind: 'status', status })
      else void sayOfMany(target.ids, { status })
    },
    setStatusOf,
  }
}

export type RegisterFollow = ReturnType<typeof useRegisterFollow>
