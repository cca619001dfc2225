import type { Editor } from '@tiptap/core'
import type { EditorView } from '@tiptap/pm/view'

/** What the keys of an editor ask of the page around it. */
export type EditorDoors = {
  /** Leaves for the item before or after; the caret goes to the end by which it comes in. */
  readonly step: (by: -1 | 1) => void
  readonly toPlan: () => void
  readonly toToolbar: () => void
}

/**
 * The keys of the text that are not the library's own. True when the key was ours.
 *
 * Ctrl+Z never leaves the text: with nothing left to undo in it, the application would take back
 * another change, of which nothing is seen here.
 */
export function editorKey(editor: Editor, event: KeyboardEvent, doors: EditorDoors): boolean {
  if (event.isComposing) return false
  if (isHistoryKey(event)) return runHistory(editor, event)
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
  const way = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
  if (event.key === 'Escape' && isPlain) {
    doors.toPlan()
    return true
  }
  if (event.key === 'F10' && event.altKey) {
    doors.toToolbar()
    return true
  }
  if (event.ctrlKey && event.altKey && !event.shiftKey) return headingKey(editor, event)
  if (event.altKey && event.shiftKey && !event.ctrlKey) return tableKey(editor, event)
  if (way === null || event.shiftKey || event.altKey || event.metaKey) return false
  if (!event.ctrlKey && !isAtEdge(editor.view, way)) return false
  doors.step(way)
  return true
}

function isHistoryKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !altKey && ['z', 'y'].includes(key.toLowerCase())
}

function runHistory(editor: Editor, { key, shiftKey }: KeyboardEvent): true {
  if (key.toLowerCase() === 'y' || shiftKey) editor.commands.redo()
  else editor.commands.undo()
  return true
}

/** By the key's place: on a French keyboard the digits need Maj, and AltGr writes with them. */
function headingKey(editor: Editor, event: KeyboardEvent): boolean {
  const digit = /^(?:Digit|Numpad)([0-3])$/u.exec(event.code)?.[1]
  if (digit === undefined || event.getModifierState('AltGraph')) return false
  if (digit === '0') return editor.commands.setNode('paragraph')
  return editor.commands.toggleNode('heading', 'paragraph', { level: Number(digit) })
}

/** ↓ and → make a table grow by a row or a column, ↑ and ← take the one in hand away. */
function tableKey(editor: Editor, { key }: KeyboardEvent): boolean {
  if (!editor.isActive('table')) return false
  const { addRowAfter, deleteRow, addColumnAfter, deleteColumn } = editor.commands
  switch (key) {
    case 'ArrowDown':
      return addRowAfter()
    case 'ArrowUp':
      return deleteRow()
    case 'ArrowRight':
      return addColumnAfter()
    case 'ArrowLeft':
      return deleteColumn()
    default:
      return false
  }
}

/** True when ↑ or ↓ would find no line of this text to go to. */
function isAtEdge(view: EditorView, way: -1 | 1): boolean {
  const { selection, doc } = view.state
  if (!selection.empty || !view.endOfTextblock(way === -1 ? 'up' : 'down')) return false
  const { $head } = selection
  // Only the first or the last block of all: within a table or a list the editor goes on by itself.
  const isEdge = way === -1 ? $head.index(0) === 0 : $head.index(0) === doc.childCount - 1
  if (!isEdge) return false
  for (let depth = 1; depth < $head.depth; depth += 1) {
    const isFirst = $head.index(depth) === 0
    const isLast = $head.index(depth) === $head.node(depth).childCount - 1
    // Cells of one row stand side by side: each of them is at the edge of its row.
    const isRow = $head.node(depth).type.name === 'tableRow'
    if (!isRow && !(way === -1 ? isFirst : isLast)) return false
  }
  return true
}
