import { describe, expect, it } from 'vitest'
import { type IsoDate, isoDate } from '../../shared/dates.ts'
import type { MandateRole } from '../../shared/directory.ts'
import {
  dayWithin,
  distributionList,
  liesWithin,
  needsAlternate,
  overlaps,
  seatFindings,
  vacantSince,
} from '../../shared/seat-rules.ts'
import { seatVacancies, vacantCoordination } from '../../shared/vacancy-rules.ts'

const today = isoDate('2026-11-21')
const period = (from: string, to: string | null = null) => ({
  validFrom: isoDate(from),
  validTo: to === null ? null : isoDate(to),
})
const mandate = (
  role: MandateRole,
  from = '2025-01-01',
  to: string | null = null,
  hasDecisionMandate = true,
) => ({ role, hasDecisionMandate, ...period(from, to) })
const seat = { quality: 'MEMBER', validFrom: isoDate('2020-01-01') } as const
const findings = (...mandates: ReturnType<typeof mandate>[]) =>
  seatFindings(seat, 'STANDING', mandates, today)

describe('liesWithin', () => {
  it('wants the end of a mandate when its seat has one', () => {
    const closing = period('2020-01-01', '2026-12-31')
    expect(liesWithin(period('2025-01-01'), closing)).toBe(false)
    expect(liesWithin(period('2025-01-01', '2026-12-31'), closing)).toBe(true)
    expect(liesWithin(period('2019-12-31', '2026-12-31'), closing)).toBe(false)
  })

  it('lets a mandate without end into a seat without end', () => {
    expect(liesWithin(period('2025-01-01'), period('2020-01-01'))).toBe(true)
  })
})

describe('overlaps', () => {
  it('is true for a single day in common', () => {
    expect(overlaps(period('2025-01-01', '2025-06-30'), period('2025-06-30'))).toBe(true)
    expect(overlaps(period('2025-01-01', '2025-06-30'), period('2025-07-01'))).toBe(false)
  })
})

describe('vacantSince', () => {
  const since = (...mandates: ReturnType<typeof mandate>[]): IsoDate | null =>
    vacantSince(seat, mandates, 'TITULAR', { on: today, watchedSince: isoDate('2015-01-01') })

  it('is null while somebody holds the role', () => {
    expect(since(mandate('TITULAR'))).toBeNull()
  })

  it('is the morrow of the last mandate', () => {
    expect(
      since(
        mandate('TITULAR', '2021-01-01', '2022-12-31'),
        mandate('TITULAR', '2023-01-01', '2026-09-29'),
        mandate('ALTERNATE'),
      ),
    ).toBe('2026-09-30')
  })

  it('is the first day of the seat when nobody ever held the role', () => {
    expect(since(mandate('ALTERNATE'))).toBe('2020-01-01')
  })

  it('is the day of the base when nobody ever held the role of an older seat', () => {
    const watch = { on: today, watchedSince: today }
    expect(vacantSince(seat, [], 'TITULAR', watch)).toBe(today)
    expect(
      vacantSince(seat, [mandate('TITULAR', '2023-01-01', '2026-09-29')], 'TITULAR', watch),
    ).toBe('2026-09-30')
  })

  it('does not count a mandate yet to begin', () => {
    expect(since(mandate('TITULAR', '2027-01-01'))).toBe('2020-01-01')
  })
})

describe('seatFindings', () => {
  it('finds nothing odd in a titular and an alternate', () => {
    expect(findings(mandate('TITULAR'), mandate('ALTERNATE'))).toEqual([])
  })

  it('warns of a third holder and of a second titular at once', () => {
    expect(
      findings(mandate('TITULAR'), mandate('TITULAR', '2026-11-01'), mandate('ALTERNATE')),
    ).toEqual(['several-titulars', 'too-many-holders'])
  })

  it('warns when nobody on the seat may decide', () => {
    expect(findings(mandate('ALTERNATE', '2025-01-01', null, false))).toEqual([
      'titular-vacant',
      'no-decision-mandate',
    ])
  })

  it('wants no decision and no alternate of an observer', () => {
    const held = [mandate('TITULAR', '2025-01-01', null, false)]
    expect(seatFindings({ quality: 'OBSERVER' }, 'STANDING', held, today)).toEqual([])
  })

  it('wants no alternate in a working group', () => {
    expect(needsAlternate('MEMBER', 'THEMATIC_GROUP')).toBe(false)
    expect(needsAlternate('MEMBER', 'STANDING')).toBe(true)
  })
})

