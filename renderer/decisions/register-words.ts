import { useTranslation } from 'react-i18next'
import { decisionStatuses } from '../../shared/decision-codes.ts'
import type { RegisterGroup } from './register-rows.ts'

const dueGroups = ['late', 'coming', 'undated', 'closed'] as const

/** The name of a group: ours for states and due days, the core's for bodies, leads and years. */
export function useGroupLabel(): (group: Pick<RegisterGroup, 'key' | 'label'>) => string {
  const { t } = useTranslation()
  return ({ key, label }) => {
    const due = dueGroups.find((candidate) => candidate === key)
    if (due !== undefined) return t(`register.group.${due}`)
    const status = decisionStatuses.find((candidate) => candidate === key)
    if (status !== undefined) return t(`frame.status.${status}`)
    return label === '' ? t('register.group.unnamed') : label
  }
}
