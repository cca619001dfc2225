import { useTranslation } from 'react-i18next'
import type { SeatHeld } from '../../shared/directory.ts'

/** «GEC, GT-EDU (suppl.)»: the bodies in which someone sits. */
export function useSeatWords(): (seats: readonly SeatHeld[]) => string {
  const { t } = useTranslation()
  return (seats) =>
    seats
      .map(({ bodyCode, role }) =>
        role === 'TITULAR' ? bodyCode : t('directory.screen.asAlternate', { body: bodyCode }),
      )
      .join(', ')
}
