import { Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import {
  type MandateHolder,
  type MandateRole,
  mandateRoles,
  type SeatLine,
  seatQualities,
} from '../../shared/directory.ts'
import { isoDate } from '../../shared/dates.ts'
import { client } from '../client.ts'
import { useToday } from '../organisation.ts'
import { DateField } from '../ui/date-field.tsx'
import { useFormats } from '../ui/formats.ts'
import { Inspector, InspectorSection, LabelGrid } from '../ui/inspector.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { Warning } from '../ui/status.tsx'
import { useChange } from '../use-change.ts'
import { AssignForm } from './assign-form.tsx'
import { MandateCard } from './mandate-card.tsx'
import { SeatPast } from './seat-past.tsx'
import type { BodySide } from './use-body-side.ts'

type SeatSheetProps = { readonly seat: SeatLine; readonly side: BodySide }

/** One seat: its holders, what is odd about it, its own fields, and all who held it before. */
export function SeatSheet({ seat, side }: SeatSheetProps) {
  const { t } = useTranslation()
  const fill = side.state.kind === 'seat' ? side.state.fill : null
  return (
    <Inspector
      label={t('bodies.screen.seat.label', { institution: seat.institutionCode })}
      head={<span className="code-mark">{seat.institutionCode}</span>}
      onClose={side.close}
    >
      <div>
        <p className="bodies-sheet-title">{seat.institutionName}</p>
        {seat.findings.map((finding) => (
          <p key={finding} className="bodies-finding">
            <Warning>{t(`directory.seatFindings.${finding}`)}</Warning>
          </p>
        ))}
      </div>
      {mandateRoles.map((role) => (
        <RoleSection key={role} role={role} seat={seat} side={side} isFilling={fill === role} />
      ))}
      <InspectorSection title={t('directory.fields.seatId')}>
        <SeatFields seat={seat} />
      </InspectorSection>
      <SeatPast seatId={seat.id} />
    </Inspector>
  )
}

type RoleSectionProps = SeatSheetProps & {
  readonly role: MandateRole
  readonly isFilling: boolean
}

function RoleSection({ role, seat, side, isFilling }: RoleSectionProps) {
  const { t } = useTranslation()
  const { numericDay } = useFormats()
  const holders: readonly MandateHolder[] = role === 'TITULAR' ? seat.titulars : seat.alternates
  const since = role === 'TITULAR' ? seat.titularVacantSince : seat.alternateVacantSince
  return (
    <InspectorSection title={t(`directory.mandateRoles.${role}`)}>
      {holders.map((holder) => (
        <MandateCard key={holder.id} mandate={holder} />
      ))}
      {holders.length === 0 && since !== null && (
        <p className="secondary bodies-vacant-line">
          {t('bodies.screen.vacantSince', { day: numericDay(isoDate(since)) })}
        </p>
      )}
      {isFilling ? (
        <AssignForm
          seat={seat}
          role={role}
          onDone={() => side.open({ kind: 'seat', fill: null })}
        />
      ) : (
        <Button
          leftSection={<IconUserPlus size={15} />}
          onClick={() => side.open({ kind: 'seat', fill: role })}
        >
          {t(holders.length === 0 ? 'bodies.screen.seat.fillRole' : 'bodies.screen.seat.addRole', {
            role: t(`directory.missing.${role}`),
          })}
        </Button>
      )}
    </InspectorSection>
  )
}

/** What the seat itself is: changed in place. */
function SeatFields({ seat }: { readonly seat: SeatLine }) {
  const { t } = useTranslation()
  const today = useToday()
  const update = useChange(client.seats.update)
  const write = (patch: Parameters<typeof update.run>[0]['patch']) =>
    void update.run({ id: seat.id, seenRevision: seat.revision, patch })
  const field = (label: string) => ({ label, isLabelHidden: true, isInline: true }) as const
  return (
    <LabelGrid
      lines={[
        {
          label: t('directory.fields.quality'),
          value: (
            <SelectField
              {...field(t('directory.fields.quality'))}
              value={seat.quality}
              choices={seatQualities.map((value) => ({
                value,
                label: t(`directory.seatQualities.${value}`),
              }))}
              onWrite={(quality) => write({ quality })}
            />
          ),
        },
        {
          label: t('directory.fields.position'),
          value: (
            <NumberField
              {...field(t('directory.fields.position'))}
              value={seat.position}
              most={9999}
              onWrite={(position) => position !== null && write({ position })}
            />
          ),
        },
        {
          label: t('directory.fields.validFrom'),
          value: (
            <DateField
              {...field(t('directory.fields.validFrom'))}
              value={seat.validFrom}
              today={today}
              onWrite={(validFrom) => validFrom !== null && write({ validFrom })}
            />
          ),
        },
        {
          label: t('directory.fields.validTo'),
          value: (
            <DateField
              {...field(t('directory.fields.validTo'))}
              value={seat.validTo}
              today={today}
              isOptional
              error={update.failure?.what}
              onWrite={(validTo) => write({ validTo })}
            />
          ),
        },
      ]}
    />
  )
}
