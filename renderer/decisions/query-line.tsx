import { IconSearch } from '@tabler/icons-react'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QueryProblem } from '../../shared/decision-register.ts'
import { useCommands } from '../commands.ts'
import { useToday } from '../organisation.ts'
import { Keys } from '../ui/keys.tsx'
import { QueryChip } from './query-chip.tsx'
import { QueryProblems } from './query-problems.tsx'
import { QuerySuggestions } from './query-suggestions-list.tsx'
import type { QuerySuggestion } from './query-suggestions.ts'
import { useQueryLine } from './use-query-line.ts'
import { useQuerySuggestions } from './use-query-suggestions.ts'
import './query-line.css'

type QueryLineProps = {
  readonly query: string
  /** `isPassing` while one types: «Précédent» does not stop there. */
  readonly onChange: (query: string, isPassing: boolean) => void
  /** What the core did not understand, such as an unknown code. */
  readonly problems: readonly QueryProblem[]
  /** ↓ out of the line, into the list. */
  readonly onLeave: () => void
  /** At the right: order, columns. */
  readonly aside: React.ReactNode
}

const longest = 1000

/**
 * The question put to the register, such as `est:retard @UNICEF échéance<2026-12-31`: whole
 * conditions stand as chips, words are searched for while they are typed.
 */
export function QueryLine({ query, onChange, problems, onLeave, aside }: QueryLineProps) {
  const { t } = useTranslation()
  const today = useToday()
  const line = useQueryLine(query, onChange)
  const field = useRef<HTMLInputElement>(null)
  const [caret, setCaret] = useState(0)
  const suggesting = useQuerySuggestions(line.text, caret, today)
  const listId = useId()
  const chips = useRef<HTMLDivElement>(null)
  useCommands([
    {
      id: 'decisions.query',
      label: t('register.query.focus'),
      keys: '/',
      run: () => field.current?.select(),
    },
  ])
  useEffect(() => setCaret(line.text.length), [line.text.length])
  const focusField = () => requestAnimationFrame(() => field.current?.focus())
  const take = (one: QuerySuggestion) => {
    const { start, end } = suggesting
    const before = line.text.slice(0, start)
    const after = line.text.slice(end)
    if (one.isWhole) line.add(one.source, `${before}${after}`.replace(/\s{2,}/gu, ' ').trim())
    else line.type(`${before}${one.source}${after}`)
    putCaret(field.current, one.isWhole ? start : start + one.source.length, setCaret)
  }
  const lastChip = () => chips.current?.querySelector<HTMLElement>('.query-chip:last-of-type')
  const onKeyDown = (event: React.KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const { options, active } = suggesting
    const chosen = options[active]
    const atStart = caret === 0 && event.currentTarget.selectionEnd === 0
    if (event.key === 'ArrowDown' && options.length > 0) suggesting.move(1)
    else if (event.key === 'ArrowUp' && options.length > 0) suggesting.move(-1)
    else if (event.key === 'ArrowDown' && event.altKey) suggesting.ask()
    else if (event.key === 'ArrowDown') onLeave()
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen && !event.shiftKey)
      take(chosen)
    else if (event.key === 'Enter') line.settle()
    else if (event.key === 'Escape' && options.length > 0) suggesting.dismiss()
    else if (event.key === 'Escape') onLeave()
    else if (event.key === 'Backspace' && atStart && line.chips.length > 0) {
      line.remove(line.chips.at(-1)?.source ?? '')
    } else if (event.key === 'ArrowLeft' && atStart && line.chips.length > 0) lastChip()?.focus()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const track = (event: React.SyntheticEvent<HTMLInputElement>) =>
    setCaret(event.currentTarget.selectionStart ?? line.text.length)
  const isListed = suggesting.options.length > 0
  return (
    <div className="query-bar">
      <div className="query-line" onMouseDown={(event) => keepFocus(event, field.current)}>
        <IconSearch className="query-glass" size={16} stroke={1.6} aria-hidden="true" />
        <div className="query-parts">
          <div
            className="query-chips"
            role="group"
            aria-label={t('register.query.chips')}
            ref={chips}
          >
            {line.chips.map((part, index) => (
              <QueryChip
                // The same condition may stand twice.
                key={`${part.source} ${index}`}
                part={part}
                hasProblem={problems.some(({ source }) => source === part.source)}
                onRemove={() => {
                  line.remove(part.source)
                  focusField()
                }}
                onEdit={() => {
                  line.edit(part.source)
                  focusField()
                }}
                onPast={focusField}
              />
            ))}
          </div>
          <input
            ref={field}
            className="query-field"
            type="text"
            role="combobox"
            aria-label={t('register.query.label')}
            aria-autocomplete="list"
            aria-expanded={isListed}
            aria-controls={isListed ? listId : undefined}
            aria-activedescendant={
              isListed && suggesting.active >= 0 ? `${listId}-${suggesting.active}` : undefined
            }
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
            onKeyDown={onKeyDown}
          />
        </div>
        <div className="query-aside">
          {aside}
          <Keys of="/" />
        </div>
        {isListed && <QuerySuggestions id={listId} suggesting={suggesting} onTake={take} />}
      </div>
      <QueryProblems problems={problems} onReplace={line.replace} onRemove={line.remove} />
    </div>
  )
}

/** A click beside the text is meant for it. */
function keepFocus(event: React.MouseEvent, field: HTMLInputElement | null): void {
  if (!(event.target instanceof Element) || event.target.closest('button, input, [role]')) return
  event.preventDefault()
  field?.focus()
}

/** After React has written the text, which would put the caret at its end. */
function putCaret(field: HTMLInputElement | null, at: number, note: (caret: number) => void): void {
  note(at)
  requestAnimationFrame(() => {
    field?.focus()
    field?.setSelectionRange(at, at)
  })
}
