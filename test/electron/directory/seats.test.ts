import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoDate } from '../../../shared/dates.ts'
import type { MandateDraft, SeatDraft, TroikaTermDraft } from '../../../shared/directory.ts'
import { coreOfDemo, newId } from '../core-fixture.ts'

let core: Awaited<ReturnType<typeof coreOfDemo>>
let bodyId: string
beforeAll(async () => {
  core = await coreOfDemo()
  const gec = (await core.client.bodies.list({})).find(({ code }) => code === 'GEC')
  bodyId = gec?.id ?? ''
})
afterAll(() => core.dispose())

const undo = () => core.client.history.undo({ operationId: newId() })
const seatOf = async (code: string, on?: string) => {
  const day = on === undefined ? {} : { on: isoDate(on) }
  const lines = await core.client.seats.list({ bodyId, ...day })
  const seat = lines.find(({ institutionCode }) => institutionCode === code)
  if (seat === undefined) throw new Error(`No seat of ${code}`)
  return seat
}
const personId = async (words: string) =>
  (await core.client.people.list({ search: words })).people[0]?.id ?? ''
const institutionId = async (code: string) => {
  const all = await core.client.institutions.list({ includeClosed: true })
  return all.find((one) => one.code === code)?.id ?? ''
}
const assign = (draft: MandateDraft) => core.client.seats.assign({ operationId: newId(), draft })
const refusal = (sentence: string) => ({
  code: 'invalid',
  data: { what: expect.stringContaining(sentence) },
})
const mandate = async (
  code: string,
  fields: Partial<MandateDraft> = {},
): Promise<MandateDraft> => ({
  seatId: (await seatOf(code)).id,
  personId: await personId('claire fictive'),
  role: 'TITULAR',
  hasDecisionMandate: true,
  validFrom: isoDate('2026-11-01'),
  validTo: null,
  ...fields,
})

describe('the seats of the GEC', () => {
  it('say who holds them and who came to the meetings of the year', async () => {
    const { titulars, alternates, attendance, findings } = await seatOf('CA')
    expect(titulars.map(({ familyName }) => familyName)).toEqual(['FICTIVE'])
    expect(alternates.map(({ familyName }) => familyName)).toEqual(['COPIE'])
    expect(attendance).toEqual({ present: 10, held: 10 })
    expect(findings).toEqual([])
  })

  it('show the vacancy of a titular and what it means', async () => {
    expect(await seatOf('TR')).toMatchObject({
      titularVacantSince: '2026-09-30',
      alternateVacantSince: null,
      attendance: { present: 3, held: 10 },
      findings: ['titular-vacant', 'no-decision-mandate'],
    })
  })

  it('are shown as they were on another day', async () => {
    expect((await seatOf('TR', '2026-09-29')).titularVacantSince).toBeNull()
    expect((await seatOf('CA', '2026-02-15')).attendance).toMatchObject({ held: 2 })
  })

  it('count no attendance before the first meeting of a year', async () => {
    expect((await seatOf('CA', '2026-01-02')).attendance).toBeNull()
  })
})

describe('a mandate', () => {
  it('beside another titular is written, and found odd', async () => {
    const { findings } = await assign(await mandate('ES'))
    expect(findings).toContain('several-titulars')
    expect(findings).toContain('too-many-holders')
    const { titulars } = await seatOf('ES')
    // The earlier mandate was not closed behind anyone's back.
    expect(titulars).toHaveLength(2)
    await undo()
    expect((await seatOf('ES')).titulars).toHaveLength(1)
  })

  it('ends a vacancy', async () => {
    const { findings } = await assign(await mandate('TR'))
    expect(findings).toEqual([])
    expect((await seatOf('TR')).titularVacantSince).toBeNull()
    await undo()
  })

  it('lies within the days of its seat', async () => {
    const early = await mandate('CA', { validFrom: isoDate('1990-01-01') })
    await expect(assign(early)).rejects.toMatchObject(refusal('sort de la période du siège de CA'))
    const reversed = await mandate('CA', { validTo: isoDate('2026-10-01') })
    await expect(assign(reversed)).rejects.toMatchObject(refusal('avant le début'))
  })

  it('is ended by hand, and a stale change brings both versions', async () => {
    const [holder] = (await seatOf('DE')).titulars
    const end = (day: string) =>
      core.client.seats.updateMandate({
        operationId: newId(),
        id: holder?.id ?? '',
        seenRevision: holder?.revision ?? 0,
        patch: { validTo: isoDate(day) },
      })
    await end('2026-11-10')
    expect((await seatOf('DE')).titularVacantSince).toBe('2026-11-11')
    await expect(end('2026-11-15')).rejects.toMatchObject({
      code: 'conflict',
      data: { current: { validTo: '2026-11-10' }, yours: { validTo: '2026-11-15' } },
    })
    await undo()
  })
})

