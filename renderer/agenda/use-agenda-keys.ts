import { useTranslation } from 'react-i18next'
import type { Translate } from '../../shared/i18n.ts'
import { type Command, useCommands } from '../commands.ts'
import type { Entry } from './agenda-entries.ts'
import type { AgendaBoard } from './use-agenda-board.ts'

type Doors = {
  readonly inspect: () => void
  readonly isInspecting: boolean
  readonly closeInspector: () => void
  readonly takeFirst: () => void
}

/** Moves of the selected item, by the key of each. */
const moves = [
  ['up', 'Alt+ArrowUp', { kind: 'by', steps: -1 }],
  ['down', 'Alt+ArrowDown', { kind: 'by', steps: 1 }],
  ['indent', 'Alt+Shift+ArrowRight', { kind: 'indent' }],
  ['outdent', 'Alt+Shift+ArrowLeft', { kind: 'outdent' }],
] as const

/** The keys of the agenda that also stand in the palette and on the help sheet. */
export function useAgendaCommands(board: AgendaBoard, doors: Doors): void {
  const { t } = useTranslation()
  useCommands([
    ...itemCommands(t, board, doors),
    {
      id: 'agenda.fromBacklog',
      label: t('agenda.commands.fromBacklog'),
      keys: 'Alt+ArrowLeft',
      isEnabled: board.agenda.backlog.length > 0,
      run: doors.takeFirst,
    },
    { id: 'agenda.add', label: t('agenda.commands.add'), keys: 'Alt+a', run: board.addHere },
    {
      id: 'agenda.template',
      label: t('agenda.commands.template'),
      run: () => void board.changes.applyTemplate(),
    },
    {
      id: 'agenda.close',
      label: t('frame.close'),
      keys: 'Escape',
      isListed: false,
      isEnabled: doors.isInspecting,
      run: doors.closeInspector,
    },
  ])
}

/** What can be done with the selected item; nothing while none is. */
function itemCommands(t: Translate, board: AgendaBoard, doors: Doors): readonly Command[] {
  const { selected } = board
  const isEnabled = selected !== null && selected.line !== null
  const withSelected = (run: (entry: Entry) => void) => () => {
    if (selected !== null) run(selected)
  }
  return [
    ...moves.map(([name, keys, move]) => ({
      id: `agenda.${name}`,
      label: t(`agenda.commands.${name}`),
      keys,
      isEnabled,
      run: withSelected((entry) => void board.move(entry, move)),
    })),
    {
      id: 'agenda.toBacklog',
      label: t('agenda.commands.toBacklog'),
      keys: 'Alt+ArrowRight',
      isEnabled,
      run: withSelected(board.sendToBacklog),
    },
    {
      id: 'agenda.remove',
      label: t('agenda.commands.remove'),
      keys: 'Delete',
      isEnabled,
      run: withSelected(board.removeItem),
    },
    {
      id: 'agenda.inspect',
      label: t('agenda.commands.inspect'),
      keys: 'Alt+f',
      isEnabled,
      run: doors.inspect,
    },
  ]
}

/** Keys of the rows and their cells, which are no commands: they mean what the cursor stands on. */
export function agendaRowKeys(board: AgendaBoard, inspect: () => void) {
  return (event: React.KeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return
    const { target } = event
    if (!(target instanceof HTMLElement)) return
    const key = target.closest<HTMLElement>('tr[data-key]')?.dataset.key
    if (key === undefined) return
    const isHandled =
      target instanceof HTMLTableRowElement
        ? rowKey(board, key, event, inspect)
        : cellKey(board, key, event, target)
    if (!isHandled) return
    event.preventDefault()
    event.stopPropagation()
  }
}

function rowKey(
  board: AgendaBoard,
  key: string,
  event: React.KeyboardEvent,
  inspect: () => void,
): boolean {
  if (/^\d$/u.test(event.key)) {
    // Not handled: the digit is typed into the field that has just been entered.
    board.focus.take({ key, cell: 'number' })
    return false
  }
  switch (event.key) {
    case 'ArrowUp':
    case 'ArrowDown':
      board.walk(key, event.key === 'ArrowUp' ? -1 : 1, 'row')
      return true
    case 'Home':
    case 'End':
      return goToEnd(board, event.key)
    case 'Enter':
    case 'F2':
      return board.focus.take({ key, cell: 'title' })
    case ' ':
      inspect()
      return true
    default:
      return false
  }
}

function goToEnd({ entries, goTo }: AgendaBoard, key: 'Home' | 'End'): boolean {
  const entry = key === 'Home' ? entries[0] : entries.at(-1)
  if (entry !== undefined) goTo(entry.key, 'row')
  return true
}

function cellKey(
  board: AgendaBoard,
  key: string,
  event: React.KeyboardEvent,
  target: HTMLElement,
): boolean {
  if (event.key === 'Escape') return board.focus.take({ key, cell: 'row' })
  const isTitle = target.closest('[data-cell="title"]') !== null
  if (!isTitle || !(target instanceof HTMLInputElement)) return false
  if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
    board.walk(key, event.key === 'ArrowUp' ? -1 : 1, 'title')
    return true
  }
  if (event.key !== 'Tab') return false
  const isAtStart = target.selectionStart === 0 && target.selectionEnd === 0
  if (isAtStart) return changeLevel(board, key, event.shiftKey)
  return !event.shiftKey && finishNew(board, key, target.value)
}

/**
 * Tab after the title of a new item: its other fields are there once the core has it, so the cursor
 * waits for them instead of falling on whatever stands below.
 */
function finishNew(board: AgendaBoard, key: string, title: string): boolean {
  const entry = board.entries.find((candidate) => candidate.key === key)
  if (entry === undefined || entry.line !== null || title.trim() === '') return false
  board.rows.writeTitle(entry, title)
  board.focus.ask({ key, cell: 'nature' })
  return true
}

/**
 * Tab at the start of a title makes a sub-item, Maj+Tab an item again. Where that changes nothing,
 * Tab goes on to the next field as everywhere, so the keyboard is never caught.
 */
function changeLevel(board: AgendaBoard, key: string, isOut: boolean): boolean {
  const entry = board.entries.find((candidate) => candidate.key === key)
  if (entry === undefined) return false
  const isSub = entry.line === null ? entry.draft?.isSub === true : entry.line.depth === 1
  const isFirst = board.entries[0]?.key === key
  if (isSub !== isOut || (isFirst && !isOut)) return false
  if (entry.line === null) board.items.setSub(key, !isOut)
  else {
    const hasSubs = board.agenda.lines.some(({ parentId }) => parentId === entry.line?.id)
    if (hasSubs) return false
    void board.move(entry, { kind: isOut ? 'outdent' : 'indent' })
  }
  return true
}
