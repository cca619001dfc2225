import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonSummary } from '../../shared/directory.ts'
import type { MeetingSummary } from '../../shared/meetings.ts'
import { client } from '../client.ts'
import { plainName } from '../directory/person-name.ts'
import { PersonPicker } from '../directory/person-picker.tsx'
import { showErrorToast } from '../frame/toasts.tsx'
import { Inspector } from '../ui/inspector.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useChange } from '../use-change.ts'
import './meetings.css'

const guestQualities = ['GUEST', 'OBSERVER', 'SECRETARIAT'] as const

const nobody = {
  personId: null as string | null,
  guestName: '',
  guestInstitution: '',
  guestTitle: '',
  guestEmail: '',
  quality: 'GUEST' as (typeof guestQualities)[number],
}

/** Somebody of the directory, as a guest: the fields stay free to be corrected. */
function guestFrom(person: PersonSummary) {
  return {
    personId: person.id,
    guestName: plainName(person),
    guestInstitution: person.institutionName ?? '',
    guestTitle: person.jobTitle,
    guestEmail: person.email,
  }
}

type GuestFormProps = { readonly meeting: MeetingSummary; readonly onClose: () => void }

/** Someone who comes without a seat: found in the directory, or typed, when a name is enough. */
export function GuestForm({ meeting, onClose }: GuestFormProps) {
  const { t } = useTranslation()
  const [guest, setGuest] = useState(nobody)
  const [turn, setTurn] = useState(0)
  const add = useChange(client.meetings.setParticipation)
  const nameHolder = useRef<HTMLDivElement>(null)
  const focusName = () => nameHolder.current?.querySelector('input')?.focus()
  useEffect(focusName, [turn])
  const take = async (id: string) => {
    try {
      const person = await client.people.get({ id })
      setGuest((now) => ({ ...now, ...guestFrom(person) }))
    } catch (error) {
      const what = t('frame.noAnswer.what')
      showErrorToast(error, { what, remedy: t('frame.noAnswer.remedy') })
    }
  }
  const submit = async () => {
    if (guest.guestName.trim() === '') return focusName()
    const draft = { ...guest, meetingId: meeting.id, seatId: null }
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
      <div className="side-form" key={turn}>
        <PersonPicker
          label={t('meetings.participants.pickGuest')}
          value={guest.personId}
          institutionId={null}
          onChoose={(id) => void take(id)}
        />
        <div ref={nameHolder}>
          <TextField
            label={t('meetings.participants.guestName')}
            value={guest.guestName}
            maxLength={200}
            // Another name is somebody else.
            onWrite={(guestName) => setGuest((now) => ({ ...now, guestName, personId: null }))}
          />
        </div>
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
