import {
  convertMillimetersToTwip,
  Footer,
  Header,
  type ISectionOptions,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  SimpleField,
  Tab,
  TabStopType,
  type Table,
  TextRun,
} from 'docx'
import { TextWatermark } from 'docx/watermarks'
import type { DocumentStamp, Letterhead } from '../../shared/documents.ts'
import type { DocumentWords } from './document-words.ts'
import { letterheadBlocks } from './docx-letterhead.ts'
import { BORDERS } from './docx-borders.ts'
import { COLOURS, STYLES } from './docx-styles.ts'
import { paragraph, textRuns } from './docx-text.ts'

const mm = convertMillimetersToTwip

/** Sheets in twips, as Word itself writes them: 210 × 297 mm would be rounded to another size. */
const SHEETS = {
  a4: { width: 11_906, height: 16_838 },
  a3: { width: 16_838, height: 23_811 },
} as const

export type PageFormat = {
  readonly orientation: 'portrait' | 'landscape'
  /** Left and right margin, in millimetres. */
  readonly sideMargin: number
  /** A4 unless said. */
  readonly paper?: keyof typeof SHEETS
}

/** Width of the text of a page, in twips. */
export function textWidth({ orientation, sideMargin, paper = 'a4' }: PageFormat): number {
  const { width, height } = SHEETS[paper]
  return (orientation === 'portrait' ? width : height) - 2 * mm(sideMargin)
}

export type PageFurniture = {
  readonly letterhead: Letterhead
  readonly stamp: DocumentStamp
  readonly words: DocumentWords
  readonly format: PageFormat
  /** Line at the head of the following pages and at the foot of all: «Ordre du jour – GEC-2026-11». */
  readonly runningLine: string
  /** What «Page X / Y» counts: the whole file, or this section where each letter counts for itself. */
  readonly pagesOf: 'document' | 'section'
  /** Word across each page, behind its text, such as «PROJET»; left out, there is none. */
  readonly watermark?: string
  /** True numbers the copies of a restricted document by hand: «exemplaire n° ____». */
  readonly hasNumberedCopies?: boolean
}

type SectionFrame = Omit<ISectionOptions, 'children'>

/** Page, header and footer of a section: letterhead on its first page, a running line on the others. */
export function sectionFrame(furniture: PageFurniture): SectionFrame {
  return {
    properties: sectionProperties(furniture.format, furniture.pagesOf === 'section'),
    headers: {
      first: new Header({ children: [...firstHead(furniture)] }),
      default: new Header({ children: runningHead(furniture) }),
    },
    footers: {
      first: new Footer({ children: [...addressLines(furniture), pageLine(furniture, 1)] }),
      default: new Footer({ children: [pageLine(furniture, 2)] }),
    },
  }
}

/** A section that keeps header and footer of the one before and starts on a new page. */
export function nextSectionFrame(format: PageFormat, restartsPages: boolean): SectionFrame {
  return { properties: sectionProperties(format, restartsPages) }
}

function sectionProperties(format: PageFormat, restartsPages: boolean) {
  const isLandscape = format.orientation === 'landscape'
  const side = mm(format.sideMargin)
  return {
    type: SectionType.NEXT_PAGE,
    titlePage: true,
    page: {
      // docx turns the sheet itself: width and height are those of the upright one.
      size: {
        ...SHEETS[format.paper ?? 'a4'],
        orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: mm(isLandscape ? 16 : 20),
        bottom: mm(isLandscape ? 16 : 20),
        left: side,
        right: side,
        header: mm(10),
        footer: mm(9),
      },
      ...(restartsPages ? { pageNumbers: { start: 1 } } : {}),
    },
  }
}

function firstHead(furniture: PageFurniture): readonly (Paragraph | Table)[] {
  const { letterhead, words, format } = furniture
  const said = marks(furniture).map((text) => paragraph(words, text, { style: STYLES.mark }))
  const watermark = watermarkRuns(furniture).map(
    (run) => new Paragraph({ style: STYLES.small, spacing: HAIR, children: [run] }),
  )
  return [...letterheadBlocks(letterhead, words, textWidth(format)), ...said, ...watermark]
}

/** A line that takes no room, to hold what floats. */
const HAIR = { line: 20, lineRule: LineRuleType.EXACT, after: 0 } as const

/** As Word’s own watermark command makes it, so that the same command takes it away. */
function watermarkRuns({ watermark }: PageFurniture): readonly TextWatermark[] {
  if (watermark === undefined) return []
  return [new TextWatermark({ text: watermark, color: COLOURS.watermark, width: 440 })]
}

function runningHead(furniture: PageFurniture): readonly Paragraph[] {
  const { words, runningLine, format } = furniture
  return [
    new Paragraph({
      style: STYLES.small,
      tabStops: [{ type: TabStopType.RIGHT, position: textWidth(format) }],
      border: { bottom: { ...BORDERS.hairline, space: 2 } },
      spacing: { after: 160 },
      children: [
        ...textRuns(words, runningLine),
        new TextRun({ children: [new Tab()] }),
        ...textRuns(words, marks(furniture).join(' – '), { bold: true, color: COLOURS.warning }),
        ...watermarkRuns(furniture),
      ],
    }),
  ]
}

/** What each page must say of the document; nothing for an ordinary one. */
function marks({ stamp, words, hasNumberedCopies }: PageFurniture): readonly string[] {
  const { confidentiality } = stamp
  const isConfidential = confidentiality === 'CONFIDENTIAL'
  const isNumbered = hasNumberedCopies === true && isConfidential
  const isRestricted = confidentiality === 'RESTRICTED'
  return [
    ...(isConfidential ? [words.t('common.confidential')] : []),
    ...(isNumbered ? [words.t('common.numberedCopy')] : []),
    ...(isRestricted ? [words.t('common.restricted')] : []),
    ...(stamp.isDemo ? [words.t('common.demoMark')] : []),
  ]
}

function addressLines({ letterhead, words }: PageFurniture): readonly Paragraph[] {
  return letterhead.footerLines.map((line) =>
    paragraph(words, line, { style: STYLES.small, alignment: 'center' }),
  )
}

/** @param atLeast  pages that a section has when this line shows, until Word counts them itself */
function pageLine(
  { words, format, runningLine, pagesOf }: PageFurniture,
  atLeast: number,
): Paragraph {
  return new Paragraph({
    style: STYLES.small,
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth(format) }],
    spacing: { before: 60 },
    children: [
      ...textRuns(words, runningLine),
      new TextRun({ children: [new Tab(), `${words.t('common.page')}\u00A0`, PageNumber.CURRENT] }),
      new TextRun('\u00A0/\u00A0'),
      // LibreOffice does not know the count of a section: it shows the figure given here.
      pagesOf === 'document'
        ? new TextRun({ children: [PageNumber.TOTAL_PAGES] })
        : new SimpleField('SECTIONPAGES', String(atLeast)),
    ],
  })
}
