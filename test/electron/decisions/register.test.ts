import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateProgramme } from '../../../electron/core/generate-programme.ts'
import { requireBase } from '../../../electron/core-context.ts'
import { listFaults } from '../../../electron/db/soundness.ts'
import type { RegisterPage } from '../../../shared/decision-register.ts'
import { coreOfDemo, emptyCore, newId } from '../core-fixture.ts'

let core: Awaited<ReturnType<typeof coreOfDemo>>

beforeAll(async () => {
  core = await coreOfDemo()
}, 60_000)

afterAll(async () => {
  await core.dispose()
})

type Wish = Parameters<typeof core.client.decisions.register>[0]
const read = (query: string, wish: Wish = {}) => core.client.decisions.register({ ...wish, query })
const references = ({ lines }: RegisterPage) => lines.map(({ reference }) => reference)
const find = async (query: string) => references(await read(query))

describe('the register of the demonstration', () => {
  it('counts its tabs as the secretariat sees them', async () => {
    const counts = await core.client.decisions.tabCounts()
    expect(counts.map(({ key, query, count }) => [key, query, count])).toEqual([
      ['open', 'est:ouverte', 13],
      ['late', 'est:retard', 7],
      ['soon', 'est:bientôt', 3],
      ['own', '@SEG', 7],
      ['commitments', 'nature:engagement', 2],
      ['budget', 'est:budget', 1],
      ['all', '', 26],
    ])
  })

  it('puts what is late first, the oldest due day on top, and what is closed last', async () => {
    const page = await read('')
    expect(page.total).toBe(26)
    expect(references(page).slice(0, 8)).toEqual([
      'GEC-2026-02-D02',
      'GEC-2026-01-D02',
      'GEC-2026-04-D02',
      'CGT-2026-02-D01',
      'COMMIX-2026-01-T01',
      'PMT-2026-01-E02',
      'GEC-2026-08-D01',
      'GEC-2026-10-D01',
    ])
    expect(
      page.lines
        .slice(13)
        .every(({ closedOn, status }) => closedOn !== null || status !== 'IN_PROGRESS'),
    ).toBe(true)
  })

  it.each([
    ['est:retard instance:GEC', 4],
    ['est:retard est:bientôt', 10],
    ['est:ouverte est:close', 26],
    ['est:ouverte -état:encours', 5],
    ['@SEG', 7],
    ['@SEG @SHA', 9],
    ['-@SEG', 19],
    ['@CdF', 4],
    ['@Tous', 1],
    ['est:sansresponsable', 1],
    ['nature:recommandation', 4],
    ['#GT-SANTE', 1],
    ['appui:SEG est:retard', 4],
    ['réf:GEC-2026-01', 3],
    ['réunion:GEC-2026-02', 2],
    ['échéance>=2026-12-01 échéance<=2026-12-31', 3],
    ['échéance:décembre 2026', 3],
    ['prise:mars 2026', 3],
    ['-close>2000-01-01', 13],
    ['année:2026', 26],
    ['année:2025', 0],
    ['@PERSONNE', 0],
  ])('keeps of «%s» %i decisions', async (query, total) => {
    expect((await read(query)).total).toBe(total)
  })

  it('finds words wherever they stand, accents and endings aside', async () => {
    expect(await find('cartographier eau')).toEqual(['GEC-2026-09-D01'])
    expect(await find('REPERTOIRE rural')).toEqual(['REV-SDR-2026-R03'])
    expect(await find('"calendrier des missions"')).toEqual(['GEC-2026-02-D02'])
    expect(await find('"missions des calendrier"')).toEqual([])
    expect(await find('gec-2026-09-d01')).toEqual(['GEC-2026-09-D01'])
  })

  it('leaves out what it does not understand and says so', async () => {
    const { total, problems } = await read('couleur:rouge @SEG')
    expect(total).toBe(7)
    expect(problems).toMatchObject([{ source: 'couleur:rouge', reason: 'unknown-field' }])
  })
})

