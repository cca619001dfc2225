/** Names that Windows keeps for devices, whatever their ending. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu

/**
 * A file name that every system takes: without the characters that NTFS refuses, not reserved, not
 * ending in a dot or a space, 120 characters at most.
 */
export function safeFileName(name: string): string {
  const cleaned = [...name]
    .map((character) => (character < ' ' || '<>:"/\\|?*'.includes(character) ? '-' : character))
    .slice(0, 120)
    .join('')
    .replace(/[. ]+$/u, '')
    .trim()
  if (cleaned === '' || reserved.test(cleaned)) return `document ${cleaned}`.trim()
  return cleaned
}
