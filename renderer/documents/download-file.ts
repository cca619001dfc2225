/** Hands bytes to the browser as a file, into the person's folder of downloads. */
export function downloadFile(fileName: string, mediaType: string, contentBase64: string): void {
  const address = URL.createObjectURL(new Blob([bytesOf(contentBase64)], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // The browser has taken the bytes once the click is over.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

export function bytesOf(contentBase64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(contentBase64), (letter) => letter.codePointAt(0) ?? 0)
}
