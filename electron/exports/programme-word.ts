import { HeadingLevel, type ISectionOptions, Paragraph, type Table } from 'docx'
import type { ProgrammeBoard } from '../../shared/programme.ts'
import type { WorkProgrammeDocument } from '../../shared/programme-documents.ts'
import { FOLLOW_UP_STYLES, followUpStyles, LATE_LOOK } from './document-follow-up-looks.ts'
import { ACTIVITY_LOOKS } from './document-programme-looks.ts'
import { type DocumentTranslate, type DocumentWords, documentWords } from './document-words.ts'
import { packDocument } from './docx-file.ts'
import { longTable } from './docx-long-table.ts'
import { type PageFormat, sectionFrame, textWidth } from './docx-page.ts'
import { plainTable } from './docx-plain-table.ts'
import { STYLES } from './docx-styles.ts'
import { documentTable } from './docx-table.ts'
import { paragraph } from './docx-text.ts'
import { textLine } from './follow-up-columns-word.ts'
import { programmePlain } from './programme-table-word.ts'

const FORMAT: PageFormat = { orientation: 'landscape', sideMargin: 10 }
const WIDTH = textWidth(FORMAT)

/** The work programme across A4: figures, the state of each quarter, then the activities by axis. */
export function buildWorkProgramme(
  document: WorkProgrammeDocument,
  t: DocumentTranslate,
): Promise<Uint8Array> {
  const { letterhead, stamp, board } = document
  const { programme, axes } = board
  const words = documentWords(stamp.lang, t)
  const asOf = t('programme.asOf', { date: words.date(stamp.datedOn) })
  const runningLine = `${programme.title} – ${asOf}`
  const frame = sectionFrame({
    letterhead,
    stamp,
    words,
    format: FORMAT,
    runningLine,
    pagesOf: 'document',
    ...(programme.adoptedOn === null ? { watermark: t('common.watermark') } : {}),
  })
  const table = axes.length === 0 ? null : longTable(programmePlain(board, WIDTH, words), words)
  const section: ISectionOptions = {
    ...frame,
    children: [
      paragraph(words, programme.title, { heading: HeadingLevel.TITLE }),
      paragraph(words, adoption(board, words), { style: STYLES.subtitle }),
      paragraph(words, asOf, { style: STYLES.version }),
      figureTable(board, words),
      paragraph(words, notes(board, stamp.datedOn, words), {
        style: STYLES.small,
        spacing: { before: 60, after: 120 },
      }),
      ...quarterBlocks(board, words),
      table === null ? paragraph(words, t('programme.empty')) : table.frame,
      // Word wants a paragraph after a table.
      new Paragraph({ style: STYLES.small }),
    ],
  }
  const splices = table === null ? [] : [table.splice]
  return packDocument(stamp, runningLine, [section], { ...followUpStyles, splices })
}

function adoption({ programme }: ProgrammeBoard, { t, date }: DocumentWords): string {
  const { adoptedOn } = programme
  return adoptedOn === null
    ? t('programme.draft')
    : t('programme.adopted', { date: date(adoptedOn) })
}

type Figure = { readonly label: string; readonly value: string; readonly ink?: string }

function figureTable({ figures }: ProgrammeBoard, words: DocumentWords): Table {
  const { t } = words
  const { total, byState, late, meanPercent } = figures
  const ofState = (state: 'DONE' | 'IN_PROGRESS' | 'NOT_STARTED', label: string): Figure => {
    const { shape, ink } = ACTIVITY_LOOKS[state]
    return { label: `${shape} ${label}`, value: String(byState[state]), ink }
  }
  const shown: readonly Figure[] = [
    { label: t('programme.total'), value: String(total) },
    ofState('DONE', t('programme.done')),
    ofState('IN_PROGRESS', t('programme.inProgress')),
    ofState('NOT_STARTED', t('programme.notStarted')),
    {
      label: `${LATE_LOOK.shape} ${t('programme.late').toLocaleLowerCase()}`,
      value: String(late),
      ink: LATE_LOOK.ink,
    },
    { label: t('programme.mean'), value: percentOf(meanPercent, words) },
  ]
  const width = Math.floor(WIDTH / shown.length)
  return documentTable({
    columns: shown.map(() => ({ head: '', width })),
    borders: 'grid',
    head: [],
    rows: [
      {
        cells: shown.map(({ label, value, ink }) => ({
          children: [
            paragraph(words, value, {
              style: FOLLOW_UP_STYLES.figure,
              look: ink === undefined ? {} : { color: ink },
            }),
            paragraph(words, label, { style: FOLLOW_UP_STYLES.figureLabel }),
          ],
        })),
      },
    ],
  })
}

function percentOf(percent: number | null, { t }: DocumentWords): string {
  return percent === null ? t('programme.none') : t('programme.percent', { percent })
}

/** States that the figures do not show by themselves, and how the table is read. */
function notes(
  { figures: { byState } }: ProgrammeBoard,
  datedOn: WorkProgrammeDocument['stamp']['datedOn'],
  { t, date }: DocumentWords,
): string {
  const others = (['POSTPONED', 'CANCELLED'] as const).flatMap((state) =>
    byState[state] === 0
      ? []
      : [t('programme.stateCount', { state: t(`programme.${state}`), count: byState[state] })],
  )
  return [
    ...(others.length === 0 ? [] : [t('programme.others', { states: others.join(', ') })]),
    ...(byState.CANCELLED === 0 ? [] : [t('programme.cancelledNote')]),
    t('programme.reading', { date: date(datedOn) }),
  ].join(' ')
}

/** The four quarters in a small table, under its heading. */
function quarterBlocks(
  { quarters }: ProgrammeBoard,
  words: DocumentWords,
): readonly (Paragraph | Table)[] {
  const { t } = words
  const text = STYLES.tableText
  const heads = [
    t('programme.quarterHead'),
    t('programme.quarterActive'),
    t('programme.quarterDue'),
    t('programme.quarterDone'),
    t('programme.quarterLate'),
    t('programme.quarterStated'),
  ]
  const width = Math.floor(WIDTH / heads.length)
  const rows = quarters.map(({ quarter, active, due, done, late, statedPercent }) => ({
    cells: [
      { lines: textLine(t('programme.quarter', { quarter }), text, { bold: true }) },
      ...[active, due, done, late].map((count) => ({ lines: textLine(String(count), text) })),
      { lines: textLine(percentOf(statedPercent, words), text) },
    ],
  }))
  return [
    paragraph(words, t('programme.quarterTable'), { heading: HeadingLevel.HEADING_2 }),
    plainTable(
      {
        columns: heads.map((head) => ({ head, width })),
        borders: 'rows',
        headStyle: STYLES.tableHead,
        rows,
      },
      words,
    ),
    paragraph(words, '', { style: STYLES.small, spacing: { after: 120 } }),
  ]
}
