import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { project, type Run, runPackage } from './programs.ts'

const sources = ['electron', 'renderer', 'shared', 'resources', 'package-lock.json']
const stamp = join(project, 'out', '.sources-hash')
const builtPage = join(project, 'out', 'renderer', 'index.html')

/** Builds `out/` unless it was built from these very sources. */
export async function buildIfStale(): Promise<Run> {
  const hash = sourcesHash()
  if (isBuiltFrom(hash)) {
    stampBuild(hash)
    return { succeeded: true, output: '', seconds: 0 }
  }
  const result = await runPackage('electron-vite', [
    'build',
    '--config',
    'electron/electron.vite.config.ts',
  ])
  if (result.succeeded) stampBuild(hash)
  return result
}

/** Remembers what was built, and since when dates need not be looked behind. */
function stampBuild(hash: string): void {
  const now = new Date()
  mkdirSync(join(project, 'out'), { recursive: true })
  writeFileSync(stamp, hash)
  // The build itself touches the folders; a source that changed under it keeps the build stale.
  const seenAt = sourcesHash() === hash ? now : new Date(0)
  utimesSync(stamp, seenAt, seenAt)
}

/** True when `npm start` would open at once. */
export function isBuilt(): boolean {
  return existsSync(builtPage) && existsSync(stamp) && isUntouchedSince(statSync(stamp).mtimeMs)
}

/**
 * True when no source changed after a moment. Reading dates takes a tenth of reading contents; it is
 * the date of the last change of any kind (ctime), which no copy and no archive can set back.
 */
function isUntouchedSince(moment: number): boolean {
  return sources.every((name) => isPathUntouchedSince(join(project, name), moment))
}

/**
 * Folders too: a file that was removed leaves its date there. Folder by folder, since reading them
 * all in one recursive call takes twice as long, and the browser starts after this.
 */
function isPathUntouchedSince(path: string, moment: number): boolean {
  const stats = statSync(path)
  if (stats.ctimeMs >= moment) return false
  if (!stats.isDirectory()) return true
  return readdirSync(path).every((name) => isPathUntouchedSince(`${path}/${name}`, moment))
}

function isBuiltFrom(hash: string): boolean {
  return existsSync(builtPage) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
}

/** By content, not by date: a checkout gives every file a new date. */
function sourcesHash(): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesUnder)) {
    hash.update(file).update(readFileSync(join(project, file)))
  }
  return hash.digest('hex')
}

function filesUnder(name: string): readonly string[] {
  if (name.includes('.')) return [name]
  return entriesUnder(name)
    .filter((entry) => entry.isFile())
    .map(pathOf)
    .toSorted()
}

function entriesUnder(folder: string) {
  return readdirSync(join(project, folder), { withFileTypes: true, recursive: true })
}

function pathOf({ parentPath, name }: { readonly parentPath: string; readonly name: string }) {
  return join(parentPath, name).slice(project.length + 1)
}
