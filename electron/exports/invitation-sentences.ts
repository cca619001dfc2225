import type { InvitationDocument, InvitationLetter } from '../../shared/documents.ts'
import { englishCourtesyOf } from '../../shared/english-courtesy.ts'
import { type Correspondent, type CourtesyForms, courtesyOf } from '../../shared/french-courtesy.ts'
import { atPlace } from '../../shared/french-names.ts'
import { bodyPhrases, meetingDesignation, meetingDays, meetingHours } from './document-meeting.ts'
import { capitalised, type DocumentWords } from './document-words.ts'

/** Forms by which a letter addresses its reader; a vacant seat is written to as «Madame, Monsieur». */
export function courtesyIn(words: DocumentWords, person: Correspondent | null): CourtesyForms {
  if (person === null)
    return { nameLine: '', call: words.t('invitation.callUnknown'), rank: 'other' }
  return words.lang === 'fr' ? courtesyOf(person) : englishCourtesyOf(person)
}

/** What stands after «Objet :». */
export function subjectSentence({ meeting }: InvitationDocument, words: DocumentWords): string {
  const { t } = words
  const { ofInFull: ofBody } = bodyPhrases(meeting, words)
  if (meeting.sessionType === 'EXTRAORDINARY') {
    return t('invitation.subjectExtraordinary', { noun: t(`meeting.${meeting.noun}`), ofBody })
  }
  const isRegular = meeting.noun === 'meeting' && meeting.sessionType === 'ORDINARY'
  if (!isRegular || meeting.cadence === 'ON_REQUEST') {
    return t('invitation.subjectNumbered', { meeting: meetingDesignation(meeting, words, ofBody) })
  }
  // The month of a subject never stands alone on a second line.
  const month = words.month(meeting.day).replace(' ', '\u00A0')
  return t('invitation.subjectRegular', {
    noun: t(`meeting.${meeting.noun}`),
    cadence: t(`cadence.${meeting.cadence}`),
    ofBody,
    month,
  })
}

/** First paragraph: in whose name, to what, when and where. */
export function openingSentence(document: InvitationDocument, words: DocumentWords): string {
  const { meeting, onBehalfOf: behalf } = document
  const { t } = words
  const { ofInFull: ofBody } = bodyPhrases(meeting, words)
  const where = wherePhrase(document, words)
  const when = whenPhrase(document, words)
  if (meeting.sessionType !== 'EXTRAORDINARY') {
    const parameters = { meeting: meetingDesignation(meeting, words, ofBody), when, where, behalf }
    return t(behalf === '' ? 'invitation.inOwnName' : 'invitation.onBehalf', parameters)
  }
  const parameters = {
    opening: extraordinaryOpening(document, words),
    noun: t(`meeting.${meeting.noun}`),
    ofBody,
    when,
    where,
    points: t(document.agenda.length === 1 ? 'invitation.singlePoint' : 'invitation.severalPoints'),
  }
  const key = document.agenda.length === 0 ? 'extraordinaryWithoutPoint' : 'extraordinary'
  return capitalised(t(`invitation.${key}`, parameters))
}

function extraordinaryOpening(
  { onBehalfOf: behalf, requestedBy: of }: InvitationDocument,
  { t }: DocumentWords,
): string {
  if (of !== '' && behalf !== '') return t('invitation.onRequest', { of, behalf })
  if (of !== '') return t('invitation.onRequestAlone', { of })
  return behalf === '' ? '' : t('invitation.behalfAlone', { behalf })
}

/** «le jeudi 10 décembre 2026 de 9 h 30 à 12 h». */
export function whenPhrase({ meeting }: InvitationDocument, words: DocumentWords): string {
  const { t } = words
  const days = meetingDays(meeting, words)
  const isOneDay = meeting.lastDay === null || meeting.lastDay === meeting.day
  return isOneDay
    ? t('invitation.whenOneDay', { day: days, hours: meetingHours(meeting, words) })
    : t('invitation.whenSeveralDays', { days, time: words.time(meeting.startsAt) })
}

/** «, dans la salle …, avec possibilité de participation à distance», with its comma. */
export function wherePhrase({ meeting }: InvitationDocument, words: DocumentWords): string {
  const { t } = words
  if (meeting.mode === 'REMOTE') return t('invitation.remote')
  const place = meeting.place.trim()
  const at = words.lang === 'fr' ? atPlace(place) : t('invitation.at', { place })
  const where = place === '' ? t('invitation.placeLater') : `, ${at}`
  return meeting.mode === 'HYBRID' ? `${where}${t('invitation.hybrid')}` : where
}

/** The line before the list of items; null when the opening has already announced it. */
export function agendaSentence(document: InvitationDocument, words: DocumentWords): string | null {
  const { t } = words
  const joined = document.attachments.length
  if (document.meeting.sessionType === 'EXTRAORDINARY') return null
  if (document.agenda.length === 0) {
    if (joined > 0) return t('invitation.documentsJoined')
    const isSecret = document.stamp.confidentiality === 'CONFIDENTIAL'
    return t(isSecret ? 'invitation.agendaApart' : 'invitation.agendaLater')
  }
  // A single piece is the agenda itself.
  if (joined === 1) return t('invitation.agendaJoined')
  return t(joined > 1 ? 'invitation.agendaAndDocuments' : 'invitation.agendaFollows')
}

/** The request to confirm, and where. */
export function confirmationSentence(
  document: InvitationDocument,
  letter: InvitationLetter,
  words: DocumentWords,
): string {
  const { t } = words
  const before =
    document.replyBy === null ? '' : t('invitation.before', { day: words.day(document.replyBy) })
  const sentences = [
    t('invitation.confirm', { before, attendance: attendancePhrase(letter, words) }),
    letter.quality === 'observer' ? t('invitation.observerNote') : '',
  ]
  return sentences.filter((sentence) => sentence !== '').join(' ')
}

function attendancePhrase(letter: InvitationLetter, words: DocumentWords): string {
  const { t } = words
  if (letter.quality !== 'member') return t('invitation.attendanceGuest')
  if (letter.addressee === null) return t('invitation.attendanceInstitution')
  if (letter.alternate === null) return t('invitation.attendanceMember')
  const { honorific, givenName, familyName, gender } = letter.alternate
  const name =
    words.lang === 'fr'
      ? [honorific, givenName, familyName].filter((part) => part !== '').join(' ')
      : englishCourtesyOf(letter.alternate).nameLine
  const isWoman = gender === 'F' || (gender === null && honorific.endsWith('Mme'))
  return t(isWoman ? 'invitation.attendanceAlternateF' : 'invitation.attendanceAlternateM', {
    name,
  })
}

/** The formule finale, which repeats the call. */
export function closingSentence(courtesy: CourtesyForms, { t }: DocumentWords): string {
  return t('invitation.closing', {
    call: courtesy.call,
    regards: t(`invitation.regards${REGARDS[courtesy.rank]}`),
  })
}

const REGARDS = { excellency: 'Excellency', head: 'Head', other: 'Other' } as const
