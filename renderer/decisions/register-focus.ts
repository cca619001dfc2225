/** Puts the focus on the row at a place, once it is drawn; out of any field when there is none. */
export function focusPlace(place: number): void {
  requestAnimationFrame(() => (rowAt(place) ?? document.getElementById('main'))?.focus())
}

/** Where the row at a place stands on screen; its middle when the row is out of sight. */
export function rectOf(place: number): DOMRect {
  return rowAt(place)?.getBoundingClientRect() ?? new DOMRect(innerWidth / 2, innerHeight / 2, 0, 0)
}

/** Entrée a second time goes into the sheet. */
export function focusSheet(): void {
  document.querySelector<HTMLElement>('.inspector :is(input, textarea, select, button)')?.focus()
}

function rowAt(place: number): HTMLElement | null {
  return document.querySelector<HTMLElement>(`.register-table tr[data-place="${place}"]`)
}
