import { decisionFigures } from '../../shared/decision-rules.ts'
import { decisionStatuses } from '../../shared/decision-codes.ts'
import type { FollowUpDocument, FollowUpRow } from '../../shared/follow-up-documents.ts'
import { type DocumentTranslate, type DocumentWords, documentWords } from './document-words.ts'
import { COLOURS } from './docx-styles.ts'
import { completeSheetColumns, minimumSheetColumns } from './follow-up-columns-xlsx.ts'
import { LATE_LOOK, STATE_LOOKS } from './document-follow-up-looks.ts'
import type { SheetCell } from './cells-xlsx.ts'
import { packWorkbook, type Sheet } from './workbook-xlsx.ts'

/** The tableau de suivi as an Excel workbook: a sheet of decisions to filter, a sheet of figures. */
export function buildFollowUpSheet(document: FollowUpDocument, t: DocumentTranslate): Uint8Array {
  const words = documentWords(document.stamp.lang, t)
  const { stamp } = document
  return packWorkbook({
    title: t('followUp.title'),
    issuer: stamp.issuer,
    datedOn: stamp.datedOn,
    mention: [t('followUp.title'), ...mentions(document, words)].join(' – '),
    sheets: [decisionSheet(document, words), figureSheet(document, words)],
  })
}

/** What each page must say of the document; nothing for an ordinary one. */
function mentions({ stamp }: FollowUpDocument, { t }: DocumentWords): readonly string[] {
  return [
    ...(stamp.confidentiality === 'RESTRICTED' ? [t('common.restricted')] : []),
    ...(stamp.isDemo ? [t('common.demoMark')] : []),
  ]
}

function decisionSheet({ layout, rows }: FollowUpDocument, words: DocumentWords): Sheet {
  const columns = layout === 'complete' ? completeSheetColumns(words) : minimumSheetColumns(words)
  const heads = columns.map(({ head }) => headCell(words.set(head)))
  return {
    name: words.t('followUp.sheet'),
    widths: columns.map(({ width }) => width),
    rows: [heads, ...rows.map((row) => columns.map(({ cell }) => cell(row, words)))],
    hasHeader: true,
  }
}

function headCell(value: string): SheetCell {
  return { kind: 'text', value, bold: true, ink: COLOURS.accent, ground: COLOURS.tint, wraps: true }
}

function figureSheet(document: FollowUpDocument, words: DocumentWords): Sheet {
  const { t } = words
  const title: SheetCell = { kind: 'text', value: t('followUp.title'), bold: true, size: 14 }
  return {
    name: t('followUp.figures'),
    widths: [44, 14, 14, 14, 14, 14],
    rows: [
      [title],
      ...factRows(document, words),
      [],
      [headCell(t('followUp.figure')), headCell(t('followUp.value'))],
      ...figureRows(document, words),
      [],
      ...bodyRows(document, words),
    ],
    hasHeader: false,
  }
}

function factRows(document: FollowUpDocument, words: DocumentWords): readonly SheetCell[][] {
  const { stamp, filter } = document
  const { t } = words
  const selection = filter.length === 0 ? t('followUp.whole') : filter.join(' ; ')
  return [
    [label(t('followUp.day')), { kind: 'day', value: stamp.datedOn }],
    [label(t('followUp.selection')), { kind: 'text', value: words.set(selection), wraps: true }],
    ...mentions(document, words).map((text): SheetCell[] => [
      label(t('followUp.mention')),
      { kind: 'text', value: text, bold: true, ink: COLOURS.warning },
    ]),
  ]
}

function figureRows({ figures }: FollowUpDocument, { t }: DocumentWords): readonly SheetCell[][] {
  const { total, byStatus, denominator, late, executionRate } = figures
  return [
    [label(t('followUp.total')), number(total)],
    ...decisionStatuses.map((status): SheetCell[] => [
      { ...label(t(`followUp.${status}`)), ground: STATE_LOOKS[status].ground },
      number(byStatus[status]),
    ]),
    [{ ...label(t('followUp.late')), ground: LATE_LOOK.ground }, number(late)],
    [label(t('followUp.denominator')), number(denominator)],
    [label(t('followUp.rate')), share(executionRate)],
  ]
}

/** The same figures body by body, in the order of the rows. */
function bodyRows({ rows, stamp }: FollowUpDocument, { t }: DocumentWords): readonly SheetCell[][] {
  const bodies = Map.groupBy(rows, ({ bodyCode }) => bodyCode)
  const heads = ['body', 'total', 'done', 'denominator', 'late', 'rate'] as const
  return [
    heads.map((head) => headCell(t(`followUp.${head}`))),
    ...[...bodies.entries()].map(([code, own]): SheetCell[] => {
      const figures = decisionFigures(own, stamp.datedOn)
      const { total, done, denominator, late, executionRate } = figures
      return [
        label(nameOf(code, own)),
        ...[total, done, denominator, late].map(number),
        share(executionRate),
      ]
    }),
  ]
}

function nameOf(code: string, [first]: readonly FollowUpRow[]): string {
  return first === undefined || first.bodyName === code ? code : `${code} – ${first.bodyName}`
}

function label(value: string): SheetCell & { readonly kind: 'text' } {
  return { kind: 'text', value, wraps: true }
}

function number(value: number): SheetCell {
  return { kind: 'number', value }
}

function share(value: number | null): SheetCell {
  return value === null ? { kind: 'empty' } : { kind: 'share', value }
}
