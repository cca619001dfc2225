import { Textarea, TextInput } from '@mantine/core'
import { useDraft } from './use-draft.ts'

export type FieldProps = {
  readonly label: string
  /** Leaves the label to screen readers, where a table head or a label column shows it. */
  readonly isLabelHidden?: boolean
  /** Borderless until it is pointed at or edited, for cells and inspectors. */
  readonly isInline?: boolean
  readonly isDisabled?: boolean
  readonly placeholder?: string
  /** A sentence under the field: why the value was refused. */
  readonly error?: string | undefined
  readonly hint?: string
}

type TextFieldProps = FieldProps & {
  readonly value: string
  /** Called on a pause in typing, on Enter and on leaving; never twice with the same text. */
  readonly onWrite: (value: string) => void
  readonly maxLength?: number
  readonly isAutoFocused?: boolean
  /** Lines shown; more than one makes a text area, in which Enter starts a line. */
  readonly rows?: number
  readonly onEnter?: () => void
}

/** Text that is written as it is typed; a first Échap writes it at once, the next one goes on. */
export function TextField(props: TextFieldProps) {
  const { value, onWrite, rows = 1, maxLength, isAutoFocused = false, onEnter } = props
  const draft = useDraft(value, onWrite)
  const onKeyDown = (event: React.KeyboardEvent) => {
    draft.onEscape(event)
    if (event.key !== 'Enter' || rows > 1) return
    draft.flush()
    onEnter?.()
  }
  const shared = {
    ...fieldAttributes(props),
    value: draft.shown,
    onBlur: draft.flush,
    onKeyDown,
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(isAutoFocused ? { 'data-autofocus': true } : {}),
  }
  if (rows > 1) {
    return (
      <Textarea
        {...shared}
        autosize
        minRows={rows}
        onChange={(event) => draft.type(event.currentTarget.value)}
      />
    )
  }
  return <TextInput {...shared} onChange={(event) => draft.type(event.currentTarget.value)} />
}

/** What every field hands to the library's input. */
export function fieldAttributes(props: FieldProps) {
  const { label, isLabelHidden = false, isInline = false, isDisabled = false } = props
  return {
    ...(isLabelHidden ? { 'aria-label': label } : { label }),
    className: isInline ? 'inline-field' : 'field',
    disabled: isDisabled,
    ...(props.placeholder === undefined ? {} : { placeholder: props.placeholder }),
    ...(props.error === undefined ? {} : { error: props.error }),
    ...(props.hint === undefined ? {} : { description: props.hint }),
  }
}
