import { describe, expect, it } from 'vitest'
import {
  discloseDecisions,
  openItem,
  printsInFull,
  type RecordedDecision,
  withheldItemIds,
} from '../../shared/disclosure-rules.ts'
import { decision } from '../electron/exports/minutes-samples.ts'

function recorded(fields: Partial<RecordedDecision> = {}): RecordedDecision {
  return {
    itemId: 'one',
    isRestricted: false,
    secrecy: openItem,
    decision: decision(),
    ...fields,
  }
}

const ofSecretItem = recorded({ secrecy: { isConfidential: true, isInternal: false } })
const ofInternalItem = recorded({ secrecy: { isConfidential: false, isInternal: true } })
const restricted = recorded({ isRestricted: true })
const all = [recorded(), restricted, ofSecretItem, ofInternalItem]

const none = { internalDecisions: 0, restrictedDecisions: 0, confidentialDecisions: 0 }

describe('what a document prints in full', () => {
  it('is everything where the document bears its mention, and only there', () => {
    const levels = ['PUBLIC', 'INTERNAL', 'RESTRICTED', 'CONFIDENTIAL'] as const
    expect(levels.filter(printsInFull)).toEqual(['RESTRICTED', 'CONFIDENTIAL'])
  })

  it('is every decision but those of internal items in a restricted meeting', () => {
    const { decisions, withheld } = discloseDecisions(all, 'RESTRICTED')
    expect(decisions.map(({ decision: { isWithheld } }) => isWithheld)).toEqual([
      false,
      false,
      false,
    ])
    expect(withheld).toEqual({ ...none, internalDecisions: 1 })
  })
})

describe('what an ordinary document withholds', () => {
  it.each(['PUBLIC', 'INTERNAL'] as const)(
    'is all but the references of decisions (%s)',
    (level) => {
      const { decisions, withheld } = discloseDecisions(all, level)
      const [open, ...reduced] = decisions.map((one) => one.decision)
      expect(open).toEqual(decision())
      expect(reduced).toHaveLength(2)
      for (const one of reduced) {
        expect(one).toMatchObject({
          reference: 'GEC-2026-10-D01',
          wording: '',
          lead: '',
          dueOn: null,
        })
        expect(one).toMatchObject({ supports: [], leadWithArticle: '', hasBudgetImpact: false })
      }
      expect(withheld).toEqual({
        internalDecisions: 1,
        restrictedDecisions: 1,
        confidentialDecisions: 1,
      })
    },
  )

  it('is counted once for a restricted decision of a confidential item', () => {
    const { withheld } = discloseDecisions([{ ...ofSecretItem, isRestricted: true }], 'INTERNAL')
    expect(withheld).toEqual({ ...none, confidentialDecisions: 1 })
  })

  it('is also the sub-items of a confidential item', () => {
    const items = [
      { id: 'one', parentId: null, isConfidential: true },
      { id: 'under', parentId: 'one', isConfidential: false },
      { id: 'two', parentId: null, isConfidential: false },
    ]
    expect([...withheldItemIds(items, 'INTERNAL')]).toEqual(['one', 'under'])
    expect([...withheldItemIds(items, 'CONFIDENTIAL')]).toEqual([])
  })
})
