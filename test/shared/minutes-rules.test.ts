import { describe, expect, it } from 'vitest'
import type { AttendanceFigures } from '../../shared/attendance.ts'
import { localTime } from '../../shared/dates.ts'
import type { MinutesItem } from '../../shared/minutes.ts'
import {
  type CheckedMinutes,
  minutesFindings,
  treatmentAfter,
  versionLabel,
} from '../../shared/minutes-rules.ts'
import { emptyRichText, type RichText } from '../../shared/rich-text.ts'

const words: RichText = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Le point est fait.' }] }],
}

function anItem(number: string, changes: Partial<MinutesItem> = {}): MinutesItem {
  return {
    id: `row-${number}`,
    revision: 1,
    itemId: `item-${number}`,
    number,
    depth: number.includes('.') ? 1 : 0,
    title: 'Un point',
    presenter: '',
    nature: 'DISCUSSION',
    durationMinutes: 10,
    isInternal: false,
    isConfidential: false,
    standingKind: null,
    treatment: 'DISCUSSED',
    content: words,
    outcome: null,
    conclusion: '',
    privateNote: '',
    typedAt: null,
    lastTime: [],
    ...changes,
  }
}

const blank = { content: emptyRichText }

type Decision = CheckedMinutes['decisions'][number]
function aDecision(changes: Partial<Decision> = {}): Decision {
  return {
    id: 'decision',
    itemId: 'item-1',
    kind: 'DECISION',
    reference: 'GEC-2026-10-D01',
    leadInstitutionId: 'lead',
    leadLabel: 'UNICEF',
    dueInitialOn: null,
    ...changes,
  }
}

const everybody: AttendanceFigures = {
  convened: 12,
  represented: 12,
  present: 12,
  remote: 0,
  byProxy: 0,
  excused: 0,
  absent: 0,
  notEntered: 0,
  guests: 0,
  quorum: null,
}

function codesOf(changes: Partial<CheckedMinutes>): readonly string[] {
  return findingsOf(changes).map(({ code }) => code)
}

function findingsOf(changes: Partial<CheckedMinutes>) {
  return minutesFindings({
    items: [anItem('1')],
    decisions: [],
    sheet: { chairName: 'Mme Awa FICTIVE', closedAt: localTime('12:00') },
    attendance: everybody,
    confidentiality: 'INTERNAL',
    ...changes,
  })
}

describe('minutes are complete', () => {
  it('when each item has a text, all came, and the sitting has its chair and its end', () => {
    expect(findingsOf({})).toEqual([])
  })

  it('when an item has only a conclusion, an outcome or a decision', () => {
    expect(codesOf({ items: [anItem('1', { ...blank, conclusion: 'Clos.' })] })).toEqual([])
    expect(codesOf({ items: [anItem('1', { ...blank, outcome: 'NOTED' })] })).toEqual([])
    const decisions = [aDecision({ dueInitialOn: '2026-12-01' as Decision['dueInitialOn'] })]
    expect(codesOf({ items: [anItem('1', blank)], decisions })).toEqual([])
  })

  it.each(['NOT_DISCUSSED', 'DEFERRED'] as const)('when an empty item was %s', (treatment) => {
    expect(codesOf({ items: [anItem('1', { ...blank, treatment })] })).toEqual([])
  })

  it('when what is empty is internal, or the recapitulation', () => {
    const items = [
      anItem('', { ...blank, isInternal: true }),
      anItem('2', { ...blank, standingKind: 'RECAP' }),
    ]
    expect(codesOf({ items })).toEqual([])
  })

  it('when the sub-items of an item speak for it', () => {
    const items = [anItem('1', { ...blank, nature: 'DECISION' }), anItem('1.1'), anItem('11')]
    expect(codesOf({ items })).toEqual([])
  })
})

