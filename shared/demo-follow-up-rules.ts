import type { IsoDate } from './dates.ts'
import { dueOn } from './decision-rules.ts'
import type { Decision } from './decisions.ts'
import { type DemoSitting, itemAt, sittingOf } from './demo-meeting-rules.ts'
import type { Demo, DemoDiaryLine } from './demo-schema.ts'
import type { DecisionEntry, DecisionLink, Evidence, Referral } from './follow-up.ts'

/** What is known of the bytes of a document once they are read. */
export type FileFacts = { readonly sha256: string; readonly sizeBytes: number }

export type DemoFollowUp = {
  /** The register as its diaries leave it. */
  readonly decisions: readonly Decision[]
  readonly entries: readonly DecisionEntry[]
  readonly links: readonly DecisionLink[]
  readonly referrals: readonly Referral[]
  readonly evidence: readonly Evidence[]
}

type Ground = {
  readonly decisions: readonly Decision[]
  readonly sittings: readonly DemoSitting[]
  readonly files: ReadonlyMap<string, FileFacts>
  readonly newId: () => string
}

/** The diaries, links and evidence of the demonstration, and the decisions that they lead to. */
export function demoFollowUp(demo: Demo, ground: Ground): DemoFollowUp {
  const told = demo['follow-up']
  const diaries = new Map(told.diaries.map(({ decision, lines }) => [decision, lines]))
  const followed = ground.decisions.map((decision) =>
    followedDecision(decision, diaries.get(decision.reference) ?? [], ground),
  )
  const idOf = (reference: string) => decisionOf(ground.decisions, reference).id
  return {
    decisions: followed.map(({ decision }) => decision),
    entries: followed.flatMap(({ entries }) => entries),
    links: told.links.map(({ from, to, ...link }) => {
      const ends = { fromId: idOf(from), toId: idOf(to) }
      return { ...link, ...ends, id: ground.newId(), revision: 1 }
    }),
    referrals: told.referrals.map(({ decision, meeting, item, ...referral }) => ({
      ...referral,
      id: ground.newId(),
      revision: 1,
      decisionId: idOf(decision),
      fromItemId: null,
      itemId: itemAt(sittingOf(ground.sittings, meeting), item).id,
    })),
    evidence: told.evidence.map(({ decision, file, ...evidence }) => ({
      ...evidence,
      ...factsOf(file, ground.files),
      id: ground.newId(),
      revision: 1,
      decisionId: idOf(decision),
    })),
  }
}

function decisionOf(decisions: readonly Decision[], reference: string): Decision {
  const decision = decisions.find((candidate) => candidate.reference === reference)
  if (decision === undefined) throw new Error(`The demonstration has no decision ${reference}`)
  return decision
}

function factsOf(file: string | null, files: ReadonlyMap<string, FileFacts>) {
  if (file === null) return { mediaType: '', sizeBytes: 0, sha256: '' }
  const facts = files.get(file)
  if (facts === undefined) throw new Error(`The demonstration has no file ${file}`)
  return { ...facts, mediaType: 'application/pdf' }
}

type Running = { readonly status: Decision['status']; readonly due: IsoDate | null }

function followedDecision(
  decision: Decision,
  lines: readonly DemoDiaryLine[],
  { sittings, newId }: Ground,
): { readonly decision: Decision; readonly entries: readonly DecisionEntry[] } {
  let now: Running = { status: 'NOT_STARTED', due: decision.dueInitialOn }
  const entries = lines.map((line): DecisionEntry => {
    const before = now
    now = { status: line.status ?? before.status, due: line.due ?? before.due }
    return { ...entryOf(line, before, sittings), id: newId(), decisionId: decision.id }
  })
  const last = entries.at(-1)
  if (last === undefined) return { decision, entries }
  if (now.status !== decision.status || now.due !== dueOn(decision)) {
    throw new Error(`The diary of ${decision.reference} does not lead to its state`)
  }
  const estimated = lines.findLast(({ percent }) => percent !== undefined)?.percent ?? null
  return {
    decision: {
      ...decision,
      percent: estimated,
      reviewOn: lines.findLast(({ review }) => review !== undefined)?.review ?? null,
      updatedOn: last.saidOn,
      dueRevisions: entries.filter(({ hasMovedDue }) => hasMovedDue).length,
    },
    entries,
  }
}

function entryOf(
  line: DemoDiaryLine,
  before: Running,
  sittings: readonly DemoSitting[],
): Omit<DecisionEntry, 'id' | 'decisionId'> {
  const meeting = line.meeting === null ? null : sittingOf(sittings, line.meeting).meeting
  const saidOn = line.saidOn ?? meeting?.day
  if (saidOn === undefined) throw new Error('A line of a diary was said on no day')
  const hasMovedDue = line.due !== undefined && line.due !== before.due
  const isChanged = line.status !== undefined && line.status !== before.status
  return {
    meetingId: meeting?.id ?? null,
    saidOn,
    at: `${saidOn}T15:00:00.000Z`,
    author: line.by,
    occasion: meeting === null ? 'OFFICE' : 'SESSION',
    kind: 'FOLLOWED',
    note: line.note,
    statusBefore: isChanged ? before.status : null,
    statusAfter: isChanged ? (line.status ?? null) : null,
    dueBefore: hasMovedDue ? before.due : null,
    dueAfter: hasMovedDue ? (line.due ?? null) : null,
    hasMovedDue,
    dueReason: line.reason,
    progress: line.progress,
    percent: line.percent ?? null,
  }
}
