import { Document, type ISectionOptions, type IStylesOptions, Packer } from 'docx'
import type { DocumentStamp } from '../../shared/documents.ts'
import { type Splice, spliced } from './docx-long-table.ts'
import { documentStyles, type ParagraphStyle } from './docx-styles.ts'
import { cleanText } from './docx-text.ts'

/**
 * The bytes of a document. Its properties name the organisation and the title, and no person:
 * a letter that leaves the house does not tell who typed it. `splices` are the rows of long tables.
 */
export async function packDocument(
  stamp: DocumentStamp,
  title: string,
  sections: readonly ISectionOptions[],
  { splices = [], ...more }: MoreStyles & { readonly splices?: readonly Splice[] } = {},
): Promise<Uint8Array> {
  const issuer = cleanText(stamp.issuer)
  const file = new Document({
    title: cleanText(title),
    creator: issuer,
    lastModifiedBy: issuer,
    description: '',
    styles: withMore(documentStyles(stamp.lang), more),
    sections,
  })
  return spliced(new Uint8Array(await Packer.toArrayBuffer(file)), splices)
}

/** Styles that only some documents need, beside those of all. */
export type MoreStyles = {
  readonly headings?: NonNullable<IStylesOptions['default']>
  readonly paragraphStyles?: readonly ParagraphStyle[]
}

function withMore(styles: IStylesOptions, { headings, paragraphStyles }: MoreStyles) {
  return {
    ...styles,
    default: { ...styles.default, ...headings },
    paragraphStyles: [...(styles.paragraphStyles ?? []), ...(paragraphStyles ?? [])],
  }
}
