import { useTranslation } from 'react-i18next'
import { type DecisionStatus, decisionStatuses } from '../../shared/decision-codes.ts'
import { useFormats } from '../ui/formats.ts'
import { Status } from '../ui/status.tsx'
import { RegisterLink } from './register-link.tsx'

type DecisionStatesProps = {
  readonly byStatus: Readonly<Record<DecisionStatus, number>>
  readonly total: number
  readonly queryOf: (status: DecisionStatus) => string | null
}

/** How many decisions stand in each state: a bar, the word, the count. */
export function DecisionStates({ byStatus, total, queryOf }: DecisionStatesProps) {
  const { number } = useFormats()
  const { t } = useTranslation()
  const held = decisionStatuses.filter((status) => byStatus[status] > 0)
  return (
    <ul className="figures-states" aria-label={t('figures.states')}>
      {held.map((status) => {
        const query = queryOf(status)
        const count = number(byStatus[status])
        return (
          <li key={status}>
            <Status status={status} />
            <span className="figures-track" aria-hidden="true">
              <i data-status={status} style={{ width: `${(byStatus[status] / total) * 100}%` }} />
            </span>
            <span className="figures-count">
              {query === null ? count : <RegisterLink query={query}>{count}</RegisterLink>}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
