import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecisionChoices, DecisionLine } from '../../shared/decisions.ts'
import { draftOf, parseQuickEntry, type QuickEntry } from '../../shared/quick-entry-rules.ts'
import { client } from '../client.ts'
import { useToday } from '../organisation.ts'
import { useChange } from '../use-change.ts'

/** Lines left by Échap, by the place where they were typed; a line that was recorded is forgotten. */
const kept = new Map<string, { readonly text: string; readonly itemId: string | null }>()

export type QuickPlace = {
  readonly meetingId: string
  /** The item under which it was decided; it can be changed before Entrée. */
  readonly itemId: string | null
  readonly onRecorded?: ((decision: DecisionLine) => void) | undefined
}

export type QuickLine = {
  readonly text: string
  readonly entry: QuickEntry
  readonly choices: DecisionChoices
  readonly itemId: string | null
  readonly setItemId: (itemId: string | null) => void
  readonly write: (text: string) => void
  /** Records the line when it is ready; otherwise lets what is missing be said. */
  readonly record: () => Promise<void>
  /** True once Entrée was pressed on a line that is not ready. */
  readonly wasRefused: boolean
  /** The last decision recorded from here. */
  readonly recorded: DecisionLine | null
}

/** A line being typed, what it reads as, and its recording. */
export function useQuickLine(place: QuickPlace, choices: DecisionChoices): QuickLine {
  const { meetingId, onRecorded } = place
  const { t } = useTranslation()
  const today = useToday()
  const home = `${meetingId}/${place.itemId ?? ''}`
  const [text, setText] = useState(() => kept.get(home)?.text ?? '')
  const [itemId, setItem] = useState(() => kept.get(home)?.itemId ?? place.itemId)
  const [wasRefused, setRefused] = useState(false)
  const [recorded, setRecorded] = useState<DecisionLine | null>(null)
  const create = useChange(client.decisions.create, {
    toast: ({ reference }) => t('decisions.quick.recorded', { reference }),
  })
  const entry = useMemo(() => parseQuickEntry(text, choices, today), [text, choices, today])
  const write = (next: string) => {
    kept.set(home, { text: next, itemId })
    setText(next)
    setRefused(false)
  }
  const setItemId = (next: string | null) => {
    kept.set(home, { text, itemId: next })
    setItem(next)
  }
  const record = async () => {
    // Not a word is judged before those that it may mean are known.
    if (choices.types.length === 0) return
    if (!entry.isReady) return setRefused(true)
    // Emptied at once: the next decision may be typed while this one is written.
    write('')
    kept.delete(home)
    const draft = draftOf(entry)
    const decision = await create.run({ meetingId, itemId, kind: entry.kind, draft })
    if (decision === null) {
      // Refused: the line comes back, unless another one was begun meanwhile.
      if (!kept.has(home)) kept.set(home, { text, itemId })
      setText((now) => (now === '' ? text : now))
      return
    }
    setRecorded(decision)
    onRecorded?.(decision)
  }
  return { text, entry, choices, itemId, setItemId, write, record, wasRefused, recorded }
}
