import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * Programs that may lie on this machine outside the project: browsers and LibreOffice.
 *
 * Nothing here installs; a name that is not found is null.
 */

type Environment = Readonly<Record<string, string | undefined>>

/** Browsers that open a page as a window of its own (`--app=`), the likeliest first. */
export function appBrowserCandidates(
  platform: NodeJS.Platform,
  env: Environment,
): readonly string[] {
  if (platform === 'win32') return windowsBrowsers(env)
  if (platform === 'darwin') {
    return ['Google Chrome', 'Microsoft Edge', 'Chromium', 'Brave Browser'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  }
  const names = [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
    'brave-browser',
  ]
  return names.flatMap((name) => inPath(name, env))
}

/** Edge is on every Windows; a Chrome that the person installed herself goes first. */
function windowsBrowsers(env: Environment): readonly string[] {
  const programs = [
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'Chromium\\Application\\chrome.exe',
  ]
  return programs.flatMap((program) =>
    windowsProgramFolders(env).map((folder) => `${folder}\\${program}`),
  )
}

function libreOfficeCandidates(platform: NodeJS.Platform, env: Environment): readonly string[] {
  if (platform === 'win32') {
    return windowsProgramFolders(env).map(
      (folder) => `${folder}\\LibreOffice\\program\\soffice.exe`,
    )
  }
  if (platform === 'darwin') return ['/Applications/LibreOffice.app/Contents/MacOS/soffice']
  return ['soffice', 'libreoffice'].flatMap((name) => inPath(name, env))
}

function windowsProgramFolders(env: Environment): readonly string[] {
  const folders = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']]
  return folders.flatMap((folder) => folder ?? [])
}

function inPath(name: string, { PATH = '' }: Environment): readonly string[] {
  return PATH.split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
}

function firstExisting(candidates: readonly (string | undefined)[]): string | null {
  return candidates.find((file) => file !== undefined && existsSync(file)) ?? null
}

/** The browser named by `CHROMIUM`, or the first one installed. */
export function findAppBrowser(): string | null {
  const { env, platform } = process
  return firstExisting([env['CHROMIUM'], ...appBrowserCandidates(platform, env)])
}

/** The LibreOffice named by `SOFFICE`, or the one installed. */
export function findLibreOffice(): string | null {
  const { env, platform } = process
  return firstExisting([env['SOFFICE'], ...libreOfficeCandidates(platform, env)])
}

/** False where no window can appear, as in a container or over ssh. */
export function hasDisplay(platform: NodeJS.Platform, env: Environment): boolean {
  if (platform === 'win32' || platform === 'darwin') return true
  return Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY'])
}

/** Chromium refuses its sandbox to root, as in a container. */
export function isRoot(): boolean {
  return process.getuid?.() === 0
}
