import { describe, expect, it } from 'vitest'
import { storyOf } from '../../../renderer/follow-up/diary-lines.ts'
import { isoDate } from '../../../shared/dates.ts'
import { unfollowed } from '../../../shared/decision-rules.ts'
import type { DecisionLine } from '../../../shared/decisions.ts'
import type { DiaryLine } from '../../../shared/follow-up.ts'

const today = isoDate('2026-11-21')
const line = (fields: Partial<DecisionLine> = {}): DecisionLine => ({
  ...unfollowed,
  id: 'd',
  revision: 1,
  bodyId: 'b',
  meetingId: null,
  itemId: null,
  reference: 'GEC-2026-08-D01',
  kind: 'DECISION',
  wording: 'Recueillir les dates',
  leadInstitutionId: null,
  leadLabel: 'SEG',
  supportIds: [],
  groupBodyId: null,
  dueInitialOn: isoDate('2026-10-30'),
  dueRevisedOn: isoDate('2026-11-16'),
  status: 'IN_PROGRESS',
  progress: '12/14',
  evidence: '',
  isRestricted: false,
  hasBudgetImpact: false,
  supersededBy: '',
  closedOn: null,
  takenOn: isoDate('2026-09-10'),
  year: 2026,
  bodyCode: 'GEC',
  supportCodes: [],
  groupCode: null,
  leadPersonName: '',
  isWithheld: false,
  daysLate: 5,
  ...fields,
})
const said = (fields: Partial<DiaryLine>): DiaryLine => ({
  id: 'e',
  decisionId: 'd',
  meetingId: null,
  meetingReference: null,
  saidOn: today,
  at: '',
  author: '',
  occasion: 'OFFICE',
  kind: 'FOLLOWED',
  note: '',
  statusBefore: null,
  statusAfter: null,
  dueBefore: null,
  dueAfter: null,
  hasMovedDue: false,
  dueReason: '',
  progress: '',
  percent: null,
  ...fields,
})
const told = (decision: DecisionLine, diary: readonly DiaryLine[] = []) =>
  storyOf({ line: decision, diary, today }).map(({ kind, day }) => `${day} ${kind}`)

describe('The story of a decision', () => {
  it('tells by itself the day on which it was decided and the one that passed', () => {
    expect(told(line())).toEqual(['2026-11-16 overdue', '2026-09-10 taken'])
  })

  it('tells each due day that was put off after it had passed, and no other', () => {
    const moved = {
      hasMovedDue: true,
      dueBefore: isoDate('2026-10-30'),
      dueAfter: isoDate('2026-11-16'),
    }
    expect(told(line(), [said({ ...moved, saidOn: isoDate('2026-11-05') })])).toEqual([
      '2026-11-16 overdue',
      '2026-11-05 said',
      '2026-10-30 overdue',
      '2026-09-10 taken',
    ])
    expect(told(line(), [said({ ...moved, saidOn: isoDate('2026-10-29') })])).not.toContain(
      '2026-10-30 overdue',
    )
  })

  it('holds nothing against a decision that was closed in time', () => {
    const done = line({ status: 'DONE', closedOn: isoDate('2026-11-15') })
    expect(told(done)).toEqual(['2026-09-10 taken'])
  })

  it('puts what was said of a day above what the calendar says of it', () => {
    expect(told(line(), [said({ saidOn: isoDate('2026-11-16') })])[0]).toBe('2026-11-16 said')
  })
})
