import { type IParagraphOptions, type IRunOptions, Paragraph, TextRun } from 'docx'
import type { DocumentWords } from './document-words.ts'

/** Characters that XML 1.0 forbids: one of them and Word refuses the whole file. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** A stretch of Arabic or Hebrew words, the spaces between them included. */
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{M}]*[\p{Script=Arabic}\p{Script=Hebrew}][\p{Script=Arabic}\p{Script=Hebrew}\p{M}]*(?:[\s،؛-]+[\p{Script=Arabic}\p{Script=Hebrew}][\p{Script=Arabic}\p{Script=Hebrew}\p{M}]*)*/gu

/** Where all letters of these scripts lie: nearly no line needs the search above. */
const MAY_BE_RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFEFF\u{10E60}-\u{10EFF}\u{1EC70}-\u{1EEFF}]/u

/** «11e», «1re»: the letters of French ordinals stand above the line. */
const ORDINAL = /(?<=(?<![\p{L}\d])\d+)(?:er|re|es|e)(?![\p{L}\d])/gu

/** Look of a run beside its paragraph’s style. */
export type RunLook = Pick<
  IRunOptions,
  'bold' | 'italics' | 'underline' | 'color' | 'size' | 'allCaps' | 'style'
>

/** The text without what XML forbids; tabs become spaces, all line ends become `\n`. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(FORBIDDEN, '')
}

/**
 * Runs of a text, free or fixed, with its typography: right-to-left words apart, so that Word orders
 * them and picks their font; ordinals raised; line breaks kept.
 */
export function textRuns(words: DocumentWords, text: string, look: RunLook = {}): TextRun[] {
  const lines = words.set(cleanText(text)).split('\n')
  return lines.flatMap((line, index) =>
    linePieces(words, line).map((piece, position) => {
      const lineBreak = index > 0 && position === 0 ? { break: 1 } : {}
      return new TextRun({ ...look, ...piece, ...lineBreak })
    }),
  )
}

/** A paragraph of one text; one that starts in Arabic or Hebrew is laid out from the right. */
export function paragraph(
  words: DocumentWords,
  text: string,
  options: IParagraphOptions & { readonly look?: RunLook } = {},
): Paragraph {
  const { look, ...rest } = options
  return new Paragraph({
    ...rest,
    ...(startsRightToLeft(text) ? { bidirectional: true } : {}),
    children: textRuns(words, text, look),
  })
}

/** A stretch of a line that one run holds. */
export type Piece = {
  readonly text: string
  readonly rightToLeft?: boolean
  readonly superScript?: boolean
}

/** The runs that a line already set needs: Arabic and Hebrew words apart, French ordinals raised. */
export function linePieces(words: DocumentWords, line: string): Piece[] {
  const byScript: Piece[] = MAY_BE_RIGHT_TO_LEFT.test(line)
    ? cut(line, RIGHT_TO_LEFT, (text) => ({ text, rightToLeft: true }))
    : [{ text: line }]
  if (words.lang !== 'fr' || !/\d/u.test(line)) return byScript
  return byScript.flatMap((piece) =>
    piece.rightToLeft === true
      ? [piece]
      : cut(piece.text, ORDINAL, (text) => ({ text, superScript: true })),
  )
}

/** Cuts a line at the matches of a pattern; an empty line is one empty piece. */
function cut(line: string, pattern: RegExp, matched: (text: string) => Piece): Piece[] {
  const found: Piece[] = []
  let end = 0
  for (const match of line.matchAll(pattern)) {
    if (match.index > end) found.push({ text: line.slice(end, match.index) })
    found.push(matched(match[0]))
    end = match.index + match[0].length
  }
  return end < line.length || found.length === 0 ? [...found, { text: line.slice(end) }] : found
}

/** True when the first letter is Arabic or Hebrew. */
export function startsRightToLeft(text: string): boolean {
  return /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text)
}
