import { Autocomplete } from '@mantine/core'
import { type FieldProps, fieldAttributes } from './text-field.tsx'
import { useDraft } from './use-draft.ts'

type SuggestFieldProps = FieldProps & {
  readonly value: string
  readonly suggestions: readonly string[]
  readonly onWrite: (value: string) => void
  readonly maxLength?: number
}

/** Free text with suggestions: what is typed counts, a suggestion only spares typing it. */
export function SuggestField(props: SuggestFieldProps) {
  const { value, suggestions, onWrite, maxLength } = props
  const draft = useDraft(value, onWrite)
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter') draft.flush()
    draft.onEscape(event)
  }
  return (
    <Autocomplete
      {...fieldAttributes(props)}
      size="sm"
      value={draft.shown}
      data={[...new Set(suggestions)]}
      limit={8}
      {...(maxLength === undefined ? {} : { maxLength })}
      comboboxProps={{
        shadow: 'md',
        width: 'max-content',
        position: 'bottom-start',
        transitionProps: { duration: 0 },
      }}
      onChange={draft.type}
      onBlur={draft.flush}
      onKeyDown={onKeyDown}
    />
  )
}
