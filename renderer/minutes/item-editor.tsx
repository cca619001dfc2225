import { Editor } from '@tiptap/core'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MinutesItem } from '../../shared/minutes.ts'
import { showToast } from '../frame/toasts.tsx'
import { minutesExtensions } from './editor-extensions.ts'
import { editorKey } from './editor-keys.ts'
import { fromEditor, isSameText, toEditor, withoutHandlers } from './editor-text.ts'
import { writerOf } from './item-texts.ts'
import type { BoardActions, Caret } from './use-minutes-board.ts'
import { withWordLists } from './word-lists.ts'

type ItemEditorProps = {
  readonly item: MinutesItem
  /** When the item was asked for, by `performance.now`. */
  readonly askedAt: number
  readonly actions: BoardActions
}

/**
 * The open text of an item. Typing touches no state of React: the library keeps the text, and the
 * writer reads it when its time comes.
 */
export function ItemEditor({ item, askedAt, actions }: ItemEditorProps) {
  const { t } = useTranslation()
  const holder = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<Editor | null>(null)
  // Before it is painted: the text that was read and the one that is written change places unseen.
  useLayoutEffect(() => {
    const writer = writerOf(item)
    const opened = openEditor(holder.current, item, actions, {
      label: t('minutes.editor.label', { item: item.title }),
      onTooLong: () => showToast(t('minutes.editor.tooLong')),
    })
    place(opened, actions.takeCaret())
    setEditor(opened)
    actions.setEditor(opened)
    return () => {
      void writer.write()
      actions.setEditor(null)
      opened.destroy()
    }
    // One editor for as long as this text is open; what changes meanwhile comes in below.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
  useStored(editor, item, askedAt)
  return <div ref={holder} className="minutes-editor" />
}

type Words = { readonly label: string; readonly onTooLong: () => void }

function openEditor(
  element: HTMLDivElement | null,
  item: MinutesItem,
  actions: BoardActions,
  { label, onTooLong }: Words,
): Editor {
  const writer = writerOf(item)
  const editor: Editor = new Editor({
    element,
    extensions: minutesExtensions(onTooLong),
    content: toEditor(writer.own() ?? item.content),
    injectCSS: false,
    editorProps: {
      attributes: {
        class: 'minutes-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        lang: 'fr',
      },
      transformPastedHTML: (html) => withWordLists(withoutHandlers(html)),
      handleKeyDown: (_view, event) => editorKey(editor, event, actions),
    },
    onUpdate: () => writer.typed(() => fromEditor(editor.getJSON())),
    onBlur: ({ event }) => {
      if (!isOfEditor(event.relatedTarget)) void writer.write()
    },
  })
  return editor
}

/** What another hand changed, or an undo, takes the place of the open text when nothing waits here. */
function useStored(editor: Editor | null, item: MinutesItem, askedAt: number): void {
  const { content } = item
  useEffect(() => {
    if (editor === null || !writerOf(item).isSettledBefore(askedAt)) return
    if (isSameText(content, fromEditor(editor.getJSON()))) return
    editor.commands.setContent(toEditor(content), { emitUpdate: false })
    // The item changes with every answer of the core; its text is what counts.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [editor, content, askedAt])
}

/** The buttons and the link form act on the text: going there is not leaving it. */
function isOfEditor(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.minutes-toolbar') !== null
}

function place(editor: Editor, caret: Caret): void {
  const found = caret.kind === 'point' ? editor.view.posAtCoords(caret) : null
  const at = caret.kind === 'point' ? (found?.pos ?? 'end') : caret.kind
  // At once: the library's own focus waits for a frame, and a key may be quicker.
  editor.view.focus()
  editor.commands.focus(at, { scrollIntoView: caret.kind !== 'point' })
}
