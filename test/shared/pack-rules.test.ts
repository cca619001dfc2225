import { describe, expect, it } from 'vitest'
import { isMoreConfidential, packFileName, packKinds } from '../../shared/pack-rules.ts'

const whole = [
  'invitation',
  'decision-record',
  'pv',
  'minutes',
  'attendance-sheet',
  'agenda',
  'pack',
] as const

describe('the Word documents of a pack', () => {
  it('are those of the body in the order of their use, without its letters', () => {
    const held = { state: 'HELD', confidentiality: 'INTERNAL' } as const
    expect(packKinds(whole, held)).toEqual([
      'agenda',
      'attendance-sheet',
      'minutes',
      'pv',
      'decision-record',
    ])
    expect(packKinds(['agenda', 'pv'], held)).toEqual(['agenda', 'pv'])
  })

  it('say nothing of the sitting before it was held', () => {
    const convened = { state: 'CONVENED', confidentiality: 'INTERNAL' } as const
    expect(packKinds(whole, convened)).toEqual(['agenda', 'attendance-sheet'])
  })

  it('list nobody of a confidential sitting', () => {
    const held = { state: 'HELD', confidentiality: 'CONFIDENTIAL' } as const
    expect(packKinds(whole, held)).not.toContain('attendance-sheet')
  })
})

describe('the name of an attachment in a pack', () => {
  const named = (title: string, fileName = 'note.pdf', rank = 1) =>
    packFileName(rank, { title, fileName })

  it('is its rank, its title and the ending of its file', () => {
    expect(named('Note de cadrage', 'scan0001.PDF', 3)).toBe('03 Note de cadrage.PDF')
    expect(named('', 'Rapport 2026.docx')).toBe('01 Rapport 2026.docx')
    expect(named('Rapport.pdf')).toBe('01 Rapport.pdf')
    expect(named('Commission mixte\u00A0: note')).toBe('01 Commission mixte - note.pdf')
  })

  it.each([
    ['../../etc/passwd', '01 ..-..-etc-passwd.pdf'],
    ['C:\\Windows\\x', '01 C--Windows-x.pdf'],
    ['CON', '01 CON.pdf'],
    ['a<b>c|d?e*f"g', '01 a-b-c-d-e-f-g.pdf'],
    ['fin. ', '01 fin.pdf'],
    ['facture\u202Efdp.exe', '01 facturefdp.exe.pdf'],
    ['ligne\nautre\u0000', '01 ligne autre-.pdf'],
  ])('makes %j safe on every system', (title, name) => {
    expect(named(title)).toBe(name)
  })

  it('keeps Arabic and Bambara letters, composed', () => {
    expect(named('مذكرة')).toBe('01 مذكرة.pdf')
    expect(named('Ɲɛnɛma e\u0301')).toBe('01 Ɲɛnɛma é.pdf')
  })

  it('fits a disk that counts bytes', () => {
    for (const letter of ['a', 'é', 'م', '漢', '😀']) {
      const { length } = Buffer.from(named(letter.repeat(300)), 'utf8')
      expect(length).toBeLessThanOrEqual(190)
      expect(length).toBeGreaterThan(100)
    }
  })

  it('has no ending that is not one', () => {
    expect(named('Note', 'sans ending.un peu long')).toBe('01 Note')
    expect(named('Note', 'sans')).toBe('01 Note')
  })
})

describe('confidentiality', () => {
  it('grows from public to confidential', () => {
    expect(isMoreConfidential('RESTRICTED', 'INTERNAL')).toBe(true)
    expect(isMoreConfidential('INTERNAL', 'INTERNAL')).toBe(false)
    expect(isMoreConfidential('PUBLIC', 'CONFIDENTIAL')).toBe(false)
  })
})
