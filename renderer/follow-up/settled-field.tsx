import { TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useBeforeLeaving } from '../ui/use-before-leaving.ts'

type SettledFieldProps = {
  readonly label: string
  readonly value: string
  /** Called on leaving and on Entrée only. */
  readonly onWrite: (value: string) => void
  readonly maxLength: number
  readonly placeholder?: string
  readonly unit?: string
  /** Says why the text cannot be written; null when it can. */
  readonly refusalOf?: (value: string) => string | null
}

/**
 * A short value that becomes a line of the diary: written whole, on leaving or Entrée. A field that
 * writes at each pause would put half words into a diary that nobody can correct.
 */
export function SettledField(props: SettledFieldProps) {
  const { label, value, onWrite, maxLength, placeholder, unit, refusalOf = () => null } = props
  const [draft, setDraft] = useState<string | null>(null)
  const now = useRef<() => void>(() => undefined)
  const refusal = draft === null ? null : refusalOf(draft)
  const write = () => {
    if (draft === null || refusal !== null) return
    setDraft(null)
    if (draft.trim() !== value) onWrite(draft.trim())
  }
  now.current = write
  useBeforeLeaving(write)
  // A sheet closed in the middle of a value still writes it.
  useEffect(() => () => now.current(), [])
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter') write()
    if (event.key !== 'Escape' || draft === null) return
    event.preventDefault()
    event.stopPropagation()
    setDraft(null)
  }
  return (
    <TextInput
      className="field"
      label={label}
      maxLength={maxLength}
      value={draft ?? value}
      error={refusal}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={write}
      onKeyDown={onKeyDown}
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(unit === undefined
        ? {}
        : {
            rightSection: <span className="muted">{unit}</span>,
            rightSectionPointerEvents: 'none',
          })}
    />
  )
}
