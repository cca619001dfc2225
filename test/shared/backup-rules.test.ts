import { describe, expect, it } from 'vitest'
import {
  type BackupName,
  listSurplusBackups,
  nextBackupName,
  readBackupName,
} from '../../shared/backup-rules.ts'

const hourMs = 3_600_000

/** Backups every so many hours, each followed by a rotation, as they come in use. */
function afterRotations(start: string, count: number, everyHours: number): readonly BackupName[] {
  let kept: readonly BackupName[] = []
  for (let rank = 0; rank < count; rank++) {
    kept = rotated(kept, new Date(Date.parse(start) + rank * everyHours * hourMs))
  }
  return kept
}
function rotated(kept: readonly BackupName[], now: Date): readonly BackupName[] {
  const all = [...kept, nextBackupName(now, kept)]
  const surplus = new Set(listSurplusBackups(all))
  return all.filter((backup) => !surplus.has(backup))
}
const daysOf = (backups: readonly BackupName[]) =>
  new Set(backups.map(({ madeAt }) => madeAt.slice(0, 10))).size

describe('The name of a backup', () => {
  it('says its moment to the second', () => {
    const { fileName, madeAt } = nextBackupName(new Date('2026-11-21T19:30:05.700Z'), [])
    expect([fileName, madeAt]).toEqual([
      'greffier-2026-11-21-193005.db',
      '2026-11-21T19:30:05.000Z',
    ])
    expect(readBackupName(fileName)).toEqual({ fileName, madeAt })
  })

  it.each([
    'greffier.db',
    'greffier-abime-2026-11-21-193005.db',
    'greffier-2026-13-41-990000.db',
    'x',
  ])('is not taken from %s', (name) => expect(readBackupName(name)).toBeNull())

  it('comes after the newest one, in the same second and when the clock went back', () => {
    const first = nextBackupName(new Date('2026-11-21T12:00:00Z'), [])
    const second = nextBackupName(new Date('2026-11-21T12:00:00Z'), [first])
    const third = nextBackupName(new Date('2021-01-01T00:00:00Z'), [first, second])
    expect([second.madeAt, third.madeAt]).toEqual([
      '2026-11-21T12:00:01.000Z',
      '2026-11-21T12:00:02.000Z',
    ])
  })
})

describe('The rotation', () => {
  it('keeps seven days, four weeks and twelve months of two years of use', () => {
    const kept = afterRotations('2025-01-01T08:00:00Z', 24 * 365, 2)
    expect(new Set(kept.map(({ madeAt }) => madeAt.slice(0, 7))).size).toBe(12)
    expect(daysOf(kept.slice(-9))).toBeGreaterThanOrEqual(7)
    expect(kept.length).toBeLessThanOrEqual(3 + 7 + 4 + 12)
  })

  it('keeps all of a short life', () => {
    expect(afterRotations('2026-11-01T08:00:00Z', 6, 24)).toHaveLength(6)
  })

  it('keeps the newest three of one busy day', () => {
    const kept = afterRotations('2026-11-21T08:00:00Z', 20, 0.5)
    expect(kept.map(({ madeAt }) => madeAt.slice(11, 16))).toEqual(['16:30', '17:00', '17:30'])
  })

  it('removes nothing for its age after a year in a drawer', () => {
    const before = afterRotations('2025-06-01T08:00:00Z', 40, 24)
    const after = rotated(before, new Date('2026-11-21T08:00:00Z'))
    expect(before.length - after.length).toBeLessThanOrEqual(1)
  })

  it.each([
    ['five years back', '2021-11-21T08:00:00Z'],
    ['ten years ahead', '2036-11-21T08:00:00Z'],
  ])('keeps what it had when the clock jumps %s', (_, jump) => {
    const before = afterRotations('2026-10-01T08:00:00Z', 50, 24)
    const after = rotated(before, new Date(jump))
    expect(before.length - after.length).toBeLessThanOrEqual(1)
    expect((after.at(-1)?.madeAt ?? '') > (before.at(-1)?.madeAt ?? '')).toBe(true)
  })
})
