import { type NotificationData, notifications } from '@mantine/notifications'
import { i18n } from '../i18n.ts'
import { Keys } from '../ui/keys.tsx'
import { sentencesOf } from '../ui/notice.tsx'

/** Its cross says what it does, also to those who do not see it. */
function show(toast: NotificationData): string {
  return notifications.show({
    ...toast,
    closeButtonProps: { 'aria-label': i18n.t('frame.close') },
  })
}

/** A short word at the bottom right, gone after six seconds. */
export function showToast(text: string): string {
  return show({ message: text, autoClose: 6000 })
}

type ToastAction = { readonly label: string; readonly keys?: string; readonly run: () => void }

/** A short word with one thing to do about it, such as «Annuler Ctrl Z». */
export function showActionToast(text: string, { label, keys, run }: ToastAction): string {
  const id = show({
    autoClose: 6000,
    message: (
      <span className="toast-line">
        <span>{text}</span>
        <button
          type="button"
          className="toast-action"
          onClick={() => {
            notifications.hide(id)
            run()
          }}
        >
          {label}
          {keys !== undefined && <Keys of={keys} />}
        </button>
      </span>
    ),
  })
  return id
}

export function hideToast(id: string): void {
  notifications.hide(id)
}

/** What was refused, in its own words; it stays until it is closed. */
export function showErrorToast(error: unknown, fallback: { what: string; remedy: string }): void {
  const { what, remedy } = sentencesOf(error) ?? fallback
  show({ title: what, message: remedy, autoClose: false, color: 'red' })
}
