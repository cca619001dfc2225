import { useQuery } from '@tanstack/react-query'
import { capital } from '../../shared/review-comparison-rules.ts'
import { reviewEventId } from '../../shared/review-event-rules.ts'
import type { VersionDifference } from '../../shared/reviews.ts'
import { api } from '../api.ts'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { SelectField } from '../ui/select-field.tsx'
import type { SideProps } from './use-reviews-side.ts'

/** Stands for «compared with none». */
const none = ''

/** What changed between another version and the one on screen, as sentences and on the year. */
export function Comparison({ side }: SideProps) {
  const { t, calendar, place } = side
  const others = calendar.versions.filter(({ label }) => label !== calendar.version)
  const other = others.find(({ label }) => label === place.compareWith)?.label ?? null
  return (
    <section className="side-pad comparison">
      <h2>{t('reviews.versions.comparison')}</h2>
      <SelectField
        label={t('reviews.versions.compareWith', { label: calendar.version })}
        value={other ?? none}
        choices={[
          { value: none, label: t('reviews.versions.compareNone') },
          ...others.map(({ label, state }) => ({
            value: label,
            label: `v${label} ${t(`reviews.versionStates.${state}`)}`,
          })),
        ]}
        onWrite={(label) => place.go({ compareWith: label === none ? null : label })}
      />
      {other !== null && <Differences side={side} from={other} />}
    </section>
  )
}

function Differences({ side, from }: SideProps & { readonly from: string }) {
  const { t, calendar, place } = side
  const { year, version: to } = calendar
  const compared = useQuery(api.reviews.compare.queryOptions({ input: { year, from, to } }))
  if (compared.isError) {
    return <ErrorNotice error={compared.error} onRetry={() => void compared.refetch()} />
  }
  if (compared.data === undefined) return <Notice>{t('frame.loading')}</Notice>
  const { differences } = compared.data
  if (differences.length === 0) {
    return <p className="secondary">{t('reviews.versions.same', { from, to })}</p>
  }
  return (
    <>
      <p className="secondary">
        {t('reviews.versions.differences', { count: differences.length, from, to })}
      </p>
      <ul className="side-lines">
        {differences.map((difference) => (
          <li key={keyOf(difference)}>
            <button
              type="button"
              className="side-sentence"
              onClick={() => place.go({ selected: eventOf(difference) })}
            >
              {capital(difference.sentence)}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

function keyOf({ reviewId, phase, kind }: VersionDifference): string {
  return `${reviewId} ${phase ?? ''} ${kind}`
}

function eventOf({ reviewId, phase }: VersionDifference): string {
  return reviewEventId(reviewId, phase ?? 'TECHNICAL_SESSION')
}
