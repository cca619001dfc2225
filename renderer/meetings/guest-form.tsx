import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingSummary } from '../../shared/meetings.ts'
import { client } from '../client.ts'
import { Inspector } from '../ui/inspector.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useChange } from '../use-change.ts'
import './meetings.css'

const guestQualities = ['GUEST', 'OBSERVER', 'SECRETARIAT'] as const

const nobody = {
  guestName: '',
  guestInstitution: '',
  guestTitle: '',
  guestEmail: '',
  quality: 'GUEST' as (typeof guestQualities)[number],
}

type GuestFormProps = { readonly meeting: MeetingSummary; readonly onClose: () => void }

/** Someone who comes without a seat: a name is enough. */
export function GuestForm({ meeting, onClose }: GuestFormProps) {
  const { t } = useTranslation()
  const [guest, setGuest] = useState(nobody)
  const [turn, setTurn] = useState(0)
  const add = useChange(client.meetings.setParticipation)
  const holder = useRef<HTMLDivElement>(null)
  useEffect(() => holder.current?.querySelector('input')?.focus(), [turn])
  const submit = async () => {
    if (guest.guestName.trim() === '') return holder.current?.querySelector('input')?.focus()
    const draft = { ...guest, meetingId: meeting.id, seatId: null, personId: null }
    const row = { ...draft, reply: 'NONE', note: '' } as const
    if ((await add.run({ id: null, seenRevision: null, draft: row })) === null) return
    // Guests come in groups: the form stays, empty, for the next one.
    setGuest(nobody)
    setTurn(turn + 1)
  }
  return (
    <Inspector
      label={t('meetings.participants.addGuest')}
      head={<span className="inspector-title">{t('meetings.participants.addGuest')}</span>}
      onClose={onClose}
    >
      <div className="side-form" ref={holder} key={turn}>
        <TextField
          label={t('meetings.participants.guestName')}
          value={guest.guestName}
          maxLength={200}
          onWrite={(guestName) => setGuest((now) => ({ ...now, guestName }))}
        />
        <TextField
          label={t('meetings.participants.guestInstitution')}
          value={guest.guestInstitution}
          maxLength={200}
          onWrite={(guestInstitution) => setGuest((now) => ({ ...now, guestInstitution }))}
        />
        <TextField
          label={t('meetings.participants.guestTitle')}
          value={guest.guestTitle}
          maxLength={200}
          onWrite={(guestTitle) => setGuest((now) => ({ ...now, guestTitle }))}
        />
        <TextField
          label={t('meetings.participants.guestEmail')}
          value={guest.guestEmail}
          maxLength={200}
          onWrite={(guestEmail) => setGuest((now) => ({ ...now, guestEmail }))}
        />
        <SelectField
          label={t('meetings.participants.guestQuality')}
          value={guest.quality}
          choices={guestQualities.map((value) => ({
            value,
            label: t(`meetings.participantQualities.${value}`),
          }))}
          onWrite={(quality) => setGuest((now) => ({ ...now, quality }))}
        />
        <div className="side-form-actions">
          <Button variant="filled" loading={add.isRunning} onClick={() => void submit()}>
            {t('meetings.participants.add')}
          </Button>
        </div>
      </div>
    </Inspector>
  )
}
