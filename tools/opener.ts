/** What the person asked of `npm start`. */
export type Wish = {
  /** Wants a tab of her own browser rather than a window. */
  readonly browser: boolean
  /** Wants something to open at all. */
  readonly open: boolean
}

/** What this machine can open. */
export type Machine = {
  readonly platform: NodeJS.Platform
  readonly hasDisplay: boolean
  /** Programs by their path, null when absent. */
  readonly electron: string | null
  readonly appBrowser: string | null
}

/** Where Greffier appears. */
export type Opener =
  | { readonly kind: 'electron'; readonly program: string }
  | { readonly kind: 'app-window'; readonly program: string }
  | { readonly kind: 'browser-tab'; readonly asked: boolean }
  | { readonly kind: 'address'; readonly reason: 'asked' | 'no-display' }

/** The best that this machine offers: Electron, then a window without tabs, then a tab, then an address. */
export function chooseOpener(wish: Wish, machine: Machine): Opener {
  if (!wish.open) return { kind: 'address', reason: 'asked' }
  if (!machine.hasDisplay) return { kind: 'address', reason: 'no-display' }
  if (wish.browser) return { kind: 'browser-tab', asked: true }
  if (machine.electron !== null) return { kind: 'electron', program: machine.electron }
  if (machine.appBrowser !== null) return { kind: 'app-window', program: machine.appBrowser }
  return { kind: 'browser-tab', asked: false }
}

/** One line that says where Greffier is and why there; the host itself says how to end it. */
export function openerSentence(opener: Opener, url: string): string {
  switch (opener.kind) {
    case 'electron':
      return 'Greffier s’ouvre dans sa fenêtre.'
    case 'app-window':
      return 'Greffier s’ouvre dans une fenêtre de votre navigateur, car Electron est absent de cette machine.'
    case 'browser-tab':
      return opener.asked
        ? `Greffier s’ouvre dans votre navigateur : ${url}`
        : `Greffier s’ouvre dans votre navigateur, faute d’Electron, de Chrome, d’Edge et de Chromium : ${url}`
    case 'address':
      return opener.reason === 'asked'
        ? `Greffier est à cette adresse : ${url}`
        : `Aucun écran ici : ouvrez vous-même ${url}`
  }
}

/** What hands an address to the person's own browser. */
export function defaultBrowserCommand(
  platform: NodeJS.Platform,
  url: string,
): readonly [command: string, ...args: string[]] {
  if (platform === 'darwin') return ['open', url]
  // Not `start`: it belongs to the shell, which would cut an address at its first &.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url]
  return ['xdg-open', url]
}

/**
 * Arguments for a window without tabs, with a profile of its own.
 *
 * With the person's profile, a browser already open would take the page over and our process would
 * end at once; with its own, the process lives as long as the window.
 */
export function appWindowArguments(
  url: string,
  profile: string,
  isRoot: boolean,
): readonly string[] {
  return [
    `--app=${url}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-component-update',
    '--window-size=1366,768',
    ...(isRoot ? ['--no-sandbox'] : []),
  ]
}
