import { ExternalHyperlink, Paragraph, type Table, TextRun } from 'docx'
import type { Fact } from './document-meeting.ts'
import type { DocumentWords } from './document-words.ts'
import { STYLES } from './docx-styles.ts'
import { documentTable } from './docx-table.ts'
import { cleanText, paragraph } from './docx-text.ts'

const LABEL_WIDTH = 1560

/** Labels at the left, facts at the right, without lines. */
export function factsTable(facts: readonly Fact[], words: DocumentWords, width: number): Table {
  return documentTable({
    columns: [
      { head: '', width: LABEL_WIDTH },
      { head: '', width: width - LABEL_WIDTH },
    ],
    borders: 'none',
    head: [],
    rows: facts.map(({ label, value, link }) => ({
      cells: [
        { children: [paragraph(words, label, { style: STYLES.factLabel })] },
        {
          children: [
            link === undefined
              ? paragraph(words, value, { style: STYLES.fact })
              : linkParagraph(link, STYLES.fact),
          ],
        },
      ],
    })),
  })
}

/** An address that can be followed; anything but http(s) is printed only. */
export function linkParagraph(
  link: string,
  style: string,
  lead: readonly TextRun[] = [],
): Paragraph {
  const address = cleanText(link).trim()
  const isWeb = /^https?:\/\/[^\s]+$/u.test(address) && URL.canParse(address)
  const run = new TextRun(isWeb ? { text: address, style: 'Hyperlink' } : { text: address })
  return new Paragraph({
    style,
    children: [...lead, isWeb ? new ExternalHyperlink({ link: address, children: [run] }) : run],
  })
}
