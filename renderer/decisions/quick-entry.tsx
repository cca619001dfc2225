import { Textarea } from '@mantine/core'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecisionChoices } from '../../shared/decisions.ts'
import type { Named } from '../../shared/quick-entry-name-rules.ts'
import { useToday } from '../organisation.ts'
import { Keys } from '../ui/keys.tsx'
import { useDecisionChoices } from './decision-choices.ts'
import { QuickChip } from './quick-chip.tsx'
import { QuickProblems } from './quick-problems.tsx'
import { QuickSuggestions } from './quick-suggestions.tsx'
import { useQuickChips } from './use-quick-chips.ts'
import { type QuickPlace, useQuickLine } from './use-quick-entry.ts'
import { type Suggesting, useSuggestions } from './use-suggestions.ts'
import './quick-entry.css'

type QuickEntryProps = QuickPlace & {
  /** Échap: the line is left as it stands, and is found again at the same place. */
  readonly onClose: () => void
}

/**
 * A decision in one line, such as «@UNICEF Transmettre la note #Santé pour le 15/12»: what it was
 * read as stands below as chips, Tab goes to them, Entrée records.
 */
export function QuickEntry(props: QuickEntryProps) {
  const choices = useDecisionChoices(props.meetingId)
  const today = useToday()
  // The first letters must not wait for the names: they are read when these are there.
  const known = useMemo(() => choices ?? { ...nobody, meetingDay: today }, [choices, today])
  return <Line {...props} choices={known} />
}

const nobody = { institutions: [], offices: [], groups: [], types: [], secretariatId: null }

const longest = 2400

/** What the line says of its suggestions to those who hear the screen; nothing while none are shown. */
function pointing({ options, active }: Suggesting, listId: string) {
  if (options.length === 0) return {}
  const shown = { 'aria-controls': listId }
  return active < 0 ? shown : { ...shown, 'aria-activedescendant': `${listId}-${active}` }
}

function Line({ choices, onClose, ...place }: QuickEntryProps & { choices: DecisionChoices }) {
  const { t } = useTranslation()
  const line = useQuickLine(place, choices)
  const chips = useQuickChips(line, place.meetingId)
  const [caret, setCaret] = useState(line.text.length)
  const suggesting = useSuggestions(line, caret)
  const field = useRef<HTMLTextAreaElement>(null)
  const listId = useId()
  const focus = () => field.current?.focus()
  useEffect(focus, [])
  const choose = ({ code }: Named) => {
    const { place: at } = suggesting
    if (at === null) return
    const before = line.text.slice(0, at.start) + line.text.charAt(at.start) + code
    const after = line.text.slice(at.end)
    line.write(after.startsWith(' ') ? before + after : `${before} ${after}`)
    putCaret(field.current, before.length + 1, setCaret)
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const { options, active, move, dismiss } = suggesting
    const isListed = options.length > 0
    const chosen = options[active]
    const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp'
    if (isListed && isArrow) move(event.key === 'ArrowDown' ? 1 : -1)
    else if (isListed && event.key === 'Escape') dismiss()
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen !== undefined) choose(chosen)
    else if (event.key === 'Enter') void line.record()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const track = (event: React.SyntheticEvent<HTMLTextAreaElement>) =>
    setCaret(event.currentTarget.selectionStart)
  return (
    <Frame onClose={onClose} reference={line.recorded?.reference ?? null}>
      <div className="quick-line">
        <Textarea
          ref={field}
          className="field"
          aria-label={t('decisions.quick.line')}
          aria-autocomplete="list"
          {...pointing(suggesting, listId)}
          placeholder={t('decisions.quick.placeholder')}
          autosize
          minRows={1}
          maxRows={5}
          maxLength={longest}
          value={line.text}
          onChange={(event) => {
            line.write(event.currentTarget.value.replaceAll(/[\r\n]+/gu, ' '))
            track(event)
          }}
          onSelect={track}
          onKeyDown={onKeyDown}
        />
        <QuickSuggestions id={listId} suggesting={suggesting} onChoose={choose} />
      </div>
      <div className="quick-chips" role="group" aria-label={t('decisions.quick.fields')}>
        {chips.map((chip) => (
          <QuickChip key={chip.key} chip={chip} onGone={focus} />
        ))}
      </div>
      <QuickProblems line={line} isNaming={suggesting.options.length > 0} onChosen={focus} />
      <Preview wording={line.entry.wording} isShown={line.entry.marks.length > 0} />
    </Frame>
  )
}

type FrameProps = {
  readonly reference: string | null
  readonly onClose: () => void
  readonly children: React.ReactNode
}

function Frame({ reference, onClose, children }: FrameProps) {
  const { t } = useTranslation()
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    event.stopPropagation()
    onClose()
  }
  return (
    <section className="quick-entry" aria-label={t('decisions.quick.title')} onKeyDown={onKeyDown}>
      <div className="quick-head">
        <h2>{t('decisions.quick.title')}</h2>
        <span className="secondary" role="status">
          {reference !== null && t('decisions.quick.recorded', { reference })}
        </span>
      </div>
      {children}
      <p className="quick-hints">
        <span>
          <Keys of="Enter" /> {t('decisions.quick.hint.record')}
        </span>
        <span>
          <Keys of="Tab" /> {t('decisions.quick.hint.chips')}
        </span>
        <span>
          <Keys of="ArrowLeft" />
          <Keys of="ArrowRight" /> {t('decisions.quick.hint.step')}
        </span>
        <span>
          <Keys of="Delete" /> {t('decisions.quick.hint.remove')}
        </span>
        <span>
          <Keys of="Escape" /> {t('decisions.quick.hint.close')}
        </span>
      </p>
    </section>
  )
}

/** The wording as it will be printed, once words of the line went into chips. */
function Preview({ wording, isShown }: { readonly wording: string; readonly isShown: boolean }) {
  return isShown && wording !== '' ? <p className="quick-wording">{wording}</p> : null
}

/** After React has written the text, which would put the caret at its end. */
function putCaret(
  field: HTMLTextAreaElement | null,
  at: number,
  note: (caret: number) => void,
): void {
  note(at)
  requestAnimationFrame(() => {
    field?.focus()
    field?.setSelectionRange(at, at)
  })
}