describe('minutes lack', () => {
  it('a text where an item is empty, and nobody has said that it was not taken', () => {
    const items = [anItem('1'), anItem('2', { ...blank, treatment: null })]
    expect(findingsOf({ items })).toEqual([
      {
        code: 'item-without-conclusion',
        isBlocking: false,
        itemId: 'item-2',
        decisionId: null,
        label: '2',
        count: 1,
      },
    ])
  })

  it('a text in an item whose number only begins like that of a sub-item', () => {
    const items = [anItem('1', blank), anItem('10.1'), anItem('10')]
    expect(findingsOf({ items }).map(({ label }) => label)).toEqual(['1'])
  })

  it.each(['DECISION', 'ADOPTION'] as const)('an outcome in an item for %s', (nature) => {
    const item = anItem('1', { nature })
    expect(codesOf({ items: [item] })).toEqual(['decision-item-without-outcome'])
    expect(codesOf({ items: [{ ...item, outcome: 'ADOPTED' }] })).toEqual([])
  })

  it('someone to carry a decision out, and that holds them back', () => {
    const decisions = [aDecision({ leadInstitutionId: null, leadLabel: '' })]
    expect(findingsOf({ decisions })).toMatchObject([
      { code: 'decision-without-lead', isBlocking: true, label: 'GEC-2026-10-D01' },
      { code: 'decision-without-due', isBlocking: false, decisionId: 'decision' },
    ])
    expect(
      codesOf({ decisions: [aDecision({ leadInstitutionId: null, leadLabel: 'Tous' })] }),
    ).toEqual(['decision-without-due'])
  })

  it.each(['DELIBERATION', 'RESOLUTION', 'OPINION'] as const)(
    'nobody for an act that the body takes in its own name: %s',
    (kind) => {
      expect(
        codesOf({ decisions: [aDecision({ kind, leadInstitutionId: null, leadLabel: '' })] }),
      ).toEqual([])
    },
  )

  it('attendance, with the number of seats', () => {
    const attendance = { ...everybody, represented: 9, notEntered: 3 }
    expect(findingsOf({ attendance })).toMatchObject([{ code: 'attendance-missing', count: 3 }])
  })

  it('the quorum, once attendance is entered', () => {
    const quorum = { rule: 'HALF', needed: 6, isReached: false } as const
    expect(findingsOf({ attendance: { ...everybody, represented: 5, quorum } })).toMatchObject([
      { code: 'quorum-not-reached', label: '5/12', count: 6 },
    ])
    const nothing = { ...everybody, represented: 0, notEntered: 12, quorum }
    expect(codesOf({ attendance: nothing })).toEqual(['attendance-missing'])
  })

  it('a chair and a closing hour', () => {
    const sheet = { chairName: '', closedAt: null }
    expect(codesOf({ sheet })).toEqual(['no-chair', 'no-closing-time'])
  })

  it('no name where the sitting was confidential, but its quorum all the same', () => {
    const attendance = { ...everybody, represented: 0, notEntered: 12 }
    const secret = { confidentiality: 'CONFIDENTIAL', attendance } as const
    const sheet = { chairName: '', closedAt: null }
    expect(codesOf({ ...secret, sheet })).toEqual(['no-closing-time'])
    const quorum = { rule: 'HALF', needed: 6, isReached: false } as const
    const numbered = { ...secret, attendance: { ...attendance, quorum } }
    expect(codesOf(numbered)).toEqual(['attendance-missing'])
    const restricted = { confidentiality: 'RESTRICTED', sheet } as const
    expect(codesOf(restricted)).toEqual(['no-chair', 'no-closing-time'])
  })
})

describe('the treatment of an item', () => {
  const empty = { content: emptyRichText, conclusion: '', outcome: null }
  const held = { treatment: null, isHeld: true } as const

  it('follows from its outcome, whatever was said before', () => {
    const before = { treatment: 'NOT_DISCUSSED', isHeld: true } as const
    expect(treatmentAfter(empty, { outcome: 'ADOPTED' }, before)).toBe('DISCUSSED')
    expect(treatmentAfter(empty, { outcome: 'ADJOURNED' }, before)).toBe('DEFERRED')
  })

  it('is «discussed» once something is written about a meeting that was held', () => {
    expect(treatmentAfter({ ...empty, content: words }, {}, held)).toBe('DISCUSSED')
    expect(treatmentAfter({ ...empty, conclusion: 'Clos.' }, {}, held)).toBe('DISCUSSED')
    expect(treatmentAfter({ ...empty, content: words }, {}, { ...held, isHeld: false })).toBeNull()
  })

  it('stays open for a private note or blanks alone', () => {
    expect(treatmentAfter({ ...empty, conclusion: '  ' }, {}, held)).toBeNull()
  })

  it('stays as somebody said it', () => {
    const said = { treatment: 'DEFERRED', isHeld: true } as const
    expect(treatmentAfter({ ...empty, content: words }, {}, said)).toBe('DEFERRED')
    expect(treatmentAfter(empty, { outcome: null }, said)).toBe('DEFERRED')
  })
})

describe('the version of the text in hand', () => {
  const none = { circulations: 0, adoptions: 0, isChanged: false }
  it.each([
    [{ ...none, state: 'NONE' }, 'v0.1'],
    [{ ...none, state: 'CIRCULATED' }, 'v0.1'],
    [{ ...none, state: 'CIRCULATED', circulations: 2 }, 'v0.2'],
    [{ ...none, state: 'CIRCULATED', circulations: 2, isChanged: true }, 'v0.3'],
    [{ ...none, state: 'DRAFT', circulations: 2 }, 'v0.3'],
    [{ ...none, state: 'ADOPTED', circulations: 2, adoptions: 1 }, 'v1.0'],
    [{ ...none, state: 'ADOPTED', circulations: 3, adoptions: 2 }, 'v1.1'],
    [{ ...none, state: 'ADOPTED' }, 'v1.0'],
  ] as const)('of %o is %s', (text, label) => {
    expect(versionLabel(text)).toBe(label)
  })
})
