import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BodyDraft } from '../../../shared/bodies.ts'
import { isoDate, localTime } from '../../../shared/dates.ts'
import { coreOfDemo, newId } from '../core-fixture.ts'

let core: Awaited<ReturnType<typeof coreOfDemo>>
beforeAll(async () => {
  core = await coreOfDemo()
})
afterAll(() => core.dispose())

const draft = (fields: Partial<BodyDraft> = {}): BodyDraft => ({
  code: 'GT-TEST',
  name: 'Groupe d’essai',
  level: 'TECHNICAL',
  kind: 'THEMATIC_GROUP',
  parentId: null,
  cadence: 'MONTHLY',
  cadenceNote: '',
  chairLabel: '',
  secretaryLabel: '',
  invitationDays: 7,
  documentsDays: 3,
  reminderDays: 2,
  minutesDays: 7,
  noticeUnit: 'CALENDAR',
  minutesForm: 'MINUTES',
  quorumRule: 'NONE',
  decisionMode: 'CONSENSUS',
  numberingPattern: 'GTT-{year}-{rank}',
  confidentiality: 'INTERNAL',
  documentSet: ['agenda'],
  headerLines: [],
  defaultStart: localTime('09:30'),
  defaultEnd: localTime('12:00'),
  defaultPlace: '',
  defaultMode: 'IN_PERSON',
  isReferralRequired: false,
  mandateText: '',
  sunsetOn: null,
  country: 'ML',
  zone: 'Africa/Bamako',
  validFrom: isoDate('2026-01-01'),
  validTo: null,
  ...fields,
})
const { create, update, setState, list, get, saveTemplate } = {
  create: (fields: Partial<BodyDraft>) =>
    core.client.bodies.create({ operationId: newId(), draft: draft(fields) }),
  update: (body: { id: string; revision: number }, patch: Partial<BodyDraft>) =>
    core.client.bodies.update({
      operationId: newId(),
      id: body.id,
      seenRevision: body.revision,
      patch,
    }),
  setState: (
    body: { id: string; revision: number },
    change: { state: 'ACTIVE' | 'DORMANT' | 'MERGED' | 'ABOLISHED'; mergedIntoId?: string },
  ) =>
    core.client.bodies.setState({
      operationId: newId(),
      id: body.id,
      seenRevision: body.revision,
      on: isoDate('2026-11-20'),
      ...change,
    }),
  list: (includeClosed = false) => core.client.bodies.list({ includeClosed }),
  get: (id: string) => core.client.bodies.get({ id }),
  saveTemplate: (bodyId: string, titles: readonly string[]) =>
    core.client.bodies.saveTemplate({
      operationId: newId(),
      bodyId,
      items: titles.map((title) => ({
        title,
        nature: 'DISCUSSION' as const,
        presenter: '',
        durationMinutes: 10,
        expectedDecision: '',
        standingKind: 'OTHER' as const,
        isInternal: false,
        depth: 0,
      })),
    }),
}
const byCode = async (code: string, includeClosed = false) => {
  const body = (await list(includeClosed)).find((line) => line.code === code)
  if (body === undefined) throw new Error(`No body ${code}`)
  return body
}
const refusal = (sentence: string) => ({
  code: 'invalid',
  data: { what: expect.stringContaining(sentence) },
})

describe('the list of bodies', () => {
  it('counts seats and vacancies as of today', async () => {
    expect(await byCode('GEC')).toMatchObject({
      seatCount: 19,
      vacantCount: 1,
      lastMeetingOn: '2026-11-12',
      isAsleep: false,
    })
  })

  it('tells the group that nobody coordinates and the one that sleeps', async () => {
    expect(await byCode('GT-TRANSPORT')).toMatchObject({ hasCoordinator: false })
    expect(await byCode('GT-SANTE')).toMatchObject({ hasCoordinator: true, isAsleep: false })
    expect(await byCode('SGT-MICROFIN')).toMatchObject({ isAsleep: true })
  })

  it('puts a sub-group after its group', async () => {
    const lines = await list()
    const group = lines.findIndex(({ code }) => code === 'GT-SANTE')
    const after = lines[group + 1]
    expect(after?.parentId).toBe(lines[group]?.id)
    expect(after?.depth).toBe((lines[group]?.depth ?? 0) + 1)
  })
})

