import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importTable } from './import-table.ts'

type Imports = Readonly<Record<string, readonly string[]>>

const project = join(import.meta.dirname, '..', '..')

/** One file per kind, with imports that the table refuses it. */
const refused: Imports = {
  'shared/bodies.ts': ['kysely', 'react', 'node:fs', '../electron/core.ts', '../renderer/app.tsx'],
  'shared/deep/words.ts': ['@orpc/server', '../../electron/db/driver.ts'],
  'shared/meeting-rules.ts': ['zod', 'node:path', '../electron/meetings/meeting-queries.ts'],
  'electron/core.ts': [
    'electron',
    'electron/main',
    'react',
    '@mantine/core',
    'better-sqlite3',
    '../renderer/app.tsx',
    '../tools/start.ts',
    '../test/shared/dates.test.ts',
  ],
  'electron/meetings/meeting-queries.ts': [
    'electron',
    'better-sqlite3',
    'docx',
    'node:fs',
    './meeting-handlers.ts',
    './meeting-import.ts',
    '../exports/agenda-word.ts',
  ],
  'electron/meetings/meeting-handlers.ts': [
    'kysely',
    'better-sqlite3',
    'node:fs',
    'electron',
    'react',
    './agenda-handlers.ts',
    '../bodies/body-handlers.ts',
    '../../renderer/app.tsx',
  ],
  'electron/backup/backup-files.ts': [
    'kysely',
    'better-sqlite3',
    './backup-queries.ts',
    './backup-handlers.ts',
    '../db/driver.ts',
  ],
  'electron/exports/agenda-word.ts': [
    'kysely',
    'node:fs',
    '../db/driver.ts',
    '../meetings/meeting-queries.ts',
    '../meetings/meeting-rows.ts',
    './export-handlers.ts',
    './export-files.ts',
  ],
  'electron/exports/calendar-ics.ts': ['node:fs', '../meetings/meeting-queries.ts'],
  'electron/db/app-database.ts': [
    'better-sqlite3',
    'docx',
    'electron',
    '../meetings/meeting-queries.ts',
    '../core.ts',
  ],
  'electron/db/migrations/001-first.ts': ['better-sqlite3', '../../meetings/meeting-queries.ts'],
  'electron/db/driver.ts': ['docx', 'electron', '../meetings/meeting-queries.ts'],
  'electron/hosts/http-host.ts': [
    'kysely',
    'better-sqlite3',
    'electron',
    '../db/driver.ts',
    '../meetings/meeting-handlers.ts',
  ],
  'electron/cli.ts': ['kysely', 'electron', './meetings/meeting-queries.ts', './db/driver.ts'],
  'electron/serve.ts': ['electron', 'react', './meetings/meeting-handlers.ts'],
  'renderer/vite.config.ts': ['./app.tsx', '../electron/core.ts'],
  'electron/main.ts': ['react', 'better-sqlite3', '../renderer/app.tsx'],
  'electron/preload.ts': ['react', '../renderer/app.tsx'],
  'electron/shell/window.ts': ['better-sqlite3', '../../renderer/app.tsx', '../../tools/start.ts'],
  'renderer/meetings/meetings-screen.tsx': [
    'electron',
    'node:fs',
    'kysely',
    'better-sqlite3',
    '@orpc/server',
    '../../electron/core.ts',
    '../../electron/meetings/meeting-queries.ts',
  ],
  'renderer/meetings/use-meetings.ts': ['node:path', '../../electron/core.ts'],
  'renderer/ui/notice.tsx': [
    '@tanstack/react-query',
    '@orpc/client',
    '../meetings/use-meetings.ts',
    '../../electron/core.ts',
  ],
}

