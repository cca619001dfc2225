import { readFile } from 'node:fs/promises'
import { hashOf } from '../documents/attachment-files.ts'
import type { PackFile } from '../../shared/pack-documents.ts'

/** A file as it lies on the disk, with its path inside a pack. */
export type PackSource = { readonly path: string; readonly file: string }

type Entry = { readonly path: string; readonly bytes: Uint8Array }

/** Reads the files of a pack, away from the thread that answers the screen. */
export async function readPackSources(sources: readonly PackSource[]): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  for (const { path, file } of sources) entries.push({ path, bytes: await readFile(file) })
  return entries
}

/** What tells each file of a pack from a changed one. */
export function packFiles(entries: readonly Entry[]): readonly PackFile[] {
  return entries.map(({ path, bytes }) => ({
    path,
    sizeBytes: bytes.byteLength,
    sha256: hashOf(bytes),
  }))
}
