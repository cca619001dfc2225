import { DndContext, DragOverlay } from '@dnd-kit/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { termSource, withTerm } from '../../shared/decision-query-rules.ts'
import type { RegisterLine } from '../../shared/decision-register.ts'
import type { DecisionStatus } from '../../shared/decisions.ts'
import { api } from '../api.ts'
import type { RegisterExportRequest } from '../exports/register-request.ts'
import { KeyHints } from '../ui/keys.tsx'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { BoardCard, CardFace } from './board-card.tsx'
import { BoardColumn } from './board-column.tsx'
import { cardReached, columnsAhead, stateBeside } from './board-columns.ts'
import { DecisionInspector } from './decision-inspector.tsx'
import type { RegisterAddress } from './register-address.ts'
import { RegisterFrame } from './register-frame.tsx'
import { RegisterStrip } from './register-strip.tsx'
import { useBoardDrag } from './use-board-drag.ts'
import { useRegisterCommands } from './use-register-commands.ts'
import { useRegisterFollow } from './use-register-follow.ts'
import type { RegisterView } from './use-register-view.ts'
import './board.css'

type RegisterBoardScreenProps = {
  readonly address: RegisterAddress
  readonly view: RegisterView
  readonly onExport: (request: RegisterExportRequest) => void
}

/** Cards of each column; the table has the others. */
const most = 50

/** The register by state: a card carried to another column has that state. */
export function RegisterBoardScreen({ address, view, onExport }: RegisterBoardScreenProps) {
  const { t } = useTranslation()
  const { decisionId } = address
  const { query } = view.request
  const [pointed, setPointed] = useState<string | null>(null)
  const board = useQuery({
    ...api.decisions.board.queryOptions({ input: { query, limit: most } }),
    placeholderData: keepPreviousData,
  })
  const [about, setAbout] = useState<RegisterLine | null>(null)
  const lines = board.data?.columns.flatMap((column) => column.lines) ?? []
  const line = lines.find(({ id }) => id === pointed)
  const asked = about ?? line
  const follow = useRegisterFollow(
    asked === undefined ? null : { kind: 'one', line: asked },
    () => {
      setAbout(null)
      focusCard(pointed)
    },
  )
  const columns = columnsAhead(board.data?.columns ?? [], follow.following.shown)
  const move = (one: RegisterLine, status: DecisionStatus) => {
    setPointed(one.id)
    setAbout(one)
    follow.setStatusOf(one, status)
  }
  const drag = useBoardDrag(lines, move)
  const close = () => {
    address.open(null)
    focusCard(pointed)
  }
  useRegisterCommands({
    hasTarget: line !== undefined,
    follow,
    sheet: { isOpen: decisionId !== null, close },
    many: null,
  })
  useCardFocus(pointed, columns)

  const onKeyDown = (one: RegisterLine) => (event: React.KeyboardEvent) => {
    if (drag.dragged !== null || event.altKey) return
    const { key, ctrlKey } = event
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : null
    if (key === 'Enter' && !ctrlKey) address.open(one.id)
    else if (ctrlKey && step !== null) {
      const status = stateBeside(columns, one.status, step)
      if (status !== null) move(one, status)
    } else {
      const next = ctrlKey ? null : cardReached(columns, one.id, key)
      if (next === null) return
      setPointed(next.id)
      focusCard(next.id)
      if (decisionId !== null) address.open(next.id, true)
    }
    event.preventDefault()
  }
  const first = columns.find((column) => column.lines.length > 0)?.lines[0]?.id
  const card = (one: RegisterLine) => (
    <BoardCard
      key={one.id}
      line={one}
      isPointed={one.id === pointed}
      isEntry={one.id === (line?.id ?? first)}
      onPoint={() => setPointed(one.id)}
      onOpen={() => address.open(one.id)}
      onKeyDown={onKeyDown(one)}
    />
  )
  const more = (status: DecisionStatus) => () =>
    address.change({
      layout: 'table',
      query: withTerm(query, termSource({ field: 'status', value: status })),
    })
  const body = () => {
    if (board.data === undefined) {
      if (board.error === null) return <Notice>{t('frame.loading')}</Notice>
      return <ErrorNotice error={board.error} onRetry={() => void board.refetch()} />
    }
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
              onMore={more(column.status)}
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
  return (
    <RegisterFrame
      address={address}
      view={view}
      onExport={onExport}
      problems={board.data?.problems ?? []}
      onLeaveQuery={() => focusCard(line?.id ?? first ?? null)}
      inspector={
        decisionId !== null && <DecisionInspector decisionId={decisionId} onClose={close} />
      }
      footer={<BoardHints />}
    >
      {body()}
      {asked !== undefined && <RegisterStrip key={asked.id} line={asked} follow={follow} />}
    </RegisterFrame>
  )
}

/** A card that moved to another column is drawn anew there: the focus goes with it. */
function useCardFocus(pointed: string | null, columns: readonly unknown[]): void {
  useEffect(() => {
    if (document.activeElement === document.body) focusCard(pointed)
  }, [pointed, columns])
}

function focusCard(id: string | null): void {
  if (id === null) return
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`)?.focus(),
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
