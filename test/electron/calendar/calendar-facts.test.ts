import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoDate, localTime } from '../../../shared/dates.ts'
import { coreOfDemo, coreOfProfile, newId } from '../core-fixture.ts'

let core: Awaited<ReturnType<typeof coreOfDemo>>

beforeAll(async () => {
  core = await coreOfDemo()
})
afterAll(() => core.dispose())

const undo = () => core.client.history.undo({ operationId: newId() })

const facts = async (year = 2027) => core.client.calendar.facts({ year })

async function holiday(name: string, year = 2027, country = 'ML') {
  const { holidays } = await facts(year)
  const found = holidays.find((each) => each.name === name && each.country === country)
  if (found === undefined) throw new Error(`no ${name} in ${year}`)
  return found
}

const refusal = async (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'accepted',
    (error: { readonly data?: { readonly what?: string } }) => error.data?.what ?? 'no sentence',
  )

describe('the facts of a year', () => {
  it('tell what is stored and what is in force beside it', async () => {
    const { countries, computedPeriods, workingHours, feasts, milestonesInForce } = await facts()
    expect(countries.find(({ code }) => code === 'ML')).toEqual({
      code: 'ML',
      isUsed: true,
      isShipped: true,
    })
    const named = computedPeriods.map(({ kind, days }) => [kind, days.first])
    expect(named).toContainEqual(['RAMADAN', '2027-02-08'])
    expect(named).toContainEqual(['RECESS', '2027-08-01'])
    const friday = workingHours.find(
      ({ country, weekday, isRamadan }) => country === 'ML' && weekday === 5 && isRamadan,
    )
    expect(friday?.endsAt).toBe('12:30')
    const tabaski = feasts.find(({ country, feast }) => country === 'ML' && feast === 'ADHA')
    expect(tabaski).toMatchObject({ name: 'Tabaski', computedOn: '2027-05-16', offset: 0 })
    expect(milestonesInForce.workPlanOn).toBe('2027-11-30')
  })

  it('know which feast each shipped day off is', async () => {
    expect(await holiday('Baptême du Prophète')).toMatchObject({
      feast: 'MAWLID_WEEK',
      computedOn: '2027-08-21',
    })
  })
})

describe('a feast that follows the moon', () => {
  it('moves with its offset, says so, and tells which events that touches', async () => {
    const { told, moved, consequences } = await core.client.calendar.setOffset({
      operationId: newId(),
      country: 'ML',
      feast: 'ADHA',
      days: 2,
    })
    expect(moved).toBe(2)
    expect(told[0]).toBe('La Tabaski passe du 16 au 18\u00A0mai 2027.')
    const education = consequences.find(({ rule, year }) => rule === 'W01' && year === 2027)
    expect(education?.sentence).toContain('La revue Éducation (19–21\u00A0mai 2027) commence')
    expect(education?.sentence).toContain('lendemain probable de la Tabaski')
    expect((await holiday('Tabaski')).day).toBe('2027-05-18')
    await undo()
    expect((await holiday('Tabaski')).day).toBe('2027-05-16')
    expect((await facts()).offsets).toEqual([])
  })

  it('leaves a day that was confirmed, and one that lies behind', async () => {
    const tabaski = await holiday('Tabaski')
    await core.client.settings.updateHoliday({
      operationId: newId(),
      id: tabaski.id,
      seenRevision: tabaski.revision,
      patch: { certainty: 'CONFIRMED' },
    })
    await core.client.calendar.setOffset({
      operationId: newId(),
      country: 'ML',
      feast: 'ADHA',
      days: 1,
    })
    expect((await holiday('Tabaski')).day).toBe('2027-05-16')
    expect((await holiday('Tabaski', 2026)).day).toBe('2026-05-27')
    expect((await holiday('Tabaski', 2028)).day).toBe('2028-05-06')
    await undo()
    await undo()
  })

  it('is refused where it is no feast', async () => {
    const change = { operationId: newId(), country: 'ML', feast: 'HIJRI_NEW_YEAR', days: 1 }
    const said = await refusal(core.client.calendar.setOffset(change))
    expect(said).toBe('La fête «\u00A0HIJRI_NEW_YEAR\u00A0» n’est pas chômée dans le pays ML.')
  })
})

