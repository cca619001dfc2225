import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import type { UnreadableReason } from './table-reading.ts'

/** Unpacked XML of a file, in bytes; 5,000 lines of a table need a tenth of it. */
const mostUnpacked = 40 * 1024 * 1024
const mostEntries = 2000

/** The parts of a packed file by their names. */
export type ArchiveParts = Readonly<Record<string, Uint8Array>>
export type Unpacked = { readonly parts: ArchiveParts } | { readonly reason: UnreadableReason }

/**
 * The XML parts of an archive, unpacked; the sizes that it declares are checked first.
 *
 * By its directory and within limits: an archive can show one reader other contents than the next,
 * and unpack to a thousand times its size.
 */
export async function unpackXml(bytes: Buffer): Promise<Unpacked> {
  try {
    const archive = await fromBufferPromise(bytes, { lazyEntries: true })
    const entries: Entry[] = []
    let declared = 0
    for await (const entry of archive.eachEntry()) {
      if (entry.isEncrypted()) return { reason: 'encrypted' }
      if (!/\.(xml|rels)$/u.test(entry.fileName)) continue
      declared += entry.uncompressedSize
      entries.push(entry)
      if (declared > mostUnpacked || entries.length > mostEntries) return { reason: 'tooBigInside' }
    }
    return await readParts(archive, entries)
  } catch (failure) {
    // The archive's reader refuses what is malformed, a part longer than declared among it.
    if (failure instanceof Error) return { reason: 'damaged' }
    throw failure
  }
}

async function readParts(archive: ZipFile, entries: readonly Entry[]): Promise<Unpacked> {
  const parts = new Map<string, Uint8Array>()
  let unpacked = 0
  for (const entry of entries) {
    const chunks: Uint8Array[] = []
    for await (const chunk of await archive.openReadStreamPromise(entry)) {
      if (!(chunk instanceof Uint8Array)) throw new Error('An archive gives bytes')
      unpacked += chunk.length
      if (unpacked > mostUnpacked) return { reason: 'tooBigInside' }
      chunks.push(chunk)
    }
    // Two parts of one name would be read differently by different readers.
    if (parts.has(entry.fileName)) return { reason: 'damaged' }
    parts.set(entry.fileName, new Uint8Array(Buffer.concat(chunks)))
  }
  return { parts: Object.fromEntries(parts) }
}
