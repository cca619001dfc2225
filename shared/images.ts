/** The bytes of a data URL in base64; null when it is not one. */
export function imageBytes(dataUrl: string): Uint8Array | null {
  const encoded = /^data:[^,]*;base64,(.+)$/u.exec(dataUrl)?.[1]
  return encoded === undefined ? null : Uint8Array.from(atob(encoded), (char) => char.charCodeAt(0))
}
