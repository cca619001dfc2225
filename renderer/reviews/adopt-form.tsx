import { Button } from '@mantine/core'
import { useState } from 'react'
import type { IsoDate } from '../../shared/dates.ts'
import type { CalendarVersion } from '../../shared/reviews.ts'
import { client } from '../client.ts'
import { useToday } from '../organisation.ts'
import { DateField } from '../ui/date-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useFirstFocus } from '../ui/use-first-focus.ts'
import { useChange } from '../use-change.ts'
import { Refusal } from './refusal.tsx'
import type { SideProps } from './use-reviews-side.ts'

type AdoptFormProps = SideProps & {
  readonly version: CalendarVersion
  readonly onClose: () => void
}

/** Adoption freezes a version: on which day, by whom. Blocking findings are named and refuse it. */
export function AdoptForm({ version, side, onClose }: AdoptFormProps) {
  const { t, place, findings } = side
  const form = useFirstFocus<HTMLFormElement>()
  const today = useToday()
  const [on, setOn] = useState<IsoDate>(today)
  const [by, setBy] = useState('')
  const [isMissing, setMissing] = useState(false)
  const adopt = useChange(client.reviews.adopt, {
    toast: ({ label }) => t('reviews.versions.adopted', { label }),
  })
  const hard = findings.filter(({ severity }) => severity === 'HARD')
  const run = async () => {
    setMissing(by.trim() === '')
    if (by.trim() === '') return
    const { id, revision: seenRevision } = version
    const adopted = await adopt.run({ id, seenRevision, on, by: by.trim() })
    if (adopted === null) return
    place.go({ version: adopted.label })
    onClose()
  }
  return (
    <form
      ref={form}
      className="phase-fields side-box"
      onSubmit={(event) => {
        event.preventDefault()
        void run()
      }}
    >
      {hard.length > 0 && (
        <div className="side-refusal">
          <strong>{t('reviews.versions.blocked', { count: hard.length })}</strong>
          <ul>
            {hard.map(({ key, rule, short }) => (
              <li key={key}>
                {rule} – {short}
              </li>
            ))}
          </ul>
        </div>
      )}
      <TextField
        label={t('reviews.versions.by')}
        placeholder={t('reviews.versions.byHint')}
        maxLength={200}
        value={by}
        error={isMissing ? t('frame.form.missing') : undefined}
        onWrite={setBy}
      />
      <DateField
        label={t('reviews.versions.on')}
        value={on}
        today={today}
        onWrite={(day) => day !== null && setOn(day)}
      />
      <Refusal failure={adopt.failure} />
      <div className="phase-actions">
        <Button type="submit" variant="filled" loading={adopt.isRunning} disabled={hard.length > 0}>
          {t('reviews.versions.adoptNow')}
        </Button>
        <Button onClick={onClose}>{t('frame.cancel')}</Button>
      </div>
    </form>
  )
}
