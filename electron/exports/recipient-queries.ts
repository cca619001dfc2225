import type { InvitationLetter } from '../../shared/documents.ts'
import type { Notice } from '../../shared/exports.ts'
import type { Correspondent } from '../../shared/french-courtesy.ts'
import type { MailAddress } from '../../shared/mail-documents.ts'
import type { Reply } from '../../shared/meetings.ts'
import type { AppDatabase } from '../db/app-database.ts'
import {
  type HolderOn,
  listHoldersOn,
  listParticipations,
  listSeatsOn,
  type NotedParticipation,
  type SeatOn,
} from '../meetings/participation-queries.ts'
import type { MeetingSource } from './gathering-queries.ts'

/** One seat, or one guest, to write to: the letter, and the addresses of an e-mail. */
export type Recipient = {
  readonly letter: InvitationLetter
  /** The titular; where it has no address, the alternate. Null when nobody has one. */
  readonly to: MailAddress | null
  readonly cc: MailAddress | null
  /** True for a seat of the body, false for a guest. */
  readonly isSeat: boolean
  readonly reply: Reply
}

/**
 * Whom a notice goes to, seats in their order, then guests. The secretariat writes and is not
 * written to; a reminder spares who is excused, and minutes go to the seats alone.
 */
export async function listRecipients(
  db: AppDatabase,
  { meeting, body }: MeetingSource,
  notice: Notice,
): Promise<readonly Recipient[]> {
  const seats = await listSeatsOn(db, body.id, meeting.day)
  const holders = await listHoldersOn(db, body.id, meeting.day)
  const noted = await listParticipations(db, meeting.id)
  const all = [
    ...seats
      .filter(({ quality }) => quality !== 'SECRETARIAT')
      .map((seat) =>
        seatRecipient(
          seat,
          holders.filter(({ seatId }) => seatId === seat.id),
          noted.find(({ seatId }) => seatId === seat.id)?.reply ?? 'NONE',
        ),
      ),
    ...noted
      .filter(({ seatId, quality }) => seatId === null && quality !== 'SECRETARIAT')
      .map(guestRecipient),
  ]
  if (notice === 'minutes') return all.filter(({ isSeat }) => isSeat)
  return notice === 'reminder' ? all.filter(({ reply }) => reply !== 'EXCUSED') : all
}

function seatRecipient(seat: SeatOn, holders: readonly HolderOn[], reply: Reply): Recipient {
  const addresses = (['TITULAR', 'ALTERNATE'] as const)
    .map((role) => holders.find((holder) => holder.role === role))
    .filter((holder) => holder !== undefined)
    .map(addressOf)
    .filter(({ email }) => email !== '')
  return {
    letter: letterToSeat(seat, holders),
    to: addresses[0] ?? null,
    cc: addresses[1] ?? null,
    isSeat: true,
    reply,
  }
}

function addressOf({ givenName, familyName, email }: HolderOn): MailAddress {
  return { name: `${givenName} ${familyName}`.trim(), email: usable(email) }
}

/** The address as typed, or nothing where no program could write to it. */
function usable(typed: string): string {
  const email = typed.trim()
  return /^[^\s@<>,;"]+@[^\s@<>,;"]+$/u.test(email) ? email : ''
}

function guestRecipient(guest: NotedParticipation): Recipient {
  const email = usable(guest.guestEmail === '' ? (guest.person?.email ?? '') : guest.guestEmail)
  return {
    letter: letterToGuest(guest),
    to: email === '' ? null : { name: guest.guestName, email },
    cc: null,
    isSeat: false,
    reply: guest.reply,
  }
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
