import { useTranslation } from 'react-i18next'
import type { Body } from '../../shared/bodies.ts'
import type { SeatLine } from '../../shared/directory.ts'

type SeatSummaryProps = { readonly body: Body; readonly seats: readonly SeatLine[] }

/** «19 sièges · 18 titulaires · 17 suppléants · aucun quorum, consensus» */
export function SeatSummary({ body, seats }: SeatSummaryProps) {
  const { t } = useTranslation()
  const titulars = seats.filter((seat) => seat.titulars.length > 0).length
  const alternates = seats.filter((seat) => seat.alternates.length > 0).length
  const words = [
    t('bodies.screen.seatCount', { count: seats.length }),
    t('bodies.screen.titularCount', { count: titulars }),
    t('bodies.screen.alternateCount', { count: alternates }),
    t('bodies.screen.ruleSummary', {
      quorum: t(`bodies.screen.quorumWords.${body.quorumRule}`),
      mode: t(`bodies.decisionModes.${body.decisionMode}`).toLowerCase(),
    }),
  ]
  return words.join(' · ')
}
