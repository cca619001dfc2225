import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupFile } from '../../shared/backup.ts'
import { api } from '../api.ts'
import { client } from '../client.ts'
import { useFormats } from '../ui/formats.ts'
import { LongWork } from '../ui/long-work.tsx'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { Mark } from '../ui/status.tsx'
import { windowBridge } from '../window-bridge.ts'
import { useOpening } from './use-opening.ts'

/** Backups to come back to: those of the usual folder, or a file named by its path. */
export function BackupRestore() {
  const { t } = useTranslation()
  const backups = useQuery(api.backup.list.queryOptions())
  const restoring = useOpening(client.backup.restore)
  const restore = (path: string) => restoring.run({ operationId: crypto.randomUUID(), path })
  return (
    <div className="start-form">
      <p className="secondary">{t('frame.start.restore.kept')}</p>
      {restoring.isRunning && (
        <LongWork label={t('frame.start.restore.restoring')} done={0} total={null} />
      )}
      {restoring.error !== null && (
        <ErrorNotice error={restoring.error} onRetry={restoring.retry} />
      )}
      {backups.isPending && <Notice>{t('frame.loading')}</Notice>}
      {backups.isError && (
        <ErrorNotice error={backups.error} onRetry={() => void backups.refetch()} />
      )}
      {backups.data !== undefined && (
        <BackupList backups={backups.data} isBusy={restoring.isRunning} onRestore={restore} />
      )}
      <OtherFile isBusy={restoring.isRunning} onRestore={restore} />
    </div>
  )
}

type RestoreProps = {
  readonly isBusy: boolean
  readonly onRestore: (path: string) => void
}

function BackupList({
  backups,
  isBusy,
  onRestore,
}: RestoreProps & { readonly backups: readonly BackupFile[] }) {
  const { t } = useTranslation()
  const { moment, fileSize } = useFormats()
  if (backups.length === 0) return <p>{t('frame.start.restore.none')}</p>
  return (
    <section>
      <h3>{t('frame.start.restore.found')}</h3>
      <ul className="start-backups">
        {backups.map((backup) => (
          <li key={backup.path} className="two-line-row">
            <span className="two-line-text">
              <span>{moment(backup.madeAt)}</span>
              <span className="secondary ellipsis" title={backup.path}>
                {backup.fileName}, {fileSize(backup.sizeBytes)}
              </span>
            </span>
            <Soundness backup={backup} />
            <Button
              disabled={isBusy || backup.isSound === false}
              onClick={() => onRestore(backup.path)}
            >
              {t('frame.start.restore.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The core checks a copy again when it is restored; here its last known state is said. */
function Soundness({ backup }: { readonly backup: BackupFile }) {
  const { t } = useTranslation()
  if (backup.isSound === null) return null
  return backup.isSound ? (
    <Mark glyph="done" tone="ok">
      {t('frame.start.restore.sound')}
    </Mark>
  ) : (
    <Mark glyph="late" tone="late">
      {t('frame.start.restore.unsound')}
    </Mark>
  )
}

/** A copy on a stick or another disk: picked in the window, typed in a browser tab. */
function OtherFile({ isBusy, onRestore }: RestoreProps) {
  const { t } = useTranslation()
  const [path, setPath] = useState('')
  const bridge = windowBridge()
  const choose = async () => {
    const file = await bridge?.chooseBackup()
    if (typeof file === 'string') setPath(file)
  }
  return (
    <form
      className="field-row start-other-file"
      onSubmit={(event) => {
        event.preventDefault()
        if (path.trim() !== '') onRestore(path.trim())
      }}
    >
      <TextInput
        label={t('frame.start.restore.path')}
        value={path}
        onChange={(event) => setPath(event.currentTarget.value)}
      />
      {bridge !== null && (
        <Button className="start-choose" onClick={() => void choose()}>
          {t('frame.start.restore.choose')}
        </Button>
      )}
      <Button
        className="start-choose"
        type="submit"
        variant="filled"
        disabled={isBusy || path.trim() === ''}
      >
        {t('frame.start.restore.restore')}
      </Button>
    </form>
  )
}
