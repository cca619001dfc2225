import { type ISectionOptions, Paragraph, Tab, TextRun } from 'docx'
import type { InvitationDocument, InvitationLetter } from '../../shared/documents.ts'
import { type DocumentTranslate, type DocumentWords, documentWords } from './document-words.ts'
import { linkParagraph } from './docx-facts.ts'
import { addresseeBlock, letterBody, numberAndDate, signatureBlock } from './docx-letter.ts'
import { packDocument } from './docx-file.ts'
import { nextSectionFrame, type PageFormat, sectionFrame, textWidth } from './docx-page.ts'
import { STYLES } from './docx-styles.ts'
import { paragraph, textRuns } from './docx-text.ts'
import { closingSentence, courtesyIn } from './invitation-sentences.ts'
import {
  noticeAgenda,
  noticeOpening,
  noticeRequest,
  noticeSubject,
  noticeTitle,
} from './notice-sentences.ts'

const FORMAT: PageFormat = { orientation: 'portrait', sideMargin: 24 }

/** Up to so many items a letter leaves room on its page, which then goes between its parts. */
const SHORT_AGENDA = 4

/** All letters in one file for printing: each begins a new page and counts its own pages. */
export function buildInvitationLetters(
  document: InvitationDocument,
  t: DocumentTranslate,
): Promise<Uint8Array> {
  const words = documentWords(document.stamp.lang, t)
  const frame = firstFrame(document, words, 'section')
  const sections: readonly ISectionOptions[] = document.letters.map((letter, index) => ({
    ...(index === 0 ? frame : nextSectionFrame(FORMAT, true)),
    children: letterParagraphs(document, letter, words),
  }))
  const empty = { ...frame, children: [paragraph(words, t('invitation.noLetter'))] }
  const name =
    document.notice === 'convocation' ? t('invitation.titleOfAll') : noticeTitle(document, words)
  const title = [name, document.meeting.reference].join(' ')
  return packDocument(document.stamp, title, sections.length === 0 ? [empty] : sections)
}

/**
 * One letter as its own file.
 *
 * @param index  of the letter in `document.letters`
 * @throws RangeError when there is no such letter.
 */
export function buildInvitationLetter(
  document: InvitationDocument,
  index: number,
  t: DocumentTranslate,
): Promise<Uint8Array> {
  const letter = document.letters[index]
  if (letter === undefined) throw new RangeError(`There is no letter ${index}`)
  const words = documentWords(document.stamp.lang, t)
  const { reference } = document.meeting
  const title = [noticeTitle(document, words), reference, letter.institutionCode].join(' ')
  const children = letterParagraphs(document, letter, words)
  return packDocument(document.stamp, title, [
    { ...firstFrame(document, words, 'document'), children },
  ])
}

function firstFrame(
  document: InvitationDocument,
  words: DocumentWords,
  pagesOf: 'document' | 'section',
) {
  const { letterhead, stamp, meeting } = document
  const parts = [noticeTitle(document, words), meeting.reference]
  const runningLine = parts.filter((part) => part !== '').join(' – ')
  return sectionFrame({ letterhead, stamp, words, format: FORMAT, runningLine, pagesOf })
}

function letterParagraphs(
  document: InvitationDocument,
  letter: InvitationLetter,
  words: DocumentWords,
): Paragraph[] {
  const courtesy = courtesyIn(words, letter.addressee)
  const call = words.t('invitation.callLine', { call: courtesy.call })
  const air = document.agenda.length <= SHORT_AGENDA ? 2 : 1
  return [
    numberAndDate(document.stamp, letter.reference, words, textWidth(FORMAT)),
    ...addresseeBlock(letter, courtesy, words),
    ...subjectBlock(document, words, air),
    letterBody(words, call, { spacing: { before: 180 * air, after: 120 } }),
    ...messageParagraphs(document, letter, words),
    ...replyLine(document, words),
    letterBody(words, closingSentence(courtesy, words), { keepNext: true }),
    ...signatureBlock(document.signatory, words, 160 * air),
    ...copiesBlock(document, words),
  ]
}

function subjectBlock(
  document: InvitationDocument,
  words: DocumentWords,
  air: number,
): readonly Paragraph[] {
  const { t } = words
  const above = new Paragraph({ style: STYLES.small, spacing: { after: 200 * air } })
  return [
    above,
    labelled(words, t('invitation.subject'), [noticeSubject(document, words)], true),
    labelled(words, t('invitation.sources'), document.sources, false),
    labelled(words, t('invitation.attachments'), document.attachments, false),
  ].filter((line) => line !== null)
}

function labelled(
  words: DocumentWords,
  label: string,
  lines: readonly string[],
  isBold: boolean,
): Paragraph | null {
  if (lines.length === 0) return null
  return new Paragraph({
    style: STYLES.subject,
    children: [
      ...textRuns(words, label, { bold: true }),
      new TextRun({ children: [new Tab()] }),
      ...textRuns(words, lines.join('\n'), { bold: isBold }),
    ],
  })
}

function messageParagraphs(
  document: InvitationDocument,
  letter: InvitationLetter,
  words: DocumentWords,
): readonly Paragraph[] {
  const announcement = noticeAgenda(document, words)
  const isListed = document.agenda.length > 0
  const opening = noticeOpening(document, words)
  const isAnnounced = announcement === null && isListed
  const isSingle = document.agenda.length === 1
  const list = document.agenda.map(({ number, title }) =>
    agendaLine(isSingle ? '' : number, title, words),
  )
  const points =
    announcement === null
      ? list
      : [letterBody(words, announcement, { keepNext: isListed }), ...list]
  return [
    letterBody(words, opening, { keepNext: isAnnounced }),
    ...(isAnnounced ? points : []),
    ...linkLine(document, words, isAnnounced ? 120 : 0),
    ...(isAnnounced ? [] : points),
    letterBody(
      words,
      noticeRequest(document, letter, words),
      isListed ? { spacing: { before: 120, after: 120 } } : {},
    ),
  ]
}

function agendaLine(number: string, title: string, words: DocumentWords): Paragraph {
  return new Paragraph({
    style: STYLES.letterList,
    children: [
      ...textRuns(words, /^\d+$/.test(number) ? `${number}.` : number || '–'),
      new TextRun({ children: [new Tab()] }),
      ...textRuns(words, title),
    ],
  })
}

function linkLine(
  { meeting }: InvitationDocument,
  words: DocumentWords,
  before: number,
): readonly Paragraph[] {
  if (meeting.link === '' || meeting.mode === 'IN_PERSON') return []
  const lead = textRuns(words, `${words.t('invitation.link')} `)
  return [linkParagraph(meeting.link, STYLES.letterLink, { lead, spacing: { before, after: 120 } })]
}

/** On a line of its own: an address in the text would stretch the words around it. */
function replyLine({ replyTo }: InvitationDocument, words: DocumentWords): readonly Paragraph[] {
  if (replyTo === '') return []
  return [
    paragraph(words, words.t('invitation.replyTo', { contact: replyTo }), {
      style: STYLES.letterLink,
    }),
  ]
}

/** Function, room for the signature, name: never parted from one another. */
function copiesBlock({ copies }: InvitationDocument, words: DocumentWords): readonly Paragraph[] {
  if (copies.length === 0) return []
  return [
    paragraph(words, words.t('invitation.copies'), {
      style: STYLES.copies,
      spacing: { before: 200 },
      keepNext: true,
      look: { bold: true },
    }),
    ...copies.map((line) => paragraph(words, `– ${line}`, { style: STYLES.copies })),
  ]
}
