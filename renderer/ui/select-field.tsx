import { Select } from '@mantine/core'
import { type FieldProps, fieldAttributes } from './text-field.tsx'

export type Choice<Value extends string> = { readonly value: Value; readonly label: string }

type SelectFieldProps<Value extends string> = FieldProps & {
  readonly value: Value | null
  readonly choices: readonly Choice<Value>[]
  readonly onWrite: (value: Value) => void
  /** Lets the user type to find, for lists longer than a screen. */
  readonly isSearchable?: boolean
  /** Said when nothing matches what was typed. */
  readonly nothingFound?: string
}

/** One value of a closed list, written as soon as it is chosen. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { value, choices, onWrite, isSearchable = false, nothingFound } = props
  const choose = (chosen: string | null) => {
    const choice = choices.find((candidate) => candidate.value === chosen)
    if (choice !== undefined && choice.value !== value) onWrite(choice.value)
  }
  return (
    <Select
      {...fieldAttributes(props)}
      value={value}
      data={choices.map((choice) => ({ value: choice.value, label: choice.label }))}
      onChange={choose}
      allowDeselect={false}
      searchable={isSearchable}
      {...(nothingFound === undefined ? {} : { nothingFoundMessage: nothingFound })}
      comboboxProps={{ shadow: 'md', transitionProps: { duration: 0 } }}
    />
  )
}
