import type {
  CalendarFileDocument,
  CalendarPageDocument,
  MeetingCalendarDocument,
} from '../../shared/calendar-documents.ts'
import { safeFileName } from '../../shared/file-names.ts'
import type { RegisterFormat } from '../../shared/exports.ts'
import { shippedCalendars } from '../calendar/country-calendar-files.ts'
import { meetingFileEvents, reviewFileEvents } from './calendar-file-events.ts'
import {
  gatherMeetingCalendar,
  type GatheredMeetings,
} from './meeting-calendar-gathering-queries.ts'
import type { RegisterGround } from './register-gathering-queries.ts'
import type { PreparedRegister } from './register-jobs.ts'
import { gatherReviewCalendar } from './review-calendar-gathering-queries.ts'
import type { CalendarJob } from './word-runner.ts'

/** Gathers the harmonised calendar of reviews in one of its forms. */
export async function prepareReviewCalendar(
  ground: RegisterGround,
  format: RegisterFormat,
): Promise<PreparedRegister> {
  const document = await gatherReviewCalendar(
    ground,
    await shippedCalendars(ground.resourcesFolder),
  )
  const { t } = ground
  const { label } = document.version
  const fileName = safeFileName(
    [t('exports.names.review-calendar'), String(document.ground.year), `v${label}`].join(' '),
  )
  const prepared = (job: CalendarJob) => ({ job, fileName, notices: [] })
  if (format === 'ics') {
    const name = t('documents.calendar.title', { year: document.ground.year })
    const events = await reviewFileEvents(ground, document.version.label)
    return prepared({ kind: 'calendar-file', document: fileOf(ground, document, name, events) })
  }
  return format === 'xlsx'
    ? prepared({ kind: 'review-calendar-sheet', document })
    : prepared({ kind: 'review-calendar', document })
}

/** Gathers the calendar of meetings of a body or of all, in one of its forms. */
export async function prepareMeetingCalendar(
  ground: RegisterGround,
  format: RegisterFormat,
): Promise<PreparedRegister> {
  const gathered = await gatherMeetingCalendar(
    ground,
    await shippedCalendars(ground.resourcesFolder),
  )
  const { document } = gathered
  const { t } = ground
  const { year } = document.ground
  const fileName = safeFileName(
    [t('exports.names.meeting-calendar'), String(year), document.body?.code ?? '']
      .filter((part) => part !== '')
      .join(' '),
  )
  return { job: await meetingJob(ground, gathered, format), fileName, notices: [] }
}

async function meetingJob(
  ground: RegisterGround,
  gathered: GatheredMeetings,
  format: RegisterFormat,
): Promise<CalendarJob> {
  const { document } = gathered
  switch (format) {
    case 'docx':
      return { kind: 'meeting-calendar', document }
    case 'xlsx':
      return { kind: 'meeting-calendar-sheet', document }
    case 'html':
      return { kind: 'calendar-page', document: pageOf(ground, document) }
    case 'ics': {
      const { body, version } = document
      const { year } = document.ground
      const title = ground.t('documents.meetingCalendar.title', { year })
      const reviews = version === null ? [] : await reviewFileEvents(ground, version.label)
      const events = [...meetingFileEvents(ground, gathered), ...reviews]
      const name = body === null ? title : `${title} – ${body.name}`
      return { kind: 'calendar-file', document: fileOf(ground, document, name, events) }
    }
  }
}

function fileOf(
  { organisation, speaker }: RegisterGround,
  { stamp }: Pick<MeetingCalendarDocument, 'stamp'>,
  name: string,
  events: CalendarFileDocument['events'],
): CalendarFileDocument {
  const { name: issuer, email } = organisation
  const organiser = email === '' ? null : { name: issuer, email }
  return { stamp, name, stampedAt: speaker.at, organiser, events }
}

/**
 * What everybody may read: nothing of confidential sittings; of internal ones the body, the day and
 * the hours; the reviews once their calendar is adopted.
 */
function pageOf(
  { today }: RegisterGround,
  { letterhead: _letterhead, ...document }: MeetingCalendarDocument,
): CalendarPageDocument {
  const isAdopted = document.version?.state === 'ADOPTED'
  return {
    ...document,
    updatedOn: today,
    version: isAdopted ? document.version : null,
    meetings: document.meetings
      .filter(({ isConfidential }) => !isConfidential)
      .filter(({ source }) => source !== 'REVIEW' || isAdopted)
      .map((meeting) => (meeting.isPublic ? meeting : { ...meeting, title: '', place: '' })),
  }
}
