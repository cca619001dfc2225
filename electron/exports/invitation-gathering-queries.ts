import type { Notice } from '../../shared/exports.ts'
import type { Agenda } from '../../shared/agenda.ts'
import { behalfOf, requesterIn } from '../../shared/behalf-rules.ts'
import { compareDates, type IsoDate, yearOf } from '../../shared/dates.ts'
import type { InvitationDocument } from '../../shared/documents.ts'
import type { Translate } from '../../shared/i18n.ts'
import { isOff } from '../../shared/meeting-rules.ts'
import { workingDaysBefore } from '../../shared/working-days.ts'
import { readAgenda } from '../agenda/agenda-view-queries.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { listAttachments } from '../documents/attachment-queries.ts'
import { readDaysOff } from '../settings/holiday-queries.ts'
import {
  documentMeetingOf,
  letterheadOf,
  type MeetingSource,
  stampOf,
} from './gathering-queries.ts'
import { findToldDay } from './notice-queries.ts'
import { listRecipients } from './recipient-queries.ts'

/** Working days before the meeting by which replies are asked for. */
const replyWorkingDays = 3

/**
 * The letters of a meeting, one per seat and per guest, in the order of the seats. They recall the
 * agenda whatever its confidentiality, for they go on paper; those that leave by e-mail are cut to
 * what may (`asMailed` in mail-jobs.ts).
 */
export async function gatherInvitation(
  db: AppDatabase,
  source: MeetingSource,
  t: Translate,
  notice: Notice,
): Promise<InvitationDocument> {
  const { meeting, body, organisation, lang } = source
  const recipients = await listRecipients(db, source, notice)
  return {
    letterhead: letterheadOf(source),
    stamp: { ...stampOf(source, ''), reference: letterNumber(organisation.letterPattern, source) },
    notice,
    change: {
      from: isOff(meeting.state) ? meeting.day : await findPreviousDay(db, source),
      hasNewDay: !isOff(meeting.state),
      reason: meeting.stateReason,
    },
    onBehalfOf: behalfOf(body.chairLabel, lang),
    requestedBy: requesterIn(meeting.referralNote, lang),
    ...(await gatherCall(db, source, t, notice)),
    sources: [],
    signatory: { jobTitle: organisation.signatoryTitle, name: organisation.signatoryName },
    copies: organisation.copyLines,
    letters: recipients.map(({ letter }) => letter),
  }
}

/** The day that the members had been told; that of the first planning where none was told. */
async function findPreviousDay(db: AppDatabase, { meeting }: MeetingSource): Promise<IsoDate> {
  return (await findToldDay(db, meeting.id)) ?? meeting.firstPlannedOn
}

/** What a letter says of a sitting to come: one that is called off has no link, agenda or reply. */
async function gatherCall(
  db: AppDatabase,
  source: MeetingSource,
  t: Translate,
  notice: Notice,
): Promise<Pick<InvitationDocument, 'meeting' | 'agenda' | 'attachments' | 'replyBy' | 'replyTo'>> {
  const meeting = documentMeetingOf(source)
  if (isOff(source.meeting.state)) {
    const nothing = { agenda: [], attachments: [], replyBy: null, replyTo: '' }
    return { meeting: { ...meeting, link: '' }, ...nothing }
  }
  const agenda = await readAgenda(db, source.meeting, source.today)
  const tellsAgenda = notice !== 'postponement'
  return {
    meeting,
    agenda: tellsAgenda ? recalledItems(agenda, t) : [],
    attachments: tellsAgenda ? await joinedPieces(db, source, agenda, t) : [],
    replyBy: notice === 'reminder' ? null : await findReplyDay(db, source),
    replyTo: replyAddress(source),
  }
}

/** Null once the day for replies has passed: nothing is asked before a day gone by. */
async function findReplyDay(
  db: AppDatabase,
  { meeting, body, today }: MeetingSource,
): Promise<IsoDate | null> {
  const { isDayOff } = await readDaysOff(db, body.country)
  const replyBy = workingDaysBefore(meeting.day, replyWorkingDays, isDayOff)
  return compareDates(replyBy, today) > 0 ? replyBy : null
}

/** The secretariat's address; the one of its letterhead while it has named none. */
export function replyAddress({ organisation }: MeetingSource): string {
  if (organisation.email !== '') return organisation.email
  return organisation.footerLines.map(emailIn).find((email) => email !== '') ?? ''
}

/** A letter recalls the agenda in short: its items without sub-items, the first fifteen of them. */
const recalledAtMost = 15

function recalledItems(agenda: Agenda, t: Translate): InvitationDocument['agenda'] {
  const items = agenda.lines
    .filter(({ number, depth }) => number !== '' && depth === 0)
    .map(({ number, displayTitle }) => ({ number, title: displayTitle }))
  const left = items.length - recalledAtMost
  if (left <= 0) return items
  return [
    ...items.slice(0, recalledAtMost),
    { number: '', title: t('exports.moreItems', { count: left }) },
  ]
}

/** What leaves with the letter: the agenda once it has items, then the documents that were joined. */
async function joinedPieces(
  db: AppDatabase,
  { meeting }: MeetingSource,
  agenda: Agenda,
  t: Translate,
): Promise<readonly string[]> {
  const documents = await listAttachments(db, meeting.id)
  return [
    ...(agenda.lines.length > 0 ? [t('exports.joinedAgenda')] : []),
    ...(documents.length > 0 ? [t('exports.joinedDocuments')] : []),
  ]
}

/** The number of the letters by the organisation's pattern; its rank is written by hand on leaving. */
function letterNumber(pattern: string, { body, today }: MeetingSource): string {
  return pattern
    .replaceAll('{seq}', '_____')
    .replaceAll('{year}', String(yearOf(today)))
    .replaceAll('{body}', body.code)
}

function emailIn(line: string): string {
  return /[^\s@:]+@[^\s@,;]+/u.exec(line)?.[0] ?? ''
}
