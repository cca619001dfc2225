import { describe, expect, it } from 'vitest'
import { typo } from '../../../shared/french-typography.ts'
import { english } from '../../../shared/english-texts.ts'
import { french } from '../../../shared/locales.ts'

function leaves(node: object, path = ''): readonly (readonly [key: string, text: string])[] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? leaves(value, `${path}${key}.`)
      : [[`${path}${key}`, String(value)] as const],
  )
}

describe('the words of documents', () => {
  it('are the same in both languages', () => {
    const keys = (catalogue: object) => leaves(catalogue).map(([key]) => key)
    expect(keys(english.documents)).toEqual(keys(french.documents))
  })

  it('ask for the same values in both languages', () => {
    const values = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(([name]) => name).sort()
    const inEnglish = new Map(leaves(english.documents))
    for (const [key, text] of leaves(french.documents)) {
      expect([key, values(inEnglish.get(key) ?? '')]).toEqual([key, values(text)])
    }
  })

  it.each(leaves(french.documents))('are set in French typography: %s', (_, text) => {
    expect(text).toBe(typo(text))
  })
})
