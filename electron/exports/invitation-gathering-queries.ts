import type { Notice } from '../../shared/exports.ts'
import type { Agenda } from '../../shared/agenda.ts'
import { yearOf } from '../../shared/dates.ts'
import type { InvitationDocument, InvitationLetter } from '../../shared/documents.ts'
import type { Correspondent } from '../../shared/french-courtesy.ts'
import { ofThe } from '../../shared/french-words.ts'
import type { Translate } from '../../shared/i18n.ts'
import { workingDaysBefore } from '../../shared/working-days.ts'
import { readAgenda } from '../agenda/agenda-view-queries.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { listAttachments } from '../documents/attachment-queries.ts'
import {
  type HolderOn,
  listHoldersOn,
  listParticipations,
  listSeatsOn,
  type NotedParticipation,
  type SeatOn,
} from '../meetings/participation-queries.ts'
import { readDaysOff } from '../settings/holiday-queries.ts'
import {
  documentMeetingOf,
  letterheadOf,
  type MeetingSource,
  stampOf,
} from './gathering-queries.ts'

/** Working days before the meeting by which replies are asked for. */
const replyWorkingDays = 3

/** The letters of a meeting, one per seat and per guest, in the order of the seats. */
export async function gatherInvitation(
  db: AppDatabase,
  source: MeetingSource,
  t: Translate,
  notice: Notice,
): Promise<InvitationDocument> {
  const { meeting, body, organisation, lang, today } = source
  const agenda = await readAgenda(db, meeting, today)
  const { isDayOff } = await readDaysOff(db, body.country)
  const onBehalfOf = lang === 'fr' ? ofThe(body.chairLabel, 'M') : body.chairLabel
  return {
    letterhead: letterheadOf(source),
    stamp: { ...stampOf(source, ''), reference: letterNumber(organisation.letterPattern, source) },
    meeting: documentMeetingOf(source),
    notice,
    onBehalfOf: body.chairLabel === '' ? '' : onBehalfOf,
    requestedBy: meeting.referralNote,
    agenda: recalledItems(agenda, t),
    replyBy: workingDaysBefore(meeting.day, replyWorkingDays, isDayOff),
    replyTo: organisation.footerLines.map(emailIn).find((email) => email !== '') ?? '',
    sources: [],
    attachments: await joinedPieces(db, source, agenda, t),
    signatory: { jobTitle: organisation.signatoryTitle, name: organisation.signatoryName },
    copies: organisation.copyLines,
    letters: await gatherLetters(db, source),
  }
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

async function gatherLetters(
  db: AppDatabase,
  { meeting, body }: MeetingSource,
): Promise<readonly InvitationLetter[]> {
  const seats = await listSeatsOn(db, body.id, meeting.day)
  const holders = await listHoldersOn(db, body.id, meeting.day)
  const noted = await listParticipations(db, meeting.id)
  const invited = seats.filter(({ quality }) => quality !== 'SECRETARIAT')
  return [
    ...invited.map((seat) =>
      letterToSeat(
        seat,
        holders.filter(({ seatId }) => seatId === seat.id),
      ),
    ),
    // The secretariat convenes and does not invite itself.
    ...noted
      .filter(({ seatId, quality }) => seatId === null && quality !== 'SECRETARIAT')
      .map(letterToGuest),
  ]
}

/** To the titular; where the seat has none, to the alternate who holds it meanwhile. */
function letterToSeat(seat: SeatOn, holders: readonly HolderOn[]): InvitationLetter {
  const titular = holders.find(({ role }) => role === 'TITULAR')
  const alternate = holders.find(({ role }) => role === 'ALTERNATE')
  const addressee = titular ?? alternate ?? null
  return {
    addressee: addressee === null ? null : correspondent(addressee),
    alternate: titular === undefined || alternate === undefined ? null : correspondent(alternate),
    institutionName: seat.institutionName,
    institutionCode: seat.institutionCode,
    town: '',
    reference: '',
    quality: seat.quality === 'OBSERVER' ? 'observer' : 'member',
  }
}

function correspondent(holder: HolderOn): Correspondent {
  const { honorific, gender, givenName, familyName, jobTitle } = holder
  return { honorific, gender, givenName, familyName, jobTitle }
}

function letterToGuest(guest: NotedParticipation): InvitationLetter {
  return {
    addressee: guestCorrespondent(guest),
    alternate: null,
    institutionName: guest.guestInstitution,
    institutionCode: guest.institutionCode ?? shortened(guest.guestInstitution),
    town: '',
    reference: '',
    quality: guest.quality === 'OBSERVER' ? 'observer' : 'guest',
  }
}

/** The guest as the directory knows the person; the name as it was typed otherwise. */
function guestCorrespondent(guest: NotedParticipation): Correspondent | null {
  const { person, guestName, guestTitle: jobTitle } = guest
  if (person !== null) return { ...person, jobTitle: jobTitle === '' ? person.jobTitle : jobTitle }
  if (guestName === '') return null
  const [givenName = '', ...rest] = guestName.split(' ')
  return { honorific: '', gender: null, givenName, familyName: rest.join(' '), jobTitle }
}

/** An institution's name within 60 characters, cut between words. */
function shortened(name: string): string {
  return name.length <= 60 ? name : name.slice(0, 60).replace(/\s+\S*$/u, '')
}
