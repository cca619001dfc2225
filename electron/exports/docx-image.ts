import { ImageRun } from 'docx'

type ImageSize = { readonly type: 'png' | 'jpg'; readonly width: number; readonly height: number }

/**
 * The logo within the given box, its proportions kept; null for bytes that are neither PNG nor JPEG,
 * which Word would show as a red cross.
 *
 * @param box  pixels at 96 per inch
 */
export function logoRun(
  bytes: Uint8Array,
  box: { readonly width: number; readonly height: number },
  description: string,
): ImageRun | null {
  const size = pngSize(bytes) ?? jpegSize(bytes)
  if (size === null || size.width === 0 || size.height === 0) return null
  const scale = Math.min(box.width / size.width, box.height / size.height)
  return new ImageRun({
    type: size.type,
    data: bytes,
    transformation: {
      width: Math.max(1, Math.round(size.width * scale)),
      height: Math.max(1, Math.round(size.height * scale)),
    },
    altText: { name: description, title: description, description },
  })
}

function pngSize(bytes: Uint8Array): ImageSize | null {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  if (bytes.length < 24 || signature.some((byte, index) => bytes[index] !== byte)) return null
  const view = viewOf(bytes)
  return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) }
}

/** Walks the segments of a JPEG to the one that carries the frame, where the size is. */
function jpegSize(bytes: Uint8Array): ImageSize | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  const view = viewOf(bytes)
  let offset = 2
  while (offset + 9 < bytes.length && bytes[offset] === 0xff) {
    const marker = bytes[offset + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) {
      return { type: 'jpg', width: view.getUint16(offset + 7), height: view.getUint16(offset + 5) }
    }
    offset += 2 + view.getUint16(offset + 2)
  }
  return null
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
