/** Puts the focus back on the selected row, once what stood beside the table is closed. */
export function focusSelectedRow(): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('.data-table tr[aria-selected="true"]')?.focus(),
  )
}

/**
 * Puts the focus on the selected row of a table that has just been drawn, so that its letters work at
 * once. A field or a dialog in hand keeps the focus, and so does a tab reached by the keyboard, whose
 * arrows go on along the tabs; a tab that the mouse opened gives it up.
 */
export function enterTable(): void {
  requestAnimationFrame(() => {
    if (!isIdle(document.activeElement)) return
    document.querySelector<HTMLElement>('.data-table tr[aria-selected="true"]')?.focus()
  })
}

function isIdle(holder: Element | null): boolean {
  return holder?.matches('body, main, [role="tab"]:not(:focus-visible)') ?? true
}
