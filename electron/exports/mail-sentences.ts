import type { InvitationDocument, InvitationLetter } from '../../shared/documents.ts'
import type { MinutesDocument } from '../../shared/minutes-documents.ts'
import { bodyPhrases, meetingDesignation } from './document-meeting.ts'
import { capitalised, type DocumentWords } from './document-words.ts'
import { courtesyIn } from './invitation-sentences.ts'
import { noticeAgenda, noticeOpening, noticeRequest } from './notice-sentences.ts'

/** What is joined to an e-mail, as its sentence names it. */
export type Piece =
  | 'pieceLetter'
  | 'pieceAgenda'
  | 'pieceEvent'
  | 'pieceEventMoved'
  | 'pieceEventCancelled'

/** The letter of an e-mail to everybody, who are then addressed as institutions. */
export const letterToAll: InvitationLetter = {
  addressee: null,
  alternate: null,
  institutionName: '',
  institutionCode: '',
  town: '',
  reference: '',
  quality: 'member',
}

/** «Convocation – 11e réunion de l’année 2026 du GEC – jeudi 10 décembre 2026». */
export function mailSubject(document: InvitationDocument, words: DocumentWords): string {
  const { t } = words
  const { meeting, notice, change, stamp } = document
  const told = { meeting: shortDesignation(document, words), day: words.day(meeting.day) }
  switch (notice) {
    case 'reminder':
      return markedSubject(t('mail.subjectReminder', told), stamp.isDemo, words)
    case 'postponement': {
      const isSameDay = change.hasNewDay && change.from === meeting.day
      return markedSubject(
        t(isSameDay ? 'mail.subjectChange' : 'mail.subjectPostponement', told),
        stamp.isDemo,
        words,
      )
    }
    case 'cancellation':
      return markedSubject(t('mail.subjectCancellation', told), stamp.isDemo, words)
    default:
      return markedSubject(t('mail.subjectConvocation', told), stamp.isDemo, words)
  }
}

/** The short e-mail about a meeting: the letter's sentences without its forms of state. */
export function mailParagraphs(
  document: InvitationDocument,
  letter: InvitationLetter,
  pieces: readonly Piece[],
  words: DocumentWords,
): readonly string[] {
  const { t, set } = words
  const { meeting, agenda, signatory, stamp } = document
  const agendaToCome = agenda.length === 0 ? noticeAgenda(document, words) : null
  // The opening of an extraordinary convocation ends on the points, which must then follow it.
  const isAnnounced = noticeAgenda(document, words) === null && agenda.length > 0
  const points = agenda.map(({ number, title }) =>
    number === '' || agenda.length === 1 ? title : t('mail.agendaLine', { number, title }),
  )
  const hasLink = meeting.link !== '' && meeting.mode !== 'IN_PERSON'
  const { call } = courtesyIn(words, letter.addressee)
  return [
    `${call},`,
    set(noticeOpening(document, words)),
    isAnnounced ? set(points.join('\n')) : '',
    // An address is no French: typography would put spaces into it.
    hasLink ? `${t('invitation.link')} ${meeting.link}` : '',
    joinedSentence(pieces, words),
    set(agendaToCome ?? ''),
    set(noticeRequest(document, letter, words)),
    ...mailEnding(call, { ...signatory, issuer: stamp.issuer, isDemo: stamp.isDemo }, words),
  ].filter((paragraph) => paragraph !== '')
}

function joinedSentence(pieces: readonly Piece[], { t }: DocumentWords): string {
  const names = pieces.map((piece) => t(`mail.${piece}`))
  const last = names.at(-1)
  if (last === undefined) return ''
  const first = names.slice(0, -1).join(', ')
  return t('mail.joined', { pieces: first === '' ? last : t('mail.and', { first, last }) })
}

/** What sends minutes out, with the name under which they go. */
export type MinutesMail = {
  readonly document: MinutesDocument
  readonly kind: 'minutes' | 'pv' | 'decision-record'
  readonly signatory: InvitationDocument['signatory']
}