describe('a seat', () => {
  const seat = async (code: string, fields: Partial<SeatDraft> = {}): Promise<SeatDraft> => ({
    bodyId,
    institutionId: await institutionId(code),
    quality: 'MEMBER',
    position: 99,
    validFrom: isoDate('2026-01-01'),
    validTo: null,
    ...fields,
  })
  const open = async (code: string, fields: Partial<SeatDraft> = {}) =>
    core.client.seats.create({ operationId: newId(), draft: await seat(code, fields) })

  it('is given once to an institution in a body', async () => {
    await expect(open('ES')).rejects.toMatchObject(refusal('ES a déjà un siège'))
  })

  it('is vacant from its first day, never from before the day of the base', async () => {
    await open('BOAD')
    expect(await seatOf('BOAD')).toMatchObject({
      titularVacantSince: '2026-11-21',
      alternateVacantSince: '2026-11-21',
      findings: ['titular-vacant', 'alternate-vacant'],
    })
    await undo()
  })

  it('answers for the meetings held since it was opened', async () => {
    await open('BOAD', { validFrom: isoDate('2026-09-01') })
    expect((await seatOf('BOAD')).attendance).toEqual({ present: 0, held: 3 })
    await undo()
  })

  it('does not close over the mandates that it holds', async () => {
    const { id, revision: seenRevision } = await seatOf('CA')
    const closing = core.client.seats.update({
      operationId: newId(),
      id,
      seenRevision,
      patch: { validTo: isoDate('2026-11-20') },
    })
    await expect(closing).rejects.toMatchObject(refusal('nouvelle période du siège'))
  })
})

describe('the places to fill', () => {
  it('are those of all bodies, with their days', async () => {
    const vacancies = await core.client.seats.vacancies()
    const lines = vacancies.map(
      ({ bodyCode, institutionCode, missing, days }) =>
        `${bodyCode} ${institutionCode} ${missing} ${days}`,
    )
    expect(lines.toSorted()).toEqual([
      'GEC JP ALTERNATE 20',
      'GEC NL ALTERNATE 81',
      'GEC TR TITULAR 52',
      'GT-TRANSPORT  COORDINATOR 310',
    ])
  })
})

describe('the distribution list', () => {
  it('has every titular and alternate of the seats', async () => {
    const { entries, unreachable } = await core.client.seats.distributionList({ bodyId })
    expect(entries).toHaveLength(35)
    expect(entries[0]).toMatchObject({ institutionCode: 'CA', role: 'TITULAR' })
    expect(entries[0]?.personName).toBe('S.E.Mme Claire FICTIVE')
    expect(unreachable).toEqual([])
  })

  it('names the institution whose only holder has no address', async () => {
    const { id, revision: seenRevision } = await core.client.people.get({
      id: (await seatOf('TR')).alternates[0]?.personId ?? '',
    })
    await core.client.people.update({
      operationId: newId(),
      id,
      seenRevision,
      patch: { email: '' },
    })
    const { unreachable } = await core.client.seats.distributionList({ bodyId })
    expect(unreachable).toEqual(['TR'])
    await undo()
  })
})

describe('the terms of the Troïka', () => {
  const term = async (
    [outgoing, lead, incoming]: readonly [string, string, string],
    year: number,
  ): Promise<TroikaTermDraft> => ({
    outgoingId: await institutionId(outgoing),
    leadId: await institutionId(lead),
    incomingId: await institutionId(incoming),
    validFrom: isoDate(`${year}-01-01`),
    validTo: isoDate(`${year}-12-31`),
    note: '',
  })
  const sentences = async () =>
    (await core.client.troika.list()).flatMap(({ findings }) =>
      findings.map(({ sentence }) => sentence),
    )

  it('of the demonstration hold, the newest first', async () => {
    const terms = await core.client.troika.list()
    expect(terms.map(({ leadCode }) => leadCode)).toEqual(['ES', 'CA', 'RCO'])
    expect(await sentences()).toEqual([])
  })

  it('say in a sentence what does not hold', async () => {
    const draft = await term(['CA', 'UNICEF', 'DE'], 2028)
    await core.client.troika.create({ operationId: newId(), draft })
    expect(await sentences()).toEqual([
      'Troïka 2028\u00a0: CA y est sortant, mais ES était chef de file en 2027.',
      'Troïka 2028\u00a0: UNICEF ne peut pas siéger pour les Nations unies\u00a0; ' +
        'seul le bureau qui coordonne le système y siège.',
      'Troïka 2027\u00a0: BM y est entrant, mais UNICEF est chef de file en 2028.',
    ])
    await undo()
  })

  it('do not overlap', async () => {
    const draft = await term(['RCO', 'CA', 'ES'], 2026)
    await expect(core.client.troika.create({ operationId: newId(), draft })).rejects.toMatchObject(
      refusal('du 01/01/2026 au 31/12/2026'),
    )
    const [newest] = await core.client.troika.list()
    const moved = core.client.troika.update({
      operationId: newId(),
      id: newest?.id ?? '',
      seenRevision: newest?.revision ?? 0,
      patch: { validFrom: isoDate('2026-12-01') },
    })
    await expect(moved).rejects.toMatchObject({ code: 'invalid' })
  })
})
