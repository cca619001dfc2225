import type { AttendanceLine } from './minutes-documents.ts'
import type { DecisionLine } from './decisions.ts'
import type { Participant } from './meetings.ts'
import type { MinutesItem, MinutesSheetRow } from './minutes.ts'
import { namesNobody } from './minutes-rules.ts'
import { isMemberSeat } from './attendance-rules.ts'
import type { Confidentiality } from './bodies.ts'
import { wordCount } from './rich-text.ts'

type SnapshotSheet = Omit<
  MinutesSheetRow,
  'id' | 'revision' | 'meetingId' | 'remarksUntil' | 'circulations'
>
type SnapshotItem = Pick<
  MinutesItem,
  | 'itemId'
  | 'number'
  | 'depth'
  | 'title'
  | 'presenter'
  | 'durationMinutes'
  | 'nature'
  | 'treatment'
  | 'isConfidential'
  | 'content'
  | 'outcome'
  | 'conclusion'
>
type SnapshotDecision = Pick<
  DecisionLine,
  | 'id'
  | 'itemId'
  | 'reference'
  | 'kind'
  | 'wording'
  | 'leadLabel'
  | 'supportCodes'
  | 'groupCode'
  | 'hasBudgetImpact'
> & { readonly dueOn: DecisionLine['dueInitialOn'] }

/** The whole of a text as it left, in the words of that day; private notes are not in it. */
export type MinutesSnapshot = {
  readonly sheet: SnapshotSheet
  /** Items that documents print. */
  readonly items: readonly SnapshotItem[]
  readonly decisions: readonly SnapshotDecision[]
  /** Seats in their order, then guests; nobody for a confidential sitting. */
  readonly attendance: readonly AttendanceLine[]
}

/**
 * What is kept of minutes when they leave. Made from the same rows it is the same to the letter, so
 * that comparing two of them tells whether anything changed: progress made since on a decision, or
 * the last day for remarks, is no change of the text.
 */
export function minutesSnapshot(minutes: {
  readonly sheet: MinutesSheetRow
  readonly items: readonly MinutesItem[]
  readonly decisions: readonly DecisionLine[]
  readonly participants: readonly Participant[]
  readonly confidentiality: Confidentiality
}): MinutesSnapshot {
  const { sheet, items, decisions, participants, confidentiality } = minutes
  return {
    sheet: snapshotSheet(sheet),
    items: items.filter(({ number }) => number !== '').map(snapshotItem),
    decisions: decisions.map(snapshotDecision),
    attendance: namesNobody(confidentiality) ? [] : participants.map(attendanceLine),
  }
}

/** Words of a text that left: those of its items and of its opening and closing. */
export function snapshotWords({ sheet, items }: MinutesSnapshot): number {
  const texts = [sheet.opening, ...items.map(({ content }) => content), sheet.closing]
  const conclusions = items.map(({ conclusion }) => conclusion.match(/\S+/gu)?.length ?? 0)
  return [...texts.map(wordCount), ...conclusions].reduce((sum, count) => sum + count, 0)
}

function snapshotSheet(sheet: MinutesSheetRow): SnapshotSheet {
  return {
    chairName: sheet.chairName,
    chairTitle: sheet.chairTitle,
    secretaryName: sheet.secretaryName,
    secretaryTitle: sheet.secretaryTitle,
    rapporteurs: sheet.rapporteurs,
    openedAt: sheet.openedAt,
    closedAt: sheet.closedAt,
    opening: sheet.opening,
    closing: sheet.closing,
  }
}

function snapshotItem(item: MinutesItem): SnapshotItem {
  return {
    itemId: item.itemId,
    number: item.number,
    depth: item.depth,
    title: item.title,
    presenter: item.presenter,
    durationMinutes: item.durationMinutes,
    nature: item.nature,
    treatment: item.treatment,
    isConfidential: item.isConfidential,
    content: item.content,
    outcome: item.outcome,
    conclusion: item.conclusion,
  }
}

function snapshotDecision(decision: DecisionLine): SnapshotDecision {
  return {
    id: decision.id,
    itemId: decision.itemId,
    reference: decision.reference,
    kind: decision.kind,
    wording: decision.wording,
    leadLabel: decision.leadLabel,
    supportCodes: decision.supportCodes,
    groupCode: decision.groupCode,
    hasBudgetImpact: decision.hasBudgetImpact,
    dueOn: decision.dueInitialOn,
  }
}

/** Who came for a seat or as a guest, as documents and kept versions name it. */
export function attendanceLine(line: Participant): AttendanceLine {
  const { honorific, name, jobTitle, institutionCode, institutionName } = line
  return {
    institutionCode,
    institution: institutionName,
    name: [honorific, name].filter((part) => part !== '').join(' '),
    jobTitle,
    quality: line.quality,
    attendance: line.attendance,
    representative: line.representative,
    isMember: isMemberSeat(line.seatQuality),
  }
}
