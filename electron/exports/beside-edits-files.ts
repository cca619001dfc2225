import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { WrittenFile } from '../../shared/exports.ts'
import { writeDurably } from '../backup/durable-files.ts'
import { hashOf, hashOfFile } from '../documents/attachment-files.ts'

type Target = {
  readonly folder: string
  readonly fileName: string
  readonly bytes: Uint8Array
  /** Hashes that this program wrote at a path; a file with another content was edited by hand. */
  readonly writtenHashes: (file: string) => readonly string[]
}

/**
 * Writes a document into a folder and says under which name. A file that somebody edited, or that
 * Word holds open, is left alone: the document takes the next free name.
 */
export async function writeBesideEdits(
  target: Target,
): Promise<WrittenFile & { readonly sha256: string }> {
  await mkdir(target.folder, { recursive: true })
  for (let copy = 1; copy < 1000; copy++) {
    const fileName = copy === 1 ? target.fileName : numbered(target.fileName, copy)
    const file = path.join(target.folder, fileName)
    if (!(await mayReplace(file, target))) continue
    if (await isWritten(file, target.bytes)) {
      return { path: file, fileName, isRenamed: copy > 1, sha256: hashOf(target.bytes) }
    }
  }
  throw new Error('No free file name among a thousand')
}

async function mayReplace(file: string, { writtenHashes }: Target): Promise<boolean> {
  if (!existsSync(file)) return true
  return writtenHashes(file).includes(await hashOfFile(file))
}

/** False when another program, usually Word, holds the file. */
async function isWritten(file: string, bytes: Uint8Array): Promise<boolean> {
  try {
    await writeDurably(file, bytes)
    return true
  } catch (failure) {
    if (existsSync(file) && isHeldOpen(failure)) return false
    throw failure
  }
}

function isHeldOpen(failure: unknown): boolean {
  const code = failure instanceof Error && 'code' in failure ? failure.code : ''
  return code === 'EBUSY' || code === 'EPERM' || code === 'EACCES'
}

function numbered(fileName: string, copy: number): string {
  const { name, ext } = path.parse(fileName)
  return `${name} (${copy})${ext}`
}

/** What became of a file written earlier. */
export async function fateOf(
  file: string,
  sha256: string,
): Promise<'intact' | 'edited' | 'missing'> {
  if (!existsSync(file)) return 'missing'
  return (await hashOfFile(file)) === sha256 ? 'intact' : 'edited'
}
