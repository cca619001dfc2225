import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Keys } from '../ui/keys.tsx'
import { FileButton } from './file-button.tsx'

type ImportActionsProps = {
  readonly work: {
    readonly isReading: boolean
    readonly isWriting: boolean
    readonly read: (file: File) => void
    readonly commit: () => void
  }
  readonly isShown: boolean
  /** Rows that would be written. */
  readonly count: number
  readonly labels: { readonly commit: string; readonly other: string }
  /** Another file can be taken instead. */
  readonly hasOther: boolean
  readonly accept: string
  readonly onClose: () => void
}

/** Another file, nothing, or what was shown. */
export function ImportActions(props: ImportActionsProps) {
  const { work, isShown, count, labels, hasOther, accept, onClose } = props
  const { t } = useTranslation()
  const commit = useRef<HTMLButtonElement>(null)
  // What cannot be pressed yet cannot have the focus: it comes with the first preview.
  useEffect(() => {
    if (isShown) commit.current?.focus()
  }, [isShown])
  return (
    <div className="dialog-actions">
      {hasOther && (
        <span className="import-other">
          <FileButton onFile={work.read} label={labels.other} accept={accept} />
        </span>
      )}
      <Button onClick={onClose}>{t('frame.cancel')}</Button>
      {isShown && (
        <Button
          ref={commit}
          variant="filled"
          leftSection={<IconFileImport size={15} />}
          rightSection={<Keys of="Ctrl+Enter" />}
          disabled={count === 0 || work.isReading}
          loading={work.isWriting}
          onClick={work.commit}
        >
          {labels.commit}
        </Button>
      )}
    </div>
  )
}

/** Rows of a preview that would be written. */
export function writableOf(preview: {
  readonly counts: { readonly create: number; readonly update: number }
}): number {
  return preview.counts.create + preview.counts.update
}
