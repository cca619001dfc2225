import { Button } from '@mantine/core'
import { useRef } from 'react'

type FileButtonProps = {
  readonly label: string
  readonly onFile: (file: File) => void
  readonly isFilled?: boolean
}

/** Opens the system's dialog for one CSV or Excel file. */
export function FileButton({ onFile, label, isFilled = false }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button variant={isFilled ? 'filled' : 'default'} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept=".csv,.txt,.tsv,.xlsx"
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
