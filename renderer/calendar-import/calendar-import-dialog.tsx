import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CalendarChoice } from '../calendar-exports/use-calendar-documents.ts'
import { FileDrop } from '../imports/file-drop.tsx'
import { ImportActions, writableOf } from '../imports/import-actions.tsx'
import { LongWork } from '../ui/long-work.tsx'
import { ErrorNotice } from '../ui/notice.tsx'
import { CalendarImportChoices } from './calendar-import-choices.tsx'
import { CalendarImportColumns } from './calendar-import-columns.tsx'
import { CalendarImportLines } from './calendar-import-lines.tsx'
import { useCalendarImport } from './use-calendar-import.ts'
import '../imports/imports.css'
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
  const count = preview === null ? 0 : writableOf(preview)
  const title = t('calendarImport.screen.title')
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey || preview === null) return
    event.preventDefault()
    if (!work.isReading && count > 0) work.commit()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size={preview === null ? 760 : 1280}
      title={fileName === '' ? title : `${title} – ${fileName}`}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
      className="import-dialog"
      onKeyDown={onKeyDown}
    >
      {work.error !== null && <ErrorNotice error={work.error} />}
      <div className="import-body" aria-busy={work.isReading}>
        <CalendarImportChoices
          reading={work.reading}
          preview={preview}
          version={choice.version}
          onChoose={work.choose}
        />
        {work.isReading && preview === null && (
          <LongWork label={t('calendarImport.screen.reading')} done={0} total={null} />
        )}
        {fileName === '' && (
          <FileDrop
            className="import-drop"
            words={{
              drop: t('calendarImport.screen.drop'),
              accepted: t('calendarImport.screen.accepted'),
              choose: t('calendarImport.screen.choose'),
            }}
            accept={endings}
            isAutofocused
            onFile={work.read}
          />
        )}
        {preview !== null && (
          <>
            <p className="import-note">{t('calendarImport.screen.nothingWritten')}</p>
            <CalendarImportColumns
              preview={preview}
              onColumns={(columns) => work.choose({ columns })}
            />
            <CalendarImportLines preview={preview} year={work.reading.year} />
          </>
        )}
      </div>
      <ImportActions
        work={work}
        isShown={preview !== null}
        count={count}
        labels={{
          commit: t('calendarImport.screen.commit', { count }),
          other: t('calendarImport.screen.other'),
        }}
        hasOther={fileName !== ''}
        accept={endings}
        onClose={onClose}
      />
    </Modal>
  )
}
