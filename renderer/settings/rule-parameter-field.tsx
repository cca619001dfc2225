import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { RuleCode, RuleParameter } from '../../shared/calendar-events.ts'
import { parameterForm } from '../../shared/calendar-rule-parameter-rules.ts'
import { isIsoDate, isLocalTime, localTime } from '../../shared/dates.ts'
import type { french } from '../../shared/locales.ts'
import { api } from '../api.ts'
import { LinesField } from '../ui/lines-field.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { TimeField } from '../ui/time-field.tsx'

type Value = number | string | string[]

type RuleParameterFieldProps = {
  readonly code: RuleCode
  readonly name: string
  readonly value: RuleParameter
  readonly onWrite: (value: Value) => void
}

/** One parameter of a rule, typed in as what it is: a number, an hour, a day, bodies, months. */
export function RuleParameterField({ code, name, value, onWrite }: RuleParameterFieldProps) {
  const label = useParameterLabel(name)
  const form = parameterForm(code, name)
  if (typeof value === 'number') {
    return (
      <NumberField
        label={label}
        value={value}
        most={999}
        onWrite={(next) => next !== null && onWrite(next)}
      />
    )
  }
  if (typeof value !== 'string') return <ListField form={form} {...{ label, value, onWrite }} />
  if (form === 'TIME') {
    const time = isLocalTime(value) ? value : localTime('00:00')
    return <TimeField label={label} value={time} onWrite={onWrite} />
  }
  return form === 'MONTH_DAY' ? (
    <MonthDayField label={label} value={value} onWrite={onWrite} />
  ) : (
    <BodyField label={label} value={value} onWrite={onWrite} />
  )
}

type ParameterKey = keyof (typeof french)['rules']['parameter']

function useParameterLabel(name: string): string {
  const { t } = useTranslation()
  // Names come from the shipped rules, each of which has its words; a test holds them together.
  return t(`rules.parameter.${name as ParameterKey}`)
}

type TextValueProps = {
  readonly label: string
  readonly value: string
  readonly onWrite: (value: string) => void
}

/** A day of every year, typed as `15/03`. */
function MonthDayField({ label, value, onWrite }: TextValueProps) {
  const { t } = useTranslation()
  const [month = '', day = ''] = value.split('-')
  return (
    <TextField
      label={label}
      hint={t('calendarFacts.rules.monthDayHint')}
      value={`${day}/${month}`}
      maxLength={5}
      onWrite={(text) => {
        const [typedDay = '', typedMonth = ''] = text.split('/')
        const next = `${typedMonth.padStart(2, '0')}-${typedDay.padStart(2, '0')}`
        // Half a day is no day; a leap year lets 29 February pass.
        if (isIsoDate(`2028-${next}`)) onWrite(next)
      }}
    />
  )
}

function BodyField({ label, value, onWrite }: TextValueProps) {
  const bodies = useQuery(api.bodies.list.queryOptions({ input: {} }))
  const codes = new Set([value, ...(bodies.data ?? []).map(({ code }) => code)])
  return (
    <SelectField
      label={label}
      value={value}
      choices={[...codes].map((code) => ({ value: code, label: code }))}
      isSearchable
      onWrite={onWrite}
    />
  )
}

type ListFieldProps = {
  readonly form: ReturnType<typeof parameterForm>
  readonly label: string
  readonly value: readonly string[]
  readonly onWrite: (value: string[]) => void
}

const weekdayKeys = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd0'] as const
const monthKeys = [
  ...(['m1', 'm2', 'm3', 'm4', 'm5', 'm6'] as const),
  ...(['m7', 'm8', 'm9', 'm10', 'm11', 'm12'] as const),
] as const

function ListField({ form, label, value, onWrite }: ListFieldProps) {
  const { t } = useTranslation()
  if (form === 'WEEKDAYS') {
    const names = weekdayKeys.map((key) => t(`series.weekdays.${key}`))
    return <Checks names={names} {...{ label, value, onWrite }} />
  }
  if (form === 'MONTHS') {
    const names = monthKeys.map((key) => t(`series.months.${key}`))
    return <Checks names={names} {...{ label, value, onWrite }} />
  }
  return (
    <LinesField
      label={label}
      hint={t('calendarFacts.rules.listHint')}
      value={value}
      most={30}
      rows={2}
      onWrite={(lines) => onWrite(lines.map((each) => each.trim()).filter((each) => each !== ''))}
    />
  )
}

type ChecksProps = Omit<ListFieldProps, 'form'> & {
  /** The name of 1, 2 … in order. */
  readonly names: readonly string[]
}

function Checks({ label, names, value, onWrite }: ChecksProps) {
  return (
    <fieldset className="rules-checks">
      <legend>{label}</legend>
      {names.map((name, index) => {
        const entry = String(index + 1)
        const others = value.filter((each) => each !== entry)
        return (
          <Checkbox
            key={name}
            size="sm"
            label={name}
            checked={value.includes(entry)}
            onChange={({ currentTarget: { checked } }) =>
              onWrite(
                (checked ? [...others, entry] : others).toSorted(
                  (one, other) => Number(one) - Number(other),
                ),
              )
            }
          />
        )
      })}
    </fieldset>
  )
}
