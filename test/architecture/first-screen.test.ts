import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { project } from './tracked-files.ts'

/** What a window waits for: the core, the two programs that carry it, and the host. */
const starts = [
  'electron/core-process.ts',
  'electron/cli/early-serve.ts',
  'electron/cli/run-command.ts',
  'electron/cli/serve-command.ts',
]

/** The packages that the first screen needs; each of the others costs every start its time. */
const needed = ['@orpc/contract', '@orpc/server', 'better-sqlite3', 'i18next', 'kysely', 'uuid']

describe('The code that is read before the first screen', () => {
  const read = readAtOnce(starts.map((file) => join(project, file)))

  it('needs few packages: no schemas, no writer of documents, no reader of tables', () => {
    const packages = [...read].filter((name) => !name.startsWith('/') && !name.startsWith('node:'))
    expect(new Set(packages.map(packageOf))).toEqual(new Set(needed))
  })

  it('speaks French alone', () => {
    expect([...read].filter((name) => name.includes('/locales/en/'))).toEqual([])
  })
})

/** Every module that these import at once, one through the other, and their packages. */
function readAtOnce(files: readonly string[]): ReadonlySet<string> {
  const read = new Set(files)
  // A set is walked to its end, what is added meanwhile too.
  for (const file of read) {
    if (!file.endsWith('.ts')) continue
    for (const name of importedBy(readFileSync(file, 'utf8'))) {
      read.add(name.startsWith('.') ? resolve(dirname(file), name) : name)
    }
  }
  return read
}

/** What is left of the imports once the types are stripped. */
function importedBy(source: string): readonly string[] {
  const statements = source.matchAll(
    /^(?:import|export) (?!type\b)(?:([\w*{}\s,]+?) from )?'([^']+)'/gmu,
  )
  return [...statements].flatMap(([, names = '', from = '']) => (isTypesOnly(names) ? [] : [from]))
}

function isTypesOnly(names: string): boolean {
  const listed = /^\{(?<list>[^}]*)\}/u.exec(names)?.groups?.['list']
  const each = (listed ?? '').split(',').map((name) => name.trim())
  const given = each.filter((name) => name !== '')
  return given.length > 0 && given.every((name) => name.startsWith('type '))
}

function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')
}
