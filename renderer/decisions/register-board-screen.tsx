import { DndContext, DragOverlay } from '@dnd-kit/core'
import { useTranslation } from 'react-i18next'
import { termSource, withTerm } from '../../shared/decision-query-rules.ts'
import type { RegisterLine } from '../../shared/decision-register.ts'
import type { DecisionStatus } from '../../shared/decision-codes.ts'
import type { RegisterExportRequest } from '../exports/register-request.ts'
import { KeyHints } from '../ui/keys.tsx'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { BoardCard, CardFace } from './board-card.tsx'
import { BoardColumn } from './board-column.tsx'
import { DecisionInspector } from './decision-inspector.tsx'
import type { RegisterAddress } from './register-address.ts'
import { RegisterFrame } from './register-frame.tsx'
import { RegisterStrip } from './register-strip.tsx'
import { type BoardState, focusCard, useRegisterBoard } from './use-register-board.ts'
import type { RegisterView } from './use-register-view.ts'
import './board.css'

type RegisterBoardScreenProps = {
  readonly address: RegisterAddress
  readonly view: RegisterView
  readonly onExport: (request: RegisterExportRequest) => void
}

/** The register by state: a card carried to another column has that state. */
export function RegisterBoardScreen({ address, view, onExport }: RegisterBoardScreenProps) {
  const { decisionId } = address
  const { query } = view.request
  const state = useRegisterBoard(address, query)
  const { board, asked, follow, entry, closeSheet } = state
  return (
    <RegisterFrame
      address={address}
      view={view}
      onExport={onExport}
      problems={board.data?.problems ?? []}
      onLeaveQuery={() => focusCard(entry)}
      inspector={
        decisionId !== null && <DecisionInspector decisionId={decisionId} onClose={closeSheet} />
      }
      footer={<BoardHints />}
    >
      <Columns
        state={state}
        onOpen={({ id }) => address.open(id)}
        onMore={(status) =>
          address.change({
            layout: 'table',
            query: withTerm(query, termSource({ field: 'status', value: status })),
          })
        }
      />
      {asked !== undefined && <RegisterStrip key={asked.id} line={asked} follow={follow} />}
    </RegisterFrame>
  )
}

type ColumnsProps = {
  readonly state: BoardState
  readonly onOpen: (line: RegisterLine) => void
  readonly onMore: (status: DecisionStatus) => void
}

function Columns({ state, onOpen, onMore }: ColumnsProps) {
  const { t } = useTranslation()
  const { board, columns, drag, pointed, entry, point, onKeyDown } = state
  if (board.data === undefined) {
    if (board.error === null) return <Notice>{t('frame.loading')}</Notice>
    return <ErrorNotice error={board.error} onRetry={() => void board.refetch()} />
  }
  const card = (line: RegisterLine) => (
    <BoardCard
      key={line.id}
      line={line}
      isPointed={line.id === pointed}
      isEntry={line.id === entry}
      onPoint={() => point(line.id)}
      onOpen={() => onOpen(line)}
      onKeyDown={onKeyDown(line)}
    />
  )
  return (
    <DndContext {...drag.context}>
      <p id="board-keys" className="unseen">
        {t('register.board.keys')}
      </p>
      <div className="board">
        {columns.map((column) => (
          <BoardColumn
            key={column.status}
            column={column}
            card={card}
            onMore={() => onMore(column.status)}
          />
        ))}
      </div>
      <DragOverlay dropAnimation={null}>
        {drag.dragged !== null && (
          <div className="board-card" data-carried>
            <CardFace line={drag.dragged} />
          </div>
        )}
      </DragOverlay>
    </DndContext>
  )
}

function BoardHints() {
  const { t } = useTranslation()
  return (
    <KeyHints
      hints={[
        { keys: ['ArrowUp', 'ArrowDown'], does: t('register.hint.walk') },
        { keys: ['Enter'], does: t('register.hint.sheet') },
        { keys: ['Ctrl+ArrowLeft', 'Ctrl+ArrowRight'], does: t('register.hint.beside') },
        { keys: ['Space'], does: t('register.hint.carry') },
        { keys: ['1', '6'], does: t('register.hint.state') },
        { keys: ['E'], does: t('register.hint.due') },
        { keys: ['N'], does: t('register.hint.note') },
        { keys: ['Ctrl+Z'], does: t('register.hint.undo') },
      ]}
    />
  )
}
