import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FileDrop } from '../imports/file-drop.tsx'
import { ImportActions, writableOf } from '../imports/import-actions.tsx'
import { LongWork } from '../ui/long-work.tsx'
import { ErrorNotice } from '../ui/notice.tsx'
import { ImportChoices } from './import-choices.tsx'
import { ImportColumns } from './import-columns.tsx'
import { ImportLines } from './import-lines.tsx'
import '../imports/imports.css'
import { useFollowUpImport } from './use-follow-up-import.ts'

const endings = '.xlsx,.docx,.csv,.txt,.tsv'

type FollowUpImportDialogProps = { readonly onClose: () => void }

/** A follow-up table: chosen, shown line by line, and written only once it was confirmed. */
export function FollowUpImportDialog({ onClose }: FollowUpImportDialogProps) {
  const { t } = useTranslation()
  const work = useFollowUpImport(onClose)
  const { preview, fileName } = work
  const count = preview === null ? 0 : writableOf(preview)
  const title = t('followUpImport.screen.title')
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey || preview === null) return
    event.preventDefault()
    if (!work.isReading && count > 0) work.commit()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size={preview === null ? 640 : 1280}
      title={fileName === '' ? title : `${title} – ${fileName}`}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
      className="import-dialog"
      onKeyDown={onKeyDown}
    >
      {work.error !== null && <ErrorNotice error={work.error} />}
      {work.isReading && preview === null && (
        <LongWork label={t('followUpImport.screen.reading')} done={0} total={null} />
      )}
      {preview === null ? (
        <FileDrop
          className="import-drop"
          words={{
            drop: t('followUpImport.screen.drop'),
            accepted: t('followUpImport.screen.accepted'),
            choose: t('followUpImport.screen.choose'),
          }}
          accept={endings}
          isAutofocused
          onFile={work.read}
        />
      ) : (
        <div className="import-body" aria-busy={work.isReading}>
          <p className="import-note">{t('followUpImport.screen.nothingWritten')}</p>
          <ImportChoices preview={preview} choice={work.choice} onChoose={work.choose} />
          <ImportColumns preview={preview} onColumns={(columns) => work.choose({ columns })} />
          <ImportLines preview={preview} />
        </div>
      )}
      <ImportActions
        work={work}
        isShown={preview !== null}
        count={count}
        labels={{
          commit: t('followUpImport.screen.commit', { count }),
          other: t('followUpImport.screen.other'),
        }}
        hasOther={preview !== null}
        accept={endings}
        onClose={onClose}
      />
    </Modal>
  )
}
