import { describe, expect, it } from 'vitest'
import type { BodyLevel } from '../../shared/bodies.ts'
import { isoDate } from '../../shared/dates.ts'
import { followUpInput } from '../../shared/follow-up.ts'
import { followUp, occasionOf, type SayingFacts } from '../../shared/follow-up-rules.ts'
import { directionOf, makesRing } from '../../shared/follow-up-thread-rules.ts'

const today = isoDate('2026-11-21')
const open = {
  status: 'IN_PROGRESS',
  percent: 60,
  progress: '',
  dueInitialOn: isoDate('2026-10-30'),
  dueRevisedOn: null,
  dueRevisions: 0,
  reviewOn: null,
  closedOn: null,
  evidence: '',
  supersededBy: '',
  updatedOn: null,
} as const
const facts: SayingFacts = {
  today,
  meeting: null,
  hasEvidence: false,
  replacement: '',
  words: {
    reviewBefore: (reference) => `revue avant ${reference}`,
    lookAgain: (day) => `À revoir le ${day ?? '–'}.`,
  },
}
const say = (said: object, decision: Parameters<typeof followUp>[0] = open, more = {}) =>
  followUp(decision, followUpInput.parse(said), { ...facts, ...more })

describe('saying something of a decision', () => {
  it('closes it whole, on the day on which it was said', () => {
    expect(say({ status: 'DONE', note: 'Fait.', saidOn: '2026-11-10' })).toMatchObject({
      kind: 'followed',
      patch: { status: 'DONE', closedOn: '2026-11-10', percent: 100, updatedOn: '2026-11-10' },
    })
  })

  it('opens it again with nothing known of how far it is', () => {
    const done = { ...open, status: 'DONE', percent: 100, closedOn: today } as const
    expect(say({ status: 'IN_PROGRESS' }, done)).toMatchObject({
      patch: { status: 'IN_PROGRESS', closedOn: null, percent: null },
    })
  })

  it('sets a first due day without a reason and without counting a revision', () => {
    const undated = { ...open, dueInitialOn: null }
    expect(say({ dueOn: '2026-12-31' }, undated)).toMatchObject({
      kind: 'followed',
      patch: { dueInitialOn: '2026-12-31' },
      saying: { hasMovedDue: true, dueReason: '' },
    })
  })

  it('keeps the first promise beside a revised day, and counts back to it too', () => {
    const moved = { ...open, dueRevisedOn: isoDate('2026-12-15'), dueRevisions: 1 }
    expect(say({ dueOn: '2026-10-30', note: 'Erreur de date.' }, moved)).toMatchObject({
      patch: { dueRevisedOn: null, dueRevisions: 2 },
    })
  })

  it('says in words that only the day to look at it again was set', () => {
    expect(say({ reviewOn: '2026-12-05' })).toMatchObject({
      kind: 'followed',
      saying: { note: 'À revoir le 2026-12-05.' },
    })
  })

  it('never was on a day still to come', () => {
    expect(say({ note: 'Demain.', saidOn: '2026-11-22' })).toEqual({
      kind: 'refused',
      reason: 'saidAhead',
    })
  })

  it.each([
    ['DONE', 'closingNeedsProof'],
    ['OBSOLETE', 'obsoleteNeedsNote'],
    ['SUPERSEDED', 'supersededNeedsReplacement'],
  ])('is refused as %s with nothing to show for it', (status, reason) => {
    expect(say({ status })).toEqual({ kind: 'refused', reason })
  })

  it('is nothing where nothing changes', () => {
    expect(say({ status: 'IN_PROGRESS', percent: 60 }).kind).toBe('seen')
  })
})

describe('the occasion of a saying', () => {
  const meeting = (state: 'PLANNED' | 'HELD' | 'CANCELLED', day: string) => ({
    state,
    day: isoDate(day),
  })

  it('is the sitting from its day on, held or not yet, and its review before', () => {
    expect(occasionOf(meeting('PLANNED', '2026-11-22'), today)).toBe('REVIEW')
    expect(occasionOf(meeting('PLANNED', '2026-11-21'), today)).toBe('SESSION')
    expect(occasionOf(meeting('HELD', '2026-11-12'), today)).toBe('SESSION')
  })

  it('is never a sitting that does not take place', () => {
    expect(occasionOf(meeting('CANCELLED', '2026-11-12'), today)).toBe('REVIEW')
    expect(occasionOf(null, today)).toBe('OFFICE')
  })
})

describe('a chain across bodies', () => {
  const body = (id: string, parentId: string | null, level: BodyLevel) => ({
    id,
    parentId,
    level,
  })
  const gec = body('gec', null, 'POLITICAL')
  const troika = body('troika', 'gec', 'STEERING')
  const group = body('group', 'gec', 'TECHNICAL')
  const joint = body('joint', null, 'JOINT')
  const bodies = new Map([gec, group, joint, troika].map((one) => [one.id, one]))

  it('goes up and down the tree, else by level', () => {
    expect(directionOf(group, gec, bodies)).toBe('ESCALATED')
    expect(directionOf(gec, group, bodies)).toBe('CASCADED')
    expect(directionOf(gec, joint, bodies)).toBe('ESCALATED')
    expect(directionOf(gec, troika, bodies)).toBe('ESCALATED')
    expect(directionOf(troika, joint, bodies)).toBe('ESCALATED')
    expect(directionOf(troika, gec, bodies)).toBe('CASCADED')
    expect(directionOf(gec, gec, bodies)).toBe('CONTINUED')
  })

  it('is never a ring of replacements', () => {
    const links = [
      { fromId: 'b', toId: 'c', kind: 'SUPERSEDED' },
      { fromId: 'c', toId: 'a', kind: 'MERGED' },
    ] as const
    expect(makesRing('a', 'b', links)).toBe(true)
    expect(makesRing('a', 'b', [{ ...links[0], kind: 'RELATED' }, links[1]])).toBe(false)
  })
})
