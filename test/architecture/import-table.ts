/**
 * Who may import whom: the table of the architecture, as data.
 *
 * A file is judged by the first row that it matches, so rows go from the particular to the general.
 * Names are paths from the project's folder, `node:…` for Node, and `npm:…` for a package; `mayImport`
 * lists all that is allowed, `neverImport` takes out of it. import-directions.test.ts plants a
 * violation of every row.
 */
export type ImportRow = {
  readonly files: readonly string[]
  readonly mayImport: readonly string[]
  readonly neverImport?: readonly string[]
  /** Ends every refusal: what the file is for, and the way out. */
  readonly instead: string
}

const anyPackage = 'npm:*'
const interfaceLibraries = ['npm:react', 'npm:react-dom', 'npm:react-i18next', 'npm:@mantine/*']
const drivers = ['npm:better-sqlite3', 'npm:better-sqlite3-multiple-ciphers']

/** What makes documents: the builders, and the pieces that several of them use. */
const builders = [
  'electron/exports/**/*-{word,xlsx,ics,eml,zip}.ts',
  'electron/exports/**/{docx,document}-*.ts',
  'electron/exports/**/*-sentences.ts',
]

const shared: readonly ImportRow[] = [
  {
    files: ['shared/**/*-rules.ts'],
    mayImport: ['shared/**', 'npm:date-fns'],
    instead:
      'A rule is values in, values out: shared/ and date-fns. Gather in a handler, compute here.',
  },
  {
    files: ['shared/**'],
    mayImport: [
      'shared/**',
      'resources/**',
      'npm:zod',
      'npm:@orpc/contract',
      'npm:i18next',
      'npm:date-fns',
      'npm:uuid',
    ],
    instead:
      'shared/ runs in Node and in a browser, and neither side is known here: zod, the contract ' +
      'library, i18next, date-fns, uuid. Pass values in, or move this to electron/ or renderer/.',
  },
]

const electron: readonly ImportRow[] = [
  {
    files: ['electron/main.ts', 'electron/preload.ts', 'electron/shell/**'],
    mayImport: ['electron/**', 'shared/**', 'resources/**', 'node:*', anyPackage],
    neverImport: [...interfaceLibraries, ...drivers],
    instead:
      'The shell opens windows, menus and dialogs; all else is in the core and the interface.',
  },
  {
    files: ['electron/db/driver.ts'],
    mayImport: ['electron/db/**', 'shared/**', 'node:*', 'npm:kysely', 'npm:better-sqlite3'],
    instead: 'The driver file opens the database and nothing else.',
  },
  {
    files: ['electron/db/**'],
    mayImport: ['electron/db/**', 'shared/**', 'node:*', 'npm:kysely', 'npm:uuid'],
    instead:
      'electron/db/ is beneath every feature and knows none: pass in what it needs. ' +
      'driver.ts alone knows the driver.',
  },
  {
    files: ['electron/hosts/**', 'electron/cli.ts', 'electron/cli/**', 'electron/serve.ts'],
    mayImport: [
      'electron/core.ts',
      'electron/core/**',
      'electron/hosts/**',
      'electron/cli/**',
      'electron/serve.ts',
      'shared/**',
      'resources/**',
      'package.json',
      'node:*',
      'npm:@orpc/*',
    ],
    instead: 'A carrier only carries: electron/core, shared/ and node:. Put the work in a handler.',
  },
  {
    files: ['electron/**/*-queries.ts'],
    mayImport: ['electron/db/**', 'electron/**/*-queries.ts', 'shared/**', 'npm:kysely'],
    instead:
      'A query module knows shared/, electron/db/ and kysely: compute in a *-rules.ts, combine in a handler.',
  },
  {
    files: ['electron/**/*-handlers.ts'],
    mayImport: ['electron/**', 'shared/**', 'resources/**', 'node:*', anyPackage],
    neverImport: [
      'electron/**/*-handlers.ts',
      'electron/{main,preload,cli,serve,core}.ts',
      'electron/{shell,hosts,cli}/**',
      'npm:electron',
      'npm:kysely',
      'npm:docx',
      'node:fs',
      'node:fs/promises',
      ...drivers,
      ...interfaceLibraries,
    ],
    instead:
      'A handler is one use case in one transaction: statements live in *-queries.ts, bytes in ' +
      '*-files.ts, documents in *-word.ts, and what two handlers need in one of these.',
  },
  {
    files: ['electron/**/*-files.ts'],
    mayImport: ['electron/**/*-files.ts', 'shared/**', 'node:*'],
    instead: 'A *-files.ts moves bytes: shared/ and node: only. Combine with queries in a handler.',
  },
  {
    files: builders,
    mayImport: [
      ...builders,
      'shared/**',
      'resources/**',
      'npm:docx',
      'npm:fflate',
      'npm:fast-xml-parser',
      'npm:ical-generator',
      'npm:nodemailer',
    ],
    instead:
      'A builder is data in, bytes out: shared/, other builders and the library of its format. ' +
      'Let the handler gather the data and write the file.',
  },
  {
    files: ['electron/**'],
    mayImport: ['electron/**', 'shared/**', 'resources/**', 'package.json', 'node:*', anyPackage],
    neverImport: [
      'electron/{main,preload}.ts',
      'electron/shell/**',
      'npm:electron',
      ...drivers,
      ...interfaceLibraries,
    ],
    instead:
      'The core knows neither Electron (only main.ts, preload.ts and shell/ do) nor the interface, ' +
      'and opens the database through electron/db/driver.ts.',
  },
]

const renderer: readonly ImportRow[] = [
  {
    files: ['renderer/ui/**'],
    mayImport: ['renderer/ui/**', 'shared/**', 'resources/**', anyPackage],
    neverImport: [
      'npm:electron',
      'npm:kysely',
      'npm:docx',
      'npm:@orpc/*',
      'npm:@tanstack/react-query',
      ...drivers,
    ],
    instead:
      'A common component knows no feature and fetches nothing: take what it shows as properties.',
  },
  {
    files: ['renderer/**'],
    mayImport: ['renderer/**', 'shared/**', 'resources/**', anyPackage],
    neverImport: ['npm:electron', 'npm:kysely', 'npm:docx', 'npm:@orpc/server', ...drivers],
    instead:
      'The interface runs in a browser and never imports electron/: ask the core through the ' +
      'contract, or move the type to shared/.',
  },
]

/** Read by the build, not part of the product. */
const build: readonly ImportRow[] = [
  {
    files: ['electron/*.config.ts', 'renderer/*.config.ts'],
    mayImport: [
      'electron/*.config.ts',
      'renderer/*.config.ts',
      'package.json',
      'node:*',
      anyPackage,
    ],
    instead: 'A configuration knows the tools that it configures and none of the product.',
  },
]

export const importTable: readonly ImportRow[] = [...build, ...shared, ...electron, ...renderer]
