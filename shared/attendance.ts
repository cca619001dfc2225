import { z } from 'zod'
import { id, line } from './contract-base.ts'

/** Who came, by seat: entered during or after the meeting; NONE until then. */
export const attendances = [
  'NONE',
  'PRESENT',
  'REMOTE',
  'REPRESENTED',
  'EXCUSED',
  'ABSENT',
] as const
export type Attendance = (typeof attendances)[number]

/** Counts of one meeting, from which its sentence and its quorum are told. */
export type AttendanceFigures = {
  /** Institutions convened as members: those whose presence counts, each once. */
  readonly convened: number
  /** Those of them that were present, at a distance, or represented. */
  readonly represented: number
  /** Member seats by what was entered for them. */
  readonly present: number
  readonly remote: number
  readonly byProxy: number
  readonly excused: number
  readonly absent: number
  readonly notEntered: number
  /** Guests, observers and others who came without a member's seat. */
  readonly guests: number
  /** Null where the body has no quorum. */
  readonly quorum: {
    readonly rule: 'HALF' | 'TWO_THIRDS'
    /** Institutions that must be present or represented. */
    readonly needed: number
    readonly isReached: boolean
  } | null
}

/** Who came for one seat or one guest, as it is entered. */
export const attendanceEntry = z.object({
  /** Null for a guest. */
  seatId: id.nullable(),
  /** The guest meant, by the id of the participation; null or left out for a seat. */
  guestId: id.nullable().optional(),
  attendance: z.enum(attendances),
  /** Who sat; left out: as noted or expected. */
  personId: id.nullable().optional(),
  /** Who spoke for the seat, in words; left out: as noted. */
  representative: line(200).optional(),
})
export type AttendanceEntry = Readonly<z.infer<typeof attendanceEntry>>
