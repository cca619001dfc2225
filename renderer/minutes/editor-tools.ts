import type { ChainedCommands, Editor } from '@tiptap/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconColumnInsertRight,
  IconColumnRemove,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  IconRowInsertBottom,
  IconRowRemove,
  IconTable,
  IconTableOff,
  IconUnderline,
} from '@tabler/icons-react'
import type { Translate } from '../../shared/i18n.ts'

type Shape = {
  readonly icon: typeof IconBold
  /** As the tooltip says it. */
  readonly keys?: string
  /** Null for the link, which asks for its address first. */
  readonly run: ((chain: ChainedCommands) => ChainedCommands) | null
}

const newTable = { rows: 3, cols: 3, withHeaderRow: true }

const shapes = {
  bold: { icon: IconBold, keys: 'Ctrl B', run: (chain) => chain.toggleBold() },
  italic: { icon: IconItalic, keys: 'Ctrl I', run: (chain) => chain.toggleItalic() },
  underline: { icon: IconUnderline, keys: 'Ctrl U', run: (chain) => chain.toggleUnderline() },
  link: { icon: IconLink, run: null },
  bullets: { icon: IconList, keys: 'Ctrl Maj 8', run: (chain) => chain.toggleBulletList() },
  numbers: { icon: IconListNumbers, keys: 'Ctrl Maj 7', run: (chain) => chain.toggleOrderedList() },
  table: { icon: IconTable, run: (chain) => chain.insertTable(newTable) },
  rowBelow: { icon: IconRowInsertBottom, keys: 'Alt Maj ↓', run: (chain) => chain.addRowAfter() },
  dropRow: { icon: IconRowRemove, keys: 'Alt Maj ↑', run: (chain) => chain.deleteRow() },
  columnRight: {
    icon: IconColumnInsertRight,
    keys: 'Alt Maj →',
    run: (chain) => chain.addColumnAfter(),
  },
  dropColumn: { icon: IconColumnRemove, keys: 'Alt Maj ←', run: (chain) => chain.deleteColumn() },
  dropTable: { icon: IconTableOff, run: (chain) => chain.deleteTable() },
  undo: { icon: IconArrowBackUp, keys: 'Ctrl Z', run: (chain) => chain.undo() },
  redo: { icon: IconArrowForwardUp, keys: 'Ctrl Y', run: (chain) => chain.redo() },
} as const satisfies Readonly<Record<string, Shape>>

type ToolName = keyof typeof shapes

/** A button of the toolbar. */
export type Tool = Pick<Shape, 'icon' | 'keys'> & {
  readonly key: ToolName
  readonly label: string
  readonly isOn: boolean | undefined
  readonly isEnabled: boolean
  readonly run: () => void
}

/** What stands at the caret, as the buttons show it. */
const nothing = {
  level: 0,
  isBold: false,
  isItalic: false,
  isUnderlined: false,
  isBulleted: false,
  isNumbered: false,
  isLink: false,
  isInTable: false,
  canUndo: false,
  canRedo: false,
}

export type TextState = typeof nothing

/** Read after each key; what it gives changes seldom, and only then is anything drawn. */
export function readTextState(editor: Editor | null): TextState | null {
  if (editor === null || editor.isDestroyed) return null
  const { $from } = editor.state.selection
  const level: unknown = $from.parent.type.name === 'heading' ? $from.parent.attrs.level : 0
  return {
    level: Number(level),
    isBold: editor.isActive('bold'),
    isItalic: editor.isActive('italic'),
    isUnderlined: editor.isActive('underline'),
    isBulleted: editor.isActive('bulletList'),
    isNumbered: editor.isActive('orderedList'),
    isLink: editor.isActive('link'),
    isInTable: editor.isActive('table'),
    canUndo: editor.can().undo(),
    canRedo: editor.can().redo(),
  }
}

const marks = ['bold', 'italic', 'underline', 'link'] as const
const lists = ['bullets', 'numbers'] as const
const ofTable = ['rowBelow', 'dropRow', 'columnRight', 'dropColumn', 'dropTable'] as const
const history = ['undo', 'redo'] as const

/** The buttons in their groups; those of a table appear within one. */
export function editorTools(
  t: Translate,
  editor: Editor | null,
  known: TextState | null,
  link: () => void,
): readonly (readonly Tool[])[] {
  const state = known ?? nothing
  const groups = [marks, lists, state.isInTable ? ofTable : (['table'] as const), history]
  return groups.map((names) =>
    names.map((key): Tool => {
      const shape: Shape = shapes[key]
      const { icon, keys, run } = shape
      const isUseless = (key === 'undo' && !state.canUndo) || (key === 'redo' && !state.canRedo)
      return {
        key,
        icon,
        ...(keys === undefined ? {} : { keys }),
        label: t(`minutes.editor.${key}`),
        isOn: isOn(key, state),
        isEnabled: editor !== null && !isUseless,
        run: run === null ? link : () => editor && run(editor.chain().focus()).run(),
      }
    }),
  )
}

/** Whether a button that stays pressed is; undefined for one that acts and is done. */
function isOn(key: ToolName, state: TextState): boolean | undefined {
  switch (key) {
    case 'bold':
      return state.isBold
    case 'italic':
      return state.isItalic
    case 'underline':
      return state.isUnderlined
    case 'link':
      return state.isLink
    case 'bullets':
      return state.isBulleted
    case 'numbers':
      return state.isNumbered
    default:
      return undefined
  }
}
