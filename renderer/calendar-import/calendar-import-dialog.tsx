import { Button, Modal } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarPreview } from '../../shared/calendar-imports.ts'
import type { CalendarChoice } from '../calendar-exports/use-calendar-documents.ts'
import { FileButton } from '../directory/file-button.tsx'
import { Keys } from '../ui/keys.tsx'
import { LongWork } from '../ui/long-work.tsx'
import { ErrorNotice } from '../ui/notice.tsx'
import { CalendarImportChoices } from './calendar-import-choices.tsx'
import { CalendarImportColumns } from './calendar-import-columns.tsx'
import { CalendarImportLines } from './calendar-import-lines.tsx'
import { useCalendarImport } from './use-calendar-import.ts'
import '../follow-up-import/follow-up-import.css'
import './calendar-import.css'

const endings = '.ics,.xlsx,.csv,.txt,.tsv'

type CalendarImportDialogProps = {
  readonly choice: CalendarChoice
  readonly onClose: () => void
}

/** A calendar of another program: chosen, shown row by row, written only once it was confirmed. */
export function CalendarImportDialog({ choice, onClose }: CalendarImportDialogProps) {
  const { t } = useTranslation()
  const work = useCalendarImport(choice, onClose)
  const { preview, fileName } = work
  const title = t('calendarImport.screen.title')
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey || preview === null) return
    event.preventDefault()
    if (!work.isReading && writableOf(preview) > 0) work.commit()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size={preview === null ? 760 : 1280}
      title={fileName === '' ? title : `${title} – ${fileName}`}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
      className="follow-up-import"
      onKeyDown={onKeyDown}
    >
      {work.error !== null && <ErrorNotice error={work.error} />}
      <div className="follow-up-import-body" aria-busy={work.isReading}>
        <CalendarImportChoices
          reading={work.reading}
          preview={preview}
          version={choice.version}
          onChoose={work.choose}
        />
        {work.isReading && preview === null && (
          <LongWork label={t('calendarImport.screen.reading')} done={0} total={null} />
        )}
        {fileName === '' && <FileChoice onFile={work.read} />}
        {preview !== null && (
          <>
            <p className="follow-up-import-note">{t('calendarImport.screen.nothingWritten')}</p>
            <CalendarImportColumns
              preview={preview}
              onColumns={(columns) => work.choose({ columns })}
            />
            <CalendarImportLines preview={preview} year={work.reading.year} />
          </>
        )}
      </div>
      <Actions work={work} onClose={onClose} />
    </Modal>
  )
}

type ActionsProps = {
  readonly work: ReturnType<typeof useCalendarImport>
  readonly onClose: () => void
}

/** Another file, nothing, or what was shown. */
function Actions({ work, onClose }: ActionsProps) {
  const { t } = useTranslation()
  const { preview, fileName } = work
  const count = preview === null ? 0 : writableOf(preview)
  const commit = useRef<HTMLButtonElement>(null)
  const isShown = preview !== null
  // What cannot be pressed yet cannot have the focus: it comes with the first preview.
  useEffect(() => {
    if (isShown) commit.current?.focus()
  }, [isShown])
  return (
    <div className="dialog-actions">
      {fileName !== '' && (
        <span className="follow-up-import-other">
          <FileButton
            onFile={work.read}
            label={t('calendarImport.screen.other')}
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
          {t('calendarImport.screen.commit', { count })}
        </Button>
      )}
    </div>
  )
}

function writableOf({ counts }: CalendarPreview): number {
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
      <p>{t('calendarImport.screen.drop')}</p>
      <p className="secondary">{t('calendarImport.screen.accepted')}</p>
      <FileButton
        onFile={onFile}
        label={t('calendarImport.screen.choose')}
        accept={endings}
        isFilled
        isAutofocused
      />
    </div>
  )
}
