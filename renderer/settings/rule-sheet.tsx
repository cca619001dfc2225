import { Button, Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { RuleLine } from '../../shared/calendar-facts.ts'
import { type RuleSetting, severities } from '../../shared/calendar-events.ts'
import { api } from '../api.ts'
import { client } from '../client.ts'
import { focusSelectedRow } from '../ui/focus-row.ts'
import { Inspector } from '../ui/inspector.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { RuleParameterField } from './rule-parameter-field.tsx'
import { useRuleInHand } from './rules-section.tsx'
import { useFactChange } from './touched-context.ts'

/** What a rule that becomes a warning weighs until somebody says otherwise. */
const usualWeight = 3

/** The rule in hand at the right of the list. */
export function RuleInspector() {
  const { code, take } = useRuleInHand()
  const rules = useQuery(api.calendar.rules.queryOptions())
  const rule = rules.data?.find((each) => each.code === code)
  if (rule === undefined) return null
  const close = () => {
    take(null)
    focusSelectedRow()
  }
  return <RuleSheet key={rule.code} rule={rule} onClose={close} />
}

type RuleSheetProps = { readonly rule: RuleLine; readonly onClose: () => void }

function RuleSheet({ rule, onClose }: RuleSheetProps) {
  const { t } = useTranslation()
  const { code, name, explanation, isChanged } = rule
  const save = useFactChange(client.calendar.setRule)
  const { write } = useRuleWriting(rule, (setting) => void save.run({ code, setting }))
  return (
    <Inspector
      label={t('calendarFacts.rules.sheet', { code, name })}
      head={<span className="code-mark">{code}</span>}
      onClose={onClose}
    >
      <div>
        <p className="rules-title">{name}</p>
        <p className="secondary">{explanation}</p>
      </div>
      <Checkbox
        size="sm"
        label={t('calendarFacts.rules.isActive')}
        checked={rule.isActive}
        onChange={(event) => write({ isActive: event.currentTarget.checked })}
      />
      <SelectField
        label={t('calendarFacts.rules.severity')}
        hint={t(`calendarFacts.severityHints.${rule.severity}`)}
        value={rule.severity}
        choices={severities.map((value) => ({
          value,
          label: t(`calendarFacts.severities.${value}`),
        }))}
        onWrite={(severity) =>
          write({ severity, weight: severity === 'SOFT' ? rule.weight || usualWeight : 0 })
        }
      />
      {rule.severity === 'SOFT' && (
        <NumberField
          label={t('calendarFacts.rules.weight')}
          hint={t('calendarFacts.rules.weightHint')}
          value={rule.weight}
          most={100}
          onWrite={(weight) => weight !== null && write({ weight })}
        />
      )}
      {Object.entries(rule.parameters).map(([parameter, value]) => (
        <RuleParameterField
          key={parameter}
          code={code}
          name={parameter}
          value={value}
          onWrite={(next) => write({ parameters: { [parameter]: next } })}
        />
      ))}
      {save.failure !== null && <p className="settings-refused">{save.failure.what}</p>}
      {isChanged && (
        <div className="settings-actions">
          <Button loading={save.isRunning} onClick={() => void save.run({ code, setting: null })}>
            {t('calendarFacts.rules.reset')}
          </Button>
        </div>
      )}
    </Inspector>
  )
}

type Setting = Pick<RuleSetting, 'isActive' | 'severity' | 'weight'> & {
  readonly parameters: Record<string, number | string | string[]>
}

/** Fields are written one by one, and a quick second one must not take the first one back. */
function useRuleWriting(rule: RuleLine, save: (setting: Setting) => void) {
  const latest = useRef({ seen: rule, setting: settingOf(rule) })
  if (latest.current.seen !== rule) latest.current = { seen: rule, setting: settingOf(rule) }
  const write = (patch: Partial<Setting>) => {
    const { setting } = latest.current
    const parameters = { ...setting.parameters, ...patch.parameters }
    const next = { ...setting, ...patch, parameters }
    latest.current = { ...latest.current, setting: next }
    save(next)
  }
  return { write }
}

function settingOf({ isActive, severity, weight, parameters }: RuleLine): Setting {
  const copied = Object.entries(parameters).map(
    ([name, value]): [string, number | string | string[]] => [
      name,
      typeof value === 'number' || typeof value === 'string' ? value : [...value],
    ],
  )
  return { isActive, severity, weight, parameters: Object.fromEntries(copied) }
}
