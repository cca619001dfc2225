import { useTranslation } from 'react-i18next'
import { TextField } from '../ui/text-field.tsx'
import type { OrganisationText, OrganisationWriter } from './use-organisation.ts'

type OrganisationFieldProps = {
  readonly writer: OrganisationWriter
  readonly field: OrganisationText
  readonly most: number
  readonly hint?: string
}

/** One line of the organisation, with the reason where the core refused it. */
export function OrganisationField({ writer, field, most, hint }: OrganisationFieldProps) {
  const { t } = useTranslation()
  const { organisation, failure, write } = writer
  const isMeant = failure?.issues.some((issue) => issue.field.endsWith(field)) ?? false
  return (
    <TextField
      label={t(`settings.fields.${field}`)}
      value={organisation[field]}
      maxLength={most}
      error={isMeant ? failure?.what : undefined}
      {...(hint === undefined ? {} : { hint })}
      onWrite={(value) => write({ [field]: value })}
    />
  )
}
