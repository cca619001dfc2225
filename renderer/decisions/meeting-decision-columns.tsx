import { useTranslation } from 'react-i18next'
import type { DecisionLine } from '../../shared/decisions.ts'
import type { Column } from '../ui/data-table.tsx'
import { DaysLate, Status, Warning } from '../ui/status.tsx'
import { DueDay } from './due-day.tsx'
import { useItemChoices } from './decision-choices.ts'

/** Reference, item, text, owner, due day, state; what is missing is said in its place. */
export function useMeetingDecisionColumns(meetingId: string): readonly Column<DecisionLine>[] {
  const { t } = useTranslation()
  const items = useItemChoices(meetingId)
  const itemOf = (itemId: string | null) => items.find(({ value }) => value === itemId)
  return [
    {
      key: 'reference',
      title: t('decisions.register.column.reference'),
      width: '140px',
      cell: ({ reference }) => <span className="secondary">{reference}</span>,
    },
    {
      key: 'item',
      title: t('decisions.meeting.item'),
      width: '56px',
      cell: ({ itemId }) =>
        itemOf(itemId)?.number ?? <span className="muted">{t('frame.none')}</span>,
      tooltip: ({ itemId }) => itemOf(itemId)?.label ?? '',
    },
    {
      key: 'wording',
      title: t('decisions.meeting.wording'),
      cell: ({ wording }) => wording,
    },
    {
      key: 'lead',
      title: t('decisions.meeting.lead'),
      width: '152px',
      cell: (decision) => <Owners decision={decision} />,
    },
    {
      key: 'due',
      title: t('decisions.meeting.due'),
      width: '100px',
      cell: (decision) => <DueDay decision={decision} />,
    },
    {
      key: 'state',
      title: t('decisions.meeting.state'),
      width: '176px',
      cell: ({ status, daysLate }) => (
        <span className="decision-state">
          <Status status={status} />
          <DaysLate days={daysLate} />
        </span>
      ),
    },
  ]
}

function Owners({ decision }: { readonly decision: DecisionLine }) {
  const { t } = useTranslation()
  const { leadLabel, supportCodes } = decision
  return (
    <>
      {leadLabel === '' ? <Warning>{t('decisions.meeting.noLead')}</Warning> : leadLabel}
      {supportCodes.length > 0 && (
        <span className="secondary decision-supports">
          {t('decisions.meeting.with', { codes: supportCodes.join(', ') })}
        </span>
      )}
    </>
  )
}
