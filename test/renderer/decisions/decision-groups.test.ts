import { describe, expect, it } from 'vitest'
import {
  containsWords,
  dueDay,
  groupDecisions,
  ofTab,
} from '../../../renderer/decisions/decision-groups.ts'
import { isoDate } from '../../../shared/dates.ts'
import { unfollowed } from '../../../shared/decision-rules.ts'
import type { DecisionLine } from '../../../shared/decisions.ts'

const today = isoDate('2026-11-21')

function decision(over: Partial<DecisionLine> = {}): DecisionLine {
  return {
    ...unfollowed,
    leadPersonName: '',
    isWithheld: false,
    takenOn: null,
    year: 2026,
    id: 'd1',
    revision: 1,
    bodyId: 'b1',
    bodyCode: 'GEC',
    meetingId: null,
    itemId: null,
    reference: 'GEC-2026-10-D01',
    kind: 'DECISION',
    wording: 'Soumettre le projet de calendrier',
    leadInstitutionId: null,
    leadLabel: 'CdF/SHA',
    supportIds: [],
    supportCodes: [],
    groupBodyId: null,
    groupCode: null,
    dueInitialOn: isoDate('2026-11-26'),
    dueRevisedOn: null,
    status: 'IN_PROGRESS',
    progress: '',
    evidence: '',
    isRestricted: false,
    hasBudgetImpact: false,
    supersededBy: '',
    closedOn: null,
    daysLate: 0,
    ...over,
  }
}

const late = decision({ id: 'late', daysLate: 52 })
const done = decision({ id: 'done', status: 'DONE' })
const undated = decision({ id: 'undated', dueInitialOn: null })
const far = decision({ id: 'far', dueInitialOn: isoDate('2027-05-15') })
const ids = (decisions: readonly DecisionLine[]) => decisions.map(({ id }) => id)

describe('The register', () => {
  it('stands in groups: late, to come, without a day, closed', () => {
    const groups = groupDecisions([done, undated, late, decision()])
    expect(groups.map(({ decisions }) => ids(decisions))).toEqual([
      ['late'],
      ['d1'],
      ['undated'],
      ['done'],
    ])
  })

  it('keeps closed decisions out of what is to follow', () => {
    expect(ids(ofTab([done, late, undated], 'open', today))).toEqual(['late', 'undated'])
  })

  it('shows the next thirty days without what is late already', () => {
    expect(ids(ofTab([late, decision(), far, undated], 'soon', today))).toEqual(['d1'])
  })

  it('counts a revised due day, not the first one', () => {
    expect(dueDay(decision({ dueRevisedOn: isoDate('2026-12-31') }))).toBe('2026-12-31')
  })

  it('is filtered by words of the text, the owner and the body, accents aside', () => {
    expect(containsWords(decision({ leadLabel: 'Santé' }), 'sante gec')).toBe(true)
    expect(containsWords(decision(), 'transport')).toBe(false)
  })
})
