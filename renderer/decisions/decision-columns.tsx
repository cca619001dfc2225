import { useTranslation } from 'react-i18next'
import { diffDays, type IsoDate } from '../../shared/dates.ts'
import type { DecisionLine } from '../../shared/decisions.ts'
import type { Column } from '../ui/data-table.tsx'
import { useFormats } from '../ui/formats.ts'
import { DaysLate, Status } from '../ui/status.tsx'
import { dueDay, isFinal } from './decision-groups.ts'

/** State, reference, text, owner, due day, delay: what never truncates has its own width. */
export function useDecisionColumns(
  decisions: readonly DecisionLine[],
  today: IsoDate,
): readonly Column<DecisionLine>[] {
  const { t } = useTranslation()
  const longest = Math.max(0, ...decisions.map(({ reference }) => reference.length))
  return [
    {
      key: 'status',
      title: t('decisions.register.column.status'),
      width: '128px',
      cell: ({ status }) => <Status status={status} />,
    },
    {
      key: 'reference',
      title: t('decisions.register.column.reference'),
      // A reference is never cut: the column is as wide as the longest one.
      width: `${Math.max(120, Math.ceil(longest * 7.6) + 16)}px`,
      cell: ({ reference }) => <span className="secondary">{reference}</span>,
    },
    {
      key: 'wording',
      title: t('decisions.register.column.wording'),
      cell: ({ wording }) => wording,
      tooltip: ({ wording }) => wording,
    },
    {
      key: 'lead',
      title: t('decisions.register.column.lead'),
      width: '112px',
      cell: ({ leadLabel }) => leadLabel,
      tooltip: ({ leadLabel }) => leadLabel,
    },
    {
      key: 'due',
      title: t('decisions.register.column.due'),
      width: '96px',
      cell: (decision) => <DueDay decision={decision} />,
    },
    {
      key: 'delay',
      title: t('decisions.register.column.delay'),
      width: '100px',
      isNumeric: true,
      cell: (decision) => <Delay decision={decision} today={today} />,
    },
  ]
}

export function DueDay({ decision }: { readonly decision: DecisionLine }) {
  const { t } = useTranslation()
  const { numericDay } = useFormats()
  const due = dueDay(decision)
  if (due === null) return <span className="muted">{t('frame.none')}</span>
  return (
    <span className={decision.daysLate > 0 ? 'decision-due-late' : undefined}>
      {numericDay(due)}
    </span>
  )
}

function Delay({ decision, today }: { readonly decision: DecisionLine; readonly today: IsoDate }) {
  const { t } = useTranslation()
  const due = dueDay(decision)
  if (decision.daysLate > 0) return <DaysLate days={decision.daysLate} />
  if (due === null || isFinal(decision)) return null
  return <span className="secondary">{t('frame.inDays', { count: diffDays(today, due) })}</span>
}
