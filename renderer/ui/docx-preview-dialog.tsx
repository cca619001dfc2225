import { Button, Modal } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice, Notice } from './notice.tsx'

export type DocxPreview = {
  readonly fileName: string
  readonly contentBase64: string
  /** French sentences about the document: what is missing in it. */
  readonly notices: readonly string[]
}

type DocxPreviewDialogProps = {
  readonly isOpen: boolean
  /** Null while the document is being made. */
  readonly document: DocxPreview | null
  readonly error?: unknown
  readonly isWriting?: boolean
  /** What the button promises: opening Word, where the program can. */
  readonly writeLabel: string
  /** Writes the file and opens it in Word, or says where it lies. */
  readonly onWrite: () => void
  /** Hands a copy to the browser; left out where the window opens the file itself. */
  readonly onDownload?: (() => void) | undefined
  readonly onClose: () => void
  /** What the document can be asked for, above its pages; they stay while it is made anew. */
  readonly choices?: ReactNode
  /** Further ways to write it, before the main one. */
  readonly otherActions?: ReactNode
  /** Pixels; wider for pages across. */
  readonly width?: number
}

/** A Word document as it would be written, before anything is written. */
export function DocxPreviewDialog(props: DocxPreviewDialogProps) {
  const { isOpen, document, error = null, isWriting = false, writeLabel } = props
  const { onWrite, onDownload, onClose, choices, otherActions, width = 900 } = props
  const { t } = useTranslation()
  const writeButton = useRef<HTMLButtonElement>(null)
  const isReady = document !== null
  // What cannot be pressed yet cannot have the focus: it comes with the document.
  useEffect(() => {
    if (isReady) writeButton.current?.focus()
  }, [isReady])
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      size={width}
      title={document?.fileName ?? t('frame.preview')}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
      className="docx-preview-dialog"
    >
      {choices}
      {error !== null && <ErrorNotice error={error} />}
      {error === null && document === null && <Notice>{t('frame.previewing')}</Notice>}
      {error === null && document !== null && (
        <>
          {document.notices.map((notice) => (
            <p key={notice} className="docx-preview-notice">
              {notice}
            </p>
          ))}
          <Sheets contentBase64={document.contentBase64} />
        </>
      )}
      <div className="dialog-actions">
        <Button data-autofocus={isReady ? undefined : true} onClick={onClose}>
          {t('frame.close')}
        </Button>
        {onDownload !== undefined && (
          <Button disabled={document === null} onClick={onDownload}>
            {t('attachments.download')}
          </Button>
        )}
        {otherActions}
        <Button
          ref={writeButton}
          data-autofocus={isReady || undefined}
          variant="filled"
          disabled={!isReady || error !== null}
          loading={isWriting}
          onClick={onWrite}
        >
          {writeLabel}
        </Button>
      </div>
    </Modal>
  )
}

/** The pages, drawn by a library that is fetched only now. */
function Sheets({ contentBase64 }: { readonly contentBase64: string }) {
  const { t } = useTranslation()
  const holder = useRef<HTMLDivElement>(null)
  const [failure, setFailure] = useState<unknown>(null)
  useEffect(() => {
    const target = holder.current
    if (target === null) return
    drawSheets(contentBase64, target).catch(setFailure)
  }, [contentBase64])
  if (failure !== null) return <ErrorNotice error={failure} />
  return (
    <div
      ref={holder}
      className="docx-preview-sheets"
      role="document"
      aria-label={t('frame.preview')}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls by keyboard
      tabIndex={0}
    />
  )
}

async function drawSheets(contentBase64: string, target: HTMLElement): Promise<void> {
  const { renderAsync } = await import('docx-preview')
  const bytes = Uint8Array.from(atob(contentBase64), (letter) => letter.codePointAt(0) ?? 0)
  await renderAsync(bytes, target, undefined, {
    className: 'docx-sheet',
    inWrapper: true,
    ignoreFonts: true,
    useBase64URL: true,
    renderAltChunks: false,
  })
}
