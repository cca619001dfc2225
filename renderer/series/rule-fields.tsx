import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SeriesRule } from '../../shared/series.ts'
import { useToday } from '../organisation.ts'
import { DateField } from '../ui/date-field.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { asKind } from './series-draft.ts'
import type { DraftFieldsProps } from './series-editor.tsx'

type Monthly = Exclude<SeriesRule, { readonly kind: 'EVERY_WEEKS' }>

const kinds = ['NTH_WEEKDAY', 'EVERY_WEEKS', 'DAY_OF_MONTH'] as const
const ranks = ['1', '2', '3', '4', '5', 'LAST'] as const
const rankKeys = { 1: 'n1', 2: 'n2', 3: 'n3', 4: 'n4', 5: 'n5', LAST: 'last' } as const
const weekdays = ['1', '2', '3', '4', '5', '6', '0'] as const
const steps = ['1', '2', '3', '4', '6', '12'] as const
const monthKeys = [
  ...(['m1', 'm2', 'm3', 'm4', 'm5', 'm6'] as const),
  ...(['m7', 'm8', 'm9', 'm10', 'm11', 'm12'] as const),
] as const

/** When the body meets: a weekday of the month, every n weeks, or a day of the month. */
export function RuleFields({ draft, put }: DraftFieldsProps) {
  const { t } = useTranslation()
  const today = useToday()
  const { rule } = draft
  const write = (next: SeriesRule) => put({ rule: next })
  return (
    <>
      <div className="series-grid">
        <SelectField
          label={t('series.screen.kind')}
          value={rule.kind}
          choices={kinds.map((value) => ({ value, label: t(`series.screen.kinds.${value}`) }))}
          onWrite={(kind) => write(asKind(rule, kind, today))}
        />
        {rule.kind === 'EVERY_WEEKS' ? (
          <WeeksFields rule={rule} write={write} />
        ) : (
          <MonthFields rule={rule} write={write} />
        )}
      </div>
      {rule.kind !== 'EVERY_WEEKS' && <MonthsOff rule={rule} write={write} />}
    </>
  )
}

type Writing<Rule extends SeriesRule> = {
  readonly rule: Rule
  readonly write: (rule: SeriesRule) => void
}

function WeeksFields({ rule, write }: Writing<Extract<SeriesRule, { kind: 'EVERY_WEEKS' }>>) {
  const { t } = useTranslation()
  return (
    <>
      <NumberField
        label={t('series.screen.weeks')}
        value={rule.weeks}
        least={1}
        most={26}
        onWrite={(weeks) => weeks !== null && write({ ...rule, weeks })}
      />
      <DateField
        label={t('series.screen.anchor')}
        value={rule.anchor}
        today={rule.anchor}
        onWrite={(anchor) => anchor !== null && write({ ...rule, anchor })}
      />
    </>
  )
}

function MonthFields({ rule, write }: Writing<Monthly>) {
  const { t } = useTranslation()
  return (
    <>
      {rule.kind === 'DAY_OF_MONTH' ? (
        <NumberField
          label={t('series.screen.dayOfMonth')}
          value={rule.day}
          least={1}
          most={31}
          onWrite={(day) => day !== null && write({ ...rule, day })}
        />
      ) : (
        <WeekdayFields rule={rule} write={write} />
      )}
      <SelectField
        label={t('series.screen.every')}
        value={steps.find((each) => Number(each) === rule.everyMonths) ?? '1'}
        choices={steps.map((value) => ({ value, label: t(`series.screen.steps.s${value}`) }))}
        onWrite={(step) => write({ ...rule, everyMonths: Number(step) })}
      />
    </>
  )
}

function WeekdayFields({ rule, write }: Writing<Extract<SeriesRule, { kind: 'NTH_WEEKDAY' }>>) {
  const { t } = useTranslation()
  const rankOf = (value: (typeof ranks)[number]) => (value === 'LAST' ? 'last' : rankKeys[value])
  return (
    <>
      <SelectField
        label={t('series.screen.nth')}
        value={ranks.find((each) => each === String(rule.nth)) ?? '1'}
        choices={ranks.map((value) => ({ value, label: t(`series.ranks.${rankOf(value)}`) }))}
        onWrite={(nth) => write({ ...rule, nth: nth === 'LAST' ? nth : Number(nth) })}
      />
      <SelectField
        label={t('series.screen.weekday')}
        value={weekdays.find((each) => Number(each) === rule.weekday) ?? '1'}
        choices={weekdays.map((value) => ({ value, label: t(`series.weekdays.d${value}`) }))}
        onWrite={(day) => write({ ...rule, weekday: Number(day) })}
      />
    </>
  )
}

/** Months without a meeting, such as August. */
function MonthsOff({ rule, write }: Writing<Monthly>) {
  const { t } = useTranslation()
  const off = new Set(rule.monthsOff)
  return (
    <fieldset className="series-months">
      <legend>{t('series.screen.monthsOff')}</legend>
      {monthKeys.map((key, index) => (
        <Checkbox
          key={key}
          size="sm"
          label={t(`series.months.${key}`)}
          checked={off.has(index + 1)}
          // A body that never meets has no series.
          disabled={off.size === 11 && !off.has(index + 1)}
          onChange={({ currentTarget: { checked } }) =>
            write({
              ...rule,
              monthsOff: monthKeys.flatMap((_, month) => {
                const isOff = month === index ? checked : off.has(month + 1)
                return isOff ? [month + 1] : []
              }),
            })
          }
        />
      ))}
    </fieldset>
  )
}
