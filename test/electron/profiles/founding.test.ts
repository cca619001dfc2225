import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { baseFileName } from '../../../electron/db/open-data-folder.ts'
import { buildingName, foundBase } from '../../../electron/profiles/base-founding.ts'
import { emptyCore, newId } from '../core-fixture.ts'

let core: Awaited<ReturnType<typeof emptyCore>>

beforeEach(async () => {
  core = await emptyCore()
})

afterEach(async () => {
  await core.dispose()
})

const codes = ['SEG_ML', 'STP_CMIG', 'CEBSG_MA', 'JIGISEMEJIRI_ML', 'SGM_BJ'] as const

async function found(profile: string, operationId = newId()) {
  return core.client.profiles.found({ operationId, profile })
}

describe('the first start', () => {
  it('offers the five presets in their order', async () => {
    const profiles = await core.client.profiles.list()
    expect(profiles.map(({ code }) => code)).toEqual(codes)
    expect(
      profiles.every(({ roles, secretariatName }) => roles.length > 0 && secretariatName),
    ).toBe(true)
  })

  it.each(codes)(
    'founds %s with its bodies, their agendas and the days off of its country',
    async (code) => {
      await found(code)
      const bodies = await core.client.bodies.list({ includeClosed: true })
      const { organisation } = await readyState()
      const holidays = await core.client.settings.holidays({ year: 2026 })
      const details = await Promise.all(
        bodies.map(async ({ id }) => core.client.bodies.get({ id })),
      )
      expect(bodies.length).toBe(await bodyCountOf(code))
      expect(details.filter(({ template }) => template.length === 0)).toEqual([])
      expect(holidays.length).toBeGreaterThan(10)
      expect(new Set(holidays.map(({ country }) => country))).toEqual(
        new Set([organisation.country]),
      )
      expect(organisation).toMatchObject({ profileCode: code, isDemo: false, fixedToday: null })
    },
  )

  it('keeps the answers, and the words of the profile where nothing was answered', async () => {
    await core.client.profiles.found({
      operationId: newId(),
      profile: 'SEG_ML',
      userName: 'Awa EXEMPLE',
      userRole: 'Coordonnatrice',
    })
    const { organisation } = await readyState()
    expect(organisation).toMatchObject({
      name: 'SEG – Partenaires techniques et financiers',
      userName: 'Awa EXEMPLE',
      userRole: 'Coordonnatrice',
      signatoryName: 'Awa EXEMPLE',
    })
  })

  it('gives the GEC its ten items, its slot and its delays', async () => {
    await found('SEG_ML')
    const { body, template } = await bodyOf('GEC')
    expect(template).toHaveLength(10)
    expect(template.reduce((sum, { durationMinutes }) => sum + durationMinutes, 0)).toBe(140)
    expect(body).toMatchObject({
      cadenceNote: '2e jeudi',
      invitationDays: 10,
      documentsDays: 5,
      reminderDays: 2,
      minutesDays: 5,
      noticeUnit: 'CALENDAR',
      defaultStart: '09:30',
      defaultEnd: '12:00',
      decisionMode: 'CONSENSUS',
      quorumRule: 'NONE',
    })
  })

  it.each(codes)('raises no alarm of the years before it in %s', async (code) => {
    await found(code)
    const vacancies = await core.client.seats.vacancies()
    expect(vacancies.filter(({ days }) => days !== 0)).toEqual([])
    expect(new Set(vacancies.map(({ bodyId }) => bodyId)).size).toBe(vacancies.length)
  })

  it('gives the national steering committee its quorum, its majority and its minutes', async () => {
    await found('JIGISEMEJIRI_ML')
    const { body } = await bodyOf('CNP')
    const { organisation } = await readyState()
    expect(body).toMatchObject({
      quorumRule: 'HALF',
      decisionMode: 'SIMPLE_MAJORITY',
      minutesForm: 'PV',
      invitationDays: 15,
    })
    expect(organisation.letterheadRight).toEqual([
      'RÉPUBLIQUE DU MALI',
      'Un Peuple – Un But – Une Foi',
    ])
  })
})

describe('a founding that does not go through', () => {
  it('names the known profiles when asked for another', async () => {
    await expect(found('SEG_FR')).rejects.toMatchObject({ code: 'not-found' })
    await expect(found('../profiles/SEG_ML')).rejects.toMatchObject({ code: 'not-found' })
    expect(existsSync(baseFile())).toBe(false)
  })

  it('is refused where a base already is, which stays as it was', async () => {
    await found('SEG_ML')
    await expect(found('JIGISEMEJIRI_ML')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(core.client.profiles.openDemo({ operationId: newId() })).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect((await readyState()).organisation.profileCode).toBe('SEG_ML')
  })

  it('is refused where another program has put a base meanwhile, which stays as it was', async () => {
    writeFileSync(baseFile(), 'a base of another program')
    await expect(found('SEG_ML')).rejects.toMatchObject({ code: 'forbidden' })
    expect(readFileSync(baseFile(), 'utf8')).toBe('a base of another program')
  })

  it('answers as the first time when the same operation is asked again', async () => {
    const operationId = newId()
    const first = await found('SEG_ML', operationId)
    expect(await found('SEG_ML', operationId)).toEqual(first)
  })

  it('leaves an empty folder when it breaks in the middle', async () => {
    const { dataFolder } = core.context
    const broken = foundBase(dataFolder, async () => {
      throw new Error('cut')
    })
    await expect(broken).rejects.toThrow('cut')
    expect(readdirSync(dataFolder).filter((name) => name.includes('greffier'))).toEqual([])
    await found('SEG_ML')
    expect((await readyState()).organisation.profileCode).toBe('SEG_ML')
  })

  it('sweeps away what a power cut left of an earlier one', async () => {
    const { dataFolder } = core.context
    const remainders = ['.db', '.db-wal', '.db-shm'].map((end) => buildingName + end)
    for (const name of remainders) writeFileSync(path.join(dataFolder, name), 'half a base')
    expect((await core.context.reopen()).kind).toBe('empty')
    await found('SEG_ML')
    expect(readdirSync(dataFolder).filter((name) => name.startsWith(buildingName))).toEqual([])
  })

  it('cannot be undone', async () => {
    await found('SEG_ML')
    await core.client.history.undo({ operationId: newId() }).catch(() => null)
    expect(await core.client.bodies.list()).not.toEqual([])
  })
})

function baseFile(): string {
  return path.join(core.context.dataFolder, baseFileName)
}

async function readyState() {
  const { state } = await core.client.app.state()
  if (state.kind !== 'ready') throw new Error(`The base is ${state.kind}`)
  return state
}

async function bodyCountOf(code: string) {
  const profiles = await core.client.profiles.list()
  return profiles.find((profile) => profile.code === code)?.bodyCount
}

async function bodyOf(code: string) {
  const bodies = await core.client.bodies.list()
  const id = bodies.find((body) => body.code === code)?.id ?? ''
  return core.client.bodies.get({ id })
}
