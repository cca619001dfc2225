/**
 * `npm start`: builds if needed, then opens Greffier in the best window that this machine has.
 *
 * Options after `--`: `--demo` opens the demonstration, `--data DIR` another data folder,
 * `--browser` a tab of the browser, `--no-open` nothing but the address, `--port N` a fixed port.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import type { EarlyServe } from '../electron/cli/early-serve.ts'
import { defaultDataFolder } from '../electron/core/default-data-folder.ts'
import { buildIfStale, isBuilt } from './build.ts'
import { findAppBrowser, hasDisplay, isRoot } from './machine.ts'
import {
  appWindowArguments,
  chooseOpener,
  defaultBrowserCommand,
  type Opener,
  openerSentence,
  type Wish,
} from './opener.ts'
import { project } from './programs.ts'

const usage = 'Usage : npm start -- [--demo] [--data DOSSIER] [--browser] [--no-open] [--port N]'

/** A failure that has been said in a sentence already. */
class StartFailure extends Error {}

/** What `out/main/early-serve.js` gives. */
type BuiltHost = { readonly serveEarly: (options: EarlyServe) => Promise<0 | 1> }

type Options = Wish & {
  /** What the application itself is given: `--demo`, `--data DIR`. */
  readonly passedOn: readonly string[]
  /** 0 takes any free port. */
  readonly port: number
  readonly env: NodeJS.ProcessEnv
}

/** The day that the demonstration data is told from. */
const demonstrationDay = '2026-11-21'

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      demo: { type: 'boolean', default: false },
      browser: { type: 'boolean', default: false },
      'no-open': { type: 'boolean', default: false },
      data: { type: 'string' },
      port: { type: 'string' },
    },
  })
  const { demo, browser } = values
  const data = values.data ?? (demo ? demonstrationFolder() : undefined)
  const passedOn = [
    ...(demo ? ['--demo'] : []),
    ...(data === undefined ? [] : ['--data', resolve(data)]),
  ]
  const env = demo ? { GREFFIER_TODAY: demonstrationDay, ...process.env } : process.env
  return { browser, open: !values['no-open'], passedOn, port: portOf(values.port), env }
}

function portOf(text = '0'): number {
  if (/^\d{1,5}$/u.test(text) && Number(text) < 65_536) return Number(text)
  throw new StartFailure(usage)
}

/** Beside the person's own base, which the demonstration must never fill; `GREFFIER_DATA` still wins. */
function demonstrationFolder(): string | undefined {
  const { env, platform } = process
  if (env['GREFFIER_DATA']) return undefined
  return `${defaultDataFolder({ platform, env, home: homedir() })}-demo`
}

async function build(): Promise<void> {
  if (isBuilt()) return
  console.error('Construction de Greffier…')
  const { succeeded, output } = await buildIfStale()
  if (!succeeded) throw new StartFailure(`${output.trim()}\nLa construction n’a pas abouti.`)
}

async function findElectron(): Promise<string | null> {
  const { electronBinary, fetchElectronBinary } = await import('./electron-binary.ts')
  return electronBinary() ?? (await fetchElectronBinary(new Date()))
}

async function findOpener(wish: Wish): Promise<Opener> {
  const { platform, env } = process
  const machine = { platform, hasDisplay: hasDisplay(platform, env), appBrowser: findAppBrowser() }
  // Whoever names a browser wants that one, not Electron.
  const needsWindow = wish.open && !wish.browser && machine.hasDisplay && !env['CHROMIUM']
  const electron = needsWindow ? await findElectron() : null
  return chooseOpener(wish, { ...machine, electron })
}

/** Electron carries the core itself; its end is ours. */
function startElectron(program: string, { passedOn, env }: Options): ChildProcess {
  const sandbox = isRoot() ? ['--no-sandbox'] : []
  return spawn(program, [...sandbox, project, ...passedOn], { env, stdio: 'inherit' })
}

/** Opens the page; the process answered lives as long as the window, or null when none does. */
function show(opener: Opener, url: string, options: Options): ChildProcess | null {
  if (opener.kind === 'app-window') {
    const args = appWindowArguments(url, windowProfile(options), isRoot())
    return openPage(opener.program, args, url)
  }
  if (opener.kind === 'browser-tab') {
    const [command, ...args] = defaultBrowserCommand(process.platform, url)
    openPage(command, args, url)
  }
  return null
}

function openPage(program: string, args: readonly string[], url: string): ChildProcess {
  const page = spawn(program, args, { stdio: 'ignore' })
  // The application runs all the same: the address is enough.
  page.on('error', () => console.error(`Rien ne s’est ouvert : ouvrez vous-même ${url}`))
  return page
}

/** A name of its own for each data folder. */
function folderName({ passedOn }: Options): string {
  return createHash('sha256').update(passedOn.join('\n')).digest('hex').slice(0, 12)
}

/** The same port for the same data folder, below those that systems hand out by themselves. */
function usualPort(options: Options): number {
  return 20_000 + (Number.parseInt(folderName(options).slice(0, 6), 16) % 12_000)
}

/** One window profile per data folder, so that two bases may be open side by side. */
function windowProfile(options: Options): string {
  const folder = join(project, '.greffier', 'windows', folderName(options))
  mkdirSync(folder, { recursive: true })
  return folder
}

/** The loopback host in this very process; answers the code to end with. */
async function openInBrowser(opener: Opener, options: Options): Promise<0 | 1> {
  // The built program, not its source: a third of the time to read it.
  const built = pathToFileURL(join(project, 'out', 'main', 'early-serve.js')).href
  const { serveEarly }: BuiltHost = await import(built)
  let window: ChildProcess | null = null
  const code = await serveEarly({
    folder: project,
    words: options.passedOn,
    env: options.env,
    port: options.port,
    usualPort: usualPort(options),
    // Nothing but our own window can be closed again when the base refuses to open.
    showing: opener.kind === 'app-window' ? 'early' : 'late',
    show: (url) => {
      window = show(opener, url, options)
      console.error(openerSentence(opener, url))
      return closingOf(window)
    },
  })
  endWindow(window)
  return code
}

/** Closing the window is quitting, as in any application: the host makes its closing backup. */
function closingOf(window: ChildProcess | null): Promise<void> {
  return new Promise((resolve) => window?.on('exit', () => resolve()))
}

function endWindow(window: ChildProcess | null): void {
  window?.kill()
}

async function start(): Promise<void> {
  const options = readOptions()
  await build()
  const opener = await findOpener(options)
  if (opener.kind === 'electron') {
    console.error(openerSentence(opener, ''))
    endWith(startElectron(opener.program, options))
  } else {
    process.exit(await openInBrowser(opener, options))
  }
}

/** Our end is the application's: Ctrl+C reaches it, and we wait for its closing backup. */
function endWith(application: ChildProcess): void {
  process.on('SIGINT', () => process.stdin.isTTY || application.kill('SIGINT'))
  process.on('SIGTERM', () => application.kill('SIGTERM'))
  application.on('exit', (code) => process.exit(code ?? 1))
}

function isUnknownOption(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE')
}

try {
  await start()
} catch (error) {
  if (error instanceof StartFailure) console.error(error.message)
  else if (isUnknownOption(error)) console.error(usage)
  else throw error
  process.exitCode = 1
}
