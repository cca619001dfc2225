import { useDroppable } from '@dnd-kit/core'
import { useTranslation } from 'react-i18next'
import type { RegisterLine } from '../../shared/decision-register.ts'
import { useFormats } from '../ui/formats.ts'
import { Status } from '../ui/status.tsx'
import type { BoardColumn as Column } from './board-columns.ts'

type BoardColumnProps = {
  readonly column: Column
  readonly onMore: () => void
  readonly card: (line: RegisterLine) => React.ReactNode
}

/** One state of the board, with how many decisions it has, and how many of them are late. */
export function BoardColumn({ column, onMore, card }: BoardColumnProps) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const { status, total, late, lines } = column
  const { setNodeRef, isOver } = useDroppable({ id: status })
  const others = total - lines.length
  return (
    <section
      ref={setNodeRef}
      className="board-column"
      data-over={isOver || undefined}
      data-empty={total === 0 || undefined}
      data-state={status}
      aria-label={t('register.board.column', { state: t(`frame.status.${status}`), count: total })}
    >
      <h2 className="board-column-head">
        <Status status={status} />
        <span className="board-count">{number(total)}</span>
        {late > 0 && (
          <span className="board-late">{t('register.board.late', { counted: number(late) })}</span>
        )}
      </h2>
      <div className="board-cards">
        {lines.map(card)}
        {others > 0 && (
          <button type="button" className="query-known" onClick={onMore}>
            {t('register.board.more', { count: others, counted: number(others) })}
          </button>
        )}
      </div>
    </section>
  )
}
