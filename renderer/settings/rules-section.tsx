import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { RuleLine } from '../../shared/calendar-facts.ts'
import { severities } from '../../shared/calendar-events.ts'
import { api } from '../api.ts'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { Mark } from '../ui/status.tsx'
import './rules-section.css'

/** The rule in hand, kept in the address: `?rule=H02`. */
export function useRuleInHand() {
  const [address, setAddress] = useSearchParams()
  return {
    code: address.get('rule'),
    take: (code: string | null) =>
      setAddress(code === null ? {} : { rule: code }, { replace: true }),
  }
}

/** Every rule of the calendar: what it says, how much it weighs, whether it was changed. */
export function RulesSection() {
  const { t } = useTranslation()
  const { code, take } = useRuleInHand()
  const columns = useColumns()
  const rules = useQuery(api.calendar.rules.queryOptions())
  if (rules.isError) return <ErrorNotice error={rules.error} onRetry={() => void rules.refetch()} />
  if (rules.data === undefined) return <Notice>{t('frame.loading')}</Notice>
  const groups = severities.map((severity) => {
    const rows = rules.data.filter((rule) => rule.severity === severity)
    return { key: severity, title: t(`calendarFacts.severities.${severity}`), rows }
  })
  return (
    <DataTable
      label={t('settings.screen.sections.rules')}
      columns={columns}
      groups={groups}
      rowKey={(rule) => rule.code}
      selected={code}
      onSelect={take}
      onInspect={(rule) => take(rule.code)}
    />
  )
}

function useColumns(): readonly Column<RuleLine>[] {
  const { t } = useTranslation()
  return [
    {
      key: 'code',
      title: t('calendarFacts.rules.code'),
      width: '64px',
      cell: ({ code }) => <span className="rules-code">{code}</span>,
    },
    {
      key: 'name',
      title: t('calendarFacts.rules.name'),
      width: '236px',
      cell: ({ name }) => name,
      tooltip: ({ name }) => name,
    },
    {
      key: 'explanation',
      title: t('calendarFacts.rules.explanation'),
      cell: ({ explanation }) => <span className="secondary">{explanation}</span>,
      tooltip: ({ explanation }) => explanation,
    },
    {
      key: 'weight',
      title: t('calendarFacts.rules.weight'),
      width: '64px',
      isNumeric: true,
      cell: ({ weight, severity }) => (severity === 'SOFT' ? weight : ''),
    },
    {
      key: 'state',
      title: t('calendarFacts.rules.state'),
      width: '118px',
      cell: (rule) => <RuleState rule={rule} />,
    },
  ]
}

function RuleState({ rule: { isActive, isChanged } }: { readonly rule: RuleLine }) {
  const { t } = useTranslation()
  if (!isActive) {
    return (
      <Mark glyph="void" tone="none">
        {t('calendarFacts.rules.off')}
      </Mark>
    )
  }
  return isChanged ? (
    <Mark glyph="half" tone="prog">
      {t('calendarFacts.rules.changed')}
    </Mark>
  ) : null
}
