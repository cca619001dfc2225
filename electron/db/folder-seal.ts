import { closeSync, openSync, readFileSync, readSync, renameSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { crc32 } from 'node:zlib'

/** Name of the file that says that a base was here, and how it was left. */
export const sealFileName = 'greffier.seal.json'

/**
 * `open` while a core has the base, and after a crash; `sealed` after a proper closing, with the
 * digest of the base as it was left.
 */
export type Seal = { readonly kind: 'open' } | { readonly kind: 'sealed'; readonly digest: string }

/**
 * How the folder was left; null when it never held a base. A seal that cannot be read is taken for
 * `open`, which only costs a verification.
 */
export function readSeal(folder: string): Seal | null {
  const text = readIfAny(path.join(folder, sealFileName))
  if (text === null) return null
  const digest = /"digest":\s*"([\da-f]{8}-\d+)"/u.exec(text)?.[1]
  return digest === undefined ? { kind: 'open' } : { kind: 'sealed', digest }
}

/** Need not be durable: whatever a power cut leaves of it, the base itself is verified then. */
export function writeSeal(folder: string, seal: Seal): void {
  const file = path.join(folder, sealFileName)
  writeFileSync(`${file}.part`, `${JSON.stringify(seal)}\n`)
  renameSync(`${file}.part`, file)
}

/**
 * What is summed of a file: CRC-32 and length. It notices every flipped bit and every short file, and
 * costs half of what a cryptographic digest does; against a hand that means harm neither would help,
 * since the seal lies beside the base. Never of a base in use: closing the file would drop the
 * engine's locks on it, as the rules of POSIX have it.
 */
export function digestOf(file: string): string {
  const piece = Buffer.alloc(pieceBytes)
  const handle = openSync(file, 'r')
  try {
    let sum = nothingSummed
    for (;;) {
      const length = readSync(handle, piece)
      if (length === 0) return written(sum)
      sum = summed(sum, piece.subarray(0, length))
    }
  } finally {
    closeSync(handle)
  }
}

/**
 * The same, read in pieces between which the process goes on: while a base of ten years is looked
 * at, a tenth of a second, the interface is served already. The system reads a piece while the one
 * before is summed, which takes as long.
 */
export async function digestInPieces(file: string): Promise<string> {
  const handle = await open(file, 'r')
  try {
    let [piece, other] = [Buffer.alloc(pieceBytes), Buffer.alloc(pieceBytes)]
    let sum = nothingSummed
    let { bytesRead } = await handle.read(piece)
    while (bytesRead > 0) {
      const reading = handle.read(other)
      sum = summed(sum, piece.subarray(0, bytesRead))
      bytesRead = (await reading).bytesRead
      ;[piece, other] = [other, piece]
    }
    return written(sum)
  } finally {
    await handle.close()
  }
}

/** Small enough to be summed while the processor still holds what was read. */
const pieceBytes = 512 << 10

type Sum = { readonly crc: number; readonly length: number }
const nothingSummed: Sum = { crc: 0, length: 0 }

function summed({ crc, length }: Sum, bytes: Uint8Array): Sum {
  return { crc: crc32(bytes, crc), length: length + bytes.length }
}

function written({ crc, length }: Sum): string {
  return `${crc.toString(16).padStart(8, '0')}-${length}`
}

function readIfAny(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null
    throw cause
  }
}
