import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ExportResult } from '../../shared/exports.ts'
import { windowBridge } from '../window-bridge.ts'
import { useOpenWritten } from './open-written.ts'
import './exports.css'

type WrittenFilesProps = {
  /** Null for documents of the register. */
  readonly meetingId: string | null
  readonly result: ExportResult
}

/** What was just written, each file with the way to open it, and what must be known before it leaves. */
export function WrittenFiles({ meetingId, result }: WrittenFilesProps) {
  const { t } = useTranslation()
  const open = useOpenWritten()
  const word = windowBridge() === null ? 'exports.screen.copyPath' : 'exports.screen.open'
  return (
    <div className="written" role="status">
      <p>{t('exports.sending.written', { count: result.files.length })}</p>
      <ul className="written-files">
        {result.files.map((file) => (
          <li key={file.path}>
            <span title={file.path}>{file.fileName}</span>
            <Button
              size="compact-sm"
              aria-label={`${t(word)} ${file.fileName}`}
              onClick={() => void open(meetingId, file)}
            >
              {t(word)}
            </Button>
          </li>
        ))}
      </ul>
      {result.notices.map((notice) => (
        <p key={notice} className="written-notice">
          {notice}
        </p>
      ))}
    </div>
  )
}
