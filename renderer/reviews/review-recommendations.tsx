import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Review } from '../../shared/reviews.ts'
import { api } from '../api.ts'
import { useFormats } from '../ui/formats.ts'
import { InspectorSection } from '../ui/inspector.tsx'
import { DaysLate, Status } from '../ui/status.tsx'
import { RecommendForm } from './recommend-form.tsx'

/** What a review recommended, as the register follows it, and one more to record. */
export function ReviewRecommendations({ review }: { readonly review: Review }) {
  const { t } = useTranslation()
  const { numericDay } = useFormats()
  const [isAdding, setAdding] = useState(false)
  const dossier = useQuery(api.reviews.dossier.queryOptions({ input: { reviewId: review.id } }))
  const { recommendations = [], bodies = [] } = dossier.data ?? {}
  return (
    <InspectorSection
      title={t('reviews.sheet.recommendations', { count: recommendations.length })}
      aside={
        recommendations.length > 0 && (
          <Link to={`/decisions?q=${encodeURIComponent(`"REV-${review.code}-${review.year}"`)}`}>
            {t('reviews.sheet.inRegister')}
          </Link>
        )
      }
    >
      {dossier.isSuccess && recommendations.length === 0 && !isAdding && (
        <p className="secondary">{t('reviews.sheet.noRecommendation')}</p>
      )}
      <ul className="side-lines">
        {recommendations.map(({ id, reference, wording, status, leadLabel, dueOn, daysLate }) => (
          <li key={id}>
            <span className="recommendation-head">
              <Link to={`/decision/${id}`}>{reference}</Link>
              <Status status={status} />
              <DaysLate days={daysLate} />
            </span>
            <span>{wording}</span>
            <span className="secondary">
              {[leadLabel, dueOn === null ? '' : numericDay(dueOn)]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {isAdding ? (
        <RecommendForm review={review} bodies={bodies} onClose={() => setAdding(false)} />
      ) : (
        <div>
          <Button
            leftSection={<IconPlus size={15} stroke={1.6} />}
            disabled={!dossier.isSuccess}
            onClick={() => setAdding(true)}
          >
            {t('reviews.sheet.recommend')}
          </Button>
        </div>
      )}
    </InspectorSection>
  )
}
