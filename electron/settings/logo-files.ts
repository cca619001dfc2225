import { Buffer } from 'node:buffer'

const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const jpegStart = Buffer.from([0xff, 0xd8, 0xff])

/** The image as a data URL, its type told by its first bytes; null when it is neither PNG nor JPEG. */
export function imageAsDataUrl(contentBase64: string): string | null {
  const bytes = Buffer.from(contentBase64, 'base64')
  if (bytes.subarray(0, pngStart.length).equals(pngStart)) {
    return `data:image/png;base64,${contentBase64}`
  }
  if (bytes.subarray(0, jpegStart.length).equals(jpegStart)) {
    return `data:image/jpeg;base64,${contentBase64}`
  }
  return null
}
