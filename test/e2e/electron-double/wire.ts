/** Values as JSON can carry them, and back. */
export type Wire = {
  readonly encode: (value: unknown) => unknown
  readonly decode: (value: unknown) => unknown
}

/**
 * Carries binary data through JSON, the only thing that passes between Playwright and a page.
 *
 * The function is sent to the page as text as well, so it stands alone: it may use nothing but what
 * Node and a browser both have.
 */
export function createWire(): Wire {
  const mark = '__electronDoubleBytes'

  function encode(value: unknown): unknown {
    if (value instanceof ArrayBuffer)
      return { [mark]: toBase64(new Uint8Array(value)), buffer: true }
    if (ArrayBuffer.isView(value)) {
      return { [mark]: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) }
    }
    return within(value, encode)
  }

  function decode(value: unknown): unknown {
    if (typeof value === 'object' && value !== null && mark in value) {
      const bytes = fromBase64(String(value[mark]))
      return 'buffer' in value ? bytes.buffer : bytes
    }
    return within(value, decode)
  }

  function within(value: unknown, each: (value: unknown) => unknown): unknown {
    if (Array.isArray(value)) return value.map(each)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, each(item)]))
  }

  function toBase64(bytes: Uint8Array): string {
    const pieces: string[] = []
    for (let start = 0; start < bytes.length; start += 8192) {
      pieces.push(String.fromCharCode(...bytes.subarray(start, start + 8192)))
    }
    return btoa(pieces.join(''))
  }

  function fromBase64(text: string): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  }

  return { encode, decode }
}
