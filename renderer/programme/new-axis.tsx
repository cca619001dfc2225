import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../client.ts'
import { Inspector } from '../ui/inspector.tsx'
import { keptDraft } from '../ui/kept-draft.ts'
import { TextField } from '../ui/text-field.tsx'
import { useFirstFocus } from '../ui/use-first-focus.ts'
import { useChange } from '../use-change.ts'

type NewAxisProps = {
  readonly programmeId: string
  readonly onClose: () => void
  readonly onAdded: (id: string) => void
}

const useAxisDraft = keptDraft<{ readonly title: string; readonly objective: string }>()

/** An axis to be added. */
export function NewAxis({ programmeId, onClose, onAdded }: NewAxisProps) {
  const { t } = useTranslation()
  const form = useFirstFocus<HTMLFormElement>()
  const { draft, change, forget } = useAxisDraft({ title: '', objective: '' })
  const create = useChange(client.programme.createAxis)
  const [isTried, setTried] = useState(false)
  const isEmpty = draft.title.trim() === ''
  const add = async () => {
    setTried(isEmpty)
    if (isEmpty) return
    const axis = await create.run({ programmeId, ...draft })
    if (axis === null) return
    forget()
    onClose()
    onAdded(axis.id)
  }
  return (
    <Inspector
      label={t('programme.screen.newAxis')}
      head={<strong>{t('programme.screen.newAxis')}</strong>}
      onClose={onClose}
    >
      <form
        ref={form}
        className="programme-form"
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <TextField
          label={t('programme.fields.axisTitle')}
          maxLength={300}
          value={draft.title}
          error={isTried && isEmpty ? t('frame.form.missing') : undefined}
          onWrite={(title) => change({ title })}
        />
        <TextField
          label={t('programme.fields.objective')}
          maxLength={600}
          value={draft.objective}
          onWrite={(objective) => change({ objective })}
        />
        <Button type="submit" variant="filled" loading={create.isRunning}>
          {t('programme.screen.addAxis')}
        </Button>
      </form>
    </Inspector>
  )
}
