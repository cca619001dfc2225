import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalTime } from '../../shared/dates.ts'
import { useFormats } from './formats.ts'
import { type FieldProps, fieldAttributes } from './text-field.tsx'
import { readTypedTime } from './typed-moments.ts'

type TimeFieldProps = FieldProps & {
  readonly value: LocalTime
  readonly onWrite: (value: LocalTime) => void
}

/** A time of the day, typed as `9h30`, `9:30`, `930` or `9h`; written on leaving and on Enter. */
export function TimeField(props: TimeFieldProps) {
  const { value, onWrite } = props
  const { t } = useTranslation()
  const { time: shown } = useFormats()
  const [draft, setDraft] = useState<string | null>(null)
  const [isRefused, setRefused] = useState(false)
  const write = () => {
    if (draft === null) return
    const time = readTypedTime(draft)
    setRefused(time === null)
    if (time === null) return
    setDraft(null)
    if (time !== value) onWrite(time)
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter') write()
    if (event.key !== 'Escape' || draft === null) return
    event.stopPropagation()
    setRefused(false)
    setDraft(null)
  }
  return (
    <TextInput
      {...fieldAttributes(props)}
      value={draft ?? shown(value)}
      error={isRefused ? t('frame.refused.time') : props.error}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={write}
      onKeyDown={onKeyDown}
    />
  )
}
