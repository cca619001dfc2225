import { useTranslation } from 'react-i18next'
import { dueOn } from '../../shared/decision-rules.ts'
import type { DecisionLine } from '../../shared/decisions.ts'
import { useFormats } from '../ui/formats.ts'
import './decisions.css'

/** The due day that counts, red once it is past. */
export function DueDay({ decision }: { readonly decision: DecisionLine }) {
  const { t } = useTranslation()
  const { numericDay } = useFormats()
  const due = dueOn(decision)
  if (due === null) return <span className="muted">{t('frame.none')}</span>
  return (
    <span className={decision.daysLate > 0 ? 'decision-due-late' : undefined}>
      {numericDay(due)}
    </span>
  )
}
