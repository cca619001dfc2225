import { HeadingLevel, type ISectionOptions, Paragraph, type Table } from 'docx'
import { decisionStatuses } from '../../shared/decision-codes.ts'
import type { FollowUpDocument } from '../../shared/follow-up-documents.ts'
import { type DocumentTranslate, type DocumentWords, documentWords } from './document-words.ts'
import { packDocument } from './docx-file.ts'
import { longTable } from './docx-long-table.ts'
import { type PageFormat, sectionFrame, textWidth } from './docx-page.ts'
import { STYLES } from './docx-styles.ts'
import { documentTable } from './docx-table.ts'
import { paragraph } from './docx-text.ts'
import {
  FOLLOW_UP_STYLES,
  followUpStyles,
  LATE_LOOK,
  STATE_LOOKS,
} from './document-follow-up-looks.ts'
import { followUpPlain } from './follow-up-table-word.ts'

const FORMAT: PageFormat = { orientation: 'landscape', sideMargin: 10 }
const WIDTH = textWidth(FORMAT)

/** The tableau de suivi as a Word file, across A4: figures first, then bodies and their years. */
export function buildFollowUp(
  document: FollowUpDocument,
  t: DocumentTranslate,
): Promise<Uint8Array> {
  const { letterhead, stamp, layout, rows } = document
  const words = documentWords(stamp.lang, t)
  const title = t(layout === 'complete' ? 'followUp.title' : 'followUp.minimumTitle')
  const asOf = t('followUp.asOf', { date: words.date(stamp.datedOn) })
  const runningLine = `${title} – ${asOf}`
  const frame = sectionFrame({
    letterhead,
    stamp,
    words,
    format: FORMAT,
    runningLine,
    pagesOf: 'document',
  })
  const look = { layout, width: WIDTH, isGrouped: true }
  const table = rows.length === 0 ? null : longTable(followUpPlain(rows, look, words), words)
  const section: ISectionOptions = {
    ...frame,
    children: [
      paragraph(words, title, { heading: HeadingLevel.TITLE }),
      paragraph(words, asOf, { style: STYLES.subtitle }),
      paragraph(words, filterLine(document, words), { style: STYLES.version }),
      ...figureBlocks(document, words),
      table === null ? emptyLine(document, words) : table.frame,
      // Word wants a paragraph after a table.
      new Paragraph({ style: STYLES.small }),
    ],
  }
  const splices = table === null ? [] : [table.splice]
  return packDocument(stamp, runningLine, [section], { ...followUpStyles, splices })
}

function filterLine({ filter }: FollowUpDocument, { t }: DocumentWords): string {
  return filter.length === 0
    ? t('followUp.whole')
    : t('followUp.filter', { filter: filter.join(' ; ') })
}

function emptyLine({ filter }: FollowUpDocument, words: DocumentWords): Paragraph {
  const isWhole = filter.length === 0
  return paragraph(words, words.t(isWhole ? 'followUp.emptyRegister' : 'followUp.empty'))
}

type Figure = { readonly label: string; readonly value: string; readonly ink?: string }

function figureBlocks(
  { figures, stamp }: FollowUpDocument,
  words: DocumentWords,
): readonly (Paragraph | Table)[] {
  const { t } = words
  const { total, byStatus, denominator, done, late, executionRate } = figures
  const counts = t('followUp.rateCounts', { done, denominator })
  const rate = executionRate === null ? t('followUp.noRate') : words.rate(executionRate)
  const shown: readonly Figure[] = [
    { label: t('followUp.total'), value: String(total) },
    ...(['DONE', 'IN_PROGRESS', 'NOT_STARTED'] as const).map((status) => ({
      label: `${STATE_LOOKS[status].shape} ${t(`followUp.${status}`)}`,
      value: String(byStatus[status]),
      ink: STATE_LOOKS[status].ink,
    })),
    {
      label: `${LATE_LOOK.shape} ${t('followUp.late')}`,
      value: String(late),
      ink: LATE_LOOK.ink,
    },
    {
      label: executionRate === null ? t('followUp.rate') : `${t('followUp.rate')} (${counts})`,
      value: rate,
    },
  ]
  const date = words.date(stamp.datedOn)
  return [
    figureTable(shown, words),
    paragraph(words, [otherStates(figures, words), t('followUp.rateNote', { date })].join(' '), {
      style: STYLES.small,
      spacing: { before: 60, after: 160 },
    }),
  ]
}

function figureTable(figures: readonly Figure[], words: DocumentWords): Table {
  const width = Math.floor(WIDTH / figures.length)
  return documentTable({
    columns: figures.map(() => ({ head: '', width })),
    borders: 'grid',
    head: [],
    rows: [
      {
        cells: figures.map(({ label, value, ink }) => ({
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

/** The states that the figures do not show by themselves; empty when no decision is in one. */
function otherStates({ byStatus }: FollowUpDocument['figures'], { t }: DocumentWords): string {
  const shown: readonly string[] = ['DONE', 'IN_PROGRESS', 'NOT_STARTED']
  const states = decisionStatuses
    .filter((status) => !shown.includes(status) && byStatus[status] > 0)
    .map((status) =>
      t('followUp.stateCount', { state: t(`followUp.${status}`), count: byStatus[status] }),
    )
  return states.length === 0 ? '' : t('followUp.others', { states: states.join(', ') })
}
