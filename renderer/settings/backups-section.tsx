import { Button } from '@mantine/core'
import { IconDatabaseExport } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupFile, BackupResult } from '../../shared/backup.ts'
import { api } from '../api.ts'
import { client } from '../client.ts'
import { useSecretariat } from '../organisation.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFormats } from '../ui/formats.ts'
import { LongWork } from '../ui/long-work.tsx'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { Mark, Warning } from '../ui/status.tsx'
import { BackupTable } from './backup-table.tsx'
import { FolderField } from './folder-field.tsx'
import { RestoreDialog } from './restore-dialog.tsx'
import { useOrganisation } from './use-organisation.ts'

/** Where the copies are, how many, which were reopened; one made, checked or taken back. */
export function BackupsSection() {
  const { t } = useTranslation()
  const { dataFolder } = useSecretariat()
  const writer = useOrganisation()
  const backups = useQuery(api.backup.list.queryOptions())
  const [restoring, setRestoring] = useState<BackupFile | null>(null)
  const making = useMutation({
    mutationFn: async () => client.backup.create(),
    onSuccess: async () => backups.refetch(),
  })
  return (
    <>
      <section className="settings-group">
        <Headline backups={backups.data ?? []} />
        <div className="settings-actions">
          <Button
            variant="filled"
            leftSection={<IconDatabaseExport size={15} />}
            loading={making.isPending}
            onClick={() => making.mutate()}
          >
            {t('backup.screen.make')}
          </Button>
        </div>
        {making.isPending && <LongWork label={t('backup.screen.making')} done={0} total={null} />}
        {making.isError && <ErrorNotice error={making.error} onRetry={() => making.mutate()} />}
        {making.data !== undefined && <Made result={making.data} />}
      </section>
      <section className="settings-group">
        <h2>{t('backup.screen.where')}</h2>
        <p className="secondary">
          {t('backup.screen.firstFolder', { folder: folderOf(backups.data?.[0]) ?? dataFolder })}
        </p>
        <FolderField
          writer={writer}
          field="backupFolder"
          hint={t('backup.screen.secondFolderHint')}
        />
      </section>
      <section className="settings-group">
        <h2>{t('backup.screen.copies')}</h2>
        {backups.isPending && <Notice>{t('frame.loading')}</Notice>}
        {backups.isError && (
          <ErrorNotice error={backups.error} onRetry={() => void backups.refetch()} />
        )}
        {backups.data?.length === 0 && <EmptyState>{t('backup.screen.none')}</EmptyState>}
        {backups.data !== undefined && backups.data.length > 0 && (
          <BackupTable backups={backups.data} onRestore={setRestoring} />
        )}
      </section>
      <RestoreDialog backup={restoring} onClose={() => setRestoring(null)} />
    </>
  )
}

/** How many copies there are, and when the last one was made. */
function Headline({ backups }: { readonly backups: readonly BackupFile[] }) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const last = backups.toSorted((one, other) => (one.madeAt < other.madeAt ? 1 : -1))[0]
  if (last === undefined) return <Warning>{t('backup.screen.neverMade')}</Warning>
  return (
    <p>
      {t('backup.screen.summary', { count: backups.length })}{' '}
      {t('backup.screen.last', { moment: moment(last.madeAt) })}
    </p>
  )
}

function Made({ result }: { readonly result: BackupResult }) {
  const { t } = useTranslation()
  const { fileSize } = useFormats()
  const { sizeBytes, meetingCount, secondPath, notices } = result
  return (
    <div role="status">
      <Mark glyph="done" tone="ok">
        {t('backup.screen.made', { size: fileSize(sizeBytes), count: meetingCount })}
      </Mark>
      {secondPath !== null && (
        <p className="secondary">{t('backup.screen.second', { path: secondPath })}</p>
      )}
      {notices.map((notice) => (
        <p key={notice}>
          <Warning>{notice}</Warning>
        </p>
      ))}
    </div>
  )
}

/** The folder of a copy; null while there is none. */
function folderOf(backup: BackupFile | undefined): string | null {
  return backup === undefined ? null : backup.path.slice(0, -backup.fileName.length - 1)
}
