import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type IsoDate, yearOf } from '../../shared/dates.ts'
import { meetingReference } from '../../shared/meeting-rules.ts'
import { api } from '../api.ts'
import { NumberField } from '../ui/number-field.tsx'

/** The highest rank that the core takes. */
const most = 999

type RankFieldProps = {
  readonly bodyId: string
  readonly day: IsoDate
  /** The next free rank of the body in that year, below which none is given. */
  readonly next: number
  readonly rank: number
  readonly onWrite: (rank: number) => void
}

/**
 * The rank in the year beside the reference that it makes. A secretariat whose year began on paper
 * gives the true one here: a reference is never changed afterwards.
 */
export function RankField({ bodyId, day, next, rank, onWrite }: RankFieldProps) {
  const { t } = useTranslation()
  const detail = useQuery(api.bodies.get.queryOptions({ input: { id: bodyId } }))
  if (detail.data === undefined) return null
  const { numberingPattern } = detail.data.body
  const reference = meetingReference(numberingPattern, yearOf(day), rank)
  return (
    <div>
      <div className="rank-field">
        <NumberField
          label={t('meetings.plan.rank')}
          value={rank}
          least={next}
          most={most}
          onWrite={(value) => value !== null && onWrite(value)}
        />
        <p aria-live="polite">{t('meetings.plan.willBe', { reference })}</p>
      </div>
      <p className="secondary">{t('meetings.plan.rankHint')}</p>
    </div>
  )
}
