import { Button } from '@mantine/core'
import { useState } from 'react'
import { client } from '../client.ts'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useFirstFocus } from '../ui/use-first-focus.ts'
import { useChange } from '../use-change.ts'
import { Refusal } from './refusal.tsx'
import type { SideProps } from './use-reviews-side.ts'

type NewVersionProps = SideProps & { readonly onClose: () => void }

/** Stands for «no version to copy». */
const blank = ''

/** A new project of the year, with the dates of another version or without any. */
export function NewVersion({ side, onClose }: NewVersionProps) {
  const { t, calendar, place } = side
  const form = useFirstFocus<HTMLFormElement>()
  const [from, setFrom] = useState(calendar.versionId ?? blank)
  const [note, setNote] = useState('')
  const create = useChange(client.reviews.createVersion)
  const run = async () => {
    const fromId = from === blank ? null : from
    const version = await create.run({ year: calendar.year, fromId, note: note.trim() })
    if (version === null) return
    place.go({ version: version.label })
    onClose()
  }
  return (
    <form
      ref={form}
      className="phase-fields side-box side-pad"
      onSubmit={(event) => {
        event.preventDefault()
        void run()
      }}
    >
      <SelectField
        label={t('reviews.versions.from')}
        value={from}
        choices={[
          ...calendar.versions.map(({ id, label, state }) => ({
            value: id,
            label: `v${label} ${t(`reviews.versionStates.${state}`)}`,
          })),
          { value: blank, label: t('reviews.versions.blank') },
        ]}
        onWrite={setFrom}
      />
      <TextField label={t('reviews.versions.why')} maxLength={400} value={note} onWrite={setNote} />
      <Refusal failure={create.failure} />
      <div className="phase-actions">
        <Button type="submit" variant="filled" loading={create.isRunning}>
          {t('reviews.versions.createNow')}
        </Button>
        <Button onClick={onClose}>{t('frame.cancel')}</Button>
      </div>
    </form>
  )
}
