import { Button } from '@mantine/core'
import { useRef } from 'react'

type FileButtonProps = {
  readonly label: string
  readonly onFile: (file: File) => void
  readonly isFilled?: boolean
  /** Endings that the system's dialog shows. */
  readonly accept?: string
  readonly isAutofocused?: boolean
}

const tables = '.csv,.txt,.tsv,.xlsx'

/** Opens the system's dialog for one file, a table unless said otherwise. */
export function FileButton(props: FileButtonProps) {
  const { onFile, label, isFilled = false, accept = tables, isAutofocused = false } = props
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button
        variant={isFilled ? 'filled' : 'default'}
        data-autofocus={isAutofocused || undefined}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          // Emptied, so that the same file can be chosen again once it was corrected.
          event.currentTarget.value = ''
          if (file !== undefined) onFile(file)
        }}
      />
    </>
  )
}
