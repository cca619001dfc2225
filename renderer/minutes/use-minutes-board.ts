import type { Editor } from '@tiptap/core'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { Minutes, MinutesItem } from '../../shared/minutes.ts'
import { isSheetPart } from './sheet-parts.ts'

/** Where the caret goes when a text is opened. */
export type Caret =
  | { readonly kind: 'start' | 'end' }
  /** Where the pointer was. */
  | { readonly kind: 'point'; readonly left: number; readonly top: number }

/** What the parts of the page do to one another; the functions stay the same while it is open. */
export type BoardActions = {
  /** Takes an item in hand without opening its text. */
  readonly select: (itemId: string) => void
  /** Opens the text of an item. */
  readonly write: (itemId: string, caret?: Caret) => void
  /** Goes to the item before or after; the text there is open if it was open here. */
  readonly step: (by: -1 | 1) => void
  readonly toPlan: () => void
  readonly toToolbar: () => void
  readonly enterDecision: (itemId: string) => void
  readonly endDecision: () => void
  readonly openDecision: (decisionId: string | null) => void
  readonly setEditor: (editor: Editor | null) => void
  /** Takes the place where the next text opens its caret. */
  readonly takeCaret: () => Caret
}

export type MinutesBoard = {
  /** The item in hand; null without an agenda. */
  readonly item: MinutesItem | null
  readonly isWriting: boolean
  /** The item under which a decision is being entered. */
  readonly deciding: string | null
  /** The decision whose sheet is open at the side. */
  readonly decisionId: string | null
  readonly editor: Editor | null
  readonly actions: BoardActions
}

/** The item that was in hand when the tab was last left, by meeting. */
const remembered = new Map<string, string>()

/** Which item is in hand, and whether its text is open. */
export function useMinutesBoard({ meetingId, items, isLocked }: Minutes): MinutesBoard {
  const [hand, setHand] = useState({
    itemId: remembered.get(meetingId) ?? null,
    isWriting: false,
  })
  const [deciding, setDeciding] = useState<string | null>(null)
  const [decisionId, openDecision] = useState<string | null>(null)
  const [editor, setEditor] = useState<Editor | null>(null)
  const caret = useRef<Caret>({ kind: 'end' })
  const item = items.find(({ itemId }) => itemId === hand.itemId) ?? items[0] ?? null
  const now = useRef({ items, item, isWriting: hand.isWriting, isLocked })
  now.current = { items, item, isWriting: hand.isWriting, isLocked }

  const take = useCallback(
    (itemId: string, isWriting: boolean, at: Caret) => {
      caret.current = at
      remembered.set(meetingId, itemId)
      setHand({ itemId, isWriting: isWriting && !now.current.isLocked })
      requestAnimationFrame(() => showItem(itemId))
    },
    [meetingId],
  )
  const actions = useMemo<BoardActions>(
    () => ({
      select: (itemId) => take(itemId, false, { kind: 'end' }),
      write: (itemId, at = { kind: 'end' }) => take(itemId, true, at),
      step: (by) => {
        const { items: all, item: from, isWriting } = now.current
        const to = all[all.findIndex((one) => one === from) + by]
        if (to !== undefined) take(to.itemId, isWriting, { kind: by === 1 ? 'start' : 'end' })
      },
      toPlan: () => focusPlan(now.current.item?.itemId),
      toToolbar: () => focusOn('.minutes-toolbar [tabindex="0"]'),
      enterDecision: (itemId) => {
        const under = now.current.items.find((one) => one.itemId === itemId)
        // Nothing is decided in a speech: that goes under an item.
        if (under !== undefined && !isSheetPart(under)) setDeciding(itemId)
      },
      endDecision: () => {
        setDeciding(null)
        // Back to where Ctrl+D was pressed.
        if (now.current.isWriting) focusOn('.minutes-editor .minutes-text')
        else focusPlan(now.current.item?.itemId)
      },
      openDecision,
      setEditor,
      takeCaret: () => caret.current,
    }),
    [take],
  )
  return {
    item,
    isWriting: hand.isWriting && !isLocked,
    deciding,
    decisionId,
    editor,
    actions,
  }
}

/** Brings an item into sight, its beginning first where it is longer than the page. */
function showItem(itemId: string): void {
  const section = document.getElementById(sectionId(itemId))
  const page = section?.closest('.minutes-scroller')
  if (section === null || page === null || page === undefined) return
  const isTall = section.offsetHeight > page.clientHeight
  const holdsFocus = section.contains(document.activeElement)
  // An open text scrolls to its own caret.
  if (!isTall || !holdsFocus) section.scrollIntoView({ block: isTall ? 'start' : 'nearest' })
}

function focusPlan(itemId: string | undefined): void {
  focusOn(`.minutes-plan [data-item="${itemId}"]`)
}

function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus()
}

/** Id of the element that holds an item in the page. */
export function sectionId(itemId: string): string {
  return `minutes-${itemId}`
}
