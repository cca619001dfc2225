import type { MinutesDocument } from '../../shared/minutes-documents.ts'
import type { DocumentTranslate } from './document-words.ts'

/** The compte rendu of a meeting as a Word file. */
export async function buildMinutes(
  _document: MinutesDocument,
  _t: DocumentTranslate,
): Promise<Uint8Array> {
  throw new Error('The compte rendu is not built yet')
}
