import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { isValidOn } from '../../shared/body-rules.ts'
import type { SeatLine } from '../../shared/directory.ts'
import { api } from '../api.ts'
import { useToday } from '../organisation.ts'

/** The part that the institution of a seat plays in the Troïka today: «Chef de file», «entrant». */
export function useTroikaWords(): (seat: SeatLine) => string {
  const { t } = useTranslation()
  const today = useToday()
  const { data: terms = [] } = useQuery(api.troika.list.queryOptions())
  const term = terms.find((candidate) => isValidOn(candidate, today))
  return ({ institutionId }) => {
    if (term === undefined) return ''
    if (institutionId === term.leadId) return t('bodies.screen.troika.short.lead')
    if (institutionId === term.incomingId) return t('bodies.screen.troika.short.incoming')
    return institutionId === term.outgoingId ? t('bodies.screen.troika.short.outgoing') : ''
  }
}
