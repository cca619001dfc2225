import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Body } from '../../shared/bodies.ts'
import type { IsoDate } from '../../shared/dates.ts'
import { type SeatLine, type SeatQuality, seatQualities } from '../../shared/directory.ts'
import { client } from '../client.ts'
import { useInstitutionChoices } from '../directory/use-institutions.ts'
import { useToday } from '../organisation.ts'
import { DateField } from '../ui/date-field.tsx'
import { Inspector } from '../ui/inspector.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { useFirstFocus } from '../ui/use-first-focus.ts'
import { useChange } from '../use-change.ts'
import type { BodySide } from './use-body-side.ts'

type NewSeatProps = {
  readonly body: Body
  readonly seats: readonly SeatLine[]
  readonly side: BodySide
}

/** A new seat: an institution in a body, after the seats that stand there. */
export function NewSeat({ body, seats, side }: NewSeatProps) {
  const { t } = useTranslation()
  const today = useToday()
  const choices = useInstitutionChoices()
  const form = useFirstFocus<HTMLFormElement>()
  const [institutionId, setInstitution] = useState<string | null>(null)
  const [quality, setQuality] = useState<SeatQuality>('MEMBER')
  const [validFrom, setFrom] = useState<IsoDate>(today)
  const create = useChange(client.seats.create, { toast: t('bodies.screen.newSeat.done') })
  const submit = async () => {
    if (institutionId === null) return
    const position = Math.max(0, ...seats.map((seat) => seat.position)) + 1
    const draft = { bodyId: body.id, institutionId, quality, position, validFrom, validTo: null }
    const seat = await create.run({ draft })
    if (seat === null) return
    side.select(seat.id)
    side.open({ kind: 'seat', fill: 'TITULAR' })
  }
  return (
    <Inspector
      label={t('bodies.screen.newSeat.title')}
      head={<span className="bodies-sheet-title">{t('bodies.screen.newSeat.title')}</span>}
      onClose={side.close}
    >
      <form
        ref={form}
        className="bodies-stack"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <p className="secondary">{t('bodies.screen.newSeat.help', { code: body.code })}</p>
        <SelectField
          label={t('directory.fields.institutionId')}
          value={institutionId}
          choices={choices}
          isSearchable
          nothingFound={t('directory.screen.picker.nothing')}
          onWrite={setInstitution}
        />
        <SelectField
          label={t('directory.fields.quality')}
          value={quality}
          choices={seatQualities.map((value) => ({
            value,
            label: t(`directory.seatQualities.${value}`),
          }))}
          onWrite={setQuality}
        />
        <DateField
          label={t('directory.fields.validFrom')}
          value={validFrom}
          today={today}
          onWrite={(day) => day !== null && setFrom(day)}
        />
        {create.failure !== null && <p className="bodies-refused">{create.failure.what}</p>}
        <div className="bodies-actions">
          <Button
            type="submit"
            variant="filled"
            disabled={institutionId === null}
            loading={create.isRunning}
          >
            {t('bodies.screen.newSeat.create')}
          </Button>
          <Button onClick={side.close}>{t('frame.cancel')}</Button>
        </div>
        <Link className="bodies-more" to="/directory?tab=institutions&institution=new">
          {t('bodies.screen.newSeat.unknown')}
        </Link>
      </form>
    </Inspector>
  )
}
