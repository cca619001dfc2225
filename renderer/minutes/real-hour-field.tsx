import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalTime } from '../../shared/dates.ts'
import { useFormats } from '../ui/formats.ts'
import { fieldAttributes } from '../ui/text-field.tsx'
import { readTypedTime } from '../ui/typed-moments.ts'

type RealHourFieldProps = {
  readonly id?: string
  readonly label: string
  /** Null until it was noted. */
  readonly value: LocalTime | null
  readonly onWrite: (value: LocalTime | null) => void
}

/** A real hour of the sitting, empty until it is noted; written on leaving and on Enter. */
export function RealHourField({ id, value, onWrite, ...field }: RealHourFieldProps) {
  const { t } = useTranslation()
  const { time: shown } = useFormats()
  const [draft, setDraft] = useState<string | null>(null)
  const [isRefused, setRefused] = useState(false)
  const write = () => {
    if (draft === null) return
    const time = draft.trim() === '' ? null : readTypedTime(draft)
    const isWrong = time === null && draft.trim() !== ''
    setRefused(isWrong)
    if (isWrong) return
    setDraft(null)
    if (time !== value) onWrite(time)
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter') write()
    if (event.key !== 'Escape' || draft === null) return
    event.preventDefault()
    event.stopPropagation()
    setRefused(false)
    setDraft(null)
  }
  return (
    <TextInput
      {...fieldAttributes(field)}
      id={id}
      placeholder={t('minutes.sitting.hourHint')}
      value={draft ?? (value === null ? '' : shown(value))}
      error={isRefused ? t('frame.refused.time') : undefined}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={write}
      onKeyDown={onKeyDown}
    />
  )
}
