import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../../shared/bridge.ts'
import type { Translate } from '../../shared/i18n.ts'

export type MenuActions = {
  /** Hands a choice to the interface. */
  readonly send: (command: MenuCommand) => void
  readonly goBack: () => void
  readonly goForward: () => void
  readonly openDataFolder: () => void
  readonly showAbout: () => void
}

type MenuOptions = MenuActions & {
  readonly t: Translate
  readonly platform: NodeJS.Platform
  readonly hasDevTools: boolean
}

type Items = MenuItemConstructorOptions[]

/** The name of each command in the catalogue. */
const labels = {
  'meeting.new': 'newMeeting',
  'backup.create': 'backup',
  undo: 'undo',
  redo: 'redo',
  palette: 'palette',
  theme: 'theme',
  rail: 'rail',
  help: 'help',
  'go.today': 'today',
  'go.meetings': 'meetings',
  'go.decisions': 'decisions',
  'go.calendar': 'calendar',
  'go.bodies': 'bodies',
  'go.directory': 'directory',
  'go.programme': 'programme',
  'go.trash': 'trash',
  'go.settings': 'settings',
} as const satisfies Readonly<Record<MenuCommand, string>>

const separator: MenuItemConstructorOptions = { type: 'separator' }

/** The menu bar, in French; its commands are those of the palette, done by the interface. */
export function menuTemplate(options: MenuOptions): Items {
  const { t, platform } = options
  const menus: Items = [
    { label: t('shell.menu.file'), submenu: fileMenu(options) },
    { label: t('shell.menu.edit'), submenu: editMenu(options) },
    { label: t('shell.menu.view'), submenu: viewMenu(options) },
    { label: t('shell.menu.go'), submenu: goMenu(options) },
    { label: t('shell.menu.help'), role: 'help', submenu: helpMenu(options) },
  ]
  return platform === 'darwin'
    ? [{ label: 'Greffier', submenu: macMenu(options) }, ...menus]
    : menus
}

/**
 * An entry whose shortcut is shown here but heard by the interface, which does the same in a browser
 * tab and knows when Ctrl+Z belongs to the text field in hand.
 */
function command(
  { send, t }: Pick<MenuOptions, 'send' | 't'>,
  id: MenuCommand,
  accelerator?: string,
): MenuItemConstructorOptions {
  return {
    id,
    label: t(`shell.command.${labels[id]}`),
    click: () => send(id),
    ...(accelerator !== undefined && { accelerator, registerAccelerator: false }),
  }
}

function fileMenu(options: MenuOptions): Items {
  const { t, openDataFolder, platform } = options
  return [
    command(options, 'meeting.new', 'CmdOrCtrl+N'),
    separator,
    command(options, 'backup.create'),
    { id: 'openDataFolder', label: t('shell.action.dataFolder'), click: openDataFolder },
    separator,
    platform === 'darwin'
      ? { role: 'close', label: t('shell.action.close') }
      : { role: 'quit', label: t('shell.action.quit'), accelerator: 'CmdOrCtrl+Q' },
  ]
}

function editMenu(options: MenuOptions): Items {
  const { t } = options
  return [
    command(options, 'undo', 'CmdOrCtrl+Z'),
    command(options, 'redo', 'CmdOrCtrl+Shift+Z'),
    separator,
    { role: 'cut', label: t('shell.action.cut') },
    { role: 'copy', label: t('shell.action.copy') },
    { role: 'paste', label: t('shell.action.paste') },
    { role: 'pasteAndMatchStyle', label: t('shell.action.pastePlain') },
    { role: 'selectAll', label: t('shell.action.selectAll') },
  ]
}

function viewMenu(options: MenuOptions): Items {
  const { t, hasDevTools } = options
  return [
    command(options, 'palette', 'CmdOrCtrl+K'),
    separator,
    command(options, 'rail'),
    command(options, 'theme'),
    separator,
    { role: 'resetZoom', label: t('shell.action.zoomReset') },
    { role: 'zoomIn', label: t('shell.action.zoomIn') },
    { role: 'zoomOut', label: t('shell.action.zoomOut') },
    separator,
    { role: 'togglefullscreen', label: t('shell.action.fullScreen') },
    ...(hasDevTools
      ? [{ role: 'toggleDevTools' as const, label: t('shell.action.devTools') }]
      : []),
  ]
}

function goMenu(options: MenuOptions): Items {
  const { t, platform, goBack, goForward } = options
  // On macOS Alt and an arrow move by words in a text.
  const [back, forward] = platform === 'darwin' ? ['Cmd+[', 'Cmd+]'] : ['Alt+Left', 'Alt+Right']
  return [
    { id: 'goBack', label: t('shell.action.back'), accelerator: back, click: goBack },
    { id: 'goForward', label: t('shell.action.forward'), accelerator: forward, click: goForward },
    separator,
    command(options, 'go.today', 'Alt+1'),
    command(options, 'go.meetings', 'Alt+2'),
    command(options, 'go.decisions', 'Alt+3'),
    command(options, 'go.calendar', 'Alt+4'),
    command(options, 'go.bodies', 'Alt+5'),
    command(options, 'go.directory', 'Alt+6'),
    command(options, 'go.programme', 'Alt+7'),
    separator,
    command(options, 'go.trash', 'Alt+8'),
    separator,
    command(options, 'go.settings', 'Alt+9'),
  ]
}

function helpMenu(options: MenuOptions): Items {
  const { t, showAbout } = options
  return [
    command(options, 'help', 'F1'),
    separator,
    { id: 'about', label: t('shell.action.about'), click: showAbout },
  ]
}

/** The application's own menu, which macOS puts first. */
function macMenu({ t, showAbout }: MenuOptions): Items {
  return [
    { label: t('shell.action.about'), click: showAbout },
    separator,
    { role: 'hide', label: t('shell.action.hide') },
    { role: 'hideOthers', label: t('shell.action.hideOthers') },
    { role: 'unhide', label: t('shell.action.showAll') },
    separator,
    { role: 'quit', label: t('shell.action.quit') },
  ]
}
