import { describe, expect, it } from 'vitest'
import { isoDate } from '../../shared/dates.ts'
import type { InstitutionCategory } from '../../shared/directory.ts'
import { findOverlap, termLabel, troikaFaults } from '../../shared/troika-rules.ts'

const institution = (
  code: string,
  category: InstitutionCategory,
  isUnCoordination = false,
): readonly [
  string,
  { id: string; code: string; category: InstitutionCategory; isUnCoordination: boolean },
] => [code, { id: code, code, category, isUnCoordination }]
const institutions = new Map([
  institution('CH', 'BILATERAL'),
  institution('CA', 'BILATERAL'),
  institution('ES', 'BILATERAL'),
  institution('BM', 'MULTILATERAL'),
  institution('RCO', 'UN', true),
  institution('UNICEF', 'UN'),
  institution('MEF', 'GOVERNMENT'),
])
const term = (
  year: number,
  outgoingId: string | null,
  leadId: string,
  incomingId: string | null,
) => ({
  id: String(year),
  leadId,
  outgoingId,
  incomingId,
  validFrom: isoDate(`${year}-01-01`),
  validTo: isoDate(`${year}-12-31`),
})
const term2025 = term(2025, 'CH', 'RCO', 'CA')
const term2026 = term(2026, 'RCO', 'CA', 'ES')
const term2027 = term(2027, 'CA', 'ES', 'BM')
const faults = (one: ReturnType<typeof term>, ...others: ReturnType<typeof term>[]) =>
  troikaFaults(one, [one, ...others], institutions).map(
    ({ check, sentence }) => `${check} ${sentence}`,
  )

describe('the checks of the Troïka', () => {
  it('hold for the rotation of 2025 to 2027', () => {
    for (const one of [term2025, term2026, term2027]) {
      expect(troikaFaults(one, [term2025, term2026, term2027], institutions)).toEqual([])
    }
  })

  it('refuse three bilaterals', () => {
    expect(faults(term(2026, 'CH', 'CA', 'ES'))).toEqual(['CHK_TROIKA_COMPOSITION noMultilateral'])
  })

  it('refuse two multilaterals, the United Nations being one', () => {
    const [fault] = troikaFaults(term(2026, 'RCO', 'CA', 'BM'), [], institutions)
    expect(fault).toMatchObject({
      sentence: 'severalMultilaterals',
      parameters: { term: '2026', institution: 'RCO, BM' },
    })
  })

  it('refuse a ministry and an institution named twice', () => {
    expect(faults(term(2026, 'RCO', 'CA', 'MEF'))).toEqual(['CHK_TROIKA_COMPOSITION foreignMember'])
    expect(faults(term(2026, 'RCO', 'CA', 'CA'))).toEqual(['CHK_TROIKA_COMPOSITION repeated'])
  })

  it('say that a trio with an unknown member is not complete', () => {
    expect(faults(term(2026, 'RCO', 'CA', null))).toEqual(['CHK_TROIKA_COMPOSITION incomplete'])
  })

  it('want the incoming member to lead next, and the outgoing one to have led', () => {
    const wrongIncoming = term(2026, 'RCO', 'CA', 'CH')
    expect(faults(wrongIncoming, term2025, term2027)).toEqual([
      'CHK_TROIKA_SUCCESSION leadNotIncoming',
    ])
    const wrongOutgoing = term(2026, 'BM', 'CA', 'ES')
    expect(faults(wrongOutgoing, term2025, term2027)).toEqual([
      'CHK_TROIKA_SUCCESSION outgoingNotLead',
    ])
  })

  it('compare only terms that touch', () => {
    expect(faults(term(2026, 'RCO', 'CA', 'CH'), term(2028, 'CA', 'ES', 'BM'))).toEqual([])
  })

  it('let only the coordinating office sit for the United Nations', () => {
    const [fault] = troikaFaults(term(2026, 'UNICEF', 'CA', 'ES'), [], institutions)
    expect(fault).toMatchObject({
      check: 'CHK_UN_SEAT',
      parameters: { institution: 'UNICEF', term: '2026' },
    })
  })
})

describe('terms', () => {
  it('are named after their year, or both years', () => {
    expect(termLabel(term2026)).toBe('2026')
    expect(termLabel({ validFrom: isoDate('2016-07-01'), validTo: isoDate('2017-06-30') })).toBe(
      '2016–2017',
    )
  })

  it('overlap when they share a day, with themselves aside', () => {
    const half = { ...term2026, id: 'half', validFrom: isoDate('2026-12-31') }
    expect(findOverlap(half, [term2025, term2026])?.id).toBe('2026')
    expect(findOverlap(term2026, [term2025, term2026, term2027])).toBeNull()
  })
})