describe('a day off', () => {
  it('that is confirmed on a review tells the rule that it now breaks, with its proposal', async () => {
    const { id, revision } = await holiday('Tabaski')
    const answer = await core.client.settings.updateHoliday({
      operationId: newId(),
      id,
      seenRevision: revision,
      patch: { day: isoDate('2027-05-19'), certainty: 'CONFIRMED' },
    })
    expect(answer.told).toEqual([
      'La Tabaski passe du 16 au 19\u00A0mai 2027.',
      'Tabaski, le 19\u00A0mai 2027\u00A0: confirmé.',
    ])
    const hard = answer.consequences.filter(({ severity }) => severity === 'HARD')
    expect(hard.map(({ rule, isLifted }) => [rule, isLifted])).toEqual([['H02', false]])
    expect(hard[0]?.sentence).toContain('La revue Éducation')
    await undo()
  })

  it('that goes away lifts what it broke', async () => {
    const year = await core.client.calendar.year({ year: 2027 })
    const gec = year.events.find(({ id, label }) => label === 'GEC' && id.startsWith('series:'))
    if (gec === undefined) throw new Error('no date of the GEC in 2027')
    const add = await core.client.settings.addHoliday({
      operationId: newId(),
      draft: {
        country: 'ML',
        day: gec.days.first,
        name: 'Jour décrété',
        certainty: 'DECREED',
      },
    })
    // The series proposes another day around it, so nothing is broken.
    expect(add.told[0]).toContain('jour férié')
    expect(add.consequences.filter(({ rule }) => rule === 'H02')).toEqual([])
    await undo()
  })
})

describe('the table of a country', () => {
  it('is completed from its rules for a year that it does not have, and only once', async () => {
    const proposed = await core.client.calendar.proposeHolidays({ year: 2030, country: 'ML' })
    expect(proposed.length).toBeGreaterThanOrEqual(13)
    expect(proposed.find(({ feast }) => feast === 'EASTER_MONDAY')?.day).toBe('2030-04-22')
    const { added } = await core.client.calendar.addHolidays({
      operationId: newId(),
      year: 2030,
      country: 'ML',
    })
    expect(added).toBe(proposed.length)
    expect(await core.client.calendar.proposeHolidays({ year: 2030, country: 'ML' })).toEqual([])
    await undo()
    expect((await facts(2030)).holidays).toEqual([])
  })

  it('gets back the one that was taken away', async () => {
    const { id, revision } = await holiday('Journée de l’Afrique')
    await core.client.settings.removeHoliday({ operationId: newId(), id, seenRevision: revision })
    const proposed = await core.client.calendar.proposeHolidays({ year: 2027, country: 'ML' })
    expect(proposed.map(({ name }) => name)).toEqual(['Journée de l’Afrique'])
    await undo()
  })

  it('of a country that is not shipped is refused with those that are', async () => {
    const call = core.client.calendar.proposeHolidays({ year: 2027, country: 'FR' })
    expect(await refusal(call)).toBe('Les jours fériés du pays FR ne sont pas livrés.')
  })
})

