import { AppError } from '../../shared/errors.ts'
import type { InvitationDocument, InvitationLetter } from '../../shared/documents.ts'
import type { EventDocument, MailAddress, MailDraft } from '../../shared/mail-documents.ts'
import { documentTranslate, type DocumentWords, documentWords } from './document-words.ts'
import { gatherEvent, noSender, senderOf } from './event-jobs.ts'
import {
  documentFileName,
  type ExportRequest,
  type JobGround,
  noticesOf,
  type PreparedJob,
  prepareWord,
} from './word-jobs.ts'
import { gatherInvitation } from './invitation-gathering-queries.ts'
import { letterLabels } from './letter-labels.ts'
import {
  letterToAll,
  mailParagraphs,
  mailSubject,
  minutesParagraphs,
  minutesSubject,
  type Piece,
} from './mail-sentences.ts'
import { listRecipients, type Recipient } from './recipient-queries.ts'
import type { BuildJob, NamedJob } from './word-runner.ts'

type EmailJob = Extract<BuildJob, { kind: 'email' }>

/** What every draft says and carries, whoever it goes to. */
type Message = Pick<EmailJob, 'documents' | 'event' | 'letters'> & {
  readonly subject: string
  readonly paragraphs: (letter: InvitationLetter) => readonly string[]
  readonly notices: readonly string[]
}

/** A recipient with an address. */
type Reached = Recipient & { readonly to: MailAddress }

/**
 * Drafts of e-mails about a meeting, with what is joined to them: one to everybody in hidden copy,
 * or, where asked, one a seat with its own letter.
 *
 * @throws `invalid` when nobody has an address.
 */
export async function prepareEmail(
  ground: JobGround,
  request: ExportRequest,
): Promise<PreparedJob> {
  const { db, source, t } = ground
  const recipients = await listRecipients(db, source, request.notice)
  const reached = recipients.filter((one): one is Reached => one.to !== null)
  if (reached.length === 0) {
    const { reference } = source.meeting
    throw new AppError('invalid', 'nobodyToWriteTo', { parameters: { reference } })
  }
  const words = documentWords(source.lang, documentTranslate(t))
  const message =
    request.notice === 'minutes'
      ? await minutesMessage(ground, request, words)
      : await meetingMessage(ground, request, words, reached)
  const { documents, event, letters } = message
  const drafts =
    request.variant === 'separate'
      ? separateDrafts(ground, request, message, reached)
      : [draftToAll(ground, message, reached)]
  const notices = [...message.notices, ...noSender(ground), ...unreached(ground, recipients)]
  return { job: { kind: 'email', drafts, documents, event, letters }, notices }
}

/** The convocation and what may change it afterwards. */
async function meetingMessage(
  ground: JobGround,
  request: ExportRequest,
  words: DocumentWords,
  reached: readonly Reached[],
): Promise<Message> {
  const { db, source, t } = ground
  const agenda = await agendaToJoin(ground, request)
  const invitation = asMailed(await gatherInvitation(db, source, t, request.notice), agenda, ground)
  const event = await gatherEvent(ground)
  const isSeparate = request.variant === 'separate'
  const pieces: readonly Piece[] = [
    ...(isSeparate ? (['pieceLetter'] as const) : []),
    ...(agenda.documents.length > 0 ? (['pieceAgenda'] as const) : []),
    eventPiece(event, request),
  ]
  return {
    subject: mailSubject(invitation, words),
    paragraphs: (letter) => mailParagraphs(invitation, letter, pieces, words),
    documents: agenda.documents,
    event: { fileName: nameOf(ground, 'event', '.ics'), event },
    letters: isSeparate
      ? {
          kind: 'invitation',
          form: 'separate',
          document: { ...invitation, letters: reached.map(({ letter }) => letter) },
        }
      : null,
    notices: agenda.notices,
  }
}

/**
 * The letter that leaves by e-mail. It names as joined (P.J.) what is joined to the e-mail, and that of
 * a CONFIDENTIAL meeting neither lists its items nor says that its agenda is joined: it announces it
 * under separate cover. On paper, where the secretariat knows who opens the envelope, the letter of
 * `export invitation` keeps both. A RESTRICTED agenda is joined, and bears its mention.
 */
function asMailed(
  invitation: InvitationDocument,
  { documents }: { readonly documents: readonly NamedJob[] },
  { source, t }: JobGround,
): InvitationDocument {
  const attachments = documents.length > 0 ? [t('exports.joinedAgenda')] : []
  const isSecret = source.meeting.confidentiality === 'CONFIDENTIAL'
  return { ...invitation, attachments, agenda: isSecret ? [] : invitation.agenda }
}

