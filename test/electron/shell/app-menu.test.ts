import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { menuTemplate } from '../../../electron/shell/app-menu.ts'
import { type MenuCommand, menuCommands } from '../../../shared/bridge.ts'
import { translator } from '../../../shared/i18n.ts'

function menuOf(platform: NodeJS.Platform, send: (command: MenuCommand) => void = () => {}) {
  const nothing = () => {}
  return menuTemplate({
    t: translator('fr'),
    platform,
    hasDevTools: false,
    send,
    goBack: nothing,
    goForward: nothing,
    openDataFolder: nothing,
    showAbout: nothing,
  })
}

/** Every entry, with those of the menus below it. */
function entries(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [
    item,
    ...(Array.isArray(item.submenu) ? entries(item.submenu) : []),
  ])
}

describe('The menu', () => {
  it('is in French on every system', () => {
    const titles = menuOf('win32').map(({ label }) => label?.replace('&', ''))
    expect(titles).toEqual(['Fichier', 'Édition', 'Affichage', 'Aller', 'Aide'])
    expect(menuOf('darwin').map(({ label }) => label)[0]).toBe('Greffier')
    for (const platform of ['win32', 'linux', 'darwin'] as const) {
      const unnamed = entries(menuOf(platform)).filter(
        ({ label, type }) => type !== 'separator' && (label ?? '') === '',
      )
      expect(unnamed).toEqual([])
    }
  })

  it('hands each of its commands to the interface, once', () => {
    const sent: MenuCommand[] = []
    for (const { id, click } of entries(menuOf('linux', (command) => sent.push(command)))) {
      const isCommand = menuCommands.some((command) => command === id)
      // The interface is not told of the entry, the window or the key press.
      if (isCommand) Reflect.apply(click ?? (() => {}), null, [])
    }
    expect(sent.toSorted()).toEqual([...menuCommands].toSorted())
  })

  it('gives no key twice', () => {
    for (const platform of ['win32', 'darwin'] as const) {
      const keys = entries(menuOf(platform)).flatMap(({ accelerator }) => accelerator ?? [])
      expect(new Set(keys).size).toBe(keys.length)
    }
  })

  it('leaves the keys of the interface to the interface', () => {
    const undo = entries(menuOf('win32')).find(({ id }) => id === 'undo')
    expect(undo).toMatchObject({ accelerator: 'CmdOrCtrl+Z', registerAccelerator: false })
  })

  it('gives no letter to two menus, on Windows and Linux', () => {
    const letters = menuOf('win32').map(({ label }) =>
      /&(.)/u.exec(label ?? '')?.[1]?.toUpperCase(),
    )
    expect(new Set(letters).size).toBe(5)
    // The interface adds a point with Alt+A.
    expect(letters).not.toContain('A')
  })
})
