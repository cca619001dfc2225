import { useState } from 'react'
import type { TemplateItem } from '../../shared/bodies.ts'

/** A line of the template with a key that stays its own while it moves. */
export type TemplateRow = { readonly key: string; readonly item: TemplateItem }

/** A new line: an item for discussion, its length usual. */
export const blankItem: TemplateItem = {
  title: '',
  nature: 'DISCUSSION',
  presenter: '',
  durationMinutes: 10,
  expectedDecision: '',
  standingKind: 'OTHER',
  isInternal: false,
  depth: 0,
}

/**
 * The lines of a template with keys. What the core has stored replaces them only when it differs
 * from what stands here and nothing is on its way, so that a field keeps its focus through a save.
 */
export function useTemplateRows(stored: readonly TemplateItem[], isSaving: boolean) {
  const [rows, setRows] = useState<readonly TemplateRow[]>(() => stored.map(withKey))
  const incoming = JSON.stringify(stored)
  const [seen, setSeen] = useState(incoming)
  if (incoming !== seen && !isSaving) {
    setSeen(incoming)
    if (JSON.stringify(titledItems(rows)) !== incoming) setRows(stored.map(withKey))
  }
  return { rows, setRows }
}

/** What is stored of the lines: those that have a title already. */
export function titledItems(rows: readonly TemplateRow[]): TemplateItem[] {
  return rows.map(({ item }) => item).filter(({ title }) => title.trim() !== '')
}

export function withKey(item: TemplateItem): TemplateRow {
  return { key: crypto.randomUUID(), item }
}

/** The first line and the one past the last of an item with its sub-items. */
function blockAt(rows: readonly TemplateRow[], index: number): readonly [number, number] {
  if ((rows[index]?.item.depth ?? 0) > 0) return [index, index + 1]
  const next = rows.findIndex(({ item }, at) => at > index && item.depth === 0)
  return [index, next === -1 ? rows.length : next]
}

/**
 * The lines after a move by one place. An item takes its sub-items along and passes over the whole
 * item beside it; a sub-item stays below an item. The same lines where there is no way.
 */
export function movedBy(
  rows: readonly TemplateRow[],
  key: string,
  step: 1 | -1,
): readonly TemplateRow[] {
  const at = rows.findIndex((row) => row.key === key)
  if (at === -1) return rows
  const [start, end] = blockAt(rows, at)
  const isSub = (rows[at]?.item.depth ?? 0) > 0
  const above = isSub
    ? start - 1
    : rows.findLastIndex(({ item }, i) => i < start && item.depth === 0)
  const [, below] = blockAt(rows, end)
  if (step === -1 && (above < 0 || (isSub && above === 0))) return rows
  if (step === 1 && end >= rows.length) return rows
  const target = step === -1 ? above : isSub ? end + 1 : below
  return placed(rows, [start, end], target)
}

/** The lines after one was dropped where another stood; its sub-items come along. */
export function droppedAt(
  rows: readonly TemplateRow[],
  key: string,
  overKey: string,
): readonly TemplateRow[] {
  const at = rows.findIndex((row) => row.key === key)
  const over = rows.findIndex((row) => row.key === overKey)
  if (at === -1 || over === -1 || at === over) return rows
  const [start, end] = blockAt(rows, at)
  if (over >= start && over < end) return rows
  const isItem = (rows[at]?.item.depth ?? 0) === 0
  // An item never parts another from its sub-items.
  const [overStart, overEnd] = isItem ? blockAround(rows, over) : [over, over + 1]
  return placed(rows, [start, end], over > at ? overEnd : overStart)
}

function blockAround(rows: readonly TemplateRow[], index: number): readonly [number, number] {
  const head = rows.findLastIndex(({ item }, at) => at <= index && item.depth === 0)
  return blockAt(rows, Math.max(0, head))
}

/** Puts a stretch of lines before the line that stands at `target` now. */
function placed(
  rows: readonly TemplateRow[],
  [start, end]: readonly [number, number],
  target: number,
): readonly TemplateRow[] {
  const block = rows.slice(start, end)
  const head = rows.slice(0, target).filter((row) => !block.includes(row))
  const tail = rows.slice(target).filter((row) => !block.includes(row))
  return asTree([...head, ...block, ...tail])
}

/** The first line is always an item: a sub-item needs one above it. */
export function asTree(rows: readonly TemplateRow[]): readonly TemplateRow[] {
  const [first, ...rest] = rows
  if (first === undefined || first.item.depth === 0) return rows
  return [{ ...first, item: { ...first.item, depth: 0 } }, ...rest]
}

/** Numbers as the agenda prints them: «2», «2.1»; internal lines have none. */
export function numbersOf(rows: readonly TemplateRow[]): readonly string[] {
  let item = 0
  let sub = 0
  return rows.map(({ item: { depth, isInternal } }) => {
    if (isInternal) return ''
    if (depth === 0) {
      item += 1
      sub = 0
      return String(item)
    }
    sub += 1
    return `${item}.${sub}`
  })
}
