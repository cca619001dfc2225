import { HeadingLevel, type ISectionOptions, type Paragraph, type Table } from 'docx'
import type { ReviewCalendarDocument } from '../../shared/calendar-documents.ts'
import { phaseCodes } from '../../shared/calendar-events.ts'
import {
  adoptionBlocks,
  conflictBlocks,
  holidayBlocks,
  logBlocks,
  milestoneBlocks,
  versionState,
} from './calendar-annexes-word.ts'
import { synopticGrid } from './calendar-grid-word.ts'
import { calendarStyles } from './document-calendar-looks.ts'
import { type DocumentTranslate, type DocumentWords, documentWords } from './document-words.ts'
import { packDocument } from './docx-file.ts'
import { gridTable } from './docx-grid-table.ts'
import { longTable, type Splice } from './docx-long-table.ts'
import { type PageFormat, sectionFrame, textWidth } from './docx-page.ts'
import { STYLES } from './docx-styles.ts'
import { paragraph } from './docx-text.ts'
import { datedPhases, reviewTable } from './review-calendar-table-word.ts'

type Blocks = readonly (Paragraph | Table)[]
type Part = { readonly blocks: Blocks; readonly splices: readonly Splice[] }

/**
 * The harmonised calendar across A4 or A3: its scope, the table of reviews, the year by weeks, the
 * dates of the budget, days off, what the rules say of a project, the change log, the adoption.
 */
export function buildReviewCalendar(
  document: ReviewCalendarDocument,
  translate: DocumentTranslate,
): Promise<Uint8Array> {
  const { letterhead, stamp, paper, version, ground } = document
  const words = documentWords(stamp.lang, translate)
  const { t } = words
  const format: PageFormat = { orientation: 'landscape', sideMargin: 10, paper }
  const width = textWidth(format)
  const title = t('calendar.title', { year: ground.year })
  const runningLine = `${title} – ${t('calendar.version', { version: version.label })}`
  const frame = sectionFrame({
    letterhead,
    stamp,
    words,
    format,
    runningLine,
    pagesOf: 'document',
    ...(version.state === 'ADOPTED' ? {} : { watermark: t('common.watermark') }),
  })
  const parts = [
    { blocks: coverBlocks(document, title, words), splices: [] },
    ...numbered(partsOf(document, width, words), words),
  ]
  const section: ISectionOptions = { ...frame, children: parts.flatMap(({ blocks }) => blocks) }
  const splices = parts.flatMap((part) => part.splices)
  return packDocument(stamp, runningLine, [section], { ...calendarStyles(paper), splices })
}

function coverBlocks(
  { version, reviews, ground, figures }: ReviewCalendarDocument,
  title: string,
  words: DocumentWords,
): Blocks {
  const { t, date } = words
  const state = `${t('calendar.version', { version: version.label })} – ${versionState(version, words)}`
  const counted = t('calendar.count', { count: reviews.length })
  const { budgetDebateOn } = ground.milestones
  const body = (text: string) => paragraph(words, text, { spacing: { after: 60 } })
  return [
    paragraph(words, title, { heading: HeadingLevel.TITLE }),
    paragraph(words, state, { style: STYLES.subtitle }),
    paragraph(words, counted, { style: STYLES.version }),
    paragraph(words, t('calendar.note'), { heading: HeadingLevel.HEADING_2 }),
    body(t('calendar.notePurpose', { year: ground.year })),
    body(
      t('calendar.notePrinciples', {
        perWeek: figures.reviewsPerWeek,
        days: figures.daysBeforeStrategy,
        debate: date(budgetDebateOn),
      }),
    ),
    body(t('calendar.noteRules')),
  ]
}

type TitledPart = Part & { readonly title: string; readonly isNewPage?: boolean }

function partsOf(
  document: ReviewCalendarDocument,
  width: number,
  words: DocumentWords,
): readonly TitledPart[] {
  const { t } = words
  const { version, ground } = document
  const plain = (title: string, blocks: Blocks): TitledPart => ({ title, blocks, splices: [] })
  return [
    tablePart(document, width, words),
    ...(document.reviews.length === 0 ? [] : [gridPart(document, width, words)]),
    {
      ...plain(t('calendar.milestones'), milestoneBlocks(ground, width, words)),
      isNewPage: true,
    },
    plain(t('calendar.holidays'), holidayBlocks(ground, width, words)),
    ...(version.state === 'ADOPTED'
      ? []
      : [plain(t('calendar.conflicts'), conflictBlocks(document, width, words))]),
    plain(t('calendar.log'), logBlocks(document, width, words)),
    plain(t('calendar.adoption'), adoptionBlocks(document, width, words)),
  ]
}

function numbered(parts: readonly TitledPart[], words: DocumentWords): readonly Part[] {
  return parts.map(({ title, isNewPage, blocks, splices }, index) => ({
    splices,
    blocks: [
      paragraph(words, words.t('calendar.heading', { number: index + 1, title }), {
        heading: HeadingLevel.HEADING_2,
        ...(isNewPage === true ? { pageBreakBefore: true } : {}),
      }),
      ...blocks,
    ],
  }))
}

function tablePart(
  { reviews, ground }: ReviewCalendarDocument,
  width: number,
  words: DocumentWords,
): TitledPart {
  const { t } = words
  const title = t('calendar.table')
  if (reviews.length === 0) {
    return { title, blocks: [paragraph(words, t('calendar.empty'))], splices: [] }
  }
  const { frame, splice } = longTable(reviewTable(reviews, ground.year, width, words), words)
  const dated = datedPhases(reviews)
  const others = phaseCodes.filter((phase) => !dated.includes(phase))
  const names = others.map((phase) => t(`calendarPhases.${phase}`).toLocaleLowerCase())
  const missing = names.length === 0 ? '' : t('calendar.withoutDates', { phases: names.join(', ') })
  return { title, blocks: [smallLine(missing, words), frame], splices: [splice] }
}

function gridPart(
  document: ReviewCalendarDocument,
  width: number,
  words: DocumentWords,
): TitledPart {
  const { t } = words
  const { frame, splice } = gridTable(synopticGrid(document, width, words), words)
  const codes = datedPhases(document.reviews).map((phase) =>
    t('calendar.legendEntry', {
      code: t(`calendarCodes.${phase}`),
      phase: t(`calendarPhases.${phase}`).toLocaleLowerCase(),
    }),
  )
  const open = document.reviews
    .filter(({ phases }) => phases.some(({ held, planned }) => held === null && planned === null))
    .map(({ label }) => label)
  return {
    title: t('calendar.grid'),
    isNewPage: true,
    splices: [splice],
    blocks: [
      frame,
      smallLine(t('calendar.gridLegend', { codes: codes.join(', ') }), words),
      smallLine(t('calendar.certaintyLegend'), words),
      ...(open.length === 0
        ? []
        : [smallLine(t('calendar.noGridDates', { reviews: open.join(', ') }), words)]),
    ],
  }
}

/** Word wants a paragraph after a table, be it empty. */
function smallLine(text: string, words: DocumentWords): Paragraph {
  return paragraph(words, text, { style: STYLES.small, spacing: { before: 60 } })
}
