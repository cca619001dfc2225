import { useTranslation } from 'react-i18next'
import { genders, honorificKeys, honorifics, type PersonDraft } from '../../shared/directory.ts'
import type { Failure } from '../failure.ts'
import { NumberField } from '../ui/number-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { LabelGrid } from '../ui/inspector.tsx'
import { useInstitutionChoices } from './use-institutions.ts'

type PersonFieldsProps = {
  readonly draft: Readonly<PersonDraft>
  readonly write: (patch: Partial<PersonDraft>) => void
  readonly failure: Failure | null
  /** Borderless until they are pointed at, in a sheet; plain in a form. */
  readonly isInline?: boolean
}

const none = 'none'

/** The fields of a person beside their labels; each writes itself. */
export function PersonFields(props: PersonFieldsProps) {
  const { draft, write, failure, isInline = false } = props
  const { t } = useTranslation()
  const institutions = useInstitutionChoices(draft.institutionId)
  const unknown = { value: none, label: t('frame.none') }
  const field = (name: keyof PersonDraft & keyof typeof labelKeys) => ({
    label: t(labelKeys[name]),
    isLabelHidden: true,
    isInline,
    error: failure?.issues.some((issue) => issue.field.endsWith(name))
      ? t('directory.screen.refused')
      : undefined,
  })
  const text = (
    name: 'givenName' | 'familyName' | 'jobTitle' | 'email' | 'phone',
    most: number,
  ) => ({
    label: t(labelKeys[name]),
    value: (
      <TextField
        {...field(name)}
        value={draft[name]}
        maxLength={most}
        onWrite={(value) => write({ [name]: value })}
      />
    ),
  })
  return (
    <LabelGrid
      lines={[
        {
          label: t('directory.fields.honorific'),
          value: (
            <SelectField
              {...field('honorific')}
              value={draft.honorific === '' ? none : draft.honorific}
              choices={honorifics.map((value) => ({
                value: value === '' ? none : value,
                label: t(`directory.honorifics.${honorificKeys[value]}`),
              }))}
              onWrite={(value) =>
                write({ honorific: honorifics.find((honorific) => honorific === value) ?? '' })
              }
            />
          ),
        },
        text('givenName', 120),
        text('familyName', 120),
        {
          label: t('directory.fields.gender'),
          value: (
            <SelectField
              {...field('gender')}
              value={draft.gender ?? none}
              choices={[
                unknown,
                ...genders.map((value) => ({ value, label: t(`directory.genders.${value}`) })),
              ]}
              onWrite={(value) =>
                write({ gender: genders.find((gender) => gender === value) ?? null })
              }
            />
          ),
        },
        text('jobTitle', 200),
        {
          label: t('directory.fields.institutionId'),
          value: (
            <SelectField
              {...field('institutionId')}
              isSearchable
              nothingFound={t('directory.screen.picker.nothing')}
              value={draft.institutionId ?? none}
              choices={[unknown, ...institutions]}
              onWrite={(id) => write({ institutionId: id === none ? null : id })}
            />
          ),
        },
        text('email', 200),
        text('phone', 60),
        {
          label: t('directory.screen.rank'),
          value: (
            <NumberField
              {...field('protocolRank')}
              value={draft.protocolRank}
              least={1}
              most={9999}
              isOptional
              onWrite={(protocolRank) => write({ protocolRank })}
            />
          ),
        },
        {
          label: t('directory.fields.note'),
          value: (
            <TextField
              {...field('note')}
              rows={2}
              maxLength={2000}
              value={draft.note}
              onWrite={(note) => write({ note })}
            />
          ),
        },
      ]}
    />
  )
}

const labelKeys = {
  honorific: 'directory.fields.honorific',
  gender: 'directory.fields.gender',
  givenName: 'directory.fields.givenName',
  familyName: 'directory.fields.familyName',
  jobTitle: 'directory.fields.jobTitle',
  institutionId: 'directory.fields.institutionId',
  email: 'directory.fields.email',
  phone: 'directory.fields.phone',
  protocolRank: 'directory.fields.protocolRank',
  note: 'directory.fields.note',
} as const
