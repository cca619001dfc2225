/**
 * Stands for Electron's program: `node start-double.ts FOLDER [SWITCHES]` runs the real, built main
 * file of that folder against the double, with its page in a real Chromium.
 *
 * The process that started it may have functions run in here, as Playwright does with Electron.
 */
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runInThisContext } from 'node:vm'
import * as electron from './electron-module.ts'

type Asked = { readonly number: number; readonly source: string; readonly arg: unknown }

const double = pathToFileURL(join(import.meta.dirname, 'electron-module.ts')).href
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: double, shortCircuit: true } : next(specifier, context),
})

// The channel carries what `launch-double.ts` sends and nothing else.
process.on('message', (message) => void run(message as Asked))

async function run({ number, source, arg }: Asked): Promise<void> {
  try {
    // A test's function arrives as text, as it does in Electron: it sees nothing of its own file.
    const asked: unknown = runInThisContext(`(${source})`)
    if (typeof asked !== 'function') throw new Error('Only functions can be run')
    process.send?.({ number, value: await asked(electron, arg) })
  } catch (failure) {
    process.send?.({ number, failure: failure instanceof Error ? failure.stack : String(failure) })
  }
}

process.on('disconnect', () => process.exit(1))

const folder = resolve(process.argv[2] ?? '.')
const { main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
process.argv = ['electron', folder, ...process.argv.slice(3)]
await import(pathToFileURL(join(folder, String(main))).href)
