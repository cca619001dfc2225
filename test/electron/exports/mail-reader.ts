import { Buffer } from 'node:buffer'

/** One part of a message, decoded. */
export type MailPart = {
  readonly headers: ReadonlyMap<string, string>
  readonly type: string
  /** Name of the attachment; empty for a part of the text. */
  readonly fileName: string
  readonly bytes: Uint8Array
}

/**
 * What a message breaks of RFC 5322 and of MIME, by rules written here: line ends, lengths, headers
 * of ASCII alone, folding, encoded words outside quotes, boundaries that open and close.
 */
export function faultsOfMail(bytes: Uint8Array): readonly string[] {
  const text = Buffer.from(bytes).toString('latin1')
  const [head = ''] = text.split('\r\n\r\n', 1)
  const names = head
    .split('\r\n')
    .filter((line) => !/^[ \t]/u.test(line))
    .map((line) => line.slice(0, line.indexOf(':')).toLowerCase())
  return [
    ...(/(?<!\r)\n|\r(?!\n)/u.test(text) ? ['a line end that is not CRLF'] : []),
    ...(/[^\x00-\x7f]/u.test(text) ? ['a sign outside ASCII'] : []),
    ...text
      .split('\r\n')
      .filter((line) => line.length > 78 && !/^[A-Za-z0-9+/=]+$/u.test(line))
      .map((line) => `over 78 signs: ${line.slice(0, 40)}`),
    ...head
      .split('\r\n')
      .filter((line) => !/^(?:[!-9;-~]+:|[ \t]+\S)/u.test(line))
      .map((line) => `neither header nor folding: ${line}`),
    ...quotedIn(text)
      .filter((quoted) => quoted.includes('=?'))
      .map((quoted) => `an encoded word between quotes: ${quoted.slice(0, 40)}`),
    ...['date', 'message-id', 'mime-version', 'subject', 'x-unsent', 'content-type']
      .filter((name) => names.filter((other) => other === name).length !== 1)
      .map((name) => `${name} is not there once`),
    ...['from', 'to', 'cc', 'bcc']
      .filter((name) => names.filter((other) => other === name).length > 1)
      .map((name) => `${name} is there twice`),
    ...boundariesOf(text)
      .filter((mark) => !text.includes(`\r\n--${mark}--`) || !text.includes(`\r\n--${mark}\r\n`))
      .map((mark) => `${mark} does not open and close`),
  ]
}

/** What stands between quotes in the headers of all parts, unfolded. */
function quotedIn(text: string): readonly string[] {
  return text
    .replaceAll(/\r\n(?=[ \t])/gu, '')
    .split('\r\n')
    .filter((line) => /^(?:content-|to:|cc:|bcc:|from:)/iu.test(line))
    .flatMap((line) => line.match(/"(?:[^"\\]|\\.)*"/gu) ?? [])
}

function boundariesOf(text: string): readonly string[] {
  return [...text.matchAll(/boundary="([^"]+)"/gu)].map(([, mark = '']) => mark)
}

/** A header of the message, unfolded and decoded; null when it has none. */
export function headerOf(bytes: Uint8Array, name: string): string | null {
  const head = Buffer.from(bytes).toString('latin1').split('\r\n\r\n', 1)[0] ?? ''
  const value = headersOf(head).get(name.toLowerCase())
  return value === undefined ? null : decodedWords(value)
}

/** The leaves of a message in their order: its text, its HTML, then what is attached. */
export function partsOf(bytes: Uint8Array): readonly MailPart[] {
  return leaves(Buffer.from(bytes).toString('latin1'))
}

function leaves(text: string): readonly MailPart[] {
  const cut = text.indexOf('\r\n\r\n')
  const headers = headersOf(text.slice(0, cut))
  const body = text.slice(cut + 4)
  const type = headers.get('content-type') ?? 'text/plain'
  const mark = /boundary="([^"]+)"/u.exec(type)?.[1]
  if (mark !== undefined) {
    const inside = `\r\n${body}`.split(`\r\n--${mark}--`, 1)[0] ?? ''
    return inside
      .split(`\r\n--${mark}\r\n`)
      .slice(1)
      .flatMap((part) => leaves(part))
  }
  return [
    {
      headers,
      type: type.split(';', 1)[0] ?? '',
      fileName: fileNameOf(headers.get('content-disposition') ?? ''),
      bytes: decodedBody(body, headers.get('content-transfer-encoding') ?? '7bit'),
    },
  ]
}

function headersOf(head: string): ReadonlyMap<string, string> {
  const unfolded = head.replaceAll(/\r\n(?=[ \t])/gu, '')
  return new Map(
    unfolded.split('\r\n').map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const
    }),
  )
}

function decodedBody(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1')
  return unescaped(body.replaceAll(/=\r\n/gu, ''), '=')
}

/** `filename` whole, or in the numbered and encoded pieces of RFC 2231. */
function fileNameOf(disposition: string): string {
  const pieces = [
    ...disposition.matchAll(/filename(?:\*(\d+))?(\*)?=(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/gu),
  ]
  const bytes = pieces.map(([, , encoded, quoted, bare = '']) => {
    const value = quoted ?? bare
    return encoded === '*'
      ? unescaped(value.replace(/^utf-8''/iu, ''), '%')
      : Buffer.from(value, 'latin1')
  })
  return Buffer.concat(bytes).toString('utf8')
}

function decodedWords(value: string): string {
  return value
    .replaceAll(/\?=\s+=\?/gu, '?==?')
    .replaceAll(/=\?utf-8\?([QB])\?([^?]*)\?=/giu, (_, way: string, word: string) =>
      way.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64').toString('latin1')
        : Buffer.from(unescaped(word.replaceAll('_', ' '), '=')).toString('latin1'),
    )
    .replaceAll(/[\x80-\xff]+/gu, (run) => Buffer.from(run, 'latin1').toString('utf8'))
}

function unescaped(text: string, sign: '=' | '%'): Buffer {
  const pattern = sign === '=' ? /=([0-9A-F]{2})/gu : /%([0-9A-F]{2})/gu
  return Buffer.from(
    text.replaceAll(pattern, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
}
