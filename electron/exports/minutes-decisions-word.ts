import { Paragraph, type Table, TextRun } from 'docx'
import type { DocumentDecision } from '../../shared/minutes-documents.ts'
import type { DocumentWords } from './document-words.ts'
import { MINUTES_STYLES } from './docx-minutes-styles.ts'
import { STYLES } from './docx-styles.ts'
import { documentTable, keptTogether, type Row } from './docx-table.ts'
import { paragraph, startsRightToLeft, textRuns } from './docx-text.ts'
import { MINUTES_WIDTH } from './minutes-frame-word.ts'
import { decisionSentence } from './minutes-sentences.ts'

/** «**Décision GEC-2026-04-D02 :** L’UNICEF est chargée de… avant le …», set apart from the text. */
export function decisionParagraph(decision: DocumentDecision, words: DocumentWords): Paragraph {
  const { text, facts } = decisionSentence(decision, words)
  const { kindLabel: kind, reference } = decision
  const head = words.t('decisions.headed', { kind, reference })
  return new Paragraph({
    style: MINUTES_STYLES.decision,
    ...(startsRightToLeft(text) ? { bidirectional: true } : {}),
    children: [
      ...textRuns(words, head, { bold: true }),
      new TextRun(' '),
      ...textRuns(words, text),
      ...(facts === '' ? [] : [...textRuns(words, `\n${facts}`, { italics: true, size: 20 })]),
    ],
  })
}

/**
 * The decisions of a sitting in one table: reference, wording, lead, support, due day.
 *
 * @param head  of the column of wordings: «Décision», «Recommandation»
 */
export function decisionTable(
  decisions: readonly DocumentDecision[],
  head: string,
  words: DocumentWords,
): Table {
  const { t } = words
  const fixed = { reference: 1720, lead: 1450, support: 1300, due: 1380 }
  const wording = MINUTES_WIDTH - fixed.reference - fixed.lead - fixed.support - fixed.due
  const columns = [
    { head: t('decisions.reference'), width: fixed.reference },
    { head, width: wording },
    { head: t('decisions.lead'), width: fixed.lead },
    { head: t('decisions.support'), width: fixed.support },
    { head: t('decisions.due'), width: fixed.due },
  ]
  return documentTable({
    columns,
    borders: 'rows',
    head: columns.map((column) => ({
      children: [paragraph(words, column.head, { style: STYLES.tableHead })],
    })),
    rows: keptTogether(decisions.map((decision) => decisionRow(decision, words))),
  })
}

function decisionRow(decision: DocumentDecision, words: DocumentWords): Row {
  const { t } = words
  const { reference, wording, lead, supports, dueOn, hasBudgetImpact } = decision
  const text = (value: string, isBold = false) =>
    paragraph(words, value, { style: STYLES.tableText, look: isBold ? { bold: true } : {} })
  if (decision.isWithheld) {
    const cells = [t('decisions.withheld'), '–', '–', '–'].map((value) => [text(value)])
    return { cells: [[text(reference, true)], ...cells].map((children) => ({ children })) }
  }
  const note = hasBudgetImpact
    ? [paragraph(words, t('decisions.budget'), { style: STYLES.tableNote })]
    : []
  return {
    cells: [
      { children: [text(reference, true)] },
      { children: [text(wording), ...note] },
      { children: [text(lead === '' ? t('decisions.toName') : lead)] },
      { children: [text(supports.length === 0 ? '–' : supports.join(', '))] },
      { children: [text(dueOn === null ? t('decisions.noDue') : words.date(dueOn))] },
    ],
  }
}
