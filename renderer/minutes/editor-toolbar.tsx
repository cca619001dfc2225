import type { Editor } from '@tiptap/core'
import { IconGavel } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Keys } from '../ui/keys.tsx'
import { editorTools, type TextState, type Tool } from './editor-tools.ts'
import { LinkForm } from './link-form.tsx'

export type EditorToolbarProps = {
  /** Null while no text is open. */
  readonly editor: Editor | null
  /** What stands at the caret. */
  readonly state: TextState | null
  readonly canDecide: boolean
  readonly onDecide: () => void
}

/** The buttons of the open text; one Tab stop, ← and → within. */
export function EditorToolbar({ editor, state, canDecide, onDecide }: EditorToolbarProps) {
  const { t } = useTranslation()
  const [isLinking, setLinking] = useState(false)
  const groups = editorTools(t, editor, state, () => setLinking(true))
  const level = state?.level ?? 0
  return (
    <div
      className="minutes-toolbar"
      role="toolbar"
      aria-label={t('minutes.editor.toolbar')}
      onKeyDown={(event) => walk(event, editor)}
      tabIndex={-1}
    >
      <select
        aria-label={t('minutes.editor.style')}
        title={`${t('minutes.editor.style')} (Ctrl Alt 0…3)`}
        disabled={editor === null}
        value={level}
        tabIndex={0}
        onChange={(event) => setLevel(editor, Number(event.currentTarget.value))}
      >
        <option value={0}>{t('minutes.editor.body')}</option>
        {([1, 2, 3] as const).map((rank) => (
          <option key={rank} value={rank}>
            {t('minutes.editor.heading', { rank })}
          </option>
        ))}
      </select>
      {groups.map((tools) => (
        <span key={tools[0]?.key} className="minutes-tools">
          {tools.map((tool) => (
            <ToolButton key={tool.key} tool={tool} />
          ))}
        </span>
      ))}
      <button
        type="button"
        className="minutes-tool minutes-decide"
        disabled={!canDecide}
        tabIndex={-1}
        onClick={onDecide}
      >
        <IconGavel size={15} stroke={1.6} aria-hidden="true" />
        {t('minutes.editor.decision')}
        <Keys of="Ctrl+D" />
      </button>
      {isLinking && editor !== null && (
        <LinkForm editor={editor} onClose={() => setLinking(false)} />
      )}
    </div>
  )
}

function ToolButton({ tool }: { readonly tool: Tool }) {
  const { label, keys, icon: Shape, isOn, isEnabled, run } = tool
  return (
    <button
      type="button"
      className="minutes-tool"
      aria-label={label}
      aria-pressed={isOn}
      title={keys === undefined ? label : `${label} (${keys})`}
      disabled={!isEnabled}
      tabIndex={-1}
      // The text keeps its caret and its selection.
      onMouseDown={(event) => event.preventDefault()}
      onClick={run}
    >
      <Shape size={16} stroke={1.6} aria-hidden="true" />
    </button>
  )
}

function setLevel(editor: Editor | null, level: number): void {
  const chain = editor?.chain().focus()
  if (level === 0) chain?.setNode('paragraph').run()
  else chain?.setNode('heading', { level }).run()
}

/** ← and → from one button to the next, Échap back into the text. */
function walk(event: React.KeyboardEvent<HTMLElement>, editor: Editor | null): void {
  if (event.target instanceof HTMLInputElement) return
  if (event.key === 'Escape') {
    event.preventDefault()
    editor?.commands.focus()
    return
  }
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  if (step === 0) return
  const tools = [
    ...event.currentTarget.querySelectorAll<HTMLElement>('select, button:not(:disabled)'),
  ]
  const next = tools[tools.findIndex((tool) => tool === document.activeElement) + step]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
