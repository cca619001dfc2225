import { hideToast } from './toasts.tsx'

/** The toast that speaks of the last change. */
let last: string | null = null

/** Lets go of what was said of the change before: its «Annuler» would now take back another. */
export function dropLastToast(): void {
  if (last !== null) hideToast(last)
  last = null
}

/** Says something of the last change, in the place of what was said of the one before. */
export function replaceLastToast(show: () => string): void {
  dropLastToast()
  last = show()
}
