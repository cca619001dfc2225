import { describe, expect, it } from 'vitest'
import { typedReference } from '../../shared/search-rules.ts'

describe('a reference typed in the palette', () => {
  it.each([
    ['GEC-2026-10', 'GEC-2026-10'],
    [' gec 2026 10 ', 'gec-2026-10'],
    ['GEC‑2026–10', 'GEC-2026-10'],
    ['TROIKA-2026-03-D01', 'TROIKA-2026-03-D01'],
  ])('is read from %j', (typed, reference) => {
    expect(typedReference(typed)).toBe(reference)
  })

  it.each(['', 'gec', 'GEC décembre', '10/12', '2026', 'Karim Échantillon', '---'])(
    'is not seen in %j',
    (typed) => {
      expect(typedReference(typed)).toBeNull()
    },
  )
})
