import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { project, type Run, runPackage } from './programs.ts'

const sources = ['electron', 'renderer', 'shared', 'resources', 'package-lock.json']
const stamp = join(project, 'out', '.sources-hash')
const builtPage = join(project, 'out', 'renderer', 'index.html')

/** Builds `out/` unless it was built from these very sources. */
export async function buildIfStale(): Promise<Run> {
  const hash = sourcesHash()
  if (isBuiltFrom(hash)) return { succeeded: true, output: '', seconds: 0 }
  const result = await runPackage('electron-vite', [
    'build',
    '--config',
    'electron/electron.vite.config.ts',
  ])
  if (result.succeeded) {
    mkdirSync(join(project, 'out'), { recursive: true })
    writeFileSync(stamp, hash)
  }
  return result
}

/** True when `npm start` would open at once. */
export function isBuilt(): boolean {
  return isBuiltFrom(sourcesHash())
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
  const entries = readdirSync(join(project, name), { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(project.length + 1))
    .toSorted()
}
