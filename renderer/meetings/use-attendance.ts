import { useTranslation } from 'react-i18next'
import { type Attendance, type AttendanceEntry, attendances } from '../../shared/attendance.ts'
import type { Participant } from '../../shared/meetings.ts'
import { client } from '../client.ts'
import type { GlyphName } from '../ui/glyphs.tsx'
import type { Tone } from '../ui/status.tsx'
import { useChange } from '../use-change.ts'

/** Enters who came, one line or many at once, each time as one operation. */
export function useAttendance(meetingId: string) {
  const { t } = useTranslation()
  const one = useChange(client.meetings.recordAttendance)
  const many = useChange(client.meetings.recordAttendance, {
    toast: t('meetings.attendance.presentDone'),
  })
  return {
    enter: (participant: Participant, attendance: Attendance, representative?: string) => {
      const words = representative === undefined ? {} : { representative }
      return one.run({ meetingId, lines: [{ ...lineOf(participant), attendance, ...words }] })
    },
    enterAll: (lines: readonly AttendanceEntry[]) =>
      lines.length === 0 ? null : many.run({ meetingId, lines: [...lines] }),
  }
}

function lineOf({ seatId, participationId }: Participant) {
  return { seatId, guestId: seatId === null ? participationId : null }
}

/** The key that enters each attendance on the selected row. */
export const attendanceKeys: Readonly<Record<string, Attendance>> = {
  p: 'PRESENT',
  d: 'REMOTE',
  r: 'REPRESENTED',
  e: 'EXCUSED',
  a: 'ABSENT',
  Delete: 'NONE',
  Backspace: 'NONE',
}

/** What can be entered for a line: a guest comes in person or not at all. */
export function attendancesFor({ seatId }: Pick<Participant, 'seatId'>): readonly Attendance[] {
  return seatId === null ? attendances.filter((one) => one !== 'REPRESENTED') : attendances
}

/** Shape and colour that go with the word. */
export const attendanceMarks: Readonly<Record<Attendance, readonly [GlyphName, Tone]>> = {
  NONE: ['empty', 'none'],
  PRESENT: ['done', 'ok'],
  REMOTE: ['half', 'prog'],
  REPRESENTED: ['replaced', 'prog'],
  EXCUSED: ['paused', 'wait'],
  ABSENT: ['void', 'part'],
}