describe('groups of the register', () => {
  it('come with their counts, and lines stand in them', async () => {
    const page = await read('', { group: 'due' })
    expect(page.groups).toEqual([
      { key: 'late', label: 'En retard', count: 7 },
      { key: 'coming', label: 'À venir', count: 6 },
      { key: 'closed', label: 'Closes', count: 13 },
    ])
    expect(page.lines.map(({ groupKey }) => groupKey)).toEqual([
      ...Array(7).fill('late'),
      ...Array(6).fill('coming'),
      ...Array(13).fill('closed'),
    ])
  })

  it.each(['due', 'body', 'lead', 'year', 'status'] as const)(
    'by %s hold every decision once, on whatever page it stands',
    async (group) => {
      const pages = [0, 10, 20].map((offset) => read('', { group, offset, limit: 10 }))
      const lines = (await Promise.all(pages)).flatMap((page) => page.lines)
      const { groups } = await read('', { group })
      expect(new Set(lines.map(({ id }) => id)).size).toBe(26)
      expect(groups.map(({ key, count }) => [key, count])).toEqual(
        [...Map.groupBy(lines, ({ groupKey }) => groupKey)].map(([key, of]) => [key, of.length]),
      )
    },
  )

  it('by lead put offices among institutions and nobody last', async () => {
    const { groups } = await read('', { group: 'lead' })
    expect(groups.slice(-3).map(({ label, count }) => [label, count])).toEqual([
      ['Tous', 1],
      ['UNICEF', 1],
      ['Sans responsable', 1],
    ])
  })
})

describe('the order of the register', () => {
  it('follows references by their numbers, both ways', async () => {
    const up = references(await read('', { sort: 'reference' }))
    const down = references(await read('', { sort: 'reference', direction: 'desc' }))
    expect(up[0]).toBe('CGT-2026-02-D01')
    expect(down).toEqual(up.toReversed())
  })

  it('puts what has no day last, both ways', async () => {
    for (const direction of ['asc', 'desc'] as const) {
      const { lines } = await read('', { sort: 'updatedOn', direction })
      const days = lines.map(({ updatedOn }) => updatedOn ?? '')
      const known = days.filter((day) => day !== '').toSorted()
      const empty = days.filter((day) => day === '')
      expect(empty).not.toEqual([])
      expect(days).toEqual([...(direction === 'asc' ? known : known.toReversed()), ...empty])
    }
  })

  it('is that of the ids, for a change of all of them', async () => {
    const wish = { query: 'est:ouverte', sort: 'lead', direction: 'desc', group: 'body' } as const
    const ids = await core.client.decisions.ids(wish)
    const { lines } = await core.client.decisions.register(wish)
    expect(ids).toEqual(lines.map(({ id }) => id))
    expect(ids).toHaveLength(13)
  })
})

describe('a decision of limited circulation', () => {
  it('shows in the register that it exists, and not what it says', async () => {
    const [line] = (await read('réf:GA-2026-02')).lines
    expect(line).toMatchObject({ reference: 'GA-2026-02-D01', isWithheld: true, wording: '' })
    const sheet = await core.client.decisions.get({ id: line?.id ?? '' })
    expect(sheet.wording).not.toBe('')
    expect(await find('est:restreinte')).toEqual(['GA-2026-02-D01'])
  })

  it('is not found by its wording, but by its reference', async () => {
    const { wording } = await core.client.decisions.get({
      id: (await read('réf:GA-2026-02')).lines[0]?.id ?? '',
    })
    for (const word of wording.match(/\p{L}{4,}/gu) ?? []) {
      expect(await find(word)).not.toContain('GA-2026-02-D01')
      expect(await find(`-${word}`)).toContain('GA-2026-02-D01')
    }
    expect(await find('GA-2026')).toContain('GA-2026-02-D01')
  })
})

describe('the board by state', () => {
  it('has each state with the counts of its whole column', async () => {
    const { columns } = await core.client.decisions.board({ limit: 5 })
    expect(
      columns.map(({ status, total, late, lines }) => [status, total, late, lines.length]),
    ).toEqual([
      ['NOT_STARTED', 2, 1, 2],
      ['IN_PROGRESS', 8, 3, 5],
      ['PARTIAL', 2, 2, 2],
      ['DONE', 11, 0, 5],
      ['PENDING', 1, 1, 1],
      ['DEFERRED', 0, 0, 0],
      ['OBSOLETE', 1, 0, 1],
      ['SUPERSEDED', 1, 0, 1],
    ])
  })
})

