import { useTranslation } from 'react-i18next'
import { type Command, useCommands } from '../commands.ts'
import type { AgendaBoard } from './use-agenda-board.ts'

type Doors = {
  readonly inspect: () => void
  readonly isInspecting: boolean
  readonly closeInspector: () => void
  readonly takeFirst: () => void
}

/** The keys of the agenda that also stand in the palette and on the help sheet. */
export function useAgendaCommands(board: AgendaBoard, doors: Doors): void {
  const { t } = useTranslation()
  const { selected } = board
  const line = selected?.line ?? null
  const onItem = (id: string, keys: string, run: () => void): Command => ({
    id: `agenda.${id}`,
    label: t(`agenda.commands.${id as 'up'}`),
    keys,
    isEnabled: line !== null,
    run,
  })
  const withSelected = (run: (entry: NonNullable<typeof selected>) => void) => () => {
    if (selected !== null) run(selected)
  }
  useCommands([
    onItem('up', 'Alt+ArrowUp', withSelected((entry) => void board.move(entry, { kind: 'by', steps: -1 }))),
    onItem('down', 'Alt+ArrowDown', withSelected((entry) => void board.move(entry, { kind: 'by', steps: 1 }))),
    onItem('indent', 'Alt+Shift+ArrowRight', withSelected((entry) => void board.move(entry, { kind: 'indent' }))),
    onItem('outdent', 'Alt+Shift+ArrowLeft', withSelected((entry) => void board.move(entry, { kind: 'outdent' }))),
    onItem('toBacklog', 'Alt+ArrowRight', withSelected(board.sendToBacklog)),
    onItem('remove', 'Delete', withSelected(board.removeItem)),
    onItem('inspect', 'Alt+f', doors.inspect),
    {
      id: 'agenda.fromBacklog',
      label: t('agenda.commands.fromBacklog'),
      keys: 'Alt+ArrowLeft',
      isEnabled: board.agenda.backlog.length > 0,
      run: doors.takeFirst,
    },
    { id: 'agenda.add', label: t('agenda.commands.add'), keys: 'Alt+a', run: board.addAtEnd },
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
  const isAtStart = target.selectionStart === 0 && target.selectionEnd === 0
  return event.key === 'Tab' && isAtStart && changeLevel(board, key, event.shiftKey)
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
