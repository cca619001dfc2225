import { IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Agenda } from '../../shared/agenda.ts'
import type { DecisionLine } from '../../shared/decisions.ts'
import { DaysLate, Status } from '../ui/status.tsx'

/** Decisions shown under the follow-up item before «et 2 autres». */
const shownAtFirst = 5

type FollowUpProps = Pick<Agenda, 'followUp' | 'followUpCounts'> & {
  readonly meetingId: string
  /** The body whose agenda it is: what another one keeps to itself is named by its reference. */
  readonly bodyId: string
  readonly span: number
}

/** What the follow-up item will review, filled from the register, late decisions first. */
export function FollowUpRows(props: FollowUpProps) {
  const { followUp, followUpCounts, meetingId, span } = props
  const { t } = useTranslation()
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? followUp : followUp.slice(0, shownAtFirst)
  const rest = followUp.slice(shown.length)
  const { late: count, open: total } = followUpCounts
  return (
    <tr className="follow-up">
      <td colSpan={2} />
      <td colSpan={span - 2}>
        <div className="follow-up-head">
          <IconRefresh size={14} stroke={1.6} aria-hidden="true" />
          <span>{t('agenda.followUp.filled', { count: total, late: count })}</span>
          <Link to="/decisions">{t('agenda.followUp.register')}</Link>
          <Link to={`/review/${meetingId}`}>{t('followUp.review.open')}</Link>
        </div>
        <ul>
          {shown.map((decision) => (
            <FollowUpLine key={decision.id} decision={decision} bodyId={props.bodyId} />
          ))}
        </ul>
        {(rest.length > 0 || isWhole) && followUp.length > shownAtFirst && (
          <button
            type="button"
            className="text-button"
            aria-expanded={isWhole}
            onClick={() => setWhole(!isWhole)}
          >
            {isWhole
              ? t('agenda.followUp.fewer')
              : t('agenda.followUp.more', {
                  count: rest.length,
                  references: rest
                    .slice(0, 2)
                    .map(({ reference }) => reference)
                    .join(', '),
                })}
          </button>
        )}
      </td>
    </tr>
  )
}

type FollowUpLineProps = { readonly decision: DecisionLine; readonly bodyId: string }

function FollowUpLine({ decision, bodyId }: FollowUpLineProps) {
  const { t } = useTranslation()
  const { id, reference, wording, leadLabel, status, daysLate } = decision
  const isHidden = decision.isWithheld && decision.bodyId !== bodyId
  const words = isHidden ? t('followUp.withheld') : wording
  return (
    <li className="follow-up-line">
      <Link className="follow-up-reference" to={`/decisions/${id}`}>
        {reference}
      </Link>
      <span className="ellipsis" title={words}>
        {words}
      </span>
      <span className="ellipsis" title={isHidden ? undefined : leadLabel}>
        {isHidden ? '' : leadLabel}
      </span>
      <Status status={status} />
      <DaysLate days={daysLate} />
    </li>
  )
}
