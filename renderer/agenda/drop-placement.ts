import type { AgendaLine } from '../../shared/agenda.ts'

type Line = Pick<AgendaLine, 'id' | 'parentId' | 'depth'>

/** Where a row was let go: over which other row, above or under its middle. */
export type DropPoint = { readonly overId: string; readonly side: 'before' | 'after' }

/** Right after an item of the same parent; null puts it first there. */
export type DropPlacement = { readonly itemId: string | null; readonly parentId: string | null }

/**
 * What letting go of a row means for the order: between two sub-items it becomes one of them,
 * elsewhere it stands among the items. An item with sub-items takes them along and stays an item.
 *
 * @param draggedId  null for a subject that comes from the vivier
 */
export function dropPlacement(
  lines: readonly Line[],
  draggedId: string | null,
  { overId, side }: DropPoint,
): DropPlacement | null {
  const dragged = lines.find(({ id }) => id === draggedId) ?? null
  const rest = lines.filter(
    ({ id, parentId }) => draggedId === null || (id !== draggedId && parentId !== draggedId),
  )
  const over = rest.findIndex(({ id }) => id === overId)
  if (over === -1) return null
  const at = side === 'before' ? over : over + 1
  const before = rest[at - 1] ?? null
  const after = rest[at] ?? null
  const staysItem = dragged === null || lines.some(({ parentId }) => parentId === dragged.id)
  if (!staysItem) {
    const family = familyAt(before, after, dragged)
    if (family !== null) {
      return { parentId: family, itemId: before?.depth === 1 ? before.id : null }
    }
  }
  return { parentId: null, itemId: before === null ? null : (before.parentId ?? before.id) }
}

/** The item among whose sub-items a row is let go; null between two items. */
function familyAt(before: Line | null, after: Line | null, dragged: Line): string | null {
  if (after?.depth === 1) return after.parentId
  if (dragged.depth === 0 || before === null) return null
  if (before.depth === 1) return before.parentId
  return before.id === dragged.parentId ? before.id : null
}
