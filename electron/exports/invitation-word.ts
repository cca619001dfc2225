import {
  type IParagraphOptions,
  type ISectionOptions,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import type { InvitationDocument, InvitationLetter } from '../../shared/documents.ts'
import { agreed, type CourtesyForms } from '../../shared/french-courtesy.ts'
import { type DocumentTranslate, type DocumentWords, documentWords } from './document-words.ts'
import { linkParagraph } from './docx-facts.ts'
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
    numberAndDate(document, letter, words),
    ...addresseeBlock(letter, courtesy, words),
    ...subjectBlock(document, words, air),
    body(words, call, { spacing: { before: 180 * air, after: 120 } }),
    ...messageParagraphs(document, letter, words),
    ...replyLine(document, words),
    body(words, closingSentence(courtesy, words), { keepNext: true }),
    ...signatureBlock(document, words, air),
    ...copiesBlock(document, words),
  ]
}

/** Number at the left, town and date at the right of the same line. */
function numberAndDate(
  { stamp }: InvitationDocument,
  letter: InvitationLetter,
  words: DocumentWords,
): Paragraph {
  const { t } = words
  const number = letter.reference || stamp.reference || t('invitation.numberToFill')
  const date = words.date(stamp.datedOn)
  const placed =
    stamp.town === ''
      ? t('common.dateAlone', { date })
      : t('common.townAndDate', { town: stamp.town, date })
  return new Paragraph({
    style: STYLES.placeAndDate,
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth(FORMAT) }],
    children: [
      ...textRuns(words, number),
      new TextRun({ children: [new Tab()] }),
      ...textRuns(words, placed),
    ],
  })
}

function addresseeBlock(
  letter: InvitationLetter,
  courtesy: CourtesyForms,
  words: DocumentWords,
): readonly Paragraph[] {
  const { addressee, institutionName, town } = letter
  const name = courtesy.nameLine === '' ? institutionName : courtesy.nameLine
  const lines = [
    addressee === null ? '' : jobTitleOf(letter, words),
    courtesy.nameLine === '' ? '' : institutionName,
    town,
  ].filter((line) => line !== '')
  return [
    paragraph(words, words.t('invitation.to'), { style: STYLES.addressee, keepNext: true }),
    paragraph(words, name, { style: STYLES.addresseeName }),
    ...lines.map((line) => paragraph(words, line, { style: STYLES.addressee })),
  ]
}

/** The function as recorded, in the gender of its holder. */
function jobTitleOf({ addressee }: InvitationLetter, words: DocumentWords): string {
  if (addressee === null) return ''
  return words.lang === 'fr' && addressee.gender !== null
    ? agreed(addressee.jobTitle, addressee.gender)
    : addressee.jobTitle
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
    announcement === null ? list : [body(words, announcement, { keepNext: isListed }), ...list]
  return [
    body(words, opening, { keepNext: isAnnounced }),
    ...(isAnnounced ? points : []),
    ...linkLine(document, words, isAnnounced ? 120 : 0),
    ...(isAnnounced ? [] : points),
    body(
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
function signatureBlock(
  { signatory }: InvitationDocument,
  words: DocumentWords,
  air: number,
): readonly Paragraph[] {
  const style = STYLES.signature
  const name = signatory.name || words.t('invitation.signatoryToFill')
  return [
    paragraph(words, signatory.jobTitle, {
      style,
      keepNext: true,
      spacing: { before: 160 * air, after: 760 },
    }),
    paragraph(words, name, { style, look: { bold: true } }),
  ]
}

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

function body(
  words: DocumentWords,
  text: string,
  options: Pick<IParagraphOptions, 'keepNext' | 'spacing'> = {},
): Paragraph {
  return paragraph(words, text, { style: STYLES.letterBody, ...options })
}
