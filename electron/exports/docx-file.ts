import { Document, type ISectionOptions, Packer } from 'docx'
import type { DocumentStamp } from '../../shared/documents.ts'
import { documentStyles } from './docx-styles.ts'
import { cleanText } from './docx-text.ts'

/**
 * The bytes of a document. Its properties name the organisation and the title, and no person:
 * a letter that leaves the house does not tell who typed it.
 */
export async function packDocument(
  stamp: DocumentStamp,
  title: string,
  sections: readonly ISectionOptions[],
): Promise<Uint8Array> {
  const issuer = cleanText(stamp.issuer)
  const file = new Document({
    title: cleanText(title),
    creator: issuer,
    lastModifiedBy: issuer,
    description: '',
    styles: documentStyles(stamp.lang),
    sections,
  })
  return new Uint8Array(await Packer.toArrayBuffer(file))
}
