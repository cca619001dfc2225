import { HeadingLevel, type Paragraph, type Table } from 'docx'
import { attendanceSentence } from '../../shared/attendance-rules.ts'
import type { MinutesDocument } from '../../shared/minutes-documents.ts'
import { isBlank, type RichText } from '../../shared/rich-text.ts'
import type { Fact } from './document-meeting.ts'
import {
  capitalised,
  type DocumentTranslate,
  type DocumentWords,
  documentWords,
} from './document-words.ts'
import { factsTable } from './docx-facts.ts'
import { MINUTES_STYLES } from './docx-minutes-styles.ts'
import { STYLES } from './docx-styles.ts'
import { paragraph } from './docx-text.ts'
import { annexBlocks } from './minutes-annexes-word.ts'
import { decisionParagraph, decisionTable } from './minutes-decisions-word.ts'
import { MINUTES_WIDTH, packMinutes, subtitleLines } from './minutes-frame-word.ts'
import { agendaLines, itemBlocks, type ItemGround } from './minutes-items-word.ts'
import {
  atTime,
  documentReference,
  endedOnce,
  establishmentLine,
  factOf,
  nextMeetingSentence,
  officerLine,
  sittingFacts,
  theOffice,
} from './minutes-sentences.ts'
import { listNumbers } from './rich-text-lists-word.ts'
import { richTextBlocks } from './rich-text-word.ts'

type Block = Paragraph | Table

/** The compte rendu of a meeting as a Word file. */
export async function buildMinutes(
  document: MinutesDocument,
  t: DocumentTranslate,
): Promise<Uint8Array> {
  const words = documentWords(document.stamp.lang, t)
  const ground: ItemGround = { document, words, numbers: listNumbers(), form: 'minutes' }
  const title = t('minutes.title')
  const reference = documentReference(document, 'CR')
  const children = [
    paragraph(words, title, { heading: HeadingLevel.TITLE }),
    ...subtitleLines(document, words),
    factsTable(minutesFacts(document, words, reference), words, MINUTES_WIDTH, { borders: 'box' }),
    ...freeText(document.opening, t('minutes.opening'), ground),
    heading(words, t('minutes.agenda')),
    ...agendaLines(ground),
    ...development(ground),
    ...endBlocks(ground),
    ...annexBlocks(document, words),
  ]
  return packMinutes(document, words, { title, reference, children })
}

function heading(words: DocumentWords, text: string): Paragraph {
  return paragraph(words, text, { heading: HeadingLevel.HEADING_1 })
}

/** When and where, who presided, who came: the box under the title. */
function minutesFacts(
  document: MinutesDocument,
  words: DocumentWords,
  reference: string,
): readonly Fact[] {
  const { t } = words
  const { chair, secretary, rapporteurs } = document
  return [
    ...sittingFacts(document, words),
    ...factOf(t('meeting.chair'), officerLine(chair)),
    ...factOf(t('meeting.secretary'), officerLine(secretary)),
    ...factOf(t('minutes.rapporteurs'), rapporteurs),
    ...factOf(t('minutes.attendance'), attendanceText(document, words)),
    ...quorumFact(document, words),
    ...factOf(t('minutes.excused'), excusedText(document)),
    ...factOf(t('meeting.reference'), reference),
  ]
}

function attendanceText({ attendance }: MinutesDocument, words: DocumentWords): string {
  return `${capitalised(attendanceSentence(attendance.figures, words.t))}.`
}

function quorumFact({ attendance }: MinutesDocument, { t }: DocumentWords): readonly Fact[] {
  const { quorum } = attendance.figures
  if (quorum === null) return []
  const { needed, isReached } = quorum
  const value = t(isReached ? 'minutes.quorumReached' : 'minutes.quorumMissed', { needed })
  return factOf(t('minutes.quorum'), value)
}

/** «Coopération suisse (Mme Anna SIMULÉE) ; …»; absent ones are in the annex only. */
function excusedText({ attendance }: MinutesDocument): string {
  return attendance.lines
    .filter((line) => line.attendance === 'EXCUSED')
    .map(({ institution, name }) =>
      institution === '' || name === '' ? institution || name : `${institution} (${name})`,
    )
    .join(' ; ')
}

function freeText(text: RichText, title: string, ground: ItemGround): readonly Block[] {
  if (isBlank(text)) return []
  const { words, numbers } = ground
  return [
    heading(words, title),
    ...richTextBlocks(text, { words, width: MINUTES_WIDTH, headingAbove: 1, numbers }),
  ]
}

/** Point by point; the table of decisions stands under the item that recalls them. */
function development(ground: ItemGround): readonly Block[] {
  const { document, words } = ground
  const recap = document.items.findLast(({ isRecap }) => isRecap)
  return [
    ...document.items.flatMap((item) => [
      ...itemBlocks(item, ground),
      ...(item === recap ? recapBlocks(document, words) : []),
    ]),
    ...otherDecisions(document, words),
    ...(recap === undefined
      ? [heading(words, words.t('decisions.title')), ...recapBlocks(document, words)]
      : []),
  ]
}

function otherDecisions(
  { otherDecisions: decisions }: MinutesDocument,
  words: DocumentWords,
): readonly Block[] {
  if (decisions.length === 0) return []
  return [
    heading(words, words.t('decisions.others')),
    ...decisions.map((decision) => decisionParagraph(decision, words)),
  ]
}

function recapBlocks(document: MinutesDocument, words: DocumentWords): readonly Block[] {
  const decisions = [
    ...document.items.flatMap((item) => item.decisions),
    ...document.otherDecisions,
  ]
  if (decisions.length === 0) {
    return [paragraph(words, words.t('decisions.none'), { style: MINUTES_STYLES.text })]
  }
  return [
    decisionTable(decisions, words.t('decisions.decision'), words),
    paragraph(words, '', { style: STYLES.small }),
  ]
}

/** Next meeting, end of the sitting, who established the text; comptes rendus are not signed. */
function endBlocks(ground: ItemGround): readonly Block[] {
  const { document, words } = ground
  const { t } = words
  const text = { style: MINUTES_STYLES.text }
  const chair = theOffice(document.chair, words)
  const at = atTime(document.closedAt, words)
  const isSession = document.meeting.noun === 'session'
  return [
    heading(words, t(isSession ? 'minutes.nextSession' : 'minutes.nextMeeting')),
    paragraph(words, nextMeetingSentence(document, words), text),
    ...freeText(document.closing, t('minutes.closingHeading'), ground),
    paragraph(
      words,
      endedOnce(
        chair === '' ? t('minutes.closingUnchaired', { at }) : t('minutes.closing', { chair, at }),
      ),
      text,
    ),
    paragraph(words, establishmentLine(document, words), { style: MINUTES_STYLES.establishment }),
  ]
}
