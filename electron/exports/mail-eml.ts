import MailComposer from 'nodemailer/lib/mail-composer'
import type { MailAddress, MailAttachment, MailDraft } from '../../shared/mail-documents.ts'

/**
 * A draft of an e-mail (RFC 5322), CRLF throughout. `X-Unsent` makes Outlook open it as a message
 * to be sent, so that a person reads it before it leaves.
 */
export async function buildMail(
  draft: MailDraft,
  attachments: readonly MailAttachment[],
): Promise<Uint8Array> {
  const composer = new MailComposer({
    ...(draft.from === null ? {} : { from: address(draft.from) }),
    to: draft.to.map(address),
    cc: draft.cc.map(address),
    bcc: draft.bcc.map(address),
    subject: draft.subject,
    date: new Date(draft.writtenAt),
    // Not the machine's name, which the library would take.
    messageId: `<${crypto.randomUUID()}@greffier.invalid>`,
    headers: { 'X-Unsent': '1', 'Content-Language': draft.lang },
    text: draft.paragraphs.join('\r\n\r\n').replaceAll(/\r?\n/gu, '\r\n'),
    html: page(draft),
    newline: 'windows',
    attachments: attachments.map(attached),
  })
  const message = composer.compile()
  // A draft keeps its hidden recipients: nobody has sent it yet.
  message.keepBcc = true
  return message.build()
}

/**
 * The library would write an accented name into `Content-Type` as an encoded word between quotes,
 * which RFC 2047 forbids: so both headers get their name here, and it encodes them by RFC 2231.
 */
function attached({ fileName, mediaType, bytes }: MailAttachment) {
  const quoted = fileName.replaceAll(/["\\]/gu, '-')
  return {
    filename: false as const,
    contentType: `${mediaType}; name="${quoted}"`,
    contentDisposition: `attachment; filename="${quoted}"`,
    content: Buffer.from(bytes),
    contentTransferEncoding: 'base64' as const,
  }
}

function address({ name, email }: MailAddress) {
  return { name, address: email }
}

/** The same words for programs that write mail in HTML; no style, so that theirs applies. */
function page({ lang, paragraphs }: MailDraft): string {
  const body = paragraphs.map((text) => `<p>${lines(text)}</p>`).join('\n')
  return `<!DOCTYPE html>\n<html lang="${lang}"><head><meta charset="utf-8"></head>\n<body>\n${body}\n</body></html>\n`
}

function lines(text: string): string {
  return text.split(/\r?\n/u).map(linked).join('<br>\n')
}

/** Addresses of the web become links; all else is plain text. */
function linked(line: string): string {
  return line
    .split(/(https:\/\/\S+)/u)
    .map((part, index) =>
      index % 2 === 0 ? escaped(part) : `<a href="${escaped(part)}">${escaped(part)}</a>`,
    )
    .join('')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/gu, (sign) => entities[sign] ?? sign)
}
