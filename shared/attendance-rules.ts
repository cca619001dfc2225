import {
  type Attendance,
  type AttendanceEntry,
  type AttendanceFigures,
  attendances,
} from './attendance.ts'
import type { Body } from './bodies.ts'
import type { SeatQuality } from './directory.ts'
import { assertNever } from './errors.ts'
import type { Participant } from './meetings.ts'

type Line = Pick<Participant, 'seatQuality' | 'institutionCode' | 'attendance'>

/**
 * True for a seat whose institution counts among the members. Observers and the secretariat sit
 * without counting, and guests have no seat.
 */
export function isMemberSeat(quality: SeatQuality | null): boolean {
  return quality === 'MEMBER' || quality === 'CHAIR' || quality === 'COORDINATOR'
}

/** True for whoever took part, in the room, at a distance or through somebody else. */
export function hasCome(attendance: Attendance): boolean {
  return attendance === 'PRESENT' || attendance === 'REMOTE' || attendance === 'REPRESENTED'
}

/**
 * The counts of one meeting. Presence is counted by institution, each once: one of its seats filled
 * is enough, as usage of the GEC and the statutes of the boards have it.
 */
export function attendanceFigures(
  lines: readonly Line[],
  rule: Body['quorumRule'],
): AttendanceFigures {
  const members = lines.filter(({ seatQuality }) => isMemberSeat(seatQuality))
  const others = lines.filter(({ seatQuality }) => !isMemberSeat(seatQuality))
  const institutions = Map.groupBy(members, ({ institutionCode }) => institutionCode)
  const represented = [...institutions.values()].filter((seats) =>
    seats.some(({ attendance }) => hasCome(attendance)),
  ).length
  const counts = attendanceCounts(members)
  return {
    convened: institutions.size,
    represented,
    present: counts.PRESENT,
    remote: counts.REMOTE,
    byProxy: counts.REPRESENTED,
    excused: counts.EXCUSED,
    absent: counts.ABSENT,
    notEntered: counts.NONE,
    guests: others.filter(({ attendance }) => hasCome(attendance)).length,
    quorum: quorumOf(rule, institutions.size, represented),
  }
}

/** How many lines bear each attendance. */
export function attendanceCounts(
  lines: readonly Pick<Line, 'attendance'>[],
): Readonly<Record<Attendance, number>> {
  const count = (wanted: Attendance) =>
    lines.filter(({ attendance }) => attendance === wanted).length
  // Every attendance is a key, since the list of them is what is gone through.
  return Object.fromEntries(attendances.map((one) => [one, count(one)])) as Record<
    Attendance,
    number
  >
}

function quorumOf(
  rule: Body['quorumRule'],
  convened: number,
  represented: number,
): AttendanceFigures['quorum'] {
  if (rule === 'NONE') return null
  const needed = neededFor(rule, convened)
  return { rule, needed, isReached: represented >= needed }
}

/** At least half or two thirds, rounded up; a body without members is never in number. */
function neededFor(rule: 'HALF' | 'TWO_THIRDS', convened: number): number {
  switch (rule) {
    case 'HALF':
      return Math.max(1, Math.ceil(convened / 2))
    case 'TWO_THIRDS':
      return Math.max(1, Math.ceil((convened * 2) / 3))
    default:
      return assertNever(rule)
  }
}

/** True once something was entered for a member’s seat. */
export function isAttendanceEntered(figures: AttendanceFigures): boolean {
  const { present, remote, byProxy, excused, absent } = figures
  return present + remote + byProxy + excused + absent > 0
}

type SentenceKey =
  | 'attendance.notEntered'
  | 'attendance.noneConvened'
  | 'attendance.noneRepresented'
  | 'attendance.soleRepresented'
  | 'attendance.represented'

/**
 * «9 institutions sur 12 étaient représentées», without a full stop, or that nothing was entered.
 *
 * @param t  the catalogue of documents, in the language of the screen or of the document
 */
export function attendanceSentence(
  figures: AttendanceFigures,
  t: (key: SentenceKey, parameters?: Readonly<Record<string, number>>) => string,
): string {
  const { convened, represented } = figures
  if (convened === 0) return t('attendance.noneConvened')
  if (!isAttendanceEntered(figures)) return t('attendance.notEntered')
  if (represented === 0) return t('attendance.noneRepresented', { count: convened })
  if (convened === 1) return t('attendance.soleRepresented')
  return t('attendance.represented', { count: represented, total: convened })
}

/** What was replied, entered as attendance for all lines where nothing is entered yet. */
export function entriesFromReplies(lines: readonly Participant[]): readonly AttendanceEntry[] {
  return entriesFor(lines, ({ reply }) => reply)
}

/**
 * All those present for whom nothing is entered yet. A vacant seat stays open: nobody is known who
 * could have come.
 */
export function entriesOfTheRest(lines: readonly Participant[]): readonly AttendanceEntry[] {
  const expected = lines.filter(({ seatId, holders }) => seatId === null || holders.length > 0)
  return entriesFor(expected, () => 'PRESENT')
}

function entriesFor(
  lines: readonly Participant[],
  told: (line: Participant) => Attendance,
): readonly AttendanceEntry[] {
  return lines
    .filter((line) => line.attendance === 'NONE' && told(line) !== 'NONE')
    .map((line) => ({
      seatId: line.seatId,
      guestId: line.seatId === null ? line.participationId : null,
      attendance: told(line),
    }))
}
