import { app } from 'electron'
import path from 'node:path'

/** Where the parts of the program lie, in a checkout and in an installed package. */
export function programFolders() {
  const built = path.join(app.getAppPath(), 'out')
  const resources = app.isPackaged
    ? process.resourcesPath
    : path.join(app.getAppPath(), 'resources')
  return {
    renderer: path.join(built, 'renderer'),
    preload: path.join(built, 'preload', 'preload.cjs'),
    core: path.join(built, 'main', 'core-process.js'),
    icon: path.join(resources, 'icons', 'linux', '256x256.png'),
    resources,
    windowState: path.join(app.getPath('userData'), 'window.json'),
  } as const
}
