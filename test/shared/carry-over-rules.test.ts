import { describe, expect, it } from 'vitest'
import { carryReason } from '../../shared/carry-over-rules.ts'
import { anItem } from './meeting-samples.ts'

describe('carryReason', () => {
  it('lets a subject end that was discussed, without open action, once', () => {
    expect(carryReason(anItem('Eau', { treatment: 'DISCUSSED' }), 0)).toBeNull()
  })

  it.each([
    ['was not discussed', anItem('Eau', { treatment: 'NOT_DISCUSSED' }), 0, 'NOT_DISCUSSED'],
    ['nobody says what became of it', anItem('Eau'), 0, 'NOT_DISCUSSED'],
    ['was deferred', anItem('Eau', { treatment: 'DEFERRED' }), 0, 'DEFERRED'],
    ['left an open action', anItem('Eau', { treatment: 'DISCUSSED' }), 1, 'OPEN_ACTION'],
    ['is recurring', anItem('Eau', { treatment: 'DISCUSSED', isRecurring: true }), 0, 'RECURRING'],
  ] as const)('brings back a subject that %s', (_, subject, openActions, reason) => {
    expect(carryReason(subject, openActions)).toBe(reason)
  })

  it('leaves standing items to the template and internal ones to their meeting', () => {
    expect(carryReason(anItem('Divers', { isStanding: true }), 3)).toBeNull()
    expect(carryReason(anItem('Pause', { isInternal: true }), 0)).toBeNull()
  })
})
