import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Core, openCore } from '../../../electron/core.ts'
import { checkBase } from '../../../electron/core/check-base.ts'
import { journalledTables } from '../../../electron/db/journal-triggers.ts'
import { openReadOnly } from '../../../electron/db/driver.ts'
import { recogniseBase } from '../../../electron/db/recognise-base.ts'
import { soundnessQuestions } from '../../../electron/db/soundness.ts'
import { temporaryFolder } from '../core-fixture.ts'
import { folderWithBase } from './small-base.ts'

// Real processes and real disks: on a machine that does much else, each step may take long.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let folder: string
let file: string
const used = temporaryFolder()
beforeAll(async () => {
  folderWithBase(used)
  // Opened and closed once, as any base in use was: it carries its seal, and has one backup.
  const core = await openCore({ dataFolder: used })
  await core.client.backup.create()
  await core.close()
})
afterAll(() => rmSync(used, { recursive: true, force: true }))
beforeEach(() => {
  folder = temporaryFolder()
  file = path.join(folder, 'greffier.db')
  cpSync(used, folder, { recursive: true, preserveTimestamps: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Opens the folder, looks, and closes it again. */
async function found<Result>(look: (core: Core) => Promise<Result>): Promise<Result> {
  const core = await openCore({ dataFolder: folder, closingBackup: 'never' })
  try {
    return await look(core)
  } finally {
    await core.close()
  }
}
const stateKind = (core: Core) => {
  const state = core.context.state()
  return state.kind === 'damaged' ? state.damage.kind : state.kind
}
function overwrite(at: number, bytes: Buffer): void {
  const content = readFileSync(file)
  bytes.copy(content, at)
  writeFileSync(file, content)
}
/** Changes the base with another tool that knows nothing of Greffier. */
function alter(sql: string): void {
  const tool = new Database(file)
  tool.exec(sql)
  tool.close()
}
/** Null for a file that is gone, or that is a folder. */
const bytesOf = (of: string) => (existsSync(of) && statSync(of).isFile() ? readFileSync(of) : null)
const size = () => statSync(file).size
const pages = (count: number) => count * 4096

/** Takes a row away without a trace in the journal, as a damaged page would. */
function loseRow(): void {
  const tool = new Database(file)
  const trigger = tool
    .prepare<[], string>("SELECT sql FROM sqlite_schema WHERE name = 'journal_meeting_step_delete'")
    .pluck()
    .get()
  tool.exec('DROP TRIGGER journal_meeting_step_delete; DELETE FROM meeting_step')
  tool.exec(trigger ?? '')
  tool.close()
}

const shapes: readonly (readonly [string, string, () => void])[] = [
  ['an empty file', 'empty', () => truncateSync(file, 0)],
  ['no file any more', 'missing', () => rmSync(file)],
  ['half a file', 'damaged', () => truncateSync(file, pages(Math.floor(size() / 8192)))],
  ['a file that lacks its last page', 'damaged', () => truncateSync(file, size() - pages(1))],
  ['a file that lacks its last byte', 'damaged', () => truncateSync(file, size() - 1)],
  ['a broken header', 'damaged', () => overwrite(0, Buffer.from('Garbage format 9'))],
  ['random bytes', 'damaged', () => writeFileSync(file, Buffer.alloc(size(), 'b4!z'))],
  ['nothing but zeros', 'damaged', () => writeFileSync(file, Buffer.alloc(size()))],
  ['zeros in the middle', 'damaged', () => overwrite(pages(20), Buffer.alloc(pages(6)))],
  [
    'the base of another program',
    'foreign',
    () => {
      rmSync(file)
      alter('CREATE TABLE bookmark (url TEXT)')
    },
  ],
  [
    'a folder in its place',
    'damaged',
    () => {
      rmSync(file)
      mkdirSync(file)
    },
  ],
  ['a newer schema', 'newer', () => alter('PRAGMA user_version = 99')],
  ['a base that has lost a row without a trace', 'damaged', loseRow],
]

describe('A base with damage', () => {
  it.each(shapes)('is recognised, left alone and replaced on demand: %s', async (...shape) => {
    const [, kind, harm] = shape
    harm()
    const before = bytesOf(file)
    await found(async (core) => {
      const { client } = core
      expect(stateKind(core)).toBe(kind)
      expect((await client.app.state()).state.kind).toBe('damaged')
      await expect(client.meetings.list({})).rejects.toMatchObject({ code: 'storage' })
      const [newest] = await client.backup.list()
      expect(newest?.isSound).toBe(true)
      expect(bytesOf(file)).toEqual(before)
      const operationId = crypto.randomUUID()
      const { keptAt } = await client.backup.restore({ operationId, path: newest?.fileName ?? '' })
      expect([stateKind(core), (await checkBase(core)).isSound]).toEqual(['ready', true])
      expect(keptAt === null ? null : bytesOf(keptAt)).toEqual(before)
    })
  })

  it('is kept aside once, however often it is found', async () => {
    overwrite(0, Buffer.from('Garbage format 9'))
    await found(async () => undefined)
    const state = await found(async ({ context }) => context.state())
    const copies = readdirSync(folder).filter((name) => name.startsWith('greffier-abime-'))
    expect(copies).toHaveLength(1)
    expect(state).toMatchObject({ damage: { keptAt: path.join(folder, copies[0] ?? '') } })
    expect(readFileSync(path.join(folder, copies[0] ?? ''))).toEqual(readFileSync(file))
  })

  it('is said in two French sentences, without a path of the program', async () => {
    truncateSync(file, 0)
    const { state } = await found(({ client }) => client.app.state())
    expect(state).toMatchObject({
      damage: {
        what: expect.stringContaining('fichier vide'),
        remedy: expect.stringContaining('Restaurez'),
      },
    })
  })

  it('opens as ever when another tool wrote through the journal', async () => {
    alter("UPDATE meeting SET title = 'Par un autre outil'")
    expect(await found(async (core) => stateKind(core))).toBe('ready')
  })
})

describe('A single altered bit', () => {
  /** Everything that someone wrote, as it reads from a file that is taken for sound. */
  function recordsOf(base: string): unknown {
    const copy = openReadOnly(base)
    try {
      return journalledTables.map((table) => copy.prepare(`SELECT * FROM ${table}`).all())
    } finally {
      copy.close()
    }
  }

  it('is noticed in 200 places out of 200, and never changes a record unseen', async () => {
    const sound = readFileSync(file)
    const records = recordsOf(file)
    const seal = JSON.parse(readFileSync(path.join(folder, 'greffier.seal.json'), 'utf8'))
    const { digestOf } = await import('../../../electron/db/folder-seal.ts')
    const copy = path.join(folder, 'flipped.db')
    let unseen = 0
    let harmless = 0
    for (let at = 0; at < 200; at++) {
      const position = Math.floor(((at + 0.5) / 200) * sound.length) + ((at * 37) % 64)
      const flipped = Buffer.from(sound)
      flipped[position] = (flipped[position] ?? 0) ^ (1 << (at % 8))
      writeFileSync(copy, flipped)
      if (digestOf(copy) === seal.digest) unseen++
      // What the digest sees at once, the questions are asked about in every fourth place.
      if (at % 4 > 0 || recogniseBase(copy, soundnessQuestions).kind !== 'usable') continue
      harmless++
      expect(recordsOf(copy)).toEqual(records)
    }
    expect(unseen).toBe(0)
    expect(harmless).toBeLessThan(50)
  })

  it('makes the text of a record fall out with its journal', async () => {
    const content = readFileSync(file)
    const at = content.indexOf('Groupe exécutif')
    overwrite(at, Buffer.from('h'))
    expect(await found(async (core) => stateKind(core))).toBe('damaged')
  })
})

describe('A base with foreign works in its schema', () => {
  it.each([
    [
      'a trigger that deletes',
      `CREATE TRIGGER spy AFTER INSERT ON operation BEGIN DELETE FROM meeting; END`,
    ],
    ['a view that masks a table', 'CREATE VIEW meeting_view AS SELECT * FROM meeting'],
    [
      'a view in place of a table',
      'ALTER TABLE holiday RENAME TO h; CREATE VIEW holiday AS SELECT * FROM h',
    ],
    ['a table more', 'CREATE TABLE extra (id TEXT)'],
    ['an index on an expression', 'CREATE INDEX spy ON meeting (lower(title))'],
    ['a journal without its trigger', 'DROP TRIGGER journal_meeting_update'],
    [
      'a trigger of the same name that does something else',
      `DROP TRIGGER journal_meeting_update;
       CREATE TRIGGER journal_meeting_update AFTER UPDATE ON meeting BEGIN DELETE FROM decision; END`,
    ],
    ['a virtual table', 'CREATE VIRTUAL TABLE spy USING fts5 (x)'],
  ])('is refused before any of its tables is touched: %s', async (_, sql) => {
    alter(sql)
    expect(await found(async (core) => stateKind(core))).toBe('damaged')
    const restored = found(({ client }) =>
      client.backup.restore({ operationId: crypto.randomUUID(), path: copyElsewhere() }),
    )
    await expect(restored).rejects.toMatchObject({ code: 'storage' })
  })

  it('is refused after a crash too, when no seal speaks of it', async () => {
    alter('CREATE TRIGGER spy AFTER INSERT ON operation BEGIN DELETE FROM meeting; END')
    writeFileSync(path.join(folder, 'greffier.seal.json'), '{"kind":"open"}')
    expect(await found(async (core) => stateKind(core))).toBe('damaged')
  })

  it('is refused as a backup although the base in place is sound', async () => {
    const stick = path.join(folder, 'clé-usb.db')
    copyFileSync(file, stick)
    const tool = new Database(stick)
    tool.exec('CREATE TRIGGER spy AFTER INSERT ON operation BEGIN DELETE FROM meeting; END')
    tool.close()
    await found(async (core) => {
      const restoring = core.client.backup.restore({
        operationId: crypto.randomUUID(),
        path: stick,
      })
      await expect(restoring).rejects.toMatchObject({
        code: 'storage',
        data: { what: expect.stringContaining('déclencheurs') },
      })
      expect(stateKind(core)).toBe('ready')
    })
  })

  function copyElsewhere(): string {
    const elsewhere = path.join(folder, 'ailleurs.db')
    copyFileSync(file, elsewhere)
    return elsewhere
  }
})
