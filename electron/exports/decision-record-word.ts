import { HeadingLevel, type Paragraph, type Table } from 'docx'
import { attendanceSentence, isAttendanceEntered } from '../../shared/attendance-rules.ts'
import type { MinutesDocument } from '../../shared/minutes-documents.ts'
import { bodyPhrases, meetingDays, meetingDesignation, meetingHours } from './document-meeting.ts'
import { type DocumentTranslate, type DocumentWords, documentWords } from './document-words.ts'
import { MINUTES_STYLES } from './docx-minutes-styles.ts'
import { STYLES } from './docx-styles.ts'
import { paragraph } from './docx-text.ts'
import { decisionTable } from './minutes-decisions-word.ts'
import { packMinutes, subtitleLines } from './minutes-frame-word.ts'
import {
  chairPhrase,
  documentReference,
  establishmentLine,
  heldMeeting,
  nextMeetingSentence,
  placePhrase,
} from './minutes-sentences.ts'

/** The relevé de conclusions as a Word file: the decisions alone, on one page for a usual meeting. */
export async function buildDecisionRecord(
  document: MinutesDocument,
  t: DocumentTranslate,
): Promise<Uint8Array> {
  const words = documentWords(document.stamp.lang, t)
  const title = t('record.title')
  const reference = documentReference(document, 'RC')
  const text = { style: MINUTES_STYLES.text }
  const children = [
    paragraph(words, title, { heading: HeadingLevel.TITLE }),
    ...subtitleLines(document, words),
    paragraph(words, contextSentences(document, words), text),
    paragraph(words, t('record.conclusions'), { heading: HeadingLevel.HEADING_1 }),
    ...conclusions(document, words),
    paragraph(words, nextMeetingSentence(document, words), { ...text, spacing: { before: 200 } }),
    ...(document.detailedForm === null
      ? []
      : [paragraph(words, t(`record.toFollow${document.detailedForm}`), text)]),
    paragraph(words, establishmentLine({ ...document, remarksUntil: null }, words), {
      style: MINUTES_STYLES.establishment,
    }),
  ]
  return packMinutes(document, words, { title, reference, children })
}

/** When, where and under whom the sitting was held, and who was represented. */
function contextSentences(document: MinutesDocument, words: DocumentWords): string {
  const { t } = words
  const { meeting } = document
  const held = heldMeeting(document)
  const isOneDay = meeting.lastDay === null || meeting.lastDay === meeting.day
  const { ofInFull } = bodyPhrases(meeting, words)
  const common = {
    meeting: meetingDesignation(meeting, words, ofInFull),
    where: placePhrase(meeting, words),
    chair: chairPhrase(document.chair, words),
  }
  const context = isOneDay
    ? t('record.context', {
        ...common,
        day: words.day(meeting.day),
        hours: held === null ? '' : ` ${meetingHours(held, words)}`,
      })
    : t('record.contextDays', { ...common, days: meetingDays(meeting, words) })
  const { figures } = document.attendance
  if (!isAttendanceEntered(figures)) return context
  return `${context} ${t('record.sentence', { text: attendanceSentence(figures, t) })}`
}

function conclusions(
  { items, otherDecisions }: MinutesDocument,
  words: DocumentWords,
): readonly (Paragraph | Table)[] {
  const decisions = [...items.flatMap((item) => item.decisions), ...otherDecisions]
  if (decisions.length === 0) {
    return [paragraph(words, words.t('decisions.none'), { style: MINUTES_STYLES.text })]
  }
  return [
    decisionTable(decisions, words.t('decisions.decision'), words),
    paragraph(words, '', { style: STYLES.small }),
  ]
}
