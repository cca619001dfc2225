import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type ActivityDraft, activityStates, type ProgrammeBoard } from '../../shared/programme.ts'
import { api } from '../api.ts'
import { useToday } from '../organisation.ts'
import { DateField } from '../ui/date-field.tsx'
import { LabelGrid } from '../ui/inspector.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { SuggestField } from '../ui/suggest-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { allOwners } from './programme-rows.ts'

type ActivityFieldsProps = {
  readonly draft: Readonly<ActivityDraft>
  readonly board: ProgrammeBoard
  readonly write: (patch: Partial<ActivityDraft>) => void
}

/** What is known of an activity beside its title. */
export function ActivityFields(props: ActivityFieldsProps) {
  const { draft, write } = props
  const { t } = useTranslation()
  const line = (name: Field, value: React.ReactNode) => ({
    label: t(`programme.fields.${name}`),
    value,
  })
  return (
    <LabelGrid
      lines={[
        line('state', <StateField {...props} />),
        line(
          'percent',
          <div className="programme-percent-field">
            <NumberField
              label={t('programme.fields.percent')}
              isLabelHidden
              unit="%"
              most={100}
              value={draft.percent}
              onWrite={(percent) => percent !== null && write({ percent })}
            />
          </div>,
        ),
        line('owner', <OwnerField {...props} />),
        line('startsOn', <DayField {...props} name="startsOn" />),
        line('endsOn', <DayField {...props} name="endsOn" />),
        line('expectedResult', <TextLines {...props} name="expectedResult" most={1000} />),
        line('indicator', <TextLine {...props} name="indicator" most={300} />),
        line('target', <TextLine {...props} name="target" most={120} />),
        line('note', <TextLines {...props} name="note" most={2000} />),
      ]}
    />
  )
}

type Field =
  | 'state'
  | 'percent'
  | 'owner'
  | 'startsOn'
  | 'endsOn'
  | 'expectedResult'
  | 'indicator'
  | 'target'
  | 'note'

function StateField({ draft, write }: ActivityFieldsProps) {
  const { t } = useTranslation()
  return (
    <SelectField
      label={t('programme.fields.state')}
      isLabelHidden
      value={draft.state}
      choices={activityStates.map((value) => ({ value, label: t(`programme.states.${value}`) }))}
      onWrite={(state) => write({ state })}
    />
  )
}

/** Whoever answers for it: free text, with the institutions and those named so far at hand. */
export function OwnerField({ draft, board, write }: ActivityFieldsProps) {
  const { t } = useTranslation()
  const institutions = useQuery(
    api.institutions.list.queryOptions({ input: { includeClosed: false } }),
  )
  const codes = institutions.data?.map(({ code }) => code) ?? []
  return (
    <SuggestField
      label={t('programme.fields.owner')}
      isLabelHidden
      maxLength={160}
      value={draft.owner}
      suggestions={[...allOwners(board), ...codes]}
      onWrite={(owner) => write({ owner })}
    />
  )
}

type DayFieldProps = ActivityFieldsProps & { readonly name: 'startsOn' | 'endsOn' }

export function DayField({ draft, write, name }: DayFieldProps) {
  const { t } = useTranslation()
  const today = useToday()
  return (
    <DateField
      label={t(`programme.fields.${name}`)}
      isLabelHidden
      isOptional
      value={draft[name]}
      today={today}
      onWrite={(day) => write({ [name]: day })}
    />
  )
}

type TextLineProps = ActivityFieldsProps & {
  readonly name: 'indicator' | 'target'
  readonly most: number
}

function TextLine({ draft, write, name, most }: TextLineProps) {
  const { t } = useTranslation()
  return (
    <TextField
      label={t(`programme.fields.${name}`)}
      isLabelHidden
      maxLength={most}
      value={draft[name]}
      onWrite={(value) => write({ [name]: value })}
    />
  )
}

type TextLinesProps = ActivityFieldsProps & {
  readonly name: 'expectedResult' | 'note'
  readonly most: number
}

function TextLines({ draft, write, name, most }: TextLinesProps) {
  const { t } = useTranslation()
  return (
    <TextField
      label={t(`programme.fields.${name}`)}
      isLabelHidden
      rows={2}
      maxLength={most}
      value={draft[name]}
      onWrite={(value) => write({ [name]: value })}
    />
  )
}
