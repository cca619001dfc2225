import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { IsoDate } from '../../shared/dates.ts'
import type { MandateHolder } from '../../shared/directory.ts'
import { client } from '../client.ts'
import { fullName, plainName } from '../directory/person-name.ts'
import { useToday } from '../organisation.ts'
import { DateField } from '../ui/date-field.tsx'
import { useFormats } from '../ui/formats.ts'
import { LabelGrid } from '../ui/inspector.tsx'
import { useChange } from '../use-change.ts'

type MandateCardProps = {
  readonly mandate: MandateHolder
  /** Says the role too, where the section does not. */
  readonly withRole?: boolean
}

/** One mandate: the person, its days, whether they may decide, and its end. */
export function MandateCard({ mandate, withRole = false }: MandateCardProps) {
  const { t } = useTranslation()
  const today = useToday()
  const update = useChange(client.seats.updateMandate)
  const write = (patch: Parameters<typeof update.run>[0]['patch']) =>
    void update.run({ id: mandate.id, seenRevision: mandate.revision, patch })
  const { jobTitle, validFrom, hasDecisionMandate, role } = mandate
  return (
    <div className="bodies-mandate">
      <Link to={`/directory/${mandate.personId}`} className="bodies-mandate-name">
        {fullName(mandate)}
      </Link>
      {withRole && <span className="secondary">{t(`directory.mandateRoles.${role}`)}</span>}
      {jobTitle !== '' && <span className="secondary">{jobTitle}</span>}
      <Checkbox
        size="xs"
        label={t('directory.fields.hasDecisionMandate')}
        checked={hasDecisionMandate}
        onChange={(event) => write({ hasDecisionMandate: event.currentTarget.checked })}
      />
      <LabelGrid
        lines={[
          {
            label: t('directory.fields.validFrom'),
            value: (
              <DateField
                label={t('directory.fields.validFrom')}
                isLabelHidden
                isInline
                value={validFrom}
                today={today}
                error={update.failure?.what}
                onWrite={(day) => day !== null && write({ validFrom: day })}
              />
            ),
          },
        ]}
      />
      <MandateEnd mandate={mandate} onEnd={(validTo) => write({ validTo })} />
    </div>
  )
}

type MandateEndProps = {
  readonly mandate: MandateHolder
  readonly onEnd: (lastDay: IsoDate | null) => void
}

/** «Terminer» asks for the last day; an end that is known already can be moved or taken back. */
function MandateEnd({ mandate, onEnd }: MandateEndProps) {
  const { t } = useTranslation()
  const today = useToday()
  const { numericDay } = useFormats()
  const [isEnding, setEnding] = useState(false)
  const [lastDay, setLastDay] = useState<IsoDate | null>(mandate.validTo ?? today)
  const name = plainName(mandate)
  if (!isEnding) {
    return (
      <div className="bodies-actions">
        {mandate.validTo !== null && (
          <span className="secondary">
            {t('bodies.screen.seat.until', { day: numericDay(mandate.validTo) })}
          </span>
        )}
        <Button
          aria-label={t('bodies.screen.seat.endOf', { name })}
          onClick={() => setEnding(true)}
        >
          {t(mandate.validTo === null ? 'bodies.screen.seat.end' : 'bodies.screen.seat.changeEnd')}
        </Button>
      </div>
    )
  }
  const settle = (day: IsoDate | null) => {
    onEnd(day)
    setEnding(false)
  }
  return (
    <form
      className="bodies-inset"
      onSubmit={(event) => {
        event.preventDefault()
        if (lastDay !== null) settle(lastDay)
      }}
    >
      <DateField
        label={t('bodies.screen.seat.lastDay')}
        value={lastDay}
        today={today}
        onWrite={setLastDay}
      />
      <div className="bodies-actions">
        <Button type="submit" variant="filled">
          {t('bodies.screen.seat.endMandate')}
        </Button>
        {mandate.validTo !== null && (
          <Button onClick={() => settle(null)}>{t('bodies.screen.seat.noEnd')}</Button>
        )}
        <Button onClick={() => setEnding(false)}>{t('frame.cancel')}</Button>
      </div>
    </form>
  )
}
