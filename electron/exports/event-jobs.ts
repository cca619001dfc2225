import { invalid } from '../../shared/errors.ts'
import type { EventDocument, MailAddress } from '../../shared/mail-documents.ts'
import { isOff } from '../../shared/meeting-rules.ts'
import type { Meeting } from '../../shared/meetings.ts'
import { instantOf, isZone } from '../../shared/zoned-moments.ts'
import { documentTranslate, documentWords } from './document-words.ts'
import type { JobGround, PreparedJob } from './word-jobs.ts'
import { documentMeetingOf, type MeetingSource } from './gathering-queries.ts'
import { gatherInvitation, replyAddress } from './invitation-gathering-queries.ts'
import { eventDescription, eventSummary } from './mail-sentences.ts'

/** The calendar file of a meeting. */
export async function prepareEvent(ground: JobGround): Promise<PreparedJob> {
  return { job: { kind: 'event', event: await gatherEvent(ground) }, notices: noSender(ground) }
}

/** Said where the secretariat has no address: nobody then knows where an invitation comes from. */
export function noSender({ source, t }: JobGround): readonly string[] {
  return replyAddress(source) === '' ? [t('exports.notices.noSender')] : []
}

export function senderOf(source: MeetingSource): MailAddress | null {
  const email = replyAddress(source)
  return email === '' ? null : { name: source.organisation.name, email }
}

/**
 * A meeting as calendars take it. A restricted one says when and where, and not what about.
 *
 * @throws `invalid` when no clock knows the zone of the meeting.
 */
export async function gatherEvent({ db, source, t, now }: JobGround): Promise<EventDocument> {
  const { meeting } = source
  if (!isZone(meeting.zone)) throw invalid('zoneUnknown', { zone: meeting.zone })
  const words = documentWords(source.lang, documentTranslate(t))
  const isConfidential =
    meeting.confidentiality === 'RESTRICTED' || meeting.confidentiality === 'CONFIDENTIAL'
  const document = isConfidential
    ? { meeting: documentMeetingOf(source), agenda: [] }
    : await gatherInvitation(db, source, t, 'convocation')
  const { mode, place, link } = document.meeting
  const secret = words.t('mail.eventConfidential', { reference: meeting.reference })
  return {
    uid: `${meeting.id}@greffier`,
    sequence: meeting.sequence,
    status: statusOf(meeting),
    stampedAt: now.toISOString(),
    ...instantsOf(meeting),
    summary: isConfidential ? secret : eventSummary(document, words),
    description: isConfidential ? '' : eventDescription(document, words),
    location: mode === 'REMOTE' ? words.t('meeting.REMOTE') : place,
    link: mode === 'IN_PERSON' ? '' : link,
    organiser: senderOf(source),
    isConfidential,
  }
}

function statusOf({ state }: Meeting): EventDocument['status'] {
  if (isOff(state)) return 'CANCELLED'
  return state === 'PLANNED' ? 'TENTATIVE' : 'CONFIRMED'
}

function instantsOf({ day, lastDay, startsAt, endsAt, zone }: Meeting) {
  return {
    startsAt: instantOf(day, startsAt, zone).toISOString(),
    endsAt: instantOf(lastDay ?? day, endsAt, zone).toISOString(),
  }
}
