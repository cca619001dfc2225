import { closeSync, lstatSync, openSync, readSync } from 'node:fs'
import type { Connection } from './driver.ts'
import { applicationId, isUnreadable, openReadOnly } from './driver.ts'
import { currentVersion, schemaVersion } from './migrate.ts'
import { listFaults, type SoundnessQuestion } from './soundness.ts'

/** Why a file cannot be used as the base; the names of their sentences in the catalogue. */
export type UnusableReason = 'header' | 'notAFile' | 'size' | 'unreadable' | SoundnessQuestion

export type Recognition =
  | { readonly kind: 'usable'; readonly version: number }
  | { readonly kind: 'absent' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'damaged'; readonly reason: UnusableReason }

/** First bytes of every SQLite file. */
const magic = 'SQLite format 3\0'

/**
 * What a file is that should be a base, found out without changing it and without running anything
 * that it contains.
 *
 * @param questions  what is verified beyond the form and the schema; the costly part, some 10 s for
 *   a gigabyte
 */
export function recogniseBase(file: string, questions: readonly SoundnessQuestion[]): Recognition {
  const found = lstatSync(file, { throwIfNoEntry: false })
  if (found === undefined) return { kind: 'absent' }
  if (!found.isFile()) return damaged('notAFile')
  if (found.size === 0) return { kind: 'empty' }
  const head = readHead(file)
  if (head.toString('latin1', 0, magic.length) !== magic) return damaged('header')
  if (isCutShort(file, found.size, head)) return damaged('size')
  return readOnly(file, (base) => recogniseOpened(base, questions))
}

function damaged(reason: UnusableReason): Recognition {
  return { kind: 'damaged', reason }
}

function readHead(file: string): Buffer {
  const head = Buffer.alloc(100)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, head, 0, head.length, 0)
    return head
  } finally {
    closeSync(handle)
  }
}

/**
 * True when the file is shorter than its header says. While a log lies beside it, a crash may have
 * left the last page unfinished, and the log finishes it: then the engine is the judge.
 */
function isCutShort(file: string, size: number, head: Buffer): boolean {
  const log = lstatSync(`${file}-wal`, { throwIfNoEntry: false })
  if (log !== undefined && log.size > 0) return false
  const stored = head.readUInt16BE(16)
  const pageSize = stored === 1 ? 65_536 : stored
  return pageSize < 512 || size < pageSize * head.readUInt32BE(28)
}

function readOnly(file: string, look: (base: Connection) => Recognition): Recognition {
  try {
    const base = openReadOnly(file)
    try {
      return look(base)
    } finally {
      base.close()
    }
  } catch (cause) {
    if (isUnreadable(cause)) return damaged('unreadable')
    throw cause
  }
}

function recogniseOpened(base: Connection, questions: readonly SoundnessQuestion[]): Recognition {
  if (base.pragma('application_id', { simple: true }) !== applicationId) return { kind: 'foreign' }
  const version = currentVersion(base)
  if (version > schemaVersion) return { kind: 'newer', version }
  // The schema comes first: until it is known, no statement may touch a table.
  for (const question of ['schema', ...questions] as const) {
    if (listFaults(base, question).length > 0) return damaged(question)
  }
  return { kind: 'usable', version }
}
