import { useDraggable } from '@dnd-kit/core'
import { useTranslation } from 'react-i18next'
import type { RegisterLine } from '../../shared/decision-register.ts'
import { dueOn } from '../../shared/decision-rules.ts'
import { useFormats } from '../ui/formats.ts'
import { DaysLate } from '../ui/status.tsx'
import { Wording } from './register-columns.tsx'

type BoardCardProps = {
  readonly line: RegisterLine
  readonly isPointed: boolean
  /** True for the card that Tab reaches. */
  readonly isEntry: boolean
  readonly onPoint: () => void
  readonly onOpen: () => void
  readonly onKeyDown: (event: React.KeyboardEvent) => void
}

/** A decision on the board: Espace takes it up, ← and → carry it, Espace puts it down. */
export function BoardCard(props: BoardCardProps) {
  const { line, isPointed, isEntry, onPoint, onOpen, onKeyDown } = props
  const { t } = useTranslation()
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: line.id })
  return (
    <div
      ref={setNodeRef}
      className="board-card"
      data-card={line.id}
      data-dragging={isDragging || undefined}
      data-pointed={isPointed || undefined}
      role="button"
      aria-roledescription={t('register.board.card')}
      aria-describedby="board-keys"
      tabIndex={isEntry ? 0 : -1}
      {...listeners}
      onKeyDown={(event) => {
        onKeyDown(event)
        if (!event.defaultPrevented) listeners?.onKeyDown?.(event)
      }}
      onClick={onOpen}
      onFocus={onPoint}
    >
      <CardFace line={line} />
    </div>
  )
}

/** What a card says, also while it is carried. */
export function CardFace({ line }: { readonly line: RegisterLine }) {
  const { t } = useTranslation()
  const { numericDay } = useFormats()
  const due = dueOn(line)
  return (
    <>
      <span className="board-card-head">
        <span className="secondary">{line.reference}</span>
        <DaysLate days={line.daysLate} />
      </span>
      <span className="board-card-wording" title={line.isWithheld ? undefined : line.wording}>
        <Wording line={line} />
      </span>
      <span className="board-card-foot">
        <span className="ellipsis" title={line.isWithheld ? undefined : line.leadLabel}>
          {line.isWithheld ? '' : line.leadLabel}
        </span>
        <span className={line.daysLate > 0 ? 'decision-due-late' : undefined}>
          {due === null ? t('register.board.noDue') : numericDay(due)}
        </span>
      </span>
    </>
  )
}
