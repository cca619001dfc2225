import { useTranslation } from 'react-i18next'
import type { Body, BodyDraft } from '../../shared/bodies.ts'
import type { IsoDate, LocalTime } from '../../shared/dates.ts'
import type { Failure } from '../failure.ts'
import { useToday } from '../organisation.ts'
import { DateField } from '../ui/date-field.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { type Choice, SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { TimeField } from '../ui/time-field.tsx'

/** What each field of the rules needs to show and to write itself. */
export type RuleProps = {
  readonly body: Body
  readonly write: (patch: Partial<BodyDraft>) => void
  /** Fields of the last change: a refusal is theirs. */
  readonly lastWritten: readonly string[]
  readonly failure: Failure | null
}

type FieldsOf<Value> = {
  [Field in keyof BodyDraft]-?: BodyDraft[Field] extends Value ? Field : never
}[keyof BodyDraft]

/** One field with its wording and, where the core refused it, the reason. */
function useRule(field: keyof BodyDraft, { failure, lastWritten }: RuleProps) {
  const { t } = useTranslation()
  return {
    label: t(`bodies.fields.${field}`),
    error: lastWritten.includes(field) ? failure?.what : undefined,
  }
}

type SectionProps = { readonly title: string; readonly children: React.ReactNode }

export function RuleSection({ title, children }: SectionProps) {
  return (
    <section className="bodies-rules">
      <h2>{title}</h2>
      <div className="bodies-rules-grid">{children}</div>
    </section>
  )
}

type TextRuleProps = RuleProps & {
  readonly field: FieldsOf<string> & keyof Body
  readonly most: number
  readonly rows?: number
  readonly hint?: string
  readonly isWide?: boolean
}

export function TextRule(props: TextRuleProps) {
  const { body, write, field, most, rows = 1, hint, isWide = false } = props
  const rule = useRule(field, props)
  return (
    <div className={isWide ? 'bodies-wide' : undefined}>
      <TextField
        {...rule}
        value={String(body[field])}
        maxLength={most}
        rows={rows}
        {...(hint === undefined ? {} : { hint })}
        onWrite={(value) => write({ [field]: value })}
      />
    </div>
  )
}

type ChoiceRuleProps<Value extends string> = RuleProps & {
  readonly field: keyof BodyDraft
  readonly value?: Value
  readonly choices: readonly Choice<Value>[]
  readonly isSearchable?: boolean
  readonly onWrite: (value: Value) => void
}

export function ChoiceRule<Value extends string>(props: ChoiceRuleProps<Value>) {
  const { body, field, value, choices, isSearchable = false, onWrite } = props
  const rule = useRule(field, props)
  const stored = choices.find((choice) => choice.value === (value ?? body[field]))
  return (
    <SelectField
      {...rule}
      value={stored?.value ?? null}
      choices={choices}
      isSearchable={isSearchable}
      onWrite={onWrite}
    />
  )
}

type DayRuleProps = RuleProps & {
  readonly field: 'validFrom' | 'validTo' | 'sunsetOn'
  readonly isOptional?: boolean
}

export function DayRule(props: DayRuleProps) {
  const { body, write, field, isOptional = false } = props
  const today = useToday()
  const rule = useRule(field, props)
  const value: IsoDate | null = body[field]
  return (
    <DateField
      {...rule}
      value={value}
      today={today}
      isOptional={isOptional}
      onWrite={(day) => (day !== null || isOptional) && write({ [field]: day })}
    />
  )
}

type TimeRuleProps = RuleProps & { readonly field: 'defaultStart' | 'defaultEnd' }

export function TimeRule(props: TimeRuleProps) {
  const { body, write, field } = props
  const rule = useRule(field, props)
  const value: LocalTime = body[field]
  return <TimeField {...rule} value={value} onWrite={(time) => write({ [field]: time })} />
}

type DaysRuleProps = RuleProps & {
  readonly field: 'invitationDays' | 'documentsDays' | 'reminderDays' | 'minutesDays'
}

export function DaysRule(props: DaysRuleProps) {
  const { body, write, field } = props
  const { t } = useTranslation()
  const rule = useRule(field, props)
  return (
    <NumberField
      {...rule}
      value={body[field]}
      most={120}
      unit={t('bodies.screen.rules.days')}
      onWrite={(days) => days !== null && write({ [field]: days })}
    />
  )
}
