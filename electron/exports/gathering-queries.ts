import type { Body } from '../../shared/bodies.ts'
import type { IsoDate } from '../../shared/dates.ts'
import type {
  DocumentLanguage,
  DocumentMeeting,
  DocumentStamp,
  Letterhead,
} from '../../shared/documents.ts'
import type { Meeting } from '../../shared/meetings.ts'
import type { Organisation } from '../../shared/settings.ts'
import { filledTitle } from '../../shared/title-rules.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { getRow } from '../db/revised-rows.ts'
import { getBody } from '../meetings/meeting-queries.ts'
import { listHoldersOn, listSeatsOn } from '../meetings/participation-queries.ts'
import { getOrganisation } from '../settings/organisation-queries.ts'

/** What every document about a meeting starts from. */
export type MeetingSource = {
  readonly meeting: Meeting
  readonly body: Body
  readonly organisation: Organisation
  readonly lang: DocumentLanguage
  readonly today: IsoDate
}

/** @throws `not-found` when the meeting is gone. */
export async function readMeetingSource(
  db: AppDatabase,
  request: { readonly meetingId: string; readonly lang: DocumentLanguage; readonly today: IsoDate },
): Promise<MeetingSource> {
  const meeting = await getRow(db, 'meeting', request.meetingId)
  return {
    meeting,
    body: await getBody(db, meeting.bodyId),
    organisation: await getOrganisation(db),
    lang: request.lang,
    today: request.today,
  }
}

/** The organisation's letterhead; a body with header lines of its own puts them in its place. */
export function letterheadOf({
  organisation,
  body,
}: {
  readonly organisation: Organisation
  readonly body: Pick<Body, 'headerLines'>
}): Letterhead {
  const { letterheadKind, letterheadLeft, letterheadRight, footerLines, logo } = organisation
  return {
    kind: letterheadKind === 'STATE' ? 'state' : 'own',
    leftLines: body.headerLines.length > 0 ? body.headerLines : letterheadLeft,
    rightLines: letterheadRight,
    logo: logo === null ? null : imageBytes(logo),
    footerLines,
  }
}

/** The bytes of a data URL in base64; null when it is not one. */
function imageBytes(dataUrl: string): Uint8Array | null {
  const encoded = /^data:[^,]*;base64,(.+)$/u.exec(dataUrl)?.[1]
  return encoded === undefined ? null : Buffer.from(encoded, 'base64')
}

/** @param version  «Projet» and the like, in the document's language; empty for none */
export function stampOf(source: MeetingSource, version: string): DocumentStamp {
  const { organisation, meeting, lang, today } = source
  return {
    lang,
    reference: '',
    version,
    town: organisation.town,
    datedOn: today,
    issuer: organisation.name,
    isDemo: organisation.isDemo,
    confidentiality: meeting.confidentiality,
  }
}

/** The meeting as documents name it; statutory bodies, which write a PV, hold sessions. */
export function documentMeetingOf({ meeting, body }: MeetingSource): DocumentMeeting {
  const { title, sessionType, day, lastDay, startsAt, endsAt, zone, mode, place, link } = meeting
  return {
    bodyName: body.name,
    bodyCode: body.code,
    reference: meeting.reference,
    ordinal: body.cadence === 'YEARLY' ? null : meeting.rank,
    ordinalScope: 'year',
    noun: body.minutesForm === 'PV' ? 'session' : 'meeting',
    sessionType,
    cadence: body.cadence,
    title: filledTitle(title, { day, previousDay: null }),
    day,
    lastDay,
    startsAt,
    endsAt,
    zone,
    mode,
    place,
    link,
  }
}

export type Chair = { readonly name: string; readonly office: string; readonly institution: string }

/**
 * Who chairs: the holder of the seat of chair, or the titular of the institution that leads the
 * partners that day (chef de file) where that is the body's rule; the office alone otherwise.
 */
export async function readChair(
  db: AppDatabase,
  { meeting, body }: Pick<MeetingSource, 'meeting' | 'body'>,
): Promise<Chair> {
  const seats = await listSeatsOn(db, body.id, meeting.day)
  const lead = /chef de file/iu.test(body.chairLabel) ? await findLead(db, meeting.day) : null
  const seat =
    seats.find(({ quality }) => quality === 'CHAIR') ??
    seats.find(({ institutionCode }) => institutionCode === lead)
  if (seat === undefined) return { name: '', office: body.chairLabel, institution: '' }
  const holders = await listHoldersOn(db, body.id, meeting.day)
  const holder = holders.find(({ seatId, role }) => seatId === seat.id && role === 'TITULAR')
  return {
    name: holder === undefined ? '' : fullName(holder),
    office: body.chairLabel,
    institution: seat.institutionName,
  }
}

/** Code of the institution that leads the partners on a day, or null. */
async function findLead(db: AppDatabase, day: IsoDate): Promise<string | null> {
  const row = await db
    .selectFrom('troikaTerm')
    .innerJoin('institution', 'institution.id', 'troikaTerm.leadId')
    .select('institution.code')
    .where('troikaTerm.validFrom', '<=', day)
    .where('troikaTerm.validTo', '>=', day)
    .executeTakeFirst()
  return row?.code ?? null
}

/** «S.E.Mme Claire FICTIVE, Chef de file des PTF (Ambassade du Canada)». */
export function chairLine({ name, office, institution }: Chair): string {
  const title = officeLine({ office, institution })
  return name === '' ? title : `${name}, ${title}`
}

/**
 * «Chef de file des PTF (Ambassade du Canada)»; an office that has brackets of its own takes its
 * institution after a comma.
 */
export function officeLine({ office, institution }: Omit<Chair, 'name'>): string {
  if (institution === '') return office
  return office.includes('(') ? `${office}, ${institution}` : `${office} (${institution})`
}

type Named = {
  readonly honorific: string
  readonly givenName: string
  readonly familyName: string
}

/** «Mme Awa EXEMPLE». */
export function fullName({ honorific, givenName, familyName }: Named): string {
  return [honorific, givenName, familyName].filter((part) => part !== '').join(' ')
}
