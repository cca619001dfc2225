/**
 * What the window's menu can ask the interface to do, by the ids that the palette knows. A choice
 * that is not offered on the present screen does nothing.
 */
export const menuCommands = [
  'meeting.new',
  'backup.create',
  'undo',
  'redo',
  'palette',
  'theme',
  'rail',
  'help',
  'go.today',
  'go.meetings',
  'go.decisions',
  'go.calendar',
  'go.bodies',
  'go.directory',
  'go.programme',
  'go.trash',
  'go.settings',
] as const
export type MenuCommand = (typeof menuCommands)[number]

export const windowThemes = ['system', 'light', 'dark'] as const
export type WindowTheme = (typeof windowThemes)[number]

/** `unknown`: the register does not have it. `missing`: it does, but the file is gone. */
export type DocumentOpening = 'opened' | 'unknown' | 'missing' | 'failed'

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly fileName: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed' }

/**
 * A document that was written (`exports.list`), by its meeting and its id; one of the register
 * (`exports.listRegister`) has no meeting.
 */
export type DocumentReference = { readonly meetingId: string | null; readonly documentId: string }

/**
 * `window.greffier`: what the window adds to the interface. A browser tab does not have it.
 *
 * The way to the core is not here: the page posts `connectMessage` to itself with one end of a
 * MessageChannel, and the preload hands that end on.
 */
export type GreffierBridge = {
  readonly platform: string
  /** The folder that the person chose; null when the dialog was closed. */
  readonly chooseFolder: () => Promise<string | null>
  /** The backup that the person chose, for `backup.restore`; null when the dialog was closed. */
  readonly chooseBackup: () => Promise<string | null>
  /** Saves bytes where the person says in the system's dialog. */
  readonly saveAs: (suggestedName: string, bytes: Uint8Array<ArrayBuffer>) => Promise<SaveOutcome>
  /** Opens a generated document in the application that the system has for it, Word for most. */
  readonly openDocument: (document: DocumentReference) => Promise<DocumentOpening>
  /** Shows a generated document in its folder. */
  readonly showDocument: (document: DocumentReference) => Promise<DocumentOpening>
  /** The frame of the window follows the theme chosen in the interface. */
  readonly setTheme: (theme: WindowTheme) => Promise<void>
  /** Calls the listener for each choice in the menu, until the returned function is called. */
  readonly onMenuCommand: (listener: (command: MenuCommand) => void) => () => void
}

/** What the page posts to itself, with a MessagePort, to be joined to the core. */
export const connectMessage = 'greffier:connect'
