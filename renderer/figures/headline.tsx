import { useTranslation } from 'react-i18next'
import { narrowing } from '../../shared/decision-figure-rules.ts'
import { parseDecisionQuery } from '../../shared/decision-query-rules.ts'
import type { QueryMeaning } from '../../shared/decision-query.ts'
import type { RegisterFigures } from '../../shared/decision-register.ts'
import type { DecisionStatus } from '../../shared/decision-codes.ts'
import { useToday } from '../organisation.ts'
import { useFormats } from '../ui/formats.ts'
import { DecisionStates } from './decision-states.tsx'
import { RegisterLink } from './register-link.tsx'

type HeadlineProps = { readonly figures: RegisterFigures; readonly base: string }

/** The execution rate with the counts that it is made of, the states, and how days were kept. */
export function Headline({ figures, base }: HeadlineProps) {
  const { t } = useTranslation()
  const { rate, number } = useFormats()
  const listOf = useListOf(base)
  const days = useDayWords()
  const { total, done, denominator, executionRate, open, late, drift } = figures
  return (
    <section className="figures-headline" aria-label={t('figures.headline')}>
      <div className="figures-rate">
        <strong>{executionRate === null ? '–' : rate(executionRate)}</strong>
        <span className="secondary">
          {t('figures.rate', { done: number(done), denominator: number(denominator) })}
          <br />
          {t('figures.denominator')}
        </span>
      </div>
      <DecisionStates byStatus={figures.byStatus} total={total} queryOf={listOf.status} />
      <dl className="figures-facts">
        <Fact label={t('figures.total')} value={number(total)} query={base} />
        <Fact label={t('figures.open')} value={number(open)} query={listOf.mark('open')} />
        <Fact
          label={t('figures.late')}
          value={number(late)}
          query={listOf.mark('late')}
          isLate={late > 0}
        />
        <Fact label={t('figures.revised')} value={number(drift.revised)} query={drift.query} />
        <Fact label={t('figures.meanLate')} value={days(figures.meanLateDays)} />
        <Fact label={t('figures.meanDelay')} value={days(figures.meanDelayDays)} />
        <Fact label={t('figures.drift')} value={days(drift.meanDays)} />
      </dl>
    </section>
  )
}

type FactProps = {
  readonly label: string
  readonly value: string
  /** Null where no list stands behind it. */
  readonly query?: string | null
  readonly isLate?: boolean
}

function Fact({ label, value, query = null, isLate = false }: FactProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={isLate ? 'late' : undefined}>
        {query === null ? value : <RegisterLink query={query}>{value}</RegisterLink>}
      </dd>
    </div>
  )
}

/** Mean days in words: «+ 12 j», «sans objet». */
function useDayWords(): (days: number | null) => string {
  const { t } = useTranslation()
  const { number } = useFormats()
  return (days) => {
    if (days === null) return t('figures.none')
    const rounded = Math.round(days)
    return t('figures.days', { days: `${rounded > 0 ? '+\u00A0' : ''}${number(rounded)}` })
  }
}

/**
 * The lines that list a state, or a mark such as «late», within what is counted. Null where the line
 * asks for states already: one more would be an alternative to them, and list something else.
 */
function useListOf(base: string) {
  const today = useToday()
  const asksState = parseDecisionQuery(base, today).terms.some(
    ({ field }) => field === 'is' || field === 'status',
  )
  const narrowed = (meaning: QueryMeaning) =>
    asksState ? null : narrowing(base, meaning.field, today)(meaning)
  return {
    status: (status: DecisionStatus) => narrowed({ field: 'status', value: status }),
    mark: (mark: 'open' | 'late') => narrowed({ field: 'is', value: mark }),
  }
}
