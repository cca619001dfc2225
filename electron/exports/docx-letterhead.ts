import { AlignmentType, Paragraph, type Table, TextRun } from 'docx'
import type { Letterhead } from '../../shared/documents.ts'
import type { DocumentWords } from './document-words.ts'
import { logoRun } from './docx-image.ts'
import { BORDERS } from './docx-borders.ts'
import { STYLES } from './docx-styles.ts'
import { type Cell, documentTable } from './docx-table.ts'
import { paragraph } from './docx-text.ts'

/** Widest and highest that a logo may be, in pixels: about 3.4 × 2 cm. */
const LOGO_BOX = { width: 128, height: 76 } as const
const LOGO_COLUMN = 2100
/** What a timbre puts between two services. */
const TIMBRE_DASHES = '-------------------'

/** Head of the first page, for a text so many twips wide. */
export function letterheadBlocks(
  letterhead: Letterhead,
  words: DocumentWords,
  width: number,
): readonly (Paragraph | Table)[] {
  const blocks =
    letterhead.kind === 'state'
      ? stateLetterhead(letterhead, words, width)
      : ownLetterhead(letterhead, words, width)
  return [...blocks, closingRule(letterhead.kind)]
}

function ownLetterhead(letterhead: Letterhead, words: DocumentWords, width: number) {
  const logo = logoParagraph(letterhead, words)
  const left: Cell = { children: issuerLines(letterhead.leftLines, words) }
  const right: Cell = {
    children: letterhead.rightLines.map((line) =>
      paragraph(words, line, { style: STYLES.issuerLine, alignment: AlignmentType.RIGHT }),
    ),
  }
  const cells = [
    ...(logo === null ? [] : [{ cell: { children: [logo] }, width: LOGO_COLUMN }]),
    { cell: left, width: 0 },
    ...(letterhead.rightLines.length === 0 ? [] : [{ cell: right, width: Math.floor(width / 3) }]),
  ]
  const rest = width - cells.reduce((total, { width: taken }) => total + taken, 0)
  return [
    borderless(
      'center',
      cells.map((entry) => ({ ...entry, width: entry.width || rest })),
    ),
  ]
}

function issuerLines(lines: readonly string[], words: DocumentWords): readonly Paragraph[] {
  return lines.map((line, index) =>
    paragraph(words, line, { style: index === 0 ? STYLES.issuer : STYLES.issuerLine }),
  )
}

/** Timbre at the left, country and motto at the right, each centred in its column. */
function stateLetterhead(letterhead: Letterhead, words: DocumentWords, width: number) {
  const logo = logoParagraph(letterhead, words)
  const middle = logo === null ? Math.floor(width / 8) : LOGO_COLUMN
  const left = Math.floor((width - middle) * 0.55)
  return [
    borderless('top', [
      { cell: { children: timbreLines(letterhead.leftLines, words) }, width: left },
      { cell: { children: logo === null ? [] : [logo] }, width: middle },
      {
        cell: { children: countryLines(letterhead.rightLines, words) },
        width: width - left - middle,
      },
    ]),
  ]
}

function timbreLines(lines: readonly string[], words: DocumentWords): readonly Paragraph[] {
  const services = lines.filter((line) => !isDashes(line))
  return services.flatMap((line, index) => [
    ...(index === 0 ? [] : [paragraph(words, TIMBRE_DASHES, { style: STYLES.stateLine })]),
    paragraph(words, line, { style: STYLES.stateLine }),
  ])
}

function countryLines(lines: readonly string[], words: DocumentWords): readonly Paragraph[] {
  return lines
    .filter((line) => !isDashes(line))
    .flatMap((line, index) => [
      ...(index === 0 ? [] : [paragraph(words, TIMBRE_DASHES, { style: STYLES.stateLine })]),
      paragraph(words, line, { style: index === 0 ? STYLES.stateLine : STYLES.motto }),
    ])
}

/** A line of dashes typed by the user; the builder sets its own. */
function isDashes(line: string): boolean {
  return /^[\s–—_*.-]*$/u.test(line)
}

function logoParagraph(letterhead: Letterhead, words: DocumentWords): Paragraph | null {
  if (letterhead.logo === null) return null
  const run = logoRun(letterhead.logo, LOGO_BOX, words.t('common.logoAlt'))
  if (run === null) return null
  const alignment = letterhead.kind === 'state' ? AlignmentType.CENTER : AlignmentType.LEFT
  return new Paragraph({ style: STYLES.issuerLine, alignment, children: [run] })
}

function borderless(
  verticalAlign: 'top' | 'center',
  columns: readonly { readonly cell: Cell; readonly width: number }[],
): Table {
  return documentTable({
    columns: columns.map(({ width }) => ({ head: '', width })),
    borders: 'none',
    head: [],
    rows: [{ cells: columns.map(({ cell }) => cell) }],
    verticalAlign,
  })
}

/** Word wants a paragraph after a table; here it draws the line under the letterhead. */
function closingRule(kind: Letterhead['kind']): Paragraph {
  return new Paragraph({
    style: STYLES.small,
    ...(kind === 'own' ? { border: { bottom: { ...BORDERS.rule, space: 1 } } } : {}),
    children: [new TextRun({ text: '', size: 8 })],
  })
}
