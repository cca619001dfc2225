import type { Editor } from '@tiptap/core'
import { Button, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readLink } from './editor-text.ts'

type LinkFormProps = { readonly editor: Editor; readonly onClose: () => void }

/** Asks where the chosen words lead; an empty address takes the link away. */
export function LinkForm({ editor, onClose }: LinkFormProps) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  const [address, setAddress] = useState(() => String(editor.getAttributes('link').href ?? ''))
  const [isRefused, setRefused] = useState(false)
  useEffect(() => field.current?.select(), [])
  const close = () => {
    onClose()
    editor.commands.focus()
  }
  const set = (event: React.FormEvent) => {
    event.preventDefault()
    const href = readLink(address)
    if (href === null && address.trim() !== '') {
      setRefused(true)
      return
    }
    setLink(editor, href)
    close()
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    close()
  }
  return (
    <form className="minutes-link" noValidate onSubmit={set} onKeyDown={onKeyDown}>
      <TextInput
        ref={field}
        label={t('minutes.editor.address')}
        description={t('minutes.editor.addressHint')}
        value={address}
        maxLength={1990}
        error={isRefused ? t('minutes.editor.addressRefused') : undefined}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <Button type="submit" variant="filled">
        {t('minutes.editor.setLink')}
      </Button>
    </form>
  )
}

/** Without a selection the whole link in hand is meant, or the address itself is written. */
function setLink(editor: Editor, href: string | null): void {
  const chain = editor.chain().focus().extendMarkRange('link')
  if (href === null) chain.unsetLink().run()
  else if (editor.state.selection.empty && !editor.isActive('link')) {
    const mark = { type: 'link', attrs: { href } }
    chain.insertContent({ type: 'text', text: href.replace(/^mailto:/u, ''), marks: [mark] }).run()
  } else chain.setLink({ href }).run()
}
