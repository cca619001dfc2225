import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCommands } from '../commands.ts'
import { FileDrop } from '../imports/file-drop.tsx'
import { writableOf } from '../imports/import-actions.tsx'
import { Keys } from '../ui/keys.tsx'
import { LongWork } from '../ui/long-work.tsx'
import { ErrorNotice } from '../ui/notice.tsx'
import { Page, PageHead } from '../ui/page-head.tsx'
import { ImportPreviewPane } from './import-preview-pane.tsx'
import { useImport } from './use-import.ts'

/** A file of people: chosen, shown line by line, and written only once it was confirmed. */
export function ImportScreen({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const work = useImport(onClose)
  const { preview } = work
  const writable = preview === null ? 0 : writableOf(preview)
  const institutions = work.isCreating ? (preview?.unknownInstitutions.length ?? 0) : 0
  useCommands([
    {
      id: 'directory.closeImport',
      label: t('frame.cancel'),
      keys: 'Escape',
      isListed: false,
      run: onClose,
    },
  ])
  return (
    <Page
      head={
        <PageHead
          title={t('directory.screen.import.title')}
          detail={work.fileName}
          actions={
            <>
              <Button rightSection={<Keys of="Escape" />} onClick={onClose}>
                {t('frame.cancel')}
              </Button>
              {preview !== null && (
                <Button
                  variant="filled"
                  leftSection={<IconFileImport size={15} />}
                  disabled={writable + institutions === 0 || work.isReading}
                  loading={work.isWriting}
                  onClick={work.commit}
                >
                  {writable === 0 && institutions > 0
                    ? t('directory.screen.import.commitInstitutions', { count: institutions })
                    : t('directory.screen.import.commit', { count: writable })}
                </Button>
              )}
            </>
          }
        />
      }
    >
      {work.error !== null && <ErrorNotice error={work.error} />}
      {work.isReading && preview === null && (
        <LongWork label={t('directory.screen.import.reading')} done={0} total={null} />
      )}
      {preview === null ? (
        <FileDrop
          className="directory-drop"
          words={{
            drop: t('directory.screen.import.drop'),
            accepted: t('directory.screen.import.accepted'),
            choose: t('directory.screen.import.choose'),
          }}
          onFile={work.read}
        />
      ) : (
        <ImportPreviewPane
          preview={preview}
          isCreating={work.isCreating}
          onCreating={work.setCreating}
          onColumns={work.correct}
          onFile={work.read}
        />
      )}
    </Page>
  )
}
