import { useFileDrop } from '../ui/use-file-drop.ts'
import { FileButton } from './file-button.tsx'

type FileDropProps = {
  readonly className: string
  readonly words: { readonly drop: string; readonly accepted: string; readonly choose: string }
  readonly onFile: (file: File) => void
  /** Endings that the system's dialog shows; tables unless said otherwise. */
  readonly accept?: string
  readonly isAutofocused?: boolean
}

/** Where a file is dropped or chosen. */
export function FileDrop({ className, words, onFile, ...button }: FileDropProps) {
  const { isOver, handlers } = useFileDrop(([file]) => {
    if (file !== undefined) onFile(file)
  })
  return (
    <div className={className} data-over={isOver} {...handlers}>
      <p>{words.drop}</p>
      <p className="secondary">{words.accepted}</p>
      <FileButton onFile={onFile} label={words.choose} isFilled {...button} />
    </div>
  )
}
