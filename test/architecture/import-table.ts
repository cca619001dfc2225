/**
 * Who may import whom: the table of the architecture, as data for the linter.
 *
 * One row per kind of file. Where a file belongs to several rows the last one rules alone (an
 * override of oxlint replaces the one before), so rows go from the general to the particular and
 * each states all its limits. import-directions.test.ts plants a violation of every row.
 *
 * Patterns read like .gitignore: a name without a slash matches at any depth, `!` takes back.
 */

/** A set of imports that a file may not have, and what to do instead. */
type Limit = {
  readonly group: readonly string[]
  readonly message: string
  readonly importNames?: readonly string[]
}

type Row = {
  readonly files: readonly string[]
  readonly excludeFiles?: readonly string[]
  readonly limits: readonly Limit[]
}

/** Names of modules, relative or not, that are refused. */
function never(group: readonly string[], message: string): Limit {
  return { group, message }
}

/** Refuses every package but these. */
function onlyPackages(packages: readonly string[], message: string): Limit {
  const allowed = packages.flatMap((name) => [
    ...(name.startsWith('@') ? [`!${name.split('/')[0]}`] : []),
    `!${name}`,
    `!${name}/**`,
  ])
  return { group: ['*', '!.', '!..', '!./**', '!../**', ...allowed], message }
}

/** Refuses every file of the project but these. */
function onlyFiles(files: readonly string[], message: string): Limit {
  return { group: ['*.ts', '*.tsx', ...files.map((name) => `!${name}`)], message }
}

/** For a folder that may use itself and shared/, and nothing else of the project. */
function onlyFilesBelow(message: string): Limit {
  return { group: ['../**', '!**/shared/**', '!**/db/**'], message }
}

const noElectron = never(
  ['electron', 'electron/**', '!../**', '!./**'],
  'Only electron/main.ts, preload.ts and shell/ know Electron: the core also runs in a browser tab and from the command line. Pass what you need in from there.',
)

const noInterface = never(
  ['react', 'react-dom', 'react-dom/**', '@mantine/**', '**/renderer/**'],
  'Nothing outside renderer/ knows the interface: put what both need in shared/.',
)

const noDriver = never(
  ['better-sqlite3'],
  'electron/db/driver.ts alone opens the database, so that an encrypted driver can take its place: call it.',
)

const noTests = never(
  ['**/test/**', '**/tools/**'],
  'The product does not depend on its tests or tools.',
)

const noFileWriting: Limit = {
  group: ['node:fs', 'node:fs/promises', 'fs', 'fs/promises'],
  importNames: [
    'default',
    'appendFile',
    'appendFileSync',
    'copyFile',
    'copyFileSync',
    'createWriteStream',
    'rename',
    'renameSync',
    'rm',
    'rmSync',
    'unlink',
    'unlinkSync',
    'writeFile',
    'writeFileSync',
  ],
  message: 'Bytes reach the disk through writeDurably, in a *-files.ts: move this there.',
}

const noDisk = never(
  ['node:fs', 'node:fs/promises', 'fs', 'fs/promises'],
  'Only *-files.ts touch the disk: call one, or take the bytes as a parameter.',
)

const shared: readonly Row[] = [
  {
    files: ['shared/**/*.ts'],
    limits: [
      onlyPackages(
        ['zod', '@orpc/contract', 'i18next', 'date-fns', 'uuid'],
        'shared/ runs in Node and in a browser: zod, the contract library, i18next, date-fns and uuid, nothing else. Put this in electron/ or renderer/.',
      ),
      never(
        ['**/electron/**', '**/renderer/**'],
        'shared/ is imported by both sides and imports neither: pass values in.',
      ),
      noTests,
    ],
  },
  {
    files: ['shared/**/*-rules.ts'],
    limits: [
      onlyPackages(
        ['date-fns'],
        'A rule is values in, values out: shared/ and date-fns only. Gather in a handler, compute here.',
      ),
      never(
        ['**/electron/**', '**/renderer/**'],
        'A rule knows neither database nor screen: take the values as parameters.',
      ),
      noTests,
    ],
  },
]

