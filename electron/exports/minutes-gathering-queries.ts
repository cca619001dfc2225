import type { AgendaLine } from '../../shared/agenda.ts'
import type { Attachment } from '../../shared/attachments.ts'
import { hasCome } from '../../shared/attendance-rules.ts'
import {
  type DisclosedDecisions,
  withheldItem,
  withheldItemIds,
} from '../../shared/disclosure-rules.ts'
import type { DocumentLanguage } from '../../shared/documents.ts'
import { nounClassOf, theName } from '../../shared/french-names.ts'
import { type Translate, translator } from '../../shared/i18n.ts'
import type { Meeting, Participant } from '../../shared/meetings.ts'
import type { MinutesSheetRow } from '../../shared/minutes.ts'
import type {
  DocumentDecision,
  FollowUpSaid,
  MinutesDocument,
  MinutesDocumentItem,
  PrintedMinutes,
} from '../../shared/minutes-documents.ts'
import { namesNobody } from '../../shared/minutes-rules.ts'
import { attendanceLine } from '../../shared/minutes-snapshot-rules.ts'
import { emptyRichText } from '../../shared/rich-text.ts'
import { readAgenda } from '../agenda/agenda-view-queries.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { listAttachments } from '../documents/attachment-queries.ts'
import { readAttendance } from '../meetings/attendance-queries.ts'
import { readMinutesSheet } from '../minutes/minutes-sheet-queries.ts'
import { type MinutesText, readMinutesTexts } from '../minutes/minutes-text-queries.ts'
import { readVersion, type VersionInHand } from '../minutes/minutes-view-queries.ts'
import { readPrinted } from '../minutes/version-queries.ts'
import { gatherDecisions } from './decision-gathering-queries.ts'
import { gatherFollowUpAnnex } from './follow-up-annex-queries.ts'
import { gatherFollowUpSaid } from './follow-up-said-queries.ts'
import {
  documentMeetingOf,
  letterheadOf,
  type MeetingSource,
  stampOf,
} from './gathering-queries.ts'

/**
 * What compte rendu, procès-verbal and relevé print of a meeting: of adopted minutes what they
 * printed on the day of adoption, whoever was renamed since, under the letterhead of today.
 *
 * @param t  of the document's language
 */
export async function gatherMinutes(
  db: AppDatabase,
  source: MeetingSource,
  t: Translate,
): Promise<MinutesDocument> {
  const { meeting, organisation, lang, today } = source
  const printed = meeting.minutesState === 'ADOPTED' ? await readPrinted(db, meeting.id) : null
  if (printed === null) {
    return gatherInHand(db, source, await readVersion(db, meeting.id, today), t)
  }
  const document = printed[lang]
  const stamp = { ...document.stamp, lang, isDemo: organisation.isDemo }
  return { ...document, stamp, letterhead: letterheadOf(source) }
}

/** What documents print of minutes that are being adopted, to be kept with the adopted text. */
export async function printMinutes(
  db: AppDatabase,
  source: Omit<MeetingSource, 'lang'>,
  label: string,
): Promise<PrintedMinutes> {
  const print = async (lang: DocumentLanguage) => {
    const version = { label, madeOn: null }
    const document = await gatherInHand(db, { ...source, lang }, version, translator(lang))
    const { letterhead: _letterhead, ...printed } = document
    return printed
  }
  return { fr: await print('fr'), en: await print('en') }
}

/**
 * What documents print of the text in hand. Internal items and private notes
 * are not read into it; a confidential sitting is gathered without the name of anybody. What a
 * document that may be handed on must not tell is left out here: no builder is given it.
 */
async function gatherInHand(
  db: AppDatabase,
  source: MeetingSource,
  version: VersionInHand,
  t: Translate,
): Promise<MinutesDocument> {
  const { meeting, organisation } = source
  const sheet = await readMinutesSheet(db, source)
  const { decisions, withheld } = await gatherDecisions(db, source, t)
  const { figures, lines } = await readAttendance(db, meeting)
  const isNameless = namesNobody(meeting.confidentiality)
  const said = await gatherFollowUpSaid(db, source, t)
  const agenda = await gatherItems(db, source, { decisions, said, isNameless })
  const confidentialItems = agenda.items.filter(({ isWithheld }) => isWithheld).length
  return {
    letterhead: letterheadOf(source),
    ...versionOf(source, version, t),
    isNameless,
    meeting: documentMeetingOf(source),
    ...(await neighboursOf(db, meeting)),
    ...officersOf(sheet, isNameless),
    openedAt: sheet.openedAt,
    closedAt: sheet.closedAt,
    opening: sheet.opening,
    closing: sheet.closing,
    ...agenda,
    attendance: {
      figures,
      lines: isNameless ? [] : lines.filter(isPrinted).map(attendanceLine),
    },
    followUp: await gatherFollowUpAnnex(db, source, t),
    remarksUntil: sheet.remarksUntil,
    withheld: { ...withheld, confidentialItems },
    establishedBy: establishedBy(organisation, source.lang),
  }
}

/** A text that is still the one that left bears the day it left; any other bears today. */
function versionOf(source: MeetingSource, { label, madeOn }: VersionInHand, t: Translate) {
  const { meeting, body } = source
  const isAdopted = meeting.minutesState === 'ADOPTED'
  const version = isAdopted ? '' : `${t('exports.draftVersion')} – ${label}`
  const { minutesForm } = body
  return {
    stamp: stampOf({ ...source, today: madeOn ?? source.today }, version),
    versionLabel: label,
    isDraft: !isAdopted,
    detailedForm: isAdopted || minutesForm === 'DECISION_RECORD' ? null : minutesForm,
    adoptedOn: isAdopted ? (meeting.minutesAdoptedOn ?? meeting.day) : null,
  }
}

