import type { MandateRole, Person, SeatQuality } from './directory.ts'
import type { Participant, Participation, SeatHolder } from './meetings.ts'

export type ConvenedSeat = {
  readonly id: string
  readonly quality: SeatQuality
  readonly institutionCode: string
  readonly institutionName: string
}

/** What was noted of a seat or a guest, with the person of the directory that it names. */
export type Noted = Participation & {
  readonly person: Pick<Person, 'honorific' | 'jobTitle' | 'phone' | 'email'> | null
}

export type Holder = SeatHolder & {
  readonly seatId: string
  readonly honorific: string
  readonly jobTitle: string
  readonly phone: string
  readonly email: string
}

/**
 * The lines of the tab Participants: each seat once with the person who sits, then the guests.
 * Until someone is chosen, the first titular is expected, or the first alternate where the titular
 * is vacant.
 */
export function participantLines(
  seats: readonly ConvenedSeat[],
  holders: readonly Holder[],
  noted: readonly Noted[],
): readonly Participant[] {
  const bySeat = Map.groupBy(holders, ({ seatId }) => seatId)
  const seatLines = seats.map((seat) =>
    seatLine(
      seat,
      bySeat.get(seat.id) ?? [],
      noted.find(({ seatId }) => seatId === seat.id) ?? null,
    ),
  )
  return [...seatLines, ...noted.filter(({ seatId }) => seatId === null).map(guestLine)]
}

function seatLine(
  seat: ConvenedSeat,
  holders: readonly Holder[],
  noted: Noted | null,
): Participant {
  const sitter = holders.find(({ personId }) => personId === noted?.personId) ?? holders[0] ?? null
  return {
    participationId: noted?.id ?? null,
    revision: noted?.revision ?? null,
    seatId: seat.id,
    seatQuality: seat.quality,
    institutionCode: seat.institutionCode,
    institutionName: seat.institutionName,
    personId: sitter?.personId ?? null,
    name: sitter?.name ?? '',
    honorific: sitter?.honorific ?? '',
    jobTitle: sitter?.jobTitle ?? '',
    phone: sitter?.phone ?? '',
    email: sitter?.email ?? '',
    quality: seatParticipantQuality(seat.quality, sitter?.role ?? null),
    role: sitter?.role ?? null,
    reply: noted?.reply ?? 'NONE',
    attendance: noted?.attendance ?? 'NONE',
    representative: noted?.representative ?? '',
    note: noted?.note ?? '',
    holders: holders.map(({ personId, name, role, hasDecisionMandate }) => ({
      personId,
      name,
      role,
      hasDecisionMandate,
    })),
  }
}

function seatParticipantQuality(
  quality: SeatQuality,
  role: MandateRole | null,
): Participant['quality'] {
  if (quality === 'OBSERVER') return 'OBSERVER'
  if (quality === 'SECRETARIAT') return 'SECRETARIAT'
  return role === 'ALTERNATE' ? 'ALTERNATE' : 'TITULAR'
}

function guestLine(noted: Noted): Participant {
  return {
    participationId: noted.id,
    revision: noted.revision,
    seatId: null,
    seatQuality: null,
    institutionCode: '',
    institutionName: noted.guestInstitution,
    personId: noted.personId,
    name: noted.guestName,
    honorific: noted.person?.honorific ?? '',
    jobTitle: noted.guestTitle === '' ? (noted.person?.jobTitle ?? '') : noted.guestTitle,
    phone: noted.person?.phone ?? '',
    email: noted.guestEmail === '' ? (noted.person?.email ?? '') : noted.guestEmail,
    quality: noted.quality,
    role: null,
    reply: noted.reply,
    attendance: noted.attendance,
    representative: noted.representative,
    note: noted.note,
    holders: [],
  }
}
