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
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import { defaultDataFolder } from '../electron/core/default-data-folder.ts'
import { buildIfStale, isBuilt } from './build.ts'
import { electronBinary, fetchElectronBinary } from './electron-binary.ts'
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

type Options = Wish & {
  /** What the application itself is given: `--demo`, `--data DIR`, `--port N`. */
  readonly passedOn: readonly string[]
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
  const { demo, browser, port } = values
  const data = values.data ?? (demo ? demonstrationFolder() : undefined)
  const passedOn = [
    ...(demo ? ['--demo'] : []),
    ...(data === undefined ? [] : ['--data', resolve(data)]),
    ...(port === undefined ? [] : ['--port', port]),
  ]
  const env = demo ? { GREFFIER_TODAY: demonstrationDay, ...process.env } : process.env
  return { browser, open: !values['no-open'], passedOn, env }
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

async function findOpener(wish: Wish): Promise<Opener> {
  const { platform, env } = process
  const machine = { platform, hasDisplay: hasDisplay(platform, env), appBrowser: findAppBrowser() }
  const needsWindow = wish.open && !wish.browser && machine.hasDisplay
  const electron = needsWindow
    ? (electronBinary() ?? (await fetchElectronBinary(new Date())))
    : null
  return chooseOpener(wish, { ...machine, electron })
}

/** Electron carries the core itself; its end is ours. */
function startElectron(program: string, { passedOn, env }: Options): ChildProcess {
  const sandbox = isRoot() ? ['--no-sandbox'] : []
  return spawn(program, [...sandbox, project, ...passedOn], { env, stdio: 'inherit' })
}

/** The loopback host; its first line says where it listens. */
async function startHost({ passedOn, env }: Options): Promise<{ host: ChildProcess; url: string }> {
  const program = join(project, 'electron', 'serve.ts')
  const host = spawn(process.execPath, [program, ...passedOn], {
    env,
    // Closing the fourth channel asks for the normal end: Windows has no signal that can be handled.
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  if (host.stdout === null) throw new Error('The host was started without its output')
  const line = await firstLine(host.stdout)
  if (line === null) throw new StartFailure('Greffier n’a pas démarré.')
  return { host, url: addressIn(line) }
}

/** Null when the stream ends before a line does. What follows is read and dropped, or the pipe would fill. */
function firstLine(stream: Readable): Promise<string | null> {
  const lines = createInterface({ input: stream })
  return new Promise((resolve) => {
    lines.once('line', resolve)
    lines.once('close', () => resolve(null))
  })
}

function addressIn(line: string): string {
  const answer: unknown = JSON.parse(line)
  const url: unknown = typeof answer === 'object' && answer !== null && Reflect.get(answer, 'url')
  if (typeof url !== 'string') throw new Error('The first line of the host holds no address')
  return url
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

/** One window profile per data folder, so that two bases may be open side by side. */
function windowProfile({ passedOn }: Options): string {
  const name = createHash('sha256').update(passedOn.join('\n')).digest('hex').slice(0, 12)
  const folder = join(project, '.greffier', 'windows', name)
  mkdirSync(folder, { recursive: true })
  return folder
}

async function openInBrowser(opener: Opener, options: Options): Promise<ChildProcess> {
  const { host, url } = await startHost(options)
  console.error(openerSentence(opener, url))
  const window = show(opener, url, options)
  // Closing the window is quitting, as in any application: the host makes its closing backup.
  window?.on('exit', () => host.connected && host.disconnect())
  return host
}

async function start(): Promise<void> {
  const options = readOptions()
  await build()
  const opener = await findOpener(options)
  if (opener.kind === 'electron') {
    console.error(openerSentence(opener, ''))
    endWith(startElectron(opener.program, options))
  } else {
    endWith(await openInBrowser(opener, options))
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
