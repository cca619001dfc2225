import { Buffer } from 'node:buffer'
import { afterEach, describe, expect, it } from 'vitest'
import { checkBase } from '../../../electron/core/check-base.ts'
import type { Core } from '../../../electron/core.ts'
import { isoDate } from '../../../shared/dates.ts'
import { coreOfDemo, newId } from '../core-fixture.ts'

let close = async (): Promise<void> => undefined
afterEach(async () => close())

async function demo() {
  const core = await coreOfDemo()
  close = core.dispose
  return core
}

async function decisionOf({ client }: Core, reference: string) {
  const lines = await client.decisions.list({ limit: 2000 })
  const found = lines.find((line) => line.reference === reference)
  if (found === undefined) throw new Error(`No decision ${reference}`)
  return found
}

async function meetingOf({ client }: Core, reference: string) {
  const { meetings } = await client.meetings.list({})
  const found = meetings.find((line) => line.reference === reference)
  if (found === undefined) throw new Error(`No meeting ${reference}`)
  return found
}

describe('links between decisions', () => {
  it('are told in the diary of both, and go away with a line in both', async () => {
    const core = await demo()
    const from = await decisionOf(core, 'GEC-2026-09-D01')
    const to = await decisionOf(core, 'REV-SDR-2026-R03')
    const ends = { fromId: from.id, toId: to.id, kind: 'RELATED' as const }
    const thread = await core.client.followUp.link({ operationId: newId(), ...ends })
    expect(thread.steps.map(({ reference }) => reference)).toEqual(
      expect.arrayContaining(['GEC-2026-09-D01', 'REV-SDR-2026-R03']),
    )
    const sheet = await core.client.followUp.sheet({ id: to.id })
    expect(sheet.diary[0]).toMatchObject({ kind: 'LINKED', note: 'Liée à GEC-2026-09-D01.' })
    const [link] = thread.links
    if (link === undefined) throw new Error('No link')
    const gone = { operationId: newId(), id: link.id, seenRevision: link.revision }
    await core.client.followUp.unlink(gone)
    const alone = await core.client.followUp.sheet({ id: to.id })
    expect(alone.thread.steps).toHaveLength(1)
    expect(alone.diary[0]?.note).toBe('N’est plus liée à GEC-2026-09-D01.')
  })

  it('close what is merged into another, and never make a ring', async () => {
    const core = await demo()
    const one = await decisionOf(core, 'GEC-2026-09-D01')
    const other = await decisionOf(core, 'REV-SDR-2026-R03')
    const kind = 'MERGED' as const
    const link = { operationId: newId(), fromId: one.id, toId: other.id, kind }
    await core.client.followUp.link(link)
    const { line } = await core.client.followUp.sheet({ id: one.id })
    expect(line).toMatchObject({
      status: 'SUPERSEDED',
      supersededBy: 'REV-SDR-2026-R03',
      closedOn: '2026-11-21',
    })
    const ring = { operationId: newId(), fromId: other.id, toId: one.id, kind }
    await expect(core.client.followUp.link(ring)).rejects.toMatchObject({ code: 'invalid' })
    const self = { operationId: newId(), fromId: one.id, toId: one.id, kind }
    await expect(core.client.followUp.link(self)).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('a referral', () => {
  it('makes an item that waits in the thread, and links what is decided under it', async () => {
    const core = await demo()
    const source = await decisionOf(core, 'CGT-2026-02-D01')
    const gec = await meetingOf(core, 'GEC-2026-10')
    const { itemId } = await core.client.followUp.refer({
      operationId: newId(),
      source: { kind: 'decision', id: source.id },
      bodyId: gec.bodyId,
    })
    const before = await core.client.followUp.sheet({ id: source.id })
    expect(before.thread.steps.at(-1)).toMatchObject({
      kind: 'item',
      reference: 'GEC',
      wording: source.wording,
    })
    const held = { operationId: newId(), source: { kind: 'decision' as const, id: source.id } }
    const other = await core.client.followUp.refer({
      ...held,
      bodyId: gec.bodyId,
      meetingId: gec.id,
    })
    expect(other.itemId).not.toBe(itemId)
    const taken = await core.client.decisions.create({
      operationId: newId(),
      meetingId: gec.id,
      itemId: other.itemId,
      kind: 'DECISION',
      draft: { wording: 'Fusionner le SGT Microfinance et le SGT Secteur privé' },
    })
    const after = await core.client.followUp.sheet({ id: source.id })
    expect(after.thread.links).toContainEqual(
      expect.objectContaining({
        kind: 'ESCALATED',
        fromReference: 'CGT-2026-02-D01',
        toReference: taken.reference,
      }),
    )
    expect(after.thread.steps.map(({ reference }) => reference)).toEqual([
      'RET-2026-D01',
      'CGT-2026-02-D01',
      taken.reference,
      'GEC',
    ])
  })

  it('is not made twice before one meeting, and not before one that does not take place', async () => {
    const core = await demo()
    const source = await decisionOf(core, 'CGT-2026-02-D01')
    const ahead = await meetingOf(core, 'GEC-2026-11')
    const asked = {
      source: { kind: 'decision' as const, id: source.id },
      bodyId: ahead.bodyId,
      meetingId: ahead.id,
    }
    const first = await core.client.followUp.refer({ operationId: newId(), ...asked })
    const second = await core.client.followUp.refer({ operationId: newId(), ...asked })
    expect(second.itemId).toBe(first.itemId)
    await core.client.meetings.cancel({
      operationId: newId(),
      id: ahead.id,
      seenRevision: ahead.revision,
      reason: 'Grève',
    })
    const late = { ...asked, source: { kind: 'item' as const, id: first.itemId } }
    const refused = core.client.followUp.refer({ operationId: newId(), ...late })
    await expect(refused).rejects.toMatchObject({ code: 'invalid' })
  })

  it('puts a withheld decision before another body by its reference alone', async () => {
    const core = await demo()
    const source = await decisionOf(core, 'GA-2026-02-D01')
    const ahead = await meetingOf(core, 'GEC-2026-11')
    const { itemId } = await core.client.followUp.refer({
      operationId: newId(),
      source: { kind: 'decision', id: source.id },
      bodyId: ahead.bodyId,
      meetingId: ahead.id,
    })
    const { lines } = await core.client.agenda.get({ meetingId: ahead.id })
    expect(lines.find(({ id }) => id === itemId)).toMatchObject({
      title: 'Suite de GA-2026-02-D01, à diffusion restreinte',
      isConfidential: true,
      presenter: '',
    })
  })
})

describe('evidence', () => {
  it('closes a decision without a note, and its bytes are watched over like attachments', async () => {
    const core = await demo()
    const { id, revision } = await decisionOf(core, 'GEC-2026-09-D01')
    const contentBase64 = Buffer.from('Carte des appuis').toString('base64')
    const evidence = await core.client.followUp.addEvidence({
      operationId: newId(),
      decisionId: id,
      title: 'Carte des appuis',
      content: { kind: 'file', fileName: 'carte.txt', contentBase64 },
    })
    const read = await core.client.followUp.evidenceContent({ id: evidence.id })
    expect(read).toEqual({ fileName: 'carte.txt', contentBase64 })
    const said = { status: 'DONE' as const }
    const operationId = newId()
    const { line, diary } = await core.client.followUp.follow({
      operationId,
      id,
      seenRevision: revision,
      said,
    })
    expect(line.status).toBe('DONE')
    expect(diary.map(({ note }) => note)).toContain('Preuve\u00a0: Carte des appuis.')
    const report = await checkBase(core)
    expect(report).toMatchObject({ kind: 'checked', isSound: true })
  })

  it('is a page or a file, never something that a click would run', async () => {
    const core = await demo()
    const { id } = await decisionOf(core, 'GEC-2026-09-D01')
    const add = (url: string) =>
      core.client.followUp.addEvidence({
        operationId: newId(),
        decisionId: id,
        title: 'Lien',
        content: { kind: 'link', url },
      })
    await expect(add('javascript:alert(1)')).rejects.toMatchObject({ code: 'invalid' })
    const evidence = await add('https://exemple.org/carte')
    const gone = { operationId: newId(), id: evidence.id, seenRevision: evidence.revision }
    await core.client.followUp.removeEvidence(gone)
    expect((await core.client.followUp.sheet({ id })).evidence).toEqual([])
  })
})

describe('the review before a meeting', () => {
  it('goes through what the follow-up item of its agenda shows, late ones first', async () => {
    const core = await demo()
    const ahead = await meetingOf(core, 'GEC-2026-11')
    const review = await core.client.followUp.review({ meetingId: ahead.id })
    const agenda = await core.client.agenda.get({ meetingId: ahead.id })
    expect(review.lines.map(({ reference }) => reference)).toEqual(
      agenda.followUp.map(({ reference }) => reference),
    )
    expect(review.occasion).toBe('REVIEW')
    expect(review.lines[0]?.daysLate).toBeGreaterThan(0)
    expect(review.lines.flatMap(({ done }) => done)).toEqual([])
  })

  it('keeps in its place what it closes or puts off, and the agenda follows at once', async () => {
    const core = await demo()
    const ahead = await meetingOf(core, 'GEC-2026-11')
    const before = await core.client.followUp.review({ meetingId: ahead.id })
    const [first, second] = before.lines
    if (first === undefined || second === undefined) throw new Error('Nothing to review')
    const say = (line: typeof first, said: object) =>
      core.client.followUp.follow({
        operationId: newId(),
        id: line.id,
        seenRevision: line.revision,
        said: { meetingId: ahead.id, ...said },
      })
    await say(first, { status: 'DONE', note: 'Fait.' })
    await say(second, { dueOn: isoDate('2026-12-10') })
    const after = await core.client.followUp.review({ meetingId: ahead.id })
    expect(after.lines.map(({ id }) => id)).toEqual(before.lines.map(({ id }) => id))
    expect(after.lines[0]?.done).toHaveLength(1)
    expect(after.lines[0]?.status).toBe('DONE')
    const agenda = await core.client.agenda.get({ meetingId: ahead.id })
    expect(agenda.followUp.map(({ id }) => id)).not.toContain(first.id)
    expect(agenda.followUp.find(({ id }) => id === second.id)?.daysLate).toBe(0)
  })
})
