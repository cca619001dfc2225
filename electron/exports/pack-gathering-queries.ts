import type { Attachment } from '../../shared/attachments.ts'
import type { DecisionStatus } from '../../shared/decision-codes.ts'
import { withheldItemIds } from '../../shared/disclosure-rules.ts'
import type { MinutesDocument, MinutesDocumentItem } from '../../shared/minutes-documents.ts'
import { plainText, type RichText } from '../../shared/rich-text.ts'
import { listAgendaLines } from '../agenda/agenda-view-queries.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { listDecisionsOfMeeting } from '../decisions/decision-queries.ts'
import { listAttachments } from '../documents/attachment-queries.ts'
import type { MeetingSource } from './gathering-queries.ts'
import type { PackAttachment, PackDescription, PackText } from '../../shared/pack-documents.ts'

/** An attachment of a meeting, with the number of its item. */
export type Packable = {
  readonly attachment: Attachment
  readonly itemNumber: string
  /** True for one of a confidential item, which the readers of the meeting may not all read. */
  readonly isWithheld: boolean
}

/**
 * The attachments of a meeting in the order of its agenda, those of the meeting as a whole first;
 * those of internal items are left out, as the items are.
 */
export async function listPackable(
  db: AppDatabase,
  { meeting }: MeetingSource,
): Promise<readonly Packable[]> {
  const items = (await listAgendaLines(db, meeting)).filter(({ isInternal }) => !isInternal)
  const places = new Map(items.map(({ id }, index) => [id, index]))
  const attachments = (await listAttachments(db, meeting.id)).filter(
    ({ itemId }) => itemId === null || places.has(itemId),
  )
  const withheld = withheldItemIds(items, meeting.confidentiality)
  const placeOf = ({ itemId }: Attachment) => (itemId === null ? -1 : (places.get(itemId) ?? -1))
  return attachments
    .toSorted((one, other) => placeOf(one) - placeOf(other))
    .map((attachment) => ({
      attachment,
      itemNumber: items[placeOf(attachment)]?.number ?? '',
      isWithheld: withheld.has(attachment.itemId ?? ''),
    }))
}

type Gathered = {
  readonly minutes: MinutesDocument
  readonly attachments: readonly PackAttachment[]
}

/** `reunion.json` without its list of files. */
export async function describePack(
  db: AppDatabase,
  source: MeetingSource,
  { minutes, attachments }: Gathered,
): Promise<PackDescription> {
  const { organisation, body, meeting, lang, today } = source
  const decisions = await listDecisionsOfMeeting(db, meeting.id, today)
  const statuses = new Map(decisions.map(({ reference, status }) => [reference, status]))
  return {
    format: 'greffier-reunion',
    version: 1,
    language: lang,
    isDemo: organisation.isDemo,
    isNameless: minutes.isNameless,
    organisation: { name: organisation.name, shortName: organisation.shortName },
    body: { code: body.code, name: body.name },
    meeting: meetingFacts(source, minutes),
    minutes: minutesFacts(minutes),
    agenda: minutes.items.map(itemFacts),
    decisions: decisionFacts(minutes, statuses),
    attendance: minutes.attendance,
    attachments: attachments.map((attachment) =>
      minutes.isNameless ? { ...attachment, author: '' } : attachment,
    ),
  }
}

function meetingFacts(
  { meeting }: MeetingSource,
  minutes: MinutesDocument,
): PackDescription['meeting'] {
  const { reference, year, rank, sessionType, mode, place, day, lastDay } = meeting
  const { startsAt, endsAt, zone, state, confidentiality, convenedOn } = meeting
  const { minutesState, minutesCirculatedOn, minutesAdoptedOn } = meeting
  return {
    reference,
    year,
    rank,
    title: minutes.meeting.title,
    sessionType,
    mode,
    place,
    day,
    lastDay,
    startsAt,
    endsAt,
    zone,
    state,
    confidentiality,
    convenedOn,
    minutesState,
    minutesCirculatedOn,
    minutesAdoptedOn,
  }
}

function minutesFacts(minutes: MinutesDocument): PackDescription['minutes'] {
  const { versionLabel, chair, secretary, rapporteurs, openedAt, closedAt, remarksUntil } = minutes
  return {
    version: versionLabel,
    chair,
    secretary,
    rapporteurs,
    openedAt,
    closedAt,
    opening: textOf(minutes.opening),
    closing: textOf(minutes.closing),
    remarksUntil,
  }
}

function itemFacts(item: MinutesDocumentItem): PackDescription['agenda'][number] {
  const { number, depth, title, presenter, nature, durationMinutes, treatment, isWithheld } = item
  return {
    number,
    depth,
    title,
    presenter,
    nature,
    durationMinutes,
    treatment,
    isWithheld,
    outcome: item.outcome,
    conclusion: item.conclusion,
    minutes: textOf(item.content),
    decisions: item.decisions.map(({ reference }) => reference),
  }
}

function decisionFacts(
  { items, otherDecisions }: MinutesDocument,
  statuses: ReadonlyMap<string, DecisionStatus>,
): PackDescription['decisions'] {
  return [...items.flatMap(({ decisions }) => decisions), ...otherDecisions].map((decision) => ({
    ...decision,
    status: statuses.get(decision.reference) ?? 'NOT_STARTED',
  }))
}

function textOf(tree: RichText): PackText {
  return { text: plainText(tree), tree }
}
