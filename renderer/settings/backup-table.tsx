import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BackupFile } from '../../shared/backup.ts'
import { queryClient } from '../api.ts'
import { client } from '../client.ts'
import { useFormats } from '../ui/formats.ts'
import { ErrorNotice } from '../ui/notice.tsx'
import { Mark } from '../ui/status.tsx'

type BackupTableProps = {
  readonly backups: readonly BackupFile[]
  readonly onRestore: (backup: BackupFile) => void
}

/** Every copy, the newest first, with what is known of its soundness. */
export function BackupTable({ backups, onRestore }: BackupTableProps) {
  const { t } = useTranslation()
  return (
    <table className="settings-table settings-backups">
      <thead>
        <tr>
          <th scope="col">{t('frame.start.restore.madeAt')}</th>
          <th scope="col">{t('frame.start.restore.file')}</th>
          <th scope="col" className="numeric">
            {t('frame.start.restore.size')}
          </th>
          <th scope="col">{t('frame.start.restore.state')}</th>
          <th scope="col">
            <span className="unseen">{t('frame.start.restore.restore')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {backups
          .toSorted((one, other) => (one.madeAt < other.madeAt ? 1 : -1))
          .map((backup) => (
            <BackupLine key={backup.path} backup={backup} onRestore={onRestore} />
          ))}
      </tbody>
    </table>
  )
}

type BackupLineProps = Pick<BackupTableProps, 'onRestore'> & { readonly backup: BackupFile }

function BackupLine({ backup, onRestore }: BackupLineProps) {
  const { t } = useTranslation()
  const { moment, fileSize } = useFormats()
  const { fileName, madeAt, sizeBytes, path } = backup
  const checking = useMutation({
    mutationFn: async () => client.backup.verify({ fileName }),
    onSuccess: async () => queryClient.invalidateQueries(),
  })
  const isSound = checking.data?.isSound ?? backup.isSound
  return (
    <tr>
      <td>{moment(madeAt)}</td>
      <td className="ellipsis" title={path}>
        <span className="secondary">{fileName}</span>
      </td>
      <td className="numeric">{fileSize(sizeBytes)}</td>
      <td>
        {checking.isError ? (
          <ErrorNotice error={checking.error} />
        ) : (
          <Soundness isSound={isSound} />
        )}
      </td>
      <td>
        <div className="settings-row-actions">
          <Button
            aria-label={t('backup.screen.verifyOne', { file: fileName })}
            loading={checking.isPending}
            onClick={() => checking.mutate()}
          >
            {t('frame.start.restore.verify')}
          </Button>
          <Button
            aria-label={t('backup.screen.restoreOne', { file: fileName })}
            disabled={isSound === false}
            onClick={() => onRestore(backup)}
          >
            {t('backup.screen.restoreButton')}
          </Button>
        </div>
      </td>
    </tr>
  )
}

function Soundness({ isSound }: { readonly isSound: boolean | null }) {
  const { t } = useTranslation()
  if (isSound === null) {
    return (
      <Mark glyph="empty" tone="none">
        {t('frame.start.restore.unverified')}
      </Mark>
    )
  }
  return (
    <Mark glyph={isSound ? 'done' : 'late'} tone={isSound ? 'ok' : 'late'}>
      {t(isSound ? 'frame.start.restore.sound' : 'frame.start.restore.unsound')}
    </Mark>
  )
}