describe('a body', () => {
  it('is created active, after the others, and read back with its rules', async () => {
    const body = await create({ code: 'GT-NEUF', numberingPattern: 'NEUF-{year}-{rank}' })
    expect(body).toMatchObject({ state: 'ACTIVE', mergedIntoId: null, revision: 1 })
    expect(await get(body.id)).toMatchObject({
      body: { ...draft(), code: 'GT-NEUF', numberingPattern: 'NEUF-{year}-{rank}' },
      template: [],
      meetingCount: 0,
    })
  })

  it('does not take the code of another one, capitals aside', async () => {
    await expect(create({ code: 'gec' })).rejects.toMatchObject(refusal('désigne déjà une autre'))
  })

  it('does not number like another one, nor without year or rank', async () => {
    const { body } = await get((await byCode('GEC')).id)
    const { numberingPattern } = body
    await expect(create({ numberingPattern })).rejects.toMatchObject(refusal('GEC'))
    await expect(create({ numberingPattern: 'X-{year}' })).rejects.toMatchObject(
      refusal('même numéro'),
    )
  })

  it('cannot depend on itself or on what depends on it', async () => {
    const gec = await byCode('GEC')
    const group = await byCode('GT-SANTE')
    const sub = await byCode('SGT-VIH')
    await expect(update(group, { parentId: sub.id })).rejects.toMatchObject(refusal('tournerait'))
    await expect(update(gec, { parentId: gec.id })).rejects.toMatchObject(refusal('d’elle-même'))
    await expect(update(gec, { parentId: newId() })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('does not end before it begins', async () => {
    const dates = { validFrom: isoDate('2026-02-01'), validTo: isoDate('2026-01-01') }
    await expect(create(dates)).rejects.toMatchObject(refusal('avant le début (01/02/2026)'))
  })

  it('refuses a stale change with both versions', async () => {
    const body = await byCode('COMMIX')
    await update(body, { name: 'Commission mixte' })
    await expect(update(body, { name: 'Commission' })).rejects.toMatchObject({
      code: 'conflict',
      data: { current: { name: 'Commission mixte' }, yours: { name: 'Commission' } },
    })
    // Even where what it says would be refused: it was written with an older version in view.
    await expect(update(body, { code: 'GEC' })).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('the state of a body', () => {
  it('merges into another one, leaves the list, and can be taken back', async () => {
    const group = await byCode('SGT-MICROFIN')
    const target = await byCode('GT-ECOFIN')
    const merged = await setState(group, { state: 'MERGED', mergedIntoId: target.id })
    expect(merged).toMatchObject({ validTo: '2026-11-20', mergedIntoId: target.id })
    expect((await list()).some(({ code }) => code === 'SGT-MICROFIN')).toBe(false)
    expect(await byCode('SGT-MICROFIN', true)).toMatchObject({ state: 'MERGED' })
    await core.client.history.undo({ operationId: newId() })
    expect(await byCode('SGT-MICROFIN')).toMatchObject({ state: 'DORMANT', validTo: null })
  })

  it('needs another body to merge into', async () => {
    const group = await byCode('SGT-NUTRITION')
    const sentence = refusal('dans quelle autre instance')
    await expect(setState(group, { state: 'MERGED' })).rejects.toMatchObject(sentence)
    await expect(
      setState(group, { state: 'MERGED', mergedIntoId: group.id }),
    ).rejects.toMatchObject(sentence)
  })

  it('reopens what was abolished', async () => {
    const abolished = await setState(await byCode('ADHOC'), { state: 'ABOLISHED' })
    expect(abolished).toMatchObject({ state: 'ABOLISHED', validTo: '2026-11-20' })
    expect(await setState(abolished, { state: 'ACTIVE' })).toMatchObject({
      state: 'ACTIVE',
      validTo: null,
    })
  })

  it('does not merge into a body that has ended itself', async () => {
    const ended = await setState(await byCode('SGT-VIH'), { state: 'ABOLISHED' })
    await expect(
      setState(await byCode('SGT-NUTRITION'), { state: 'MERGED', mergedIntoId: ended.id }),
    ).rejects.toMatchObject(refusal('SGT-VIH'))
  })
})

describe('the agenda template of a body', () => {
  it('is saved as a whole, in its order, and taken back as a whole', async () => {
    const { id } = await byCode('COPIL_SEG')
    const before = (await get(id)).template
    const saved = await saveTemplate(id, ['Un', 'Deux', 'Trois'])
    expect(saved.map(({ title }) => title)).toEqual(['Un', 'Deux', 'Trois'])
    await saveTemplate(id, ['Trois', 'Un'])
    expect((await get(id)).template.map(({ title }) => title)).toEqual(['Trois', 'Un'])
    await core.client.history.undo({ operationId: newId() })
    await core.client.history.undo({ operationId: newId() })
    expect((await get(id)).template).toEqual(before)
  })

  it('cannot begin with a sub-item', async () => {
    const { id } = await byCode('COPIL_SEG')
    const [item] = await saveTemplate(id, ['Un'])
    const items = [{ ...item!, depth: 1 }]
    const saved = await core.client.bodies.saveTemplate({ operationId: newId(), bodyId: id, items })
    expect(saved[0]?.depth).toBe(0)
  })

  it('answers a repeated request as the first time', async () => {
    const { id } = await byCode('RETRAITE')
    const operationId = newId()
    const items = (await get(id)).template.slice(0, 2)
    const first = await core.client.bodies.saveTemplate({ operationId, bodyId: id, items })
    const again = await core.client.bodies.saveTemplate({ operationId, bodyId: id, items: [] })
    expect(again).toEqual(first)
  })
})
