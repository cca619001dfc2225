import type { IsoDate } from '../../shared/dates.ts'
import type { FollowUpRow } from '../../shared/follow-up-documents.ts'
import type { DocumentWords } from './document-words.ts'
import { groundOf, LATE_LOOK, STATE_LOOKS } from './document-follow-up-looks.ts'
import type { SheetCell } from './cells-xlsx.ts'

/** A column of the sheet: its head, its width in characters, what it holds of a decision. */
export type SheetColumn = {
  readonly head: string
  readonly width: number
  readonly cell: (row: FollowUpRow, words: DocumentWords) => SheetCell
}

/** One column for each thing known, days apart from numbers and both from words: made to filter. */
export function completeSheetColumns(words: DocumentWords): readonly SheetColumn[] {
  const { t } = words
  return [
    text(t('followUp.reference'), 20, ({ reference }) => reference, { bold: true }),
    text(t('followUp.body'), 12, ({ bodyCode }) => bodyCode),
    number(t('followUp.year'), 8, ({ year }) => (year === 0 ? null : year)),
    day(t('followUp.takenOn'), ({ takenOn }) => takenOn),
    wording(t('followUp.wording'), 60),
    text(t('followUp.kind'), 16, ({ kindLabel }) => kindLabel),
    lead(t('followUp.lead')),
    text(t('followUp.leadPerson'), 20, ({ leadPerson }) => leadPerson),
    text(t('followUp.supports'), 18, ({ supports }) => supports.join(', ')),
    text(t('followUp.theme'), 14, ({ group }) => group),
    day(t('followUp.dueInitial'), ({ dueInitialOn }) => dueInitialOn),
    day(t('followUp.dueRevised'), ({ dueRevisedOn }) => dueRevisedOn),
    number(t('followUp.dueRevisions'), 9, ({ dueRevisions, isWithheld }) =>
      isWithheld ? null : dueRevisions,
    ),
    status(t('followUp.status')),
    isLate(t('followUp.isLate')),
    number(t('followUp.delay'), 9, ({ daysLate }) => (daysLate === 0 ? null : daysLate)),
    percent(t('followUp.percent')),
    text(t('followUp.progress'), 14, ({ progress }) => progress),
    text(t('followUp.evidence'), 26, ({ evidence }) => evidence.join('\n')),
    text(t('followUp.difficulties'), 30, ({ difficulties }) => difficulties),
    text(t('followUp.correctiveMeasures'), 30, ({ correctiveMeasures }) => correctiveMeasures),
    text(t('followUp.observations'), 30, ({ observations }) => observations),
    text(t('followUp.explanation'), 36, ({ explanation }) => explanation),
    day(t('followUp.updatedOn'), ({ updatedOn }) => updatedOn),
    day(t('followUp.closedOn'), ({ closedOn }) => closedOn),
    text(t('followUp.budget'), 12, ({ hasBudgetImpact }) =>
      hasBudgetImpact ? t('followUp.yes') : '',
    ),
  ]
}

/** `Mesure | Point focal | Calendrier | Statut`, with the reference to find it again. */
export function minimumSheetColumns({ t }: DocumentWords): readonly SheetColumn[] {
  return [
    text(t('followUp.reference'), 20, ({ reference }) => reference, { bold: true }),
    wording(t('followUp.measure'), 64),
    lead(t('followUp.focalPoint')),
    day(t('followUp.schedule'), ({ dueRevisedOn, dueInitialOn }) => dueRevisedOn ?? dueInitialOn),
    status(t('followUp.state')),
    isLate(t('followUp.isLate')),
    text(t('followUp.explanation'), 50, (row) =>
      row.status === 'DONE' ? '' : row.explanation || row.difficulties || row.observations,
    ),
  ]
}

function text(
  head: string,
  width: number,
  read: (row: FollowUpRow) => string,
  look: { readonly bold?: boolean } = {},
): SheetColumn {
  const cell: SheetColumn['cell'] = (row, words) => ({
    kind: 'text',
    value: words.set(read(row)),
    wraps: true,
    ...look,
  })
  return { head, width, cell }
}

function wording(head: string, width: number): SheetColumn {
  const cell: SheetColumn['cell'] = (row, { t, set }) =>
    row.isWithheld
      ? { kind: 'text', value: t('followUp.withheld'), ink: '4A5154', wraps: true }
      : { kind: 'text', value: set(row.wording), wraps: true }
  return { head, width, cell }
}

function lead(head: string): SheetColumn {
  const cell: SheetColumn['cell'] = (row, { t, set }) => ({
    kind: 'text',
    value: row.lead === '' && !row.isWithheld ? t('followUp.toName') : set(row.lead),
    wraps: true,
  })
  return { head, width: 18, cell }
}

function day(head: string, read: (row: FollowUpRow) => IsoDate | null): SheetColumn {
  const cell = (row: FollowUpRow): SheetCell => {
    const value = read(row)
    return value === null ? { kind: 'empty' } : { kind: 'day', value }
  }
  return { head, width: 12, cell }
}

function number(
  head: string,
  width: number,
  read: (row: FollowUpRow) => number | null,
): SheetColumn {
  const cell = (row: FollowUpRow): SheetCell => {
    const value = read(row)
    return value === null ? { kind: 'empty' } : { kind: 'number', value }
  }
  return { head, width, cell }
}

function percent(head: string): SheetColumn {
  const cell = (row: FollowUpRow): SheetCell =>
    row.percent === null ? { kind: 'empty' } : { kind: 'share', value: row.percent / 100 }
  return { head, width: 8, cell }
}

/** The state in words, on its colour. */
function status(head: string): SheetColumn {
  const cell = (row: FollowUpRow): SheetCell => ({
    kind: 'text',
    value: [row.statusLabel, row.status === 'SUPERSEDED' ? row.supersededBy : '']
      .filter((part) => part !== '')
      .join(' – '),
    bold: true,
    ink: STATE_LOOKS[row.status].ink,
    ground: groundOf(row),
    wraps: true,
  })
  return { head, width: 22, cell }
}

function isLate(head: string): SheetColumn {
  const cell: SheetColumn['cell'] = (row, { t }) =>
    row.daysLate === 0
      ? { kind: 'empty' }
      : { kind: 'text', value: t('followUp.yes'), bold: true, ink: LATE_LOOK.ink }
  return { head, width: 10, cell }
}
