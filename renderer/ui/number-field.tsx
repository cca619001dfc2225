import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FieldProps, fieldAttributes } from './text-field.tsx'
import { useDraft } from './use-draft.ts'

type NumberFieldProps = FieldProps & {
  readonly value: number | null
  /** Null when the field was emptied; only offered where `isOptional`. */
  readonly onWrite: (value: number | null) => void
  readonly least?: number
  readonly most: number
  readonly isOptional?: boolean
  /** After the number, such as «min» or «jours». */
  readonly unit?: string
}

/** A whole number; ↑ and ↓ change it by one. What is no number stays in the field with its reason. */
export function NumberField(props: NumberFieldProps) {
  const { value, onWrite, least = 0, most, isOptional = false, unit } = props
  const { t } = useTranslation()
  const [isRefused, setRefused] = useState(false)
  const write = (text: string) => {
    const number = readNumber(text, least, most, isOptional)
    setRefused(number === undefined)
    if (number !== undefined) onWrite(number)
  }
  const draft = useDraft(value === null ? '' : String(value), write)
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0
    if (event.key === 'Enter') draft.flush()
    draft.onEscape(event)
    if (step === 0 || event.altKey) return
    event.preventDefault()
    draft.type(String(Math.min(most, Math.max(least, Number(draft.shown) + step))))
  }
  return (
    <TextInput
      {...fieldAttributes(props)}
      value={draft.shown}
      inputMode="numeric"
      error={isRefused ? t('frame.refused.number', { least, most }) : props.error}
      rightSection={unit === undefined ? undefined : <span className="muted">{unit}</span>}
      rightSectionWidth={unit === undefined ? 0 : 40}
      rightSectionPointerEvents="none"
      onChange={(event) => draft.type(event.currentTarget.value)}
      onBlur={draft.flush}
      onKeyDown={onKeyDown}
    />
  )
}

/** The number; null for an emptied optional field; undefined for what is not accepted. */
function readNumber(text: string, least: number, most: number, isOptional: boolean) {
  if (text.trim() === '') return isOptional ? null : undefined
  const number = Number(text)
  return Number.isInteger(number) && number >= least && number <= most ? number : undefined
}
