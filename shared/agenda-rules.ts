import type { AgendaItem, AgendaLine } from './agenda.ts'
import { addMinutes, type LocalTime, slotMinutes } from './dates.ts'

/** An item with its sub-items, both in their order. */
export type ItemTree = {
  readonly item: AgendaItem
  readonly children: readonly AgendaItem[]
}

/** Items as a tree of two levels; an orphan sub-item stands as an item rather than vanish. */
export function agendaTree(items: readonly AgendaItem[]): readonly ItemTree[] {
  const ordered = items.toSorted(byPosition)
  const ids = new Set(ordered.map(({ id }) => id))
  const isTop = ({ parentId }: AgendaItem) => parentId === null || !ids.has(parentId)
  return ordered
    .filter(isTop)
    .map((item) => ({ item, children: ordered.filter(({ parentId }) => parentId === item.id) }))
}

/** Minutes that an item takes: those of its timed sub-items together, its own otherwise. */
export function itemMinutes({ item, children }: ItemTree): number {
  const ofChildren = children.reduce((sum, child) => sum + child.durationMinutes, 0)
  return ofChildren > 0 ? ofChildren : item.durationMinutes
}

/** Minutes that the whole agenda takes. */
export function totalMinutes(items: readonly AgendaItem[]): number {
  return agendaTree(items).reduce((sum, branch) => sum + itemMinutes(branch), 0)
}

export type Slot = { readonly startsAt: LocalTime; readonly endsAt: LocalTime }

/** What the clock and the numbers of one line need beside the item itself. */
type LineFacts = Pick<AgendaLine, 'displayTitle' | 'attachmentCount' | 'originReference'>

/**
 * The agenda as it is read: items in order with their number and their hours.
 *
 * Internal items have no number but take their time; an item that ends after the slot is marked.
 */
export function agendaLines(
  items: readonly AgendaItem[],
  { startsAt, endsAt }: Slot,
  factsOf: (item: AgendaItem) => LineFacts,
): readonly AgendaLine[] {
  const slot = slotMinutes(startsAt, endsAt)
  const lines: AgendaLine[] = []
  let elapsed = 0
  let rank = 0
  for (const branch of agendaTree(items)) {
    if (!branch.item.isInternal) rank += 1
    const number = branch.item.isInternal ? '' : String(rank)
    const minutes = itemMinutes(branch)
    lines.push(line(branch.item, 0, number, elapsed, minutes))
    let within = elapsed
    let subRank = 0
    for (const child of branch.children) {
      if (!child.isInternal) subRank += 1
      const subNumber = child.isInternal || number === '' ? '' : `${number}.${subRank}`
      lines.push(line(child, 1, subNumber, within, child.durationMinutes))
      within += child.durationMinutes
    }
    elapsed += minutes
  }
  return lines

  function line(
    item: AgendaItem,
    depth: 0 | 1,
    number: string,
    from: number,
    minutes: number,
  ): AgendaLine {
    return {
      ...item,
      ...factsOf(item),
      number,
      depth,
      minutes,
      startsAt: addMinutes(startsAt, from),
      endsAt: addMinutes(startsAt, from + minutes),
      isOver: from + minutes > slot,
    }
  }
}

function byPosition(first: AgendaItem, second: AgendaItem): number {
  return first.position - second.position || first.id.localeCompare(second.id)
}

/** Where an item stands after a move: its parent, and its rank among its brothers from 0. */
export type Placement = { readonly parentId: string | null; readonly rank: number }

export type Move =
  | { readonly kind: 'by'; readonly steps: number }
  | { readonly kind: 'rank'; readonly rank: number }
  | { readonly kind: 'after'; readonly itemId: string | null; readonly parentId: string | null }
  | { readonly kind: 'indent' }
  | { readonly kind: 'outdent' }

/**
 * Where a move puts an item, among the whole list of its brothers and never among those on screen.
 * Moves past either end stop there; a move that means nothing (indenting the first item) returns
 * null and changes nothing.
 *
 * @param move  `rank` counts as the printed agenda does, from 1
 */
export function placementAfter(
  items: readonly AgendaItem[],
  item: AgendaItem,
  move: Move,
): Placement | null {
  const tree = agendaTree(items)
  const brothers = brothersOf(tree, item.parentId)
  const rank = brothers.findIndex(({ id }) => id === item.id)
  switch (move.kind) {
    case 'by':
      return { parentId: item.parentId, rank: clamp(rank + move.steps, brothers.length - 1) }
    case 'rank':
      return { parentId: item.parentId, rank: clamp(move.rank - 1, brothers.length - 1) }
    case 'after':
      return placementBehind(tree, item, move)
    case 'indent':
      return indented(tree, item, rank)
    case 'outdent':
      return outdented(tree, item)
  }
}

