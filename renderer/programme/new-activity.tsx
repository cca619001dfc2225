import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActivityDraft, ProgrammeBoard } from '../../shared/programme.ts'
import { client } from '../client.ts'
import { Inspector } from '../ui/inspector.tsx'
import { keptDraft } from '../ui/kept-draft.ts'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useFirstFocus } from '../ui/use-first-focus.ts'
import { useChange } from '../use-change.ts'
import { DayField, OwnerField } from './activity-fields.tsx'

type NewActivityProps = {
  readonly board: ProgrammeBoard
  /** The axis of the line in hand. */
  readonly axisId: string | null
  readonly onClose: () => void
  readonly onAdded: (id: string) => void
}

const empty: ActivityDraft = {
  title: '',
  owner: '',
  startsOn: null,
  endsOn: null,
  expectedResult: '',
  indicator: '',
  target: '',
  state: 'NOT_STARTED',
  percent: 0,
  note: '',
}

const useActivityDraft = keptDraft<ActivityDraft>()

/** Activities to be added, one after the other: Entrée adds, and the form is ready for the next. */
export function NewActivity({ board, axisId, onClose, onAdded }: NewActivityProps) {
  const { t } = useTranslation()
  const form = useFirstFocus<HTMLFormElement>()
  const [chosen, setChosen] = useState(axisId ?? board.axes[0]?.axis.id ?? '')
  const { draft, change, forget } = useActivityDraft(empty)
  const create = useChange(client.programme.createActivity)
  const [isTried, setTried] = useState(false)
  const isEmpty = draft.title.trim() === ''
  const add = async () => {
    setTried(isEmpty)
    if (isEmpty) return
    const activity = await create.run({ axisId: chosen, draft })
    if (activity === null) return
    const { owner } = draft
    change({ ...empty, owner })
    forget()
    onAdded(activity.id)
    form.current?.querySelector('input')?.focus()
  }
  const fields = { draft, board, write: change }
  return (
    <Inspector
      label={t('programme.screen.newActivity')}
      head={<strong>{t('programme.screen.newActivity')}</strong>}
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
          label={t('programme.fields.title')}
          maxLength={300}
          value={draft.title}
          error={isTried && isEmpty ? t('frame.form.missing') : undefined}
          onWrite={(title) => change({ title })}
        />
        <SelectField
          label={t('programme.fields.axis')}
          value={chosen}
          choices={board.axes.map(({ axis }, at) => ({
            value: axis.id,
            label: `${at + 1}. ${axis.title}`,
          }))}
          onWrite={setChosen}
        />
        <Labelled label={t('programme.fields.owner')}>
          <OwnerField {...fields} />
        </Labelled>
        <div className="programme-form-days">
          <Labelled label={t('programme.fields.startsOn')}>
            <DayField {...fields} name="startsOn" />
          </Labelled>
          <Labelled label={t('programme.fields.endsOn')}>
            <DayField {...fields} name="endsOn" />
          </Labelled>
        </div>
        {create.failure !== null && <p className="programme-refused">{create.failure.what}</p>}
        <Button type="submit" variant="filled" loading={create.isRunning}>
          {t('programme.screen.addActivity')}
        </Button>
      </form>
    </Inspector>
  )
}

/** The fields carry their label for screen readers; here it is seen too. */
function Labelled({
  label,
  children,
}: {
  readonly label: string
  readonly children: React.ReactNode
}) {
  return (
    <div className="programme-labelled">
      <span aria-hidden="true">{label}</span>
      {children}
    </div>
  )
}
