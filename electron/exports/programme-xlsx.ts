import type { IsoDate } from '../../shared/dates.ts'
import type { ActivityFigures, ActivityLine } from '../../shared/programme.ts'
import { activityStates } from '../../shared/programme.ts'
import type { WorkProgrammeDocument } from '../../shared/programme-documents.ts'
import type { SheetCell } from './cells-xlsx.ts'
import { LATE_LOOK } from './document-follow-up-looks.ts'
import { ACTIVITY_LOOKS } from './document-programme-looks.ts'
import { type DocumentTranslate, type DocumentWords, documentWords } from './document-words.ts'
import { COLOURS } from './docx-styles.ts'
import { linkWords } from './programme-table-word.ts'
import { packWorkbook, type Sheet } from './workbook-xlsx.ts'

/** The work programme as an Excel workbook: activities to filter, and the figures. */
export function buildWorkProgrammeSheet(
  document: WorkProgrammeDocument,
  t: DocumentTranslate,
): Uint8Array {
  const { stamp, board } = document
  const words = documentWords(stamp.lang, t)
  const marks = stamp.isDemo ? [t('common.demoMark')] : []
  return packWorkbook({
    title: board.programme.title,
    issuer: stamp.issuer,
    datedOn: stamp.datedOn,
    mention: [board.programme.title, ...marks].join(' – '),
    sheets: [activitySheet(document, words), figureSheet(document, words)],
  })
}

type Line = {
  readonly number: string
  readonly axis: string
  readonly activity: ActivityLine
}
type Column = {
  readonly head: string
  readonly width: number
  readonly cell: (line: Line) => SheetCell
}

function activitySheet({ board }: WorkProgrammeDocument, words: DocumentWords): Sheet {
  const columns = columnsOf(words)
  const lines = board.axes.flatMap(({ axis, activities }, at) =>
    activities.map((activity, place): Line => {
      return { number: `${at + 1}.${place + 1}`, axis: `${at + 1}. ${axis.title}`, activity }
    }),
  )
  return {
    name: words.t('programme.sheet'),
    widths: columns.map(({ width }) => width),
    rows: [
      columns.map(({ head }) => headCell(head)),
      ...lines.map((line) => columns.map(({ cell }) => cell(line))),
    ],
    hasHeader: true,
  }
}

/** One column for each thing known, days apart from numbers and both from words: made to filter. */
function columnsOf(words: DocumentWords): readonly Column[] {
  const { t } = words
  const text = (head: string, width: number, read: (line: Line) => string): Column => ({
    head,
    width,
    cell: (line) => ({ kind: 'text', value: words.set(read(line)), wraps: true }),
  })
  const day = (head: string, read: (activity: ActivityLine) => IsoDate | null): Column => ({
    head,
    width: 12,
    cell: ({ activity }) => dayCell(read(activity)),
  })
  return [
    text(t('programme.number'), 7, ({ number }) => number),
    text(t('programme.axis'), 28, ({ axis }) => axis),
    text(t('programme.activityName'), 56, ({ activity }) => activity.title),
    text(t('programme.owner'), 18, ({ activity }) => activity.owner),
    day(t('programme.startsOn'), ({ startsOn }) => startsOn),
    day(t('programme.endsOn'), ({ endsOn }) => endsOn),
    text(t('programme.expectedResult'), 36, ({ activity }) => activity.expectedResult),
    text(t('programme.indicator'), 24, ({ activity }) => activity.indicator),
    text(t('programme.targetHead'), 14, ({ activity }) => activity.target),
    {
      head: t('programme.state'),
      width: 15,
      cell: ({ activity: { state } }) => {
        const { shape, ink, ground } = ACTIVITY_LOOKS[state]
        return { kind: 'text', value: `${shape} ${t(`programme.${state}`)}`, ink, ground }
      },
    },
    {
      head: t('programme.percentHead'),
      width: 12,
      cell: ({ activity: { percent } }) => ({ kind: 'share', value: percent / 100 }),
    },
    {
      head: t('programme.isLate'),
      width: 11,
      cell: ({ activity: { daysLate } }) =>
        daysLate === 0
          ? { kind: 'empty' }
          : {
              kind: 'text',
              value: t('programme.yes'),
              bold: true,
              ink: LATE_LOOK.ink,
              ground: LATE_LOOK.ground,
            },
    },
    {
      head: t('programme.delay'),
      width: 11,
      cell: ({ activity: { daysLate } }) =>
        daysLate === 0 ? { kind: 'empty' } : { kind: 'number', value: daysLate },
    },
    ...[1, 2, 3, 4].flatMap((quarter) => quarterColumns(quarter, words)),
    text(t('programme.links'), 34, ({ activity }) => linkWords(activity, words).join('\n')),
    text(t('programme.note'), 36, ({ activity }) => activity.note),
  ]
}

