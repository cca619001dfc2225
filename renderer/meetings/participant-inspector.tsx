import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { MeetingSummary, Participant } from '../../shared/meetings.ts'
import { client } from '../client.ts'
import { Inspector, InspectorSection, LabelGrid } from '../ui/inspector.tsx'
import { Warning } from '../ui/status.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useChange } from '../use-change.ts'
import { seatWarning, useParticipation } from './use-participation.ts'

type ParticipantInspectorProps = {
  readonly meeting: MeetingSummary
  readonly participant: Participant
  readonly onClose: () => void
}

/** One seat or one guest: who holds it, how to reach them, what was noted. */
export function ParticipantInspector(props: ParticipantInspectorProps) {
  const { meeting, participant, onClose } = props
  const { t } = useTranslation()
  const note = useParticipation(meeting.id)
  const { institutionName, name, jobTitle, phone, email, seatId } = participant
  const title = institutionName === '' ? name : institutionName
  return (
    <Inspector
      label={t('meetings.participants.sheet', { institution: title })}
      head={<strong>{title}</strong>}
      onClose={onClose}
    >
      {seatId === null ? (
        <GuestFields meeting={meeting} participant={participant} onGone={onClose} />
      ) : (
        <>
          <LabelGrid
            lines={[
              { label: t('meetings.participants.sitter'), value: name || t('frame.none') },
              { label: t('meetings.participants.jobTitle'), value: jobTitle || t('frame.none') },
              { label: t('meetings.participants.phone'), value: phone || t('frame.none') },
              { label: t('meetings.participants.email'), value: <Address email={email} /> },
            ]}
          />
          <Holders participant={participant} />
        </>
      )}
      <TextField
        label={t('meetings.participants.note')}
        value={participant.note}
        rows={3}
        maxLength={1000}
        onWrite={(words) => note(participant, { note: words })}
      />
    </Inspector>
  )
}

function Address({ email }: { readonly email: string }) {
  const { t } = useTranslation()
  return <span className="participant-address">{email === '' ? t('frame.none') : email}</span>
}

function Holders({ participant }: { readonly participant: Participant }) {
  const { t } = useTranslation()
  const warning = seatWarning(participant)
  return (
    <InspectorSection title={t('meetings.participants.holders')}>
      <ul>
        {participant.holders.map(({ personId, name, role, hasDecisionMandate }) => (
          <li key={personId} className="participant-holder">
            {t(`meetings.participants.${hasDecisionMandate ? 'holderWithMandate' : 'holder'}`, {
              name,
              role: t(`directory.mandateRoles.${role}`).toLowerCase(),
            })}
          </li>
        ))}
      </ul>
      {warning !== null && <Warning>{t(`meetings.participants.${warning}`)}</Warning>}
    </InspectorSection>
  )
}

type GuestFieldsProps = {
  readonly meeting: MeetingSummary
  readonly participant: Participant
  readonly onGone: () => void
}

function GuestFields({ meeting, participant, onGone }: GuestFieldsProps) {
  const { t } = useTranslation()
  const note = useParticipation(meeting.id)
  const { name, participationId, revision } = participant
  const remove = useChange(client.meetings.removeParticipation, {
    toast: t('meetings.participants.removed', { name }),
  })
  const takeAway = async () => {
    if (participationId === null || revision === null) return
    if ((await remove.run({ id: participationId, seenRevision: revision })) !== null) onGone()
  }
  return (
    <>
      <TextField
        label={t('meetings.participants.guestName')}
        value={name}
        maxLength={200}
        onWrite={(guestName) => note(participant, { guestName })}
      />
      <TextField
        label={t('meetings.participants.guestInstitution')}
        value={participant.institutionName}
        maxLength={200}
        onWrite={(guestInstitution) => note(participant, { guestInstitution })}
      />
      <TextField
        label={t('meetings.participants.guestTitle')}
        value={participant.jobTitle}
        maxLength={200}
        onWrite={(guestTitle) => note(participant, { guestTitle })}
      />
      <TextField
        label={t('meetings.participants.guestEmail')}
        value={participant.email}
        maxLength={200}
        onWrite={(guestEmail) => note(participant, { guestEmail })}
      />
      <div>
        <Button leftSection={<IconTrash size={15} />} onClick={() => void takeAway()}>
          {t('meetings.participants.removeGuest', { name })}
        </Button>
      </div>
    </>
  )
}
