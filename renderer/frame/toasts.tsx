import { notifications } from '@mantine/notifications'
import { Keys } from '../ui/keys.tsx'
import { sentencesOf } from '../ui/notice.tsx'

/** A short word at the bottom left, gone after six seconds. */
export function showToast(text: string): void {
  notifications.show({ message: text, autoClose: 6000 })
}

type ToastAction = { readonly label: string; readonly keys?: string; readonly run: () => void }

/** A short word with one thing to do about it, such as «Annuler Ctrl Z». */
export function showActionToast(text: string, { label, keys, run }: ToastAction): void {
  const id = notifications.show({
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
}

/** What was refused, in its own words; it stays until it is closed. */
export function showErrorToast(error: unknown, fallback: { what: string; remedy: string }): void {
  const { what, remedy } = sentencesOf(error) ?? fallback
  notifications.show({ title: what, message: remedy, autoClose: false, color: 'red' })
}
