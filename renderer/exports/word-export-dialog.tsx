import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ExportKind, ExportResult, Notice } from '../../shared/exports.ts'
import { api } from '../api.ts'
import { client } from '../client.ts'
import { downloadFile } from '../documents/download-file.ts'
import { DocxPreviewDialog } from '../ui/docx-preview-dialog.tsx'
import { useChange } from '../use-change.ts'
import { windowBridge } from '../window-bridge.ts'
import { useOpenDocuments } from './use-open-documents.ts'

export const wordMediaType =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export type WordExportRequest = {
  readonly kind: ExportKind
  readonly meetingId: string
  readonly language?: 'fr' | 'en'
  readonly variant?: 'plain' | 'annotated' | 'merged' | 'separate'
  readonly notice?: Notice
}

type WordExportDialogProps = {
  /** Null keeps the dialog closed. */
  readonly request: WordExportRequest | null
  readonly onClose: () => void
  /** Shows what was written, where the caller does it better than a toast. */
  readonly onWritten?: ((result: ExportResult) => void) | undefined
}

/** Previews a document of a meeting, writes it, and opens it in Word where the window can. */
export function WordExportDialog({ request, ...others }: WordExportDialogProps) {
  return request === null ? null : <OpenDialog request={request} {...others} />
}

type OpenDialogProps = WordExportDialogProps & { readonly request: WordExportRequest }

function OpenDialog({ request, onClose, onWritten }: OpenDialogProps) {
  const { t } = useTranslation()
  const preview = useQuery(
    // Every opening shows the document as it would be written now.
    api.exports.preview.queryOptions({ input: request, staleTime: 0, gcTime: 0 }),
  )
  const writing = useChange(client.exports.write)
  const openDocuments = useOpenDocuments()
  const write = async () => {
    const result = await writing.run(request)
    if (result === null) return
    onClose()
    onWritten?.(result)
    if (onWritten === undefined || windowBridge() !== null) {
      await openDocuments(request.meetingId, result)
    }
  }
  const download = () => {
    if (preview.data === undefined) return
    downloadFile(preview.data.fileName, wordMediaType, preview.data.contentBase64)
  }
  return (
    <DocxPreviewDialog
      isOpen
      document={preview.data ?? null}
      error={preview.error}
      isWriting={writing.isRunning}
      writeLabel={t(windowBridge() === null ? 'frame.writeOnly' : 'frame.writeAndOpen')}
      onWrite={() => void write()}
      onDownload={windowBridge() === null ? download : undefined}
      onClose={onClose}
    />
  )
}
