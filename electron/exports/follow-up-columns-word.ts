import type { IsoDate } from '../../shared/dates.ts'
import type { FollowUpRow } from '../../shared/follow-up-documents.ts'
import type { DocumentWords } from './document-words.ts'
import type { PlainCell, PlainLine } from './docx-plain-table.ts'
import { STYLES } from './docx-styles.ts'
import { groundOf, LATE_LOOK, STATE_LOOKS } from './document-follow-up-looks.ts'

/** A column of a follow-up table: its head, its share of the width, what it says of a decision. */
export type FollowUpColumn = {
  readonly head: string
  readonly share: number
  readonly cell: (row: FollowUpRow, words: DocumentWords) => PlainCell
}

/** `Mesure | Point focal | Calendrier | Statut`, the least that published matrices show. */
export function minimumColumns({ t }: DocumentWords): readonly FollowUpColumn[] {
  return [
    { head: t('followUp.measure'), share: 44, cell: measureCell },
    { head: t('followUp.focalPoint'), share: 16, cell: focalPointCell },
    { head: t('followUp.schedule'), share: 15, cell: scheduleCell },
    { head: t('followUp.state'), share: 25, cell: stateCell },
  ]
}

function measureCell(row: FollowUpRow, words: DocumentWords): PlainCell {
  return {
    lines: [
      ...textLine(row.reference, STYLES.tableNote, { bold: true }),
      ...wordingLines(row, words, STYLES.tableText, STYLES.tableNote),
    ],
  }
}

function focalPointCell(row: FollowUpRow, { t }: DocumentWords): PlainCell {
  if (row.isWithheld) return { lines: textLine('–', STYLES.tableText) }
  const supports = row.supports.join(', ')
  return {
    lines: [
      ...textLine(row.lead === '' ? t('followUp.toName') : row.lead, STYLES.tableText),
      ...textLine(row.leadPerson, STYLES.tableNote),
      ...textLine(supports === '' ? '' : t('followUp.with', { supports }), STYLES.tableNote),
    ],
  }
}

function scheduleCell(row: FollowUpRow, words: DocumentWords): PlainCell {
  const write = (day: IsoDate) => words.date(day)
  return { lines: dueLines(row, words, { text: STYLES.tableText, note: STYLES.tableNote, write }) }
}

/** State, lateness, and where it is not done what explains it. */
function stateCell(row: FollowUpRow, words: DocumentWords): PlainCell {
  const done = row.status === 'DONE' && row.closedOn !== null && !row.isWithheld
  return {
    fill: groundOf(row),
    lines: [
      ...stateLines(row, words, { text: STYLES.tableText, note: STYLES.tableNote }),
      ...(done && row.closedOn !== null
        ? textLine(words.t('followUp.doneOn', { date: words.date(row.closedOn) }), STYLES.tableNote)
        : []),
      ...(row.status === 'DONE'
        ? []
        : explanations(row).flatMap((text) => textLine(text, STYLES.tableNote))),
    ],
  }
}

/** Why it is not done: what was said last, what is in the way, what was remarked; each once. */
function explanations(row: FollowUpRow): readonly string[] {
  const { explanation, difficulties, correctiveMeasures, observations, evidence } = row
  const said = [explanation, difficulties, correctiveMeasures, observations, ...evidence]
  return [...new Set(said)].filter((text) => text.trim() !== '')
}

type LineLook = Omit<PlainLine, 'text' | 'style'>

/** One line of a cell; nothing for an empty text. */
export function textLine(text: string, style: string, look: LineLook = {}): readonly PlainLine[] {
  return text.trim() === '' ? [] : [{ text, style, ...look }]
}

/** What was decided, with its budget mark, or the words that stand for what is withheld. */
export function wordingLines(
  row: FollowUpRow,
  { t }: DocumentWords,
  text: string,
  note: string,
): readonly PlainLine[] {
  if (row.isWithheld) return textLine(t('followUp.withheld'), text, { italics: true })
  return [
    ...textLine(row.wording, text),
    ...(row.hasBudgetImpact ? textLine(t('followUp.budget'), note, { italics: true }) : []),
  ]
}

/** First and last due day, and how often it moved. */
export function dueLines(
  row: FollowUpRow,
  { t }: DocumentWords,
  {
    text,
    note,
    write,
  }: {
    readonly text: string
    readonly note: string
    readonly write: (day: IsoDate) => string
  },
): readonly PlainLine[] {
  const { dueInitialOn, dueRevisedOn, dueRevisions } = row
  const first = dueInitialOn === null ? t('followUp.noDue') : write(dueInitialOn)
  if (dueRevisedOn === null || dueRevisedOn === dueInitialOn) return textLine(first, text)
  return [
    ...textLine(first, text),
    ...textLine(t('followUp.revisedTo', { date: write(dueRevisedOn) }), text, { bold: true }),
    ...(dueRevisions < 2 || row.isWithheld
      ? []
      : textLine(t('followUp.revisions', { count: dueRevisions }), note)),
  ]
}

/** State in a shape and in words, how far it is, and how late. */
export function stateLines(
  row: FollowUpRow,
  { t }: DocumentWords,
  { text, note }: { readonly text: string; readonly note: string },
): readonly PlainLine[] {
  const { shape, ink } = STATE_LOOKS[row.status]
  const percent = row.percent === null ? '' : `${row.percent} %`
  const how = [row.progress, percent].filter((part) => part !== '').join(' – ')
  const { supersededBy } = row
  const by = row.status === 'SUPERSEDED' ? supersededBy : ''
  return [
    ...textLine(`${shape} ${row.statusLabel}`, text, { bold: true, color: ink }),
    ...textLine(by === '' ? '' : t('followUp.supersededBy', { reference: by }), note),
    ...textLine(how, note),
    ...(row.daysLate === 0
      ? []
      : textLine(`${LATE_LOOK.shape} ${t('followUp.lateBy', { count: row.daysLate })}`, text, {
          bold: true,
          color: LATE_LOOK.ink,
        })),
  ]
}
