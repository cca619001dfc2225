import { useEffect, useRef, useState } from 'react'
import { useToday } from '../organisation.ts'
import { useBeforeLeaving } from '../ui/use-before-leaving.ts'
import { completed, joinQuery, type QueryPart, queryParts, splitQuery } from './query-parts.ts'

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
  const [local, setLocal] = useState<LocalLine | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const sent = useRef(query)
  const known = splitQuery(query, today)
  const sources = local?.sources ?? known.chips.map(({ source }) => source)
  const chips = local === null ? known.chips : queryParts(local.sources.join(' '), today)
  const text = local?.text ?? known.words

  // Changed from elsewhere (a tab, «Précédent»): what was typed belonged to the former question.
  useEffect(() => {
    if (sent.current === query) return
    sent.current = query
    clearTimeout(timer.current)
    setLocal(null)
  }, [query])
  useEffect(() => () => clearTimeout(timer.current), [])

  const send = (next: string, isPassing: boolean) => {
    clearTimeout(timer.current)
    sent.current = next
    onChange(next, isPassing)
  }
  /** Shows the line at once, and asks for what of it means something. */
  const put = (next: LocalLine, isPassing = false) => {
    setLocal(next)
    send(joinQuery(next.sources, completed(next.text, today, false).searched), isPassing)
  }
  const settle = () => {
    clearTimeout(timer.current)
    if (local === null) return
    const { chips: added, stays } = completed(local.text, today, true)
    setLocal(null)
    send(joinQuery([...sources, ...added], stays), added.length === 0)
  }
  useBeforeLeaving(settle)
  return {
    chips,
    text,
    type: (typed) => {
      const { chips: added, stays, searched } = completed(typed, today, false)
      const next = { sources: [...sources, ...added], text: stays }
      if (added.length > 0) return put(next)
      setLocal(next)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => send(joinQuery(sources, searched), true), pauseMs)
    },
    settle,
    add: (source, rest) => put({ sources: [...sources, source], text: rest }),
    remove: (source) => put({ sources: without(sources, source), text }),
    replace: (source, by) =>
      put({ sources: sources.map((other) => (other === source ? by : other)), text }),
    edit: (source) =>
      put({ sources: without(sources, source), text: joinQuery([text], source) }, true),
  }
}

/** The line as it is under the fingers: its chips, and the text in the field. */
type LocalLine = { readonly sources: readonly string[]; readonly text: string }

/** The same condition may stand twice: one cross takes one away. */
function without(sources: readonly string[], source: string): readonly string[] {
  const at = sources.indexOf(source)
  return sources.filter((_, index) => index !== at)
}
