import type { IsoDate } from '../shared/dates.ts'

/** What the core is opened with when it lives in a process of its own. */
export type CoreStart = {
  readonly dataFolder: string
  readonly resourcesFolder: string
  readonly version: string
  readonly fixedToday: IsoDate | null
  /** Fills an empty data folder with the demonstration. */
  readonly isDemo: boolean
}

/** What the window's process asks of the core's; `connect` comes with one MessagePort. */
export type CoreOrder =
  | { readonly kind: 'open'; readonly start: CoreStart }
  | { readonly kind: 'connect' }
  | { readonly kind: 'close' }

/** What the core's process says of itself. Its end with code 0 says that it closed properly. */
export type CoreNews =
  | { readonly kind: 'opened' }
  | { readonly kind: 'refused'; readonly what: string; readonly remedy: string }
