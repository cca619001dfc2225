import { type Confidentiality, confidentialities } from './bodies.ts'
import type { QueryTerm } from './decision-query.ts'
import type { DocumentDecision, MinutesDocumentItem, Withheld } from './minutes-documents.ts'
import { emptyRichText } from './rich-text.ts'

/**
 * True for the documents of a restricted or confidential meeting: they bear their mention and go to
 * named readers, who read its confidential items and restricted decisions whole. All other documents
 * may be handed on, and withhold them.
 */
export function printsInFull(confidentiality: Confidentiality): boolean {
  return confidentialities.indexOf(confidentiality) > confidentialities.indexOf('INTERNAL')
}

/** How secret the item is that took a decision, by itself or by the item that it stands under. */
export type ItemSecrecy = { readonly isConfidential: boolean; readonly isInternal: boolean }

export const openItem: ItemSecrecy = { isConfidential: false, isInternal: false }

/** True for a decision of which a meeting's documents print the reference alone. */
export function isDecisionWithheld(
  { isRestricted, secrecy }: { readonly isRestricted: boolean; readonly secrecy: ItemSecrecy },
  confidentiality: Confidentiality,
): boolean {
  return !printsInFull(confidentiality) && (isRestricted || secrecy.isConfidential)
}

type Secret = {
  readonly id: string
  readonly parentId: string | null
  readonly isConfidential: boolean
}

/** Items of which a meeting's documents print number and title alone, with those under them. */
export function withheldItemIds(
  items: readonly Secret[],
  confidentiality: Confidentiality,
): ReadonlySet<string> {
  if (printsInFull(confidentiality)) return new Set()
  const own = new Set(items.filter(({ isConfidential }) => isConfidential).map(({ id }) => id))
  return new Set(
    items.filter(({ id, parentId }) => own.has(id) || own.has(parentId ?? '')).map(({ id }) => id),
  )
}

/** An item without anything that was said of it, nor by whom; its decisions are passed as they are. */
export function withheldItem(item: MinutesDocumentItem): MinutesDocumentItem {
  return {
    ...item,
    isWithheld: true,
    presenter: '',
    treatment: null,
    content: emptyRichText,
    outcome: null,
    conclusion: '',
  }
}

export type RecordedDecision = {
  readonly itemId: string | null
  readonly isRestricted: boolean
  readonly secrecy: ItemSecrecy
  readonly decision: DocumentDecision
}

export type DisclosedDecisions = {
  readonly decisions: readonly {
    readonly itemId: string | null
    readonly decision: DocumentDecision
  }[]
  readonly withheld: Omit<Withheld, 'confidentialItems'>
}

/**
 * The decisions that a meeting's documents print, with what was left out or reduced. Internal items
 * are in no document, so their decisions are not either: these stay in the register.
 */
export function discloseDecisions(
  recorded: readonly RecordedDecision[],
  confidentiality: Confidentiality,
): DisclosedDecisions {
  const printed = recorded.filter(({ secrecy }) => !secrecy.isInternal)
  const reduced = printed.filter((one) => isDecisionWithheld(one, confidentiality))
  const ofItems = reduced.filter(({ secrecy }) => secrecy.isConfidential).length
  return {
    decisions: printed.map((one) => ({
      itemId: one.itemId,
      decision: reduced.includes(one) ? referenceOnly(one.decision) : one.decision,
    })),
    withheld: {
      internalDecisions: recorded.length - printed.length,
      confidentialDecisions: ofItems,
      restrictedDecisions: reduced.length - ofItems,
    },
  }
}

function referenceOnly({ reference, kind, kindLabel }: DocumentDecision): DocumentDecision {
  return {
    reference,
    kind,
    kindLabel,
    isWithheld: true,
    wording: '',
    lead: '',
    leadWithArticle: '',
    supports: [],
    dueOn: null,
    hasBudgetImpact: false,
  }
}

/** Marks that tell of a decision no more than shared lists show of one that is withheld. */
const OPEN_MARKS: readonly string[] = ['open', 'closed', 'late', 'soon', 'undated', 'restricted']
const OPEN_FIELDS: readonly string[] = [
  'status',
  'body',
  'meeting',
  'reference',
  'year',
  'kind',
  'due',
  'taken',
  'closed',
]

/**
 * True for a condition on what is withheld: a list of what `@UNICEF` keeps would tell who leads a
 * decision whose lead may not be told.
 */
export function asksWhatIsWithheld(term: QueryTerm): boolean {
  if (term.field === 'is') return !OPEN_MARKS.includes(term.value)
  return !OPEN_FIELDS.includes(term.field)
}
