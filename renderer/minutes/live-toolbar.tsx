import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { EditorToolbar, type EditorToolbarProps } from './editor-toolbar.tsx'
import { readTextState } from './editor-tools.ts'

type LiveToolbarProps = Omit<EditorToolbarProps, 'editor' | 'state'> & { readonly editor: Editor }

/** The toolbar of an open text: drawn anew only when what stands at the caret is another. */
export function LiveToolbar(props: LiveToolbarProps) {
  const { editor } = props
  const state = useEditorState({ editor, selector: ({ editor: now }) => readTextState(now) })
  return <EditorToolbar {...props} state={state} />
}
