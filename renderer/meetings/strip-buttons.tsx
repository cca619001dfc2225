import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'

type StripButtonsProps = {
  readonly label: string
  readonly isRunning: boolean
  readonly onRun: () => void
  readonly onClose: () => void
  /** True where nothing needs to be typed: the button has the focus, and Enter is enough. */
  readonly isFirst?: boolean
}

/** Do it, or leave the meeting as it is. */
export function StripButtons({
  label,
  isRunning,
  onRun,
  onClose,
  isFirst = false,
}: StripButtonsProps) {
  const { t } = useTranslation()
  return (
    <div className="action-strip-buttons">
      <Button onClick={onClose}>{t('meetings.actions.keep')}</Button>
      <Button
        variant="filled"
        loading={isRunning}
        data-first={isFirst || undefined}
        onClick={onRun}
      >
        {label}
      </Button>
    </div>
  )
}
