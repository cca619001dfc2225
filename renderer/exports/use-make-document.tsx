import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportResult } from '../../shared/exports.ts'
import { client } from '../client.ts'
import { showActionToast, showToast } from '../frame/toasts.tsx'
import { useChange } from '../use-change.ts'
import { windowBridge } from '../window-bridge.ts'
import { hasPreview, type OfferedDocument } from './offered-documents.ts'
import { useOpenWritten } from './open-written.ts'
import { WordExportDialog, type WordExportRequest } from './word-export-dialog.tsx'

type Asked = Pick<OfferedDocument, 'kind' | 'variant'>

/**
 * Makes a document of a meeting: shown first where it has pages to show, written at once where it
 * has none. `dialog` has to be drawn.
 */
export function useMakeDocument(meetingId: string, language: 'fr' | 'en' = 'fr') {
  const [request, setRequest] = useState<WordExportRequest | null>(null)
  const writing = useChange(client.exports.write)
  const tell = useTellWritten(meetingId)
  return {
    make: ({ kind, variant }: Asked): void => {
      const asked = { kind, variant, meetingId, language }
      if (hasPreview({ kind })) {
        setRequest(asked)
        return
      }
      void writing.run(asked).then((result) => result !== null && tell(result))
    },
    isWriting: writing.isRunning,
    dialog: <WordExportDialog request={request} onClose={() => setRequest(null)} />,
  }
}

/** Says what was written, with the way to open it. */
function useTellWritten(meetingId: string) {
  const { t } = useTranslation()
  const open = useOpenWritten()
  return ({ files, notices }: ExportResult) => {
    for (const notice of notices) showToast(notice)
    const [file] = files
    if (file === undefined) return
    const { path, fileName } = file
    showActionToast(t('frame.written.at', { count: files.length, path, fileName }), {
      label: t(windowBridge() === null ? 'frame.written.copyPath' : 'exports.screen.open'),
      run: () => void open(meetingId, file),
    })
  }
}
