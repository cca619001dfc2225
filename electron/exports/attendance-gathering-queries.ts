import type { AttendanceRow, AttendanceSheetDocument, ExcusedLine } from '../../shared/documents.ts'
import type { Attendance } from '../../shared/attendance.ts'
import { hasCome } from '../../shared/attendance-rules.ts'
import { addDays, compareDates, type IsoDate } from '../../shared/dates.ts'
import type { Participant } from '../../shared/meetings.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { listParticipants } from '../meetings/participation-queries.ts'
import {
  documentMeetingOf,
  letterheadOf,
  type MeetingSource,
  stampOf,
} from './gathering-queries.ts'

/** Empty lines for those who come unannounced. */
const blankLines = 8

/**
 * The sheet to sign, filled from the seats: from what was entered of who came, else from the
 * replies. The count is left to the pen until everybody is entered.
 */
export async function gatherAttendanceSheet(
  db: AppDatabase,
  source: MeetingSource,
): Promise<AttendanceSheetDocument> {
  const { meeting, organisation } = source
  const lines = (await listParticipants(db, meeting)).map((participant) => ({
    ...participant,
    told: participant.attendance === 'NONE' ? participant.reply : participant.attendance,
  }))
  const isGone = ({ told }: { readonly told: Attendance }) =>
    told === 'EXCUSED' || told === 'ABSENT'
  return {
    letterhead: letterheadOf(source),
    stamp: stampOf(source, ''),
    meeting: documentMeetingOf(source),
    days: daysOf(meeting.day, meeting.lastDay),
    rows: lines.filter((line) => !isGone(line)).map(rowOf),
    blankLines,
    participantCount: countOf(lines),
    excused: lines.filter(({ told }) => told === 'EXCUSED').map(excusedLine),
    absent: lines.filter(({ told }) => told === 'ABSENT').map(excusedLine),
    secretary: { jobTitle: organisation.signatoryTitle, name: organisation.signatoryName },
  }
}

/** How many came, once it is known of everybody. */
function countOf(participants: readonly Participant[]): number | null {
  const isKnown = participants.every(({ attendance }) => attendance !== 'NONE')
  if (!isKnown || participants.length === 0) return null
  return participants.filter(({ attendance }) => hasCome(attendance)).length
}

function daysOf(first: IsoDate, last: IsoDate | null): readonly IsoDate[] {
  const days = [first]
  for (let day = addDays(first, 1); last !== null && compareDates(day, last) <= 0; ) {
    days.push(day)
    day = addDays(day, 1)
  }
  return days
}

function rowOf(participant: Participant & { readonly told: Attendance }): AttendanceRow {
  const { honorific, name, jobTitle, quality, phone, email, told } = participant
  return {
    name: [honorific, name].filter((part) => part !== '').join(' '),
    institution: participant.institutionName,
    jobTitle,
    quality,
    phone,
    email,
    isRemote: told === 'REMOTE',
    representative: participant.representative,
  }
}

function excusedLine(participant: Participant): ExcusedLine {
  return {
    name: [participant.honorific, participant.name].filter((part) => part !== '').join(' '),
    institution: participant.institutionName,
    note: participant.note,
  }
}