/** The meeting before, whose minutes this one adopts, and the one after. */
async function neighboursOf(db: AppDatabase, { bodyId, id, day, startsAt }: Meeting) {
  const sittings = await db
    .selectFrom('meeting')
    .select(['id', 'reference', 'day', 'startsAt', 'place', 'state'])
    .where('bodyId', '=', bodyId)
    .where('state', 'in', ['PLANNED', 'CONVENED', 'HELD'])
    .orderBy('day')
    .orderBy('startsAt')
    .execute()
  const others = sittings.filter((sitting) => sitting.id !== id)
  const isBefore = (other: (typeof others)[number]) =>
    other.day < day || (other.day === day && other.startsAt < startsAt)
  const previous = others.findLast((other) => other.state === 'HELD' && isBefore(other))
  const next = others.find((other) => !isBefore(other))
  return {
    previousDay: previous?.day ?? null,
    next:
      next === undefined
        ? null
        : {
            reference: next.reference,
            day: next.day,
            startsAt: next.startsAt,
            place: next.place,
          },
  }
}

/** Who chaired and who kept the minutes. */
function officersOf(
  { chairName, chairTitle, secretaryName, secretaryTitle, rapporteurs }: MinutesSheetRow,
  isNameless: boolean,
): Pick<MinutesDocument, 'chair' | 'secretary' | 'rapporteurs'> {
  return {
    chair: { name: isNameless ? '' : chairName, title: chairTitle },
    secretary: { name: isNameless ? '' : secretaryName, title: secretaryTitle },
    rapporteurs: isNameless ? '' : rapporteurs,
  }
}

type Told = {
  readonly decisions: DisclosedDecisions['decisions']
  readonly said: readonly FollowUpSaid[]
  readonly isNameless: boolean
}

async function gatherItems(
  db: AppDatabase,
  { meeting, today }: MeetingSource,
  { decisions, said, isNameless }: Told,
): Promise<Pick<MinutesDocument, 'items' | 'otherDecisions' | 'documents'>> {
  const { lines } = await readAgenda(db, meeting, today)
  const texts = await readMinutesTexts(db, meeting.id)
  const attachments = await listAttachments(db, meeting.id)
  const printed = lines.filter(({ isInternal, number }) => !isInternal && number !== '')
  const numbers = new Map(printed.map(({ id, number }) => [id, number]))
  const withheld = withheldItemIds(lines, meeting.confidentiality)
  const byItem = Map.groupBy(decisions, ({ itemId }) =>
    itemId !== null && numbers.has(itemId) ? itemId : null,
  )
  const following = followUpItem(printed.filter(({ id }) => !withheld.has(id)))
  return {
    items: printed.map((line) => {
      const decided = (byItem.get(line.id) ?? []).map(({ decision }) => decision)
      const bare = itemOf(line, texts.get(line.id), decided)
      const item = line.id === following ? { ...bare, followUpSaid: said } : bare
      if (withheld.has(line.id)) return withheldItem(item)
      return isNameless ? { ...item, presenter: '' } : item
    }),
    otherDecisions: (byItem.get(null) ?? []).map(({ decision }) => decision),
    documents: attachments
      .filter(({ itemId }) => itemId === null || (numbers.has(itemId) && !withheld.has(itemId)))
      .map((attachment) => documentOf(attachment, numbers, isNameless)),
  }
}

/** Where what was said of older decisions is printed: the item that follows them up, else the end. */
function followUpItem(printed: readonly AgendaLine[]): string | undefined {
  const named = (kind: AgendaLine['standingKind']) =>
    printed.find(({ standingKind }) => standingKind === kind)
  return (named('FOLLOW_UP') ?? named('RECAP') ?? printed.at(-1))?.id
}

function itemOf(
  line: AgendaLine,
  text: MinutesText | undefined,
  decisions: readonly DocumentDecision[],
): MinutesDocumentItem {
  const { number, depth, displayTitle, presenter, minutes, nature, treatment, standingKind } = line
  return {
    number,
    depth,
    title: displayTitle,
    presenter,
    durationMinutes: minutes,
    nature,
    treatment,
    isRecap: standingKind === 'RECAP',
    isWithheld: false,
    content: text?.content ?? emptyRichText,
    outcome: text?.outcome ?? null,
    conclusion: text?.conclusion ?? '',
    decisions,
  }
}

function documentOf(
  { title, fileName, author, itemId }: Attachment,
  numbers: ReadonlyMap<string, string>,
  isNameless: boolean,
): MinutesDocument['documents'][number] {
  return {
    title: title === '' ? fileName : title,
    author: isNameless ? '' : author,
    itemNumber: itemId === null ? '' : (numbers.get(itemId) ?? ''),
  }
}

/** Every seat; of the guests those who came or were excused. */
function isPrinted({ seatId, attendance }: Participant): boolean {
  return seatId !== null || hasCome(attendance) || attendance === 'EXCUSED'
}

/** «le SEG», after the kind of organisation that the name says. */
function establishedBy(
  { name, shortName }: MeetingSource['organisation'],
  lang: MeetingSource['lang'],
): string {
  return lang === 'fr' ? theName(shortName, nounClassOf(name)) : `the ${shortName}`
}