describe('a period', () => {
  const mission = {
    kind: 'MISSION' as const,
    name: 'Mission du FMI',
    country: 'ML',
    firstDay: isoDate('2027-04-05'),
    lastDay: isoDate('2027-04-16'),
    institutionIds: [],
    ministries: [],
    isVoid: false,
  }

  it('tells the reviews that it weighs on, and lifts it once removed', async () => {
    const saved = await core.client.calendar.savePeriod({
      operationId: newId(),
      id: null,
      draft: mission,
    })
    expect(saved.consequences.some(({ rule }) => rule === 'W13')).toBe(true)
    const removed = await core.client.calendar.removePeriod({
      operationId: newId(),
      id: saved.id,
      seenRevision: saved.revision,
    })
    const lifted = removed.consequences.filter(({ rule }) => rule === 'W13')
    expect(lifted.every(({ isLifted }) => isLifted)).toBe(true)
    expect(lifted.length).toBeGreaterThan(0)
    await undo()
    await undo()
  })

  it('stands in the place of a computed one that it overlaps, or lifts it', async () => {
    const recess = { ...mission, kind: 'RECESS' as const, name: 'Vacance' }
    const days = { firstDay: isoDate('2027-07-20'), lastDay: isoDate('2027-08-15') }
    const id = null
    await core.client.calendar.savePeriod({
      operationId: newId(),
      id,
      draft: { ...recess, ...days },
    })
    const starts = async () =>
      (await core.client.calendar.year({ year: 2027 })).periods
        .filter(({ kind, country }) => kind === 'RECESS' && country === 'ML')
        .map(({ days: { first } }) => first)
    expect(await starts()).not.toContain('2027-08-01')
    expect(await starts()).toContain('2027-07-20')
    await undo()
    await core.client.calendar.savePeriod({
      operationId: newId(),
      id,
      draft: { ...recess, ...days, isVoid: true },
    })
    expect(await starts()).not.toContain('2027-08-01')
    expect(await starts()).not.toContain('2027-07-20')
    await undo()
    expect(await starts()).toContain('2027-08-01')
  })

  it('does not end before it begins', async () => {
    const draft = { ...mission, lastDay: isoDate('2027-04-01') }
    const call = core.client.calendar.savePeriod({ operationId: newId(), id: null, draft })
    expect(await refusal(call)).toBe('La fin (01/04/2027) vient avant le début (05/04/2027).')
  })

  it('that another window changed meanwhile is a conflict', async () => {
    const draft = mission
    const saved = await core.client.calendar.savePeriod({ operationId: newId(), id: null, draft })
    const { id, revision: seenRevision } = saved
    const again = { ...draft, name: 'Mission du FMI (revue)' }
    await core.client.calendar.savePeriod({ operationId: newId(), id, seenRevision, draft: again })
    const stale = core.client.calendar.savePeriod({ operationId: newId(), id, seenRevision, draft })
    await expect(stale).rejects.toMatchObject({ code: 'conflict' })
    await undo()
    await undo()
  })
})

describe('hours of work', () => {
  const draft = {
    country: 'ML',
    weekday: 4 as const,
    isRamadan: false,
    startsAt: localTime('10:00'),
    endsAt: localTime('16:00'),
    breakStartsAt: null,
    breakEndsAt: null,
  }

  it('that change tell the sessions that now overflow them, and come back as shipped', async () => {
    const saved = await core.client.calendar.saveHours({ operationId: newId(), draft })
    expect(saved.consequences.filter(({ rule }) => rule === 'H08').length).toBeGreaterThan(0)
    const reset = await core.client.calendar.resetHours({ operationId: newId(), country: 'ML' })
    expect(reset.removed).toBe(1)
    expect(reset.consequences.every(({ isLifted }) => isLifted)).toBe(true)
    await undo()
    await undo()
  })

  it.each([
    [{ endsAt: localTime('09:00') }, 'Les heures de service finiraient'],
    [{ breakStartsAt: localTime('12:00') }, 'La pause n’a que l’une de ses deux heures.'],
    [
      { breakStartsAt: localTime('17:00'), breakEndsAt: localTime('18:00') },
      'n’est pas dans les heures de service',
    ],
  ])('are refused in disorder: %o', async (wrong, sentence) => {
    const call = core.client.calendar.saveHours({
      operationId: newId(),
      draft: { ...draft, ...wrong },
    })
    expect(await refusal(call)).toContain(sentence)
  })
})

