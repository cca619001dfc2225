import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { IsoDate } from '../../shared/dates.ts'
import type { MandateRole, SeatLine } from '../../shared/directory.ts'
import { client } from '../client.ts'
import { PersonPicker } from '../directory/person-picker.tsx'
import { useToday } from '../organisation.ts'
import { DateField } from '../ui/date-field.tsx'
import { useChange } from '../use-change.ts'

type AssignFormProps = {
  readonly seat: SeatLine
  readonly role: MandateRole
  readonly onDone: () => void
}

/** Gives a seat to a person: who, from when, with or without the mandate to decide. */
export function AssignForm({ seat, role, onDone }: AssignFormProps) {
  const { t } = useTranslation()
  const today = useToday()
  const [personId, setPersonId] = useState<string | null>(null)
  const [hasDecisionMandate, setDecides] = useState(role === 'TITULAR')
  const [validFrom, setFrom] = useState<IsoDate>(today)
  const [validTo, setTo] = useState<IsoDate | null>(null)
  const assign = useChange(client.seats.assign, { toast: t('bodies.screen.seat.assigned') })
  const submit = async () => {
    if (personId === null) return
    const draft = { seatId: seat.id, personId, role, hasDecisionMandate, validFrom, validTo }
    if ((await assign.run({ draft })) !== null) onDone()
  }
  return (
    <form
      className="bodies-inset"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <PersonPicker
        label={t('directory.fields.personId')}
        value={personId}
        institutionId={seat.institutionId}
        onChoose={setPersonId}
        isAutoFocused
      />
      <div className="field-row">
        <DateField
          label={t('directory.fields.validFrom')}
          value={validFrom}
          today={today}
          onWrite={(day) => day !== null && setFrom(day)}
        />
        <DateField
          label={t('directory.fields.validTo')}
          value={validTo}
          today={today}
          isOptional
          onWrite={setTo}
        />
      </div>
      <Checkbox
        size="xs"
        label={t('directory.fields.hasDecisionMandate')}
        checked={hasDecisionMandate}
        onChange={(event) => setDecides(event.currentTarget.checked)}
      />
      {assign.failure !== null && <p className="bodies-refused">{assign.failure.what}</p>}
      <div className="bodies-actions">
        <Button
          type="submit"
          variant="filled"
          disabled={personId === null}
          loading={assign.isRunning}
        >
          {t('bodies.screen.seat.assign')}
        </Button>
        <Button onClick={onDone}>{t('frame.cancel')}</Button>
      </div>
      <Link className="bodies-more" to={`/directory/new?institution=${seat.institutionId}`}>
        {t('bodies.screen.seat.unknownPerson')}
      </Link>
    </form>
  )
}
