import path from 'node:path'

type Machine = {
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/**
 * The folder of the user's own base where none is named: the same for the window and the command.
 *
 * It is a folder of its own below the application's, so that nothing that Chromium keeps beside it
 * (caches, settings of the window) is taken for data.
 */
export function defaultDataFolder({ platform, home, env }: Machine): string {
  if (platform === 'win32') {
    const roaming = env.APPDATA || path.win32.join(home, 'AppData', 'Roaming')
    return path.win32.join(roaming, 'Greffier', 'data')
  }
  if (platform === 'darwin') {
    return path.posix.join(home, 'Library', 'Application Support', 'Greffier', 'data')
  }
  return path.posix.join(env.XDG_DATA_HOME || path.posix.join(home, '.local', 'share'), 'greffier')
}
