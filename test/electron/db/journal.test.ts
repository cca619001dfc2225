import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type AppDatabase, appDatabase } from '../../../electron/db/app-database.ts'
import type { Connection } from '../../../electron/db/driver.ts'
import { listJournalFaults } from '../../../electron/db/journal-check.ts'
import { columnsOf, heavyColumns, journalledTables } from '../../../electron/db/journal-triggers.ts'
import { runOperation } from '../../../electron/db/operations.ts'
import { deleteRow, reviseRow } from '../../../electron/db/revised-rows.ts'
import { listFaults } from '../../../electron/db/soundness.ts'
import { redoLast, restoreDeleted, undoLast } from '../../../electron/db/undo.ts'
import { emptyBase, fillEveryTable, idOf, insertRow } from './small-base.ts'

let base: Connection
let db: AppDatabase
beforeEach(() => {
  base = emptyBase()
  fillEveryTable(base)
  db = appDatabase(base)
})
afterEach(() => base.close())

type Line = { table_name: string; row_id: string; before: string | null; after: string | null }

/** Lines of the journal since a point of it. */
function linesSince(seq: number): readonly Line[] {
  return base
    .prepare<[number], Line>(
      'SELECT table_name, row_id, before, after FROM change WHERE seq > ? ORDER BY seq',
    )
    .all(seq)
}
function lastSeq(): number {
  return base.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM change').pluck().get() ?? 0
}
function operation(name = 'meetings.update', id: string = crypto.randomUUID()) {
  return { id, name, actor: 'Awa', at: '2026-11-21T09:00:00.000Z' }
}
const retitle = (title: string, seenRevision = 1, asked = operation()) =>
  runOperation(db, asked, (trx) =>
    reviseRow(trx, 'meeting', { id: idOf('meeting'), seenRevision, patch: { title } }),
  )
const removeMeeting = (asked = operation('meetings.remove')) =>
  runOperation(db, asked, async (trx) => {
    await trx.deleteFrom('decision').execute()
    return deleteRow(trx, 'meeting', { id: idOf('meeting'), seenRevision: 1 })
  })
const meetingTitle = () => base.prepare<[], string>('SELECT title FROM meeting').pluck().get()
const tableText = () =>
  journalledTables.map((table) =>
    base
      .prepare(`SELECT * FROM ${table} ORDER BY id`)
      .all()
      .map((row) => withoutRevision(row)),
  )
function withoutRevision(row: unknown) {
  return { ...Object(row), revision: 0 }
}

/** As a change tells a row that leaves its heavy columns as they were. */
function withoutHeavy(row: unknown) {
  return Object.fromEntries(Object.entries(Object(row)).filter(([name]) => !heavyColumns.has(name)))
}

/** The first row of a table as it was written: generated columns are no part of it. */
function writtenRow(table: string): unknown {
  return base.prepare(`SELECT ${columnsOf(base, table).join(', ')} FROM ${table}`).get()
}

/** The diary of a decision refuses every change but that of its meeting. */
const changeable = journalledTables.filter((table) => table !== 'decision_entry')