describe('the milestones of a year', () => {
  const dates = {
    budgetDebateOn: isoDate('2027-06-10'),
    financeBillOn: isoDate('2027-09-15'),
    workPlanOn: isoDate('2027-11-30'),
  }

  it('tell the review of the strategy that now comes too late', async () => {
    const saved = await core.client.calendar.saveMilestones({
      operationId: newId(),
      year: 2027,
      ...dates,
    })
    expect(saved.consequences.map(({ rule }) => rule)).toContain('H12')
    await undo()
  })

  it('lie in their year', async () => {
    const call = core.client.calendar.saveMilestones({
      operationId: newId(),
      year: 2027,
      ...dates,
      workPlanOn: isoDate('2026-11-30'),
    })
    expect(await refusal(call)).toBe('Le jalon du 30/11/2026 n’est pas dans l’année 2027.')
  })
})

describe('a rule', () => {
  it('is listed with its words and what it ships with', async () => {
    const rules = await core.client.calendar.rules()
    expect(rules).toHaveLength(39)
    expect(rules.every(({ name, explanation }) => name !== '' && explanation !== '')).toBe(true)
    expect(rules.some(({ isChanged }) => isChanged)).toBe(false)
  })

  it('that is set anew tells what that changes, and gets its values back', async () => {
    const setting = { isActive: true, severity: 'SOFT' as const, weight: 3 }
    const parameters = { most: 1 }
    const line = await core.client.calendar.setRule({
      operationId: newId(),
      code: 'W04',
      setting: { ...setting, parameters },
    })
    expect(line).toMatchObject({ isChanged: true, parameters: { most: 1 } })
    expect(line.consequences.some(({ rule, isLifted }) => rule === 'W04' && !isLifted)).toBe(true)
    const back = await core.client.calendar.setRule({
      operationId: newId(),
      code: 'W04',
      setting: null,
    })
    expect(back).toMatchObject({ isChanged: false, parameters: { most: 2 } })
    await undo()
    await undo()
  })

  it.each([
    [{ plus: 1 }, 'La règle W04 n’a pas de paramètre «\u00A0plus\u00A0».'],
    [{ most: 'deux' }, 'La valeur «\u00A0deux\u00A0» ne convient pas'],
  ])('refuses a parameter that it cannot be checked with: %o', async (parameters, sentence) => {
    const setting = { isActive: true, severity: 'SOFT' as const, weight: 3, parameters }
    const call = core.client.calendar.setRule({ operationId: newId(), code: 'W04', setting })
    expect(await refusal(call)).toContain(sentence)
  })
})

describe('a new base', () => {
  it('has the holidays of its profile’s country over four years', async () => {
    for (const [profile, country, name] of [
      ['SGM_BJ', 'BJ', 'Religions traditionnelles'],
      ['CEBSG_MA', 'MA', 'Marche verte'],
    ] as const) {
      const other = await coreOfProfile(profile)
      for (const year of [2025, 2026, 2027, 2028]) {
        const holidays = await other.client.settings.holidays({ year })
        expect(holidays.some((each) => each.country === country && each.name === name)).toBe(true)
      }
      await other.dispose()
    }
  })
})

describe('a period that was removed', () => {
  it('lies in the corbeille under its name, and comes back from there', async () => {
    const saved = await core.client.calendar.savePeriod({
      operationId: newId(),
      id: null,
      draft: {
        kind: 'MISSION',
        name: 'Mission de la Banque mondiale',
        country: 'ML',
        firstDay: isoDate('2027-02-15'),
        lastDay: isoDate('2027-02-19'),
        institutionIds: [],
        ministries: [],
      },
    })
    await core.client.calendar.removePeriod({
      operationId: newId(),
      id: saved.id,
      seenRevision: saved.revision,
    })
    const line = (await core.client.history.trash()).find(({ rowId }) => rowId === saved.id)
    expect(line).toMatchObject({ label: 'Mission de la Banque mondiale 2027-02-15' })
    await core.client.history.restore({
      operationId: newId(),
      operationSeq: line?.operationSeq ?? 0,
      table: 'calendar_period',
      rowId: saved.id,
    })
    expect((await facts()).periods.map(({ name }) => name)).toContain(saved.name)
    await undo()
  })
})