const electron: readonly Row[] = [
  {
    files: ['electron/**/*.ts'],
    limits: [noElectron, noInterface, noDriver, noTests, noFileWriting],
  },
  {
    files: ['electron/**/*-queries.ts'],
    limits: [
      onlyPackages(
        ['kysely'],
        'A query module knows shared/, electron/db/ and kysely: compute in a *-rules.ts, combine in a handler.',
      ),
      onlyFiles(
        ['**/shared/**', '**/db/**', '*-queries.ts'],
        'A query module knows shared/, electron/db/ and other queries: combine the rest in a handler.',
      ),
    ],
  },
  {
    files: ['electron/**/*-handlers.ts'],
    limits: [
      never(
        ['*-handlers.ts'],
        'A handler never calls another handler: move what both need to a *-queries.ts or a *-rules.ts.',
      ),
      never(
        ['kysely'],
        'Statements live in *-queries.ts: write a query function and call it here.',
      ),
      noDriver,
      noDisk,
      noElectron,
      noInterface,
      noTests,
    ],
  },
  {
    files: ['electron/**/*-files.ts'],
    limits: [
      onlyPackages(
        ['node:*'],
        'A *-files.ts moves bytes: shared/ and node: only. Build or read the format elsewhere.',
      ),
      onlyFiles(
        ['**/shared/**', '*-files.ts'],
        'A *-files.ts moves bytes: it knows shared/ and other files modules. Combine with queries in a handler.',
      ),
    ],
  },
  {
    files: ['electron/exports/**/*-{word,xlsx,ics,eml}.ts'],
    limits: [
      onlyPackages(
        ['docx', 'fflate', 'fast-xml-parser'],
        'A builder is data in, bytes out: shared/, other builders and the library of its format.',
      ),
      never(
        ['../**', '!**/shared/**', '!*-word.ts', '!*-xlsx.ts', '!*-ics.ts', '!*-eml.ts'],
        'A builder is data in, bytes out: it knows shared/ and other builders. Gather in the handler.',
      ),
      never(
        ['*-handlers.ts', '*-queries.ts', '*-files.ts'],
        'A builder is data in, bytes out: let the handler gather the data and write the file.',
      ),
    ],
  },
  {
    files: ['electron/db/**/*.ts'],
    excludeFiles: ['electron/db/driver.ts'],
    limits: [
      onlyPackages(
        ['kysely', 'node:*', 'uuid'],
        'electron/db/ knows shared/, kysely and its driver file, nothing else.',
      ),
      onlyFilesBelow(
        'electron/db/ is beneath every feature and knows none: pass in what it needs.',
      ),
    ],
  },
  {
    files: ['electron/db/driver.ts'],
    limits: [
      onlyPackages(
        ['better-sqlite3', 'kysely', 'node:*'],
        'The driver file opens the database and nothing else.',
      ),
      onlyFilesBelow('The driver file opens the database and nothing else.'),
    ],
  },
  {
    files: [
      'electron/hosts/**/*.ts',
      'electron/cli.ts',
      'electron/cli/**/*.ts',
      'electron/serve.ts',
    ],
    limits: [
      onlyPackages(
        ['node:*', '@orpc/server', '@orpc/client', '@orpc/contract'],
        'A carrier only carries: electron/core, shared/ and node:. Put the work in a handler.',
      ),
      never(
        ['*-handlers.ts', '*-queries.ts', '*-word.ts', '**/db/**'],
        'A carrier only carries: go through electron/core.ts and the contract.',
      ),
      noInterface,
      noTests,
    ],
  },
  {
    files: ['electron/main.ts', 'electron/preload.ts', 'electron/shell/**/*.ts'],
    limits: [noInterface, noDriver, noTests],
  },
]

const renderer: readonly Row[] = [
  {
    files: ['renderer/**/*.ts', 'renderer/**/*.tsx'],
    limits: [
      never(
        ['**/electron/**', 'electron'],
        'The interface never imports electron/: call the contract, or move the type to shared/.',
      ),
      never(
        ['node:*', 'kysely', 'better-sqlite3', 'docx', '@orpc/server'],
        'The interface runs in a browser: ask the core for this through the contract.',
      ),
      noTests,
    ],
  },
  {
    files: ['renderer/ui/**/*.ts', 'renderer/ui/**/*.tsx'],
    limits: [
      never(
        ['../**', '!**/shared/**', '!**/ui/**'],
        'A common component knows no feature: take what it shows as properties.',
      ),
      never(
        ['@orpc/**', '@tanstack/react-query', 'electron', 'node:*', 'kysely', 'better-sqlite3'],
        'A common component fetches nothing: React and the UI library only, data as properties.',
      ),
      noTests,
    ],
  },
]

export const importTable: readonly Row[] = [...shared, ...electron, ...renderer]
