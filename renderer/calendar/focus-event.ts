import { afterPaint } from '../ui/after-paint.ts'

/** Brings the day, or the row, that shows an event into sight and gives it the focus, once drawn. */
export function focusEventDay(id: string): void {
  requestAnimationFrame(() => {
    const drawn = drawnEvent(id)
    const holder = drawn?.closest<HTMLElement>('[data-day], [data-focus], tr')
    holder?.focus({ preventScroll: true })
    drawn?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
}

/** Gives a day the focus; in a view without days an event of it, wherever it is drawn. */
export function focusDay(day: string, eventId?: string): void {
  const find = () => document.querySelector<HTMLElement>(`.calendar-body [data-day="${day}"]`)
  const cell = find()
  if (cell !== null) cell.focus()
  // A day of another month is there once that month is drawn.
  else requestAnimationFrame(() => find()?.focus())
  if (cell === null && eventId !== undefined) focusEventDay(eventId)
}

/**
 * A view that is opened by a key takes the focus where the keyboard stands on it, once it is painted:
 * a focus asked for before would lay the whole view out on its own.
 */
export function enterView(view: HTMLElement | null): () => void {
  return afterPaint(() => {
    const isIdle = document.activeElement?.matches('body, main') ?? true
    if (isIdle) view?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  })
}

function drawnEvent(id: string): Element | null {
  return document.querySelector(`.calendar-body [data-event="${CSS.escape(id)}"]`)
}
