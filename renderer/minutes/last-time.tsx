import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { DecisionLine } from '../../shared/decisions.ts'
import { useFormats } from '../ui/formats.ts'
import { DaysLate, Status } from '../ui/status.tsx'

/** More than this are folded at first: the text is what one came for. */
const fewDecisions = 3

/** «Décidé la dernière fois»: what earlier meetings decided on this subject, beside it. */
export function LastTime({ decisions }: { readonly decisions: readonly DecisionLine[] }) {
  const { t } = useTranslation()
  const { numericDay } = useFormats()
  if (decisions.length === 0) return null
  return (
    <details className="minutes-last-time" open={decisions.length <= fewDecisions}>
      <summary>{t('minutes.lastTime.title', { count: decisions.length })}</summary>
      <ul>
        {decisions.map((decision) => {
          const { id, reference, wording, leadLabel, status, daysLate } = decision
          const due = decision.dueRevisedOn ?? decision.dueInitialOn
          return (
            <li key={id}>
              <Link to={`/decisions/${id}`}>{wording}</Link>
              <span className="minutes-last-time-facts">
                <span>{reference}</span>
                {leadLabel !== '' && <span>{leadLabel}</span>}
                {due !== null && <span>{t('minutes.lastTime.due', { day: numericDay(due) })}</span>}
                <Status status={status} />
                <DaysLate days={daysLate} />
              </span>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
