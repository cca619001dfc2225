import { useEffect, useRef, useState } from 'react'
import { useToday } from '../organisation.ts'
import { useBeforeLeaving } from '../ui/use-before-leaving.ts'
import { completed, joinQuery, type QueryPart, splitQuery } from './query-parts.ts'

/** How long typing rests before the register is searched. */
const pauseMs = 180

export type QueryLineState = {
  readonly chips: readonly QueryPart[]
  readonly text: string
  readonly type: (text: string) => void
  /** Takes all that was typed as it is: on Entrée and on leaving. */
  readonly settle: () => void
  /** Puts a whole condition in the place of what is being typed. */
  readonly add: (source: string, rest: string) => void
  readonly remove: (source: string) => void
  /** Puts another condition in the place of a chip. */
  readonly replace: (source: string, by: string) => void
  /** Takes a chip back into the field. */
  readonly edit: (source: string) => void
  readonly clear: () => void
}

/**
 * The query line under the fingers. The address holds the query; what is typed goes there after a
 * pause, so that «Précédent» leads from one question to the one before and not letter by letter.
 */
export function useQueryLine(
  query: string,
  onChange: (query: string, isPassing: boolean) => void,
): QueryLineState {
  const today = useToday()
  const [draft, setDraft] = useState<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const sent = useRef(query)
  const { chips, words } = splitQuery(query, today)
  const sources = chips.map(({ source }) => source)
  const text = draft ?? words

  // Changed from elsewhere (a tab, «Précédent»): what was typed belonged to the former question.
  useEffect(() => {
    if (sent.current === query) return
    sent.current = query
    clearTimeout(timer.current)
    setDraft(null)
  }, [query])
  useEffect(() => () => clearTimeout(timer.current), [])

  const send = (next: string, isPassing: boolean) => {
    clearTimeout(timer.current)
    sent.current = next
    onChange(next, isPassing)
  }
  const settle = () => {
    clearTimeout(timer.current)
    if (draft === null) return
    const { chips: added, stays } = completed(draft, today, true)
    setDraft(null)
    send(joinQuery([...sources, ...added], added.length === 0 ? draft : stays), added.length === 0)
  }
  useBeforeLeaving(settle)
  return {
    chips,
    text,
    type: (typed) => {
      const { chips: added, stays, searched } = completed(typed, today, false)
      setDraft(stays)
      clearTimeout(timer.current)
      if (added.length > 0) return send(joinQuery([...sources, ...added], searched), false)
      const next = joinQuery(sources, searched)
      timer.current = setTimeout(() => send(next, true), pauseMs)
    },
    settle,
    add: (source, rest) => {
      setDraft(rest === '' ? null : rest)
      send(joinQuery([...sources, source], rest), false)
    },
    remove: (source) => send(joinQuery(without(sources, source), text), false),
    replace: (source, by) =>
      send(
        joinQuery(
          sources.map((other) => (other === source ? by : other)),
          text,
        ),
        false,
      ),
    edit: (source) => {
      setDraft(joinQuery([], `${text} ${source}`))
      send(joinQuery(without(sources, source), text), true)
    },
    clear: () => {
      setDraft(null)
      send('', false)
    },
  }
}

/** The same condition may stand twice: one cross takes one away. */
function without(sources: readonly string[], source: string): readonly string[] {
  const at = sources.indexOf(source)
  return sources.filter((_, index) => index !== at)
}
