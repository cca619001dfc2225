import { Buffer } from 'node:buffer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { requireDatabase } from '../../../electron/core-context.ts'
import { readPrinted } from '../../../electron/minutes/version-queries.ts'
import type { ExportKind } from '../../../shared/exports.ts'
import { coreOfDemo, newId } from '../core-fixture.ts'
import { readWord } from '../exports/word-reader.ts'
import { minutesOf } from './minutes-samples.ts'

const renamed = {
  person: 'Rebaptisée',
  institution: 'Haute représentation rebaptisée',
  body: 'Assemblée Rebaptisée',
} as const
const document = 'Annexe jointe après l’adoption'

let core: Awaited<ReturnType<typeof coreOfDemo>>
let minutes: ReturnType<typeof minutesOf>
let meetingId = ''
const former = { person: '', institution: '', body: '' }

beforeAll(async () => {
  core = await coreOfDemo()
  const { meeting } = await core.client.meetings.find({ reference: 'GEC-2026-10' })
  meetingId = meeting.id
  minutes = minutesOf(core.client, meetingId)
})
afterAll(() => core.dispose())

async function printed(language: 'fr' | 'en', kind: ExportKind = 'minutes'): Promise<string> {
  const preview = await core.client.exports.preview({ kind, meetingId, language })
  return readWord(Buffer.from(preview.contentBase64, 'base64')).text
}

/** One holder of a seat of the body, her institution, and the body itself, under other names. */
async function renameAll(): Promise<void> {
  const participants = await core.client.meetings.participants({ meetingId })
  const seated = participants.find(({ seatId, personId }) => seatId !== null && personId !== null)
  const { people } = await core.client.people.list({})
  const person = people.find(({ id }) => id === seated?.personId)
  const institutions = await core.client.institutions.list({})
  const institution = institutions.find(({ code }) => code === seated?.institutionCode)
  const body = (await core.client.bodies.list({})).find(({ code }) => code === 'GEC')
  if (!person || !institution || !body) throw new Error('A person, a seat and a body are needed')
  Object.assign(former, {
    person: person.familyName,
    institution: institution.name,
    body: body.name,
  })
  await core.client.people.update({
    operationId: newId(),
    id: person.id,
    seenRevision: person.revision,
    patch: { familyName: renamed.person },
  })
  await core.client.institutions.update({
    operationId: newId(),
    id: institution.id,
    seenRevision: institution.revision,
    patch: { name: renamed.institution },
  })
  await core.client.bodies.update({
    operationId: newId(),
    id: body.id,
    seenRevision: body.revision,
    patch: { name: renamed.body },
  })
}

async function join(): Promise<void> {
  await core.client.attachments.add({
    operationId: newId(),
    meetingId,
    itemId: null,
    fileName: 'annexe.pdf',
    contentBase64: Buffer.from('annexe').toString('base64'),
    fields: { title: document },
  })
}

describe('what adopted minutes print', () => {
  it('is kept when they are adopted, goes with the undone adoption and comes back', async () => {
    const kept = () => readPrinted(requireDatabase(core.context), meetingId)
    expect(await kept()).toBeNull()
    await minutes.adopt()
    expect((await kept())?.en.meeting.reference).toBe('GEC-2026-10')
    await core.client.history.undo({ operationId: newId() })
    expect(await kept()).toBeNull()
    await core.client.history.redo({ operationId: newId() })
    expect((await kept())?.fr).toMatchObject({ versionLabel: 'v1.0', isDraft: false })
  })

  it('keeps the names of that day in both languages, whoever is renamed', async () => {
    const before = { fr: await printed('fr'), en: await printed('en') }
    await renameAll()
    await join()
    for (const language of ['fr', 'en'] as const) {
      const text = await printed(language)
      expect(text).toBe(before[language])
      for (const name of Object.values(former)) expect(text).toContain(name)
    }
    expect(before.fr).toContain('Adopté le')
    expect(before.en).toContain('Adopted on')
    expect(await printed('fr', 'decision-record')).not.toContain(renamed.body)
  })

  it('bears the letterhead of today', async () => {
    const organisation = await core.client.settings.organisation()
    await core.client.settings.updateOrganisation({
      operationId: newId(),
      id: organisation.id,
      seenRevision: organisation.revision,
      patch: { footerLines: ['Nouvelle adresse du secrétariat'] },
    })
    const preview = await core.client.exports.preview({ kind: 'minutes', meetingId })
    const { margins } = readWord(Buffer.from(preview.contentBase64, 'base64'))
    expect(margins('footer').join('\n')).toContain('Nouvelle adresse du secrétariat')
  })

  it('is live again once they are reopened, and kept anew when they are adopted again', async () => {
    await minutes.reopen()
    const text = await printed('fr')
    for (const name of [...Object.values(renamed), document]) expect(text).toContain(name)
    await minutes.circulate('2026-11-20')
    await minutes.adopt('2026-11-21')
    const adopted = await printed('fr')
    expect((await minutes.get()).versionLabel).toBe('v1.1')
    for (const name of [...Object.values(renamed), document]) expect(adopted).toContain(name)
  })
})
