/**
 * `npm run test:electron`: the end-to-end file of the window in the real Electron, on a machine that
 * has its binary and a display. `npm test` runs the same file in the double.
 */
import { buildIfStale } from './build.ts'
import { electronBinary, fetchElectronBinary } from './electron-binary.ts'
import { runPackage } from './programs.ts'

async function testInElectron(): Promise<boolean> {
  if ((electronBinary() ?? (await fetchElectronBinary(new Date()))) === null) {
    console.error(
      'Le binaire d’Electron n’est pas sur cette machine et n’a pas pu être téléchargé : ' +
        'aucun essai n’a eu lieu. npm test essaie la même chose dans une doublure.',
    )
    return false
  }
  const { succeeded, output } = await buildIfStale()
  if (!succeeded) {
    console.error(output)
    return false
  }
  const args = ['test', '--config', 'test/e2e/playwright.config.ts', 'electron.spec.ts']
  const env = { GREFFIER_ELECTRON: 'real' }
  const run = await runPackage('@playwright/test:playwright', [...args, '--workers=1'], {
    shown: true,
    env,
  })
  return run.succeeded
}

process.exitCode = (await testInElectron()) ? 0 : 1
