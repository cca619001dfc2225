import { useState } from 'react'
import { foldText } from '../../shared/folding.ts'
import { typedName } from '../../shared/quick-entry-edit-rules.ts'
import { leadsOf, type Named, suggestNames } from '../../shared/quick-entry-name-rules.ts'
import type { QuickLine } from './use-quick-entry.ts'

export type Suggesting = {
  /** Empty while no name is being typed. */
  readonly options: readonly Named[]
  /** The one that Entrée takes; -1 when what was typed is already clear. */
  readonly active: number
  readonly move: (step: 1 | -1) => void
  readonly dismiss: () => void
  /** Where the name being typed stands; null when none is. */
  readonly place: { readonly start: number; readonly end: number } | null
}

/** Suggestions for the name at whose end the caret stands; Échap puts them away until the next one. */
export function useSuggestions({ text, choices }: QuickLine, caret: number): Suggesting {
  const [dismissedAt, setDismissedAt] = useState<number | null>(null)
  const [moved, setMoved] = useState<{ readonly typed: string; readonly index: number } | null>(
    null,
  )
  const found = typedName(text, caret)
  const isShown = found !== null && found.start !== dismissedAt
  const all = found?.sign === '#' ? choices.groups : leadsOf(choices)
  const options = isShown ? suggestNames(all, found.typed) : []
  const key = found === null ? '' : `${found.start}/${found.typed}`
  // A code typed to its end needs no help: Entrée then records.
  const isWhole = options.some(({ code }) => foldText(code) === foldText(found?.typed ?? ''))
  const usual = isWhole || options.length === 0 ? -1 : 0
  const active = moved?.typed === key ? moved.index : usual
  return {
    options,
    active,
    place: isShown ? found : null,
    move: (step) => {
      const next = active + step
      setMoved({ typed: key, index: (next + options.length) % Math.max(1, options.length) })
    },
    dismiss: () => setDismissedAt(found?.start ?? null),
  }
}
