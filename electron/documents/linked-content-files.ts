import { Buffer } from 'node:buffer'
import { attachmentLimitBytes } from '../../shared/attachments.ts'
import { invalid } from '../../shared/errors.ts'
import { mediaTypeOf } from '../../shared/media-types.ts'
import { keepAttachment } from './attachment-files.ts'

/** A link to a page, or the bytes of a file. */
export type LinkedContent =
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'file'; readonly fileName: string; readonly contentBase64: string }

/** How a row names its content: exactly one of `url` and `sha256` is empty. */
export type KeptContent = {
  readonly url: string
  readonly fileName: string
  readonly mediaType: string
  readonly sizeBytes: number
  readonly sha256: string
}

/**
 * Keeps the bytes of a file, and says what a row has to remember of it.
 *
 * @throws `invalid` for a link to anything but a page, and for a file that is too large.
 */
export async function keepContent(
  dataFolder: string,
  content: LinkedContent,
): Promise<KeptContent> {
  if (content.kind === 'link') {
    // Nothing but a page: a link is opened by a click, and must not run anything.
    if (!/^https?:\/\/\S+$/iu.test(content.url)) throw invalid('evidenceLinkUnusable')
    return { url: content.url, fileName: '', mediaType: '', sizeBytes: 0, sha256: '' }
  }
  const { fileName, contentBase64 } = content
  const bytes = Buffer.from(contentBase64, 'base64')
  if (bytes.byteLength > attachmentLimitBytes) {
    throw invalid('attachmentTooLarge', { fileName, limit: attachmentLimitBytes / 1_000_000 })
  }
  const sha256 = await keepAttachment(dataFolder, bytes)
  const mediaType = mediaTypeOf(fileName)
  return { url: '', fileName, mediaType, sizeBytes: bytes.byteLength, sha256 }
}
