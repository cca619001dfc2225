import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { writeDurably } from '../backup/durable-files.ts'

/** Folder of the data folder that holds the bytes of attachments, each under its hash. */
export const attachmentsFolderName = 'attachments'

/** SHA-256 of some bytes, in hexadecimal. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The same, of a file on the disk, read in small pieces so that a large one holds nobody up. */
export async function hashOfFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/** Keeps the bytes under their hash and returns it; bytes already kept are not written again. */
export async function keepAttachment(dataFolder: string, bytes: Uint8Array): Promise<string> {
  const sha256 = hashOf(bytes)
  const file = attachmentPath(dataFolder, sha256)
  if (existsSync(file) && hashOf(await readFile(file)) === sha256) return sha256
  await mkdir(path.dirname(file), { recursive: true })
  await writeDurably(file, bytes)
  return sha256
}

/** The bytes kept under a hash; null when they are missing or are no longer those. */
export async function findAttachment(
  dataFolder: string,
  sha256: string,
): Promise<Uint8Array | null> {
  const file = attachmentPath(dataFolder, sha256)
  if (!existsSync(file)) return null
  const bytes = await readFile(file)
  return hashOf(bytes) === sha256 ? bytes : null
}

/**
 * Where the bytes of a hash lie, once they were found to be those; null when they are missing or
 * damaged.
 */
export async function findSoundFile(dataFolder: string, sha256: string): Promise<string | null> {
  const file = attachmentPath(dataFolder, sha256)
  if (!existsSync(file)) return null
  return (await hashOfFile(file)) === sha256 ? file : null
}

function attachmentPath(dataFolder: string, sha256: string): string {
  return path.join(dataFolder, attachmentsFolderName, sha256.slice(0, 2), sha256)
}
