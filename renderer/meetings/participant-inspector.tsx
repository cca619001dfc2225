import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { MeetingSummary, Participant } from '../../shared/meetings.ts'
import { client } from '../client.ts'
import { Inspector, InspectorSection, LabelGrid } from '../ui/inspector.tsx'
import { Warning } from '../ui/status.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useChange } from '../use-change.ts'
import { RepresentativeField } from './participant-representative.tsx'
import { useAttendance } from './use-attendance.ts'
import { seatWarning, useParticipation } from './use-participation.ts'

type ParticipantInspectorProps = {
  readonly meeting: MeetingSummary
  readonly participant: Participant
  readonly isLocked: boolean
  /** A new number asks who represents the seat; 0 asks nothing. */
  readonly whoTurn: number
  readonly onClose: () => void
}

/** One seat or one guest: who holds it, how to reach them, what was noted. */
export function ParticipantInspector(props: ParticipantInspectorProps) {
  const { meeting, participant, isLocked, whoTurn, onClose } = props
  const { t } = useTranslation()
  const { enter } = useAttendance(meeting.id)
  const note = useParticipation(meeting.id)
  const { institutionName, name, jobTitle, phone, email, seatId } = participant
  const title = institutionName === '' ? name : institutionName
  return (
    <Inspector
      label={t('meetings.participants.sheet', { institution: title })}
      head={<strong>{title}</strong>}
      onClose={onClose}
    >
      {(participant.attendance === 'REPRESENTED' || whoTurn > 0) && (
        <RepresentativeField
          participant={participant}
          isDisabled={isLocked}
          focusTurn={whoTurn}
          onWrite={(name) => void enter(participant, 'REPRESENTED', name)}
          onDone={onClose}
        />
      )}
      {seatId === null ? (
        <GuestFields
          meeting={meeting}
          participant={participant}
          isLocked={isLocked}
          onGone={onClose}
        />
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
        isDisabled={isLocked}
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
  readonly isLocked: boolean
  readonly onGone: () => void
}

function GuestFields({ meeting, participant, isLocked, onGone }: GuestFieldsProps) {
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
        isDisabled={isLocked}
        onWrite={(guestName) => note(participant, { guestName })}
      />
      <TextField
        label={t('meetings.participants.guestInstitution')}
        value={participant.institutionName}
        maxLength={200}
        isDisabled={isLocked}
        onWrite={(guestInstitution) => note(participant, { guestInstitution })}
      />
      <TextField
        label={t('meetings.participants.guestTitle')}
        value={participant.jobTitle}
        maxLength={200}
        isDisabled={isLocked}
        onWrite={(guestTitle) => note(participant, { guestTitle })}
      />
      <TextField
        label={t('meetings.participants.guestEmail')}
        value={participant.email}
        maxLength={200}
        isDisabled={isLocked}
        onWrite={(guestEmail) => note(participant, { guestEmail })}
      />
      <div>
        <Button
          leftSection={<IconTrash size={15} />}
          disabled={isLocked}
          onClick={() => void takeAway()}
        >
          {t('meetings.participants.removeGuest', { name })}
        </Button>
      </div>
    </>
  )
}
