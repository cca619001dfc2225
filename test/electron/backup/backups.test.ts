import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { backUpIfDue } from '../../../electron/backup/backup-schedule.ts'
import { checkBase } from '../../../electron/core/check-base.ts'
import { type Core, openCore } from '../../../electron/core.ts'
import { isoDate } from '../../../shared/dates.ts'
import { demoDay, newId, temporaryFolder } from '../core-fixture.ts'

// Real processes and real disks: on a machine that does much else, each step may take long.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let folder: string
let second: string
let now: Date
let sound: string
let core: Core
beforeEach(async () => {
  folder = temporaryFolder()
  second = temporaryFolder()
  now = new Date('2026-11-21T08:00:00Z')
  core = await open()
  await core.client.profiles.found({ operationId: newId(), profile: 'SEG_ML' })
})
afterEach(async () => {
  await core.close()
  for (const place of [folder, second]) rmSync(place, { recursive: true, force: true })
})

function open(closingBackup: 'whenChanged' | 'spaced' | 'never' = 'never'): Promise<Core> {
  return openCore({ dataFolder: folder, fixedToday: demoDay, now: () => now, closingBackup })
}
const backupFolder = () => path.join(folder, 'sauvegardes')
const backupsIn = (place: string) => readdirSync(place).filter((name) => name.endsWith('.db'))
async function setTown(town: string): Promise<void> {
  const { id, revision: seenRevision } = await core.client.settings.organisation()
  await core.client.settings.updateOrganisation({
    operationId: newId(),
    id,
    seenRevision,
    patch: { town },
  })
}
async function setSecondFolder(place: string): Promise<void> {
  const { id, revision: seenRevision } = await core.client.settings.organisation()
  const patch = { backupFolder: place }
  await core.client.settings.updateOrganisation({ operationId: newId(), id, seenRevision, patch })
}
const town = async () => (await core.client.settings.organisation()).town
async function addAttachment(
  content: string,
): Promise<{ readonly id: string; readonly sha256: string }> {
  const gec = (await core.client.bodies.list({})).find(({ code }) => code === 'GEC')
  const bodyId = gec?.id ?? ''
  const { draft } = await core.client.meetings.propose({ bodyId, day: isoDate('2026-12-10') })
  const meeting = await core.client.meetings.plan({ operationId: newId(), bodyId, draft })
  const contentBase64 = Buffer.from(content).toString('base64')
  const adding = {
    operationId: newId(),
    meetingId: meeting.id,
    fileName: 'note.pdf',
    contentBase64,
  }
  return core.client.attachments.add(adding)
}

