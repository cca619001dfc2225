import { NativeSelect } from '@mantine/core'
import { useState } from 'react'

type OptionalSelectProps<Value extends string> = {
  readonly label: string
  /** Null until it is said. */
  readonly value: Value | null
  /** The word for null. */
  readonly nothing: string
  readonly choices: readonly { readonly value: Value; readonly label: string }[]
  readonly isDisabled?: boolean
  /** Null when it was refused. */
  readonly onWrite: (value: Value | null) => Promise<object | null>
}

/**
 * One value of a short list, or none; written at once. The system's own list: it costs nothing to
 * draw, and letters typed in it find their line.
 */
export function OptionalSelect<Value extends string>(props: OptionalSelectProps<Value>) {
  const { label, value, nothing, choices, isDisabled = false, onWrite } = props
  // What was chosen shows at once: letters typed on would else begin again at the stored value.
  const [chosen, setChosen] = useState<string | null>(null)
  const [seen, setSeen] = useState(value)
  // What is stored moved: it is the answer, or another's word.
  if (seen !== value) {
    setSeen(value)
    setChosen(null)
  }
  const choose = async (typed: string) => {
    setChosen(typed)
    const written = await onWrite(choices.find((choice) => choice.value === typed)?.value ?? null)
    if (written === null) setChosen(null)
  }
  return (
    <NativeSelect
      label={label}
      disabled={isDisabled}
      value={chosen ?? value ?? ''}
      data={[{ value: '', label: nothing }, ...choices]}
      onChange={(event) => void choose(event.currentTarget.value)}
    />
  )
}
