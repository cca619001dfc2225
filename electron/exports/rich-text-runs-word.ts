import { ExternalHyperlink, type ParagraphChild, TextRun } from 'docx'
import type { RichInline, RichMark } from '../../shared/rich-text.ts'
import type { DocumentWords } from './document-words.ts'
import { cleanText, linePieces, type RunLook } from './docx-text.ts'

/** A stretch of text with what the writer marked in it. */
type Marked = { readonly text: string; readonly marks: readonly RichMark[] }

/**
 * Runs of a marked-up line. Its typography is set on the whole of it, so that a space before a colon
 * becomes a no-break one even where the colon alone is bold.
 *
 * @param look  of every run, beside its own marks
 */
export function richRuns(
  words: DocumentWords,
  inlines: readonly RichInline[],
  look: RunLook = {},
): readonly ParagraphChild[] {
  const stretches = setTogether(words, inlines.map(asMarked))
  const children: ParagraphChild[] = []
  for (const group of grouped(stretches)) {
    const runs = group.flatMap((stretch) => runsOf(words, stretch, look))
    const address = addressOf(group[0])
    if (address === null) children.push(...runs)
    else children.push(new ExternalHyperlink({ link: address, children: runs }))
  }
  return children
}

/** The words of a line, clean of what XML forbids. */
export function inlineText(inlines: readonly RichInline[]): string {
  return inlines.map((inline) => asMarked(inline).text).join('')
}

function asMarked(inline: RichInline): Marked {
  return inline.type === 'text'
    ? { text: cleanText(inline.text), marks: inline.marks ?? [] }
    : { text: '\n', marks: [] }
}

/** Neighbours of one link together: one link, not one a mark. */
function grouped(stretches: readonly Marked[]): readonly (readonly Marked[])[] {
  const groups: Marked[][] = []
  for (const stretch of stretches) {
    const last = groups.at(-1)
    if (last !== undefined && addressOf(last[0]) === addressOf(stretch)) last.push(stretch)
    else groups.push([stretch])
  }
  return groups
}

/** Where a stretch leads, as a file may hold it; null for plain text and for a broken address. */
function addressOf(stretch: Marked | undefined): string | null {
  const link = stretch?.marks.find((mark) => mark.type === 'link')
  if (link === undefined || !/^(?:https?:\/\/|mailto:)/iu.test(link.attrs.href)) return null
  return URL.canParse(link.attrs.href) ? new URL(link.attrs.href).href : null
}

function runsOf(words: DocumentWords, stretch: Marked, look: RunLook): readonly TextRun[] {
  const own = lookOf(stretch, look)
  return stretch.text.split('\n').flatMap((line, index) =>
    linePieces(words, line).flatMap((piece, position) => {
      const startsLine = index > 0 && position === 0
      if (piece.text === '' && !startsLine) return []
      return [new TextRun({ ...own, ...piece, ...(startsLine ? { break: 1 } : {}) })]
    }),
  )
}

function lookOf(stretch: Marked, look: RunLook): RunLook {
  const has = (type: RichMark['type']) => stretch.marks.some((mark) => mark.type === type)
  return {
    ...look,
    ...(addressOf(stretch) === null ? {} : { style: 'Hyperlink' }),
    ...(has('bold') ? { bold: true } : {}),
    ...(has('italic') ? { italics: true } : {}),
    ...(has('underline') ? { underline: {} } : {}),
  }
}

/** The typography of the whole line, its stretches cut again where they were. */
function setTogether(words: DocumentWords, stretches: readonly Marked[]): readonly Marked[] {
  const before = stretches.map(({ text }) => text).join('')
  const after = words.set(before)
  if (after === before) return stretches
  const ends = endsIn(before, after, stretches)
  if (ends === null) return stretches.map(({ text, marks }) => ({ text: words.set(text), marks }))
  return stretches.map(({ marks }, index) => ({
    text: after.slice(index === 0 ? 0 : ends[index - 1], ends[index]),
    marks,
  }))
}

/** What typography may add, take or change; all else it leaves as written, in its order. */
const SOFT = /[\s\u00A0\u202F'’"«».…–\-\uFDD0]/u

/**
 * Where each stretch ends in the set text; null when its words were changed too, so that no place
 * can be told.
 */
function endsIn(
  before: string,
  after: string,
  stretches: readonly Marked[],
): readonly number[] | null {
  const solid = solidPlaces(before)
  const solidAfter = solidPlaces(after)
  if (solid.length !== solidAfter.length) return null
  let end = 0
  let passed = 0
  return stretches.map(({ text }, index) => {
    end += text.length
    if (index === stretches.length - 1) return after.length
    while (passed < solid.length && (solid[passed] ?? 0) < end) passed += 1
    const next = solidAfter[passed] ?? after.length
    if (solid[passed] === end) return next
    const previous = passed === 0 ? 0 : (solidAfter[passed - 1] ?? 0) + 1
    const softBefore = end - (passed === 0 ? 0 : (solid[passed - 1] ?? 0) + 1)
    return Math.min(next, previous + softBefore)
  })
}

function solidPlaces(text: string): readonly number[] {
  const places: number[] = []
  for (let index = 0; index < text.length; index += 1) {
    if (!SOFT.test(text.charAt(index))) places.push(index)
  }
  return places
}
