/** The cell of a holder that has the focus; null when something else has. */
export function focusedCell(holder: HTMLElement | null): HTMLElement | null {
  const focused = document.activeElement
  const isCell = focused instanceof HTMLElement && focused.matches('.rows-cell')
  return isCell && holder?.contains(focused) === true ? focused : null
}

/** The cell that an arrow leads to: along a row, or the nearest week of the row above or below. */
export function cellReached(key: string, holder: HTMLElement | null): HTMLElement | null {
  const now = focusedCell(holder)
  if (holder === null || now === null) return null
  const cells = (row: Element | null | undefined) =>
    [...(row?.querySelectorAll<HTMLElement>('.rows-cell') ?? [])].toSorted(
      (one, other) => one.offsetLeft - other.offsetLeft,
    )
  const own = cells(now.closest('.rows-row'))
  const at = own.indexOf(now)
  if (key === 'ArrowRight') return own[at + 1] ?? null
  if (key === 'ArrowLeft') return own[at - 1] ?? null
  if (key === 'Home') return own[0] ?? null
  if (key === 'End') return own.at(-1) ?? null
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
  if (step === 0) return null
  const rows = [...holder.querySelectorAll('.rows-row[data-kind="events"]')]
  const near = cells(rows[rows.findIndex((row) => row.contains(now)) + step])
  return near.toSorted((one, other) => distance(one, now) - distance(other, now))[0] ?? null
}

function distance(one: HTMLElement, other: HTMLElement): number {
  return Math.abs(one.offsetLeft - other.offsetLeft)
}
