import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { requireBase } from '../../../electron/core-context.ts'
import { inBulk } from '../../../electron/db/bulk-changes.ts'
import { listFaults, soundnessQuestions } from '../../../electron/db/soundness.ts'
import { coreOfDemo, newId } from '../core-fixture.ts'

const imported = 2000
const handed = 500

let core: Awaited<ReturnType<typeof coreOfDemo>>
beforeEach(async () => {
  core = await coreOfDemo()
})
afterEach(async () => core.dispose())

const base = () => requireBase(core.context)
const undo = async () => core.client.history.undo({ operationId: newId() })
const redo = async () => core.client.history.redo({ operationId: newId() })
const found = async (query: string) =>
  (await core.client.decisions.register({ query, limit: 1 })).total

async function importMany(count: number): Promise<void> {
  const lines = Array.from(
    { length: count },
    (_, at) => `GEC;12/10/2026;Réhabiliter le zforage numéro ${at + 1};SEG;31/12/2026;En cours`,
  )
  const header = 'Instance;Date de la décision;Décision;Responsable;Échéance;État'
  const contentBase64 = Buffer.from([header, ...lines].join('\n')).toString('base64')
  const file = { fileName: 'suivi.csv', contentBase64 }
  const { digest } = await core.client.followUp.previewImport(file)
  await core.client.followUp.import({ ...file, digest, operationId: newId() })
}

/** How many pages of the two indexes hold a word, whoever asks the index for it. */
function pagesWith(word: string): number {
  const pages = base().connection.prepare<[string], number>(
    `SELECT count(*) FROM (SELECT block FROM search_entry_data UNION ALL
       SELECT block FROM register_text_data) WHERE instr(block, CAST(? AS BLOB)) > 0`,
  )
  return pages.pluck().get(word) ?? 0
}

function expectSound(): void {
  const faults = soundnessQuestions.flatMap((asked) => listFaults(base().connection, asked))
  expect(faults).toEqual([])
}

/** What the two indexes say of how they erase; written in the file, so that it outlives a restart. */
function erasing() {
  return base()
    .connection.prepare(
      `SELECT v FROM search_entry_config WHERE k = 'secure-delete'
       UNION ALL SELECT v FROM register_text_config WHERE k = 'secure-delete'`,
    )
    .pluck()
    .all()
}

describe('An import of 2 000 decisions', () => {
  it('is taken back and done again, with its figures and its full text', async () => {
    const figures = () => core.client.decisions.figures({})
    const before = await figures()
    await importMany(imported)
    const after = await figures()
    expect(await found('zforage')).toBe(imported)
    expect(pagesWith('zforage')).toBeGreaterThan(0)

    await undo()
    expect(await figures()).toEqual(before)
    expect(await found('zforage')).toBe(0)
    expect(await core.client.search.find({ words: 'zforage' })).toEqual([])
    expect(pagesWith('zforage')).toBe(0)
    expectSound()

    await redo()
    expect(await figures()).toEqual(after)
    expect(await found('zforage')).toBe(imported)
    expectSound()
    expect(erasing()).toEqual([1, 1])
  }, 300_000)

  it('is handed over at once, and no index keeps the note once that is taken back', async () => {
    await importMany(handed)
    const ids = await core.client.decisions.ids({ query: 'zforage' })
    const [institution] = await core.client.institutions.list({})
    if (institution === undefined) throw new Error('The demonstration has institutions')
    await core.client.followUp.followMany({
      operationId: newId(),
      ids: [...ids],
      said: { note: 'Zréunion tenue à Kita', progress: 'zchantier' },
      leadInstitutionId: institution.id,
    })
    expect(await found('zchantier')).toBe(handed)
    await undo()
    expect([await found('zchantier'), await found('zforage')]).toEqual([0, handed])
    expect(pagesWith('zchantier')).toBe(0)
    expectSound()
    await redo()
    expect(await found('zréunion')).toBe(handed)
    expectSound()
  }, 300_000)
})

describe('A large change that fails', () => {
  it('leaves the indexes as they were, and what is deleted afterwards is erased', async () => {
    const failing = base()
      .db.transaction()
      .execute((trx) =>
        inBulk(trx, imported, async () => {
          await trx.deleteFrom('decisionEntry').execute()
          throw new Error('The disk is full')
        }),
      )
    await expect(failing).rejects.toThrow('The disk is full')
    expect(erasing()).toEqual([1, 1])
    expectSound()
    const [decision] = await core.client.decisions.list({ limit: 1 })
    if (decision === undefined) throw new Error('The demonstration has decisions')
    const { id, revision: seenRevision } = decision
    const said = { note: 'Zpuits visité' }
    await core.client.followUp.follow({ operationId: newId(), id, seenRevision, said })
    expect(pagesWith('zpuits')).toBeGreaterThan(0)
    await undo()
    expect(pagesWith('zpuits')).toBe(0)
  }, 60_000)
})
