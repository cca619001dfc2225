import type { MinutesDocument } from '../../shared/minutes-documents.ts'
import type { DocumentTranslate } from './document-words.ts'

/** The relevé de conclusions as a Word file. */
export async function buildDecisionRecord(
  _document: MinutesDocument,
  _t: DocumentTranslate,
): Promise<Uint8Array> {
  throw new Error('The relevé is not built yet')
}
