import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, readSync, renameSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'

/** Name of the file that says that a base was here, and how it was left. */
export const sealFileName = 'greffier.seal.json'

/**
 * `open` while a core has the base, and after a crash; `sealed` after a proper closing, with the
 * digest of the base as it was left.
 */
export type Seal = { readonly kind: 'open' } | { readonly kind: 'sealed'; readonly sha256: string }

/**
 * How the folder was left; null when it never held a base. A seal that cannot be read is taken for
 * `open`, which only costs a verification.
 */
export function readSeal(folder: string): Seal | null {
  const text = readIfAny(path.join(folder, sealFileName))
  if (text === null) return null
  const sha256 = /"sha256":\s*"([\da-f]{64})"/u.exec(text)?.[1]
  return sha256 === undefined ? { kind: 'open' } : { kind: 'sealed', sha256 }
}

/** Need not be durable: whatever a power cut leaves of it, the base itself is verified then. */
export function writeSeal(folder: string, seal: Seal): void {
  const file = path.join(folder, sealFileName)
  writeFileSync(`${file}.part`, `${JSON.stringify(seal)}\n`)
  renameSync(`${file}.part`, file)
}

/**
 * SHA-256 of a file. Never of a base in use: closing the file would drop the engine's locks on it,
 * as the rules of POSIX have it.
 */
export function digestOf(file: string): string {
  const hash = createHash('sha256')
  const chunk = Buffer.alloc(1 << 20)
  const handle = openSync(file, 'r')
  try {
    for (;;) {
      const length = readSync(handle, chunk)
      if (length === 0) return hash.digest('hex')
      hash.update(chunk.subarray(0, length))
    }
  } finally {
    closeSync(handle)
  }
}

/**
 * The same, read in pieces between which the process goes on: while a base of ten years is looked
 * at, a tenth of a second, the interface is served already.
 */
export async function digestInPieces(file: string): Promise<string> {
  const hash = createHash('sha256')
  const chunk = Buffer.alloc(1 << 20)
  const handle = await open(file, 'r')
  try {
    for (;;) {
      const { bytesRead } = await handle.read(chunk)
      if (bytesRead === 0) return hash.digest('hex')
      hash.update(chunk.subarray(0, bytesRead))
    }
  } finally {
    await handle.close()
  }
}

function readIfAny(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null
    throw cause
  }
}