describe('The journal', () => {
  it.each(journalledTables)('keeps an inserted row of %s as it was written', (table) => {
    const line = linesSince(0).find(({ table_name: name }) => name === table)
    expect(line?.before).toBeNull()
    expect(JSON.parse(line?.after ?? '')).toEqual(writtenRow(table))
  })

  it.each(changeable)('keeps a row of %s from before and after a raw change', (table) => {
    const seq = lastSeq()
    const before = writtenRow(table)
    const column = base.prepare<[], { name: string }>(
      `SELECT name FROM pragma_table_info('${table}') WHERE name NOT LIKE '%id' AND type = 'TEXT'
       AND name IN ('note', 'name', 'title', 'reason', 'wording', 'quality', 'done_on', 'valid_from',
        'conclusion', 'chair_name', 'label')`,
    )
    const changed = column.all()[0]?.name ?? 'revision'
    const value = /_(on|from)$/u.test(changed) ? "'2019-05-05'" : changed === 'revision' ? 2 : "'x'"
    base.exec(`UPDATE ${table} SET ${changed} = ${value}`)
    const [line] = linesSince(seq)
    expect(JSON.parse(line?.before ?? '')).toEqual(withoutHeavy(before))
    expect(JSON.parse(line?.after ?? '')).toEqual(withoutHeavy(writtenRow(table)))
  })

  it('refuses to rewrite what the diary of a decision says, but for a meeting that goes away', () => {
    expect(() => base.exec("UPDATE decision_entry SET note = 'Autre'")).toThrow(/append-only/u)
    expect(() => base.exec("UPDATE decision_entry SET said_on = '2026-01-01'")).toThrow(
      /append-only/u,
    )
    base.exec('UPDATE decision_entry SET meeting_id = NULL, note = note')
    expect(base.prepare('SELECT meeting_id FROM decision_entry').pluck().get()).toBeNull()
  })

  it('keeps every row that goes away with a meeting', () => {
    const seq = lastSeq()
    base.exec('DELETE FROM decision; DELETE FROM meeting')
    const gone = linesSince(seq).filter(({ after }) => after === null)
    expect(gone.map(({ table_name: name }) => name).toSorted()).toEqual([
      'agenda_item',
      'attachment',
      'carry_set_aside',
      'decision',
      'decision',
      'decision_entry',
      'decision_link',
      'evidence',
      'meeting',
      'meeting_step',
      'minutes_item',
      'minutes_sheet',
      'minutes_version',
      'participation',
      'referral',
      'review_meeting',
      'work_link',
    ])
  })

  it('keeps the row that an INSERT OR REPLACE pushes out', () => {
    const seq = lastSeq()
    const row: unknown = base.prepare('SELECT * FROM holiday').get()
    base.exec(
      `INSERT OR REPLACE INTO holiday SELECT id, 2, country, day, 'Autre', certainty, feast,
        computed_on FROM holiday`,
    )
    expect(linesSince(seq).map(({ before, after }) => [before === null, after === null])).toEqual([
      [false, true],
      [true, false],
    ])
    expect(JSON.parse(linesSince(seq)[0]?.before ?? '')).toEqual(row)
  })

  it('does not keep the logo again with every other change of the organisation', () => {
    const logo = `data:image/png;base64,${'A'.repeat(50_000)}`
    base.prepare('UPDATE organisation SET logo = ?').run(logo)
    const seq = lastSeq()
    base.exec("UPDATE organisation SET town = 'Ségou'; UPDATE organisation SET town = 'Kayes'")
    const lengths = linesSince(seq).map(({ before, after }) => `${before}${after}`.length)
    expect(Math.max(...lengths)).toBeLessThan(5000)
    base.exec('UPDATE organisation SET logo = NULL')
    expect(JSON.parse(linesSince(seq).at(-1)?.before ?? '').logo).toBe(logo)
    expect(listJournalFaults(base)).toEqual([])
    base.exec("DROP TRIGGER journal_organisation_update; UPDATE organisation SET logo = 'data:,x'")
    expect(listJournalFaults(base)).toEqual([`organisation ${idOf('organisation')}`])
  })

  it('writes nothing for an update that changes nothing', () => {
    const seq = lastSeq()
    base.exec('UPDATE meeting SET title = title')
    expect(linesSince(seq)).toEqual([])
  })

  it('leaves rows and journal out together when an operation fails half-way', async () => {
    const seq = lastSeq()
    const failing = runOperation(db, operation(), async (trx) => {
      await reviseRow(trx, 'meeting', {
        id: idOf('meeting'),
        seenRevision: 1,
        patch: { title: 'X' },
      })
      throw new Error('half-way')
    })
    await expect(failing).rejects.toThrow('half-way')
    expect([meetingTitle(), linesSince(seq)]).toEqual(['', []])
    base.exec("UPDATE meeting SET title = 'Dehors'")
    const outside = base.prepare<[], number>('SELECT max(operation_seq) FROM change').pluck().get()
    expect(outside).toBe(0)
  })

  it('refuses to be rewritten', () => {
    expect(() => base.exec("UPDATE change SET after = '{}'")).toThrow('append-only')
    expect(() => base.exec('DELETE FROM change')).toThrow('append-only')
  })

  it('tells the same story as the rows, and shows it when it does not', () => {
    expect(listJournalFaults(base)).toEqual([])
    base.exec("DROP TRIGGER journal_meeting_update; UPDATE meeting SET title = 'Falsifié'")
    expect(listJournalFaults(base)).toEqual([`meeting ${idOf('meeting')}`])
  })
})