describe('the figures of the demonstration', () => {
  it('are those of the register', async () => {
    const figures = await core.client.decisions.figures({})
    expect(figures).toMatchObject({ total: 26, done: 11, denominator: 24, late: 7, open: 13 })
    expect(figures.executionRate).toBeCloseTo(0.458, 3)
    expect(await core.client.decisions.figures({ year: 2026 })).toMatchObject({
      total: 26,
      late: 7,
    })
    expect(figures.byLead.find(({ label }) => label === 'SEG')).toMatchObject({ total: 7, open: 2 })
  })

  it('name kinds as the organisation does', async () => {
    const { byKind } = await core.client.decisions.figures({})
    expect(byKind.map(({ label, total }) => [label, total])).toContainEqual(['Engagement', 2])
  })
})

/** Each part of the figures with the line that lists it, and how many it says there are. */
async function listParts(client: typeof core.client, asked: { query?: string; year?: number }) {
  const figures = await client.decisions.figures(asked)
  const parts = [figures.byBody, figures.byLead, figures.byYear, figures.byKind].flat()
  return [
    ...parts.map(({ query, total }) => ({ query, count: total })),
    ...figures.ageing.map(({ query, count }) => ({ query, count })),
    { query: figures.drift.query, count: figures.drift.revised },
  ]
}

const filters = [
  {},
  { year: 2026 },
  { query: 'est:ouverte' },
  { query: 'est:close' },
  { query: '@SEG est:ouverte' },
  { query: 'instance:GEC instance:CGT', year: 2026 },
  { query: '@INV-1 @INV-2 -nature:décision' },
  { query: '@INV' },
  { query: 'prise:2025 est:révisée' },
  { query: 'année:2024 année:2025 note "feuille de route' },
]

describe('every figure', () => {
  it('opens the decisions that it counts', async () => {
    for (const asked of filters) {
      for (const { query, count } of await listParts(core.client, asked)) {
        expect([asked, query, (await read(query, { limit: 1 })).total]).toEqual([
          asked,
          query,
          count,
        ])
      }
    }
  })

  it('opens the decisions that it counts in a national programme too', async () => {
    const large = await emptyCore()
    try {
      await generateProgramme(large, { decisions: 600, bodies: 30 })
      for (const asked of filters) {
        for (const { query, count } of await listParts(large.client, asked)) {
          const { total } = await large.client.decisions.register({ query, limit: 1 })
          expect([asked, query, total]).toEqual([asked, query, count])
        }
      }
    } finally {
      await large.dispose()
    }
  }, 60_000)
})

describe('a change', () => {
  it('is in the register at once, and its undoing too', async () => {
    const own = await coreOfDemo()
    try {
      const { register } = own.client.decisions
      const [line] = (await register({ query: 'réf:REV-EDU-2026-R01' })).lines
      if (line === undefined) throw new Error('The demonstration lost a decision')
      await own.client.decisions.update({
        operationId: newId(),
        id: line.id,
        seenRevision: line.revision,
        patch: { wording: 'Recenser les forages', dueOn: line.dueInitialOn, isRestricted: true },
      })
      expect((await register({ query: 'est:restreinte' })).total).toBe(2)
      expect((await register({ query: 'forages' })).total).toBe(0)
      await own.client.history.undo({ operationId: newId() })
      expect((await register({ query: 'est:restreinte' })).total).toBe(1)
      expect((await register({ query: 'recommandations prioritaires' })).total).toBe(1)
      const base = requireBase(own.context)
      expect(listFaults(base.connection, 'search')).toEqual([])
    } finally {
      await own.dispose()
    }
  }, 60_000)

  it('finds what the diary says, until it is taken back', async () => {
    const own = await coreOfDemo()
    try {
      const { register } = own.client.decisions
      const [line] = (await register({ query: 'réf:GEC-2026-09-D01' })).lines
      if (line === undefined) throw new Error('The demonstration lost a decision')
      await own.client.followUp.follow({
        operationId: newId(),
        id: line.id,
        seenRevision: line.revision,
        said: { note: 'Trois forages visités à Kita' },
      })
      const found = await register({ query: 'eau forages' })
      expect(found.lines.map(({ lastNote }) => lastNote)).toEqual(['Trois forages visités à Kita'])
      await own.client.history.undo({ operationId: newId() })
      expect((await register({ query: 'forages' })).total).toBe(0)
      expect(listFaults(requireBase(own.context).connection, 'search')).toEqual([])
    } finally {
      await own.dispose()
    }
  }, 60_000)
})
