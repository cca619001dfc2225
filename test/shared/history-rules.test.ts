import { describe, expect, it } from 'vitest'
import { changedPart } from '../../shared/history-rules.ts'

const long = 'Le secrétariat rappelle le calendrier de la revue conjointe. '.repeat(20)

describe('what is told of a changed text', () => {
  it('is the whole of short texts, on one line', () => {
    expect(changedPart('Le point est\nfait.', 'Le point est clos.')).toEqual({
      before: 'Le point est fait.',
      after: 'Le point est clos.',
    })
  })

  it('begins some words before the first difference', () => {
    const { before, after } = changedPart(`${long}Il est ouvert.`, `${long}Il est clos.`)
    expect(before).toMatch(/^… .*la revue conjointe\. Il est ouvert\.$/u)
    expect(after).toMatch(/^… .*la revue conjointe\. Il est clos\.$/u)
    expect(after.length).toBeLessThan(80)
  })

  it('is cut after some lines, between two words', () => {
    const { after } = changedPart('', long)
    expect(after).toMatch(/^Le secrétariat .*\p{L} …$/u)
    expect(after.length).toBeLessThan(170)
  })

  it('keeps the spaces that do not break', () => {
    expect(changedPart('', 'Il est saisi\u00A0; il se réunit.').after).toContain('saisi\u00A0;')
  })

  it('shows what was taken away', () => {
    expect(changedPart('Un mot de trop', 'Un mot')).toEqual({
      before: 'Un mot de trop',
      after: 'Un mot',
    })
    expect(changedPart('Un mot', '')).toEqual({ before: 'Un mot', after: '' })
  })

  it('is the same twice when only the spaces changed', () => {
    const { before, after } = changedPart('Un  mot', 'Un mot')
    expect(before).toBe(after)
  })

  it('cuts no sign in two', () => {
    expect(changedPart('', '𝄞'.repeat(200)).after.isWellFormed()).toBe(true)
  })
})
