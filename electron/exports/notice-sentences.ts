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

type Reason = {
  /** «, en raison d’une mission conjointe», to end a sentence with. */
  readonly within: string
  /** «Motif : mission conjointe.», a sentence of its own where the words do not follow «en raison de». */
  readonly apart: string
}

/** A reason as somebody typed it, worded so that the sentence stays right. */
export function reasonOf(typed: string, { t, lang, set }: DocumentWords): Reason {
  const reason = set(typed.trim().replace(/\s*\.$/u, ''))
  if (reason === '') return { within: '', apart: '' }
  const phrase = lang === 'fr' ? frenchCause(lowered(reason)) : englishCause(lowered(reason))
  return phrase === null
    ? { within: '', apart: t('notice.motive', { reason }) }
    : { within: `, ${phrase}`, apart: '' }
}

/** «en raison du décès de …» from «le décès de …»; null when the words name no article. */
function frenchCause(reason: string): string | null {
  if (/^(?:en raison|à cause|à la suite|suite|pour|du fait|faute|compte tenu) /u.test(reason)) {
    return reason
  }
  const forms: readonly (readonly [RegExp, string])[] = [
    [/^(?=d[’']|de |du |des )/u, ''],
    [/^le /u, 'du '],
    [/^les /u, 'des '],
    [/^(?=la |l[’'])/u, 'de '],
    [/^(?=une? )/u, 'd’'],
    [/^(?=ce |cet |cette |ces |son |sa |ses |leurs? |notre |nos )/u, 'de '],
  ]
  const form = forms.find(([start]) => start.test(reason))
  return form === undefined ? null : `en raison ${reason.replace(form[0], form[1])}`
}

function englishCause(reason: string): string | null {
  return /^(?:an? |the )/u.test(reason) ? `owing to ${reason}` : null
}

/** Only an article loses its capital: «Mission conjointe» may begin with a name. */
function lowered(reason: string): string {
  return /^(?:Le|La|Les|L[’']|Une?|Des?|Du|D[’']|Cet?|Cette|Ces|En|À|Suite|Pour|Faute|An?|The)(?:\s|(?<=[’']))/u.test(
    reason,
  )
    ? reason.charAt(0).toLowerCase() + reason.slice(1)
    : reason
}
