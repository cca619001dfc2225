import type { FollowUpRow } from '../../shared/follow-up-documents.ts'
import type { DocumentWords } from './document-words.ts'
import type { PlainCell } from './docx-plain-table.ts'
import {
  dueLines,
  type FollowUpColumn,
  stateLines,
  textLine,
  wordingLines,
} from './follow-up-columns-word.ts'
import { FOLLOW_UP_STYLES, groundOf } from './document-follow-up-looks.ts'

const text = FOLLOW_UP_STYLES.text

/**
 * The fifteen headings of the matrix of the dialogue’s secretariats on one sheet across: both due
 * days share a column, and so do the state and its hundredths.
 */
export function completeColumns({ t }: DocumentWords): readonly FollowUpColumn[] {
  return [
    { head: t('followUp.reference'), share: 128, cell: referenceCell },
    { head: t('followUp.bodyAndDate'), share: 94, cell: bodyCell },
    { head: t('followUp.wording'), share: 246, cell: wordingCell },
    { head: t('followUp.kind'), share: 112, cell: said(({ kindLabel }) => kindLabel) },
    { head: t('followUp.lead'), share: 100, cell: leadCell },
    { head: t('followUp.supports'), share: 92, cell: said(({ supports }) => supports.join(', ')) },
    { head: t('followUp.dues'), share: 90, cell: dueCell },
    { head: t('followUp.statusAndPercent'), share: 124, cell: statusCell },
    { head: t('followUp.evidence'), share: 116, cell: evidenceCell },
    {
      head: t('followUp.difficulties'),
      share: 126,
      cell: said(({ difficulties }) => difficulties),
    },
    {
      head: t('followUp.correctiveMeasures'),
      share: 120,
      cell: said(({ correctiveMeasures }) => correctiveMeasures),
    },
    { head: t('followUp.observations'), share: 134, cell: observationsCell },
    { head: t('followUp.updatedOn'), share: 94, cell: updatedCell },
  ]
}

/** A column of one text. */
function said(read: (row: FollowUpRow) => string): FollowUpColumn['cell'] {
  return (row) => ({ lines: textLine(read(row), text) })
}

function referenceCell({ reference }: FollowUpRow): PlainCell {
  return { lines: textLine(reference, text, { bold: true }) }
}

function bodyCell({ bodyCode, takenOn }: FollowUpRow, words: DocumentWords): PlainCell {
  const day = takenOn === null ? '' : words.numericDay(takenOn)
  return { lines: [...textLine(bodyCode, text), ...textLine(day, text)] }
}

function wordingCell(row: FollowUpRow, words: DocumentWords): PlainCell {
  return { lines: wordingLines(row, words, text, text) }
}

function leadCell(row: FollowUpRow, { t }: DocumentWords): PlainCell {
  if (row.isWithheld) return { lines: [] }
  const lead = row.lead === '' ? t('followUp.toName') : row.lead
  return { lines: [...textLine(lead, text), ...textLine(row.leadPerson, text)] }
}

function dueCell(row: FollowUpRow, words: DocumentWords): PlainCell {
  return { lines: dueLines(row, words, { text, note: text, write: words.numericDay }) }
}

function statusCell(row: FollowUpRow, words: DocumentWords): PlainCell {
  return { lines: stateLines(row, words, { text, note: text }), fill: groundOf(row) }
}

function evidenceCell({ evidence }: FollowUpRow): PlainCell {
  return { lines: evidence.flatMap((one) => textLine(one, text)) }
}

/** What was remarked once for all, then what was said last. */
function observationsCell({ observations, explanation }: FollowUpRow): PlainCell {
  const last = explanation === observations ? '' : explanation
  return { lines: [...textLine(observations, text), ...textLine(last, text, { italics: true })] }
}

function updatedCell({ updatedOn }: FollowUpRow, words: DocumentWords): PlainCell {
  return { lines: textLine(updatedOn === null ? '' : words.numericDay(updatedOn), text) }
}
