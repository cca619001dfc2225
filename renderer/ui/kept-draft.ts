import { useState } from 'react'

/**
 * A hook for the fields of a form of creation: what was typed is kept until it was created or
 * cancelled, so that a form closed by Échap or left for another screen opens as it was.
 *
 * @example const usePersonDraft = keptDraft<PersonDraft>()
 */
export function keptDraft<Draft extends object>() {
  let kept: Draft | null = null
  return (initial: Draft) => {
    const [draft, setDraft] = useState<Draft>(() => kept ?? initial)
    return {
      draft,
      change: (patch: Partial<Draft>) => {
        kept = { ...(kept ?? draft), ...patch }
        setDraft(kept)
      },
      forget: () => {
        kept = null
      },
    }
  }
}