/** The same kinds of file, with imports that they need. */
const allowed: Imports = {
  'shared/agenda.ts': ['zod', '@orpc/contract', 'i18next', './dates.ts', '../resources/a.json'],
  'shared/agenda-rules.ts': ['date-fns', 'date-fns/locale', './agenda.ts'],
  'electron/calendar/calendar-import.ts': [
    'read-excel-file/node',
    'kysely',
    '../../shared/dates.ts',
  ],
  'electron/agenda/agenda-queries.ts': [
    'kysely',
    '../db/app-database.ts',
    '../../shared/agenda.ts',
    './template-queries.ts',
  ],
  'electron/agenda/agenda-handlers.ts': [
    '@orpc/server',
    'node:path',
    '../db/operation.ts',
    './agenda-queries.ts',
    './agenda-files.ts',
    '../exports/agenda-word.ts',
    '../../shared/agenda-rules.ts',
  ],
  'electron/agenda/agenda-files.ts': [
    'node:fs/promises',
    '../../shared/agenda.ts',
    '../backup/durable-files.ts',
  ],
  'electron/exports/invitation-word.ts': ['docx', './letter-word.ts', '../../shared/agenda.ts'],
  'electron/db/journal.ts': ['kysely', 'node:path', './driver.ts', '../../shared/errors.ts'],
  'electron/db/migrations/002-second.ts': ['kysely', '../journal.ts', '../../../shared/dates.ts'],
  'electron/hosts/message-port-host.ts': ['@orpc/server/message-port', '../core.ts', 'node:http'],
  'electron/cli/export-command.ts': ['node:util', '../core.ts', '../../shared/exports.ts'],
  'electron/shell/menu.ts': ['electron', '../core.ts', '../../shared/i18n.ts'],
  'renderer/agenda/agenda-screen.tsx': [
    'react',
    '@mantine/core',
    '@tanstack/react-query',
    '../ui/notice.tsx',
    './use-agenda.ts',
    '../../shared/agenda.ts',
  ],
  'electron/electron.vite.config.ts': ['electron-vite', 'node:path', '../renderer/vite.config.ts'],
  'renderer/ui/day.tsx': ['react', '@mantine/core', './notice.tsx', '../../shared/dates.ts'],
}

let tree: string
let found: ReadonlySet<string>

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'greffier-directions-'))
  for (const [file, imports] of [...Object.entries(refused), ...Object.entries(allowed)]) {
    write(file, imports.map((specifier) => `import '${specifier}'\n`).join(''))
  }
  write('electron/agenda/agenda-import.ts', "import { writeFile } from 'node:fs/promises'\n")
  write('electron/agenda/agenda-reading.ts', "import { readFile } from 'node:fs/promises'\n")
  write(
    'renderer/bodies/bodies-screen.tsx',
    "export * from '../../electron/a.ts'\n" +
      "export const load = () => import('../../electron/b.ts')\n" +
      "export type Body = import('../../electron/c.ts').Body\n",
  )
  cpSync(join(project, '.oxlint.config.ts'), join(tree, '.oxlint.config.ts'))
  for (const file of ['import-table.ts', 'import-rule.ts']) {
    cpSync(join(import.meta.dirname, file), join(tree, 'test/architecture', file))
  }
  found = refusedImports()
})

afterAll(() => rmSync(tree, { recursive: true, force: true }))

describe('The import table', () => {
  it.each(pairs(refused))('refuses %s the import of %s', (file, specifier) => {
    expect(found).toContain(`${file} ${specifier}`)
  })

  it.each(pairs(allowed))('lets %s import %s', (file, specifier) => {
    expect(found).not.toContain(`${file} ${specifier}`)
  })

  it('lets only files modules write to the disk, while others may read', () => {
    expect(found).toContain('electron/agenda/agenda-import.ts node:fs/promises')
    expect(found).not.toContain('electron/agenda/agenda-reading.ts node:fs/promises')
  })

  it('sees exports, dynamic imports and types as well', () => {
    expect(found).toContain('renderer/bodies/bodies-screen.tsx ../../electron/a.ts')
    expect(found).toContain('renderer/bodies/bodies-screen.tsx ../../electron/b.ts')
    expect(found).toContain('renderer/bodies/bodies-screen.tsx ../../electron/c.ts')
  })

  it('says the way out in every message', () => {
    expect(importTable.filter(({ instead }) => instead.length < 40)).toEqual([])
  })
})

function pairs(files: Imports) {
  return Object.entries(files).flatMap(([file, imports]) =>
    imports.map((specifier) => [file, specifier] as const),
  )
}

function write(file: string, text: string) {
  const path = join(tree, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** What the linter refuses in the tree, as "file specifier". */
function refusedImports() {
  const oxlint = join(project, 'node_modules/oxlint/bin/oxlint')
  const args = [oxlint, '--config', '.oxlint.config.ts', '--format', 'unix']
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: tree, encoding: 'utf8' })
  // A linter that does not start reports nothing, which would let every "may import" pass.
  if (stderr !== '') throw new Error(stderr)
  const line =
    /^([^:]+):\d+:\d+: (?:'\w+' import from )?'([^']+)' (?:may not be imported here|is restricted)/
  return new Set(
    stdout.split('\n').flatMap((text) => {
      const [, file, specifier] = line.exec(text) ?? []
      return file && specifier ? [`${file.replaceAll('\\', '/')} ${specifier}`] : []
    }),
  )
}
