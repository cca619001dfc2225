/** Puts the focus back on the selected row, once what stood beside the table is closed. */
export function focusSelectedRow(): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('.data-table tr[aria-selected="true"]')?.focus(),
  )
}
