import { Button, Modal } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FileButton } from '../directory/file-button.tsx'
import { Keys } from '../ui/keys.tsx'
import { LongWork } from '../ui/long-work.tsx'
import { ErrorNotice } from '../ui/notice.tsx'
import { ImportChoices } from './import-choices.tsx'
import { ImportColumns } from './import-columns.tsx'
import { ImportLines } from './import-lines.tsx'
import './follow-up-import.css'
import { useFollowUpImport } from './use-follow-up-import.ts'

const endings = '.xlsx,.docx,.csv,.txt,.tsv'

type FollowUpImportDialogProps = { readonly onClose: () => void }

/** A follow-up table: chosen, shown line by line, and written only once it was confirmed. */
export function FollowUpImportDialog({ onClose }: FollowUpImportDialogProps) {
  const { t } = useTranslation()
  const work = useFollowUpImport(onClose)
  const { preview, fileName } = work
  const title = t('followUpImport.screen.title')
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey || preview === null) return
    event.preventDefault()
    if (!work.isReading && writableOf(preview) > 0) work.commit()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size={preview === null ? 640 : 1280}
      title={fileName === '' ? title : `${title} – ${fileName}`}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
      className="follow-up-import"
      onKeyDown={onKeyDown}
    >
      {work.error !== null && <ErrorNotice error={work.error} />}
      {work.isReading && preview === null && (
        <LongWork label={t('followUpImport.screen.reading')} done={0} total={null} />
      )}
      {preview === null ? (
        <FileChoice onFile={work.read} />
      ) : (
        <div className="follow-up-import-body" aria-busy={work.isReading}>
          <p className="follow-up-import-note">{t('followUpImport.screen.nothingWritten')}</p>
          <ImportChoices preview={preview} choice={work.choice} onChoose={work.choose} />
          <ImportColumns preview={preview} onColumns={(columns) => work.choose({ columns })} />
          <ImportLines preview={preview} />
        </div>
      )}
      <Actions work={work} onClose={onClose} />
    </Modal>
  )
}

type ActionsProps = {
  readonly work: ReturnType<typeof useFollowUpImport>
  readonly onClose: () => void
}

/** Another file, nothing, or what was shown. */
function Actions({ work, onClose }: ActionsProps) {
  const { t } = useTranslation()
  const { preview } = work
  const count = preview === null ? 0 : writableOf(preview)
  const commit = useRef<HTMLButtonElement>(null)
  const isShown = preview !== null
  // What cannot be pressed yet cannot have the focus: it comes with the first preview.
  useEffect(() => {
    if (isShown) commit.current?.focus()
  }, [isShown])
  return (
    <div className="dialog-actions">
      {isShown && (
        <span className="follow-up-import-other">
          <FileButton
            onFile={work.read}
            label={t('followUpImport.screen.other')}
            accept={endings}
          />
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
          {t('followUpImport.screen.commit', { count })}
        </Button>
      )}
    </div>
  )
}

function writableOf({ counts }: { readonly counts: { create: number; update: number } }): number {
  return counts.create + counts.update
}

/** Where a file is dropped or chosen. */
function FileChoice({ onFile }: { readonly onFile: (file: File) => void }) {
  const { t } = useTranslation()
  const [isOver, setOver] = useState(false)
  return (
    <div
      className="follow-up-import-drop"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const [file] = event.dataTransfer.files
        if (file !== undefined) onFile(file)
      }}
    >
      <p>{t('followUpImport.screen.drop')}</p>
      <p className="secondary">{t('followUpImport.screen.accepted')}</p>
      <FileButton
        onFile={onFile}
        label={t('followUpImport.screen.choose')}
        accept={endings}
        isFilled
        isAutofocused
      />
    </div>
  )
}
