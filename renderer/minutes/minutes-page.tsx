import { Suspense, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Minutes } from '../../shared/minutes.ts'
import { DecisionCard } from './decision-card.tsx'
import { EditorToolbar, type EditorToolbarProps } from './editor-toolbar.tsx'
import { ItemSection } from './item-section.tsx'
import { LiveToolbar, prepareEditor } from './lazy-editor.ts'
import type { BoardActions, MinutesBoard } from './use-minutes-board.ts'

type MinutesPageProps = {
  readonly minutes: Minutes
  readonly askedAt: number
  readonly board: MinutesBoard
  /** Items whose text is drawn, from the first on; 0 leaves the sheet empty. */
  readonly drawn: number
}

const none: Minutes['decisions'] = []

/** The minutes as one continuous page, with the one text that is open. */
export function MinutesPage({ minutes, askedAt, board, drawn }: MinutesPageProps) {
  const { t } = useTranslation()
  const { decisions, isLocked, meetingId } = minutes
  const items = drawn === 0 ? [] : minutes.items
  const { item: inHand, isWriting, deciding, editor, actions } = board
  const sheet = useRef<HTMLDivElement>(null)
  useOpenOnClick(sheet, isLocked, actions)
  useEffect(prepareEditor, [])
  const decided = useMemo(() => Map.groupBy(decisions, ({ itemId }) => itemId), [decisions])
  return (
    <div className="minutes-page">
      {!isLocked && (
        <Toolbar
          editor={editor}
          canDecide={inHand !== null}
          onDecide={() => inHand !== null && actions.enterDecision(inHand.itemId)}
        />
      )}
      <div
        className="minutes-scroller"
        role="region"
        aria-label={t('minutes.title')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls by keyboard
        tabIndex={isLocked ? 0 : undefined}
      >
        <div className="minutes-sheet" ref={sheet}>
          {items.map((item, at) => {
            const isCurrent = item.itemId === inHand?.itemId
            return (
              <ItemSection
                key={item.itemId}
                item={item}
                meetingId={meetingId}
                decisions={decided.get(item.itemId) ?? none}
                isDrawn={at < drawn || isCurrent}
                isCurrent={isCurrent}
                isWriting={isCurrent && isWriting}
                isDeciding={item.itemId === deciding}
                isLocked={isLocked}
                askedAt={isCurrent ? askedAt : 0}
                actions={actions}
              />
            )
          })}
          {drawn > 0 && <OtherDecisions minutes={minutes} actions={actions} />}
        </div>
      </div>
    </div>
  )
}

/** Still until a text is open: what stands at its caret is read by the editor's own code. */
function Toolbar(props: Omit<EditorToolbarProps, 'state'>) {
  const { editor } = props
  const still = <EditorToolbar {...props} editor={null} state={null} />
  if (editor === null) return still
  return (
    <Suspense fallback={still}>
      <LiveToolbar {...props} editor={editor} />
    </Suspense>
  )
}

type OtherProps = { readonly minutes: Minutes; readonly actions: BoardActions }

/** Decisions of the meeting that no item took. */
function OtherDecisions({ minutes: { items, decisions }, actions }: OtherProps) {
  const { t } = useTranslation()
  const known = new Set(items.map(({ itemId }) => itemId))
  const others = decisions.filter(({ itemId }) => itemId === null || !known.has(itemId))
  if (others.length === 0) return null
  return (
    <section className="minutes-item" aria-label={t('minutes.otherDecisions')}>
      <h2 className="minutes-item-title">
        <span className="minutes-item-number" />
        <span>{t('minutes.otherDecisions')}</span>
      </h2>
      <div className="minutes-item-body">
        {others.map((decision) => (
          <DecisionCard key={decision.id} decision={decision} onOpen={actions.openDecision} />
        ))}
      </div>
    </section>
  )
}

/**
 * A click on a text opens it where the pointer was. One listener for the page and not one a text:
 * for the keyboard the plan does it, and a text that is read is no button.
 */
function useOpenOnClick(
  sheet: React.RefObject<HTMLDivElement | null>,
  isLocked: boolean,
  actions: BoardActions,
): void {
  useEffect(() => {
    const page = sheet.current
    if (page === null) return
    const onClick = (event: MouseEvent) => {
      const { target, clientX: left, clientY: top } = event
      if (!(target instanceof Element) || getSelection()?.isCollapsed === false) return
      const itemId = target.closest<HTMLElement>('.minutes-item')?.dataset.item
      const isControl = target.closest('a, button, summary, .minutes-editor, .minutes-facts, form')
      if (itemId === undefined || isControl !== null) return
      const isText = target.closest('.minutes-text, .minutes-blank') !== null
      if (isText && !isLocked) actions.write(itemId, { kind: 'point', left, top })
      else actions.select(itemId)
    }
    page.addEventListener('click', onClick)
    return () => page.removeEventListener('click', onClick)
  }, [sheet, isLocked, actions])
}
