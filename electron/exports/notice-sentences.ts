import { compareDates } from '../../shared/dates.ts'
import type { InvitationDocument, InvitationLetter } from '../../shared/documents.ts'
import { bodyPhrases, meetingDays, meetingDesignation, meetingHours } from './document-meeting.ts'
import { capitalised, type DocumentWords } from './document-words.ts'
import {
  agendaSentence,
  confirmationSentence,
  openingSentence,
  subjectSentence,
  whenPhrase,
  wherePhrase,
} from './invitation-sentences.ts'
import { reasonOf } from './reason-sentences.ts'

/** True where the day stays and only hours or place are others. */
function isSameDay({ meeting, change }: InvitationDocument): boolean {
  return change.hasNewDay && change.from === meeting.day
}

/** The name of the letter, for its running line and the properties of its file. */
export function noticeTitle(document: InvitationDocument, { t }: DocumentWords): string {
  switch (document.notice) {
    case 'reminder':
      return t('notice.reminderTitle')
    case 'postponement':
      return t(isSameDay(document) ? 'notice.changeTitle' : 'notice.postponementTitle')
    case 'cancellation':
      return t('notice.cancellationTitle')
    default:
      return t('invitation.title')
  }
}

/** What stands after «Objet :». */
export function noticeSubject(document: InvitationDocument, words: DocumentWords): string {
  const { t } = words
  const meeting = designation(document, words)
  switch (document.notice) {
    case 'reminder':
      return t('notice.reminderSubject', { meeting })
    case 'postponement':
      return t(isSameDay(document) ? 'notice.changeSubject' : 'notice.postponementSubject', {
        meeting,
      })
    case 'cancellation':
      return t('notice.cancellationSubject', { meeting })
    default:
      return subjectSentence(document, words)
  }
}

/** First paragraph of the letter: what is told, in whose name, and why. */
export function noticeOpening(document: InvitationDocument, words: DocumentWords): string {
  const { notice, onBehalfOf: behalf, change } = document
  if (notice === 'convocation' || notice === 'minutes') return openingSentence(document, words)
  const { t } = words
  const why = reasonOf(change.reason, words)
  const told = t(`notice.${sentenceKey(document)}`, {
    opening: behalf === '' ? '' : t('invitation.behalfAlone', { behalf }),
    meeting: designation(document, words),
    from: words.day(change.from),
    days: meetingDays(document.meeting, words),
    hours: meetingHours(document.meeting, words),
    when: whenPhrase(document, words),
    where: wherePhrase(document, words),
    because: why.within,
  })
  return [capitalised(told), why.apart].filter((part) => part !== '').join(' ')
}

function sentenceKey({ notice, meeting, change }: InvitationDocument) {
  if (notice === 'reminder') return 'reminder'
  if (notice === 'cancellation') return 'cancelled'
  if (!change.hasNewDay) return 'postponedWithoutDay'
  if (change.from === meeting.day) return 'changed'
  if (meeting.lastDay !== null && meeting.lastDay !== meeting.day) return 'movedToSeveralDays'
  return compareDates(meeting.day, change.from) < 0 ? 'advanced' : 'postponed'
}

function designation({ meeting }: InvitationDocument, words: DocumentWords): string {
  return meetingDesignation(meeting, words, bodyPhrases(meeting, words).ofInFull)
}

/** Introduces the agenda; null where there is nothing to introduce, or the opening has done it. */
export function noticeAgenda(document: InvitationDocument, words: DocumentWords): string | null {
  switch (document.notice) {
    case 'convocation':
      return agendaSentence(document, words)
    case 'reminder':
      return document.agenda.length === 0 ? null : words.t('notice.agendaRecalled')
    default:
      return null
  }
}

/** Asks to confirm, or excuses what changed; empty when neither is called for. */
export function noticeRequest(
  document: InvitationDocument,
  letter: InvitationLetter,
  words: DocumentWords,
): string {
  const { notice, change } = document
  if (notice === 'convocation') return confirmationSentence(document, letter, words)
  if (notice === 'reminder') {
    return words.t('notice.unlessDone', { request: confirmationSentence(document, letter, words) })
  }
  const regrets = words.t('notice.regrets')
  if (notice === 'cancellation' || !change.hasNewDay) return regrets
  return `${confirmationSentence(document, letter, words)} ${regrets}`
}
