import { useEffect } from 'react'
import type { MenuCommand } from '../shared/bridge.ts'
import { commandFor, runCommand } from './commands.ts'
import { windowBridge } from './window-bridge.ts'

/** Runs the command of each key pressed, and those that the window's menu sends. */
export function useCommandKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isDialogOpen()) return
      if (belongsToFocus(event)) return
      const command = commandFor(event)
      if (command === null || (isTyping(event.target) && !worksWhileTyping(event))) return
      event.preventDefault()
      command.run()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
  useEffect(() => windowBridge()?.onMenuCommand(runMenuCommand), [])
}

/** The menu's «Annuler» in a field is about its text, as Ctrl+Z is there. */
function runMenuCommand(id: MenuCommand): void {
  const isOfField = (id === 'undo' || id === 'redo') && isTyping(document.activeElement)
  // Old, and the only way to the history that the browser keeps of a field.
  if (isOfField) document.execCommand(id)
  else runCommand(id)
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

/** A field has its own undo, and letters are text; the rest stays at hand while typing. */
function worksWhileTyping(event: KeyboardEvent): boolean {
  if (/^F\d+$/u.test(event.key) || event.key === 'Escape' || event.altKey) return true
  return (event.ctrlKey || event.metaKey) && !['z', 'y'].includes(event.key.toLowerCase())
}
