import type { AttendanceRow, AttendanceSheetDocument, ExcusedLine } from '../../shared/documents.ts'
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

/** The sheet to sign, filled from the seats and the replies; counts are left to the pen. */
export async function gatherAttendanceSheet(
  db: AppDatabase,
  source: MeetingSource,
): Promise<AttendanceSheetDocument> {
  const { meeting, organisation } = source
  const participants = await listParticipants(db, meeting)
  return {
    letterhead: letterheadOf(source),
    stamp: stampOf(source, ''),
    meeting: documentMeetingOf(source),
    days: daysOf(meeting.day, meeting.lastDay),
    rows: participants.filter(({ reply }) => reply !== 'EXCUSED').map(rowOf),
    blankLines,
    participantCount: null,
    excused: participants.filter(({ reply }) => reply === 'EXCUSED').map(excusedLine),
    secretary: { jobTitle: organisation.signatoryTitle, name: organisation.signatoryName },
  }
}

function daysOf(first: IsoDate, last: IsoDate | null): readonly IsoDate[] {
  const days = [first]
  for (let day = addDays(first, 1); last !== null && compareDates(day, last) <= 0; ) {
    days.push(day)
    day = addDays(day, 1)
  }
  return days
}

function rowOf(participant: Participant): AttendanceRow {
  const { honorific, name, jobTitle, quality, phone, email, reply } = participant
  return {
    name: [honorific, name].filter((part) => part !== '').join(' '),
    institution: participant.institutionName,
    jobTitle,
    quality,
    phone,
    email,
    isRemote: reply === 'REMOTE',
  }
}

function excusedLine(participant: Participant): ExcusedLine {
  return {
    name: [participant.honorific, participant.name].filter((part) => part !== '').join(' '),
    institution: participant.institutionName,
    note: participant.note,
  }
}
