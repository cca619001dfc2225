import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Glyph } from '../ui/glyphs.tsx'
import type { QueryPart } from './query-parts.ts'
import { useChipWords } from './use-query-words.ts'

type QueryChipProps = {
  readonly part: QueryPart
  readonly hasProblem: boolean
  readonly onRemove: () => void
  readonly onEdit: () => void
  /** → past the last chip. */
  readonly onPast: () => void
}

/** One condition: Entrée or a click takes it back into the field, Retour arrière or × away. */
export function QueryChip({ part, hasProblem, onRemove, onEdit, onPast }: QueryChipProps) {
  const { t } = useTranslation()
  const words = useChipWords()(part)
  const isMisunderstood = hasProblem || part.problem !== null
  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>) => {
    const chip = event.currentTarget
    if (event.key === 'Delete' || event.key === 'Backspace') onRemove()
    else if (event.key === 'ArrowLeft') focusChip(chip.previousElementSibling)
    else if (event.key === 'ArrowRight' && !focusChip(chip.nextElementSibling)) onPast()
    else if (event.key !== 'ArrowRight') return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <span
      className="chip query-chip"
      data-active={!isMisunderstood}
      data-missing={isMisunderstood}
      // ← and → lead from chip to chip, Tab past all of them.
      tabIndex={-1}
      role="group"
      aria-label={words}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (event.target === event.currentTarget)
          event.currentTarget.querySelector('button')?.focus()
      }}
    >
      {isMisunderstood && <Glyph name="warning" />}
      <button type="button" tabIndex={-1} title={t('register.query.edit')} onClick={onEdit}>
        {words}
      </button>
      <button
        type="button"
        tabIndex={-1}
        aria-label={t('register.query.remove', { chip: words })}
        onClick={onRemove}
      >
        <IconX size={14} stroke={1.6} aria-hidden="true" />
      </button>
    </span>
  )
}

function focusChip(chip: Element | null): boolean {
  if (!(chip instanceof HTMLElement)) return false
  chip.focus()
  return true
}
