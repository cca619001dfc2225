import type { AgendaLine } from '../../shared/agenda.ts'
import { dueOn } from '../../shared/decision-rules.ts'
import type { DecisionLine } from '../../shared/decisions.ts'
import { isDecisionWithheld, openItem } from '../../shared/disclosure-rules.ts'
import type { AgendaDocument, AgendaDocumentRow, FollowUpLine } from '../../shared/documents.ts'
import type { DecisionEntry } from '../../shared/follow-up.ts'
import type { Translate } from '../../shared/i18n.ts'
import { readAgenda } from '../agenda/agenda-view-queries.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { listAttachments } from '../documents/attachment-queries.ts'
import { listDiaries } from '../follow-up/diary-queries.ts'
import {
  chairLine,
  documentMeetingOf,
  letterheadOf,
  type MeetingSource,
  readChair,
  stampOf,
} from './gathering-queries.ts'
import { listItemSecrecy } from './item-secrecy-queries.ts'

/** The agenda of a meeting as its Word builder takes it. @param t of the document's language */
export async function gatherAgenda(
  db: AppDatabase,
  source: MeetingSource,
  t: Translate,
): Promise<AgendaDocument> {
  const { meeting, body, today } = source
  const agenda = await readAgenda(db, meeting, today)
  const titles = await listTitlesByItem(db, meeting.id)
  const followUp = await gatherFollowUp(db, source, agenda.followUp, t)
  const isDraft = meeting.state === 'PLANNED' || meeting.state === 'POSTPONED'
  return {
    letterhead: letterheadOf(source),
    stamp: stampOf(source, isDraft ? t('exports.draftVersion') : ''),
    meeting: documentMeetingOf(source),
    chair: chairLine(await readChair(db, source)),
    secretary: body.secretaryLabel,
    rows: agenda.lines.map((line) => rowOf(line, titles.get(line.id) ?? [], followUp)),
    totalMinutes: agenda.totalMinutes,
    slotMinutes: agenda.slotMinutes,
  }
}

async function listTitlesByItem(
  db: AppDatabase,
  meetingId: string,
): Promise<ReadonlyMap<string | null, readonly string[]>> {
  const attachments = await listAttachments(db, meetingId)
  const byItem = Map.groupBy(attachments, ({ itemId }) => itemId)
  return new Map([...byItem].map(([itemId, files]) => [itemId, files.map(({ title }) => title)]))
}

function rowOf(
  line: AgendaLine,
  titles: readonly string[],
  followUp: readonly FollowUpLine[],
): AgendaDocumentRow {
  const { carryReason, originReference, documentsExpected } = line
  return {
    number: line.number,
    depth: line.depth,
    title: line.displayTitle,
    nature: line.nature,
    presenter: line.presenter,
    documents: titles.length > 0 || documentsExpected === '' ? titles : [documentsExpected],
    startsAt: line.startsAt,
    endsAt: line.endsAt,
    durationMinutes: line.minutes,
    expectedDecision: line.expectedDecision,
    isLate: line.isLate,
    carryOver:
      carryReason === null ? null : { reason: carryReason, fromReference: originReference ?? '' },
    followUp: line.standingKind === 'FOLLOW_UP' ? followUp : [],
  }
}

/** Earlier decisions; of those that the agenda may not tell, the reference and the state. */
async function gatherFollowUp(
  db: AppDatabase,
  { meeting }: MeetingSource,
  decisions: readonly DecisionLine[],
  t: Translate,
): Promise<readonly FollowUpLine[]> {
  const itemIds = decisions.map(({ itemId }) => itemId)
  const secrecies = await listItemSecrecy(db, itemIds)
  const diaries = await listDiaries(
    db,
    decisions.map(({ id }) => id),
  )
  return decisions.map((decision) => {
    const secrecy = secrecies.get(decision.itemId ?? '') ?? openItem
    const { isRestricted } = decision
    return isDecisionWithheld({ isRestricted, secrecy }, meeting.confidentiality)
      ? withheldLine(decision, t)
      : { ...followUpLine(decision, t), lastSaid: lastSaid(diaries.get(decision.id) ?? []) }
  })
}

/** The newest line of a diary that says something in words. */
function lastSaid(diary: readonly DecisionEntry[]): NonNullable<FollowUpLine['lastSaid']> | null {
  const said = diary.find(
    ({ kind, note }) => note !== '' && (kind === 'FOLLOWED' || kind === 'IMPORTED'),
  )
  return said === undefined ? null : { on: said.saidOn, note: said.note }
}

function withheldLine({ reference, status }: DecisionLine, t: Translate): FollowUpLine {
  return {
    reference,
    isWithheld: true,
    text: '',
    lead: '',
    dueOn: null,
    statusLabel: t(`decisions.statuses.${status}`),
    daysLate: 0,
  }
}

function followUpLine(decision: DecisionLine, t: Translate): FollowUpLine {
  const { reference, wording, leadLabel, status, progress, daysLate } = decision
  const label = t(`decisions.statuses.${status}`)
  return {
    reference,
    isWithheld: false,
    text: wording,
    lead: leadLabel,
    dueOn: dueOn(decision),
    statusLabel: progress === '' ? label : `${label} (${progress})`,
    daysLate,
  }
}
