import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoDate } from '../../../shared/dates.ts'
import type { InstitutionDraft, PersonDraft } from '../../../shared/directory.ts'
import { coreOfDemo, newId } from '../core-fixture.ts'

let core: Awaited<ReturnType<typeof coreOfDemo>>
beforeAll(async () => {
  core = await coreOfDemo()
})
afterAll(() => core.dispose())

const draft = (fields: Partial<PersonDraft> = {}): PersonDraft => ({
  honorific: 'M.',
  gender: 'M',
  givenName: 'Sidi',
  familyName: 'BROUILLARD',
  jobTitle: '',
  institutionId: null,
  protocolRank: null,
  email: '',
  phone: '',
  verifiedOn: null,
  note: '',
  validFrom: isoDate('2026-01-01'),
  validTo: null,
  ...fields,
})
const create = (fields: Partial<PersonDraft> = {}) =>
  core.client.people.create({ operationId: newId(), draft: draft(fields) })
const undo = () => core.client.history.undo({ operationId: newId() })
const search = async (words: string) =>
  (await core.client.people.list({ search: words })).people.map(({ familyName }) => familyName)
const find = async (words: string) => {
  const [person] = (await core.client.people.list({ search: words })).people
  if (person === undefined) throw new Error(`Nobody answers to ${words}`)
  return person
}
const institutionId = async (code: string) => {
  const institution = (await core.client.institutions.list({})).find((one) => one.code === code)
  return institution?.id ?? ''
}

describe('the search of the directory', () => {
  it('forgets accents and capitals', async () => {
    expect(await search('echantillon')).toEqual(['ÉCHANTILLON'])
    expect(await search('ÉCHANTILLON karim')).toEqual(['ÉCHANTILLON'])
  })

  it('looks into institutions, functions and addresses too', async () => {
    expect(await search('claire canada')).toEqual(['FICTIVE'])
    expect(await search('claire.fictive@')).toEqual(['FICTIVE'])
    expect(await search('claire espagne')).toEqual([])
  })

  it('goes by family name, a page at a time', async () => {
    const all = await core.client.people.list({ limit: 500 })
    const names = all.people.map(({ familyName }) => familyName)
    // É comes with E, not after Z.
    expect(names.indexOf('ÉCHANTILLON')).toBeLessThan(names.indexOf('FICTIVE'))
    const page = await core.client.people.list({ offset: 10, limit: 5 })
    expect(page.people.map(({ id }) => id)).toEqual(all.people.slice(10, 15).map(({ id }) => id))
    expect(page.total).toBe(all.total)
  })

  it('narrows to an institution or a body', async () => {
    const gec = (await core.client.bodies.list({})).find(({ code }) => code === 'GEC')
    const inBody = await core.client.people.list({ bodyId: gec?.id ?? '' })
    expect(inBody.total).toBe(35)
    const canada = await core.client.people.list({ institutionId: await institutionId('CA') })
    expect(canada.people.every(({ institutionCode }) => institutionCode === 'CA')).toBe(true)
  })

  it('shows the seats that a person holds today', async () => {
    const { seats } = await find('claire fictive')
    expect(seats).toContainEqual(expect.objectContaining({ bodyCode: 'GEC', role: 'TITULAR' }))
  })

  it('leaves out who has left, unless asked', async () => {
    await create({ familyName: 'PARTI', validTo: isoDate('2026-11-20') })
    expect(await search('parti')).not.toContain('PARTI')
    const all = await core.client.people.list({ search: 'parti', includeClosed: true })
    expect(all.people.map(({ familyName }) => familyName)).toContain('PARTI')
  })
})