const minutesNames = {
  minutes: 'mail.documentMinutes',
  pv: 'mail.documentPv',
  'decision-record': 'mail.documentRecord',
} as const

export function minutesSubject({ document, kind }: MinutesMail, words: DocumentWords): string {
  const name = words.t(minutesNames[kind])
  const isDraft = document.isDraft && kind !== 'decision-record'
  const subject = words.t('mail.subjectMinutes', {
    document: capitalised(isDraft ? words.t('mail.draftOf', { document: name }) : name),
    meeting: shortDesignation(document, words),
  })
  return markedSubject(subject, document.stamp.isDemo, words)
}

/** Sends the draft out for remarks, or the text as it was adopted. */
export function minutesParagraphs(
  { document, kind, signatory }: MinutesMail,
  letter: InvitationLetter,
  words: DocumentWords,
): readonly string[] {
  const { t, set } = words
  const { meeting, isDraft, remarksUntil, stamp } = document
  const told = {
    document: t(minutesNames[kind]),
    meeting: meetingDesignation(meeting, words, bodyPhrases(meeting, words).ofInFull),
    day: words.day(meeting.day),
  }
  const sentence =
    kind === 'decision-record' ? 'record' : isDraft ? 'minutesDraft' : 'minutesAdopted'
  const remarks =
    remarksUntil === null
      ? t('mail.remarksSoon')
      : t('mail.remarks', { day: words.day(remarksUntil) })
  const { call } = courtesyIn(words, letter.addressee)
  return [
    `${call},`,
    set(t(`mail.${sentence}`, told)),
    isDraft && kind !== 'decision-record' ? remarks : '',
    ...mailEnding(call, { ...signatory, issuer: stamp.issuer, isDemo: stamp.isDemo }, words),
  ].filter((paragraph) => paragraph !== '')
}

type Ending = {
  readonly name: string
  readonly jobTitle: string
  readonly issuer: string
  readonly isDemo: boolean
}

export function mailEnding(
  call: string,
  from: Ending,
  { t, set }: DocumentWords,
): readonly string[] {
  const signature = [from.name, from.jobTitle, from.issuer].filter((line) => line !== '')
  return [
    t('mail.closing', { call }),
    set(signature.join('\n')),
    from.isDemo ? t('common.demoMark') : '',
  ]
}

/** An invented message must be known as such in a list of messages too. */
export function markedSubject(subject: string, isDemo: boolean, { t, set }: DocumentWords): string {
  return isDemo ? `${t('mail.demo')} ${set(subject)}` : set(subject)
}

function shortDesignation(
  { meeting }: Pick<InvitationDocument, 'meeting'>,
  words: DocumentWords,
): string {
  return meetingDesignation(meeting, words, bodyPhrases(meeting, words).of)
}

/** The line of a calendar: what it is, for whom. */
export function eventSummary(
  { meeting }: Pick<InvitationDocument, 'meeting'>,
  words: DocumentWords,
): string {
  const name = capitalised(shortDesignation({ meeting }, words))
  return words.set(meeting.title === '' ? name : `${name} – ${meeting.title}`)
}

/** What a calendar shows of the meeting once opened. */
export function eventDescription(
  document: Pick<InvitationDocument, 'meeting' | 'agenda'>,
  words: DocumentWords,
): string {
  const { t, set } = words
  const { meeting, agenda } = document
  const lines = agenda.map(({ number, title }) =>
    number === '' ? title : t('mail.agendaLine', { number, title }),
  )
  return [
    t('mail.eventReference', { reference: meeting.reference }),
    ...(meeting.link === '' || meeting.mode === 'IN_PERSON'
      ? []
      : [`${t('invitation.link')} ${meeting.link}`]),
    ...(lines.length === 0 ? [] : ['', t('mail.eventAgenda'), ...lines.map((line) => set(line))]),
  ].join('\n')
}
