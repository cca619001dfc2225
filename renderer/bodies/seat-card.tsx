import { Button } from '@mantine/core'
import { IconId, IconUserPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type IsoDate, diffDays, isoDate } from '../../shared/dates.ts'
import type { MandateHolder, SeatLine } from '../../shared/directory.ts'
import { fullName } from '../directory/person-name.ts'
import { useToday } from '../organisation.ts'
import { useFormats } from '../ui/formats.ts'
import { Keys } from '../ui/keys.tsx'
import { Warning } from '../ui/status.tsx'
import type { BodySide } from './use-body-side.ts'

type SeatCardProps = { readonly seat: SeatLine; readonly side: BodySide }

/** The seat in hand in a few lines: who holds it or since when nobody does, and what to do. */
export function SeatCard({ seat, side }: SeatCardProps) {
  const { t } = useTranslation()
  const lacking = side.lackingRole
  return (
    <section className="bodies-seat-card">
      <h2 className="bodies-seat-title">
        {seat.institutionCode}
        {lacking !== null && (
          <Warning>
            {t(
              lacking === 'TITULAR'
                ? 'bodies.screen.titularVacant'
                : 'bodies.screen.alternateVacant',
            )}
          </Warning>
        )}
      </h2>
      <SeatSentences seat={seat} />
      <div className="bodies-actions">
        {lacking !== null && (
          <Button
            leftSection={<IconUserPlus size={15} />}
            rightSection={<Keys of="p" />}
            onClick={() => side.open({ kind: 'seat', fill: lacking })}
          >
            {t('bodies.screen.seat.fill')}
          </Button>
        )}
        <Button
          leftSection={<IconId size={15} />}
          onClick={() => side.open({ kind: 'seat', fill: null })}
        >
          {t('bodies.screen.seat.open')}
        </Button>
      </div>
    </section>
  )
}

/** What is to be known of a seat, as sentences. */
export function SeatSentences({ seat }: { readonly seat: SeatLine }) {
  const { t } = useTranslation()
  const today = useToday()
  const { date } = useFormats()
  const vacancy = (since: string) => {
    const day: IsoDate = isoDate(since)
    return t('bodies.screen.vacantFor', { since: date(day), count: diffDays(day, today) })
  }
  const since = seat.titularVacantSince ?? seat.alternateVacantSince
  const others = seat.findings.filter(
    (finding) => finding !== 'titular-vacant' && finding !== 'alternate-vacant',
  )
  const isLacking = seat.titularVacantSince !== null || seat.findings.includes('alternate-vacant')
  return (
    <>
      {seat.titulars.length > 0 && <HolderLine holder={seat.titulars[0]} />}
      <p className="secondary">
        {isLacking && since !== null && vacancy(since)}{' '}
        {others.map((finding) => t(`directory.seatFindings.${finding}`)).join(' ')}
      </p>
    </>
  )
}

function HolderLine({ holder }: { readonly holder: MandateHolder | undefined }) {
  if (holder === undefined) return null
  return (
    <p className="bodies-holder-line">
      <span>{fullName(holder)}</span>
      {holder.jobTitle !== '' && <span className="secondary">{holder.jobTitle}</span>}
      {holder.phone !== '' && <span className="secondary">{holder.phone}</span>}
    </p>
  )
}