function quarterColumns(quarter: number, words: DocumentWords): readonly Column[] {
  const { t } = words
  const stateOf = ({ activity }: Line) =>
    activity.quarters.find((state) => state.quarter === quarter)
  return [
    {
      head: t('programme.quarterPercent', { quarter }),
      width: 9,
      cell: (line) => shareCell(stateOf(line)?.percent ?? null),
    },
    {
      head: t('programme.quarterFinding', { quarter }),
      width: 22,
      cell: (line) => ({ kind: 'text', value: words.set(stateOf(line)?.note ?? ''), wraps: true }),
    },
  ]
}

function figureSheet(document: WorkProgrammeDocument, words: DocumentWords): Sheet {
  const { stamp, board } = document
  const { t } = words
  const title: SheetCell = { kind: 'text', value: board.programme.title, bold: true, size: 14 }
  return {
    name: t('programme.figures'),
    widths: [48, 14, 14, 14, 14, 18],
    rows: [
      [title],
      [label(t('programme.day')), { kind: 'day', value: stamp.datedOn }],
      [label(t('programme.holder')), label(words.set(board.holderName))],
      ...(stamp.isDemo ? [[label(t('programme.mention')), warning(t('common.demoMark'))]] : []),
      [],
      [headCell(t('programme.figure')), headCell(t('programme.value'))],
      ...totals(board.figures, words),
      [],
      ...quarterRows(document, words),
      [],
      ...axisRows(document, words),
    ],
    hasHeader: false,
  }
}

function totals(figures: ActivityFigures, { t }: DocumentWords): readonly SheetCell[][] {
  const { total, byState, late, meanPercent } = figures
  return [
    [label(t('programme.total')), number(total)],
    ...activityStates.map((state): SheetCell[] => [
      { ...label(t(`programme.${state}`)), ground: ACTIVITY_LOOKS[state].ground },
      number(byState[state]),
    ]),
    [{ ...label(t('programme.late')), ground: LATE_LOOK.ground }, number(late)],
    [label(t('programme.mean')), shareCell(meanPercent)],
  ]
}

function quarterRows({ board }: WorkProgrammeDocument, { t }: DocumentWords): SheetCell[][] {
  return [
    [
      headCell(t('programme.quarterHead')),
      headCell(t('programme.quarterActive')),
      headCell(t('programme.quarterDue')),
      headCell(t('programme.quarterDone')),
      headCell(t('programme.quarterLate')),
      headCell(t('programme.quarterStated')),
    ],
    ...board.quarters.map(({ quarter, active, due, done, late, statedPercent }): SheetCell[] => [
      label(t('programme.quarter', { quarter })),
      ...[active, due, done, late].map(number),
      shareCell(statedPercent),
    ]),
  ]
}

function axisRows({ board }: WorkProgrammeDocument, words: DocumentWords): SheetCell[][] {
  const { t } = words
  return [
    [
      headCell(t('programme.axis')),
      headCell(t('programme.total')),
      headCell(t('programme.done')),
      headCell(t('programme.late')),
      headCell(t('programme.mean')),
    ],
    ...board.axes.map(({ axis, figures }, at): SheetCell[] => [
      label(words.set(`${at + 1}. ${axis.title}`)),
      ...[figures.total, figures.byState.DONE, figures.late].map(number),
      shareCell(figures.meanPercent),
    ]),
  ]
}

function headCell(value: string): SheetCell {
  return { kind: 'text', value, bold: true, ink: COLOURS.accent, ground: COLOURS.tint, wraps: true }
}

function label(value: string): SheetCell & { readonly kind: 'text' } {
  return { kind: 'text', value, wraps: true }
}

function warning(value: string): SheetCell {
  return { kind: 'text', value, bold: true, ink: COLOURS.warning }
}

function number(value: number): SheetCell {
  return { kind: 'number', value }
}

function dayCell(value: IsoDate | null): SheetCell {
  return value === null ? { kind: 'empty' } : { kind: 'day', value }
}

/** A percentage of 0 to 100 as Excel counts it. */
function shareCell(percent: number | null): SheetCell {
  return percent === null ? { kind: 'empty' } : { kind: 'share', value: percent / 100 }
}