describe('A backup', () => {
  it('is a sound base under its moment, and says what it holds', async () => {
    const made = await core.client.backup.create()
    expect(made).toMatchObject({
      path: path.join(backupFolder(), 'greffier-2026-11-21-080000.db'),
      madeAt: '2026-11-21T08:00:00.000Z',
      meetingCount: 0,
      notices: [],
    })
    expect(await core.client.backup.verify({ fileName: path.basename(made.path) })).toMatchObject({
      isSound: true,
    })
    expect(readdirSync(backupFolder()).filter((name) => name.includes('part'))).toEqual([])
  })

  it('is made once an occasion only when something changed', async () => {
    await backUpIfDue(core.context.backups)
    await backUpIfDue(core.context.backups)
    expect(backupsIn(backupFolder())).toHaveLength(1)
    await setTown('Ségou')
    await backUpIfDue(core.context.backups)
    expect(backupsIn(backupFolder())).toHaveLength(2)
  })

  it('is made at the end of a session that changed something, and not of one that only looked', async () => {
    await core.close()
    core = await open('whenChanged')
    await core.close()
    expect(backupsIn(backupFolder())).toHaveLength(1)
    core = await open('whenChanged')
    expect(await town()).toBe('Bamako')
    await core.close()
    expect(backupsIn(backupFolder())).toHaveLength(1)
    core = await open('whenChanged')
    await setTown('Kayes')
    await core.close()
    expect(backupsIn(backupFolder())).toHaveLength(2)
    core = await open()
  })

  it('is spared to a script that opens and closes many times, for half an hour', async () => {
    for (const minutes of [0, 10, 29]) {
      await core.close()
      now = new Date(Date.parse('2026-11-21T08:00:00Z') + minutes * 60_000)
      core = await open('spaced')
      await setTown(`Minute ${minutes}`)
    }
    await core.close()
    expect(backupsIn(backupFolder())).toHaveLength(1)
    now = new Date('2026-11-21T08:31:00Z')
    core = await open('spaced')
    await core.close()
    expect(backupsIn(backupFolder())).toHaveLength(2)
    core = await open()
  })

  it('sweeps what a power cut in the middle of one has left', async () => {
    await core.client.backup.create()
    await core.close()
    const part = path.join(backupFolder(), 'greffier-2026-11-21-090000.db.part')
    writeFileSync(part, 'half')
    core = await open()
    expect([existsSync(part), backupsIn(backupFolder()).length]).toEqual([false, 1])
  })

  it('is told sound or not after it was looked at, and unknown before', async () => {
    const { path: file } = await core.client.backup.create()
    const fileName = path.basename(file)
    await core.close()
    const bytes = readFileSync(file)
    bytes.fill(0, 40_000, 60_000)
    writeFileSync(file, bytes)
    core = await open()
    expect((await core.client.backup.list())[0]).toMatchObject({ fileName, isSound: null })
    expect(await core.client.backup.verify({ fileName })).toMatchObject({ isSound: false })
    expect((await core.client.backup.list())[0]).toMatchObject({ isSound: false })
    await expect(core.client.backup.verify({ fileName: 'x.db' })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('goes to the second folder too, with the attachments, and both rotate', async () => {
    await setSecondFolder(second)
    const { sha256 } = await addAttachment('Une note')
    for (let day = 0; day < 12; day++) {
      now = new Date(now.getTime() + 86_400_000)
      const made = await core.client.backup.create()
      expect(made.secondPath).toBe(path.join(second, path.basename(made.path)))
    }
    expect(backupsIn(second)).toEqual(backupsIn(backupFolder()))
    expect(backupsIn(second).length).toBeLessThan(12)
    for (const place of [second, backupFolder()]) {
      const stored = readFileSync(path.join(place, 'attachments', sha256.slice(0, 2), sha256))
      expect(createHash('sha256').update(stored).digest('hex')).toBe(sha256)
    }
  })

  it.each([
    ['is not plugged in', () => path.join(second, 'absent'), 'inaccessible'],
    ['is not a whole path', () => 'sauvegardes/ailleurs', 'chemin complet'],
    ['is a file', () => fileInPlace(), 'inaccessible'],
  ])('is made in its first folder when the second %s, and says so', async (_, place, reason) => {
    await setSecondFolder(place())
    const made = await core.client.backup.create()
    expect(made).toMatchObject({ secondPath: null, notices: [expect.stringContaining(reason)] })
    expect(existsSync(made.path)).toBe(true)
    expect(existsSync(path.join(second, 'absent'))).toBe(false)
  })

  it('is not kept when it cannot be verified, and says that the base is suspect', async () => {
    const tool = new Database(path.join(folder, 'greffier.db'))
    tool.pragma('foreign_keys = OFF')
    tool.exec("UPDATE body SET parent_id = 'nowhere' WHERE code = 'GEC'")
    tool.close()
    await expect(core.client.backup.create()).rejects.toMatchObject({
      code: 'storage',
      data: { what: expect.stringContaining('vérifiée') },
    })
    expect(readdirSync(backupFolder())).toEqual([])
  })

  it('rests on ten at once as on one after the other', async () => {
    const made = await Promise.all(Array.from({ length: 10 }, () => core.client.backup.create()))
    expect(new Set(made.map((one) => one.path)).size).toBe(10)
  })

  function fileInPlace(): string {
    const file = path.join(second, 'fichier')
    writeFileSync(file, 'x')
    return file
  }
})

describe('A restore', () => {
  it('brings back the base of the backup, and keeps the replaced one', async () => {
    await setTown('Avant')
    const { path: backup } = await core.client.backup.create()
    await setTown('Après')
    const restored = await core.client.backup.restore({ operationId: newId(), path: backup })
    expect([await town(), restored.restoredFrom]).toEqual(['Avant', backup])
    expect((await checkBase(core)).isSound).toBe(true)
    const kept = restored.keptAt ?? ''
    await core.client.backup.restore({ operationId: newId(), path: kept })
    expect(await town()).toBe('Après')
  })

  it('happens once when it is asked again after a lost answer', async () => {
    const { path: backup } = await core.client.backup.create()
    const operationId = newId()
    const first = await core.client.backup.restore({ operationId, path: backup })
    await setTown('Depuis')
    expect(await core.client.backup.restore({ operationId, path: backup })).toEqual(first)
    expect(await town()).toBe('Depuis')
  })

  it('brings the attachments back', async () => {
    const { id, sha256 } = await addAttachment('Une note')
    const { path: backup } = await core.client.backup.create()
    rmSync(path.join(folder, 'attachments'), { recursive: true })
    expect((await checkBase(core)).isSound).toBe(false)
    await core.client.backup.restore({ operationId: newId(), path: backup })
    const { contentBase64 } = await core.client.attachments.read({ id })
    expect(Buffer.from(contentBase64, 'base64').toString()).toBe('Une note')
    expect(existsSync(path.join(folder, 'attachments', sha256.slice(0, 2), sha256))).toBe(true)
  })

  it.each([
    ['a text', () => write('notes.db', 'Ceci n’est pas une base'), 'storage'],
    ['an empty file', () => write('vide.db', ''), 'storage'],
    ['a folder', () => second, 'storage'],
    ['a path without a file', () => path.join(second, 'absent.db'), 'not-found'],
    ['a name without a backup', () => 'greffier-1999-01-01-000000.db', 'not-found'],
    ['a name that climbs', () => '../greffier.db', 'not-found'],
    ['a backup with damage inside', () => damagedBackup(), 'storage'],
    ['the base in place', () => path.join(folder, 'greffier.db'), 'invalid'],
  ])('refuses %s and leaves the base as it is', async (_, source, code) => {
    await setTown('Ici')
    sound = (await core.client.backup.create()).path
    const names = readdirSync(folder)
    const restoring = core.client.backup.restore({ operationId: newId(), path: source() })
    await expect(restoring).rejects.toMatchObject({ code })
    expect(await town()).toBe('Ici')
    expect(readdirSync(folder)).toEqual(names)
  })

  it('finds the backups of the second folder when the data folder has lost all', async () => {
    await setSecondFolder(second)
    await setTown('Gao')
    await core.client.backup.create()
    await core.close()
    rmSync(path.join(folder, 'greffier.db'))
    for (const name of backupsIn(backupFolder())) rmSync(path.join(backupFolder(), name))
    core = await open()
    const [offered] = await core.client.backup.list()
    expect(offered).toMatchObject({ isSound: true, path: expect.stringContaining(second) })
    await core.client.backup.restore({ operationId: newId(), path: offered?.path ?? '' })
    expect(await town()).toBe('Gao')
  })

  /** A copy whose form is right, and whose rows do not hold together. */
  function damagedBackup(): string {
    const file = path.join(second, 'copie.db')
    writeFileSync(file, readFileSync(sound))
    const tool = new Database(file)
    tool.pragma('foreign_keys = OFF')
    tool.exec("UPDATE body SET parent_id = 'nowhere' WHERE code = 'GEC'")
    tool.close()
    return file
  }

  function write(name: string, content: string): string {
    mkdirSync(second, { recursive: true })
    const file = path.join(second, name)
    writeFileSync(file, content)
    return file
  }
})
