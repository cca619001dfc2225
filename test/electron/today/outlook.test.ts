import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoDate } from '../../../shared/dates.ts'
import { coreOfDemo, newId } from '../core-fixture.ts'

let core: Awaited<ReturnType<typeof coreOfDemo>>

beforeAll(async () => {
  core = await coreOfDemo()
})
afterAll(() => core.dispose())

const typed = (text = '') => text.replaceAll('\u00A0', ' ')
const undo = () => core.client.history.undo({ operationId: newId() })

describe('the calendar on the board of 21 November 2026', () => {
  it('names the draft of 2027 with its conflicts first, then what has none that blocks', async () => {
    const { conflicts } = await core.client.today.calendar()
    expect(
      conflicts.map(({ year, version, hard, soft }) => [year, version, hard.count, soft.count]),
    ).toEqual([
      [2027, '0.1', 6, 4],
      [2027, '1.0', 0, 1],
      [2026, '1.0', 0, 0],
    ])
    const [draft] = conflicts
    expect(draft?.hard.told.map(typed)[0]).toBe(
      'Décentralisation commence le lundi 29 mars, férié (Lundi de Pâques).',
    )
  })

  it('lists the next reviews with their dates, those to agree behind them, then next year’s', async () => {
    const { reviews } = await core.client.today.calendar()
    expect(reviews.map(({ label, when, year }) => [typed(label), typed(when), year])).toEqual([
      ['RBC', '3–4 décembre 2026', 2026],
      ['Justice, session politique', 'date à convenir', 2026],
      ['Infrastructures', 'date à convenir', 2026],
      ['Justice', '23–24 mars 2027', 2027],
      ['Décentralisation', '30–31 mars 2027', 2027],
    ])
    expect(reviews.map(({ state }) => state).slice(0, 3)).toEqual([
      'CONFIRMED',
      'HELD_PARTIAL',
      'RESCHEDULED',
    ])
  })

  it('follows what is written: an adopted version leaves its drafts behind', async () => {
    const { client } = core
    const versions = await client.reviews.versions({ year: 2027 })
    const arbitrated = versions.find(({ label }) => label === '1.0')!
    await client.reviews.adopt({
      operationId: newId(),
      id: arbitrated.id,
      seenRevision: arbitrated.revision,
      on: isoDate('2026-11-20'),
      by: 'Commission mixte',
    })
    const { conflicts } = await client.today.calendar()
    expect(conflicts.map(({ year, version }) => [year, version])).toEqual([
      [2027, '1.0'],
      [2026, '1.0'],
    ])
    await undo()
    expect((await client.today.calendar()).conflicts).toHaveLength(3)
  })
})
