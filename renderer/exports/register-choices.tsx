import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { yearOf } from '../../shared/dates.ts'
import { documentLanguages, papers } from '../../shared/exports.ts'
import { useToday } from '../organisation.ts'
import { SelectField } from '../ui/select-field.tsx'
import { isCalendar, type RegisterChoice, type RegisterExportRequest } from './register-request.ts'
import './exports.css'

type RegisterChoicesProps = {
  readonly request: RegisterExportRequest
  readonly choice: RegisterChoice
  readonly onChoose: (choice: RegisterChoice) => void
}

/** Which document, which columns, for whom and in which language. */
export function RegisterChoices({ request, choice, onChoose }: RegisterChoicesProps) {
  const { t } = useTranslation()
  const choose = (part: Partial<RegisterChoice>) => onChoose({ ...choice, ...part })
  const isTable = request.kind === 'follow-up' || request.kind === 'decision-index'
  return (
    <div className="register-choices">
      {isTable && (
        <Segments
          label={t('exports.register.kind')}
          values={['follow-up', 'decision-index'] as const}
          value={choice.kind}
          labelOf={(kind) => t(`exports.register.kinds.${kind}`)}
          onChoose={(kind) => choose({ kind })}
        />
      )}
      {choice.kind === 'follow-up' && (
        <Segments
          label={t('exports.register.layout')}
          values={['complete', 'minimum'] as const}
          value={choice.layout}
          labelOf={(layout) => t(`exports.register.layouts.${layout}`)}
          onChoose={(layout) => choose({ layout })}
        />
      )}
      {choice.kind === 'decision-index' && (
        <YearChoice year={choice.year} onChoose={(year) => choose({ year })} />
      )}
      {choice.kind === 'review-calendar' && (
        <Segments
          label={t('exports.register.paper')}
          values={papers}
          value={choice.paper}
          labelOf={(paper) => t(`exports.register.papers.${paper}`)}
          onChoose={(paper) => choose({ paper })}
        />
      )}
      {choice.kind !== 'work-programme' && !isCalendar(choice.kind) && (
        <Segments
          label={t('exports.register.disclosure')}
          values={['shared', 'restricted'] as const}
          value={choice.disclosure}
          labelOf={(disclosure) => t(`exports.register.disclosures.${disclosure}`)}
          onChoose={(disclosure) => choose({ disclosure })}
        />
      )}
      <Segments
        label={t('exports.screen.language')}
        values={documentLanguages}
        value={choice.language}
        labelOf={(language) => t(`exports.screen.languages.${language}`)}
        onChoose={(language) => choose({ language })}
      />
      {choice.disclosure === 'restricted' && (
        <p className="register-choices-hint">{t('exports.register.restrictedHint')}</p>
      )}
    </div>
  )
}

type SegmentsProps<Value extends string> = {
  readonly label: string
  readonly values: readonly Value[]
  readonly value: string
  readonly labelOf: (value: Value) => string
  readonly onChoose: (value: Value) => void
}

function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { label, values, value, labelOf, onChoose } = props
  return (
    <div className="register-choice">
      <span className="register-choice-label" aria-hidden="true">
        {label}
      </span>
      <SegmentedControl
        size="xs"
        aria-label={label}
        value={value}
        data={values.map((one) => ({ value: one, label: labelOf(one) }))}
        onChange={(chosen) => {
          const found = values.find((one) => one === chosen)
          if (found !== undefined) onChoose(found)
        }}
      />
    </div>
  )
}

/** Years back that an archive is asked for. */
const YEARS = 15

type YearChoiceProps = { readonly year: number | null; readonly onChoose: (year: number) => void }

function YearChoice({ year, onChoose }: YearChoiceProps) {
  const { t } = useTranslation()
  const current = yearOf(useToday())
  const years = Array.from({ length: YEARS }, (_, back) => String(current + 1 - back))
  return (
    <SelectField
      label={t('exports.register.year')}
      isInline
      value={String(year ?? current)}
      choices={years.map((value) => ({ value, label: value }))}
      onWrite={(value) => onChoose(Number(value))}
    />
  )
}
