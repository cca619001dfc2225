import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { coreOfDemo, emptyCore } from '../core-fixture.ts'

let core: Awaited<ReturnType<typeof coreOfDemo>>

beforeAll(async () => {
  core = await coreOfDemo()
})
afterAll(() => core.dispose())

describe('the board of 21 November 2026', () => {
  it('says the execution rate of the register with its counts', async () => {
    const { figures } = await core.client.today.board()
    expect(figures).toMatchObject({ total: 26, denominator: 24, done: 11, late: 7 })
    expect(figures.executionRate).toBeCloseTo(11 / 24)
  })

  it('lists the seven late decisions, the latest first', async () => {
    const { lateDecisions } = await core.client.today.board()
    expect(lateDecisions.map(({ reference }) => reference)).toEqual([
      'GEC-2026-02-D02',
      'GEC-2026-01-D02',
      'GEC-2026-04-D02',
      'CGT-2026-02-D01',
      'COMMIX-2026-01-T01',
      'PMT-2026-01-E02',
      'GEC-2026-08-D01',
    ])
  })

  it('asks for the convocation of the GEC of December on 30 November', async () => {
    const { tasks } = await core.client.today.board()
    const task = tasks.find(
      ({ meetingReference, step }) => meetingReference === 'GEC-2026-11' && step === 'INVITATION',
    )
    expect(task).toMatchObject({ dueOn: '2026-11-30', delay: 'J-10', daysLate: 0 })
  })

  it('names the meetings whose minutes are late', async () => {
    const { tasks } = await core.client.today.board()
    const late = tasks.filter(({ step, daysLate }) => step === 'MINUTES' && daysLate > 0)
    expect(late.map(({ meetingReference }) => meetingReference)).toEqual(['TROIKA-2026-10'])
    expect(late.map(({ state }) => state)).toEqual(['HELD'])
  })

  it('asks nothing of meetings that are over, but their minutes', async () => {
    const { tasks, today } = await core.client.today.board()
    const past = tasks.filter(({ day }) => day < today)
    expect(past.every(({ step }) => step === 'MINUTES')).toBe(true)
  })
})

describe('the first answer of a start', () => {
  it('is what the frame and the board ask apart', async () => {
    const { app, board } = await core.client.today.first()
    expect(app).toEqual(await core.client.app.state())
    expect(board).toEqual(await core.client.today.board())
  })

  it('has no board without a base, and is no failure', async () => {
    const empty = await emptyCore()
    try {
      const { app, board } = await empty.client.today.first()
      expect({ kind: app.state.kind, board }).toEqual({ kind: 'empty', board: null })
    } finally {
      await empty.dispose()
    }
  })
})
