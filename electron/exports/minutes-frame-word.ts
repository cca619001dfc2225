import type { ISectionOptions, Paragraph, Table } from 'docx'
import type { MinutesDocument } from '../../shared/minutes-documents.ts'
import { bodyPhrases, meetingDesignation } from './document-meeting.ts'
import { capitalised, type DocumentWords } from './document-words.ts'
import { packDocument } from './docx-file.ts'
import { minutesStyles } from './docx-minutes-styles.ts'
import { type PageFormat, sectionFrame, textWidth } from './docx-page.ts'
import { STYLES } from './docx-styles.ts'
import { paragraph } from './docx-text.ts'
import { versionSentence } from './minutes-sentences.ts'

const FORMAT: PageFormat = { orientation: 'portrait', sideMargin: 20 }

/** Width of the text of comptes rendus, procès-verbaux and relevés, in twips. */
export const MINUTES_WIDTH = textWidth(FORMAT)

/** The file of a document of a sitting: its pages bear PROJET until it is adopted. */
export function packMinutes(
  document: MinutesDocument,
  words: DocumentWords,
  {
    title,
    reference,
    children,
  }: {
    readonly title: string
    readonly reference: string
    readonly children: readonly (Paragraph | Table)[]
  },
): Promise<Uint8Array> {
  const { stamp, letterhead, meeting, isDraft } = document
  const frame = sectionFrame({
    letterhead,
    stamp,
    words,
    format: FORMAT,
    runningLine: [title, reference].filter((part) => part !== '').join(' – '),
    pagesOf: 'document',
    ...(isDraft ? { watermark: words.t('common.watermark') } : {}),
    hasNumberedCopies: true,
  })
  const section: ISectionOptions = { ...frame, children }
  return packDocument(stamp, [title, meeting.reference].join(' '), [section], minutesStyles)
}

/** Body, sitting and version under the title of the document. */
export function subtitleLines(
  document: MinutesDocument,
  words: DocumentWords,
): readonly Paragraph[] {
  const { meeting } = document
  return [
    paragraph(words, bodyPhrases(meeting, words).inFull, { style: STYLES.subtitle }),
    paragraph(words, capitalised(meetingDesignation(meeting, words)), { style: STYLES.subtitle }),
    paragraph(words, versionSentence(document, words), { style: STYLES.version }),
  ]
}