function eventPiece({ status }: EventDocument, { notice }: ExportRequest): Piece {
  if (status === 'CANCELLED') return 'pieceEventCancelled'
  return notice === 'postponement' ? 'pieceEventMoved' : 'pieceEvent'
}

/** The agenda leaves with what calls to the meeting; a confidential one never by e-mail. */
async function agendaToJoin(
  ground: JobGround,
  { notice }: ExportRequest,
): Promise<{ readonly documents: readonly NamedJob[]; readonly notices: readonly string[] }> {
  if (notice !== 'convocation' && notice !== 'reminder') return { documents: [], notices: [] }
  const { source, t } = ground
  if (source.meeting.confidentiality === 'CONFIDENTIAL') {
    return { documents: [], notices: [t('exports.notices.confidentialAgenda')] }
  }
  const job = await prepareWord(ground, { kind: 'agenda', variant: 'plain', notice })
  if (job.kind === 'agenda' && job.document.rows.length === 0) {
    return { documents: [], notices: [t('exports.notices.emptyAgenda')] }
  }
  return { documents: [{ fileName: nameOf(ground, 'agenda', '.docx'), job }], notices: [] }
}

const minutesKinds = {
  MINUTES: 'minutes',
  REPORT: 'minutes',
  PV: 'pv',
  DECISION_RECORD: 'decision-record',
} as const

/** The draft minutes, or the adopted ones, in the form of the body. */
async function minutesMessage(
  ground: JobGround,
  { notice }: ExportRequest,
  words: DocumentWords,
): Promise<Message> {
  const { source, t } = ground
  const kind = minutesKinds[source.body.minutesForm]
  const job = await prepareWord(ground, { kind, variant: 'plain', notice })
  if (job.kind !== 'minutes' && job.kind !== 'pv' && job.kind !== 'decision-record') {
    throw new Error(`Minutes were asked for, and ${job.kind} was gathered`)
  }
  const { signatoryName: name, signatoryTitle: jobTitle } = source.organisation
  const mail = { document: job.document, kind, signatory: { name, jobTitle } }
  const isSecret = source.meeting.confidentiality === 'CONFIDENTIAL'
  return {
    subject: minutesSubject(mail, words),
    paragraphs: (letter) => minutesParagraphs(mail, letter, words),
    documents: [{ fileName: nameOf(ground, kind, '.docx'), job }],
    event: null,
    letters: null,
    notices: [
      ...(isSecret ? [t('exports.notices.confidentialMinutes')] : []),
      ...noticesOf(job, t),
    ],
  }
}

function nameOf(
  { source, t }: JobGround,
  kind: ExportRequest['kind'],
  extension: '.docx' | '.ics',
): string {
  const request = { kind, variant: 'plain', notice: 'convocation' } as const
  return documentFileName(source, request, { label: '', extension }, t)
}

function draftToAll(ground: JobGround, message: Message, reached: readonly Reached[]): MailDraft {
  const from = senderOf(ground.source)
  const addresses = reached.flatMap(({ to, cc }) => (cc === null ? [to] : [to, cc]))
  return {
    ...commonOf(ground, message),
    label: '',
    to: from === null ? [] : [from],
    cc: [],
    bcc: [...new Map(addresses.map((one) => [one.email.toLowerCase(), one])).values()],
    paragraphs: message.paragraphs(letterToAll),
    letterFileName: '',
  }
}

function separateDrafts(
  ground: JobGround,
  request: ExportRequest,
  message: Message,
  reached: readonly Reached[],
): readonly MailDraft[] {
  const { source, t } = ground
  const labels = letterLabels(reached.map(({ letter }) => letter))
  return reached.map(({ letter, to, cc }, index) => {
    const label = labels[index] ?? ''
    const named = { ...request, kind: 'invitation' } as const
    const letterFileName =
      message.letters === null
        ? ''
        : documentFileName(source, named, { label, extension: '.docx' }, t)
    return {
      ...commonOf(ground, message),
      label,
      to: [to],
      cc: cc === null ? [] : [cc],
      bcc: [],
      paragraphs: message.paragraphs(letter),
      letterFileName,
    }
  })
}

function commonOf({ source, now }: JobGround, { subject }: Message) {
  const { lang } = source
  return { lang, writtenAt: now.toISOString(), from: senderOf(source), subject }
}

/** Seats and guests that no e-mail reaches: their letters go another way. */
function unreached({ t }: JobGround, recipients: readonly Recipient[]): readonly string[] {
  const codes = recipients
    .filter(({ to }) => to === null)
    .map(({ letter }) => letter.institutionCode || letter.addressee?.familyName || '?')
  if (codes.length === 0) return []
  return [t('exports.notices.unreached', { count: codes.length, codes: codes.join(', ') })]
}
