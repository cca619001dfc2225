import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '../organisation.ts'
import { QuerySuggestions } from './query-suggestions-list.tsx'
import type { QuerySuggestion } from './query-suggestions.ts'
import type { QueryLineState } from './use-query-line.ts'
import { type QuerySuggesting, useQuerySuggestions } from './use-query-suggestions.ts'

type QueryFieldProps = {
  readonly line: QueryLineState
  readonly field: React.RefObject<HTMLInputElement | null>
  readonly onLeave: () => void
  /** ← at the beginning: to the chips. */
  readonly onBack: () => void
}

const longest = 1000

/** The field of the query line, with what the part being typed could become. */
export function QueryField({ line, field, onLeave, onBack }: QueryFieldProps) {
  const { t } = useTranslation()
  const today = useToday()
  const [caret, setCaret] = useState(0)
  const suggesting = useQuerySuggestions(line.text, Math.min(caret, line.text.length), today)
  const listId = useId()
  const take = (one: QuerySuggestion) => {
    const { start, end } = suggesting
    const [before, after] = [line.text.slice(0, start), line.text.slice(end)]
    if (one.isWhole) line.add(one.source, `${before}${after}`.replace(/\s{2,}/gu, ' ').trim())
    else line.type(`${before}${one.source}${after}`)
    putCaret(field.current, one.isWhole ? start : start + one.source.length, setCaret)
  }
  const track = (event: React.SyntheticEvent<HTMLInputElement>) =>
    setCaret(event.currentTarget.selectionStart ?? line.text.length)
  return (
    <>
      <input
        ref={field}
        className="query-field"
        type="text"
        role="combobox"
        aria-label={t('register.query.label')}
        aria-autocomplete="list"
        aria-expanded={suggesting.options.length > 0}
        aria-controls={listId}
        aria-activedescendant={activeId(suggesting, listId)}
        placeholder={t('register.query.placeholder')}
        maxLength={longest}
        spellCheck={false}
        value={line.text}
        onChange={(event) => {
          line.type(event.currentTarget.value)
          track(event)
        }}
        onSelect={track}
        onFocus={suggesting.enter}
        onBlur={() => {
          suggesting.leave()
          line.settle()
        }}
        onKeyDown={queryKeys({ line, suggesting, take, onLeave, onBack })}
      />
      {suggesting.options.length > 0 && (
        <QuerySuggestions id={listId} suggesting={suggesting} onTake={take} />
      )}
    </>
  )
}

type QueryKeys = Pick<QueryFieldProps, 'line' | 'onLeave' | 'onBack'> & {
  readonly suggesting: QuerySuggesting
  readonly take: (one: QuerySuggestion) => void
}

function queryKeys({ line, suggesting, take, onLeave, onBack }: QueryKeys) {
  return (event: React.KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const { key, shiftKey, altKey, currentTarget } = event
    const { options, active } = suggesting
    const isListed = options.length > 0
    const chosen = options[active]
    const isAtStart = currentTarget.selectionStart === 0 && currentTarget.selectionEnd === 0
    const last = isAtStart ? line.chips.at(-1) : undefined
    if (key === 'ArrowDown' && isListed) suggesting.move(1)
    else if (key === 'ArrowUp' && isListed) suggesting.move(-1)
    else if (key === 'ArrowDown' && altKey) suggesting.ask()
    else if (key === 'ArrowDown') onLeave()
    else if ((key === 'Enter' || key === 'Tab') && chosen && !shiftKey) take(chosen)
    else if (key === 'Enter') line.settle()
    else if (key === 'Escape' && isListed) suggesting.dismiss()
    else if (key === 'Escape') onLeave()
    else if (key === 'Backspace' && last !== undefined) line.remove(last.source)
    else if (key === 'ArrowLeft' && last !== undefined) onBack()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
}

function activeId({ options, active }: QuerySuggesting, listId: string): string | undefined {
  return options.length > 0 && active >= 0 ? `${listId}-${active}` : undefined
}

/** After React has written the text, which would put the caret at its end. */
function putCaret(field: HTMLInputElement | null, at: number, note: (caret: number) => void): void {
  note(at)
  requestAnimationFrame(() => {
    field?.focus()
    field?.setSelectionRange(at, at)
  })
}
