import type { Editor } from '@tiptap/core'
import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { MinutesItem } from '../../shared/minutes.ts'
import { showToast } from '../frame/toasts.tsx'
import { minutesExtensions } from './editor-extensions.ts'
import { editorKey } from './editor-keys.ts'
import { fromEditor, isSameText, toEditor } from './editor-text.ts'
import { writerOf } from './item-texts.ts'
import type { BoardActions, Caret } from './use-minutes-board.ts'

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
  const writer = writerOf(item)
  const live = useRef<Editor | null>(null)
  const editor = useEditor({
    extensions: minutesExtensions(() => showToast(t('minutes.editor.tooLong'))),
    content: toEditor(writer.own() ?? item.content),
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        class: 'minutes-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': t('minutes.editor.label', { item: item.title }),
        lang: 'fr',
      },
      handleKeyDown: (_view, event) =>
        live.current !== null && editorKey(live.current, event, actions),
    },
    onUpdate: ({ editor: typed }) => writer.typed(() => fromEditor(typed.getJSON())),
    onBlur: ({ event }) => {
      if (!isOfEditor(event.relatedTarget)) void writer.write()
    },
  })
  live.current = editor
  useLayoutEffect(() => {
    place(editor, actions.takeCaret())
    actions.setEditor(editor)
    return () => {
      void writer.write()
      actions.setEditor(null)
    }
  }, [editor, actions, writer])
  useStored(editor, item, askedAt)
  return <EditorContent editor={editor} className="minutes-editor" />
}

/** What another hand changed, or an undo, takes the place of the open text when nothing waits here. */
function useStored(editor: Editor, item: MinutesItem, askedAt: number): void {
  const { content } = item
  useEffect(() => {
    const isTrue = writerOf(item).isSettledBefore(askedAt)
    if (!isTrue || isSameText(content, fromEditor(editor.getJSON()))) return
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
  if (caret.kind !== 'point') {
    editor.commands.focus(caret.kind)
    return
  }
  const { left, top } = caret
  const found = editor.view.posAtCoords({ left, top })
  editor.commands.focus(found?.pos ?? 'end', { scrollIntoView: false })
}
