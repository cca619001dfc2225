import { useEffect } from 'react'
import type { MenuCommand } from '../shared/bridge.ts'
import { commandFor, runCommand } from './commands.ts'
import { windowBridge } from './window-bridge.ts'

/** Runs the command of each key pressed, and those that the window's menu sends. */
export function useCommandKeys(): void {
  useEffect(() => {
    // A dialog that Échap closes is gone when the key arrives here, and the key was still its own.
    let wasDialogOpen = false
    const lookAhead = () => {
      wasDialogOpen = isDialogOpen()
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || wasDialogOpen || isDialogOpen()) return
      if (belongsToFocus(event)) return
      const command = commandFor(event)
      if (command === null || (isTyping(event.target) && !worksInField(event))) return
      event.preventDefault()
      command.run()
    }
    window.addEventListener('keydown', lookAhead, { capture: true })
    window.addEventListener('keydown', onKeyDown)
    return () => {
      window.removeEventListener('keydown', lookAhead, { capture: true })
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [])
  useEffect(watchTyping, [])
  useEffect(() => windowBridge()?.onMenuCommand(runMenuCommand), [])
}

/** The field that was typed in since it got the focus; null once its text is no longer the subject. */
let typedIn: EventTarget | null = null

/** Notes which field is being typed in; moving a row from within its field ends that. */
function watchTyping(): () => void {
  const note = ({ target }: Event) => {
    typedIn = target
  }
  const forget = () => {
    typedIn = null
  }
  const forgetOnMove = ({ altKey }: KeyboardEvent) => {
    if (altKey) forget()
  }
  document.addEventListener('input', note)
  document.addEventListener('focusin', forget)
  document.addEventListener('keydown', forgetOnMove)
  return () => {
    document.removeEventListener('input', note)
    document.removeEventListener('focusin', forget)
    document.removeEventListener('keydown', forgetOnMove)
  }
}

/** The menu's «Annuler» in a field that was typed in is about its text, as Ctrl+Z is there. */
function runMenuCommand(id: MenuCommand): void {
  const isInTypedField = isTyping(document.activeElement) && typedIn === document.activeElement
  const isOfField = (id === 'undo' || id === 'redo') && isInTypedField
  const focused = document.activeElement
  if ((id === 'undo' || id === 'redo') && isTextEditor(focused)) pressHistoryKey(focused, id)
  // Old, and the only way to the history that the browser keeps of a field.
  else if (isOfField) document.execCommand(id)
  else runCommand(id)
}

/** The text of the minutes keeps a history of its own, which it shows by its keys alone. */
function isTextEditor(element: Element | null): element is HTMLElement {
  return element instanceof HTMLElement && element.isContentEditable
}

function pressHistoryKey(editor: HTMLElement, id: 'undo' | 'redo'): void {
  const key = id === 'undo' ? 'z' : 'y'
  const options = { key, ctrlKey: true, bubbles: true, cancelable: true }
  editor.dispatchEvent(new KeyboardEvent('keydown', options))
}

/** A dialog, a menu and an open list keep their keys for themselves. */
function isDialogOpen(): boolean {
  const lists = ['Popover', 'Menu', 'Select'].map((name) => `.mantine-${name}-dropdown`)
  const doors = document.querySelectorAll(['[role="dialog"][aria-modal="true"]', ...lists].join())
  // A closed list may stay in the page, hidden.
  return [...doors].some((door) => door.checkVisibility())
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type=checkbox], [type=radio]), textarea'))
  )
}

/** Enter and Espace on a button, a link or a row are its own. */
function belongsToFocus({ key, target }: KeyboardEvent): boolean {
  if (key !== 'Enter' && key !== ' ') return false
  return target instanceof HTMLElement && target.matches('button, a, select, tr, [role]')
}

/**
 * Letters are text, and a field that was typed in undoes its own typing; the rest stays at hand. A
 * field that only has the focus has nothing of its own to undo.
 */
function worksInField(event: KeyboardEvent): boolean {
  if (/^F\d+$/u.test(event.key) || event.key === 'Escape' || event.altKey) return true
  if (!event.ctrlKey && !event.metaKey) return false
  return !['z', 'y'].includes(event.key.toLowerCase()) || typedIn !== event.target
}
