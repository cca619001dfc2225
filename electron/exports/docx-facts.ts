import { ExternalHyperlink, type IParagraphOptions, Paragraph, type Table, TextRun } from 'docx'
import type { Fact } from './document-meeting.ts'
import type { DocumentWords } from './document-words.ts'
import { STYLES } from './docx-styles.ts'
import { type Cell, documentTable } from './docx-table.ts'
import { cleanText, paragraph } from './docx-text.ts'

const LABEL_WIDTH = 1560

export type FactsLook = {
  /** Pairs of label and value beside one another; 1 unless said. */
  readonly perRow?: number
  readonly borders?: 'none' | 'box'
  /** Twips, for labels longer than usual. */
  readonly labelWidth?: number
}

/** Facts with their labels, bare or in a box, in one pair of columns or several, read downwards. */
export function factsTable(
  facts: readonly Fact[],
  words: DocumentWords,
  width: number,
  { perRow = 1, borders = 'none', labelWidth = LABEL_WIDTH }: FactsLook = {},
): Table {
  const pair = [
    { head: '', width: labelWidth },
    { head: '', width: Math.floor(width / perRow) - labelWidth },
  ]
  const rowCount = Math.ceil(facts.length / perRow)
  const rows = Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: perRow }, (__, column) => facts[row + column * rowCount] ?? null),
  )
  return documentTable({
    columns: Array.from({ length: perRow }, () => pair).flat(),
    borders,
    head: [],
    rows: rows.map((row) => ({ cells: row.flatMap((fact) => factCells(fact, words)) })),
  })
}

function factCells(fact: Fact | null, words: DocumentWords): readonly Cell[] {
  if (fact === null) return [{ children: [] }, { children: [] }]
  const { label, value, link } = fact
  return [
    { children: [paragraph(words, label, { style: STYLES.factLabel })] },
    {
      children: [
        link === undefined
          ? paragraph(words, value, { style: STYLES.fact })
          : linkParagraph(link, STYLES.fact),
      ],
    },
  ]
}

/** An address that can be followed; anything but http(s) is printed only. */
export function linkParagraph(
  link: string,
  style: string,
  { lead = [], ...options }: IParagraphOptions & { readonly lead?: readonly TextRun[] } = {},
): Paragraph {
  const address = cleanText(link).trim()
  const isWeb = /^https?:\/\/[^\s]+$/u.test(address) && URL.canParse(address)
  const run = new TextRun(isWeb ? { text: address, style: 'Hyperlink' } : { text: address })
  return new Paragraph({
    ...options,
    style,
    children: [...lead, isWeb ? new ExternalHyperlink({ link: address, children: [run] }) : run],
  })
}
