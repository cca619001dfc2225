import { HeadingLevel, Paragraph, TextRun } from 'docx'
import type { ExtractDocument } from '../../shared/follow-up-documents.ts'
import { bodyPhrases, type Fact, meetingDays, meetingDesignation } from './document-meeting.ts'
import {
  capitalised,
  type DocumentTranslate,
  type DocumentWords,
  documentWords,
} from './document-words.ts'
import { factsTable } from './docx-facts.ts'
import { packDocument } from './docx-file.ts'
import { letterBody, numberAndDate } from './docx-letter.ts'
import { MINUTES_STYLES, minutesStyles } from './docx-minutes-styles.ts'
import { type PageFormat, sectionFrame, textWidth } from './docx-page.ts'
import { STYLES } from './docx-styles.ts'
import { paragraph, startsRightToLeft, textRuns } from './docx-text.ts'

const FORMAT: PageFormat = { orientation: 'portrait', sideMargin: 24 }
const WIDTH = textWidth(FORMAT)
const LABEL_WIDTH = 2500

/** One decision as it is notified: who decided it when, its wording, who carries it out. */
export function buildDecisionExtract(
  document: ExtractDocument,
  t: DocumentTranslate,
): Promise<Uint8Array> {
  const words = documentWords(document.stamp.lang, t)
  const { letterhead, stamp, row } = document
  const title = t('extract.title')
  const runningLine = `${title} – ${row.reference}`
  const frame = sectionFrame({
    letterhead,
    stamp,
    words,
    format: FORMAT,
    runningLine,
    pagesOf: 'document',
  })
  const children = [
    numberAndDate(stamp, stamp.reference || words.t('extract.number'), words, WIDTH),
    ...addresseeLines(document, words),
    paragraph(words, title, { heading: HeadingLevel.TITLE, spacing: { before: 480, after: 60 } }),
    paragraph(words, row.reference, { style: STYLES.subtitle, spacing: { after: 320 } }),
    letterBody(words, takenSentence(document, words), { keepNext: true }),
    decisionBlock(document, words),
    factsTable(extractFacts(document, words), words, WIDTH, {
      borders: 'box',
      labelWidth: LABEL_WIDTH,
    }),
    ...closingLines(document, words),
    ...signatureLines(document, words),
  ]
  return packDocument(stamp, runningLine, [{ ...frame, children }], minutesStyles)
}

function addresseeLines({ addressee }: ExtractDocument, words: DocumentWords): Paragraph[] {
  if (addressee === '') return []
  return [
    paragraph(words, words.t('extract.to'), { style: STYLES.addressee, keepNext: true }),
    paragraph(words, addressee, { style: STYLES.addresseeName }),
  ]
}

/** «La 10e réunion …, tenue le jeudi 12 novembre 2026, a pris la décision suivante :» */
function takenSentence({ meeting, row }: ExtractDocument, words: DocumentWords): string {
  const { t } = words
  if (meeting === null) {
    const { bodyName: name, takenOn } = row
    return takenOn === null
      ? t('extract.takenAt', { body: name })
      : t('extract.takenOn', { body: name, date: words.date(takenOn) })
  }
  const isOneDay = meeting.lastDay === null || meeting.lastDay === meeting.day
  const days = meetingDays(meeting, words)
  return t('extract.taken', {
    meeting: meetingDesignation(meeting, words, bodyPhrases(meeting, words).ofInFull),
    when: isOneDay ? t('extract.day', { day: days }) : days,
  })
}

function decisionBlock({ row }: ExtractDocument, words: DocumentWords): Paragraph {
  const head = words.t('decisions.headed', { kind: row.kindLabel, reference: row.reference })
  return new Paragraph({
    style: MINUTES_STYLES.decision,
    spacing: { before: 160, after: 240 },
    ...(startsRightToLeft(row.wording) ? { bidirectional: true } : {}),
    children: [
      ...textRuns(words, head, { bold: true }),
      new TextRun(' '),
      ...textRuns(words, row.wording),
    ],
  })
}

function extractFacts(document: ExtractDocument, words: DocumentWords): readonly Fact[] {
  const { row, itemTitle, meeting } = document
  const { t } = words
  const due = row.dueRevisedOn ?? row.dueInitialOn
  const lead = [row.lead === '' ? t('decisions.toName') : row.lead, row.leadPerson]
  const facts: readonly Fact[] = [
    { label: t('extract.body'), value: meeting?.bodyName ?? row.bodyName },
    { label: t('extract.meeting'), value: meeting?.reference ?? '' },
    { label: t('extract.item'), value: itemTitle },
    { label: t('extract.lead'), value: lead.filter((part) => part !== '').join(', ') },
    { label: t('extract.supports'), value: row.supports.join(', ') },
    {
      label: t('extract.due'),
      value: due === null ? t('decisions.noDue') : capitalised(words.day(due)),
    },
  ]
  return facts.filter(({ value }) => value !== '')
}

function closingLines(document: ExtractDocument, words: DocumentWords): readonly Paragraph[] {
  const { row, meeting, adoptedOn, addressee } = document
  const { t } = words
  const adoption =
    meeting === null
      ? ''
      : adoptedOn === null
        ? t('extract.notAdopted')
        : t('extract.adopted', { date: words.date(adoptedOn) })
  return [
    row.hasBudgetImpact ? t('extract.budget') : '',
    addressee === '' ? '' : t('extract.notify'),
    adoption,
  ]
    .filter((line) => line !== '')
    .map((line, index) => letterBody(words, line, index === 0 ? { spacing: { before: 240 } } : {}))
}

/** The line that certifies, function, room for the signature, name: never parted. */
function signatureLines({ signatory }: ExtractDocument, words: DocumentWords): Paragraph[] {
  const style = STYLES.signature
  return [
    paragraph(words, words.t('extract.certified'), {
      style,
      keepNext: true,
      spacing: { before: 320, after: 120 },
      look: { italics: true },
    }),
    paragraph(words, signatory.jobTitle, { style, keepNext: true, spacing: { after: 860 } }),
    paragraph(words, signatory.name || words.t('invitation.signatoryToFill'), {
      style,
      look: { bold: true },
    }),
  ]
}