describe('a person', () => {
  it('is removed when nothing refers to them, and comes back with undo', async () => {
    const { id, revision: seenRevision } = await create({ familyName: 'PASSAGE' })
    await core.client.people.remove({ operationId: newId(), id, seenRevision })
    await expect(core.client.people.get({ id })).rejects.toMatchObject({ code: 'not-found' })
    await undo()
    expect(await core.client.people.get({ id })).toMatchObject({ familyName: 'PASSAGE' })
  })

  it('stays while they hold or held a seat', async () => {
    const { id, revision: seenRevision } = await find('claire fictive')
    const removal = core.client.people.remove({ operationId: newId(), id, seenRevision })
    await expect(removal).rejects.toMatchObject({ code: 'locked' })
  })

  it('refuses a stale change with both versions', async () => {
    const { id, revision: seenRevision } = await create({ familyName: 'CONFLIT' })
    const update = (phone: string) =>
      core.client.people.update({ operationId: newId(), id, seenRevision, patch: { phone } })
    await update('+223 55 55 00 01')
    await expect(update('+223 55 55 00 02')).rejects.toMatchObject({
      code: 'conflict',
      data: { current: { phone: '+223 55 55 00 01' }, yours: { phone: '+223 55 55 00 02' } },
    })
  })

  it('refuses an address without domain, reversed dates, an unknown institution', async () => {
    await expect(create({ email: 'sidi@bureau' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(create({ validTo: isoDate('2025-12-31') })).rejects.toMatchObject({
      code: 'invalid',
      data: { what: expect.stringContaining('31/12/2025') },
    })
    await expect(create({ institutionId: newId() })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('is created once however often the request is repeated', async () => {
    const operationId = newId()
    const request = { operationId, draft: draft({ familyName: 'UNIQUE' }) }
    const first = await core.client.people.create(request)
    expect(await core.client.people.create(request)).toEqual(first)
    expect(await search('unique')).toEqual(['UNIQUE'])
  })
})

/** Notes a person at the GEC of December, and returns how to ask who is noted there. */
async function invite(personId: string) {
  const { meeting } = await core.client.meetings.find({ reference: 'GEC-2026-11' })
  const { id } = await core.client.meetings.setParticipation({
    operationId: newId(),
    id: null,
    seenRevision: null,
    draft: {
      meetingId: meeting.id,
      seatId: null,
      personId,
      guestName: '',
      guestInstitution: '',
      guestTitle: '',
      guestEmail: '',
      quality: 'GUEST',
      reply: 'PRESENT',
      note: '',
    },
  })
  return async () => {
    const lines = await core.client.meetings.participants({ meetingId: meeting.id })
    return lines.find(({ participationId }) => participationId === id)?.personId
  }
}

describe('the merge of duplicates', () => {
  it('proposes people of one address, and none in the demonstration itself', async () => {
    expect(await core.client.people.duplicates()).toEqual([])
    const { email } = await find('luis essai')
    await create({ givenName: 'Louis', familyName: 'ESSAI', email: email.toUpperCase() })
    const pairs = await core.client.people.duplicates()
    expect(pairs.map(({ reason }) => reason)).toEqual(['email'])
    await undo()
  })

  it('moves mandates and participations, fills gaps, and is undone as a whole', async () => {
    const merged = await find('luis essai')
    const kept = await create({ givenName: 'Luis', familyName: 'ESSAI', honorific: '' })
    const seats = (id: string) => core.client.people.get({ id }).then((person) => person.seats)
    const before = await seats(merged.id)
    expect(before.length).toBeGreaterThan(0)
    const guest = await invite(merged.id)
    const result = await core.client.people.merge({
      operationId: newId(),
      keptId: kept.id,
      mergedId: merged.id,
    })
    expect(result).toMatchObject({ id: kept.id, email: merged.email, honorific: 'M.' })
    expect(await seats(kept.id)).toEqual(before)
    expect(await guest()).toBe(kept.id)
    await expect(core.client.people.get({ id: merged.id })).rejects.toMatchObject({
      code: 'not-found',
    })
    await undo()
    expect(await guest()).toBe(merged.id)
    expect(await seats(merged.id)).toEqual(before)
    expect(await seats(kept.id)).toEqual([])
    expect(await core.client.people.get({ id: kept.id })).toMatchObject({ email: '' })
    await undo()
    await undo()
  })

  it('makes one mandate of two on the same seat', async () => {
    const titular = await find('luis essai')
    const gec = (await core.client.bodies.list({})).find(({ code }) => code === 'GEC')
    const lines = await core.client.seats.list({ bodyId: gec?.id ?? '' })
    const seat = lines.find(({ institutionCode }) => institutionCode === 'ES')
    const twin = await create({ givenName: 'Luís', familyName: 'ESSAI' })
    await core.client.seats.assign({
      operationId: newId(),
      draft: {
        seatId: seat?.id ?? '',
        personId: twin.id,
        role: 'TITULAR',
        hasDecisionMandate: false,
        validFrom: isoDate('2026-10-01'),
        validTo: null,
      },
    })
    const pair = { keptId: twin.id, mergedId: titular.id }
    await core.client.people.merge({ operationId: newId(), ...pair })
    const history = await core.client.seats.history({ seatId: seat?.id ?? '' })
    const ofTwin = history.filter(({ personId }) => personId === twin.id)
    const [held] = seat?.titulars ?? []
    expect(held?.validFrom).not.toBe('2026-10-01')
    expect(ofTwin).toMatchObject([{ hasDecisionMandate: true, validFrom: held?.validFrom }])
    await undo()
    await undo()
    await undo()
  })

  it('needs two records', async () => {
    const { id } = await find('luis essai')
    const merge = core.client.people.merge({ operationId: newId(), keptId: id, mergedId: id })
    await expect(merge).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('an institution', () => {
  const institution = (fields: Partial<InstitutionDraft> = {}): InstitutionDraft => ({
    code: 'ESSAI',
    name: 'Institution d’essai',
    nameWithArticle: 'l’Institution d’essai',
    category: 'OTHER',
    parentId: null,
    isUnCoordination: false,
    address: '',
    validFrom: isoDate('2026-01-01'),
    validTo: null,
    ...fields,
  })
  const open = (fields: Partial<InstitutionDraft> = {}) =>
    core.client.institutions.create({ operationId: newId(), draft: institution(fields) })
  const change = (one: { id: string; revision: number }, patch: Partial<InstitutionDraft>) =>
    core.client.institutions.update({
      operationId: newId(),
      id: one.id,
      seenRevision: one.revision,
      patch,
    })

  it('keeps its code to itself', async () => {
    await expect(open({ code: 'ca' })).rejects.toMatchObject({
      data: { what: expect.stringContaining('désigne déjà une autre institution') },
    })
  })

  it('leaves the list after its last day, never the base', async () => {
    const one = await open({ code: 'PARTANTE' })
    await change(one, { validTo: isoDate('2026-11-20') })
    const codes = async (includeClosed: boolean) =>
      (await core.client.institutions.list({ includeClosed })).map(({ code }) => code)
    expect(await codes(false)).not.toContain('PARTANTE')
    expect(await codes(true)).toContain('PARTANTE')
  })

  it('cannot depend on what depends on it', async () => {
    const above = await open({ code: 'HAUT' })
    const below = await open({ code: 'BAS', parentId: above.id })
    await expect(change(above, { parentId: below.id })).rejects.toMatchObject({
      data: { what: expect.stringContaining('tournerait en rond') },
    })
  })
})
