import type { Attendance, AttendanceEntry } from './attendance.ts'
import type { MandateRole, Person, SeatQuality } from './directory.ts'
import { invalid } from './errors.ts'
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

type Entering = {
  readonly meetingId: string
  readonly participants: readonly Participant[]
  readonly noted: readonly Participation[]
  readonly newId: () => string
}

/**
 * The rows that entering some attendance leaves to be written: only those that change.
 *
 * @throws `invalid` when a seat or guest is not of this meeting, stands twice, or is given to
 *   somebody who does not hold it.
 */
export function participationsAfter(
  entered: readonly AttendanceEntry[],
  { meetingId, participants, noted, newId }: Entering,
): readonly Participation[] {
  const keys = new Set(entered.map(({ seatId, guestId }) => seatId ?? guestId))
  if (keys.size < entered.length) throw invalid('seatTwice')
  return entered.flatMap((line) => {
    const participant = participants.find(isMeant(line))
    if (participant === undefined) throw invalid('seatNotConvened')
    const before = noted.find(({ id }) => id === participant.participationId) ?? null
    const sitter = sitterOf(line, participant)
    const row = before ?? { ...emptyRow, id: newId(), meetingId, seatId: participant.seatId }
    const after = { ...row, ...sitter, ...attendanceAfter(row, line) }
    if (before !== null && isSame(before, after)) return []
    return [{ ...after, revision: row.revision + 1 }]
  })
}

const emptyRow = {
  revision: 0,
  personId: null,
  guestName: '',
  guestInstitution: '',
  guestTitle: '',
  guestEmail: '',
  quality: 'TITULAR',
  reply: 'NONE',
  attendance: 'NONE',
  representative: '',
  note: '',
} as const

function isMeant({ seatId, guestId }: AttendanceEntry) {
  return (participant: Participant) =>
    seatId === null
      ? participant.seatId === null && participant.participationId === guestId
      : participant.seatId === seatId
}

/** Who sits once the line is entered: the one named, or as noted or expected. */
function sitterOf(
  { personId }: AttendanceEntry,
  participant: Participant,
): Pick<Participation, 'personId' | 'quality'> {
  if (personId === undefined || personId === null || participant.seatQuality === null) {
    return { personId: participant.personId, quality: participant.quality }
  }
  const holder = participant.holders.find((one) => one.personId === personId)
  if (holder === undefined) throw invalid('notHolder')
  return { personId, quality: seatParticipantQuality(participant.seatQuality, holder.role) }
}

type Entered = Pick<Participation, 'attendance' | 'representative'>

/**
 * Attendance after a change that may leave it or its words out. Who spoke for a seat is kept only
 * while the seat is represented: it would contradict any other attendance.
 */
export function attendanceAfter(
  before: Entered,
  change: {
    readonly attendance?: Attendance | undefined
    readonly representative?: string | undefined
  },
): Entered {
  const attendance = change.attendance ?? before.attendance
  const representative = change.representative ?? before.representative
  return { attendance, representative: attendance === 'REPRESENTED' ? representative : '' }
}

function isSame(before: Participation, after: Participation): boolean {
  return (
    before.personId === after.personId &&
    before.quality === after.quality &&
    before.attendance === after.attendance &&
    before.representative === after.representative
  )
}
