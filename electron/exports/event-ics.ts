import type { EventDocument } from '../../shared/mail-documents.ts'

/** A meeting as a calendar file (RFC 5545), CRLF and folded, in UTF-8. */
export function buildEvent(_event: EventDocument): Uint8Array {
  throw new Error('The calendar file is not built yet')
}
