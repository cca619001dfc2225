import { type Zippable, strToU8, zipSync } from 'fflate'
import type { PackDescription, PackFile } from '../../shared/pack-documents.ts'

type Pack = {
  readonly entries: readonly { readonly path: string; readonly bytes: Uint8Array }[]
  readonly description: PackDescription & { readonly files: readonly PackFile[] }
  /** Moment that every entry bears, ISO 8601. */
  readonly writtenAt: string
}

/** Files that are compressed by themselves: trying again costs time and gains nothing. */
const compressed = /\.(?:docx|xlsx|pptx|odt|ods|odp|zip|7z|png|jpe?g|gif|webp|mp[34]|pdf)$/iu

/** Nobody waits for 25 MB to shrink a little: what is larger is put in as it is. */
const largestCompressed = 2_000_000

/**
 * One zip with the documents of a meeting, its attachments and `reunion.json`, in this order. The
 * same entries always give the same bytes.
 *
 * @throws when two entries would be written to the same file on a disk that ignores case
 */
export function buildPack({ entries, description, writtenAt }: Pack): Uint8Array {
  const json = strToU8(`${JSON.stringify(description, null, 2)}\n`)
  const all = [...entries, { path: 'reunion.json', bytes: json }]
  const paths = new Set(all.map(({ path }) => path.toLowerCase()))
  if (paths.size < all.length) throw new Error('Two files of a pack have the same name')
  const zippable: Zippable = Object.fromEntries(
    all.map(({ path, bytes }) => {
      const isStored = compressed.test(path) || bytes.byteLength > largestCompressed
      return [path, [bytes, { level: isStored ? 0 : 6 }]]
    }),
  )
  return zipSync(zippable, { mtime: zipTime(writtenAt) })
}

/**
 * Zip keeps local time without its zone: the digits of the moment are taken as they stand, so that
 * the bytes do not depend on where they are made. Its calendar goes from 1980 to 2099.
 */
function zipTime(moment: string): Date {
  const [year = 1980, month = 1, day = 1, hours = 0, minutes = 0] = (
    moment.match(/\d+/gu) ?? []
  ).map(Number)
  return new Date(Math.min(2099, Math.max(1980, year)), month - 1, day, hours, minutes)
}
