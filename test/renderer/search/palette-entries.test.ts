import { describe, expect, it } from 'vitest'
import {
  highlighted,
  matchesWords,
  readPaletteText,
} from '../../../renderer/search/palette-entries.tsx'

describe('What is typed in the palette', () => {
  it.each([
    ['>sauve', 'command', 'sauve'],
    ['@awa', 'person', 'awa'],
    ['# gec', 'meeting', 'gec'],
    [' calendrier ', 'all', 'calendrier'],
  ])('is narrowed by its first sign: %s', (text, scope, words) => {
    expect(readPaletteText(text)).toEqual({ scope, words })
  })
})

describe('A command', () => {
  it('is found by the beginnings of its words, accents and case aside', () => {
    expect(matchesWords('Aller à\u00A0: Décisions', 'decis')).toBe(true)
    expect(matchesWords('Nouvelle réunion', 'REU nouv')).toBe(true)
  })

  it('is not found by the middle of a word', () => {
    expect(matchesWords('Nouvelle réunion', 'union')).toBe(false)
  })
})

describe('The highlight', () => {
  const marked = (label: string, words: string) =>
    highlighted(label, words)
      .filter(({ isMatch }) => isMatch)
      .map(({ text }) => text)

  it('marks what was typed, as the label writes it', () => {
    expect(marked('Décisions du GEC', 'decis')).toEqual(['Décis'])
  })

  it('marks each part of a reference', () => {
    expect(marked('GEC-2026-11 financement', 'gec-2026-11')).toEqual(['GEC', '2026', '11'])
  })

  it('leaves the label whole', () => {
    const label = 'Réunion «\u00A0GEC\u00A0», l’eau'
    const text = highlighted(label, 'eau gec')
    expect(text.map((passage) => passage.text).join('')).toBe(label)
  })
})
