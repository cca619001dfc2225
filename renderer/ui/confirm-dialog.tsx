import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'

type ConfirmDialogProps = {
  readonly isOpen: boolean
  /** The question, with the name of what is concerned. */
  readonly title: string
  /** What will happen and cannot be taken back. */
  readonly children: React.ReactNode
  /** The verb on the button, never «OK». */
  readonly confirmLabel: string
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** Asks before what cannot be undone; everything else is done at once and undone with Ctrl Z. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { isOpen, title, children, confirmLabel, onConfirm, onCancel } = props
  const { t } = useTranslation()
  return (
    <Modal
      opened={isOpen}
      onClose={onCancel}
      title={title}
      size={480}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <div className="secondary">{children}</div>
      <div className="dialog-actions">
        <Button data-autofocus onClick={onCancel}>
          {t('frame.cancel')}
        </Button>
        <Button variant="filled" color="petrole" onClick={onConfirm}>
          {confirmLabel}
        </Button>
      </div>
    </Modal>
  )
}
