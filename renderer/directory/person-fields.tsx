import { useTranslation } from 'react-i18next'
import { genders, honorificKeys, honorifics, type PersonDraft } from '../../shared/directory.ts'
import type { Failure } from '../failure.ts'
import type { FieldErrors } from '../ui/form-check.tsx'
import { LabelGrid } from '../ui/inspector.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useInstitutionChoices } from './use-institutions.ts'

type PersonFieldsProps = {
  readonly draft: Readonly<PersonDraft>
  readonly write: (patch: Partial<PersonDraft>) => void
  readonly failure: Failure | null
  /** What a form found wrong before it asked the core. */
  readonly errors?: FieldErrors
  /** Borderless until they are pointed at, in a sheet; plain in a form. */
  readonly isInline?: boolean
}

/** The fields of a person beside their labels; each writes itself. */
export function PersonFields(props: PersonFieldsProps) {
  const { t } = useTranslation()
  const line = (name: Field, value: React.ReactNode) => ({ label: t(labelKeys[name]), value })
  const text = (name: TextName, most: number) =>
    line(name, <PersonText {...props} name={name} most={most} />)
  return (
    <LabelGrid
      lines={[
        line('honorific', <HonorificField {...props} />),
        text('givenName', 120),
        text('familyName', 120),
        line('gender', <GenderField {...props} />),
        text('jobTitle', 200),
        line('institutionId', <InstitutionField {...props} />),
        text('email', 200),
        text('phone', 60),
        line('protocolRank', <RankField {...props} />),
        line('note', <PersonText {...props} name="note" most={2000} rows={2} />),
      ]}
    />
  )
}

const none = 'none'

const labelKeys = {
  honorific: 'directory.fields.honorific',
  gender: 'directory.fields.gender',
  givenName: 'directory.fields.givenName',
  familyName: 'directory.fields.familyName',
  jobTitle: 'directory.fields.jobTitle',
  institutionId: 'directory.fields.institutionId',
  email: 'directory.fields.email',
  phone: 'directory.fields.phone',
  protocolRank: 'directory.screen.rank',
  note: 'directory.fields.note',
} as const
type Field = keyof typeof labelKeys
type TextName = 'givenName' | 'familyName' | 'jobTitle' | 'email' | 'phone' | 'note'

/** What the field of one name hands to its input; the refusal stands where it happened. */
function useField(name: Field, { failure, errors = {}, isInline = false }: PersonFieldsProps) {
  const { t } = useTranslation()
  const isMeant = failure?.issues.some((issue) => issue.field.endsWith(name)) ?? false
  const refusal = name === 'email' ? t('frame.form.email') : t('directory.screen.refused')
  return {
    label: t(labelKeys[name]),
    isLabelHidden: true,
    isInline,
    error: errors[name] ?? (isMeant ? refusal : undefined),
  }
}

type PersonTextProps = PersonFieldsProps & {
  readonly name: TextName
  readonly most: number
  readonly rows?: number
}

function PersonText(props: PersonTextProps) {
  const { name, most, rows = 1, draft, write } = props
  return (
    <TextField
      {...useField(name, props)}
      rows={rows}
      maxLength={most}
      value={draft[name]}
      onWrite={(value) => write({ [name]: value })}
    />
  )
}

function HonorificField(props: PersonFieldsProps) {
  const { t } = useTranslation()
  const { draft, write } = props
  return (
    <SelectField
      {...useField('honorific', props)}
      value={draft.honorific === '' ? none : draft.honorific}
      choices={honorifics.map((value) => ({
        value: value === '' ? none : value,
        label: t(`directory.honorifics.${honorificKeys[value]}`),
      }))}
      onWrite={(value) =>
        write({ honorific: honorifics.find((honorific) => honorific === value) ?? '' })
      }
    />
  )
}

function GenderField(props: PersonFieldsProps) {
  const { t } = useTranslation()
  const { draft, write } = props
  return (
    <SelectField
      {...useField('gender', props)}
      value={draft.gender ?? none}
      choices={[
        { value: none, label: t('frame.none') },
        ...genders.map((value) => ({ value, label: t(`directory.genders.${value}`) })),
      ]}
      onWrite={(value) => write({ gender: genders.find((gender) => gender === value) ?? null })}
    />
  )
}

function InstitutionField(props: PersonFieldsProps) {
  const { t } = useTranslation()
  const { draft, write } = props
  const institutions = useInstitutionChoices(draft.institutionId)
  return (
    <SelectField
      {...useField('institutionId', props)}
      isSearchable
      nothingFound={t('directory.screen.picker.nothing')}
      value={draft.institutionId ?? none}
      choices={[{ value: none, label: t('frame.none') }, ...institutions]}
      onWrite={(id) => write({ institutionId: id === none ? null : id })}
    />
  )
}

function RankField(props: PersonFieldsProps) {
  const { draft, write } = props
  return (
    <NumberField
      {...useField('protocolRank', props)}
      value={draft.protocolRank}
      least={1}
      most={9999}
      isOptional
      onWrite={(protocolRank) => write({ protocolRank })}
    />
  )
}
