import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gatherMinutes } from '../../../electron/exports/minutes-gathering-queries.ts'
import { readMeetingSource } from '../../../electron/exports/gathering-queries.ts'
import { requireDatabase } from '../../../electron/core-context.ts'
import { translator } from '../../../shared/i18n.ts'
import { plainText, type RichText } from '../../../shared/rich-text.ts'
import { coreOfDemo, demoDay, newId } from '../core-fixture.ts'

let core: Awaited<ReturnType<typeof coreOfDemo>>

beforeAll(async () => {
  core = await coreOfDemo()
})
afterAll(() => core.dispose())

async function gathered(reference: string, lang: 'fr' | 'en' = 'fr') {
  const db = requireDatabase(core.context)
  const { meeting } = await core.client.meetings.find({ reference })
  const source = await readMeetingSource(db, { meetingId: meeting.id, lang, today: demoDay })
  return gatherMinutes(db, source, translator(lang))
}

const secret = 'Confidence du Chef de file, à ne pas écrire'
const text = (words: string): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
})

describe('what the minutes of the GEC of November print', () => {
  it('are its items by number, its decisions under the item that took them', async () => {
    const { items, otherDecisions } = await gathered('GEC-2026-10')
    expect(items.length).toBeGreaterThan(8)
    expect(items.every(({ number }) => number !== '')).toBe(true)
    const decided = items.flatMap(({ number, decisions }) =>
      decisions.map(({ reference }) => [number, reference]),
    )
    expect(decided).toEqual([['6', 'GEC-2026-10-D01']])
    expect(otherDecisions).toEqual([])
  })

  it('are who came and who chaired, with the sentence’s figures', async () => {
    const { attendance, chair, establishedBy } = await gathered('GEC-2026-10')
    expect(attendance.figures).toMatchObject({ convened: 19, represented: 16 })
    expect(attendance.lines.length).toBeGreaterThan(19)
    expect(chair.name).toBe('S.E.Mme Claire FICTIVE')
    expect(establishedBy).toBe('le SEG')
  })

  it('say which version they are, until they are adopted', async () => {
    const draft = await gathered('GEC-2026-10')
    expect(draft).toMatchObject({ isDraft: true, adoptedOn: null })
    expect(draft.stamp.version).toMatch(/^Projet – v0\.\d+$/u)
    expect((await gathered('GEC-2026-10', 'en')).stamp.version).toMatch(/^Draft – v0\.\d+$/u)
    const adopted = await gathered('GEC-2026-09')
    expect(adopted).toMatchObject({ isDraft: false, versionLabel: 'v1.0', detailedForm: null })
  })

  it('bear the day their text left, until it is changed', async () => {
    const left = await gathered('GEC-2026-10')
    expect(left).toMatchObject({ versionLabel: 'v0.1', stamp: { datedOn: '2026-11-19' } })
    const { meeting } = await core.client.meetings.find({ reference: 'GEC-2026-10' })
    const { sheet } = await core.client.minutes.get({ meetingId: meeting.id })
    await core.client.minutes.describe({
      operationId: newId(),
      id: sheet.id,
      meetingId: meeting.id,
      seenRevision: sheet.revision,
      patch: { rapporteurs: 'Mme Fanta GABARIT' },
    })
    const changed = await gathered('GEC-2026-10')
    expect(changed).toMatchObject({ versionLabel: 'v0.2', stamp: { datedOn: demoDay } })
    await core.client.history.undo({ operationId: newId() })
    expect((await gathered('GEC-2026-10')).stamp.datedOn).toBe('2026-11-19')
  })

  it('name an office with brackets of its own without putting brackets beside them', async () => {
    const { meetings } = await core.client.meetings.list({})
    const sittings = meetings.filter(({ reference }) => reference.startsWith('GA-'))
    const titles = await Promise.all(
      sittings.map(async ({ reference }) => (await gathered(reference)).chair.title),
    )
    expect(titles).toContain('Chef de file des PTF (ambassadeur), Ambassade du Canada')
    expect(titles.filter((title) => title.includes(') ('))).toEqual([])
  })

  it('look back to the meeting before and on to the next', async () => {
    const { previousDay, next } = await gathered('GEC-2026-10')
    expect(previousDay).toBe('2026-10-08')
    expect(next).toMatchObject({ reference: 'GEC-2026-11', day: '2026-12-10' })
  })
})

describe('what never leaves', () => {
  it('is the private note, and the text of an internal item', async () => {
    const { meeting } = await core.client.meetings.find({ reference: 'TROIKA-2026-10' })
    const minutes = await core.client.minutes.get({ meetingId: meeting.id })
    const [first, second] = minutes.items
    if (first === undefined || second === undefined) throw new Error('Two items are needed')
    const write = (entry: typeof first, patch: object) =>
      core.client.minutes.write({
        operationId: newId(),
        id: entry.id,
        itemId: entry.itemId,
        seenRevision: entry.revision,
        patch,
      })
    await write(first, { content: text('Point ouvert.'), privateNote: secret })
    await write(second, { content: text(secret), conclusion: secret })
    const { lines } = await core.client.agenda.get({ meetingId: meeting.id })
    const line = lines.find(({ id }) => id === second.itemId)
    await core.client.agenda.update({
      operationId: newId(),
      id: second.itemId,
      seenRevision: line?.revision ?? 1,
      patch: { isInternal: true },
    })
    const document = await gathered('TROIKA-2026-10')
    expect(document.items.map(({ content }) => plainText(content))).toContain('Point ouvert.')
    expect(JSON.stringify(document)).not.toContain(secret)
  })

  it('is any name, from a confidential sitting', async () => {
    const { meeting } = await core.client.meetings.find({ reference: 'GEC-2026-11' })
    await core.client.meetings.update({
      operationId: newId(),
      id: meeting.id,
      seenRevision: meeting.revision,
      patch: { confidentiality: 'CONFIDENTIAL' },
    })
    const document = await gathered('GEC-2026-11')
    expect(document.isNameless).toBe(true)
    expect(document.attendance.lines).toEqual([])
    expect(document.attendance.figures.convened).toBeGreaterThan(0)
    const { people } = await core.client.people.list({})
    const gatheredText = JSON.stringify({ ...document, letterhead: null })
    const named = people.filter(({ familyName }) => gatheredText.includes(` ${familyName}`))
    expect(named.map(({ familyName }) => familyName)).toEqual([])
  })
})