describe('An operation', () => {
  it('changes nothing when it is repeated, and answers as the first time', async () => {
    const asked = operation()
    const first = await retitle('Une fois', 1, asked)
    const seq = lastSeq()
    expect(await retitle('Deux fois', 1, asked)).toEqual(first)
    expect([meetingTitle(), linesSince(seq)]).toEqual(['Une fois', []])
  })

  it('refuses an id that another use case has used', async () => {
    const { id } = operation()
    await retitle('Une fois', 1, operation('meetings.update', id))
    await expect(retitle('Deux', 2, operation('meetings.cancel', id))).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  it('meets a change made since with both versions', async () => {
    await retitle('De l’un')
    await expect(retitle('De l’autre')).rejects.toMatchObject({
      code: 'conflict',
      details: { current: { title: 'De l’un', revision: 2 }, yours: { title: 'De l’autre' } },
    })
  })
})

describe('Undo', () => {
  it('goes back through a chain and forth again, row by row', async () => {
    const states: unknown[] = [tableText()]
    await retitle('A', 1)
    states.push(tableText())
    await retitle('B', 2)
    states.push(tableText())
    await undoLast(db, operation())
    expect(tableText()).toEqual(states[1])
    await undoLast(db, operation())
    expect(tableText()).toEqual(states[0])
    await redoLast(db, operation())
    await redoLast(db, operation())
    expect(tableText()).toEqual(states[2])
    await undoLast(db, operation())
    await undoLast(db, operation())
    expect(tableText()).toEqual(states[0])
    expect(await undoLast(db, operation())).toBeNull()
    expect(listFaults(base, 'journal')).toEqual([])
  })

  it('takes back an operation that wrote the same row twice', async () => {
    const before = tableText()
    await runOperation(db, operation(), async (trx) => {
      const id = idOf('meeting')
      await reviseRow(trx, 'meeting', { id, seenRevision: 1, patch: { title: 'Un' } })
      return reviseRow(trx, 'meeting', { id, seenRevision: 2, patch: { title: 'Deux' } })
    })
    await undoLast(db, operation())
    expect(tableText()).toEqual(before)
  })

  it('brings a deleted meeting back with all that went with it', async () => {
    const before = tableText()
    await removeMeeting()
    expect(meetingTitle()).toBeUndefined()
    await undoLast(db, operation())
    expect(tableText()).toEqual(before)
    for (const question of ['foreignKeys', 'search', 'journal', 'integrity'] as const) {
      expect([question, listFaults(base, question)]).toEqual([question, []])
    }
  })

  it('is done once when its answer was lost and it is asked again', async () => {
    await retitle('A', 1)
    await retitle('B', 2)
    const asked = operation()
    await undoLast(db, asked)
    await undoLast(db, asked)
    expect(meetingTitle()).toBe('A')
  })

  it('stops with both versions where another tool has written since', async () => {
    await retitle('A')
    base.exec("UPDATE meeting SET title = 'Ailleurs'")
    await expect(undoLast(db, operation())).rejects.toMatchObject({
      code: 'conflict',
      details: { current: { title: 'Ailleurs' }, yours: { title: '' } },
    })
    expect(meetingTitle()).toBe('Ailleurs')
  })
})

describe('The corbeille', () => {
  const restore = (table: string, rowId: string) => {
    const operationSeq =
      base
        .prepare<[string], number>(
          'SELECT max(operation_seq) FROM change WHERE row_id = ? AND after IS NULL',
        )
        .pluck()
        .get(rowId) ?? 0
    return restoreDeleted(db, operation('history.restore'), { operationSeq, table, rowId })
  }

  it('gives a meeting back with its companions, after other work', async () => {
    await removeMeeting()
    insertRow(base, 'institution', { code: 'AUTRE' }, 2)
    expect(await restore('meeting', idOf('meeting'))).toEqual({ restored: 17 })
    expect(listFaults(base, 'journal')).toEqual([])
  })

  it('ties an item of a later meeting again to the one that it continued', async () => {
    insertRow(base, 'meeting', { reference: 'GEC-2026-12', rank: 12 }, 2)
    const links = { meeting_id: idOf('meeting', 2), origin_item_id: idOf('agenda_item') }
    insertRow(base, 'agenda_item', links, 2)
    await removeMeeting()
    await restore('meeting', idOf('meeting'))
    const origin = base.prepare('SELECT origin_item_id FROM agenda_item WHERE id = ?').pluck()
    expect(origin.get(idOf('agenda_item', 2))).toBe(idOf('agenda_item'))
  })

  it('says in words that a row cannot come back without the row it depends on', async () => {
    await runOperation(db, operation(), (trx) =>
      trx
        .deleteFrom('mandate')
        .execute()
        .then(() => null),
    )
    base.exec(
      'DELETE FROM participation; DELETE FROM seat; DELETE FROM person WHERE id NOT IN (SELECT person_id FROM mandate)',
    )
    await expect(restore('mandate', idOf('mandate'))).rejects.toMatchObject({
      code: 'locked',
      sentence: 'restoreNeedsOthers',
    })
    expect(listFaults(base, 'foreignKeys')).toEqual([])
  })

  it('knows only what was deleted', async () => {
    await expect(restore('meeting', idOf('meeting'))).rejects.toMatchObject({ code: 'invalid' })
  })
})
