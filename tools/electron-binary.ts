import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { project, run } from './programs.ts'

/**
 * Electron's binary, which npm does not bring: install scripts are off, and it comes from another
 * server than the packages.
 */
const electronFolder = join(project, 'node_modules', 'electron')
const memory = join(project, '.greffier')
const failureNote = join(memory, 'electron-fetch-failed')

const retryAfterHours = 24
const patienceSeconds = 10

/** The program, or null when it is not installed. */
export function electronBinary(): string | null {
  const nameFile = join(electronFolder, 'path.txt')
  if (!existsSync(nameFile)) return null
  const program = join(electronFolder, 'dist', readFileSync(nameFile, 'utf8'))
  return existsSync(program) ? program : null
}

/**
 * Fetches the binary unless a try failed less than a day ago; null when it cannot be had.
 *
 * A server that does not answer within 10 s counts as no network: nobody waits for a window longer
 * than that without knowing why.
 */
export async function fetchElectronBinary(now: Date): Promise<string | null> {
  if (failedRecently(now)) return null
  console.error('Electron est absent de cette machine : téléchargement…')
  if (await isServerReachable()) {
    await run(process.execPath, [join(electronFolder, 'install.js')], { shown: true })
  }
  const program = electronBinary()
  if (program === null) rememberFailure(now)
  return program
}

function failedRecently(now: Date): boolean {
  if (!existsSync(failureNote)) return false
  const failedAt = new Date(readFileSync(failureNote, 'utf8'))
  return now.getTime() - failedAt.getTime() < retryAfterHours * 3_600_000
}

function rememberFailure(now: Date): void {
  mkdirSync(memory, { recursive: true })
  writeFileSync(failureNote, now.toISOString())
  console.error(
    'Electron n’a pas pu être téléchargé (pas d’accès au réseau ?) ; nouvel essai dans un jour.',
  )
}

async function isServerReachable(): Promise<boolean> {
  const server = process.env['ELECTRON_MIRROR'] ?? 'https://github.com/electron/electron/releases/'
  try {
    await fetch(server, { method: 'HEAD', signal: AbortSignal.timeout(patienceSeconds * 1000) })
    return true
  } catch {
    // Whatever the reason, there is no answer: the caller says so and goes on without Electron.
    return false
  }
}
