import { Textarea } from '@mantine/core'
import { type FieldProps, fieldAttributes } from '../ui/text-field.tsx'
import { useDraft } from '../ui/use-draft.ts'

type GrowingFieldProps = FieldProps & {
  readonly value: string
  readonly onWrite: (value: string) => void
  readonly maxLength: number
}

/**
 * A few lines of text, written as they are typed. It grows by its style alone: measuring it, as the
 * common field does, would lay out the whole page of the minutes for each item taken in hand.
 */
export function GrowingField({ value, onWrite, maxLength, ...field }: GrowingFieldProps) {
  const draft = useDraft(value, onWrite)
  return (
    <Textarea
      {...fieldAttributes(field)}
      classNames={{ input: 'minutes-growing' }}
      rows={2}
      maxLength={maxLength}
      value={draft.shown}
      onChange={(event) => draft.type(event.currentTarget.value)}
      onBlur={draft.flush}
      onKeyDown={draft.onEscape}
    />
  )
}
