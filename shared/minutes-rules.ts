import type { AgendaItem } from './agenda.ts'
import type { AttendanceFigures } from './attendance.ts'
import type { Confidentiality, ItemNature } from './bodies.ts'
import type { DecisionKind } from './decision-codes.ts'
import type { DecisionLine } from './decisions.ts'
import type { Meeting, MinutesState } from './meetings.ts'
import type {
  MinutesFinding,
  MinutesItem,
  MinutesItemPatch,
  MinutesItemRow,
  MinutesSheetRow,
  Outcome,
} from './minutes.ts'
import { isBlank } from './rich-text.ts'

/** Working days that members have for their remarks, by usage of the GEC. */
export const remarksWorkingDays = 5

/**
 * True for a confidential sitting, such as one of the ambassadors: its minutes name neither who came
 * nor who took the chair. Restricted ones are sent to named readers, and name those who came.
 */
export function namesNobody(confidentiality: Confidentiality): boolean {
  return confidentiality === 'CONFIDENTIAL'
}

export type CheckedMinutes = {
  readonly items: readonly MinutesItem[]
  readonly decisions: readonly Pick<
    DecisionLine,
    'id' | 'itemId' | 'kind' | 'reference' | 'leadInstitutionId' | 'leadLabel' | 'dueInitialOn'
  >[]
  readonly sheet: Pick<MinutesSheetRow, 'chairName' | 'closedAt'>
  readonly attendance: AttendanceFigures
  readonly confidentiality: Confidentiality
}

/**
 * What minutes still lack before they leave, in the order of the text: its items, its decisions,
 * then the sitting. Only a decision without anyone to carry it out holds them back; all else can be
 * circulated knowingly.
 */
export function minutesFindings(minutes: CheckedMinutes): readonly MinutesFinding[] {
  return [
    ...minutes.items.flatMap((item) => itemFinding(item, minutes)),
    ...minutes.decisions.flatMap(decisionFindings),
    ...sittingFindings(minutes),
  ]
}

const forTheSitting = { isBlocking: false, itemId: null, decisionId: null, label: '', count: 1 }

function itemFinding(item: MinutesItem, minutes: CheckedMinutes): readonly MinutesFinding[] {
  if (!mustBeConcluded(item, minutes.items)) return []
  const hasDecision = minutes.decisions.some(({ itemId }) => itemId === item.itemId)
  const finding = { ...forTheSitting, itemId: item.itemId, label: item.number }
  if (isUnwritten(item) && !hasDecision) return [{ ...finding, code: 'item-without-conclusion' }]
  const isSettled = item.outcome !== null || hasDecision
  if (decidingNatures.has(item.nature) && !isSettled) {
    return [{ ...finding, code: 'decision-item-without-outcome' }]
  }
  return []
}

const decidingNatures: ReadonlySet<ItemNature> = new Set(['DECISION', 'ADOPTION'])

/**
 * True for an item that is printed and was taken. The sub-items of an item speak for it, and the
 * recapitulation is written by the document itself.
 */
function mustBeConcluded(item: MinutesItem, items: readonly MinutesItem[]): boolean {
  if (item.number === '' || item.standingKind === 'RECAP') return false
  if (item.treatment === 'NOT_DISCUSSED' || item.treatment === 'DEFERRED') return false
  return !items.some(({ number }) => number.startsWith(`${item.number}.`))
}

function isUnwritten({ content, conclusion, outcome }: MinutesItem): boolean {
  return outcome === null && conclusion.trim() === '' && isBlank(content)
}

/** Acts that a body takes in its own name: nobody carries them out. */
const actsOfTheBody: ReadonlySet<DecisionKind> = new Set(['DELIBERATION', 'RESOLUTION', 'OPINION'])

function decisionFindings(
  decision: CheckedMinutes['decisions'][number],
): readonly MinutesFinding[] {
  const { id, itemId, kind, reference, leadInstitutionId, leadLabel, dueInitialOn } = decision
  if (actsOfTheBody.has(kind)) return []
  const finding = { ...forTheSitting, itemId, decisionId: id, label: reference }
  const lacksLead = leadInstitutionId === null && leadLabel === ''
  return [
    ...(lacksLead
      ? [{ ...finding, code: 'decision-without-lead' as const, isBlocking: true }]
      : []),
    ...(dueInitialOn === null ? [{ ...finding, code: 'decision-without-due' as const }] : []),
  ]
}

function sittingFindings({
  attendance,
  sheet,
  confidentiality,
}: CheckedMinutes): readonly MinutesFinding[] {
  const isAnonymous = namesNobody(confidentiality)
  const { quorum, represented, convened, notEntered } = attendance
  const isAsked = quorum !== null || !isAnonymous
  // Before anything is entered no quorum can be reached: saying so twice helps nobody.
  const isEntered = represented > 0 || notEntered === 0
  const codes: readonly (MinutesFinding | null)[] = [
    isAsked && notEntered > 0
      ? { ...forTheSitting, code: 'attendance-missing', count: notEntered }
      : null,
    quorum !== null && !quorum.isReached && isEntered
      ? {
          ...forTheSitting,
          code: 'quorum-not-reached',
          label: `${represented}/${convened}`,
          count: quorum.needed,
        }
      : null,
    sheet.chairName === '' && !isAnonymous ? { ...forTheSitting, code: 'no-chair' } : null,
    sheet.closedAt === null ? { ...forTheSitting, code: 'no-closing-time' } : null,
  ]
  return codes.filter((finding) => finding !== null)
}

/**
 * What became of an item once something was written about it, or null when that says nothing: an
 * outcome tells it, and a text in an item of a meeting that was held means it was discussed.
 */
export function treatmentAfter(
  written: Pick<MinutesItemRow, 'content' | 'conclusion' | 'outcome'>,
  patch: MinutesItemPatch,
  { treatment, isHeld }: { readonly treatment: AgendaItem['treatment']; readonly isHeld: boolean },
): AgendaItem['treatment'] {
  if (patch.outcome !== undefined && patch.outcome !== null) return treatmentOf(patch.outcome)
  if (treatment !== null || !isHeld) return treatment
  return isBlank(written.content) && written.conclusion.trim() === '' ? null : 'DISCUSSED'
}

/** Sent back to a later sitting or adjourned: the subject returns. All else was dealt with. */
function treatmentOf(outcome: Outcome): 'DEFERRED' | 'DISCUSSED' {
  return outcome === 'REFERRED' || outcome === 'ADJOURNED' ? 'DEFERRED' : 'DISCUSSED'
}

/**
 * How the text in hand is called: `v0.n` as long as nothing changed since it was circulated,
 * `v0.(n + 1)` while it is being written, `v1.0` once adopted, `v1.1` when adopted anew.
 */
export function versionLabel(text: {
  readonly state: MinutesState
  readonly circulations: number
  readonly adoptions: number
  readonly isChanged: boolean
}): string {
  const { state, circulations, adoptions, isChanged } = text
  if (state === 'ADOPTED') return `v1.${Math.max(0, adoptions - 1)}`
  const isAsCirculated = state === 'CIRCULATED' && circulations > 0 && !isChanged
  return `v0.${isAsCirculated ? circulations : circulations + 1}`
}

/** Fields of the meeting that its minutes print: they stay as they are once these are adopted. */
export const printedMeetingFields = [
  'title',
  'sessionType',
  'mode',
  'place',
  'link',
  'day',
  'lastDay',
  'startsAt',
  'endsAt',
  'zone',
  'confidentiality',
] as const satisfies readonly (keyof Meeting)[]
