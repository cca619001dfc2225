import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { isValidOn } from '../../shared/body-rules.ts'
import type { MandateHolder } from '../../shared/directory.ts'
import { api } from '../api.ts'
import { plainName } from '../directory/person-name.ts'
import { HistoryPanel } from '../history/history-panel.tsx'
import { useToday } from '../organisation.ts'
import { useFormats } from '../ui/formats.ts'
import { InspectorSection } from '../ui/inspector.tsx'
import { MandateCard } from './mandate-card.tsx'

/** Everyone who held a seat or will hold it, and every change of the seat itself. */
export function SeatPast({ seatId }: { readonly seatId: string }) {
  const { t } = useTranslation()
  const today = useToday()
  const history = useQuery(api.seats.history.queryOptions({ input: { seatId } }))
  const others = (history.data ?? []).filter((mandate) => !isValidOn(mandate, today))
  const ahead = others.filter(({ validFrom }) => validFrom > today)
  const past = others.filter(({ validFrom }) => validFrom <= today)
  return (
    <>
      {ahead.length > 0 && (
        <InspectorSection title={t('bodies.screen.seat.ahead')}>
          {ahead.map((mandate) => (
            <MandateCard key={mandate.id} mandate={mandate} withRole />
          ))}
        </InspectorSection>
      )}
      <InspectorSection title={t('bodies.screen.seat.past')}>
        {past.length === 0 ? (
          <p className="secondary">{t('bodies.screen.seat.noPast')}</p>
        ) : (
          <ul>
            {past.map((mandate) => (
              <PastLine key={mandate.id} mandate={mandate} />
            ))}
          </ul>
        )}
      </InspectorSection>
      <InspectorSection title={t('bodies.screen.tabs.history')}>
        <HistoryPanel table="seat" id={seatId} />
      </InspectorSection>
    </>
  )
}

function PastLine({ mandate }: { readonly mandate: MandateHolder }) {
  const { t } = useTranslation()
  const { numericDay } = useFormats()
  const { validFrom, validTo, role } = mandate
  return (
    <li className="bodies-past-line">
      <span>{plainName(mandate)}</span>
      <span className="secondary">
        {t(`directory.missing.${role}`)},{' '}
        {validTo === null
          ? t('directory.periods.since', { from: numericDay(validFrom) })
          : t('directory.periods.between', {
              from: numericDay(validFrom),
              to: numericDay(validTo),
            })}
      </span>
    </li>
  )
}
