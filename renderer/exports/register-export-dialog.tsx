import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegisterKind } from '../../shared/exports.ts'
import { api } from '../api.ts'
import { client } from '../client.ts'
import { downloadFile } from '../documents/download-file.ts'
import { DocxPreviewDialog } from '../ui/docx-preview-dialog.tsx'
import { useChange } from '../use-change.ts'
import { windowBridge } from '../window-bridge.ts'
import { RegisterChoices } from './register-choices.tsx'
import {
  firstChoice,
  inputOf,
  isCalendar,
  type RegisterChoice,
  type RegisterExportRequest,
} from './register-request.ts'
import { useOpenDocuments } from './use-open-documents.ts'
import { wordMediaType } from './word-export-dialog.tsx'

type RegisterExportDialogProps = {
  /** Null keeps the dialog closed. */
  readonly request: RegisterExportRequest | null
  readonly onClose: () => void
}

/** Previews a document of the register, writes it for Word or Excel, and opens it where it can. */
export function RegisterExportDialog({ request, onClose }: RegisterExportDialogProps) {
  return request === null ? null : <OpenDialog request={request} onClose={onClose} />
}

type OpenDialogProps = { readonly request: RegisterExportRequest; readonly onClose: () => void }

/** Pages across need more room than a letter. */
const WIDE = 1240
const UPRIGHT = 900

function OpenDialog({ request, onClose }: OpenDialogProps) {
  const { t } = useTranslation()
  const [choice, setChoice] = useState<RegisterChoice>(() => firstChoice(request))
  const input = inputOf(request, choice)
  const preview = useQuery(
    api.exports.previewRegister.queryOptions({
      input,
      staleTime: 0,
      gcTime: 0,
      // The pages stay while they are made anew: the choices keep the focus.
      placeholderData: keepPreviousData,
    }),
  )
  const { write, isWriting } = useWriting(request, choice, onClose)
  const hasBridge = windowBridge() !== null
  const download = () => {
    if (preview.data === undefined) return
    downloadFile(preview.data.fileName, wordMediaType, preview.data.contentBase64)
  }
  const isWide = hasSheet(choice.kind)
  return (
    <DocxPreviewDialog
      isOpen
      width={isWide ? WIDE : UPRIGHT}
      document={preview.data ?? null}
      error={preview.error}
      isWriting={isWriting}
      writeLabel={t(hasBridge ? 'frame.writeAndOpen' : 'frame.writeOnly')}
      onWrite={() => void write('docx')}
      onDownload={hasBridge || isCut(choice.kind) ? undefined : download}
      onClose={onClose}
      choices={<RegisterChoices request={request} choice={choice} onChoose={setChoice} />}
      otherActions={
        isWide && (
          <Button disabled={isWriting || preview.isError} onClick={() => void write('xlsx')}>
            {t(hasBridge ? 'exports.register.writeSheetAndOpen' : 'exports.register.writeSheet')}
          </Button>
        )
      }
    />
  )
}

/** Tables across the page are workbooks too. */
function hasSheet(kind: RegisterKind): boolean {
  return kind === 'follow-up' || kind === 'work-programme' || isCalendar(kind)
}

/** A long table is previewed by its first rows: a copy of the preview would lack the others. */
function isCut(kind: RegisterKind): boolean {
  return kind === 'follow-up' || kind === 'decision-index' || kind === 'handover'
}

function useWriting(request: RegisterExportRequest, choice: RegisterChoice, onClose: () => void) {
  const writing = useChange(client.exports.writeRegister)
  const openDocuments = useOpenDocuments()
  const write = async (format: 'docx' | 'xlsx') => {
    const result = await writing.run({ ...inputOf(request, choice), format })
    if (result === null) return
    onClose()
    await openDocuments(null, result)
  }
  return { write, isWriting: writing.isRunning }
}
