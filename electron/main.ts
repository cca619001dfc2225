/** The window's process: a list of set-up calls, read from top to bottom; each lives in `shell/`. */
import { app } from 'electron'
import { homedir } from 'node:os'
import { frenchTranslator } from '../shared/french-translator.ts'
import { openApplication } from './shell/application.ts'
import { registerPageScheme } from './shell/app-pages.ts'
import { guardNavigation } from './shell/navigation-guard.ts'
import { claimSingleInstance, separateProfile } from './shell/single-instance.ts'
import { readStartOptions } from './shell/start-options.ts'
import { sayStartFailed } from './shell/window-dialogs.ts'

const t = frenchTranslator()
const { argv, env, platform } = process
const options = readStartOptions({ argv, env, platform, folder: process.cwd(), home: homedir() })

app.enableSandbox()
// Electron has this on Windows alone; it joins the window to its entry in the task bar.
if (platform === 'win32') app.setAppUserModelId('org.greffier.Greffier')
registerPageScheme()
guardNavigation(t)
separateProfile(options)

app.on('window-all-closed', () => {
  if (platform !== 'darwin') app.quit()
})

if (claimSingleInstance()) void app.whenReady().then(start)
else app.quit()

async function start(): Promise<void> {
  try {
    await openApplication(t, options)
  } catch (failure) {
    await sayStartFailed(t, failure instanceof Error ? failure.name : 'unknown')
    app.exit(1)
  }
}