describe('dayWithin', () => {
  it('looks at a mandate on its nearest day to today', () => {
    expect(dayWithin(period('2025-01-01'), today)).toBe(today)
    expect(dayWithin(period('2027-01-01'), today)).toBe('2027-01-01')
    expect(dayWithin(period('2024-01-01', '2024-12-31'), today)).toBe('2024-12-31')
  })
})

describe('distributionList', () => {
  const holder = (institutionCode: string, email: string, role: MandateRole = 'TITULAR') => ({
    institutionCode,
    personName: `Personne ${institutionCode}`,
    role,
    email,
  })

  it('names the institutions that nothing reaches', () => {
    const list = distributionList([
      { institutionCode: 'CA', holders: [holder('CA', 'ca@exemple.invalid')] },
      { institutionCode: 'TR', holders: [] },
      { institutionCode: 'JP', holders: [holder('JP', '')] },
    ])
    expect(list.unreachable).toEqual(['TR', 'JP'])
  })

  it('writes to titular and alternate, and to one address once', () => {
    const office = [holder('CA', 'bureau@exemple.invalid'), holder('CA', 'x@exemple.invalid')]
    const again = [holder('ES', 'Bureau@exemple.invalid')]
    const { entries, unreachable } = distributionList([
      { institutionCode: 'CA', holders: office },
      { institutionCode: 'ES', holders: again },
    ])
    expect(entries).toEqual(office)
    expect(unreachable).toEqual([])
  })
})

const watch = { today, watchedSince: isoDate('2026-11-01') }

describe('vacantCoordination', () => {
  const transport = {
    id: 'gt',
    code: 'GT-TRANSPORT',
    name: 'Transport',
    validFrom: isoDate('2015-01-01'),
  }

  it('counts the days since the last institution that coordinated', () => {
    const [vacancy] = vacantCoordination(transport, [period('2020-01-01', '2026-01-14')], watch)
    expect(vacancy).toMatchObject({ missing: 'COORDINATOR', since: '2026-01-15', days: 310 })
  })

  it('is nothing while an institution coordinates', () => {
    expect(vacantCoordination(transport, [period('2020-01-01')], watch)).toEqual([])
  })

  it('counts from the day of the base when nobody is known to have coordinated', () => {
    expect(vacantCoordination(transport, [], watch)).toMatchObject([
      { since: '2026-11-01', days: 20 },
    ])
  })
})

describe('seatVacancies', () => {
  const place = {
    ...seat,
    id: 'seat',
    revision: 1,
    bodyId: 'gec',
    institutionId: 'tr',
    position: 1,
    validTo: null,
    institutionCode: 'TR',
    institutionName: 'TIKA',
    bodyCode: 'GEC',
    bodyName: 'Groupe Exécutif de Coopération',
    bodyKind: 'STANDING',
  } as const
  const held = (...mandates: ReturnType<typeof mandate>[]) =>
    seatVacancies(
      place,
      mandates.map((one, index) => ({
        ...one,
        id: `mandate ${index}`,
        revision: 1,
        seatId: 'seat',
        personId: 'someone',
      })),
      watch,
    ).map(({ missing, days }) => `${missing} ${days}`)

  it('miss a titular, and an alternate who left', () => {
    expect(held()).toEqual(['TITULAR 20'])
    expect(held(mandate('ALTERNATE', '2024-02-01', '2026-08-31'))).toEqual([
      'TITULAR 20',
      'ALTERNATE 81',
    ])
  })

  it('do not miss an alternate whom the institution never named', () => {
    expect(held(mandate('TITULAR'))).toEqual([])
  })
})
