/**
 * `npm run test:electron`: the end-to-end tests in the real window, for machines that have Electron.
 *
 * The tests are those of `npm test`; `GREFFIER_ELECTRON=real` takes them out of the double.
 */
import { buildIfStale } from './build.ts'
import { electronBinary, fetchElectronBinary } from './electron-binary.ts'
import { runPackage } from './programs.ts'

async function testInElectron(): Promise<boolean> {
  if ((electronBinary() ?? (await fetchElectronBinary(new Date()))) === null) {
    console.error('Le binaire d’Electron est absent de cette machine : rien n’a été essayé.')
    return false
  }
  const built = await buildIfStale()
  if (!built.succeeded) {
    console.error(`${built.output.trim()}\nLa construction n’a pas abouti.`)
    return false
  }
  const args = ['test', '--config', 'test/e2e/playwright.config.ts', '--reporter=line']
  const env = { GREFFIER_ELECTRON: 'real' }
  const { succeeded } = await runPackage('@playwright/test:playwright', args, { shown: true, env })
  return succeeded
}

process.exitCode = (await testInElectron()) ? 0 : 1
