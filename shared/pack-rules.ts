import type { Attachment } from './attachments.ts'
import { type Confidentiality, confidentialities, type documentKinds } from './bodies.ts'
import { safeFileName } from './file-names.ts'
import type { Meeting } from './meetings.ts'

type DocumentKind = (typeof documentKinds)[number]
export type PackKind = Exclude<DocumentKind, 'invitation' | 'pack'>

/**
 * The Word documents of a meeting that its pack holds, in the order of their use: those of the
 * body's set. Letters are addressed to one seat each and stay out. What tells of the sitting comes
 * once it was held, and a confidential one lists nobody.
 */
export function packKinds(
  documentSet: readonly DocumentKind[],
  { state, confidentiality }: Pick<Meeting, 'state' | 'confidentiality'>,
): readonly PackKind[] {
  const order: readonly PackKind[] = [
    'agenda',
    'attendance-sheet',
    'minutes',
    'pv',
    'decision-record',
  ]
  return order.filter((kind) => {
    if (!documentSet.includes(kind)) return false
    if (kind === 'attendance-sheet') return confidentiality !== 'CONFIDENTIAL'
    return kind === 'agenda' || state === 'HELD'
  })
}

/** True for a document that its meeting's readers may not all read. */
export function isMoreConfidential(one: Confidentiality, than: Confidentiality): boolean {
  return confidentialities.indexOf(one) > confidentialities.indexOf(than)
}

/** Signs that write nothing and may turn the reading of a name around, such as its ending. */
const turningSigns = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

/**
 * «03 Note de cadrage.pdf»: numbered, so that no two are alike, and safe on every system.
 *
 * @param rank  from 1
 */
export function packFileName(
  rank: number,
  { title, fileName }: Pick<Attachment, 'title' | 'fileName'>,
): string {
  const ending = /\.[a-z0-9]{1,10}$/iu.exec(fileName)?.[0] ?? ''
  const named = title.trim() === '' ? fileName : title
  const bare = named.toLowerCase().endsWith(ending.toLowerCase())
    ? named.slice(0, named.length - ending.length)
    : named
  const clean = bare.toWellFormed().normalize('NFC').replace(turningSigns, '').replace(/\s+/gu, ' ')
  const numbered = `${String(rank).padStart(2, '0')} ${clean.trim()}`
  return `${safeFileName(withinBytes(numbered, longestNameBytes))}${ending}`
}

/** Most file systems count bytes, 255 of them; the ending and the disk's own doubles need room. */
const longestNameBytes = 180

function withinBytes(name: string, most: number): string {
  let bytes = 0
  return [...name]
    .filter((character) => {
      bytes += utf8Length(character.codePointAt(0) ?? 0)
      return bytes <= most
    })
    .join('')
}

function utf8Length(codePoint: number): number {
  if (codePoint < 0x80) return 1
  if (codePoint < 0x800) return 2
  return codePoint < 0x10000 ? 3 : 4
}
