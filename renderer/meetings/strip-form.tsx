import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'

type StripFormProps = {
  /** The verb of the button that does it. */
  readonly label: string
  readonly isRunning: boolean
  readonly onRun: () => void
  readonly onClose: () => void
  /** True where nothing needs to be typed: the button has the focus, and Enter is enough. */
  readonly isReady?: boolean
  readonly children: React.ReactNode
}

/** The fields of an action, and what to do with them; Enter in any of them does it too. */
export function StripForm(props: StripFormProps) {
  const { label, isRunning, onRun, onClose, isReady = false, children } = props
  const { t } = useTranslation()
  const submit = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    // What could not be read is no answer: the field says why, and nothing is written.
    if (event.currentTarget.querySelector('[aria-invalid="true"]') === null) onRun()
  }
  return (
    <form className="action-strip-line" noValidate onSubmit={submit}>
      {children}
      <div className="action-strip-buttons">
        <Button onClick={onClose}>{t('meetings.actions.keep')}</Button>
        <Button
          type="submit"
          variant="filled"
          loading={isRunning}
          data-first={isReady || undefined}
        >
          {label}
        </Button>
      </div>
    </form>
  )
}
