import { i18n } from '../i18n.ts'
import { replaceLastToast } from './last-toast.ts'
import { showActionToast } from './toasts.tsx'
import { undoLast } from './undo.ts'

/** Says what was done, with «Annuler Ctrl Z» beside it. */
export function showUndoToast(text: string): void {
  replaceLastToast(() =>
    showActionToast(text, {
      label: i18n.t('frame.undo.button'),
      keys: 'Ctrl+Z',
      run: () => void undoLast(),
    }),
  )
}
