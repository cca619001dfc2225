import { describe, expect, it } from 'vitest'
import { isoDate } from '../../shared/dates.ts'
import {
  appended,
  dayWords,
  replaced,
  stepped,
  typedName,
  withKind,
  withLead,
  withoutMark,
} from '../../shared/quick-entry-edit-rules.ts'
import { parseQuickEntry, type QuickField, type QuickMark } from '../../shared/quick-entry-rules.ts'
import { choices, idOf, today } from './quick-entry-samples.ts'

const parse = (text: string) => parseQuickEntry(text, choices, today)

function markOf(text: string, field: QuickField): QuickMark {
  const mark = parse(text).marks.find((candidate) => candidate.field === field)
  if (mark === undefined) throw new Error(`no ${field} in: ${text}`)
  return mark
}

describe('a mark of a quick entry', () => {
  it('gives way to any other institution or group, which is then read back', () => {
    const text = 'R: @UNICEF Transmettre la note #Santé pour le 15/12'
    for (const { id, code } of choices.institutions) {
      expect(parse(replaced(text, markOf(text, 'lead'), `@${code}`)).leadId).toBe(id)
    }
    for (const { id, code } of choices.groups) {
      expect(parse(replaced(text, markOf(text, 'group'), `#${code}`)).groupId).toBe(id)
    }
  })

  it('is added where there was none', () => {
    const text = 'Transmettre la note @FAO'
    expect(parse(withLead(text, 0, '@BM'))).toMatchObject({
      leadId: idOf('BM'),
      supportIds: [idOf('FAO')],
      wording: 'Transmettre la note',
    })
    const day = isoDate('2026-12-15')
    expect(parse(appended(text, dayWords(day)))).toMatchObject({
      dueOn: day,
      wording: 'Transmettre la note',
    })
    expect(appended('', '#GT-EAU')).toBe('#GT-EAU ')
  })

  it.each([
    ['@UNICEF Transmettre la note', 'lead', 'Transmettre la note'],
    ['@FAO et @UNICEF Proposer', 'lead', '@UNICEF Proposer'],
    ['@FAO et @UNICEF Proposer', 'support', '@FAO Proposer'],
    ['Proposer pour le 15/12 des dates', 'due', 'Proposer des dates'],
    ['Proposer des dates #Santé', 'group', 'Proposer des dates'],
    ['Demander à @FAO de répondre', 'lead', 'Demander à FAO de répondre'],
  ] as const)('leaves nothing behind when it is taken out of «%s»: %s', (text, field, left) => {
    expect(withoutMark(text, markOf(text, field))).toBe(left)
  })
})

describe('the kind of a quick entry', () => {
  const kindOf = (text: string) => markOf(text, 'kind')

  it('is written before the line, or taken away for the usual one', () => {
    const asked = withKind('Poursuivre', null, 'RECOMMENDATION', choices.types)
    expect(parse(asked)).toMatchObject({ kind: 'RECOMMENDATION', wording: 'Poursuivre' })
    const other = withKind(asked, kindOf(asked), 'ACTION', choices.types)
    expect(parse(other)).toMatchObject({ kind: 'ACTION', wording: 'Poursuivre' })
    expect(withKind(other, kindOf(other), 'DECISION', choices.types)).toBe('Poursuivre')
  })
})

describe('stepping through values', () => {
  it('has no end', () => {
    expect([stepped([1, 2, 3], 3, 1), stepped([1, 2, 3], 1, -1)]).toEqual([1, 3])
    expect([stepped([1, 2], null, 1), stepped([1, 2], null, -1)]).toEqual([1, 2])
    expect(stepped([], null, 1)).toBeNull()
  })
})

describe('the name being typed', () => {
  it.each([
    ['@', 1, '@', ''],
    ['Voir @uni', 9, '@', 'uni'],
    ['Voir #San pour lundi', 9, '#', 'San'],
    ['@unicef Transmettre', 3, '@', 'unicef'],
  ] as const)('is found in «%s»', (text, caret, sign, typed) => {
    expect(typedName(text, caret)).toMatchObject({ sign, typed })
  })

  it.each([
    ['jean@fao', 8],
    ['@unicef Transmettre', 12],
    ['lot #3', 6],
  ])('is none in «%s»', (text, caret) => {
    expect(typedName(text, caret)).toBeNull()
  })
})
