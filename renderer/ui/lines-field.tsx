import { type FieldProps, TextField } from './text-field.tsx'

type LinesFieldProps = FieldProps & {
  readonly value: readonly string[]
  readonly onWrite: (value: string[]) => void
  /** The most lines that the contract takes; what is typed beyond is not written. */
  readonly most: number
  readonly rows?: number
}

/** A short list of lines, one under another; empty lines at the end are dropped. */
export function LinesField({ value, onWrite, most, rows = 3, ...field }: LinesFieldProps) {
  const write = (text: string) => onWrite(text.replace(/\s+$/u, '').split('\n').slice(0, most))
  return (
    <TextField
      {...field}
      rows={rows}
      value={value.join('\n')}
      onWrite={(text) => (text.trim() === '' ? onWrite([]) : write(text))}
    />
  )
}
