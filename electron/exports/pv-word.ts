import type { MinutesDocument } from '../../shared/minutes-documents.ts'
import type { DocumentTranslate } from './document-words.ts'

/** The procès-verbal of a statutory sitting as a Word file. */
export async function buildPv(
  _document: MinutesDocument,
  _t: DocumentTranslate,
): Promise<Uint8Array> {
  throw new Error('The procès-verbal is not built yet')
}
