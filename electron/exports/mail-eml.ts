import type { MailAttachment, MailDraft } from '../../shared/mail-documents.ts'

/** A draft of an e-mail (`X-Unsent: 1`), CRLF throughout. */
export async function buildMail(
  _draft: MailDraft,
  _attachments: readonly MailAttachment[],
): Promise<Uint8Array> {
  throw new Error('The e-mail is not built yet')
}