function brothersOf(tree: readonly ItemTree[], parentId: string | null): readonly AgendaItem[] {
  if (parentId === null) return tree.map(({ item }) => item)
  return tree.find(({ item }) => item.id === parentId)?.children ?? []
}

function placementBehind(
  tree: readonly ItemTree[],
  item: AgendaItem,
  { itemId, parentId }: { readonly itemId: string | null; readonly parentId: string | null },
): Placement | null {
  const hasChildren = tree.some(
    (branch) => branch.item.id === item.id && branch.children.length > 0,
  )
  if (parentId === item.id || (parentId !== null && hasChildren)) return null
  const others = brothersOf(tree, parentId).filter(({ id }) => id !== item.id)
  const before = others.findIndex(({ id }) => id === itemId)
  if (itemId !== null && before === -1) return null
  return { parentId, rank: before + 1 }
}

function indented(tree: readonly ItemTree[], item: AgendaItem, rank: number): Placement | null {
  const branch = tree.find((candidate) => candidate.item.id === item.id)
  const above = tree[rank - 1]
  if (branch === undefined || branch.children.length > 0 || above === undefined) return null
  return { parentId: above.item.id, rank: above.children.length }
}

function outdented(tree: readonly ItemTree[], item: AgendaItem): Placement | null {
  const parentRank = tree.findIndex((branch) => branch.item.id === item.parentId)
  return parentRank === -1 ? null : { parentId: null, rank: parentRank + 1 }
}

function clamp(rank: number, most: number): number {
  return Math.max(0, Math.min(rank, most))
}

/** The ids of a list of brothers once an item stands at a rank among them. */
export function reordered(
  brothers: readonly string[],
  itemId: string,
  rank: number,
): readonly string[] {
  const others = brothers.filter((id) => id !== itemId)
  return [...others.slice(0, rank), itemId, ...others.slice(rank)]
}

/**
 * New durations that make an agenda fit its slot: each item gives in proportion to its length, five
 * minutes at a time, none below five minutes; standing items give less readily. Empty when it fits
 * already.
 */
export function fittedDurations(
  items: readonly AgendaItem[],
  availableMinutes: number,
): ReadonlyMap<string, number> {
  const leaves = leavesOf(items)
  const durations = new Map(leaves.map((item) => [item.id, item.durationMinutes]))
  let excess = totalMinutes(items) - availableMinutes
  const changed = new Map<string, number>()
  while (excess > 0) {
    const giver = nextGiver(leaves, durations)
    if (giver === null) break
    const minutes = durations.get(giver.id) ?? 0
    const left = Math.max(5, minutes - Math.min(5, excess))
    durations.set(giver.id, left)
    changed.set(giver.id, left)
    excess -= minutes - left
  }
  return changed
}

/** Items whose own minutes count: those without timed sub-items. */
function leavesOf(items: readonly AgendaItem[]): readonly AgendaItem[] {
  return agendaTree(items).flatMap((branch) => {
    const timed = branch.children.filter(({ durationMinutes }) => durationMinutes > 0)
    return timed.length > 0 ? timed : [branch.item]
  })
}

/** A standing item counts as if it had given a fifth of its time already. */
const standingWeight = 0.8

/** The item that keeps the largest share of its time after giving five minutes more. */
function nextGiver(
  leaves: readonly AgendaItem[],
  durations: ReadonlyMap<string, number>,
): AgendaItem | null {
  const minutes = ({ id }: AgendaItem) => durations.get(id) ?? 0
  const keptShare = (item: AgendaItem) =>
    ((minutes(item) - 5) / item.durationMinutes) * (item.isStanding ? standingWeight : 1)
  const givers = leaves
    .filter((item) => minutes(item) > 5)
    .toSorted((first, second) => keptShare(second) - keptShare(first))
  return givers[0] ?? null
}

/** An item of which nothing was said but its title, waiting in the vivier of its body. */
export const emptyItem: Omit<AgendaItem, 'id' | 'bodyId' | 'position' | 'title'> = {
  revision: 1,
  meetingId: null,
  parentId: null,
  nature: 'DISCUSSION',
  presenter: '',
  durationMinutes: 0,
  expectedDecision: '',
  documentsExpected: '',
  isInternal: false,
  isRecurring: false,
  isConfidential: false,
  treatment: null,
  note: '',
  standingKind: null,
  isStanding: false,
  isLate: false,
  originItemId: null,
  carryReason: null,
}
