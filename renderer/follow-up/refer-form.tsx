import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api.ts'
import { client } from '../client.ts'
import { useFormats } from '../ui/formats.ts'
import { SelectField } from '../ui/select-field.tsx'
import { useFirstFocus } from '../ui/use-first-focus.ts'
import { useChange } from '../use-change.ts'
import { leaveOnEscape } from './link-form.tsx'
import { Refusal } from './refusal.tsx'
import { useNextMeetings } from './use-next-meetings.ts'
import './follow-up.css'

type ReferFormProps = {
  readonly source: { readonly kind: 'decision' | 'item'; readonly id: string }
  /** The body that it stands before now, which is not offered. */
  readonly fromBodyId: string
  readonly onClose: () => void
}

/** Stands for the vivier among the meetings. */
const backlog = ''

/** Puts a decision or an item before another body: at one of its next meetings, or in its vivier. */
export function ReferForm({ source, fromBodyId, onClose }: ReferFormProps) {
  const { t } = useTranslation()
  const holder = useFirstFocus<HTMLDivElement>()
  const { shortDay, numericDay } = useFormats()
  const bodies = useQuery(api.bodies.list.queryOptions({ input: {} }))
  const [bodyId, setBody] = useState<string | null>(null)
  const [chosen, setMeeting] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const meetings = useNextMeetings(bodyId)
  const refer = useChange(client.followUp.refer, { toast: t('followUp.refer.done') })
  const meetingId = chosen ?? meetings[0]?.id ?? backlog
  const submit = async () => {
    if (bodyId === null) return
    const place = { bodyId, meetingId: meetingId === backlog ? null : meetingId }
    if ((await refer.run({ source, ...place, note })) !== null) onClose()
  }
  const weekday = (day: Parameters<typeof shortDay>[0]) => shortDay(day).split(/\s/u)[0] ?? ''
  return (
    <div
      ref={holder}
      className="closing-panel"
      role="group"
      aria-label={t('followUp.refer.title')}
      onKeyDown={(event) => leaveOnEscape(event, onClose)}
    >
      <h3>{t('followUp.refer.title')}</h3>
      <SelectField
        label={t('followUp.refer.body')}
        value={bodyId}
        choices={(bodies.data ?? [])
          .filter(({ id }) => id !== fromBodyId)
          .map(({ id, code, name }) => ({ value: id, label: `${code} – ${name}` }))}
        isSearchable
        nothingFound={t('decisions.form.noMatch')}
        onWrite={(id) => {
          setBody(id)
          setMeeting(null)
        }}
      />
      {bodyId !== null && (
        <SelectField
          label={t('followUp.refer.where')}
          value={meetingId}
          choices={[
            ...meetings.map(({ id, reference, day }) => ({
              value: id,
              label: `${reference}, ${weekday(day)} ${numericDay(day)}`,
            })),
            { value: backlog, label: t('followUp.refer.backlog') },
          ]}
          onWrite={setMeeting}
        />
      )}
      <TextInput
        size="xs"
        label={t('followUp.refer.note')}
        maxLength={300}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void submit()
        }}
      />
      <Refusal failure={refer.failure} />
      <div className="closing-actions">
        <Button onClick={onClose}>{t('frame.cancel')}</Button>
        <Button
          variant="filled"
          disabled={bodyId === null}
          loading={refer.isRunning}
          onClick={() => void submit()}
        >
          {t('followUp.refer.submit')}
        </Button>
      </div>
    </div>
  )
}
