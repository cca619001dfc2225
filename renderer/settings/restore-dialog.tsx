import { useTranslation } from 'react-i18next'
import type { BackupFile } from '../../shared/backup.ts'
import { client } from '../client.ts'
import { showToast } from '../frame/toasts.tsx'
import { useSecretariat } from '../organisation.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { useFormats } from '../ui/formats.ts'
import { useChange } from '../use-change.ts'

type RestoreDialogProps = { readonly backup: BackupFile | null; readonly onClose: () => void }

/** Asks before the base in place gives way to a copy, and says where it is then kept. */
export function RestoreDialog({ backup, onClose }: RestoreDialogProps) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { organisation, dataFolder } = useSecretariat()
  const restore = useChange(client.backup.restore)
  const confirm = async () => {
    if (backup === null) return
    onClose()
    const done = await restore.run({ path: backup.path })
    if (done === null) return
    showToast(
      done.keptAt === null
        ? t('backup.screen.restored')
        : t('backup.screen.restoredKept', { path: done.keptAt }),
    )
  }
  return (
    <ConfirmDialog
      isOpen={backup !== null}
      title={t('backup.screen.restoreTitle', {
        moment: backup === null ? '' : moment(backup.madeAt),
      })}
      confirmLabel={t('backup.screen.restoreConfirm')}
      onConfirm={() => void confirm()}
      onCancel={onClose}
    >
      <p>{t('backup.screen.replaced', { name: organisation.name })}</p>
      <p>{t('backup.screen.keptAside', { folder: dataFolder })}</p>
      <p>{t('backup.screen.since')}</p>
    </ConfirmDialog>
  )
}
