import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { IsoDate } from '../../shared/dates.ts'
import { api } from '../api.ts'
import {
  type QueryNames,
  type QuerySuggestion,
  suggestQuery,
  typedPart,
} from './query-suggestions.ts'

export type QuerySuggesting = {
  readonly options: readonly QuerySuggestion[]
  /** The one that Entrée takes; -1 where Entrée searches for what was typed. */
  readonly active: number
  /** Where the part being typed stands. */
  readonly start: number
  readonly end: number
  readonly move: (step: 1 | -1) => void
  readonly dismiss: () => void
  /** Alt+↓: shows the fields before anything is typed. */
  readonly ask: () => void
  readonly enter: () => void
  readonly leave: () => void
}

/** Suggestions for the part under the caret, while the line has the focus. */
export function useQuerySuggestions(text: string, caret: number, today: IsoDate): QuerySuggesting {
  const [isInside, setInside] = useState(false)
  const [isAsked, setAsked] = useState(false)
  const [dismissed, setDismissed] = useState<string | null>(null)
  const [moved, setMoved] = useState<{ readonly typed: string; readonly index: number } | null>(
    null,
  )
  const names = useQueryNames(isInside)
  const { start, typed } = typedPart(text, caret)
  const key = `${start}/${typed}`
  const isShown = isInside && dismissed !== key && (typed !== '' || isAsked)
  const options = useMemo(
    () => (isShown ? suggestQuery(typed, names, today) : []),
    [isShown, typed, names, today],
  )
  // A field awaits its value, and a whole condition is not improved by another.
  const isFielded = /^-?(?:[@#]|\p{L}+[:<>])/u.test(typed)
  const isWhole = options.some(({ source }) => source === typed)
  const usual = isFielded && !isWhole && options.length > 0 ? 0 : -1
  const active = moved?.typed === key ? moved.index : usual
  return {
    options,
    active,
    start,
    end: start + typed.length,
    move: (step) => {
      const count = Math.max(1, options.length)
      const next = active === -1 && step === -1 ? count - 1 : (active + step + count) % count
      setMoved({ typed: key, index: next })
    },
    dismiss: () => {
      setDismissed(key)
      setAsked(false)
    },
    ask: () => {
      setAsked(true)
      setDismissed(null)
    },
    enter: () => setInside(true),
    leave: () => {
      setInside(false)
      setAsked(false)
      setDismissed(null)
    },
  }
}

const nobody: QueryNames = { bodies: [], institutions: [], groups: [] }

/** Codes and names, read once the line is entered: the register itself does not wait for them. */
function useQueryNames(isWanted: boolean): QueryNames {
  const options = { enabled: isWanted }
  const bodies = useQuery(
    api.bodies.list.queryOptions({ input: { includeClosed: true }, ...options }),
  )
  const institutions = useQuery(
    api.institutions.list.queryOptions({ input: { includeClosed: true }, ...options }),
  )
  return useMemo(() => {
    if (bodies.data === undefined || institutions.data === undefined) return nobody
    return {
      bodies: bodies.data,
      institutions: institutions.data,
      groups: bodies.data.filter(({ kind }) => kind === 'THEMATIC_GROUP' || kind === 'SUB_GROUP'),
    }
  }, [bodies.data, institutions.data])
}
